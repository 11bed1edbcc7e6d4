/* ticks_decades: ticks for logarithmic axes. */
#include "chart/ticks.h"

#include <assert.h>
#include <math.h>

static double power_of_ten(int power) {
  return power < 0 ? 1 / pow(10, -power) : pow(10, power);
}

/* The last tick at or below `v`, or the first at or above, among 1, 2, 5 times powers of ten. */
static void add_between(ticks *t, const double range[2], const double *digit, size_t digits) {
  int from = (int)floor(log10(range[0])) - 1, to = (int)ceil(log10(range[1])) + 1;
  t->count = 0;
  for (int power = from; power <= to; power++)
    for (size_t i = 0; i < digits; i++) {
      double v = digit[i] * power_of_ten(power);
      if (v <= range[0] * (1 + 1e-12)) /* below the data only the nearest counts */
        t->count = 0;
      if (t->count == TICKS_MAX)
        return;
      t->value[t->count++] = v;
      if (v >= range[1] * (1 - 1e-12) && t->count > 1)
        return;
    }
}

/* Every n-th, so that at most `most` remain; the first always. */
static void thin(ticks *t, size_t most) {
  size_t every = (t->count + most - 1) / most, kept = 0;
  for (size_t i = 0; i < t->count; i += every)
    t->value[kept++] = t->value[i];
  t->count = kept;
}

ticks ticks_decades(const ticks_wish *w) {
  assert(w->min > 0 && w->min <= w->max);
  static const double digit[] = {1, 2, 5};
  ticks t = {0};
  size_t most = w->most > 2 ? (size_t)w->most : 2;
  double range[2] = {w->min, w->max};
  add_between(&t, range, digit, w->max / w->min < 100 ? 3 : 1);
  if (t.count > most)
    add_between(&t, range, digit, 1);
  if (t.count > most)
    thin(&t, most);
  return t;
}

ticks ticks_decades_signed(const ticks_wish *w) {
  ticks t = {0};
  double far = fmax(fabs(w->min), fabs(w->max));
  int decades = far > 1 ? (int)ceil(log10(far) - 1e-12) : 0;
  int sides = (w->min < 0) + (w->max > 0), most = w->most > 3 ? w->most : 3;
  int every = 1;
  while (1 + sides * (decades / every + 1) > most && every <= decades)
    every++;
  int outermost = (decades + every - 1) / every * every;
  for (int power = outermost; w->min < 0 && power >= 0; power -= every)
    t.value[t.count++] = -power_of_ten(power);
  t.value[t.count++] = 0;
  for (int power = 0; w->max > 0 && power <= outermost; power += every)
    t.value[t.count++] = power_of_ten(power);
  if (t.count < 2)
    t.value[t.count++] = 1;
  return t;
}
