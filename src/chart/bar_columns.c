/* bar_columns: bars up the page, over names or the periods of a time axis. */
#include "chart/bar.h"

#include "chart/annotate.h"
#include "chart/baseline.h"
#include "chart/legend.h"
#include "chart/words.h"

#include <math.h>

#define NAMES_GAP 5.0

typedef struct columns {
  const bar_plan *b;
  scene *s;
  double plot[4];
  scale up, across;
  bool values, direct; /* numbers at the columns; series named beside the last one */
  axis axis;
  double beside; /* width of the series' names beside the last column */
  double side;   /* of it, what the column's margin does not hold */
} columns;

void bar_columns_extent(const bar_plan *b, extent *e) {
  double around = b->k->look->label_leading * 4 + (bar_has_key(b) ? legend_height(b->k, &b->groups, b->width) : 0);
  e->min = around + panel_least(b->p, 70);
  e->natural = around + fmin(200, fmax(90, b->width * 0.36));
  e->max = around + fmax(110, b->width * 0.6);
}

static wrapped side_name(const bar_plan *b, size_t i) {
  lettering how = lettering_of(b->k, role_series);
  how.weight = LABEL_STRONG;
  return label_wrap(b->k, &how, b->groups.slots.name[i], b->width * 0.24);
}

/* Every series is in the last pile, so its name can stand beside its piece. */
static bool names_stand_beside(const bar_plan *b, double height) {
  size_t last = b->places.count - 1, found = 0;
  double needs = 0;
  for (size_t i = 0; i < b->stack.count; i++)
    found += b->stack.segment[i].place == last && b->stack.segment[i].value >= 0;
  for (size_t i = 0; i < b->groups.slots.count; i++)
    needs += side_name(b, i).height + 2;
  return b->piled && found == b->groups.slots.count && needs <= height;
}

/* Paper between the last column and the plot's edge. */
static double margin_of(const columns *c) {
  double step = scale_band_step(&c->across), across[2];
  bar_across(c->b, &c->b->stack.segment[0], step, across);
  return step - across[0] - across[1];
}

static void draw_side_names(const columns *c) {
  const bar_plan *b = c->b;
  size_t n = b->groups.slots.count, last = b->places.count - 1, at = n;
  double *y = ARENA_ARRAY(b->k->arena, n, double), *height = ARENA_ARRAY(b->k->arena, n, double);
  size_t *group = ARENA_ARRAY(b->k->arena, n, size_t);
  for (size_t i = 0; i < b->stack.count; i++) { /* the pile runs up, labels are spaced downwards */
    const segment *g = &b->stack.segment[i];
    if (g->place != last)
      continue;
    group[--at] = g->group;
    y[at] = scale_at(&c->up, (g->from + g->to) / 2);
    height[at] = side_name(b, g->group).height + 2;
  }
  label_spread(y, height, n, (double[]){c->plot[1], c->plot[1] + c->plot[3]});
  double x = fmin(c->plot[0] + c->plot[2] - margin_of(c) + NAMES_GAP, c->s->width - c->beside - 0.1);
  for (size_t i = 0; i < n; i++) {
    lettering how = lettering_of(b->k, role_series);
    how.weight = LABEL_STRONG;
    how.colour = label_colour(b->k->look, b->groups.colour[group[i]]);
    wrapped w = side_name(b, group[i]);
    label_put_lines(b->k, c->s, &how, &w, (point){x, y[i] - w.height / 2});
  }
}

static void frame_of(const columns *c, const segment *g, double out[4]) {
  double y0 = scale_at(&c->up, g->from), y1 = scale_at(&c->up, g->to), across[2], step = scale_band_step(&c->across);
  bar_across(c->b, g, step, across);
  out[0] = c->across.range[0] + step * (double)g->place + across[0];
  out[1] = fmin(y0, y1);
  out[2] = across[1];
  out[3] = fabs(y1 - y0);
}

