/* flow: boxes to pages: what stays together, what gives way when a number of pages is asked for. */
#ifndef PAGE_FLOW_H
#define PAGE_FLOW_H

#include "page/layout.h"

/* Whether the boxes fit the pages asked for, with every figure at its least height. */
bool flow_obeys(layout *l, boxes *b);

/* Fills l->page from the boxes, settling the heights of figures. False after a diagnostic. */
bool flow_pages(layout *l, boxes *b, diags *d);

#endif
