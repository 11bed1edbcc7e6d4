/* decimal: rounding and writing on digits, so that nothing is rounded twice. */
#include "type/decimal.h"

#include <math.h>

decimal decimal_of(double finite) {
  decimal d = {.negative = signbit(finite) && finite != 0};
  d.count = (int)number_digits(finite, d.digit, &d.exponent);
  return d;
}

bool decimal_zero(const decimal *d) {
  return d->digit[0] == '0';
}

static void decimal_clear(decimal *d) {
  d->digit[0] = '0';
  d->digit[1] = 0;
  d->count = 1;
  d->exponent = 0;
}

/* Adds one to the last of `count` digits and drops the zeros this makes. */
static void carry(decimal *d) {
  int i = d->count - 1;
  while (i >= 0 && d->digit[i] == '9')
    i--;
  if (i < 0) {
    d->digit[0] = '1';
    d->exponent++;
    i = 0;
  } else {
    d->digit[i]++;
  }
  d->count = i + 1;
  d->digit[d->count] = 0;
}

static void keep(decimal *d, int digits) {
  if (digits >= d->count)
    return;
  if (digits < 0 || (digits == 0 && d->digit[0] < '5')) {
    decimal_clear(d);
    return;
  }
  bool up = d->digit[digits] >= '5';
  d->count = digits;
  d->digit[digits] = 0;
  if (up) {
    carry(d);
    return;
  }
  while (d->count > 1 && d->digit[d->count - 1] == '0')
    d->digit[--d->count] = 0;
}

/* To fewer digits than are sure: those that are not go first. */
static void drop_noise(decimal *d, int digits) {
  if (digits < NUMBER_DIGITS_SURE)
    keep(d, NUMBER_DIGITS_SURE);
}

void decimal_round(decimal *d, int decimals) {
  drop_noise(d, d->exponent + 1 + decimals);
  keep(d, d->exponent + 1 + decimals);
}

void decimal_round_significant(decimal *d, int digits) {
  drop_noise(d, digits);
  keep(d, digits < 1 ? 1 : digits);
}

int decimal_needs(const decimal *d) {
  int needs = d->count - 1 - d->exponent;
  return needs > 0 ? needs : 0;
}

static char digit_at(const decimal *d, int place) {
  int i = d->exponent - place;
  return i >= 0 && i < d->count ? d->digit[i] : '0';
}

void decimal_write(const decimal *d, const decimal_style *s, text *out) {
  int top = d->exponent > 0 ? d->exponent : 0, needs = decimal_needs(d);
  int decimals = needs > s->decimals ? needs : s->decimals;
  bool grouped = s->group && top + 1 >= s->group_from;
  for (int place = top; place >= 0; place--) {
    text_addc(out, digit_at(d, place));
    if (grouped && place && place % 3 == 0)
      text_adds(out, s->group);
  }
  if (decimals)
    text_adds(out, s->mark);
  for (int place = -1; place >= -decimals; place--)
    text_addc(out, digit_at(d, place));
}
