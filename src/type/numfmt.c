/* numfmt: numbers written by formats. Dates are in numfmt_date.c. */
#include "type/numfmt.h"

#include "base/utf8.h"
#include "type/decimal.h"
#include "type/numfmt_spec.h"

#include <math.h>
#include <string.h>

#define DECIMALS_MOST 6   /* when nobody says how many */
#define GENERAL_DIGITS 12 /* d3: significant digits of a format without a type */
#define COMPACT_DIGITS 2  /* 1.2 million */
#define MINUS "\u2212"
#define INFINITE "\u221E"
#define NOT_THERE "\u2013"

bool numfmt_is_date(const numfmt *f) {
  return f && f->kind == numfmt_pattern;
}

bool numfmt_is_percent(const numfmt *f) {
  return f && (f->kind == numfmt_named_percent || (f->kind == numfmt_spec && (f->type == '%' || f->type == 'p')));
}

/* One number on its way to text. */
typedef struct writing {
  arena *arena;
  const locale *locale;
  decimal value;
  decimal_style style;
  bool money;
  char sign;         /* of the format */
  const char *after; /* percent sign, scale word, exponent */
} writing;

static writing writing_of(arena *a, const locale *l, decimal value) {
  return (writing){.arena = a,
                   .locale = l,
                   .value = value,
                   .style = {.mark = l->decimal, .group = l->group, .group_from = l->group_from},
                   .sign = '-',
                   .after = ""};
}

static str written(const writing *w) {
  text out = text_new(w->arena);
  bool negative = w->value.negative && !decimal_zero(&w->value);
  if (negative)
    text_adds(&out, w->sign == '(' ? "(" : MINUS);
  else if (w->sign == '+' || w->sign == ' ')
    text_addc(&out, w->sign);
  if (w->money)
    text_adds(&out, w->locale->money[0]);
  decimal_write(&w->value, &w->style, &out);
  text_adds(&out, w->after);
  if (w->money)
    text_adds(&out, w->locale->money[1]);
  if (negative && w->sign == '(')
    text_addc(&out, ')');
  return text_str(&out);
}

static void round_fixed(writing *w, int decimals, bool trim) {
  decimal_round(&w->value, decimals);
  w->style.decimals = trim ? 0 : decimals;
}

/* `precision` significant digits. */
static void round_significant(writing *w, int precision, bool trim) {
  decimal_round_significant(&w->value, precision);
  int decimals = precision - 1 - w->value.exponent;
  w->style.decimals = trim || decimals < 0 ? 0 : decimals;
}

static str plain(arena *a, const locale *l, double n, int decimals) {
  writing w = writing_of(a, l, decimal_of(n));
  round_fixed(&w, decimals < 0 ? DECIMALS_MOST : decimals, decimals < 0);
  return written(&w);
}

static str percent(arena *a, const locale *l, double n, int decimals) {
  writing w = writing_of(a, l, decimal_of(n));
  w.value.exponent += decimal_zero(&w.value) ? 0 : 2;
  w.after = l->percent;
  round_fixed(&w, decimals < 0 ? 1 : decimals, decimals < 0);
  return written(&w);
}

static str money(arena *a, const locale *l, double n, int decimals) {
  writing w = writing_of(a, l, decimal_of(n));
  w.money = true;
  if (decimals < 0)
    decimals = decimal_needs(&w.value) ? l->money_decimals : 0;
  else if (decimals && decimals < l->money_decimals)
    decimals = l->money_decimals; /* 12.5 is 12.50 */
  round_fixed(&w, decimals, false);
  return written(&w);
}

static int power_of_ten(double unit) {
  return decimal_of(unit).exponent;
}

const locale_scale *numfmt_scale(const locale *l, double size) {
  const locale_scale *best = NULL;
  for (size_t i = 0; i < LOCALE_SCALES && l->scale[i].word; i++)
    if (size >= l->scale[i].from)
      best = &l->scale[i];
  return best;
}

const char *numfmt_scale_word(const locale_scale *s, const locale *l, const decimal *units) {
  bool one = units->exponent == 0 && units->digit[0] == '1', fraction = units->exponent < 0;
  bool few = l->plural_from == 2 ? one || fraction : one && units->count == 1;
  return few ? s->word : s->many;
}

/* In units of a scale word, to at least two digits; the next word up when rounding reaches it (999.96 → 1 billion). */
static str compact(arena *a, const locale *l, double n) {
  const locale_scale *scale = numfmt_scale(l, fabs(n));
  if (!scale)
    return plain(a, l, n, fabs(n) < 10 ? -1 : 0);
  writing w = writing_of(a, l, decimal_of(n));
  int unit = power_of_ten(scale->unit);
  w.value.exponent -= unit;
  round_fixed(&w, w.value.exponent < COMPACT_DIGITS ? 1 : 0, true);
  const locale_scale *next = scale + 1;
  if (next < l->scale + LOCALE_SCALES && next->word && w.value.exponent + unit >= power_of_ten(next->from)) {
    w.value.exponent += unit - power_of_ten(next->unit);
    scale = next;
  }
  w.after = numfmt_scale_word(scale, l, &w.value);
  return written(&w);
}

