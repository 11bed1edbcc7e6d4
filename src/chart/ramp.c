/* ramp: interpolation in CIE L*a*b*, in which equal steps of lightness look equal. */
#include "chart/ramp.h"

#include <math.h>
#include <string.h>

static const double tint[] = {0.08, 0.38, 0.7}; /* parts of a single colour in white, on the way to itself */
static const colour white = {1, 1, 1}, middle = {0.953, 0.949, 0.941};

static double between(double a, double b, double t) {
  return a + (b - a) * t;
}

/* The place of a lightness among the stops: the one before it, and the part of the way to the next. */
static double place_of(const ramp *r, double lightness) {
  for (size_t i = 0; i + 1 < r->stops; i++) {
    double from = r->stop[i][0], to = r->stop[i + 1][0];
    if ((lightness - from) * (lightness - to) <= 0 && from != to)
      return (double)i + (lightness - from) / (to - from);
  }
  return fabs(lightness - r->stop[0][0]) < fabs(lightness - r->stop[r->stops - 1][0]) ? 0 : (double)r->stops - 1;
}

colour ramp_at(const ramp *r, double depth) {
  depth = fmin(1, fmax(0, depth));
  double lightness = between(r->stop[0][0], r->to, depth);
  double spot = r->turns ? depth * (double)(r->stops - 1) : place_of(r, lightness);
  size_t i = (size_t)fmin(floor(spot), fmax(0, (double)r->stops - 2)), j = i + 1 < r->stops ? i + 1 : i;
  double lab[3];
  for (int k = 0; k < 3; k++)
    lab[k] = between(r->stop[i][k], r->stop[j][k], spot - (double)i);
  if (!r->turns)
    lab[0] = lightness;
  colour c;
  palette_of_lab(lab, &c);
  return c;
}

static ramp ramp_through(const colour *c, size_t count, int step) {
  ramp r = {.stops = count};
  for (size_t i = 0; i < count; i++)
    palette_lab(c[(ptrdiff_t)i * step], r.stop[i]);
  r.to = r.stop[count - 1][0];
  double way = r.to - r.stop[0][0];
  for (size_t i = 1; i < count; i++)
    r.turns = r.turns || (r.stop[i][0] - r.stop[i - 1][0]) * way <= 0;
  return r;
}

/* A straight way through L*a*b* would leave the hue of blues. */
static size_t stops_to(colour c, colour out[PALETTE_MOST + 1]) {
  size_t n = sizeof tint / sizeof *tint;
  for (size_t i = 0; i < n; i++)
    out[i] = colour_mix(white, c, tint[i]);
  out[n] = c;
  return n + 1;
}

/* The stops, with a middle where there is none. */
static size_t stops_of(const palette_choice *c, bool parted, colour out[PALETTE_MOST + 1]) {
  bool named = c->named && c->named->use != palette_groups;
  size_t n = named ? c->named->count : c->count;
  if (n == 1)
    return stops_to(c->colour[0], out);
  for (size_t i = 0; i < n; i++)
    out[i] = named ? colour_hex(c->named->colour[i]) : c->colour[i];
  if (parted && n % 2 == 0) {
    memmove(out + n / 2 + 1, out + n / 2, n / 2 * sizeof *out);
    out[n / 2] = middle;
    n++;
  }
  return n;
}

ramps ramps_of(const palette_choice *c, bool parted) {
  colour stop[PALETTE_MOST + 1];
  size_t n = stops_of(c, parted, stop), half = n / 2;
  if (!parted || (!c->named && c->count == 1))
    return (ramps){.high = ramp_through(stop, n, 1)};
  ramps r = {true, ramp_through(stop + half, half + 1, -1), ramp_through(stop + half, half + 1, 1)};
  r.low.to = r.high.to = fmax(r.low.to, r.high.to); /* as far from the middle is as dark */
  return r;
}

colour ramps_at(const ramps *r, double depth) {
  return depth < 0 && r->parted ? ramp_at(&r->low, -depth) : ramp_at(&r->high, depth);
}
