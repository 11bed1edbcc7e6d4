/* kind_point: a dot for each row where its two measures meet; areas for a third, a line of best fit on request. */
#include "chart/kind_list.h"

#include "chart/alt.h"
#include "chart/bubbles.h"
#include "chart/check.h"
#include "chart/density.h"
#include "chart/legend.h"
#include "chart/plane.h"
#include "chart/series.h"
#include "chart/sign.h"
#include "chart/spot.h"
#include "chart/words.h"

#include <math.h>
#include <stdlib.h>

#define DOT_SIZE 5.0
#define BUBBLE_LARGEST 0.11 /* of the width, in diameter */
#define BUBBLE_SMALLEST 2.0
#define LABEL_WIDEST 110.0
#define FAR_PLACES 4 /* for names of points in a crowd, with a leader */
#define RIM 1.2      /* points of paper around a bubble, both sides together */

typedef struct cloud {
  const drafting *k;
  const plot *p;
  scene *s;
  series groups;
  plane plane;
  bubbles sizes;
  size_t *order; /* rows as they are drawn: the largest bubbles first */
  size_t count;
  bool shaped; /* bubbles of several shapes: all are paths */
} cloud;

static bool drawable(const plot *p, size_t row) {
  const channel *size = &p->channel[channel_size];
  return isfinite(p->channel[channel_x].number[row]) && isfinite(p->channel[channel_y].number[row]) &&
         (!size->present || isfinite(size->number[row]));
}

static bool sized(const cloud *c) {
  return c->p->channel[channel_size].present;
}

/* Areas are in proportion to the values. */
static double diameter(const cloud *c, size_t row) {
  if (!sized(c))
    return DOT_SIZE;
  return fmax(BUBBLE_SMALLEST, bubbles_diameter(&c->sizes, c->p->channel[channel_size].number[row]));
}

typedef struct sized_row {
  double size;
  size_t row;
} sized_row;

static int by_size(const void *a, const void *b) {
  const sized_row *x = a, *y = b;
  if (x->size != y->size)
    return x->size > y->size ? -1 : 1;
  return (x->row > y->row) - (x->row < y->row);
}

static void sort_rows(cloud *c) {
  sized_row *sorted = ARENA_ARRAY(c->k->arena, c->p->rows + 1, sized_row);
  c->order = ARENA_ARRAY(c->k->arena, c->p->rows + 1, size_t);
  for (size_t r = 0; r < c->p->rows; r++)
    if (drawable(c->p, r) && series_at(&c->groups, r) != SLOT_NONE)
      sorted[c->count++] = (sized_row){sized(c) ? c->p->channel[channel_size].number[r] : 0, r};
  qsort(sorted, c->count, sizeof *sorted, by_size);
  for (size_t i = 0; i < c->count; i++)
    c->order[i] = sorted[i].row;
}

static bool has_shapes(const plot *p) {
  return p->channel[channel_shape].present;
}

/* By colour; by shape alone all are in the accent. */
static series groups_of(const drafting *k, const plot *p) {
  bool coloured = p->channel[channel_color].present || !has_shapes(p);
  series groups = series_of(k, p, coloured ? channel_color : channel_shape);
  for (size_t i = 0; !coloured && !p->highlight && i < groups.slots.count; i++)
    groups.colour[i] = k->look->accent;
  return groups;
}

static bool near_zero(const plane *g, plane_side side) {
  const channel *c = &g->p->channel[g->id[side]];
  const double *r = g->range[side];
  return c->zero_asked ? c->zero : (r[0] >= 0 && r[0] <= r[1] / 4) || (r[1] <= 0 && r[1] >= r[0] / 4);
}

/* How far a mark reaches from its middle, of its diameter. */
static double reach_of(const cloud *c) {
  return has_shapes(c->p) ? SIGN_REACH : series_reach(&c->groups);
}

static int shape_of(const cloud *c, size_t row) {
  return has_shapes(c->p) ? (int)series_at(&c->groups, row) : series_texture(c->p, &c->groups, row);
}

