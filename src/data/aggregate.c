/* aggregate: many values to one. */
#include "data/function.h"

#include <math.h>
#include <stdlib.h>

static value none(const sample *s) {
  return value_missing(s->x ? s->x->type : column_number);
}

/* A value of the same kind as those of the sample. */
static value alike(const sample *s, double n) {
  const column *x = s->x;
  return (value){.type = x->type, .number = n, .decimals = x->decimals, .unit = x->unit, .grain = x->grain};
}

/* One of the sample's own. */
static value one_of(const sample *s, double n) {
  value v = alike(s, n);
  v.year = s->x->year;
  return v;
}

static double total(const sample *s) {
  return function_sum(s->x->number, s->count, function_decimals(s->x->decimals, s->x->unit));
}

static value count(const sample *s) {
  return value_number((double)s->count, 0);
}

static value sum(const sample *s) {
  return s->count ? alike(s, total(s)) : none(s);
}

static value mean(const sample *s) {
  return s->count ? alike(s, total(s) / (double)s->count) : none(s);
}

static value least(const sample *s) {
  if (!s->count)
    return none(s);
  double m = s->x->number[0];
  for (size_t i = 1; i < s->count; i++)
    m = s->x->number[i] < m ? s->x->number[i] : m;
  return one_of(s, m);
}

static value greatest(const sample *s) {
  if (!s->count)
    return none(s);
  double m = s->x->number[0];
  for (size_t i = 1; i < s->count; i++)
    m = s->x->number[i] > m ? s->x->number[i] : m;
  return one_of(s, m);
}

/* Of a sample (n - 1), by two passes. */
static value deviation(const sample *s) {
  if (s->count < 2)
    return none(s);
  double middle = total(s) / (double)s->count;
  double *square = ARENA_ARRAY(s->arena, s->count, double);
  for (size_t i = 0; i < s->count; i++)
    square[i] = (s->x->number[i] - middle) * (s->x->number[i] - middle);
  return alike(s, sqrt(function_sum(square, s->count, -1) / (double)(s->count - 1)));
}

static int by_number(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* Linear between order statistics, at (n - 1) p from the first: type 7 of Hyndman & Fan 1996, as R, NumPy and Excel. */
static value quantile(const sample *s, double p) {
  if (!s->count)
    return none(s);
  double *sorted = ARENA_ARRAY(s->arena, s->count, double);
  for (size_t i = 0; i < s->count; i++)
    sorted[i] = s->x->number[i];
  qsort(sorted, s->count, sizeof *sorted, by_number);
  double at = p * (double)(s->count - 1);
  size_t below = (size_t)at, above = below + 1 < s->count ? below + 1 : below;
  double part = at - (double)below;
  return alike(s, part > 0 ? sorted[below] + part * (sorted[above] - sorted[below]) : sorted[below]);
}

static value median(const sample *s) {
  return quantile(s, 0.5);
}

static value lower_quartile(const sample *s) {
  return quantile(s, 0.25);
}

static value upper_quartile(const sample *s) {
  return quantile(s, 0.75);
}

static int by_text(const void *a, const void *b) {
  return str_compare(*(const str *)a, *(const str *)b);
}

static size_t distinct_texts(const sample *s) {
  str *sorted = ARENA_ARRAY(s->arena, s->count, str);
  size_t n = 0;
  for (size_t i = 0; i < s->count; i++)
    sorted[i] = column_text_at(s->x, i);
  qsort(sorted, s->count, sizeof *sorted, by_text);
  for (size_t i = 0; i < s->count; i++)
    n += !i || str_compare(sorted[i], sorted[i - 1]) != 0;
  return n;
}

static value distinct(const sample *s) {
  if (s->x->type == column_text)
    return value_number((double)(s->count ? distinct_texts(s) : 0), 0);
  double *sorted = ARENA_ARRAY(s->arena, s->count, double);
  size_t n = 0;
  for (size_t i = 0; i < s->count; i++)
    sorted[i] = s->x->number[i];
  if (s->count)
    qsort(sorted, s->count, sizeof *sorted, by_number);
  for (size_t i = 0; i < s->count; i++)
    n += !i || sorted[i] > sorted[i - 1];
  return value_number((double)n, 0);
}

static value at(const sample *s, size_t i) {
  return s->count ? value_cell(s->x, i) : none(s);
}

static value first(const sample *s) {
  return at(s, 0);
}

static value last(const sample *s) {
  return at(s, s->count - 1);
}

/* The first of several that are equal. */
static value at_greatest(const sample *s) {
  size_t best = 0;
  for (size_t i = 1; i < s->count; i++)
    if (s->by->number[i] > s->by->number[best])
      best = i;
  return at(s, best);
}

static value at_least(const sample *s) {
  size_t best = 0;
  for (size_t i = 1; i < s->count; i++)
    if (s->by->number[i] < s->by->number[best])
      best = i;
  return at(s, best);
}

#define ROW(name, figures, signature, usage, summary, example, fold)                                                   \
  { name, function_aggregate, 0, false, figures, signature, usage, summary, example, NULL, fold, NULL }

static const function table_of_aggregates[] = {
    ROW("count", figures_count, "a?>n", "count(x)", "how many there are; of rows when x is left out or a table",
        "count(where region = \"North\")", count),
    ROW("sum", figures_own, "n>n", "sum(x)", "the sum, exact to the decimals written; missing when there is nothing",
        "sum(amount where region = \"North\")", sum),
    ROW("mean", figures_mean, "n>n", "mean(x)", "the arithmetic mean", "mean(amount)", mean),
    ROW("median", figures_mean, "n>n", "median(x)", "the middle value", "median(amount)", median),
    ROW("min", figures_own, "n>n d>d", "min(x)", "the smallest or earliest", "min(day)", least),
    ROW("max", figures_own, "n>n d>d", "max(x)", "the largest or latest", "max(amount)", greatest),
    ROW("stdev", figures_mean, "n>n", "stdev(x)", "the standard deviation of a sample (n - 1)", "stdev(amount)",
        deviation),
    ROW("q1", figures_mean, "n>n", "q1(x)", "the lower quartile, linear between values", "q1(amount)", lower_quartile),
    ROW("q3", figures_mean, "n>n", "q3(x)", "the upper quartile, linear between values", "q3(amount)", upper_quartile),
    ROW("distinct", figures_count, "a>n", "distinct(x)", "how many different values there are", "distinct(region)",
        distinct),
    ROW("first", figures_own, "x>x", "first(x)", "the first value in the table's order", "first(amount)", first),
    ROW("last", figures_own, "x>x", "last(x)", "the last value in the table's order", "last(amount)", last),
    ROW("argmax", figures_own, "xn>x xd>x", "argmax(label, x)", "the label where x is largest",
        "argmax(sales.region, sales.amount)", at_greatest),
    ROW("argmin", figures_own, "xn>x xd>x", "argmin(label, x)", "the label where x is smallest",
        "argmin(region, amount)", at_least),
};

function_list function_aggregates(void) {
  return (function_list){table_of_aggregates, sizeof table_of_aggregates / sizeof *table_of_aggregates};
}
