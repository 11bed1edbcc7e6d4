/* window: one value a row, worked out over the table's order. A missing value leaves its own place missing. */
#include "data/function.h"

#include "base/apportion.h"

#include <math.h>
#include <stdlib.h>

static int decimals_of(const sample *s) {
  return function_decimals(s->x->decimals, s->x->unit);
}

/* Percentages with n decimals that add up to 100. */
static void even_out(const sample *s, double *out) {
  double parts = 100 * pow(10, function_share_decimals(s));
  for (size_t i = 0; i < s->count; i++)
    out[i] *= parts;
  apportion(s->arena, out, s->count, out);
  for (size_t i = 0; i < s->count; i++)
    out[i] /= parts;
}

static void share(const sample *s, double *out) {
  double sum = function_sum(s->x->number, s->count, decimals_of(s));
  for (size_t i = 0; i < s->count; i++)
    out[i] = sum != 0 ? s->x->number[i] / sum : NAN;
  if (s->told && sum != 0)
    even_out(s, out);
}

/* A sum with what rounding took from it (Knuth, TAOCP 4.2.2, theorem B). */
typedef struct running {
  double sum, lost;
} running;

static running add(running r, double n) {
  double sum = r.sum + n, part = sum - r.sum;
  return (running){sum, r.lost + ((r.sum - (sum - part)) + (n - part))};
}

static void running_sum(const sample *s, double *out) {
  running r = {0, 0};
  for (size_t i = 0; i < s->count; i++) {
    bool there = !isnan(s->x->number[i]);
    r = there ? add(r, s->x->number[i]) : r;
    out[i] = there ? function_exact(r.sum + r.lost, decimals_of(s)) : NAN;
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

/* The value `n` rows before row `i`, after it if `n` is negative. */
static double before(const sample *s, size_t i, long n) {
  bool there = n >= 0 ? (size_t)n <= i : (size_t)-n < s->count - i;
  return there ? s->x->number[(size_t)((long)i - n)] : NAN;
}

static void lag(const sample *s, double *out) {
  for (size_t i = 0; i < s->count; i++)
    out[i] = before(s, i, s->n);
}

static void change(const sample *s, double *out) {
  for (size_t i = 0; i < s->count; i++) {
    double base = before(s, i, s->n);
    out[i] = base != 0 ? function_exact(s->x->number[i] - base, decimals_of(s)) / base : NAN;
  }
}

/* Of the last n values; missing until there are n in a row. Each is the difference of two running sums. */
static void rolling_mean(const sample *s, double *out) {
  const size_t n = (size_t)s->n;
  running *upto = ARENA_ARRAY(s->arena, s->count + 1, running);
  size_t in_a_row = 0;
  for (size_t i = 0; i < s->count; i++) {
    bool there = !isnan(s->x->number[i]);
    in_a_row = there ? in_a_row + 1 : 0;
    upto[i + 1] = there ? add(upto[i], s->x->number[i]) : upto[i];
    out[i] = NAN;
    if (in_a_row < n)
      continue;
    const running *now = &upto[i + 1], *then = &upto[i + 1 - n];
    out[i] = function_exact((now->sum - then->sum) + (now->lost - then->lost), decimals_of(s)) / (double)n;
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
    ROW("share", figures_share, "nn?>n", "share(x, digits)",
        "the part of the sum over all rows; to so many decimals of a percent, with a sum of exactly 100 %",
        "share(amount by region)", share),
    ROW("cumsum", figures_own, "n>n", "cumsum(x)", "the sum up to this row", "cumsum(amount)", running_sum),
    ROW("rank", figures_count, "n>n", "rank(x)", "1 for the largest; equals share a rank",
        "rank(amount by year, region)", rank),
    ROW("lag", figures_own, "nn?>n dn?>d", "lag(x, n)", "the value 1 or n rows before; n below 0: after",
        "lag(amount, 12)", lag),
    ROW("change", figures_ratio, "nn?>n", "change(x, n)", "relative to the value 1 or n rows before: 0.05 is 5 % more",
        "change(amount, 12)", change),
    ROW("rolling_mean", figures_mean, "nn>n", "rolling_mean(x, n)", "the mean of this row and the n - 1 before it",
        "rolling_mean(amount, 3)", rolling_mean),
    ROW("index", figures_ratio, "n>n", "index(x)", "the first value is 100", "index(amount)", of_first),
};

function_list function_windows(void) {
  return (function_list){table_of_windows, sizeof table_of_windows / sizeof *table_of_windows};
}
