/* figure_row: consecutive charts that share a row, as one box whose height the flow settles. */
#ifndef PAGE_FIGURE_ROW_H
#define PAGE_FIGURE_ROW_H

#include "ask/markdown.h"
#include "page/compose.h"

/* Composes the row that starts with chart `k`; returns the block after it. */
const block *figure_row_compose(composer *c, const block *k);

/* Lays out the charts of a row at the height the flow settled. */
void figure_row_settle(const drafting *k, box *b);

#endif
