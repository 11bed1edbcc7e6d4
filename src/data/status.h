/* status: numbers with a status flag or a footnote's sign behind them, as `12.3 p`, `1,204*` and `5.1 (b)`. */
#ifndef DATA_STATUS_H
#define DATA_STATUS_H

#include "data/infer.h"

#define STATUS_FLAGS 12 /* different ones told of a column */

typedef struct status {
  const str *was; /* the words as they were written; NULL: the column has no flags, or none that may go */
  str flag[STATUS_FLAGS];
  size_t count[STATUS_FLAGS]; /* cells */
  size_t flags;
  size_t flagged, numbers; /* cells with a flag; cells with a number in all */
  bool asked;              /* all of them were listed */
  bool kept;               /* they stand behind most of the numbers, so that they may be units */
} status;

/* Takes the flags off the words of a column in which all cells, but for a few slips, are numbers, missing, or either
   with flags behind it; of other columns, and where the flags may be units or parts of names (3b), leaves all as it is.
 */
status status_strip(arena *a, words *w, const infer_options *o);

/* Warns (B0334) of what was left out, unless all of it was listed under `flags`, or of what may be flags and was kept.
 */
void status_warn(arena *a, const table *t, size_t col, const infer_cells *from, const status *s, diags *d);

/* The flags behind a cell's number, for hints; absent if there are none. */
str status_behind(str cell, const infer_options *o);

#endif