/* A number fits over its column when it is narrower than the room the column has. */
static bool values_fit(const columns *c) {
  const bar_plan *b = c->b;
  double step = scale_band_step(&c->across);
  for (size_t i = 0; i < b->stack.count; i++) {
    const segment *g = &b->stack.segment[i];
    lettering how = bar_lettering(b, role_value, (size_t)g->row);
    double frame[4], room;
    frame_of(c, g, frame);
    room = b->side ? frame[2] : step - 2;
    if (b->piled && !bar_inside_fits(b, g, frame[2], frame[3]))
      return false;
    if (label_width(b->k, &how, bar_end_words(b, g)) > room)
      return false;
  }
  return true;
}

static void draw_end(const columns *c, const segment *g, const double frame[4]) {
  lettering how = bar_lettering(c->b, role_value, (size_t)g->row);
  how.align = label_centre;
  bool below = g->value < 0 && c->b->style != bar_step;
  double gap = BAR_VALUE_GAP + bar_reach(c->b), y = below ? frame[1] + frame[3] + gap + how.size * SCENE_ASCENT
                                                          : frame[1] - gap - how.size * SCENE_DESCENT + 1;
  label_put(c->b->k, c->s, &how, bar_end_words(c->b, g), (point){frame[0] + frame[2] / 2, y});
}

static void draw_bars(const columns *c) {
  const bar_plan *b = c->b;
  for (size_t i = 0; i < b->stack.count; i++) {
    const segment *g = &b->stack.segment[i];
    double frame[4];
    frame_of(c, g, frame);
    bar_draw(b, c->s, g, frame);
    if (!c->values)
      continue;
    if (b->piled)
      bar_inside_draw(b, c->s, g, frame);
    bool last = g->value != 0 && g->to == (g->value < 0 ? b->stack.down : b->stack.up)[g->place];
    if (!b->piled || (last && b->stack.mode != stack_normalize))
      draw_end(c, g, frame);
  }
}

/* Over zero, or below it where nothing lies above. */
static void draw_missing(const columns *c) {
  const bar_plan *b = c->b;
  segment g;
  double frame[4];
  for (size_t i = 0; i < b->p->rows; i++) {
    if (!bar_missing(b, i, &g))
      continue;
    frame_of(c, &g, frame);
    lettering how = bar_dash_lettering(b, i);
    how.align = label_centre;
    bool below = b->stack.range[1] <= 0;
    double y = below ? frame[1] + BAR_VALUE_GAP + how.size * SCENE_ASCENT
                     : frame[1] - BAR_VALUE_GAP - how.size * SCENE_DESCENT;
    if (label_width(b->k, &how, bar_words(b, NAN)) <= frame[2])
      label_put(b->k, c->s, &how, bar_words(b, NAN), (point){frame[0] + frame[2] / 2, y});
  }
}

static name_place names_of(const columns *c) {
  const bar_plan *b = c->b;
  return (name_place){.p = b->p,
                      .id = b->key,
                      .slots = &b->places,
                      .across = &c->across,
                      .y = c->plot[1] + c->plot[3] + NAMES_GAP,
                      .thinned = b->p->channel[b->key].type != column_text};
}

static time_axis times_of(const columns *c) {
  const slots *t = &c->b->places;
  double first = t->value[0], last = t->value[t->count - 1];
  double domain[2] = {fmin(first, last), fmax(first, last) + (first == last ? 1 : 0)};
  scale over = scale_time_over(domain, scale_at(&c->across, 0),
                               scale_at(&c->across, (double)t->count - 1) + (first == last ? 1 : 0));
  return axis_of_times(c->b->k, c->b->p, c->b->key, &over);
}

static bool is_place(const slots *t, double at) {
  for (size_t i = 0; i < t->count; i++)
    if (t->value[i] == at)
      return true;
  return false;
}

/* Periods are named as on a time axis; by their own names where its ticks would fall between them. */
static bool over_times(const columns *c) {
  const slots *t = &c->b->places;
  if (!t->periods || !t->apart)
    return t->periods;
  time_axis x = times_of(c);
  for (size_t i = 0; i < x.ticks.count; i++)
    if (!is_place(t, x.ticks.at[i]))
      return false;
  return true;
}

static void draw_times(const columns *c) {
  time_axis x = times_of(c);
  axis_draw_times(c->b->k, c->s, c->b->p, &x,
                  &(time_place){.scale = &c->across, .slots = &c->b->places, .y = c->plot[1] + c->plot[3]});
}

