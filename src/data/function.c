/* function: the tables of operators and functions, looked up as one. */
#include "data/function.h"

#include "base/nearest.h"
#include "base/utf8.h"

#include <math.h>
#include <string.h>

#define EXACT_END 9007199254740992.0 /* 2^53 */
#define EXACT_DECIMALS 15            /* DBL_DIG */
#define SHARE_DECIMALS_MAX 6

static const function *find(function_list list, str name) {
  const function *row = list.row;
  for (size_t i = 0; i < list.count; i++)
    if (str_is(name, row[i].name))
      return row + i;
  return NULL;
}

const function *function_operator_find(str sign) {
  return find(function_operators(), sign);
}

const function *function_find(str name) {
  const function *f = find(function_scalars(), name);
  if (!f)
    f = find(function_aggregates(), name);
  return f ? f : find(function_windows(), name);
}

const char *function_nearest(arena *a, str name) {
  function_list list[] = {function_scalars(), function_aggregates(), function_windows()};
  const char **names = ARENA_ARRAY(a, list[0].count + list[1].count + list[2].count, const char *);
  size_t n = 0;
  for (size_t k = 0; k < 3; k++)
    for (size_t i = 0; i < list[k].count; i++)
      names[n++] = list[k].row[i].name;
  return nearest(name, names, n);
}

#define USAGE_WIDTH 24

static void help_list(text *out, const char *title, function_list list) {
  text_addf(out, "%s\n", title);
  for (size_t i = 0; i < list.count; i++) {
    const function *f = &list.row[i];
    int pad = USAGE_WIDTH - (int)utf8_count(str_of(f->usage));
    text_addf(out, "  %s%*s %s\n  %*s   %s\n", f->usage, pad, "", f->summary, USAGE_WIDTH, "", f->example);
  }
}

void function_help(text *out) {
  help_list(out, "Operators, from the loosest to the tightest", function_operators());
  help_list(out, "\nOf one row", function_scalars());
  help_list(out, "\nAggregates: many rows to one value, with an optional `where`; missing values are skipped",
            function_aggregates());
  help_list(out, "\nWindows: one value a row, over the table's order; with `by`, group after group",
            function_windows());
}

/* Neumaier's sum: the rounding error of each step is kept and added at the end. */
static double compensated(const double *x, size_t count) {
  double sum = 0, lost = 0;
  for (size_t i = 0; i < count; i++) {
    if (isnan(x[i]))
      continue;
    double next = sum + x[i];
    lost += fabs(sum) >= fabs(x[i]) ? (sum - next) + x[i] : (x[i] - next) + sum;
    sum = next;
  }
  return isfinite(lost) ? sum + lost : sum;
}

/* Figures with known decimals are whole numbers of their last digit, and doubles add those exactly: ten cents and
   twenty are thirty. */
double function_sum(const double *x, size_t count, int decimals) {
  if (decimals < 0 || decimals > EXACT_DECIMALS)
    return compensated(x, count);
  double scale = pow(10, decimals), sum = 0;
  for (size_t i = 0; i < count; i++) {
    if (isnan(x[i]))
      continue;
    sum += nearbyint(x[i] * scale);
    if (!(fabs(sum) < EXACT_END) || !(fabs(x[i] * scale) < EXACT_END))
      return compensated(x, count);
  }
  return sum / scale;
}

double function_exact(double n, int decimals) {
  if (decimals < 0 || decimals > EXACT_DECIMALS)
    return n;
  double scale = pow(10, decimals), scaled = n * scale;
  return fabs(scaled) < EXACT_END ? nearbyint(scaled) / scale : n;
}

int function_share_decimals(const sample *s) {
  return s->n < 0 ? 0 : s->n > SHARE_DECIMALS_MAX ? SHARE_DECIMALS_MAX : (int)s->n;
}

int function_decimals(int decimals, const char *unit) {
  return decimals >= 0 && unit && !strcmp(unit, "%") ? decimals + 2 : decimals;
}
