/* groups: rows that are alike in some columns. Knows no expressions. */
#ifndef DATA_GROUPS_H
#define DATA_GROUPS_H

#include "data/table.h"

/* Rows laid out group after group, each group's rows in order; groups in the order they first appear in. */
typedef struct groups {
  size_t *row;
  size_t *start; /* per group, into row; one more at the end */
  size_t count;
} groups;

/* Rows 0 to `rows` by the cells of the columns; missing ones are alike. Without columns all are one group. */
groups groups_of(arena *a, const column *const *by, size_t columns, size_t rows);

#endif
