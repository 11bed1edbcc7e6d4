/* bar_plan: which way bars run, what stands at them, and their ink. */
#include "chart/bar.h"

#include "chart/baseline.h"
#include "chart/words.h"

#include <math.h>

#define BAR_VALUES_BELOW 10 /* from so many bars on an axis reads better than a number at each */
#define ROW_THICKEST 18.0   /* of bars along the page: a stretched chart gets air, not ink */
#define COLUMN_THICKEST 48.0

/* Vega-Lite's rule: the number is the length, the other channel names the bar. Two numbers: columns over x. */
bool bar_runs_along(const plot *p) {
  const channel *x = &p->channel[channel_x], *y = &p->channel[channel_y];
  return x->type == column_number && y->type != column_number;
}

static lettering name_lettering(const bar_plan *b) {
  lettering how = lettering_of(b->k, role_category);
  how.weight = b->p->highlight ? LABEL_STRONG : LABEL_PLAIN;
  return how;
}

/* What the columns have of the width: all but the axis' figures, where no numbers stand at the columns. */
static double room_below(const bar_plan *b) {
  double room = b->width * 0.9, widest = 0;
  lettering how = bar_lettering(b, role_value, 0);
  if (b->p->panel)
    return room;
  for (size_t i = 0; i < b->stack.count; i++)
    widest = fmax(widest, label_width(b->k, &how, bar_words(b, b->stack.segment[i].value)));
  if (b->wants_values && widest <= b->width / (double)b->places.count - 2)
    return room;
  axis figures = bar_axis(b, b->width / 2);
  return fmin(room, b->width - figures.width - AXIS_GAP);
}

/* Columns whose names don't fit below them become rows: names are never turned or cut. */
static bool names_fit_below(const bar_plan *b) {
  if (b->places.periods || b->p->channel[b->key].type == column_number)
    return true;
  lettering how = name_lettering(b);
  double room = room_below(b) / (double)b->places.count * 0.94;
  for (size_t i = 0; i < b->places.count; i++) {
    wrapped w = label_wrap(b->k, &how, b->places.name[i], room);
    if (w.broken || w.lines > LABEL_LINES)
      return false;
  }
  return true;
}

#define NAMES_SHARE 0.38 /* of the width */

static void wrap_names(bar_plan *b) {
  lettering how = name_lettering(b);
  size_t count = b->p->channel[b->key].axis_none ? 0 : b->places.count;
  name_column names = {b->places.name, count, panel_span(b->p, b->width), NAMES_SHARE};
  b->names = label_wrap_names(b->k, &how, &names, b->name);
}

static bool wants_values(const bar_plan *b) {
  values_mode asked = b->p->spec->values.at.source ? (values_mode)b->p->spec->values.index : values_auto;
  double marks = panel_most(b->p, panel_marks, (double)b->stack.count);
  return asked == values_true || (asked == values_auto && marks < BAR_VALUES_BELOW);
}

void bar_share_range(bar_plan *b) {
  double *range = b->stack.range;
  axis_annotated(b->p, b->value, range);
  if (b->p->channel[b->value].independent)
    return;
  range[0] = -panel_most(b->p, panel_low, -range[0]);
  range[1] = panel_most(b->p, panel_high, range[1]);
}

bool bar_has_key(const bar_plan *b) {
  return b->groups.slots.count > 1 && !b->named_by_key && !b->groups.keyed;
}

#define BARS_LEAST 0.3 /* of the width: with less, an axis takes the numbers' place */

/* Beside the names and beyond the bars on both sides of zero. */
static bool numbers_have_room(const bar_plan *b) {
  lettering how = bar_lettering(b, role_value, 0);
  how.weight = LABEL_STRONG;
  double need[2] = {0, 0};
  for (size_t i = 0; i < b->stack.count; i++) {
    double v = b->stack.segment[i].value, sum = b->piled ? b->stack.segment[i].to : v;
    need[v < 0] = fmax(need[v < 0], label_width(b->k, &how, bar_words(b, sum)) + bar_reach(b) + BAR_VALUE_GAP + 4);
  }
  return b->width - b->names - need[0] - need[1] >= BARS_LEAST * b->width;
}

