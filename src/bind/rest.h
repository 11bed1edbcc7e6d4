/* rest: what a limit leaves out, added up and shown as one. */
#ifndef BIND_REST_H
#define BIND_REST_H

#include "bind/plot.h"

/* A table's limit with `other`. */
typedef struct rest {
  asked_flag other;
  asked_number limit;
  const bool *key; /* per column: what rows are told apart by, which is never added up */
} rest;

/* The columns that a `group` names. */
const bool *rest_keys(arena *a, const table *in, const node *group);

/* The first rows, and one more of all the others. NULL after diagnostics. */
table *rest_rows(dataset *s, table *in, const rest *r, diags *d);

/* A chart's rows, those from `kept` on folded into the category of `by` that stands for the rest. NULL after
   diagnostics. */
table *rest_marks(arena *a, plot *p, table *t, channel_id by, size_t kept, diags *d);

/* What the rest is called. */
str rest_name(const locale *l);

#endif