/* Bubbles of several shapes lie on each other in the order they are drawn. */
static bool of_shapes(const cloud *c) {
  for (size_t i = 0; sized(c) && i < c->count; i++)
    if (shape_of(c, c->order[i]))
      return true;
  return false;
}

static cloud plan(const drafting *k, const plot *p, double width) {
  cloud c = {.k = k, .p = p, .groups = groups_of(k, p), .plane = plane_of(k, p, width)};
  double range[2];
  if (axis_range(p, channel_size, range))
    c.sizes.largest = range[1];
  c.sizes.widest = fmin(44, BUBBLE_LARGEST * width);
  c.plane.pad = (sized(&c) ? c.sizes.widest : DOT_SIZE) * reach_of(&c) + (sized(&c) ? 1 : 0);
  c.plane.titled = true;
  c.plane.loose[plane_along] = c.plane.loose[plane_up] = false;
  for (plane_side side = plane_along; side <= plane_up; side++)
    if (c.plane.type[side] == column_number)
      c.plane.zero[side] = near_zero(&c.plane, side);
  sort_rows(&c);
  c.shaped = of_shapes(&c);
  return c;
}

/* Shapes tell apart what colours do, or what nothing else does: two keys at once can't be read. */
static bool check_shapes(const drafting *k, const plot *p) {
  if (!has_shapes(p))
    return true;
  const channel *shape = &p->channel[channel_shape], *color = &p->channel[channel_color];
  slots by_shape = slots_of(k->arena, p, channel_shape), by_colour = slots_of(k->arena, p, channel_color);
  if (by_shape.count > SIGNS) {
    diag *g = diags_add(k->diags, 543, shape->at, "%zu shapes, but only %d can be told apart", by_shape.count, SIGNS);
    diag_hint(k->diags, g, "`label` names points, `highlight` brings some forward");
    return false;
  }
  for (size_t r = 0; color->present && r < p->rows; r++)
    if (by_shape.of_row[r] != by_colour.of_row[r]) {
      diag *g = diags_add(k->diags, 543, shape->at, "`shape` tells other groups apart than `color`");
      diag_hint(k->diags, g, "give both the same column, or only one of them");
      return false;
    }
  return true;
}

bool kind_point_check(const drafting *k, const plot *p) {
  const asked_text *trend = &p->spec->trend;
  if (trend->at.source && !str_is(trend->text, "linear")) {
    diag *g = diags_add(k->diags, 532, trend->at, "there is no trend `%.*s`", STR_ARG(trend->text));
    diag_hint(k->diags, g, "write `trend: linear`");
    return false;
  }
  unsigned numbers = 1u << column_number, dates = 1u << column_date;
  return check_type(k, p, &(check_types){channel_x, numbers | dates, "numbers or dates"}) &&
         check_type(k, p, &(check_types){channel_y, numbers, "numbers"}) &&
         check_type(k, p, &(check_types){channel_size, numbers, "numbers"}) && check_not_negative(k, p, channel_size) &&
         density_check(k, p, p->rows) && check_shapes(k, p) && check_series(k, p, channel_color);
}

extent kind_point_extent(const drafting *k, const plot *p, double width) {
  cloud c = plan(k, p, width);
  double around = plane_around(&c.plane, width) + legend_height(k, &c.groups, width) +
                  bubbles_height(k, p, &c.sizes, panel_span(p, width));
  return (extent){around + panel_least(p, fmax(70, 0.3 * width)), around + fmax(110, fmin(230, 0.6 * width)),
                  around + fmax(130, 0.75 * width)};
}

static void draw_bubble(const cloud *c, size_t row) {
  point at = {scene_round(plane_row(&c->plane, plane_along, row)), scene_round(plane_row(&c->plane, plane_up, row))};
  int shape = shape_of(c, row);
  sign mark = {shape, at, diameter(c, row), series_colour(c->k, c->p, &c->groups, row), c->shaped};
  if (sized(c)) { /* a rim of paper parts bubbles that overlap */
    sign rim = {shape % SIGNS, at, mark.across + RIM, c->k->look->paper, c->shaped};
    sign_draw(c->s, role_grid, &rim);
  }
  item *drawn = sign_draw(c->s, series_role(c->p, &c->groups, row), &mark);
  drawn->row = (int)row;
  drawn->texture = shape;
}

