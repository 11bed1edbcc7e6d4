/* sheet: a `table` block bound to its data: every cell as the text to print. */
#ifndef BIND_SHEET_H
#define BIND_SHEET_H

#include "bind/body.h"
#include "bind/sparks.h"

typedef struct sheet_column {
  str title;
  str over; /* the head above it and its neighbours with the same; absent or empty: none */
  cell_align align;
  bool numeric;
  bool bar, spark;  /* its cells hold a bar, a small line */
  double low, high; /* from where to where its bars reach, zero included */
  double width;     /* points asked for; 0: from the content */
  span width_at;
} sheet_column;

typedef struct sheet {
  const table_spec *spec;
  str title, note, source; /* {{ }} filled; absent where not asked */
  size_t rows, columns;
  sheet_column *column;
  str *cell;            /* row by row; an en dash where there is nothing */
  double *number;       /* likewise, what bars show, NAN where there is none; NULL without bars */
  spark *series;        /* likewise, what sparklines show; NULL without them */
  const body_row *kind; /* of each row */
} sheet;

/* Values that are there already, as a sheet. */
sheet *sheet_of(dataset *data, const table_spec *t, body *b, diags *d);

/* NULL after diagnostics. */
sheet *sheet_bind(arena *a, const table_spec *t, dataset *data, diags *d);

#endif
