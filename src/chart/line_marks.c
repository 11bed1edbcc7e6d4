/* line_marks: the lines themselves, whole or dashed, with dots where they are wanted or needed. */
#include "chart/line.h"

#include "chart/m4.h"
#include "chart/sign.h"

#include <math.h>

#define SHAPES_ALONG 6 /* of a line that its points tell apart */

point line_point(const lines *l, size_t row) {
  double x = l->p->channel[channel_x].number[row];
  if (l->places.count)
    x = (double)l->places.of_row[row];
  return (point){scale_at(&l->along, x), scale_at(&l->up, l->p->channel[channel_y].number[row])};
}

line_end line_end_of(const lines *l, size_t group) {
  size_t row = l->trace[group].last;
  line_end e = {line_point(l, row), l->p->channel[channel_y].number[row]};
  for (size_t i = 0; l->stack && i < l->stack->count; i++) {
    const segment *g = &l->stack->segment[i];
    if (g->row == (int)row)
      e = (line_end){{e.at.x, scale_at(&l->up, (g->from + g->to) / 2)}, g->value};
  }
  return e;
}

/* Provisional rows: anything but the first category, false, or zero. The line into them is dashed. */
static bool dashed(const plot *p, size_t row) {
  const channel *c = &p->channel[channel_dash];
  return c->present && isfinite(c->number[row]) && c->number[row] != 0;
}

/* More points than the page has columns: what no printer can show is left out. */
static bool is_dense(const lines *l, const trace *t) {
  return !line_ordered(l->p) && m4_needed(t->count, l->plot[2]);
}

/* A part of a line without a gap, on its way onto the page. */
typedef struct stretch {
  const lines *l;
  item *path;
  bool dense;
  point *point;
  size_t count;
} stretch;

static void add_row(stretch *r, size_t row) {
  point at = line_point(r->l, row);
  r->point[r->count++] = (point){r->dense ? m4_column(at.x) : at.x, at.y};
}

static void draw_stretch(stretch *r) {
  scene *s = r->l->s;
  const point *p = r->point;
  size_t count = r->dense ? m4_thin(r->point, r->count) : r->count;
  scene_move(s, r->path, p[0].x, p[0].y);
  for (size_t i = 1; i < count; i++) {
    if (r->l->p->spec->step.on)
      scene_line_to(s, r->path, p[i].x, p[i - 1].y);
    scene_line_to(s, r->path, p[i].x, p[i].y);
  }
  r->count = 0;
}

/* Where dashes say what is provisional, the points' shapes tell lines apart instead. */
static int by_dash(const lines *l, size_t group) {
  return l->p->channel[channel_dash].present ? 0 : l->groups.texture[group];
}

static int by_shape(const lines *l, size_t group) {
  return l->groups.texture[group] && !by_dash(l, group) ? l->groups.texture[group] : 0;
}

/* The solid or the dashed parts of one series as one path; nothing is added when there are none. */
static void draw_parts(const lines *l, size_t group, bool dash, const paint *ink) {
  const trace *t = &l->trace[group];
  const double *y = l->p->channel[channel_y].number;
  stretch r = {.l = l, .dense = is_dense(l, t), .point = ARENA_ARRAY(l->k->arena, t->count + 1, point)};
  for (size_t i = 1; i <= t->count; i++) {
    size_t a = t->row[i - 1], b = i < t->count ? t->row[i] : a;
    if (i < t->count && isfinite(y[a]) && isfinite(y[b]) && dashed(l->p, b) == dash) {
      if (!r.count)
        add_row(&r, a);
      add_row(&r, b);
    } else if (r.count) {
      if (!r.path) {
        r.path = scene_path(l->s, l->groups.leads[group] ? role_mark : role_context, ink);
        if (!dash)
          texture_lay(l->s, l->k->look, by_dash(l, group));
      }
      draw_stretch(&r);
    }
  }
}

static bool alone(const lines *l, const trace *t, size_t i) {
  const double *y = l->p->channel[channel_y].number;
  return (i == 0 || !isfinite(y[t->row[i - 1]])) && (i + 1 == t->count || !isfinite(y[t->row[i + 1]]));
}

/* Dots at every point when asked for, else where a point has no neighbours, and at the line's end. */
static size_t dotted_rows(const lines *l, size_t group, size_t *row) {
  const trace *t = &l->trace[group];
  bool every = l->p->spec->points.on && !is_dense(l, t);
  size_t n = 0, apart = by_shape(l, group) ? t->count / SHAPES_ALONG + 1 : SIZE_MAX;
  if (l->p->spec->points.on && !every)
    diags_add(l->k->diags, 520, l->p->spec->points.at, "%zu points of a line are too many for a dot at each", t->count);
  for (size_t i = 0; i < t->count; i++)
    if (isfinite(l->p->channel[channel_y].number[t->row[i]]) &&
        (every || (apart != SIZE_MAX && i % apart == 0) || alone(l, t, i) ||
         (t->row[i] == t->last && l->groups.leads[group])))
      row[n++] = t->row[i];
  return n;
}

static void draw_points(const lines *l, size_t group, const paint *ink) {
  size_t *row = ARENA_ARRAY(l->k->arena, l->trace[group].count + 1, size_t), n = dotted_rows(l, group, row);
  if (!n)
    return;
  for (size_t i = 0; i < n && by_shape(l, group); i++) {
    sign mark = {by_shape(l, group), line_point(l, row[i]), ink->width + 4, ink->stroke, false};
    sign_draw(l->s, role_mark, &mark)->texture = mark.shape;
  }
  if (by_shape(l, group))
    return;
  item *dots = scene_dots(l->s, l->groups.leads[group] ? role_mark : role_context, n,
                          &(paint){.fills = true, .fill = ink->stroke});
  dots->width = LINE_DOT(ink->width);
  for (size_t i = 0; i < n; i++) {
    point at = line_point(l, row[i]);
    dots->point[i] = (point){scene_round(at.x), scene_round(at.y)};
  }
  dots->texture = by_dash(l, group);
}

void line_marks_draw(const lines *l) {
  double width = l->k->look->line_width;
  for (int pass = 0; pass < 2; pass++) /* the background first */
    for (size_t i = 0; i < l->groups.slots.count; i++) {
      bool leads = l->groups.leads[i];
      if (leads != (pass == 1))
        continue;
      paint ink = {.strokes = true, .stroke = l->groups.colour[i], .width = leads ? width : width * 0.7, .round = true};
      draw_parts(l, i, false, &ink);
      paint broken = ink;
      broken.round = false;
      broken.dash[0] = 3;
      broken.dash[1] = 2.2;
      draw_parts(l, i, true, &broken);
      draw_points(l, i, &ink);
    }
}
