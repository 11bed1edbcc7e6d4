/* batch: what the params are in each brief of a batch: the different values of a column, or the rows of a CSV file. */
#ifndef BIND_BATCH_H
#define BIND_BATCH_H

#include "bind/dataset.h"

typedef struct batch {
  str *name; /* of params, or of other columns of the file */
  bool *is_param;
  size_t names;
  str *value; /* row by row: a value for each name */
  size_t count;
  const char *file; /* the CSV file that was read; NULL if it is a table of the brief's */
} batch;

typedef struct batch_asked {
  str words;          /* as on the command line: `table.column`, or a path that ends as data files do */
  span at;            /* where they stand there */
  const param *param; /* -P name=value */
  size_t params;
} batch_asked;

/* Values in the order in which they first appear; missing ones are passed over. A filter that mentions the very param
   is not heeded: it picks what belongs to one brief. NULL after diagnostics. */
batch *batch_read(arena *a, brief_source *b, const locale *l, const batch_asked *asked, diags *d);

#endif
