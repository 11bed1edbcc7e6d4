/* fold: the last rows of a table as one: the rest of a ranking. Knows no rankings. */
#ifndef DATA_FOLD_H
#define DATA_FOLD_H

#include "data/table.h"

/* What becomes of a column in the rows that are folded. */
typedef enum fold_way {
  fold_keep, /* rows that differ in it stay apart */
  fold_name, /* texts become `name`, all else goes missing */
  fold_add   /* numbers are added up */
} fold_way;

typedef struct fold {
  size_t from;         /* the first of the rows */
  const fold_way *way; /* per column */
  str name;
} fold;

table *fold_rows(arena *a, const table *in, const fold *f);

#endif
