/* reshape: tables to tables of another shape: lookup, unpivot, pivot, fill. Inputs are never changed. */
#ifndef DATA_RESHAPE_H
#define DATA_RESHAPE_H

#include "data/table.h"

/* A name and where it was written. */
typedef struct named_place {
  str name;
  span at;
} named_place;

typedef struct lookup {
  const table *from;
  named_place key, other_key; /* in the table that is widened; in `from` */
  const named_place *field;   /* columns of `from` */
  const named_place *as;      /* their names in the wider table; NULL: the same */
  size_t fields;
} lookup;

/* `in` with the fields of the row of `from` that has the same key. A key that `from` has twice is an error; a row
   without its like gets missing values, and a warning for the first one. NULL after diagnostics, as all of these. */
table *reshape_lookup(arena *a, const table *in, const lookup *l, diags *d);

/* Wide to long: one row for each row and each of the columns, whose name and cell come to stand in two new columns. */
typedef struct unpivot {
  const named_place *column;
  size_t columns;
  const char *name, *value; /* of the new columns */
  span at;
} unpivot;
table *reshape_unpivot(arena *a, const table *in, const unpivot *u, diags *d);

/* Long to wide: one column for each value of `column`, holding the cells `of` another; one row for each combination of
   all other columns. Two values for one cell are an error. Rows and columns come in the order of their first
   appearance. */
table *reshape_pivot(arena *a, const table *in, named_place by, named_place of, diags *d);

/* Missing cells of a column take `with`: a value of the column's type, or `previous` or `next`, the nearest in that
   direction. */
table *reshape_fill(arena *a, const table *in, named_place column, named_place with, diags *d);

#endif
