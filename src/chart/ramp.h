/* ramp: colours from light to dark in even steps of lightness, one way or both ways from a middle. */
#ifndef CHART_RAMP_H
#define CHART_RAMP_H

#include "chart/palettes.h"

typedef struct ramp {
  double stop[PALETTE_MOST + 1][3]; /* L*a*b* */
  size_t stops;
  double to;  /* L* at the far end; between stops, a and b follow from the lightness */
  bool turns; /* lightness rises and falls: stops are evenly spaced instead */
} ramp;

colour ramp_at(const ramp *r, double depth); /* 0…1 */

typedef struct ramps {
  bool parted;    /* both ways */
  ramp low, high; /* from the middle out; not parted, `high` alone */
} ramps;

/* Of a named ramp its own way. Of a list: parted, its halves, with near white between where it has no middle colour;
   not parted, its whole length. A single colour starts near white. */
ramps ramps_of(const palette_choice *c, bool parted);

/* Parted: -1…1, else 0…1. Beyond that, the ends. */
colour ramps_at(const ramps *r, double depth);

#endif
