/* bank: Cleveland's median absolute slope. */
#include "chart/bank.h"

#include <math.h>
#include <stdlib.h>

void bank_add(bank *b, const double from[2], const double to[2]) {
  double along = scale_at(&b->along, to[0]) - scale_at(&b->along, from[0]);
  double up = scale_at(&b->up, to[1]) - scale_at(&b->up, from[1]);
  if (isfinite(along) && isfinite(up) && along != 0 && up != 0)
    b->across[b->count++] = fabs(along / up);
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

double bank_ratio(bank *b) {
  if (!b->count)
    return 0;
  qsort(b->across, b->count, sizeof *b->across, by_size);
  size_t half = b->count / 2;
  return b->count % 2 ? b->across[half] : (b->across[half] + b->across[half - 1]) / 2;
}
