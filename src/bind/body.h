/* body: a table on the page while its cells are still values: laid out plainly or as a pivot, with its totals. */
#ifndef BIND_BODY_H
#define BIND_BODY_H

#include "bind/dataset.h"
#include "type/numfmt.h"

typedef struct body_column {
  const table_column_spec *spec;
  const numfmt *format;
  str title, over; /* `over`: what stands above it and its neighbours */
  column_type type;
  bool adds;  /* its numbers may be added up */
  bool total; /* it adds up others */
} body_column;

typedef enum body_row {
  body_row_plain,
  body_row_goes_on, /* with the group of the row above, whose name it need not say again */
  body_row_subtotal,
  body_row_total
} body_row;

typedef struct body {
  arena *arena;
  size_t rows, columns;
  body_column *column;
  value *cell;    /* row by row */
  body_row *kind; /* of each row */
} body;

/* The gathered table `t`: what each of its first columns is, by the rows' spec. */
body *body_plain(dataset *s, const table *t, const body_column *head, size_t columns);

/* What a pivot is made of: the first columns of `t` stay rows, the next become columns, the last are the cells. */
typedef struct pivoting {
  const table *t;
  const body_column *head; /* of all of them */
  size_t rows, columns, values;
  span at;
} pivoting;

/* One row for each combination of the first, one column for each of the second and each value; in the order of their
   first appearance. NULL after a diagnostic: two values for one cell. */
body *body_pivot(dataset *s, const pivoting *p, diags *d);

/* Numbers that have no decimals of their own, such as means, get those of the largest of their column. */
void body_decimals(body *b);

/* One more column for each value that may be added up; `values` is how many stand under each head, 1 in plain tables.
 */
void body_total_columns(dataset *s, body *b, size_t keys, size_t values);
void body_total_row(body *b);

/* Rows with the same first cell are brought together, in the order in which it first appears; below each such group its
   numbers are added up. */
void body_subtotals(body *b);

#endif
