/* steps: what a table definition or a chart does to a table before its columns are used, in the format's order. */
#ifndef BIND_STEPS_H
#define BIND_STEPS_H

#include "bind/dataset.h"

typedef struct steps {
  asked_text filter;
  const node *calc, *group, *aggregate, *sort;
  asked_number limit;
  asked_flag other;
  const node *unpivot, *lookup, *fill, *pivot, *time_unit, *bin;
  const table *const *from; /* the tables that each `lookup` looks into */
  size_t *used;             /* gets the rows that are left by `filter`; may be NULL */
} steps;

/* `in` after unpivot, lookup, fill, filter, calc, timeUnit, bin, group and aggregate, pivot, sort, limit; `in` itself
   when nothing was asked. NULL after diagnostics. */
table *steps_apply(dataset *s, table *in, const steps *asked, diags *d);

/* Every expression in the steps, one after the other: to see what they mention. */
void steps_expressions(const steps *asked, void (*take)(void *with, str code), void *with);

#endif
