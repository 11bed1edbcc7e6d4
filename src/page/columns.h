/* columns: boxes to pages of several columns. What goes across all of them parts a page into bands; the columns of a
   band that ends are balanced. */
#ifndef PAGE_COLUMNS_H
#define PAGE_COLUMNS_H

#include "page/layout.h"

/* Fills l->page from the boxes, in reading order. */
void columns_place(layout *l, boxes *b);

#endif
