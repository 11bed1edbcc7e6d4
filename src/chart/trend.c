/* trend: whether numbers in their order rise or fall, said only where it is true. */
#include "chart/trend.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LEVEL 0.05       /* of the mean */
#define SIGNIFICANT 1.96 /* two-sided 5 % of the normal distribution */

/* How many pairs of v[from..to) stand the larger first; v is sorted by it. */
static double pairs_falling(double *v, double *spare, size_t from, size_t to) {
  if (to - from < 2)
    return 0;
  size_t middle = (from + to) / 2, left = from, right = middle;
  double pairs = pairs_falling(v, spare, from, middle) + pairs_falling(v, spare, middle, to);
  for (size_t i = from; i < to; i++) {
    bool take_right = right < to && (left == middle || v[right] < v[left]);
    pairs += take_right ? (double)(middle - left) : 0;
    spare[i] = take_right ? v[right++] : v[left++];
  }
  memcpy(v + from, spare + from, (to - from) * sizeof *v);
  return pairs;
}

/* Kendall's S: pairs that rise less pairs that fall. */
static double score(arena *a, const double *v, size_t n) {
  double *up = ARENA_ARRAY(a, n + 1, double), *down = ARENA_ARRAY(a, n + 1, double),
         *spare = ARENA_ARRAY(a, n + 1, double);
  for (size_t i = 0; i < n; i++) {
    up[i] = -v[i];
    down[i] = v[i];
  }
  return pairs_falling(up, spare, 0, n) - pairs_falling(down, spare, 0, n);
}

static bool is_level(const double *v, size_t n) {
  double low = INFINITY, high = -INFINITY, sum = 0;
  for (size_t i = 0; i < n; i++) {
    low = fmin(low, v[i]);
    high = fmax(high, v[i]);
    sum += v[i];
  }
  return !n || high - low <= LEVEL * fabs(sum / (double)n);
}

static course judge(double s, size_t count) {
  double n = (double)count, all = n * (n - 1) / 2, spread = sqrt(n * (n - 1) * (2 * n + 5) / 18);
  if (fabs(s) < all && (fabs(s) - 1) / spread < SIGNIFICANT)
    return trend_none;
  return s > 0 ? trend_rising : trend_falling;
}

course trend_of(arena *a, const double *v, size_t count) {
  double *there = ARENA_ARRAY(a, count + 1, double);
  size_t n = 0;
  for (size_t i = 0; i < count; i++)
    if (isfinite(v[i]))
      there[n++] = v[i];
  return is_level(there, n) ? trend_level : judge(score(a, there, n), n);
}

static int by_x(const void *left, const void *right) {
  const trend_pair *a = left, *b = right;
  if (a->x != b->x)
    return a->x < b->x ? -1 : 1;
  return (a->y > b->y) - (a->y < b->y);
}

course trend_of_pairs(arena *a, trend_pair *pair, size_t count) {
  double *y = ARENA_ARRAY(a, count + 1, double);
  qsort(pair, count, sizeof *pair, by_x);
  for (size_t i = 0; i < count; i++)
    y[i] = pair[i].y;
  if (is_level(y, count))
    return trend_level;
  double s = score(a, y, count);
  for (size_t from = 0, to = 0; from < count; from = to) { /* pairs of one x say nothing */
    while (to < count && pair[to].x == pair[from].x)
      to++;
    s -= to - from > 1 ? score(a, y + from, to - from) : 0;
  }
  return judge(s, count);
}