/* The height of what stands below the plot. */
static double foot_below(const columns *c) {
  const bar_plan *b = c->b;
  if (over_times(c)) {
    time_axis x = times_of(c);
    return axis_times_height(b->k, &x);
  }
  name_place n = names_of(c);
  double height = axis_names_height(b->k, &n);
  return height > 0 ? NAMES_GAP + height : 0;
}

static double foot_of(const columns *c) {
  return panel_most(c->b->p, panel_foot, foot_below(c));
}

/* Columns from `left` on; names beside the last one begin in its margin, which shrinks with the plot: a few steps
   settle it. */
static void set_across(columns *c, const double frame[4], double left) {
  for (int i = 0; i < 6; i++) {
    c->plot[0] = frame[0] + left;
    c->plot[2] = frame[2] - left - c->side;
    c->across = scale_bands_over(c->b->places.count, c->plot[0], c->plot[0] + c->plot[2], BAR_FILL);
    c->side = c->direct ? fmax(0, c->beside + NAMES_GAP - margin_of(c)) : 0;
  }
}

static void scale_by_values(columns *c) {
  const double *range = c->b->stack.range;
  double line = c->b->k->look->label_leading + bar_reach(c->b),
         domain[2] = {range[0], range[0] < range[1] ? range[1] : range[0] + 1};
  c->up = scale_linear_over(domain, c->plot[1] + c->plot[3] - (range[0] < 0 ? line : 0), c->plot[1] + line);
}

static void scale_by_axis(columns *c, const double frame[4]) {
  double half = c->b->k->look->label_size / 2 + 1, foot = foot_of(c);
  c->plot[1] += half;
  c->plot[3] -= half;
  for (int i = 0; i < 2; i++) { /* the names get narrower by the axis' labels, and perhaps taller */
    c->axis = bar_axis(c->b, c->plot[3]);
    double left = c->axis.none ? 0 : c->axis.width + AXIS_GAP;
    set_across(c, frame, panel_most(c->b->p, panel_left, left));
    c->plot[3] -= foot_of(c) - foot;
    foot = foot_of(c);
  }
  c->up = axis_up(&c->axis, c->plot);
}

void bar_columns_layout(const bar_plan *b, scene *s, const double frame[4]) {
  columns c = {.b = b, .s = s, .plot = {frame[0], frame[1], frame[2], frame[3]}};
  c.direct = bar_has_key(b) && names_stand_beside(b, frame[3] - 3 * b->k->look->label_leading);
  for (size_t i = 0; c.direct && i < b->groups.slots.count; i++)
    c.beside = fmax(c.beside, side_name(b, i).width);
  double head = bar_has_key(b) && !c.direct ? legend_height(b->k, &b->groups, frame[2]) : 0;
  set_across(&c, frame, 0);
  c.plot[1] += head;
  c.plot[3] -= head + foot_of(&c);
  scale_by_values(&c);
  c.values = b->wants_values && panel_most(b->p, panel_unfit, !values_fit(&c)) < 1;
  if (!c.values) {
    scale_by_axis(&c, frame);
    axis_draw_rules(b->k, s, &c.axis, c.plot);
  }
  if (head > 0)
    legend_draw(b->k, s, &b->groups, &(legend_place){frame[0], frame[1], frame[2], legend_square});
  if (b->style == bar_step)
    bar_connect(b, s, &c.up, &c.across);
  draw_bars(&c);
  draw_missing(&c);
  double foot = scale_at(&c.up, b->base);
  baseline_draw(b->k, s, &(baseline){{{c.plot[0], foot}, {c.plot[0] + c.plot[2], foot}}, b->base, false});
  if (c.direct)
    draw_side_names(&c);
  name_place n = names_of(&c);
  if (over_times(&c))
    draw_times(&c);
  else
    axis_draw_names(b->k, s, &n);
  annotate_draw(
      b->k, b->p, s,
      &(annotate_place){
          .along = {b->key, &c.across, &b->places}, .up = {b->value, &c.up, NULL}, .plot = c.plot, .frame = frame});
}
