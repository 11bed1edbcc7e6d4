/* dataset: all tables, params and values of a brief by name, read and computed on first use. */
#ifndef BIND_DATASET_H
#define BIND_DATASET_H

#include "ask/brief_source.h"
#include "data/expr.h"
#include "type/locale.h"

#define DATASET_WHOLE_MAX ((size_t)256 << 20) /* bytes of a file that is read in full where prose may speak of it */

typedef struct input { /* a file that was read */
  const table *read;
  size_t used; /* of its rows */
} input;

typedef struct dataset {
  arena *arena;
  const brief_source *brief;
  const locale *locale;
  table **table; /* results, by `data:` order, then files that charts name directly */
  size_t tables;
  input *input; /* every file once, in the order of tables */
  size_t inputs, input_room;
  scope scope; /* tables, params and values for expressions */
} dataset;

typedef struct param { /* -P name=value */
  str name, text;
} param;

/* Reads every table and computes every value of the front matter; NULL after diagnostics. */
dataset *dataset_load(arena *a, const brief_source *b, const locale *l, const param *p, size_t params, diags *d);

/* A table by name or CSV path; `asked` is where it is named (absent name: the brief's only table). */
table *dataset_table(dataset *s, str name, span asked, diags *d);

#endif
