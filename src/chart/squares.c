/* squares: rows along the shorter side, each as long as that makes its rectangles more square. */
#include "chart/squares.h"

#include <math.h>

static double sum_of(const double *size, size_t count) {
  double sum = 0;
  for (size_t i = count; i-- > 0;) /* the smallest first */
    sum += size[i];
  return sum;
}

/* How far from square the worst rectangle of a row is: areas within it from `largest` to `smallest`, `side` long. */
typedef struct row {
  double sum, largest, smallest, side;
} row;

static double worst(const row *r) {
  double square = r->side * r->side;
  return fmax(square * r->largest / (r->sum * r->sum), r->sum * r->sum / (square * r->smallest));
}

/* How many go into the next row; `scale` makes sizes areas. */
static size_t row_length(const double *size, size_t count, double side, double scale) {
  row r = {size[0] * scale, size[0] * scale, size[0] * scale, side};
  size_t n = 1;
  for (; n < count; n++) {
    row longer = r;
    longer.sum += size[n] * scale;
    longer.smallest = size[n] * scale;
    if (!(worst(&longer) <= worst(&r)))
      break;
    r = longer;
  }
  return n;
}

/* Cuts a row of so much of the frame off it. */
static void lay_row(const double *size, size_t count, double frame[4], double (*out)[4]) {
  int along = frame[2] < frame[3] ? 0 : 1, across = 1 - along; /* 0: to the right, 1: down */
  double sum = sum_of(size, count), thick = out[0][2] * frame[2 + across], at = frame[along];
  for (size_t i = 0; i < count; i++) {
    double length = frame[2 + along] * size[i] / sum;
    out[i][along] = at;
    out[i][across] = frame[across];
    out[i][2 + along] = length;
    out[i][2 + across] = thick;
    at += length;
  }
  frame[across] += thick;
  frame[2 + across] -= thick;
}

void squares_cut(const double *size, size_t count, const double frame[4], double (*out)[4]) {
  double rest[4] = {frame[0], frame[1], frame[2], frame[3]};
  for (size_t from = 0, n; from < count; from += n) {
    double left = sum_of(size + from, count - from);
    n = row_length(size + from, count - from, fmin(rest[2], rest[3]), rest[2] * rest[3] / left);
    out[from][2] = sum_of(size + from, n) / left; /* the row's share, for the moment */
    lay_row(size + from, n, rest, out + from);
  }
}
