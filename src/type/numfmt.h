/* numfmt: values to text: the one formatter for prose, tables and axes. */
#ifndef TYPE_NUMFMT_H
#define TYPE_NUMFMT_H

#include "base/date.h"
#include "base/diag.h"
#include "type/locale.h"

/* A parsed format: d3-format `[[fill]align][sign][symbol][0][width][,][.precision][~][type]`, a strftime pattern
   (has `%` followed by a letter; also %q, the quarter, and %-d; %e is not padded), or a name: number percent money
   compact ordinal words. Types: d e f g n p r s %. Unlike d3, a format without a precision writes no needless zeros,
   and `$` is the locale's currency. */
typedef struct numfmt numfmt;

/* NULL after a diagnostic at `at` that lists what there is. */
const numfmt *numfmt_parse(arena *a, str format, span at, diags *d);

bool numfmt_is_date(const numfmt *f);

/* Whether it writes a unit: a percent or currency sign. */
bool numfmt_shows_unit(const numfmt *f);

/* Whether it writes shares as percentages. */
bool numfmt_is_percent(const numfmt *f);

/* A number. Rounds once, half away from zero on the decimal digits of the shortest representation. Minus is U+2212.
   `f` NULL: grouped, with `decimals` decimals (-1: as many as the number has, at most 6). */
str numfmt_number(arena *a, const numfmt *f, const locale *l, double number, int decimals);

/* A number as it is shown wherever nobody else decides: in prose, tables, on marks and in alternative texts. */
typedef struct quantity {
  double number;    /* 45 % is 0.45 */
  int decimals;     /* of a percentage, of the number before the sign; -1: four figures */
  const char *unit; /* "%", a currency sign, or NULL */
} quantity;

/* By `f`, which then says all; else grouped, with its unit. From 2^53 on, as a power of ten. */
str numfmt_quantity(arena *a, const numfmt *f, const locale *l, const quantity *q);

/* The number with its unit where the language puts it. */
str numfmt_unit(arena *a, const locale *l, str number, const char *unit);

/* Whether a number is too large to be written out: a double holds no whole numbers beyond. */
bool numfmt_huge(double number);

/* 1.23 × 10²¹ */
str numfmt_power(arena *a, const locale *l, double number);

/* Means and quotients have no decimals of their own: how many show four figures of the largest of them. -1, as many as
   there are, when all are whole. */
int numfmt_worth(double largest, bool whole);

/* Days since 1970-01-01. `f` NULL: the locale's own way at that grain ("2 October 2026", "October 2026", "2026"). */
str numfmt_date(arena *a, const numfmt *f, const locale *l, double days, date_grain grain);

/* How a whole axis is labelled: the one format that tells all `count` ticks apart (decimals of the step, and for large
   numbers a common scale word: 1.2 million, 3万). */
void numfmt_ticks(arena *a, const locale *l, const double *tick, size_t count, str *label);

/* The same format with as many more digits as it takes to write all `count` ticks as they are: `.0s` would call 10,000
   and 15,000 by one name, `.0f` a 2.5 by another's. */
const numfmt *numfmt_exact(arena *a, const numfmt *f, const double *tick, size_t count);

/* Whether it writes whole numbers alone. */
bool numfmt_is_whole(const numfmt *f);

#endif
