/* scale: from values to points on the page. Knows no ticks and no text. */
#ifndef CHART_SCALE_H
#define CHART_SCALE_H

#include "ask/spec.h"

/* `type` says how: scale_linear and scale_time map domain to range in proportion; scale_log, scale_sqrt and
   scale_symlog (log(1 + |v|) with the value's sign, as in d3) bend the values first; scale_band gives each of `bands`
   places an equal share of the range and a value is a band's index. */
typedef struct scale {
  scale_type type;
  double domain[2];
  double range[2];
  size_t bands;
  double fill; /* band: the share of its place that a mark covers, 0…1 */
} scale;

scale scale_linear_over(const double domain[2], double from, double to);
scale scale_curved_over(scale_type curve, const double domain[2], double from, double to);
scale scale_time_over(const double domain[2], double from, double to);
scale scale_bands_over(size_t bands, double from, double to, double fill);

/* Whether a scale of this type bends its values. */
bool scale_is_curved(scale_type type);

/* Where a value lies; the middle of a band. Clamped to the range by no one: values outside the domain lie outside. */
double scale_at(const scale *s, double value);

/* A band's first edge, and its thickness (signed as the range runs). */
double scale_band_start(const scale *s, size_t band);
double scale_band_size(const scale *s);
double scale_band_step(const scale *s);

#endif
