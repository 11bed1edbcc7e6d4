/* kind_bar: bars from zero: single, side by side, piled up, or as shares; along the page or up it by the types. */
#include "chart/kind_list.h"

#include "chart/bar.h"
#include "chart/check.h"
#include "chart/words.h"

#include <math.h>
#include <string.h>

#define BAR_VALUES_BELOW 10 /* from so many bars on an axis reads better than a number at each */
#define BAR_ROWS_MAX 60
#define BAR_COLUMNS_MAX 400
#define BAR_THICKEST 64.0

static stack_mode mode_of(const plot *p, channel_id length) {
  static const stack_mode top_level[] = {stack_zero, stack_normalize, stack_none};
  stack_mode m = p->channel[length].stack;
  if (m == stack_auto && p->spec->stack.at.source && p->spec->stack.index >= 0 && p->spec->stack.index < 3)
    m = top_level[p->spec->stack.index];
  return m == stack_auto ? stack_zero : m;
}

/* Vega-Lite's rule: the number is the length, the other channel names the bar. Two numbers: columns over x. */
static bool runs_along(const plot *p) {
  const channel *x = &p->channel[channel_x], *y = &p->channel[channel_y];
  return x->type == column_number && y->type != column_number;
}

/* Shares are written as percentages: the plot with its value channel made one. */
static const plot *as_shares(arena *a, const plot *p, channel_id length) {
  plot *q = ARENA_NEW(a, plot);
  *q = *p;
  q->channel[length].format = NULL;
  q->channel[length].unit = "%";
  q->channel[length].decimals = 0;
  return q;
}

static void wrap_names(bar_plan *b, double width) {
  lettering how = lettering_of(b->k, role_category);
  how.weight = b->p->highlight ? LABEL_STRONG : LABEL_PLAIN;
  b->names = 0;
  for (size_t i = 0; i < b->places.count; i++) {
    b->name[i] = label_wrap(b->k, &how, b->places.name[i], width);
    b->names = fmax(b->names, b->rows ? b->name[i].width : b->name[i].height);
  }
}

/* Columns whose names don't fit below them become rows: names are never turned or cut. */
static bool names_fit_below(bar_plan *b) {
  if (b->places.periods || b->p->channel[b->key].type == column_number)
    return true;
  wrap_names(b, b->width * 0.9 / (double)b->places.count * 0.94);
  for (size_t i = 0; i < b->places.count; i++)
    if (b->name[i].broken || b->name[i].lines > LABEL_LINES)
      return false;
  return true;
}

static bool wants_values(const bar_plan *b) {
  values_mode asked = b->p->spec->values.at.source ? (values_mode)b->p->spec->values.index : values_auto;
  return asked == values_true || (asked == values_auto && b->stack.count < BAR_VALUES_BELOW);
}

static bar_plan plan(const drafting *k, const plot *p, double width) {
  bar_plan b = {.k = k, .p = p, .rows = runs_along(p), .width = width};
  b.key = b.rows ? channel_y : channel_x;
  b.value = b.rows ? channel_x : channel_y;
  b.places = slots_of(k->arena, p, b.key);
  b.groups = series_of(k, p, channel_color);
  b.stack = stack_of(k->arena, p, &(stack_wish){&b.places, &b.groups.slots, b.value, mode_of(p, b.value)});
  axis_annotated(p, b.value, b.stack.range);
  b.piled = b.stack.mode != stack_none && b.stack.deepest > 1;
  b.side = b.stack.mode == stack_none && b.groups.slots.count > 1 && b.stack.deepest > 1;
  b.named_by_key = b.groups.slots.count > 1 && b.stack.deepest < 2 &&
                   str_equal(words_title(p, b.key), words_title(p, channel_color));
  if (b.stack.mode == stack_normalize)
    b.p = as_shares(k->arena, p, b.value);
  b.wants_values = wants_values(&b);
  b.name = ARENA_ARRAY(k->arena, b.places.count, wrapped);
  b.rows = b.rows || !names_fit_below(&b);
  if (b.rows)
    wrap_names(&b, width * 0.38);
  return b;
}

str bar_words(const bar_plan *b, double v) {
  return words_value(b->k->arena, b->p, b->value, v);
}

