/* merged: columns whose cells were merged in a spreadsheet, so that only the first row of several has a value. */
#ifndef DATA_MERGED_H
#define DATA_MERGED_H

#include "data/table.h"

/* The column of texts or dates, if it is the first of all: it has a value in the first row, misses no less than it has,
   and no value comes again. NULL if there is none. */
const column *merged_column(const table *t);

/* Warns (B0338) of it. */
void merged_warn(const table *t, const column *c, diags *d);

#endif