static str ordinal(arena *a, const locale *l, double n) {
  writing w = writing_of(a, l, decimal_of(n));
  round_fixed(&w, 0, false);
  double whole = fabs(round(n));
  w.after = l->ordinal_suffix(whole < 1e15 ? (unsigned long)whole : 0);
  text out = text_new(a);
  text_adds(&out, l->ordinal_prefix);
  text_add(&out, written(&w));
  return text_str(&out);
}

static str words(arena *a, const locale *l, double n, int decimals) {
  for (int i = 1; i <= 9; i++)
    if (n == i)
      return str_of(l->cardinal[i - 1]);
  return plain(a, l, n, decimals);
}

/* 1.5e+3 */
static void exponential(writing *w, int precision, bool trim) {
  decimal_round_significant(&w->value, precision + 1);
  int exponent = w->value.exponent;
  w->value.exponent = 0;
  w->style.decimals = trim ? 0 : precision;
  w->after = text_format(w->arena, "e%s%d", exponent < 0 ? MINUS : "+", exponent < 0 ? -exponent : exponent);
}

/* SI prefixes from 10^-24 to 10^24. */
static void si(writing *w, int precision, bool trim) {
  static const char *const prefix[] = {"y", "z", "a", "f", "p", "n", "\u00B5", "m", "",
                                       "k", "M", "G", "T", "P", "E", "Z",      "Y"};
  decimal_round_significant(&w->value, precision);
  int e = w->value.exponent, thousands = e >= 0 ? e / 3 : -((2 - e) / 3);
  thousands = thousands < -8 ? -8 : thousands > 8 ? 8 : thousands;
  w->value.exponent -= decimal_zero(&w->value) ? 0 : thousands * 3;
  w->style.decimals = trim ? 0 : precision - 1 - w->value.exponent;
  w->after = prefix[thousands + 8];
}

static void general(writing *w, int precision, bool trim) {
  decimal_round_significant(&w->value, precision);
  if (w->value.exponent < -6 || w->value.exponent >= precision)
    exponential(w, precision - 1, trim);
  else
    round_significant(w, precision, trim);
}

static void percent_shift(writing *w) {
  w->value.exponent += decimal_zero(&w->value) ? 0 : 2;
  w->after = w->locale->percent;
}

/* Without a precision: what is needed, up to d3's default, without trailing zeros. */
static void spec_write(writing *w, const numfmt *f) {
  bool trim = f->trim || f->precision < 0;
  int precision = f->precision < 0 ? DECIMALS_MOST : f->precision, digits = precision ? precision : 1;
  switch (f->type) {
  case 'd':
    round_fixed(w, 0, false);
    break;
  case 'e':
    exponential(w, precision, trim);
    break;
  case 'f':
    round_fixed(w, precision, trim);
    break;
  case '%':
    percent_shift(w);
    round_fixed(w, precision, trim);
    break;
  case 'p':
    percent_shift(w);
    round_significant(w, digits, trim);
    break;
  case 'g':
    general(w, digits, trim);
    break;
  case 'r':
    round_significant(w, digits, trim);
    break;
  case 's':
    si(w, digits, trim);
    break;
  default:
    general(w, f->precision < 0 ? GENERAL_DIGITS : digits, true);
  }
}

/* Fills up to the width; with `=` (and 0) between the sign and the digits. */
static str padded(arena *a, const numfmt *f, str s) {
  int lack = f->width - (int)utf8_count(s);
  if (lack <= 0)
    return s;
  size_t sign = 0;
  if (f->align == '=')
    sign = str_starts(s, MINUS) ? strlen(MINUS) : s.len && strchr("+( ", s.ptr[0]) ? 1 : 0;
  int before = f->align == '<' ? 0 : f->align == '^' ? lack / 2 : lack;
  text out = text_new(a);
  text_add(&out, str_slice(s, 0, sign));
  for (int i = 0; i < before; i++)
    text_adds(&out, f->fill);
  text_add(&out, str_slice(s, sign, s.len));
  for (int i = before; i < lack; i++)
    text_adds(&out, f->fill);
  return text_str(&out);
}

static str by_spec(arena *a, const numfmt *f, const locale *l, double n) {
  writing w = writing_of(a, l, decimal_of(n));
  w.sign = f->sign;
  w.money = f->symbol == '$';
  if (!f->comma)
    w.style.group = NULL;
  spec_write(&w, f);
  return padded(a, f, written(&w));
}

str numfmt_number(arena *a, const numfmt *f, const locale *l, double n, int decimals) {
  if (isnan(n))
    return str_of(NOT_THERE);
  if (isinf(n))
    return str_of(n < 0 ? MINUS INFINITE : INFINITE);
  switch (f ? f->kind : numfmt_named_number) {
  case numfmt_spec:
    return by_spec(a, f, l, n);
  case numfmt_named_percent:
    return percent(a, l, n, decimals);
  case numfmt_named_money:
    return money(a, l, n, decimals);
  case numfmt_named_compact:
    return compact(a, l, n);
  case numfmt_named_ordinal:
    return ordinal(a, l, n);
  case numfmt_named_words:
    return words(a, l, n, decimals);
  default:
    return plain(a, l, n, decimals);
  }
}
