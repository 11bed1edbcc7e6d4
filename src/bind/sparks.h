/* sparks: the series behind a small line in a table's cell: a column's numbers for each group, in the order of rows. */
#ifndef BIND_SPARKS_H
#define BIND_SPARKS_H

#include "bind/gather.h"
#include "bind/tuples.h"

typedef struct spark {
  const double *value; /* NAN where missing */
  size_t count;
} spark;

typedef struct sparks {
  tuples groups;
  spark *of; /* each group */
  size_t known;
} sparks;

/* The numbers of the last of `list` for each combination of the others, none of which aggregates. False after
   diagnostics. */
bool sparks_gather(dataset *s, table *in, const gathered *list, size_t count, sparks *out, diags *d);

/* The series of the group that the keys have at a row; empty if there is none. */
spark sparks_find(sparks *s, const column *const *key, size_t keys, size_t row);

#endif