/* Least squares over what is drawn, on the scales' own values; false where all x are alike. */
typedef struct fitted {
  double slope, start, from, to;
} fitted;

static bool fit_line(const cloud *c, fitted *f) {
  double n = (double)c->count, sx = 0, sy = 0, sxx = 0, sxy = 0;
  const double *x = c->p->channel[channel_x].number, *y = c->p->channel[channel_y].number;
  for (size_t i = 0; i < c->count; i++) {
    sx += x[c->order[i]] / n;
    sy += y[c->order[i]] / n;
  }
  *f = (fitted){.from = INFINITY, .to = -INFINITY};
  for (size_t i = 0; i < c->count; i++) {
    double dx = x[c->order[i]] - sx;
    sxx += dx * dx;
    sxy += dx * (y[c->order[i]] - sy);
    f->from = fmin(f->from, x[c->order[i]]);
    f->to = fmax(f->to, x[c->order[i]]);
  }
  f->slope = sxx > 0 ? sxy / sxx : 0;
  f->start = sy - f->slope * sx;
  return sxx > 0 && isfinite(f->slope);
}

#define TREND_PIECES 40 /* straight on curved scales is a curve */

static void draw_trend(const cloud *c) {
  fitted f;
  if (!c->p->spec->trend.at.source || !fit_line(c, &f))
    return;
  item *path = NULL;
  const plane *g = &c->plane;
  for (int i = 0; i <= TREND_PIECES; i++) {
    double v = f.from + (f.to - f.from) * i / TREND_PIECES;
    double x = scale_at(&g->scale[plane_along], v), y = scale_at(&g->scale[plane_up], f.start + f.slope * v);
    bool within = y >= g->plot[1] && y <= g->plot[1] + g->plot[3]; /* false for NaN */
    bool straight = !scale_is_curved(g->scale[plane_along].type) && !scale_is_curved(g->scale[plane_up].type);
    if (!within || (straight && path && i < TREND_PIECES))
      continue;
    if (!path) {
      path = scene_path(c->s, role_axis, &(paint){.strokes = true, .stroke = c->k->look->muted, .width = 1});
      scene_move(c->s, path, x, y);
    }
    scene_line_to(c->s, path, x, y);
  }
}

static bool crowded(const cloud *c) {
  return c->count > DENSITY_FROM;
}

static size_t label_rows(const cloud *c, size_t row[SPOTS_MAX]) {
  const channel *label = &c->p->channel[channel_label];
  size_t n = 0;
  for (int lit = 1; lit >= 0; lit--) /* what is highlighted is named first */
    for (size_t i = 0; i < c->count && n < SPOTS_MAX; i++) {
      size_t r = c->order[i];
      bool leads = c->p->highlight && c->p->highlight[r];
      if (label->present && isfinite(label->number[r]) && leads == lit && (leads || !crowded(c)))
        row[n++] = r;
    }
  return n;
}

static void draw_labels(const cloud *c, const double frame[4]) {
  size_t row[SPOTS_MAX], n = label_rows(c, row), left_out = 0;
  spot *names = ARENA_ARRAY(c->k->arena, n + 1, spot);
  for (size_t i = 0; i < n; i++) {
    lettering how = lettering_of(c->k, role_label);
    bool leads = c->p->highlight && c->p->highlight[row[i]];
    how.weight = leads ? LABEL_STRONG : LABEL_PLAIN;
    how.row = (int)row[i];
    how.at = c->p->channel[channel_label].at;
    names[i] =
        spot_of(c->k, &how, words_value(c->k->arena, c->p, channel_label, c->p->channel[channel_label].number[row[i]]),
                LABEL_WIDEST);
    spot_around(&names[i], (point){plane_row(&c->plane, plane_along, row[i]), plane_row(&c->plane, plane_up, row[i])},
                diameter(c, row[i]) * reach_of(c));
  }
  double within[4];
  panel_inside(c->p, c->plane.plot, frame, within);
  for (size_t i = 0; i < n && !crowded(c); i++)
    spot_far(c->s, &names[i], c->plane.plot, FAR_PLACES);
  spot_choose(c->s, names, n, within);
  for (size_t i = 0; i < n; i++)
    if (names[i].clear) {
      spot_contrast(c->k, c->s, &names[i]);
      spot_draw(c->k, c->s, &names[i]);
    } else {
      left_out++;
    }
  if (left_out)
    diags_add(c->k->diags, 531, c->p->channel[channel_label].at, "%zu of %zu labels have no room", left_out, n);
}

