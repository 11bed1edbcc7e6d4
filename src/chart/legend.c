/* legend: names in data order, in as many rows as they need. */
#include "chart/legend.h"

#include "chart/label.h"
#include "chart/sign.h"

#include <math.h>

static const double swatch = 7, sample = 18, swatch_gap = 4, name_gap = 14, below = 6;

typedef struct cursor {
  double x, y, left, width;
} cursor;

/* Lines need some length to show their dash. */
static double wide(const series *s) {
  return s->lined ? sample : swatch;
}

/* Moves on past a name; to the next row first if it would not fit. Returns where its swatch begins. */
static point advance(cursor *c, const series *s, const wrapped *w, double leading) {
  double needs = wide(s) + swatch_gap + w->width;
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
  return label_wrap(k, &how, s->slots.name[i], width - wide(s) - swatch_gap);
}

double legend_height(const drafting *k, const series *s, double width) {
  if (s->slots.count < 2 || s->keyed)
    return 0;
  double leading = k->look->label_leading + 1;
  cursor c = {.width = width};
  for (size_t i = 0; i < s->slots.count; i++) {
    wrapped w = name_of(k, s, i, width);
    advance(&c, s, &w, leading);
  }
  return c.y + (c.x > 0 ? leading : 0) + below;
}

static const double sign_share = 0.72; /* of a swatch: corners reach further than discs */

typedef struct look_of {
  colour colour;
  legend_swatch as;
  int texture;
} look_of;

static void draw_swatch(const drafting *k, scene *sc, point at, const look_of *of) {
  legend_swatch as = of->as;
  paint p = {.fills = true, .fill = of->colour};
  point middle = {at.x + swatch / 2, at.y + swatch / 2};
  if (as == legend_line)
    scene_line(sc, role_mark, (point[]){{at.x, middle.y}, {at.x + sample, middle.y}},
               &(paint){.strokes = true, .stroke = of->colour, .width = k->look->line_width});
  else if (as == legend_square || as == legend_cell)
    scene_rect(sc, as == legend_cell ? role_cell : role_mark, (double[]){at.x, at.y, swatch, swatch}, &p);
  if (as == legend_line || as == legend_square || as == legend_cell) {
    texture_lay(sc, k->look, of->texture);
    return;
  }
  double across = of->texture ? swatch * sign_share : swatch;
  sign_draw(sc, role_mark, &(sign){of->texture, middle, across, of->colour, false})->texture = of->texture;
}

/* Shapes that the brief asked for are counted through; else they are the series' textures. */
static int texture_of(const series *s, size_t i, legend_swatch as) {
  return as == legend_sign ? (int)i : s->texture && s->leads && s->leads[i] ? s->texture[i] : 0;
}

void legend_draw(const drafting *k, scene *sc, const series *s, const legend_place *at) {
  if (!legend_height(k, s, at->width))
    return;
  lettering how = lettering_of(k, role_series);
  cursor c = {at->x, at->y, at->x, at->width};
  for (size_t i = 0; i < s->slots.count; i++) {
    wrapped w = name_of(k, s, i, at->width);
    point p = advance(&c, s, &w, k->look->label_leading + 1);
    legend_swatch as = s->lined ? legend_line : at->swatch;
    draw_swatch(k, sc, (point){p.x, p.y + (how.size - swatch) / 2}, &(look_of){s->colour[i], as, texture_of(s, i, as)});
    label_put_lines(k, sc, &how, &w, (point){p.x + wide(s) + swatch_gap, p.y});
  }
}
