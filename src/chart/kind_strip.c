/* kind_strip: every value as a dot, a strip a name; dots that would lie on each other step aside. */
#include "chart/kind_list.h"

#include "chart/alt.h"
#include "chart/check.h"
#include "chart/density.h"
#include "chart/legend.h"
#include "chart/series.h"
#include "chart/spreads.h"
#include "data/five.h"

#include <math.h>
#include <stdlib.h>

#define DOT_SIZE 4.6

typedef struct strip_dot {
  double value; /* its place along the values, in points */
  double aside;
  size_t row, slot;
} strip_dot;

static int by_place(const void *a, const void *b) {
  const strip_dot *m = a, *n = b;
  if (m->slot != n->slot)
    return m->slot < n->slot ? -1 : 1;
  if (m->value != n->value)
    return m->value < n->value ? -1 : 1;
  return (m->row > n->row) - (m->row < n->row);
}

bool kind_strip_check(const drafting *k, const plot *p) {
  return spreads_check(k, p) && density_check(k, p, p->rows) && check_series(k, p, channel_color);
}

static spreads plan(const drafting *k, const plot *p, double width) {
  spreads d = spreads_of(k, p, width);
  series groups = series_of(k, p, channel_color);
  d.plane.pad = DOT_SIZE * series_reach(&groups);
  return d;
}

extent kind_strip_extent(const drafting *k, const plot *p, double width) {
  spreads d = plan(k, p, width);
  series groups = series_of(k, p, channel_color);
  return spreads_extent(&d, width, legend_height(k, &groups, width));
}

/* How far a place is from the dots that are there, as far as that matters. */
static double clearance(const strip_dot *all, size_t i, double aside) {
  double least = DOT_SIZE * 0.98;
  for (size_t j = i; j-- > 0 && all[j].slot == all[i].slot && all[i].value - all[j].value < DOT_SIZE;)
    least = fmin(least, hypot(all[i].value - all[j].value, aside - all[j].aside));
  return least;
}

/* The nearest free place to the strip's middle, to both sides in turn; where none is free, the one that covers others
   least. */
static void step_aside(strip_dot *all, size_t n, double room) {
  const double step = DOT_SIZE / 2;
  for (size_t i = 0; i < n; i++) {
    double most = clearance(all, i, 0);
    for (int k = 1, steps = 1; most < DOT_SIZE * 0.98 && (steps - 1) * step < room; k++, steps = (k + 1) / 2) {
      double to = (k % 2 ? 1 : -1) * fmin(room, steps * step), clear = clearance(all, i, to);
      if (clear > most + 1e-9) {
        all[i].aside = to;
        most = clear;
      }
    }
  }
}

/* Every row that has a name, a value and a series, by name and value. */
static size_t collect(const drafting *k, const spreads *d, const series *groups, strip_dot **out) {
  const plot *p = d->plane.p;
  strip_dot *dot = *out = ARENA_ARRAY(k->arena, p->rows + 1, strip_dot);
  size_t n = 0;
  for (size_t r = 0; r < p->rows; r++) {
    size_t slot = d->plane.slots[d->key].of_row[r];
    double at = plane_row(&d->plane, d->value, r);
    if (slot != SLOT_NONE && isfinite(at) && series_at(groups, r) != SLOT_NONE)
      dot[n++] = (strip_dot){.value = at, .row = r, .slot = slot};
  }
  return n;
}

static point place_of(const spreads *d, const strip_dot *dot) {
  double across = scale_at(&d->plane.scale[d->key], (double)dot->slot) + dot->aside;
  bool up = d->value == plane_up;
  return (point){scene_round(up ? across : dot->value), scene_round(up ? dot->value : across)};
}

static void draw_dots(const drafting *k, const spreads *d, scene *s, const series *groups) {
  const plot *p = d->plane.p;
  strip_dot *dot;
  size_t n = collect(k, d, groups, &dot);
  qsort(dot, n, sizeof *dot, by_place);
  step_aside(dot, n, (fabs(scale_band_size(&d->plane.scale[d->key])) - DOT_SIZE) / 2);
  for (size_t i = 0; i < n; i++) {
    item *mark = scene_dots(s, series_role(p, groups, dot[i].row), 1,
                            &(paint){.fills = true, .fill = series_colour(k, p, groups, dot[i].row)});
    mark->row = (int)dot[i].row;
    mark->width = DOT_SIZE;
    mark->point[0] = place_of(d, &dot[i]);
    texture_lay(s, k->look, series_texture(p, groups, dot[i].row));
  }
}

/* Too many for dots: each strip is a row of cells. */
static density cells_of(const drafting *k, const spreads *d, const series *groups) {
  const scale *names = &d->plane.scale[d->key];
  density cells = density_over(d->plane.plot);
  cells.cells[d->key] = d->plane.slots[d->key].count;
  cells.pitch[d->key] = fabs(scale_band_step(names));
  cells.fill[d->key] = names->fill;
  strip_dot *dot;
  size_t n = collect(k, d, groups, &dot);
  point *at = ARENA_ARRAY(k->arena, n, point);
  for (size_t i = 0; i < n; i++)
    at[i] = place_of(d, &dot[i]);
  density_count(k, d->plane.p, &cells, at, n);
  return cells;
}

static void fit(spreads *d, const double frame[4], double key) {
  double body[4] = {frame[0], frame[1] + key, frame[2], frame[3] - key};
  plane_fit(&d->plane, body, 0.8);
}

void kind_strip_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  spreads d = plan(k, p, frame[2]);
  series groups = series_of(k, p, channel_color);
  density cells;
  bool crowded = p->rows > DENSITY_FROM;
  fit(&d, frame, legend_height(k, &groups, frame[2]));
  if (crowded) {
    cells = cells_of(k, &d, &groups);
    fit(&d, frame, legend_height(k, &cells.key, frame[2]));
    cells = cells_of(k, &d, &groups);
  }
  legend_draw(k, s, crowded ? &cells.key : &groups,
              &(legend_place){frame[0], frame[1], frame[2], crowded ? legend_cell : legend_round});
  plane_draw(&d.plane, s);
  if (crowded)
    density_draw(s, &cells);
  else
    draw_dots(k, &d, s, &groups);
  plane_annotate(&d.plane, s, frame);
}

void kind_strip_describe(const plot *p, text *out) {
  spreads_describe(p, out, 1.5);
  if (p->rows > DENSITY_FROM)
    density_describe(p, out);
}
