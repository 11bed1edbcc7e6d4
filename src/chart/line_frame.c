/* line_frame: lines and areas planned, and the axes around them. */
#include "chart/line.h"

#include "chart/annotate.h"
#include "chart/bank.h"
#include "chart/legend.h"

#include <math.h>
#include <stdlib.h>

#define BANK_FLATTEST 0.35
#define BANK_STEEPEST 0.75 /* H/W limits of banking to 45° (LOOK) */
#define BANK_OF_PILES 0.45 /* of areas, whose edges are not what is compared */

channel_id line_group(const plot *p) {
  return p->channel[channel_color].present ? channel_color : channel_detail;
}

typedef struct sort_row {
  double x;
  size_t row;
} sort_row;

static int by_x(const void *a, const void *b) {
  const sort_row *m = a, *n = b;
  if (m->x != n->x)
    return m->x < n->x ? -1 : 1;
  return (m->row > n->row) - (m->row < n->row);
}

static bool in_order(const sort_row *sorted, size_t count) {
  for (size_t i = 1; i < count; i++)
    if (by_x(&sorted[i - 1], &sorted[i]) > 0)
      return false;
  return true;
}

bool line_ordered(const plot *p) {
  return p->channel[channel_order].present && str_is(p->spec->mark.text, "line");
}

trace line_trace(arena *a, const plot *p, const series *groups, size_t group) {
  sort_row *sorted = ARENA_ARRAY(a, p->rows, sort_row);
  trace t = {.row = ARENA_ARRAY(a, p->rows, size_t), .last = SLOT_NONE};
  const double *by = p->channel[line_ordered(p) ? channel_order : channel_x].number;
  for (size_t r = 0; r < p->rows; r++)
    if (series_at(groups, r) == group && isfinite(p->channel[channel_x].number[r]) && isfinite(by[r]))
      sorted[t.count++] = (sort_row){by[r], r};
  if (!in_order(sorted, t.count)) /* most files are */
    qsort(sorted, t.count, sizeof *sorted, by_x);
  for (size_t i = 0; i < t.count; i++) {
    t.row[i] = sorted[i].row;
    if (isfinite(p->channel[channel_y].number[t.row[i]]))
      t.last = t.row[i];
  }
  return t;
}

lines lines_of(const drafting *k, const plot *p) {
  lines l = {.k = k, .p = p, .group = line_group(p)};
  l.groups = series_of(k, p, l.group);
  l.groups.lined = true;
  l.trace = ARENA_ARRAY(k->arena, l.groups.slots.count, trace);
  for (size_t i = 0; i < l.groups.slots.count; i++)
    l.trace[i] = line_trace(k->arena, p, &l.groups, i);
  if (p->channel[channel_x].type == column_text || p->channel[channel_x].type == column_boolean)
    l.places = slots_of(k->arena, p, channel_x);
  l.draw = line_marks_draw;
  return l;
}

static scale unit_scale(const channel *c, const double range[2]) {
  return scale_is_curved(c->scale) ? scale_curved_over(c->scale, range, 0, 1) : scale_linear_over(range, 0, 1);
}

/* Height over width of a plot of lines, within what a page takes. */
static double banking(const lines *l) {
  const channel *x = &l->p->channel[channel_x], *y = &l->p->channel[channel_y];
  double rx[2], ry[2];
  if (!axis_range(l->p, channel_x, rx) || !axis_range(l->p, channel_y, ry) || rx[0] == rx[1] || ry[0] == ry[1])
    return BANK_FLATTEST;
  bank b = {unit_scale(x, rx), unit_scale(y, ry), ARENA_ARRAY(l->k->arena, l->p->rows + 1, double), 0};
  for (size_t i = 0; i < l->groups.slots.count; i++)
    for (size_t j = 1; j < l->trace[i].count; j++) {
      size_t from = l->trace[i].row[j - 1], to = l->trace[i].row[j];
      bank_add(&b, (double[]){x->number[from], y->number[from]}, (double[]){x->number[to], y->number[to]});
    }
  return fmin(BANK_STEEPEST, fmax(BANK_FLATTEST, bank_ratio(&b)));
}

/* From zero when asked, or when the data come near enough that leaving it out would only mislead. */
static bool from_zero(const plot *p, const double range[2]) {
  const channel *c = &p->channel[channel_y];
  if (c->zero_asked)
    return c->zero;
  return (range[0] >= 0 && range[0] <= range[1] / 2) || (range[1] <= 0 && range[1] >= range[0] / 2);
}

static void train_y(lines *l) {
  axis_wish w = {
      .id = channel_y, .target = (int)fmin(6, fmax(4, l->plot[3] / 34)), .loose = true, .height = l->plot[3]};
  axis_range(l->p, channel_y, w.range);
  if (l->stack) {
    bool own = l->p->channel[channel_y].independent;
    w.range[0] = own ? l->stack->range[0] : -panel_most(l->p, panel_low, -l->stack->range[0]);
    w.range[1] = own ? l->stack->range[1] : panel_most(l->p, panel_high, l->stack->range[1]);
  }
  w.zero = l->stack || from_zero(l->p, w.range);
  l->y = axis_of_numbers(l->k, l->p, &w);
  l->up = axis_up(&l->y, l->plot);
}

/* A single date or number stands in the middle of some room. */
static void widen(double range[2], double by) {
  if (range[0] < range[1])
    return;
  range[0] -= by;
  range[1] += by;
}

