/* either: columns of dates that may be read in two ways. */
#ifndef DATA_EITHER_H
#define DATA_EITHER_H

#include "data/infer.h"

/* Complains about a column in which no cell tells the day from the month, where that makes a difference. */
void either_order(arena *a, const table *t, size_t col, const infer_cells *from, diags *d);

/* Complains when some cells of a column have the day first, and others the month. True if it did. */
bool either_contrary(const table *t, size_t col, const infer_cells *from, diags *d);

/* Complains when the months of a column, as 2008-09 and 2009-10, may all be years of schools or books. */
void either_years(const table *t, size_t col, const infer_cells *from, diags *d);

/* Warns that days and months were told apart by the brief's language alone. */
void either_assumed(arena *a, const table *t, size_t col, const infer_cells *from, diags *d);

#endif
