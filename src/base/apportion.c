/* apportion: shares to whole numbers that add up to what they added up to. */
#include "base/apportion.h"

#include <math.h>
#include <stdlib.h>

#define NOISE 1e-9 /* what the arithmetic of shares may be off by */

typedef struct cut {
  double rest;
  size_t nth;
} cut;

static int by_rest(const void *left, const void *right) {
  const cut *a = left, *b = right;
  if (fabs(a->rest - b->rest) > NOISE)
    return a->rest > b->rest ? -1 : 1;
  return (a->nth > b->nth) - (a->nth < b->nth);
}

void apportion(arena *a, const double *share, size_t count, double *whole) {
  cut *list = ARENA_ARRAY(a, count + 1, cut);
  size_t cuts = 0;
  double sum = 0, given = 0;
  for (size_t i = 0; i < count; i++) {
    double exact = share[i];
    whole[i] = floor(exact + NOISE);
    if (isnan(exact))
      continue;
    list[cuts++] = (cut){exact - whole[i], i};
    sum += exact;
    given += whole[i];
  }
  qsort(list, cuts, sizeof *list, by_rest);
  for (size_t i = 0; i < cuts && given < round(sum); i++, given++)
    whole[list[i].nth]++;
}
