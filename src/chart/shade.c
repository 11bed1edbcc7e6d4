/* shade: ramps. */
#include "chart/shade.h"

#include "chart/axis.h"
#include "chart/palette.h"
#include "chart/words.h"

#include <math.h>

#define RAMP_STEPS 7
static const double step_width = 14, step_height = 7, key_gap = 5;

/* As light as asked, with as much of its hue as a screen has there. */
static colour at_lightness(colour c, double lightness) {
  double lab[3];
  palette_lab(c, lab);
  lab[0] = lightness;
  while (!palette_of_lab(lab, &c) && hypot(lab[1], lab[2]) > 1)
    for (int i = 1; i < 3; i++)
      lab[i] *= 0.95;
  return c;
}

/* Shades of the accent, and of the second hue on the other side of the middle, as dark at both ends. */
static palette_choice shades_of_house(const shade *s) {
  const look *l = s->k->look;
  bool below = s->high <= 0 && s->low < s->high; /* all on one side of zero: that side's hue */
  if (!s->parted)
    return (palette_choice){.colour = {below ? l->hue[1] : l->accent}, .count = 1};
  double dark[2][3];
  palette_lab(l->hue[1], dark[0]);
  palette_lab(l->accent, dark[1]);
  double end = fmin(dark[0][0], dark[1][0]);
  colour tint[2] = {colour_mix(l->paper, l->hue[1], 0.55), colour_mix(l->paper, l->accent, 0.55)};
  return (palette_choice){.colour = {at_lightness(l->hue[1], end), tint[0], tint[1], at_lightness(l->accent, end)},
                          .count = 4};
}

/* What was asked for, else the theme's. */
static palette_choice colours_of(const shade *s) {
  palette_choice c = palettes_choose(&s->p->spec->palette);
  if (!c.count && s->k->look->palette)
    c = (palette_choice){.named = s->k->look->palette};
  return c;
}

/* A ramp that was named decides by itself; else values do. */
static bool is_parted(const shade *s, const palette_choice *c) {
  bool asked = s->p->channel[s->id].mid_asked;
  palette_use use = c->named ? c->named->use : palette_groups;
  if (asked || use == palette_groups)
    return asked || (s->low < 0 && s->high > 0);
  return use == palette_diverging;
}

static void find_reach(shade *s) {
  const channel *c = &s->p->channel[s->id];
  double range[2];
  if (!axis_range(s->p, s->id, range))
    return;
  bool fixed = c->domain[0] < c->domain[1]; /* false for NaN */
  s->low = fixed ? c->domain[0] : range[0];
  s->high = fixed ? c->domain[1] : range[1];
  s->middle = c->mid_asked ? c->middle : s->low < 0 && s->high > 0 ? 0 : (s->low + s->high) / 2;
}

shade shade_of(const drafting *k, const plot *p, channel_id id) {
  shade s = {.k = k, .p = p, .id = id};
  find_reach(&s);
  palette_choice c = colours_of(&s);
  s.parted = is_parted(&s, &c);
  if (!c.count && !c.named)
    c = shades_of_house(&s);
  s.colours = ramps_of(&c, s.parted);
  s.parted = s.colours.parted; /* a single colour can't */
  return s;
}

double shade_depth(const shade *s, double v) {
  double depth = 0.5, width = s->high - s->low, reach = fmax(s->high - s->middle, s->middle - s->low);
  bool below = s->high <= 0; /* all below zero: the least is the deepest */
  if (s->parted)
    depth = reach > 0 ? (v - s->middle) / reach : 0;
  else if (width > 0)
    depth = below ? (s->high - v) / width : (v - s->low) / width;
  return !s->p->channel[s->id].reverse ? depth : s->parted ? -depth : 1 - depth;
}

colour shade_colour(const shade *s, double v) {
  return ramps_at(&s->colours, shade_depth(s, v));
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
