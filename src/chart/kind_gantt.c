/* kind_gantt: tasks from their first to their last day along time, a row a task. */
#include "chart/kind_list.h"

#include "chart/alt.h"
#include "chart/annotate.h"
#include "chart/axis.h"
#include "chart/check.h"
#include "chart/label.h"
#include "chart/legend.h"
#include "chart/series.h"
#include "chart/words.h"

#include <math.h>

#define GANTT_ROWS_MAX 60
#define LANES_MAX 12     /* bars of one task that go on at the same time */
#define BAR_SHORTEST 2.0 /* a day among years is still to be seen */
#define ARROW 6.0        /* of what has no end, beyond the axis */
#define OPEN_SHARE 0.05  /* of the time shown, that an open end reaches at least */
#define RULE_HALF 0.5    /* of the last rule, beyond the time shown */
#define LANE_LEAST 6.0
#define LANE_NATURAL 11.0
#define LANE_TALLEST 15.0

static const double name_gap = 8, name_share = 0.36;
static const double row_gap = 6, lane_gap = 1; /* between the bars of two tasks, of one */

/* A row of the plot: days from the first to the one after the last; infinite where open. */
typedef struct task {
  double from, to;
  size_t lane; /* rows of one task that overlap lie below each other */
} task;

typedef struct gantt {
  const drafting *k;
  const plot *p;
  scene *s;
  slots places;
  series groups;
  task *task;    /* per row */
  size_t *lanes; /* per place */
  wrapped *name;
  double names;
  bool open[2];    /* something has no beginning, no end */
  double range[2]; /* in days */
  double plot[4];
  scale along, across;
  time_axis times;
} gantt;

/* Both ends are inclusive: a task until 31 March goes on all that day, one until 2019 all that year. */
static task task_of(const plot *p, size_t row) {
  double from = p->channel[channel_x].number[row], to = p->channel[channel_x2].number[row];
  return (task){.from = isfinite(from) ? from : -INFINITY,
                .to = isfinite(to) ? slot_next(to, p->channel[channel_x2].grain) : INFINITY};
}

static bool is_bar(const gantt *g, size_t row) {
  bool known = isfinite(g->task[row].from) || isfinite(g->task[row].to);
  return known && g->places.of_row[row] != SLOT_NONE && series_at(&g->groups, row) != SLOT_NONE;
}

/* The first lane of its place that is free; the last one takes what is too much. */
static void find_lane(gantt *g, size_t row) {
  size_t at = g->places.of_row[row], lane = 0;
  for (size_t r = 0; r < row; r++) {
    bool meets = is_bar(g, r) && g->places.of_row[r] == at && g->task[r].lane == lane &&
                 g->task[r].from < g->task[row].to && g->task[row].from < g->task[r].to;
    if (meets) {
      lane++;
      r = (size_t)-1;
    }
  }
  g->task[row].lane = lane;
  g->lanes[at] = lane + 1 > g->lanes[at] ? lane + 1 : g->lanes[at];
}

static void find_range(gantt *g) {
  g->range[0] = INFINITY;
  g->range[1] = -INFINITY;
  for (size_t r = 0; r < g->p->rows; r++)
    for (int end = 0; is_bar(g, r) && end < 2; end++) {
      double at = end ? g->task[r].to : g->task[r].from;
      g->open[end] = g->open[end] || !isfinite(at);
      g->range[0] = isfinite(at) ? fmin(g->range[0], at) : g->range[0];
      g->range[1] = isfinite(at) ? fmax(g->range[1], at) : g->range[1];
    }
  axis_annotated(g->p, channel_x, g->range);
  double spare = fmax(1, (g->range[1] - g->range[0]) * OPEN_SHARE);
  g->range[0] -= g->open[0] ? spare : 0;
  g->range[1] += g->open[1] ? spare : g->range[0] == g->range[1];
}

static gantt data_of(const drafting *k, const plot *p) {
  gantt g = {.k = k, .p = p, .places = slots_of(k->arena, p, channel_y)};
  g.groups.slots = slots_of(k->arena, p, channel_color);
  g.task = ARENA_ARRAY(k->arena, p->rows, task);
  g.lanes = ARENA_ARRAY(k->arena, g.places.count, size_t);
  for (size_t r = 0; r < p->rows; r++) {
    g.task[r] = task_of(p, r);
    if (is_bar(&g, r))
      find_lane(&g, r);
  }
  for (size_t i = 0; i < g.places.count; i++) {
    g.lanes[i] = g.lanes[i] ? g.lanes[i] : 1;
  }
  find_range(&g);
  return g;
}