lettering bar_lettering(const bar_plan *b, role r, size_t row) {
  lettering how = lettering_of(b->k, r);
  bool lit = b->p->highlight && b->p->highlight[row];
  how.weight = lit ? LABEL_STRONG : LABEL_PLAIN;
  how.at = b->p->channel[r == role_category ? b->key : b->value].at;
  how.row = (int)row;
  return how;
}

void bar_across(const bar_plan *b, const segment *g, double step, double out[2]) {
  double n = b->side ? (double)b->groups.slots.count : 1, fill = b->side ? BAR_GROUP_FILL : BAR_FILL;
  double thick = fmin(step * fill / n, BAR_THICKEST);
  double start = (step - thick * n) / 2 + (b->side ? thick * (double)g->group : 0);
  out[0] = start;
  out[1] = b->side ? thick - fmin(1, thick * 0.1) : thick;
}

axis bar_axis(const bar_plan *b, double length) {
  double apart = b->rows ? 60 : 34;
  axis_wish w = {.id = b->value,
                 .range = {b->stack.range[0], b->stack.range[1]},
                 .target = (int)fmin(6, fmax(b->rows ? 3 : 4, length / apart)),
                 .loose = true,
                 .zero = true,
                 .height = b->rows ? 0 : length};
  return axis_of_numbers(b->k, b->p, &w);
}

void bar_draw(const bar_plan *b, scene *s, const segment *g, const double frame[4]) {
  size_t row = (size_t)g->row;
  paint fill = {.fills = true, .fill = series_colour(b->k, b->p, &b->groups, row)};
  item *i = scene_rect(s, series_role(b->p, &b->groups, row), frame, &fill);
  i->row = g->row;
  if (g->from == 0)
    return;
  bool down = g->value < 0;
  double x = frame[0] + (down && b->rows ? frame[2] : 0), y = frame[1] + (down || b->rows ? 0 : frame[3]);
  point end = b->rows ? (point){x, y + frame[3]} : (point){x + frame[2], y};
  scene_line(s, role_grid, (point[]){{x, y}, end},
             &(paint){.strokes = true, .stroke = b->k->look->paper, .width = 0.8});
}

bool bar_inside_fits(const bar_plan *b, const segment *g, double width, double height) {
  lettering how = bar_lettering(b, role_value, (size_t)g->row);
  return g->value == 0 || (label_width(b->k, &how, bar_words(b, g->value)) + 4 <= width && height >= how.size + 1);
}

void bar_inside_draw(const bar_plan *b, scene *s, const segment *g, const double frame[4]) {
  if (g->value == 0)
    return;
  lettering how = bar_lettering(b, role_value, (size_t)g->row);
  how.align = label_centre;
  how.colour = label_on(b->k->look, series_colour(b->k, b->p, &b->groups, (size_t)g->row));
  double x = frame[0] + frame[2] / 2, y = frame[1] + frame[3] / 2 + label_drop(&how);
  label_put(b->k, s, &how, bar_words(b, g->value), (point){x, y});
}

bool kind_bar_check(const drafting *k, const plot *p) {
  const channel *x = &p->channel[channel_x], *y = &p->channel[channel_y];
  if (x->type != column_number && y->type != column_number)
    return check_type(k, p, &(check_types){channel_y, 1u << column_number, "numbers"});
  channel_id key = runs_along(p) ? channel_y : channel_x, length = runs_along(p) ? channel_x : channel_y;
  slots places = slots_of(k->arena, p, key);
  series groups = series_of(k, p, channel_color);
  bool rows = key == channel_y || p->channel[key].type == column_text;
  if (!check_count(k, p, &places, rows ? BAR_ROWS_MAX : BAR_COLUMNS_MAX) || !check_single(k, p, &places, &groups.slots))
    return false;
  check_series(k, p, channel_color);
  return mode_of(p, length) != stack_normalize || check_not_negative(k, p, length);
}

extent kind_bar_extent(const drafting *k, const plot *p, double width) {
  bar_plan b = plan(k, p, width);
  extent e = {0};
  if (b.rows)
    bar_rows_extent(&b, &e);
  else
    bar_columns_extent(&b, &e);
  return e;
}

void kind_bar_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  bar_plan b = plan(k, p, frame[2]);
  if (b.rows)
    bar_rows_layout(&b, s, frame);
  else
    bar_columns_layout(&b, s, frame);
}
