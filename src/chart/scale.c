/* scale: proportional and banded places along a range. */
#include "chart/scale.h"

#include <assert.h>
#include <math.h>

scale scale_linear_over(const double domain[2], double from, double to) {
  assert(domain[0] < domain[1]);
  return (scale){.type = scale_linear, .domain = {domain[0], domain[1]}, .range = {from, to}};
}

scale scale_curved_over(scale_type curve, const double domain[2], double from, double to) {
  assert(curve != scale_log || domain[0] > 0);
  scale s = scale_linear_over(domain, from, to);
  s.type = curve;
  return s;
}

scale scale_time_over(const double domain[2], double from, double to) {
  scale s = scale_linear_over(domain, from, to);
  s.type = scale_time;
  return s;
}

scale scale_bands_over(size_t bands, double from, double to, double fill) {
  assert(bands > 0 && fill > 0 && fill <= 1);
  return (scale){.type = scale_band, .range = {from, to}, .bands = bands, .fill = fill};
}

double scale_band_step(const scale *s) {
  return (s->range[1] - s->range[0]) / (double)s->bands;
}

double scale_band_size(const scale *s) {
  return scale_band_step(s) * s->fill;
}

double scale_band_start(const scale *s, size_t band) {
  return s->range[0] + scale_band_step(s) * ((double)band + (1 - s->fill) / 2);
}

bool scale_is_curved(scale_type type) {
  return type == scale_log || type == scale_sqrt || type == scale_symlog;
}

static double bent(scale_type curve, double v) {
  switch (curve) {
  case scale_log:
    return log10(v);
  case scale_sqrt:
    return copysign(sqrt(fabs(v)), v);
  case scale_symlog:
    return copysign(log1p(fabs(v)), v);
  default:
    return v;
  }
}

double scale_at(const scale *s, double value) {
  if (s->type == scale_band)
    return s->range[0] + scale_band_step(s) * (value + 0.5);
  double from = bent(s->type, s->domain[0]), to = bent(s->type, s->domain[1]);
  double share = (bent(s->type, value) - from) / (to - from);
  return s->range[0] + share * (s->range[1] - s->range[0]);
}
