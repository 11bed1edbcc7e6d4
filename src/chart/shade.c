/* shade: ramps. */
#include "chart/shade.h"

#include "chart/axis.h"
#include "chart/palette.h"
#include "chart/words.h"

#include <math.h>

#define RAMP_STEPS 7
static const double lightest = 0.08, step_width = 14, step_height = 7, key_gap = 5;

shade shade_of(const drafting *k, const plot *p, channel_id id) {
  shade s = {.k = k, .p = p, .id = id};
  double range[2];
  if (axis_range(p, id, range)) {
    s.low = range[0];
    s.high = range[1];
  }
  s.parted = s.low < 0 && s.high > 0;
  return s;
}

static double depth_of(const shade *s, double v) {
  if (s->parted)
    return fabs(v) / fmax(-s->low, s->high);
  if (s->high <= 0 && s->low < s->high) /* all below zero: the least is the deepest */
    return (s->high - v) / (s->high - s->low);
  return s->low < s->high ? (v - s->low) / (s->high - s->low) : 0.5;
}

colour shade_colour(const shade *s, double v) {
  const look *l = s->k->look;
  colour deep = v < 0 ? l->hue[1] : l->accent;
  colour c = colour_mix(l->paper, deep, lightest + (1 - lightest) * fmin(1, fmax(0, depth_of(s, v))));
  /* A narrow range in the middle reads badly with ink and with paper: just below it. */
  if (colour_contrast(label_on(l, c), c) < PALETTE_TEXT_MIN)
    c = colour_darken(c, l->paper, PALETTE_TEXT_MIN);
  return c;
}

double shade_key_height(const shade *s) {
  return s->k->look->label_leading + key_gap;
}

void shade_key_draw(const shade *s, scene *sc, point at, double width) {
  lettering how = lettering_of(s->k, role_tick);
  str low = words_value(s->k->arena, s->p, s->id, s->low), high = words_value(s->k->arena, s->p, s->id, s->high);
  double words = label_width(s->k, &how, low) + (s->low < s->high ? label_width(s->k, &how, high) : 0) + 2 * key_gap;
  double step = fmax(1, fmin(step_width, (width - words) / RAMP_STEPS));
  double left = fmax(0, fmin(at.x, at.x + width - words - step * RAMP_STEPS));
  double y = at.y + (how.size - step_height) / 2, x = left + label_width(s->k, &how, low) + key_gap;
  double baseline = at.y + how.size / 2 + label_drop(&how);
  label_put(s->k, sc, &how, low, (point){left, baseline});
  for (int i = 0; i < RAMP_STEPS; i++) {
    double v = s->low + (s->high - s->low) * i / (RAMP_STEPS - 1);
    scene_rect(sc, role_cell, (double[]){x + i * step, y, step, step_height},
               &(paint){.fills = true, .fill = shade_colour(s, v)});
  }
  if (s->low < s->high)
    label_put(s->k, sc, &how, high, (point){x + RAMP_STEPS * step + key_gap, baseline});
}
