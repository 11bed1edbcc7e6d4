/* tuples: the different combinations of some columns' cells, numbered as they first appear. */
#ifndef BIND_TUPLES_H
#define BIND_TUPLES_H

#include "data/value.h"

typedef struct tuples {
  arena *arena;
  str *word; /* of each tuple */
  size_t count, word_room;
  size_t *slot; /* a tuple's number and one more; 0 is free */
  size_t slots;
} tuples;

tuples tuples_new(arena *a);

/* The number of the tuple that `columns` have at a row; a new one if it has not been seen. */
size_t tuples_number(tuples *t, const column *const *columns, size_t count, size_t row);

/* The same of one value alone. */
size_t tuples_of_value(tuples *t, value v);

#endif
