/* raster: pixels of 8 bits, and fewer of them, by box filter: a pixel is the mean of the area it covers. */
#include "pdf/raster.h"

#include <math.h>

typedef struct shrinking {
  const raster *from;
  unsigned width, height;
  double *sum; /* of a row: the ink of each pixel, times how much of it is there; then how much */
} shrinking;

/* How much of the step [n, n + 1) lies in [from, to). */
static double overlap(double n, double from, double to) {
  return fmax(0, fmin(n + 1, to) - fmax(n, from));
}

static void add_pixel(const shrinking *s, size_t at, double weight, double *sum) {
  const raster *r = s->from;
  const unsigned char *ink = (const unsigned char *)r->ink.ptr + at * r->parts;
  double there = weight * (r->alpha.ptr ? (unsigned char)r->alpha.ptr[at] / 255.0 : 1);
  for (unsigned k = 0; k < r->parts; k++)
    sum[k] += there * ink[k];
  sum[r->parts] += there;
}

/* Adds a row of the picture, of which `weight` counts, to the sums. */
static void add_row(const shrinking *s, size_t y, double weight) {
  const raster *r = s->from;
  double step = (double)r->width / s->width;
  for (unsigned x = 0; x < s->width; x++) {
    double from = x * step, to = from + step;
    for (size_t n = (size_t)from; (double)n < to && n < r->width; n++)
      add_pixel(s, y * r->width + n, weight * overlap((double)n, from, to), s->sum + (size_t)x * (r->parts + 1));
  }
}

static unsigned char rounded(double v) {
  return (unsigned char)fmin(255, floor(v + 0.5));
}

static void put_row(shrinking *s, double area, unsigned char *ink, unsigned char *alpha) {
  unsigned parts = s->from->parts;
  for (unsigned x = 0; x < s->width; x++) {
    double *sum = s->sum + (size_t)x * (parts + 1), there = sum[parts];
    for (unsigned k = 0; k < parts; k++)
      ink[x * parts + k] = there > 0 ? rounded(sum[k] / there) : 0;
    if (alpha)
      alpha[x] = rounded(255 * there / area);
    for (unsigned k = 0; k <= parts; k++)
      sum[k] = 0;
  }
}

raster raster_shrink(arena *a, const raster *from, unsigned width, unsigned height) {
  shrinking s = {from, width, height, ARENA_ARRAY(a, (size_t)width * (from->parts + 1), double)};
  size_t count = (size_t)width * height;
  unsigned char *ink = arena_alloc(a, count * from->parts), *alpha = from->alpha.ptr ? arena_alloc(a, count) : NULL;
  double step = (double)from->height / height, area = step * from->width / width;
  for (size_t y = 0; y < height; y++) {
    double top = (double)y * step, foot = top + step;
    for (size_t n = (size_t)top; (double)n < foot && n < from->height; n++)
      add_row(&s, n, overlap((double)n, top, foot));
    put_row(&s, area, ink + y * width * from->parts, alpha ? alpha + y * width : NULL);
  }
  return (raster){width, height, from->parts, {(char *)ink, count * from->parts}, {(char *)alpha, alpha ? count : 0}};
}
