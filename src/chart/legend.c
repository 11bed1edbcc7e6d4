/* legend: names in data order, in as many rows as they need. */
#include "chart/legend.h"

#include "chart/label.h"
#include "chart/sign.h"

#include <math.h>

static const double swatch = 7, swatch_gap = 4, name_gap = 14, below = 6;

typedef struct cursor {
  double x, y, left, width;
} cursor;

/* Moves on past a name; to the next row first if it would not fit. Returns where its swatch begins. */
static point advance(cursor *c, const wrapped *w, double leading) {
  double needs = swatch + swatch_gap + w->width;
  if (c->x > c->left && c->x + needs > c->left + c->width) {
    c->x = c->left;
    c->y += leading;
  }
  point at = {c->x, c->y};
  c->x += needs + name_gap;
  if (w->lines > 1) {
    c->x = c->left;
    c->y += leading * (double)w->lines;
  }
  return at;
}

static wrapped name_of(const drafting *k, const series *s, size_t i, double width) {
  lettering how = lettering_of(k, role_series);
  return label_wrap(k, &how, s->slots.name[i], width - swatch - swatch_gap);
}

double legend_height(const drafting *k, const series *s, double width) {
  if (s->slots.count < 2 || s->keyed)
    return 0;
  double leading = k->look->label_leading + 1;
  cursor c = {.width = width};
  for (size_t i = 0; i < s->slots.count; i++) {
    wrapped w = name_of(k, s, i, width);
    advance(&c, &w, leading);
  }
  return c.y + (c.x > 0 ? leading : 0) + below;
}

static const double sign_share = 0.72; /* of a swatch: corners reach further than discs */

typedef struct look_of {
  colour colour;
  legend_swatch as;
  size_t n; /* of shapes */
} look_of;

static void draw_swatch(scene *sc, point at, const look_of *of) {
  legend_swatch as = of->as;
  paint p = {.fills = true, .fill = of->colour};
  if (as == legend_square || as == legend_cell) {
    scene_rect(sc, as == legend_cell ? role_cell : role_mark, (double[]){at.x, at.y, swatch, swatch}, &p);
    return;
  }
  point middle = {at.x + swatch / 2, at.y + swatch / 2};
  sign_draw(sc, role_mark,
            &(sign){as == legend_sign ? (int)of->n : 0, middle, as == legend_sign ? swatch * sign_share : swatch,
                    of->colour});
}

void legend_draw(const drafting *k, scene *sc, const series *s, const legend_place *at) {
  if (!legend_height(k, s, at->width))
    return;
  lettering how = lettering_of(k, role_series);
  cursor c = {at->x, at->y, at->x, at->width};
  for (size_t i = 0; i < s->slots.count; i++) {
    wrapped w = name_of(k, s, i, at->width);
    point p = advance(&c, &w, k->look->label_leading + 1);
    draw_swatch(sc, (point){p.x, p.y + (how.size - swatch) / 2}, &(look_of){s->colour[i], at->swatch, i});
    label_put_lines(k, sc, &how, &w, (point){p.x + swatch + swatch_gap, p.y});
  }
}
