/* numfmt_quantity: numbers with their units, as they are shown when no format is asked for. */
#include "type/decimal.h"
#include "type/numfmt_spec.h"

#include <math.h>
#include <string.h>

#define NBSP "\u00A0"
#define MINUS "\u2212"
#define HUGE_FROM 9007199254740992.0 /* 2^53 */
#define POWER_FIGURES 3
#define COINS 2          /* decimals of money, but for yen and the like, which data do not have then */
#define FIGURES_WORTH 4  /* of a computed value */
#define DECIMALS_WORTH 6 /* at most */

static bool is_percent(const char *unit) {
  return unit && !strcmp(unit, "%");
}

static bool is_currency(const char *unit) {
  static const char *const sign[] = {"$", "£", "€", "¥", "₮"};
  bool found = false;
  for (size_t i = 0; i < sizeof sign / sizeof *sign; i++)
    found = found || !strcmp(unit, sign[i]);
  return found;
}

str numfmt_unit(arena *a, const locale *l, str digits, const char *unit) {
  if (!unit || !*unit)
    return digits;
  if (is_percent(unit))
    return str_of(text_format(a, "%.*s%s", STR_ARG(digits), l->percent));
  if (!is_currency(unit) || l->currency_trails)
    return str_of(text_format(a, "%.*s" NBSP "%s", STR_ARG(digits), unit));
  size_t sign = str_starts(digits, MINUS) ? strlen(MINUS) : 0; /* −£3 */
  return str_of(text_format(a, "%.*s%s%.*s", (int)sign, digits.ptr, unit, (int)(digits.len - sign), digits.ptr + sign));
}

bool numfmt_shows_unit(const numfmt *f) {
  bool percent = f->kind == numfmt_named_percent || (f->kind == numfmt_spec && (f->type == '%' || f->type == 'p'));
  return percent || f->kind == numfmt_named_money || (f->kind == numfmt_spec && f->symbol == '$');
}

bool numfmt_huge(double n) {
  return fabs(n) >= HUGE_FROM;
}

str numfmt_power(arena *a, const locale *l, double n) {
  static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  decimal d = decimal_of(n);
  const decimal_style plain = {.mark = l->decimal};
  decimal_round_significant(&d, POWER_FIGURES);
  int power = d.exponent;
  d.exponent = 0;
  text out = text_new(a);
  text_adds(&out, d.negative ? MINUS : "");
  decimal_write(&d, &plain, &out);
  text_adds(&out, NBSP "×" NBSP "10");
  for (const char *c = text_format(a, "%d", power); *c; c++)
    text_adds(&out, raised[*c - '0']);
  return text_str(&out);
}

int numfmt_worth(double largest, bool whole) {
  if (whole || !(largest > 0))
    return -1;
  return (int)fmax(0, fmin(DECIMALS_WORTH, FIGURES_WORTH - 1 - floor(log10(largest))));
}

/* 0.125 has three decimals, and as a percentage one. */
static int of_percentage(const quantity *q) {
  return is_percent(q->unit) || q->decimals < 0 ? q->decimals : q->decimals > 2 ? q->decimals - 2 : 0;
}

/* Whether a format writes the language's currency on what the data have in another. */
static bool foreign(const numfmt *f, const char *unit) {
  bool money = f->kind == numfmt_named_money || (f->kind == numfmt_spec && f->symbol == '$');
  return money && unit && *unit && !is_percent(unit);
}

/* Money in the currency that the data are in. */
static str own_money(arena *a, const numfmt *f, const locale *l, const quantity *q) {
  numfmt digits = *f;
  bool whole = q->number == floor(q->number);
  int decimals = q->decimals < 0 ? (whole ? 0 : COINS) : q->decimals && q->decimals < COINS ? COINS : q->decimals;
  digits.symbol = 0;
  return numfmt_unit(a, l, numfmt_number(a, f->kind == numfmt_spec ? &digits : NULL, l, q->number, decimals), q->unit);
}

str numfmt_quantity(arena *a, const numfmt *f, const locale *l, const quantity *q) {
  static const numfmt percent = {.kind = numfmt_named_percent};
  double size = fabs(q->number) * (is_percent(q->unit) ? 100 : 1);
  int decimals = q->decimals < 0 ? numfmt_worth(size, size == floor(size)) : q->decimals;
  if (f && isfinite(q->number) && foreign(f, q->unit))
    return own_money(a, f, l, q);
  if (f || !isfinite(q->number))
    return numfmt_number(a, f, l, q->number, f && f->kind == numfmt_named_percent ? of_percentage(q) : q->decimals);
  if (numfmt_huge(size))
    return numfmt_unit(a, l, numfmt_power(a, l, is_percent(q->unit) ? q->number * 100 : q->number), q->unit);
  if (is_percent(q->unit))
    return numfmt_number(a, &percent, l, q->number, decimals);
  return numfmt_unit(a, l, numfmt_number(a, NULL, l, q->number, decimals), q->unit);
}
