/* transform: tables to tables: filter, calc, group, sort, limit. Inputs are never changed. */
#ifndef DATA_TRANSFORM_H
#define DATA_TRANSFORM_H

#include "data/expr.h"

typedef struct named_expr {
  const char *name; /* of the column it makes */
  expr *expr;
  span at;
} named_expr;

/* Each makes a new table in `a` that may share columns with `in`; NULL after a diagnostic. `s` names other tables and
   values; its `here` is set to `in`. */
table *transform_filter(arena *a, const table *in, expr *keep, const scope *s, diags *d);
table *transform_calc(arena *a, const table *in, const named_expr *n, const scope *s, diags *d);

typedef struct grouping {
  const str *key; /* column names */
  size_t keys;
  const named_expr *out;
  size_t outs;
} grouping;

/* One row for each distinct combination of the keys, in order of first appearance. */
table *transform_group(arena *a, const table *in, const grouping *g, const scope *s, diags *d);

typedef struct sort_key {
  str column;
  bool descending;
  span at;
} sort_key;

/* Stable; missing last. Texts by bytes of their UTF-8. */
table *transform_sort(arena *a, const table *in, const sort_key *k, size_t keys, diags *d);
table *transform_limit(arena *a, const table *in, size_t rows);

#endif
