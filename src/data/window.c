/* window: one value a row, worked out over the table's order. A missing value leaves its own place missing. */
#include "data/function.h"

#include <math.h>
#include <stdlib.h>

static void share(const sample *s, double *out) {
  double sum = 0;
  for (size_t i = 0; i < s->count; i++)
    sum += isnan(s->x->number[i]) ? 0 : s->x->number[i];
  for (size_t i = 0; i < s->count; i++)
    out[i] = sum != 0 ? s->x->number[i] / sum : NAN;
}

static void running_sum(const sample *s, double *out) {
  int decimals = function_decimals(s->x->decimals, s->x->unit);
  double sum = 0;
  for (size_t i = 0; i < s->count; i++) {
    if (!isnan(s->x->number[i]))
      sum = function_exact(sum + s->x->number[i], decimals);
    out[i] = isnan(s->x->number[i]) ? NAN : sum;
  }
}

static int by_number(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* How many of sorted[0..count) are larger than n. */
static size_t larger(const double *sorted, size_t count, double n) {
  size_t low = 0, high = count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (sorted[middle] > n)
      high = middle;
    else
      low = middle + 1;
  }
  return count - low;
}

static void rank(const sample *s, double *out) {
  double *sorted = ARENA_ARRAY(s->arena, s->count, double);
  size_t there = 0;
  for (size_t i = 0; i < s->count; i++)
    if (!isnan(s->x->number[i]))
      sorted[there++] = s->x->number[i];
  qsort(sorted, there, sizeof *sorted, by_number);
  for (size_t i = 0; i < s->count; i++)
    out[i] = isnan(s->x->number[i]) ? NAN : 1 + (double)larger(sorted, there, s->x->number[i]);
}

static size_t steps(const sample *s) {
  return s->n > 0 ? (size_t)s->n : 1;
}

static void lag(const sample *s, double *out) {
  size_t n = steps(s);
  for (size_t i = 0; i < s->count; i++)
    out[i] = i >= n ? s->x->number[i - n] : NAN;
}

static void change(const sample *s, double *out) {
  size_t n = steps(s);
  for (size_t i = 0; i < s->count; i++) {
    double before = i >= n ? s->x->number[i - n] : NAN;
    out[i] = before != 0 ? s->x->number[i] / before - 1 : NAN;
  }
}

/* Of the last n values; missing until there are n in a row. */
static void rolling_mean(const sample *s, double *out) {
  size_t n = steps(s);
  for (size_t i = 0; i < s->count; i++) {
    double sum = i + 1 >= n ? 0 : NAN;
    for (size_t k = 0; k < n && !isnan(sum); k++)
      sum += s->x->number[i - k];
    out[i] = sum / (double)n;
  }
}

static void of_first(const sample *s, double *out) {
  double base = NAN;
  for (size_t i = 0; i < s->count; i++) {
    if (isnan(base))
      base = s->x->number[i];
    out[i] = base != 0 ? 100 * s->x->number[i] / base : NAN;
  }
}

#define ROW(name, figures, signature, usage, summary, example, over)                                                   \
  { name, function_window, 0, false, figures, signature, usage, summary, example, NULL, NULL, over }

static const function table_of_windows[] = {
    ROW("share", figures_ratio, "n>n", "share(x)", "the part of the sum over all rows", "share(amount)", share),
    ROW("cumsum", figures_own, "n>n", "cumsum(x)", "the sum up to this row", "cumsum(amount)", running_sum),
    ROW("rank", figures_count, "n>n", "rank(x)", "1 for the largest; equals share a rank", "rank(amount)", rank),
    ROW("lag", figures_own, "nn?>n", "lag(x, n)", "the value 1 or n rows before", "lag(amount, 12)", lag),
    ROW("change", figures_ratio, "nn?>n", "change(x, n)", "relative to the value 1 or n rows before: 0.05 is 5 % more",
        "change(amount, 12)", change),
    ROW("rolling_mean", figures_mean, "nn>n", "rolling_mean(x, n)", "the mean of this row and the n - 1 before it",
        "rolling_mean(amount, 3)", rolling_mean),
    ROW("index", figures_ratio, "n>n", "index(x)", "the first value is 100", "index(amount)", of_first),
};

function_list function_windows(void) {
  return (function_list){table_of_windows, sizeof table_of_windows / sizeof *table_of_windows};
}
