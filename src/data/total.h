/* total: rows that add up the others. */
#ifndef DATA_TOTAL_H
#define DATA_TOTAL_H

#include "data/table.h"

/* The first row whose first text says `Total`, in one of the languages known, and after which there are no more than
   the like; 0 if the first row says so and adds up the others; t->rows if there is none. */
size_t total_row(const table *t);

/* Warns (B0318) that row `row` looks like a total, and says which column it adds up if it does. */
void total_warn(const table *t, size_t row, diags *d);

#endif
