/* table_marks: small bars and lines in a table's cells. */
#ifndef PAGE_TABLE_MARKS_H
#define PAGE_TABLE_MARKS_H

#include "page/table_grid.h"

/* Where the words of a column begin: right of its lines, left of its bars. */
double table_marks_words(const grid_column *k);

/* The mark of one cell, around the middle of its first line at y. */
void table_marks_draw(const composer *c, box *b, const grid_column *k, const cell *one, double y);

#endif
