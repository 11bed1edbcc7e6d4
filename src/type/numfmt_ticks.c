/* numfmt_ticks: the labels of a whole axis, alike. */
#include "type/decimal.h"
#include "type/numfmt_spec.h"

#include <math.h>

#define TICK_DIGITS 12 /* significant: what a step's arithmetic leaves beyond is noise (0.30000000000000004) */
#define DECIMALS_MOST 9

static decimal tick_decimal(double tick, double largest) {
  decimal d = decimal_of(tick);
  decimal_round(&d, TICK_DIGITS - 1 - decimal_of(largest).exponent);
  return d;
}

static str tick_write(arena *a, const decimal *d, const decimal_style *s, const char *after) {
  text out = text_new(a);
  if (d->negative && !decimal_zero(d))
    text_adds(&out, "\u2212");
  decimal_write(d, s, &out);
  text_adds(&out, after);
  return text_str(&out);
}

void numfmt_ticks(arena *a, const locale *l, const double *tick, size_t count, str *label) {
  double largest = 0;
  for (size_t i = 0; i < count; i++)
    if (isfinite(tick[i]) && fabs(tick[i]) > largest)
      largest = fabs(tick[i]);
  const locale_scale *scale = numfmt_scale(l, largest);
  int shift = scale ? decimal_of(scale->unit).exponent : 0;
  decimal_style s = {.mark = l->decimal, .group = l->group, .group_from = l->group_from};
  decimal *d = ARENA_ARRAY(a, count ? count : 1, decimal);
  for (size_t i = 0; i < count; i++) {
    d[i] = tick_decimal(isfinite(tick[i]) ? tick[i] : 0, largest);
    d[i].exponent -= decimal_zero(&d[i]) ? 0 : shift;
    int needs = decimal_needs(&d[i]);
    s.decimals = needs > s.decimals ? needs : s.decimals;
  }
  s.decimals = s.decimals > DECIMALS_MOST ? DECIMALS_MOST : s.decimals;
  for (size_t i = 0; i < count; i++) {
    const char *after = !scale || decimal_zero(&d[i]) ? "" : numfmt_scale_word(scale, l, &d[i]);
    decimal_style mine = s;
    mine.decimals = decimal_zero(&d[i]) ? 0 : s.decimals;
    label[i] = tick_write(a, &d[i], &mine, after);
  }
}