static void set_along(gantt *g, const double frame[4]) {
  double left = g->names + name_gap + (g->open[0] ? ARROW : 0), right = g->open[1] ? ARROW : RULE_HALF;
  g->plot[0] = frame[0] + left;
  g->plot[2] = frame[2] - left - right;
  g->along = scale_time_over(g->range, g->plot[0], g->plot[0] + g->plot[2]);
  g->times = axis_of_times(g->k, g->p, channel_x, &g->along);
}

static gantt plan(const drafting *k, const plot *p, const double frame[4]) {
  gantt g = data_of(k, p);
  g.groups = series_of(k, p, channel_color);
  g.name = ARENA_ARRAY(k->arena, g.places.count, wrapped);
  lettering how = lettering_of(k, role_category);
  g.names = label_wrap_names(k, &how, &(name_column){g.places.name, g.places.count, frame[2], name_share}, g.name);
  set_along(&g, frame);
  return g;
}

bool kind_gantt_check(const drafting *k, const plot *p) {
  unsigned dates = 1u << column_date;
  if (!check_type(k, p, &(check_types){channel_x, dates, "dates"}) ||
      !check_type(k, p, &(check_types){channel_x2, dates, "dates"}) || !check_spans(k, p) ||
      !check_series(k, p, channel_color))
    return false;
  slots places = slots_of(k->arena, p, channel_y);
  if (!check_count(k, p, &places, GANTT_ROWS_MAX))
    return false;
  gantt g = data_of(k, p);
  for (size_t i = 0; i < places.count; i++)
    if (g.lanes[i] > LANES_MAX) {
      diag *d = diags_add(k->diags, 510, p->channel[channel_y].at, "%zu bars of `%.*s` go on at once: at most %d",
                          g.lanes[i], STR_ARG(places.name[i]), LANES_MAX);
      diag_hint(k->diags, d, "name the parts by `y` and tell their groups by `color`");
      return false;
    }
  return true;
}

/* Rows are alike: as high as the fullest one and the tallest name ask for. */
static double row_height(const gantt *g, double lane) {
  double height = 0;
  for (size_t i = 0; i < g->places.count; i++)
    height = fmax(height, fmax(g->name[i].height + 4, lane * (double)g->lanes[i] + row_gap));
  return height;
}

extent kind_gantt_extent(const drafting *k, const plot *p, double width) {
  gantt g = plan(k, p, (double[]){0, 0, width, 0});
  double around = legend_height(k, &g.groups, width) + axis_times_height(k, &g.times), n = (double)g.places.count;
  return (extent){around + n * row_height(&g, LANE_LEAST), around + n * row_height(&g, LANE_NATURAL),
                  around + n * row_height(&g, LANE_TALLEST)};
}

static void draw_rules(const gantt *g) {
  const look *l = g->k->look;
  double foot = g->plot[1] + g->plot[3], left = g->plot[0], right = g->plot[0] + g->plot[2];
  for (size_t i = 0; i < g->times.ticks.count; i++) {
    double x = scale_at(&g->along, g->times.ticks.at[i]);
    scene_line(g->s, role_grid, (point[]){{x, g->plot[1]}, {x, foot}},
               &(paint){.strokes = true, .stroke = l->grid, .width = l->grid_width});
  }
  axis_draw_line(g->k, g->s, (point[]){{left, foot}, {right, foot}});
  axis_draw_times(g->k, g->s, g->p, &g->times, &(time_place){.scale = &g->along, .y = foot, .marks = true});
}

/* Where nothing is known of a task, its row says so. */
static void draw_names(const gantt *g) {
  lettering how = lettering_of(g->k, role_category);
  how.at = g->p->channel[channel_y].at;
  for (size_t i = 0; i < g->places.count; i++) {
    bool known = false;
    for (size_t r = 0; r < g->p->rows; r++)
      known = known || (is_bar(g, r) && g->places.of_row[r] == i);
    label_put_lines(g->k, g->s, &how, &g->name[i], (point){0, scale_at(&g->across, (double)i) - g->name[i].height / 2});
    if (!known)
      label_put(g->k, g->s, &how, STR("–"), (point){g->plot[0], scale_at(&g->across, (double)i) + label_drop(&how)});
  }
}

