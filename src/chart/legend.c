/* legend: names in data order, in as many rows as they need. */
#include "chart/legend.h"

#include "chart/label.h"

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
  if (s->slots.count < 2)
    return 0;
  double leading = k->look->label_leading + 1;
  cursor c = {.width = width};
  for (size_t i = 0; i < s->slots.count; i++) {
    wrapped w = name_of(k, s, i, width);
    advance(&c, &w, leading);
  }
  return c.y + (c.x > 0 ? leading : 0) + below;
}

static void draw_swatch(scene *sc, point at, colour c, legend_swatch as) {
  paint p = {.fills = true, .fill = c};
  if (as != legend_round) {
    scene_rect(sc, as == legend_cell ? role_cell : role_mark, (double[]){at.x, at.y, swatch, swatch}, &p);
    return;
  }
  item *dot = scene_dots(sc, role_mark, 1, &p);
  dot->width = swatch;
  dot->point[0] = (point){scene_round(at.x + swatch / 2), scene_round(at.y + swatch / 2)};
}

void legend_draw(const drafting *k, scene *sc, const series *s, const legend_place *at) {
  if (!legend_height(k, s, at->width))
    return;
  lettering how = lettering_of(k, role_series);
  cursor c = {at->x, at->y, at->x, at->width};
  for (size_t i = 0; i < s->slots.count; i++) {
    wrapped w = name_of(k, s, i, at->width);
    point p = advance(&c, &w, k->look->label_leading + 1);
    draw_swatch(sc, (point){p.x, p.y + (how.size - swatch) / 2}, s->colour[i], at->swatch);
    label_put_lines(k, sc, &how, &w, (point){p.x + swatch + swatch_gap, p.y});
  }
}
