/* scale: proportional and banded places along a range. */
#include "chart/scale.h"

#include <assert.h>

scale scale_linear_over(const double domain[2], double from, double to) {
  assert(domain[0] < domain[1]);
  return (scale){.type = scale_linear, .domain = {domain[0], domain[1]}, .range = {from, to}};
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

double scale_at(const scale *s, double value) {
  if (s->type == scale_band)
    return s->range[0] + scale_band_step(s) * (value + 0.5);
  double share = (value - s->domain[0]) / (s->domain[1] - s->domain[0]);
  return s->range[0] + share * (s->range[1] - s->range[0]);
}
