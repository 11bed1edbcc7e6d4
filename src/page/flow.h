/* flow: boxes to pages: what stays together, what gives way when a number of pages is asked for. */
#ifndef PAGE_FLOW_H
#define PAGE_FLOW_H

#include "page/layout.h"

/* 1 if the boxes need more pages than are asked for, with every figure at its least height; −1 if they don't fill
   them with every figure at its greatest; else 0. */
int flow_excess(layout *l, boxes *b);

/* Fills l->page from the boxes, settling the heights of figures. False after a diagnostic. */
bool flow_pages(layout *l, boxes *b, diags *d);

#endif
