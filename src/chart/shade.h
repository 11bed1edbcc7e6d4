/* shade: values as depths of colour: one hue from light to dark, or two away from zero. */
#ifndef CHART_SHADE_H
#define CHART_SHADE_H

#include "chart/label.h"
#include "chart/ramp.h"

typedef struct shade {
  const drafting *k;
  const plot *p;
  channel_id id;
  double low, middle, high;
  bool parted; /* two hues, away from the middle: where values lie on both sides of zero, or a brief says so */
  ramps colours;
} shade;

shade shade_of(const drafting *k, const plot *p, channel_id id);

/* -1…1 from the middle where it is parted, else 0…1; more for values beyond a domain that was fixed. */
double shade_depth(const shade *s, double v);

/* Words can be read on it: label_on has 4.5:1 at least. */
colour shade_colour(const shade *s, double v);

/* The ramp with its ends written out, from at.x and at.y on; no wider than `width` if it can. */
double shade_key_height(const shade *s);
void shade_key_draw(const shade *s, scene *sc, point at, double width);

#endif