/* From x0 to x1; an open end runs on beyond the axis as an arrow. */
static void draw_arrow(const gantt *g, size_t row, const double frame[4], const paint *ink) {
  double x[2] = {frame[0], frame[0] + frame[2]}, middle = frame[1] + frame[3] / 2, foot = frame[1] + frame[3];
  item *path = scene_path(g->s, series_role(g->p, &g->groups, row), ink);
  path->row = (int)row;
  scene_move(g->s, path, x[0], frame[1]);
  scene_line_to(g->s, path, x[1], frame[1]);
  if (!isfinite(g->task[row].to))
    scene_line_to(g->s, path, x[1] + ARROW, middle);
  scene_line_to(g->s, path, x[1], foot);
  scene_line_to(g->s, path, x[0], foot);
  if (!isfinite(g->task[row].from))
    scene_line_to(g->s, path, x[0] - ARROW, middle);
  scene_close(g->s, path);
}

/* Across the page: the lanes of a task lie around its row's middle. */
static double lane_of(const gantt *g, size_t row, double *thick) {
  size_t at = g->places.of_row[row];
  double lanes = (double)g->lanes[at];
  double step = fmin(LANE_TALLEST, (fabs(scale_band_step(&g->across)) - row_gap) / lanes);
  *thick = step - lane_gap;
  return scale_at(&g->across, (double)at) + ((double)g->task[row].lane - (lanes - 1) / 2) * step;
}

static void draw_task(const gantt *g, size_t row) {
  const task *t = &g->task[row];
  double left = g->plot[0], right = g->plot[0] + g->plot[2], thick, y = lane_of(g, row, &thick);
  double x0 = isfinite(t->from) ? scale_at(&g->along, t->from) : left;
  double x1 = isfinite(t->to) ? scale_at(&g->along, t->to) : right;
  x0 = fmax(left, fmin(x0, right - BAR_SHORTEST));
  double frame[4] = {x0, y - thick / 2, fmax(BAR_SHORTEST, x1 - x0), thick};
  paint ink = {.fills = true, .fill = series_colour(g->k, g->p, &g->groups, row)};
  if (isfinite(t->from) && isfinite(t->to))
    scene_rect(g->s, series_role(g->p, &g->groups, row), frame, &ink)->row = (int)row;
  else
    draw_arrow(g, row, frame, &ink);
  texture_lay(g->s, g->k->look, series_texture(g->p, &g->groups, row));
}

void kind_gantt_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  gantt g = plan(k, p, frame);
  g.s = s;
  double key = legend_height(k, &g.groups, frame[2]);
  g.plot[1] = frame[1] + key;
  g.plot[3] = frame[3] - key - axis_times_height(k, &g.times);
  g.across = scale_bands_over(g.places.count, g.plot[1], g.plot[1] + g.plot[3], 1);
  legend_draw(k, s, &g.groups, &(legend_place){frame[0], frame[1], frame[2], legend_square});
  draw_rules(&g);
  draw_names(&g);
  for (size_t r = 0; r < p->rows; r++)
    if (is_bar(&g, r))
      draw_task(&g, r);
  annotate_draw(k, p, s,
                &(annotate_place){.along = {channel_x, &g.along, NULL},
                                  .up = {channel_y, &g.across, &g.places},
                                  .plot = g.plot,
                                  .frame = frame});
}

/* "Ceremony: 3 May 2026. Building: 2 March 2026–." */
void kind_gantt_describe(const plot *p, text *out) {
  arena *a = out->arena;
  const channel *x = &p->channel[channel_x], *x2 = &p->channel[channel_x2], *y = &p->channel[channel_y];
  for (size_t r = 0; r < p->rows; r++) {
    bool moment = x->number[r] == x2->number[r];
    str from = isfinite(x->number[r]) ? words_value(a, p, channel_x, x->number[r]) : STR("");
    str to = isfinite(x2->number[r]) && !moment ? words_value(a, p, channel_x2, x2->number[r]) : STR("");
    text_addf(out, "%s%.*s: %.*s%s%.*s.", r ? " " : "", STR_ARG(words_value(a, p, channel_y, y->number[r])),
              STR_ARG(from), moment ? "" : "–", STR_ARG(to));
  }
}