bar_plan bar_plan_of(const drafting *k, const plot *p, double width, bar_style as) {
  bar_plan b = {.k = k, .p = p, .style = as, .rows = bar_runs_along(p), .width = width};
  b.key = b.rows ? channel_y : channel_x;
  b.value = b.rows ? channel_x : channel_y;
  b.places = slots_of(k->arena, p, b.key);
  b.groups = series_of(k, p, channel_color);
  stack_mode mode = as == bar_stem ? stack_none : stack_mode_of(p, b.value);
  b.stack = stack_of(k->arena, p, &(stack_wish){&b.places, &b.groups.slots, b.value, mode});
  b.base = as == bar_step ? 0 : baseline_of(p, b.value);
  if (b.base != 0)
    stack_from(&b.stack, b.base);
  bar_share_range(&b);
  double deepest = panel_most(p, panel_deepest, (double)b.stack.deepest);
  b.piled = b.stack.mode != stack_none && deepest > 1;
  b.side = b.stack.mode == stack_none && b.groups.slots.count > 1 && deepest > 1;
  b.named_by_key =
      b.groups.slots.count > 1 && deepest < 2 && str_equal(words_title(p, b.key), words_title(p, channel_color));
  if (b.stack.mode == stack_normalize)
    b.p = words_as_shares(k->arena, p, b.value);
  b.wants_values = wants_values(&b);
  b.name = ARENA_ARRAY(k->arena, b.places.count, wrapped);
  b.rows = b.rows || panel_most(p, panel_turned, !names_fit_below(&b)) > 0;
  if (b.rows)
    wrap_names(&b);
  if (b.rows && b.wants_values)
    b.wants_values = panel_most(p, panel_unfit, !numbers_have_room(&b)) < 1;
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
  double thick = fmin(step * fill / n, b->rows ? ROW_THICKEST : COLUMN_THICKEST);
  double start = (step - thick * n) / 2 + (b->side ? thick * (double)g->group : 0);
  out[0] = start;
  out[1] = b->side ? thick - fmin(1, thick * 0.1) : thick;
}

axis bar_axis(const bar_plan *b, double length) {
  double apart = b->rows ? 42 : 34;
  axis_wish w = {.id = b->value,
                 .range = {b->stack.range[0], b->stack.range[1]},
                 .target = (int)fmin(6, fmax(4, length / apart)),
                 .loose = true,
                 .zero = b->base == 0,
                 .height = b->rows ? 0 : length,
                 .length = b->rows ? length : 0};
  return axis_of_numbers(b->k, b->p, &w);
}

double bar_reach(const bar_plan *b) {
  return b->style == bar_stem ? BAR_DOT * (b->named_by_key ? 0.5 : series_reach(&b->groups)) : 0;
}

colour bar_colour(const bar_plan *b, size_t row) {
  bool plain = !b->tint || (b->p->highlight && !b->p->highlight[row]);
  return plain ? series_colour(b->k, b->p, &b->groups, row) : b->tint[row];
}

str bar_end_words(const bar_plan *b, const segment *g) {
  if (b->piled && b->stack.mode == stack_normalize)
    return STR("");
  if (b->style == bar_step && !b->total[g->row])
    return words_signed(b->k->arena, b->p, b->value, g->value);
  return bar_words(b, b->piled ? (g->value < 0 ? b->stack.down : b->stack.up)[g->place] : g->value);
}

bool bar_missing(const bar_plan *b, size_t row, segment *out) {
  size_t at = b->places.of_row[row], group = series_at(&b->groups, row);
  *out = (segment){.place = at, .group = group, .row = (int)row};
  for (size_t i = 0; !b->side && i < b->stack.count; i++)
    if (b->stack.segment[i].place == at) /* other parts of the place are known */
      return false;
  for (size_t r = 0; !b->side && r < row; r++)
    if (b->places.of_row[r] == at) /* one dash for all of it */
      return false;
  bool known = isfinite(b->p->channel[b->value].number[row]);
  return b->stack.count > 0 && at != SLOT_NONE && group != SLOT_NONE && !known; /* of an empty panel more is said */
}

lettering bar_dash_lettering(const bar_plan *b, size_t row) {
  lettering how = bar_lettering(b, role_value, row);
  how.colour = b->k->look->muted;
  return how;
}

/* Steps hang above or below where they began, and names may repeat what colours say: no texture is needed. */
static int bar_texture(const bar_plan *b, size_t row) {
  return b->tint || b->named_by_key ? 0 : series_texture(b->p, &b->groups, row);
}

