/* counted: columns of texts that are numbers with something behind them: 12 km, 1.2M, 1,234人. */
#ifndef DATA_COUNTED_H
#define DATA_COUNTED_H

#include "data/infer.h"

/* Warns (B0334) of such a column, and says how to make it one of numbers. Codes such as 12b are none. */
void counted_warn(const table *t, size_t col, const infer_cells *from, diags *d);

#endif
