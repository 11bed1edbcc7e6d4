/* five: order statistics. */
#include "data/five.h"

#include <math.h>
#include <stdlib.h>

static int by_value(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

size_t five_sort(const double *v, size_t n, double *sorted) {
  size_t count = 0;
  for (size_t i = 0; i < n; i++)
    if (isfinite(v[i]))
      sorted[count++] = v[i];
  qsort(sorted, count, sizeof *sorted, by_value);
  return count;
}

static double quantile(const double *sorted, size_t n, double share) {
  double at = share * (double)(n - 1);
  size_t below = (size_t)at, above = below + 1 < n ? below + 1 : below;
  return sorted[below] + (at - (double)below) * (sorted[above] - sorted[below]);
}

five five_of(const double *sorted, size_t n) {
  return (five){sorted[0], quantile(sorted, n, 0.25), quantile(sorted, n, 0.5), quantile(sorted, n, 0.75),
                sorted[n - 1]};
}

void five_whiskers(const double *sorted, size_t n, double reach, double out[2]) {
  five f = five_of(sorted, n);
  double fence = reach * (f.q3 - f.q1);
  out[0] = f.q1;
  out[1] = f.q3;
  for (size_t i = n; i-- > 0;)
    out[0] = sorted[i] >= f.q1 - fence ? fmin(out[0], sorted[i]) : out[0];
  for (size_t i = 0; i < n; i++)
    out[1] = sorted[i] <= f.q3 + fence ? fmax(out[1], sorted[i]) : out[1];
}
