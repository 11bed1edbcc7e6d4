/* ticks: the search of Talbot, Lin & Hanrahan over step, skip, count and start, pruned by the scores' upper bounds. */
#include "chart/ticks.h"

#include <assert.h>
#include <float.h>
#include <math.h>

/* Preferred steps, best first, and the weights of the four scores, from the paper. */
static const double preferred[] = {1, 5, 2, 2.5, 4, 3};
enum { preferred_count = sizeof preferred / sizeof *preferred };
static const double weight_simplicity = 0.25, weight_coverage = 0.2, weight_density = 0.5, weight_legibility = 0.05;
static const double nearly_equal = 100 * DBL_EPSILON; /* relative: a range that is one value, a sum that is round */

/* One candidate: ticks at (start + i * skip) * unit, unit = q * 10^power. */
typedef struct candidate {
  int q, skip, count, power;
  double start;
} candidate;

typedef struct search {
  const ticks_wish *wish;
  double best;
  candidate found;
} search;

/* n * q * 10^power, dividing where that is exact and multiplying is not. */
static double place(double n, int q, int power) {
  double v = power < 0 ? n * preferred[q] / pow(10, -power) : n * preferred[q] * pow(10, power);
  return v == 0 ? 0 : v;
}

static double score(double simplicity, double coverage, double density) {
  return weight_simplicity * simplicity + weight_coverage * coverage + weight_density * density + weight_legibility;
}

static double simplicity_of(const candidate *c, double first, double last) {
  bool zero = first <= 0 && last >= 0 && fmod(c->start, c->skip) == 0;
  return 1 - (double)c->q / (preferred_count - 1) - c->skip + (zero ? 1 : 0);
}

static double simplicity_bound(int q, int skip) {
  return 1 - (double)q / (preferred_count - 1) - skip + 1;
}

static double coverage_of(const ticks_wish *w, double first, double last) {
  double range = 0.1 * (w->max - w->min), above = (w->max - last) / range, below = (w->min - first) / range;
  return 1 - 0.5 * (above * above + below * below);
}

static double coverage_bound(const ticks_wish *w, double reach) {
  double range = w->max - w->min;
  if (reach <= range)
    return 1;
  double half = (reach - range) / 2 / (0.1 * range);
  return 1 - half * half;
}

static double density_of(const ticks_wish *w, int count, double first, double last) {
  double have = (count - 1) / (last - first);
  double want = (w->target - 1) / (fmax(last, w->max) - fmin(first, w->min));
  return 2 - fmax(have / want, want / have);
}

static double density_bound(const ticks_wish *w, int count) {
  return count >= w->target ? 2 - (double)(count - 1) / (w->target - 1) : 1;
}

static bool fractional(const ticks_wish *w, const candidate *c) {
  double step = place(c->skip, c->q, c->power);
  return w->whole && fabs(step - round(step)) > nearly_equal * step;
}

static bool misses_zero(const ticks_wish *w, const candidate *c, double first, double last) {
  bool within = w->min <= 0 && w->max >= 0;
  return w->zero && within && !(first <= 0 && last >= 0 && fmod(c->start, c->skip) == 0);
}

static void try_starts(search *s, candidate *c) {
  const ticks_wish *w = s->wish;
  double step = place(c->skip, c->q, c->power);
  double from = floor(w->max / step) * c->skip - (c->count - 1.0) * c->skip, to = ceil(w->min / step) * c->skip;
  for (c->start = from; c->start <= to; c->start++) {
    double first = place(c->start, c->q, c->power);
    double last = place(c->start + (c->count - 1.0) * c->skip, c->q, c->power);
    double slack = nearly_equal * fmax(fabs(w->min), fabs(w->max)); /* shares add up to a hair more than one */
    if ((w->loose && (first > w->min + slack || last < w->max - slack)) || misses_zero(w, c, first, last))
      continue;
    double got =
        score(simplicity_of(c, first, last), coverage_of(w, first, last), density_of(w, c->count, first, last));
    if (got > s->best) {
      s->best = got;
      s->found = *c;
    }
  }
}

/* All powers of ten for a step and count, from the smallest that covers the data until coverage can't win any more. */
static void try_powers(search *s, candidate *c) {
  const ticks_wish *w = s->wish;
  double simplicity = simplicity_bound(c->q, c->skip), density = density_bound(w, c->count);
  c->power = (int)ceil(log10((w->max - w->min) / (c->count + 1) / c->skip / preferred[c->q]));
  for (;; c->power++) {
    double reach = place(c->skip, c->q, c->power) * (c->count - 1);
    if (score(simplicity, coverage_bound(w, reach), density) < s->best)
      return;
    if (!fractional(w, c))
      try_starts(s, c);
  }
}

static void try_counts(search *s, candidate *c) {
  int most = s->wish->most ? s->wish->most : TICKS_MAX;
  for (c->count = 2; c->count <= most; c->count++) {
    if (score(simplicity_bound(c->q, c->skip), 1, density_bound(s->wish, c->count)) < s->best)
      return;
    try_powers(s, c);
  }
}

/* Skipping more only costs: the first step that can't beat the best ends the search. */
static void try_steps(search *s) {
  for (candidate c = {.skip = 1}; !(s->wish->plain && c.skip > 1); c.skip++)
    for (c.q = 0; c.q < preferred_count; c.q++) {
      if (score(simplicity_bound(c.q, c.skip), 1, 1) < s->best)
        return;
      try_counts(s, &c);
    }
}

/* A range around a single value that has a round tick on it or beside it. */
static ticks_wish around(const ticks_wish *w) {
  ticks_wish wide = *w;
  double v = w->min, half = v == 0 ? 1 : fabs(v) / 2;
  if (w->whole && half < 1)
    half = 1;
  wide.min = v - half;
  wide.max = v + half;
  return wide;
}

ticks ticks_extended(const ticks_wish *w) {
  assert(isfinite(w->min) && isfinite(w->max) && w->min <= w->max && w->target >= 2);
  ticks_wish wide = *w;
  if (w->max - w->min <= nearly_equal * fmax(fabs(w->min), fabs(w->max)))
    wide = around(w);
  else if (w->whole && w->max - w->min < 1)
    wide.max = wide.min + 1;
  search s = {.wish = &wide, .best = -2};
  /* What is best among few candidates can score below the paper's floor of -2. */
  if (w->whole || w->zero || w->plain || w->most)
    s.best = -1000;
  try_steps(&s);
  ticks t = {.count = (size_t)s.found.count, .step = place(s.found.skip, s.found.q, s.found.power)};
  for (size_t i = 0; i < t.count; i++)
    t.value[i] = place(s.found.start + (double)i * s.found.skip, s.found.q, s.found.power);
  return t;
}
