/* table_box: tables to boxes, a row each: columns as wide as their content asks, numbers aligned on the decimal mark.
 */
#ifndef PAGE_TABLE_BOX_H
#define PAGE_TABLE_BOX_H

#include "ask/markdown.h"
#include "bind/sheet.h"
#include "page/compose.h"

void table_box_markdown(composer *c, const block *k); /* a GFM table */
void table_box_sheet(composer *c, const sheet *s, span at);
void table_box_data(composer *c, const block *k); /* a `table` block; k->bound is its sheet */

#endif