/* Too many for dots: cells, and over them the dots of what is highlighted. The key's height shows only once the cells
   are counted, so that is done twice. */
static void draw_crowd(cloud *c, const double frame[4]) {
  point *at = ARENA_ARRAY(c->k->arena, c->count, point);
  density d = {.key.slots.count = 0};
  double body[4] = {frame[0], frame[1], frame[2], frame[3]};
  for (int pass = 0; pass < 2; pass++) {
    double key = legend_height(c->k, &d.key, frame[2]);
    body[1] = frame[1] + key;
    body[3] = frame[3] - key;
    plane_fit(&c->plane, body, 1);
    for (size_t i = 0; i < c->count; i++)
      at[i] = (point){plane_row(&c->plane, plane_along, c->order[i]), plane_row(&c->plane, plane_up, c->order[i])};
    d = density_over(c->plane.plot);
    density_count(c->k, c->p, &d, at, c->count);
  }
  legend_draw(c->k, c->s, &d.key, &(legend_place){frame[0], frame[1], frame[2], legend_cell});
  plane_draw(&c->plane, c->s);
  density_draw(c->s, &d);
  draw_trend(c);
  for (size_t i = 0; c->p->highlight && i < c->count; i++)
    if (c->p->highlight[c->order[i]])
      draw_bubble(c, c->order[i]);
  draw_labels(c, body);
  plane_annotate(&c->plane, c->s, body);
}

void kind_point_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  cloud c = plan(k, p, frame[2]);
  c.s = s;
  if (crowded(&c)) {
    draw_crowd(&c, frame);
    return;
  }
  double colours = legend_height(k, &c.groups, frame[2]),
         sizes = bubbles_height(k, p, &c.sizes, panel_span(p, frame[2]));
  double key = colours + panel_most(p, panel_above, sizes);
  double body[4] = {frame[0], frame[1] + key, frame[2], frame[3] - key};
  plane_fit(&c.plane, body, 1);
  legend_draw(k, s, &c.groups,
              &(legend_place){frame[0], frame[1], frame[2], has_shapes(p) ? legend_sign : legend_round});
  if (panel_says(p))
    bubbles_draw(k, p, s, &c.sizes,
                 (double[]){frame[0], panel_top_of(p, frame) + colours, panel_span(p, frame[2]), sizes});
  plane_draw(&c.plane, s);
  draw_trend(&c);
  for (size_t i = 0; i < c.count; i++)
    draw_bubble(&c, c.order[i]);
  draw_labels(&c, body);
  plane_annotate(&c.plane, s, body);
}

/* "42 points. x: 1 to 9. y: …; rising." and the labels of the extremes. */
void kind_point_describe(const plot *p, text *out) {
  drafting k = {.arena = out->arena};
  cloud c = {.k = &k, .p = p};
  bool coloured = p->channel[channel_color].present || !has_shapes(p);
  c.groups.slots = slots_of(out->arena, p, coloured ? channel_color : channel_shape);
  sort_rows(&c);
  alt_ranges(p, out, c.count);
  if (crowded(&c))
    density_describe(p, out);
  trend_pair *at = ARENA_ARRAY(out->arena, c.count + 1, trend_pair);
  for (size_t i = 0; i < c.count; i++)
    at[i] = (trend_pair){p->channel[channel_x].number[c.order[i]], p->channel[channel_y].number[c.order[i]]};
  if (c.count < TREND_FEWEST)
    return;
  course goes = trend_of_pairs(out->arena, at, c.count);
  if (goes == trend_none)
    return;
  text_addc(out, ' ');
  alt_say(out, p->locale, alt_trend, (str[]){alt_course_words(out->arena, p->locale, goes)});
}
