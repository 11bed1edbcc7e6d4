/* almost: columns that would be numbers or dates but for a few cells, and are texts. */
#ifndef DATA_ALMOST_H
#define DATA_ALMOST_H

#include "data/infer.h"

/* Warns (B0336) of a column of texts of which more cells than not are numbers, or dates, and says how to settle it: by
   `heads` where only the first rows differ, else by `na` or `types`. Codes such as 007, 12b and A3 are texts. */
void almost_warn(arena *a, const table *t, size_t col, const infer_cells *from, diags *d);

#endif
