/* period: whether the last period of a time series is over, by the finest dates of its data. */
#ifndef BIND_PERIOD_H
#define BIND_PERIOD_H

#include "data/table.h"

typedef struct last_period {
  double start, last; /* where it begins, and the last date there are data for */
  date_grain fine;    /* how `last` is written */
} last_period;

/* True when `dates`, summed up by `grain`, end well before the last period does, though in the periods before it they
   go on to the end: the remainder is longer than twice the longest one there. */
bool period_unfinished(const column *dates, size_t rows, date_grain grain, last_period *out);

#endif
