/* kind_line: one line a series over time, numbers or ordered names; named at its end. */
#include "chart/kind_list.h"

#include "chart/alt.h"
#include "chart/annotate.h"
#include "chart/check.h"
#include "chart/legend.h"
#include "chart/line.h"
#include "chart/words.h"

#include <math.h>
#include <stdlib.h>

#define BANK_FLATTEST 0.35
#define BANK_STEEPEST 0.75 /* H/W limits of banking to 45° (LOOK) */

static channel_id group_channel(const plot *p) {
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

static trace trace_of(arena *a, const plot *p, const series *groups, size_t group) {
  sort_row *sorted = ARENA_ARRAY(a, p->rows, sort_row);
  trace t = {.row = ARENA_ARRAY(a, p->rows, size_t), .last = SLOT_NONE};
  for (size_t r = 0; r < p->rows; r++)
    if (series_at(groups, r) == group && isfinite(p->channel[channel_x].number[r]))
      sorted[t.count++] = (sort_row){p->channel[channel_x].number[r], r};
  qsort(sorted, t.count, sizeof *sorted, by_x);
  for (size_t i = 0; i < t.count; i++) {
    t.row[i] = sorted[i].row;
    if (isfinite(p->channel[channel_y].number[t.row[i]]))
      t.last = t.row[i];
  }
  return t;
}

static lines plan(const drafting *k, const plot *p) {
  lines l = {.k = k, .p = p, .group = group_channel(p)};
  l.groups = series_of(k, p, l.group);
  l.trace = ARENA_ARRAY(k->arena, l.groups.slots.count, trace);
  for (size_t i = 0; i < l.groups.slots.count; i++)
    l.trace[i] = trace_of(k->arena, p, &l.groups, i);
  if (p->channel[channel_x].type == column_text || p->channel[channel_x].type == column_boolean)
    l.places = slots_of(k->arena, p, channel_x);
  return l;
}

static bool check_order(const lines *l, size_t group) {
  const trace *t = &l->trace[group];
  const double *x = l->p->channel[channel_x].number;
  for (size_t i = 1; i < t->count; i++) {
    if (x[t->row[i]] != x[t->row[i - 1]])
      continue;
    str at = words_value(l->k->arena, l->p, channel_x, x[t->row[i]]);
    diag *g = diags_add(l->k->diags, 509, check_row(l->p, channel_x, t->row[i]), "a second point of a line at %.*s",
                        STR_ARG(at));
    diag_hint(l->k->diags, g, "sum the rows, as in `sum(amount)`, or tell the lines apart by `color`");
    diag_also(g, check_row(l->p, channel_x, t->row[i - 1]), "the first is here");
    return false;
  }
  return true;
}

bool kind_line_check(const drafting *k, const plot *p) {
  if (!check_type(k, p, &(check_types){channel_y, 1u << column_number, "numbers"}))
    return false;
  lines l = plan(k, p);
  for (size_t i = 0; i < l.groups.slots.count; i++)
    if (!check_order(&l, i))
      return false;
  if (l.groups.slots.count > LOOK_HUES && !p->highlight)
    diags_add(k->diags, 512, p->channel[l.group].at, "%zu lines, but only %d colours can be told apart",
              l.groups.slots.count, LOOK_HUES);
  return true;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* Height over width at which the median segment rises at 45° (Cleveland 1988). */
static double banking(const lines *l) {
  const double *x = l->p->channel[channel_x].number, *y = l->p->channel[channel_y].number;
  double *slope = ARENA_ARRAY(l->k->arena, l->p->rows + 1, double), rx[2], ry[2];
  size_t n = 0;
  for (size_t i = 0; i < l->groups.slots.count; i++)
    for (size_t j = 1; j < l->trace[i].count; j++) {
      double dx = x[l->trace[i].row[j]] - x[l->trace[i].row[j - 1]];
      double dy = y[l->trace[i].row[j]] - y[l->trace[i].row[j - 1]];
      if (isfinite(dy) && dx != 0 && dy != 0)
        slope[n++] = fabs(dx / dy);
    }
  if (!n || !axis_range(l->p, channel_x, rx) || !axis_range(l->p, channel_y, ry))
    return BANK_FLATTEST;
  qsort(slope, n, sizeof *slope, by_size);
  double median = n % 2 ? slope[n / 2] : (slope[n / 2] + slope[n / 2 - 1]) / 2;
  return fmin(BANK_STEEPEST, fmax(BANK_FLATTEST, (ry[1] - ry[0]) / (rx[1] - rx[0]) * median));
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
  w.zero = from_zero(l->p, w.range);
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
    axis_wish w = {.id = channel_x, .range = {range[0], range[1]}, .target = (int)fmin(8, fmax(2, l->plot[2] / 60))};
    l->x_axis = axis_of_numbers(l->k, l->p, &w);
    l->along = axis_along(&l->x_axis, l->plot);
  } else {
    l->along = scale_bands_over(l->places.count, l->plot[0], l->plot[0] + l->plot[2], 1);
  }
}

static name_place names_of(const lines *l) {
  return (name_place){.slots = &l->places,
                      .across = &l->along,
                      .y = l->plot[1] + l->plot[3] + AXIS_GAP,
                      .thinned = l->places.count > 12,
                      .at = l->p->channel[channel_x].at};
}

static double foot_of(const lines *l) {
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

extent kind_line_extent(const drafting *k, const plot *p, double width) {
  lines l = plan(k, p);
  l.plot[2] = width * 0.55; /* about; less is safe: names below would need more lines */
  train_x(&l);
  double around = 2 * k->look->label_leading + foot_of(&l), names = line_ends_height(&l, width),
         tallest = BANK_STEEPEST * width;
  if (names > tallest) { /* a key it is */
    around += legend_height(k, &l.groups, width);
    names = 0;
  }
  double least = fmax(fmax(60, 0.2 * width), names);
  return (extent){around + least, around + fmax(least, fmax(80, fmin(banking(&l), 0.5) * width)),
                  around + fmax(least, tallest)};
}

/* Head room for half a figure, and the key when the names at the ends don't fit. */
static double head_of(const lines *l, bool key) {
  return l->k->look->label_size / 2 + 1 + (key ? legend_height(l->k, &l->groups, l->s->width) : 0);
}

static void draw_foot(const lines *l) {
  const channel *c = &l->p->channel[channel_x];
  double foot = l->plot[1] + l->plot[3];
  if (!(l->y.domain[0] == 0 && !l->y.reverse))
    axis_draw_line(l->k, l->s, (point[]){{l->plot[0], foot}, {l->plot[0] + l->plot[2], foot}});
  if (c->type == column_date)
    axis_draw_times(l->k, l->s, l->p, &l->times,
                    &(time_place){.scale = &l->along, .y = foot, .within = {0, l->s->width}, .marks = true});
  else if (c->type == column_number)
    axis_draw_below(l->k, l->s, &l->x_axis, l->plot);
  else {
    name_place n = names_of(l);
    axis_draw_names(l->k, l->s, &n);
  }
}

/* Left and right edges, once both sides' words are known; then the foot takes its height from the plot. */
static void fit_plot(lines *l, const double frame[4], const line_ends *e) {
  l->plot[0] = frame[0] + l->y.width + AXIS_GAP;
  l->plot[2] = frame[2] - l->y.width - AXIS_GAP - (e->fit ? e->width + e->gap : 0);
  train_x(l);
}

void kind_line_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  lines l = plan(k, p);
  l.s = s;
  line_ends e = {.fit = true};
  for (int pass = 0; pass < 3;
       pass++) { /* the foot follows from the width, the ends from the height, the key from both */
    double head = head_of(&l, !e.fit), foot = pass ? foot_of(&l) : 2 * k->look->label_leading + AXIS_GAP;
    l.plot[1] = frame[1] + head;
    l.plot[3] = frame[3] - head - foot;
    train_y(&l);
    bool key = !e.fit;
    e = line_ends_of(&l);
    e.fit = e.fit && !key;
    fit_plot(&l, frame, &e);
  }
  axis_draw_rules(k, s, &l.y, l.plot);
  draw_foot(&l);
  line_marks_draw(&l);
  if (e.fit)
    line_ends_draw(&l, &e);
  else
    legend_draw(k, s, &l.groups, &(legend_place){frame[0], frame[1], frame[2], false});
  annotate_draw(k, p, s,
                &(annotate_place){.along = {channel_x, &l.along, l.places.count ? &l.places : NULL},
                                  .up = {channel_y, &l.up, NULL},
                                  .plot = l.plot,
                                  .frame = frame});
}

static void describe_trace(const plot *p, const trace *t, str name, text *out) {
  const double *x = p->channel[channel_x].number, *y = p->channel[channel_y].number;
  size_t first = SLOT_NONE, low = SLOT_NONE, high = SLOT_NONE;
  for (size_t i = 0; i < t->count; i++) {
    size_t r = t->row[i];
    if (!isfinite(y[r]))
      continue;
    first = first == SLOT_NONE ? r : first;
    low = low == SLOT_NONE || y[r] < y[low] ? r : low;
    high = high == SLOT_NONE || y[r] > y[high] ? r : high;
  }
  if (first == SLOT_NONE)
    return;
  const double level = 0.05; /* of the range: less is no trend */
  double rise = y[t->last] - y[first], range = y[high] - y[low];
  alt_phrase trend = fabs(rise) <= level * range ? alt_level : rise > 0 ? alt_rises : alt_falls;
  text says = text_new(out->arena);
  alt_say(&says, p->locale, trend, NULL);
  size_t rows[] = {first, t->last, high, low};
  str part[10] = {name.len ? name : words_title(p, channel_y), [5] = text_str(&says)};
  for (int i = 0; i < 4; i++) {
    int at = i < 2 ? 1 + 2 * i : 2 + 2 * i;
    part[at] = words_value(out->arena, p, channel_y, y[rows[i]]);
    part[at + 1] = words_value(out->arena, p, channel_x, x[rows[i]]);
  }
  alt_say(out, p->locale, alt_course, part);
}

void kind_line_describe(const plot *p, text *out) {
  series groups = {.slots = slots_of(out->arena, p, group_channel(p))};
  for (size_t i = 0; i < groups.slots.count; i++) {
    trace t = trace_of(out->arena, p, &groups, i);
    text_adds(out, i ? " " : "");
    describe_trace(p, &t, groups.slots.name[i], out);
  }
}