static void train_x(lines *l) {
  const channel *c = &l->p->channel[channel_x];
  double left = l->plot[0], right = l->plot[0] + l->plot[2], range[2];
  if (c->reverse) {
    left = right;
    right = l->plot[0];
  }
  axis_range(l->p, channel_x, range);
  axis_annotated(l->p, channel_x, range);
  if (c->type == column_date) {
    widen(range, c->grain == date_year ? 183 : 0.5);
    l->along = scale_time_over(range, left, right);
    l->times = axis_of_times(l->k, l->p, channel_x, &l->along);
  } else if (c->type == column_number) {
    axis_wish w = {.id = channel_x,
                   .range = {range[0], range[1]},
                   .target = (int)fmin(8, fmax(4, l->plot[2] / 42)),
                   .length = l->plot[2]};
    l->x_axis = axis_of_numbers(l->k, l->p, &w);
    l->along = axis_along(&l->x_axis, l->plot);
  } else {
    l->along = scale_bands_over(l->places.count, l->plot[0], l->plot[0] + l->plot[2], 1);
  }
}

static name_place names_of(const lines *l) {
  return (name_place){.p = l->p,
                      .id = channel_x,
                      .slots = &l->places,
                      .across = &l->along,
                      .y = l->plot[1] + l->plot[3] + AXIS_GAP,
                      .thinned = l->places.count > 12};
}

static double foot_below(const lines *l) {
  if (l->p->channel[channel_x].axis_none) /* the lowest figure beside the plot reaches below it */
    return l->k->look->label_size / 2 + 1;
  switch (l->p->channel[channel_x].type) {
  case column_date:
    return axis_times_height(l->k, &l->times);
  case column_number:
    return l->k->look->label_leading + AXIS_GAP;
  default: {
    name_place n = names_of(l);
    return AXIS_GAP + axis_names_height(l->k, &n);
  }
  }
}

static double foot_of(const lines *l) {
  return panel_most(l->p, panel_foot, foot_below(l));
}

extent line_extent(lines *l, double width) {
  l->plot[2] = width * 0.55; /* about; less is safe: names below would need more lines */
  train_x(l);
  double around = 2 * l->k->look->label_leading + foot_of(l), names = line_ends_height(l, width),
         tallest = BANK_STEEPEST * width;
  if (names > tallest) { /* a key it is */
    around += legend_height(l->k, &l->groups, width);
    names = 0;
  }
  double least = fmax(panel_least(l->p, fmax(60, 0.2 * width)), names),
         aspect = l->stack ? BANK_OF_PILES : fmin(banking(l), 0.5);
  return (extent){around + least, around + fmax(least, fmax(80, aspect * width)), around + fmax(least, tallest)};
}

/* Head room for half a figure, and the key when the names at the ends don't fit. */
static double head_of(const lines *l, bool key) {
  return panel_most(l->p, panel_top, l->k->look->label_size / 2 + 1) +
         (key ? legend_height(l->k, &l->groups, l->s->width) : 0);
}

static void draw_foot(const lines *l) {
  const channel *c = &l->p->channel[channel_x];
  double foot = l->plot[1] + l->plot[3];
  if (l->stack) {
    double zero = scale_at(&l->up, 0);
    axis_draw_line(l->k, l->s, (point[]){{l->plot[0], zero}, {l->plot[0] + l->plot[2], zero}});
  } else if (!(l->y.domain[0] == 0 && !l->y.reverse))
    axis_draw_line(l->k, l->s, (point[]){{l->plot[0], foot}, {l->plot[0] + l->plot[2], foot}});
  if (c->type == column_date)
    axis_draw_times(l->k, l->s, l->p, &l->times, &(time_place){.scale = &l->along, .y = foot, .marks = true});
  else if (c->type == column_number && !c->axis_none)
    axis_draw_below(l->k, l->s, &l->x_axis, l->plot);
  else {
    name_place n = names_of(l);
    axis_draw_names(l->k, l->s, &n);
  }
}

/* Left and right edges, once both sides' words are known; then the foot takes its height from the plot. */
#define LINE_REACH 3.0 /* of the ink of a line's last dot beyond its date */

static void fit_plot(lines *l, const double frame[4], const line_ends *e) {
  double left = panel_most(l->p, panel_left, l->y.none ? l->k->look->axis_width : l->y.width + AXIS_GAP);
  l->plot[0] = frame[0] + left;
  double dot = l->stack ? 0.5 : LINE_DOT(l->k->look->line_width) / 2, right = fmax(dot, e->fit ? e->width + e->gap : 0);
  l->plot[2] = frame[2] - left - panel_most(l->p, panel_after, right);
  train_x(l);
}

void line_layout(lines *l, scene *s, const double frame[4]) {
  const drafting *k = l->k;
  l->s = s;
  line_ends e = {.fit = true};
  for (int pass = 0; pass < 3;
       pass++) { /* the foot follows from the width, the ends from the height, the key from both */
    double head = head_of(l, !e.fit), foot = pass ? foot_of(l) : 2 * k->look->label_leading + AXIS_GAP;
    l->plot[1] = frame[1] + head;
    l->plot[3] = frame[3] - head - foot;
    train_y(l);
    bool key = !e.fit;
    e = line_ends_of(l);
    e.fit = e.fit && !key;
    fit_plot(l, frame, &e);
  }
  axis_draw_rules(k, s, &l->y, l->plot);
  if (!l->stack) /* lines lie over their foot, areas under it */
    draw_foot(l);
  l->draw(l);
  if (l->stack)
    draw_foot(l);
  if (e.fit)
    line_ends_draw(l, &e);
  else
    legend_draw(k, s, &l->groups, &(legend_place){frame[0], frame[1], frame[2], legend_square});
  annotate_draw(k, l->p, s,
                &(annotate_place){.along = {channel_x, &l->along, l->places.count ? &l->places : NULL},
                                  .up = {channel_y, &l->up, NULL},
                                  .plot = l->plot,
                                  .frame = frame});
}
