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

/* Digits that a format needs to leave nothing of a number: decimals, or those that count. */
static int digits_needed(char type, const decimal *d) {
  switch (type) {
  case 'f':
  case 'd':
    return decimal_needs(d);
  case '%': {
    decimal hundredfold = *d;
    hundredfold.exponent += decimal_zero(d) ? 0 : 2;
    return decimal_needs(&hundredfold);
  }
  case 'e':
    return d->count - 1;
  default:
    return d->count;
  }
}

const numfmt *numfmt_exact(arena *a, const numfmt *f, const double *tick, size_t count) {
  if (f->kind != numfmt_spec || (f->precision < 0 && f->type != 'd'))
    return f;
  double largest = 0;
  int needed = 0;
  for (size_t i = 0; i < count; i++)
    largest = fmax(largest, fabs(tick[i]));
  for (size_t i = 0; i < count; i++) {
    decimal d = tick_decimal(tick[i], largest);
    int digits = digits_needed(f->type, &d);
    needed = digits > needed ? digits : needed;
  }
  if (needed <= (f->type == 'd' ? 0 : f->precision) || needed > DECIMALS_MOST)
    return f;
  numfmt *exact = ARENA_NEW(a, numfmt);
  *exact = *f;
  exact->precision = needed;
  exact->type = f->type == 'd' ? 'f' : f->type;
  exact->trim = f->trim || !(f->type == 'f' || f->type == 'd' || f->type == '%');
  return exact;
}

bool numfmt_is_whole(const numfmt *f) {
  return f && f->kind == numfmt_spec && (f->type == 'd' || (f->type == 'f' && f->precision == 0));
}
