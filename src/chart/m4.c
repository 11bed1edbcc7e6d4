/* m4: columns, and their four points. */
#include "chart/m4.h"

#include <math.h>

bool m4_needed(size_t count, double width) {
  return (double)count > M4_EACH * width / M4_COLUMN;
}

double m4_column(double x) {
  return (floor(x / M4_COLUMN) + 0.5) * M4_COLUMN;
}

/* Those of p[from] … p[to - 1], one column's, that are kept; in their order, from p[out] on. */
static size_t keep(point *p, size_t from, size_t to, size_t out) {
  size_t low = from, high = from;
  for (size_t i = from; i < to; i++) {
    low = p[i].y < p[low].y ? i : low;
    high = p[i].y > p[high].y ? i : high;
  }
  const size_t extreme[] = {from, low < high ? low : high, low < high ? high : low, to - 1};
  for (int i = 0; i < M4_EACH; i++)
    if (i == 0 || extreme[i] != extreme[i - 1])
      p[out++] = p[extreme[i]];
  return out;
}

size_t m4_thin(point *p, size_t count) {
  size_t out = 0;
  for (size_t from = 0, to; from < count; from = to) {
    for (to = from + 1; to < count && m4_column(p[to].x) == m4_column(p[from].x);)
      to++;
    out = keep(p, from, to, out);
  }
  return out;
}
