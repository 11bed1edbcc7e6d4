/* trend: whether numbers in their order rise or fall, said only where it is true. */
#ifndef CHART_TREND_H
#define CHART_TREND_H

#include "base/arena.h"

#include <stdbool.h>

#define TREND_FEWEST 4 /* values for a trend to be worth a word */

typedef enum course { trend_none, trend_rising, trend_falling, trend_level } course;

/* Level: all lie within a twentieth of their mean. Rising or falling: each step does, or the test of Mann (1945) and
   Kendall says so at 5 %. NaN is passed over. */
course trend_of(arena *a, const double *v, size_t count);

typedef struct trend_pair {
  double x, y;
} trend_pair;

/* The same of y along x; sorts the pairs, which are finite. */
course trend_of_pairs(arena *a, trend_pair *pair, size_t count);

#endif
