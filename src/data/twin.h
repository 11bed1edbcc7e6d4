/* twin: texts of a column that differ by what cannot be seen. */
#ifndef DATA_TWIN_H
#define DATA_TWIN_H

#include "data/infer.h"

/* Warns (B0331) of the first text that is another one but for white space or signs that cannot be seen. */
void twin_warn(const table *t, size_t col, const infer_cells *from, diags *d);

#endif
