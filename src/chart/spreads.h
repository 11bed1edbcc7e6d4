/* spreads: many values at each name: what boxes and strips stand on. */
#ifndef CHART_SPREADS_H
#define CHART_SPREADS_H

#include "chart/plane.h"

#define SPREADS_MAX 40 /* names */

typedef struct spreads {
  plane plane;
  plane_side key, value; /* names along the page: values up it; or the other way round */
} spreads;

bool spreads_check(const drafting *k, const plot *p);
spreads spreads_of(const drafting *k, const plot *p, double width);
extent spreads_extent(spreads *d, double width, double around);

channel_id spreads_measure(const plot *p); /* the one of x and y that holds the values */

/* The finite values of a name in rising order; how many. */
size_t spreads_sorted(const plot *p, const slots *names, size_t slot, double *sorted);

/* Median, quartiles and whiskers of each name. */
void spreads_describe(const plot *p, text *out, double whisker);

#endif
