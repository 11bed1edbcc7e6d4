/* coarsen: columns brought down to steps: dates to periods, numbers to bins. Inputs are never changed. */
#ifndef DATA_COARSEN_H
#define DATA_COARSEN_H

#include "data/five.h"
#include "data/reshape.h"

/* A bin's width by Freedman and Diaconis (twice the quartile distance over the cube root of the count; Sturges' rule
   where that is zero), brought to the nearest of 1, 2, 5 times a power of ten so that there are `most` bins at the
   most. Whole numbers get whole steps. */
typedef struct coarsen_wish {
  five of;
  size_t count, most;
  bool whole;  /* the numbers have neither decimals nor a unit */
  double only; /* a step when all numbers are the same */
} coarsen_wish;
double coarsen_step(const coarsen_wish *w);

#define COARSEN_BINS_MAX 100

/* One column, and what it becomes: in place, or as another column if `as` is not NULL. NULL after a diagnostic. */
typedef struct coarsening {
  named_place column;
  const char *as;
  span at;          /* what is asked */
  date_grain grain; /* of dates */
  double step;      /* of numbers; NAN: found */
  size_t most;      /* … for so many bins */
} coarsening;

/* The step found for a column, for `most` bins at the most; 0: as many as there may be. */
double coarsen_step_for(arena *a, const column *c, size_t rows, size_t most);

/* Dates become the start of their year, quarter, month, week or day. */
table *coarsen_dates(arena *a, const table *in, const coarsening *c, diags *d);

/* Numbers become the start of their bin: multiples of the step. */
table *coarsen_numbers(arena *a, const table *in, const coarsening *c, diags *d);

/* A column of dates with each brought down. */
column coarsen_column(arena *a, const column *c, size_t rows, date_grain grain);

#endif