static void draw_stem(const bar_plan *b, scene *s, const segment *g, const double frame[4]) {
  paint fill = {.fills = true, .fill = bar_colour(b, (size_t)g->row)};
  role r = series_role(b->p, &b->groups, (size_t)g->row);
  double thick = b->rows ? frame[3] : frame[2], stem = fmin(b->k->look->line_width, thick), inset = (thick - stem) / 2;
  double x = frame[0] + (b->rows ? 0 : inset), y = frame[1] + (b->rows ? inset : 0);
  bool far = g->value >= 0; /* the end right or, up the page, on top */
  scene_rect(s, r, (double[]){x, y, b->rows ? frame[2] : stem, b->rows ? stem : frame[3]}, &fill);
  s->item[s->count - 1].row = g->row;
  s->item[s->count - 1].texture = bar_texture(b, (size_t)g->row);
  item *dot = scene_dots(s, r, 1, &fill);
  dot->row = g->row;
  dot->width = fmin(BAR_DOT, thick);
  point end = b->rows ? (point){frame[0] + (far ? frame[2] : 0), frame[1] + frame[3] / 2}
                      : (point){frame[0] + frame[2] / 2, frame[1] + (far ? 0 : frame[3])};
  dot->point[0] = (point){scene_round(end.x), scene_round(end.y)};
  texture_lay(s, b->k->look, bar_texture(b, (size_t)g->row));
}

static void draw_solid(const bar_plan *b, scene *s, const segment *g, const double frame[4]) {
  paint fill = {.fills = true, .fill = bar_colour(b, (size_t)g->row)};
  scene_rect(s, series_role(b->p, &b->groups, (size_t)g->row), frame, &fill)->row = g->row;
  texture_lay(s, b->k->look, bar_texture(b, (size_t)g->row));
}

/* A hair of paper between a segment and the one it stands on. */
static void draw_joint(const bar_plan *b, scene *s, const segment *g, const double frame[4]) {
  bool down = g->value < 0;
  double x = frame[0] + (down && b->rows ? frame[2] : 0), y = frame[1] + (down || b->rows ? 0 : frame[3]);
  point end = b->rows ? (point){x, y + frame[3]} : (point){x + frame[2], y};
  scene_line(s, role_grid, (point[]){{x, y}, end},
             &(paint){.strokes = true, .stroke = b->k->look->paper, .width = 0.8});
}

void bar_draw(const bar_plan *b, scene *s, const segment *g, const double frame[4]) {
  if (b->style == bar_stem)
    draw_stem(b, s, g, frame);
  else
    draw_solid(b, s, g, frame);
  if (b->style == bar_solid && g->from != b->base)
    draw_joint(b, s, g, frame);
}

void bar_connect(const bar_plan *b, scene *s, const scale *values, const scale *places) {
  paint thin = {.strokes = true, .stroke = b->k->look->context, .width = 0.6};
  double half = scale_band_step(places) / 2;
  for (size_t i = 0; i + 1 < b->stack.count; i++) {
    const segment *g = &b->stack.segment[i], *next = &b->stack.segment[i + 1];
    double at = scale_at(values, g->to), shares[2][2];
    bar_across(b, g, 2 * half, shares[0]);
    bar_across(b, next, 2 * half, shares[1]);
    double from = scale_at(places, (double)g->place) - half + shares[0][0] + shares[0][1];
    double to = scale_at(places, (double)next->place) - half + shares[1][0];
    point ends[2] = {b->rows ? (point){at, from} : (point){from, at}, b->rows ? (point){at, to} : (point){to, at}};
    scene_line(s, role_leader, ends, &thin);
  }
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
  how.colour = label_on(b->k->look, bar_colour(b, (size_t)g->row));
  double x = frame[0] + frame[2] / 2, y = frame[1] + frame[3] / 2 + label_drop(&how);
  double width = label_width(b->k, &how, bar_words(b, g->value)) + 4, height = fmin(how.size + 1, frame[3]);
  if (bar_texture(b, (size_t)g->row))
    texture_plate(s, bar_colour(b, (size_t)g->row),
                  (double[]){x - width / 2, y - label_drop(&how) - height / 2, width, height});
  label_put(b->k, s, &how, bar_words(b, g->value), (point){x, y});
}

extent bar_extent(const bar_plan *b) {
  extent e = {0};
  if (b->rows)
    bar_rows_extent(b, &e);
  else
    bar_columns_extent(b, &e);
  return e;
}

void bar_layout(const bar_plan *b, scene *s, const double frame[4]) {
  if (b->rows)
    bar_rows_layout(b, s, frame);
  else
    bar_columns_layout(b, s, frame);
}
