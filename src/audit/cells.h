/* cells: a CSV file of ours as rows of cells: commas, quotes doubled, lines ended by LF. */
#ifndef AUDIT_CELLS_H
#define AUDIT_CELLS_H

#include "base/text.h"

typedef struct cells {
  size_t rows, columns; /* rows without the heads */
  str *head, *cell;     /* row by row */
} cells;

/* False if rows differ in length, or quotes do not close. */
bool cells_read(arena *a, str csv, cells *out);

/* Whether a column holds numbers, and nothing else but gaps. */
bool cells_numeric(const cells *c, size_t column);

#endif
