/* kind_dot: values as dots on hairlines, a row a name; with `x2` the way from one value to another. */
#include "chart/kind_list.h"

#include "chart/annotate.h"
#include "chart/axis.h"
#include "chart/check.h"
#include "chart/label.h"
#include "chart/legend.h"
#include "chart/series.h"
#include "chart/words.h"

#include <math.h>

#define DOT_ROWS_MAX 60
#define VALUES_BELOW 10  /* dots from which an axis reads better than a number at each */
#define MARGINS_MOST 0.7 /* of the width: what numbers may take from the dots */
#define ROW_LEAST 11.0
#define ROW_NATURAL 20.0
#define NAMES_APART 8.0 /* of two lines from the next: more than lines are from each other */
#define NAMES_NEAR 4.0
#define ROW_TALLEST 26.0

static const double dot_size = 7, name_gap = 8, value_gap = 4;

typedef struct dots {
  const drafting *k;
  const plot *p;
  scene *s;
  channel_id key, value;
  slots places;
  series groups;
  bool pairs, values;
  wrapped *name;
  double names;
  double plot[4];
  axis axis;
  scale along, across;
} dots;

/* The widest number there is at a dot. */
static double widest_value(const dots *d) {
  const plot *all = panel_whole(d->p);
  lettering how = lettering_of(d->k, role_value);
  double widest = 0;
  for (size_t r = 0; r < all->rows; r++)
    for (int end = 0; end < (d->pairs ? 2 : 1); end++) {
      channel_id id = end ? channel_x2 : d->value;
      widest = fmax(widest, label_width(d->k, &how, words_value(d->k->arena, all, id, all->channel[id].number[r])));
    }
  return widest;
}

/* Room for half a dot and a number on both sides. */
static double margin_of(const dots *d) {
  double reach = dot_size * series_reach(&d->groups);
  return d->values ? widest_value(d) + value_gap + reach : reach;
}

static dots plan(const drafting *k, const plot *p, double width) {
  bool number_x = p->channel[channel_x].type == column_number;
  dots d = {.k = k, .p = p, .key = number_x ? channel_y : channel_x, .value = number_x ? channel_x : channel_y};
  d.places = slots_of(k->arena, p, d.key);
  d.groups = series_of(k, p, channel_color);
  d.pairs = p->channel[channel_x2].present;
  double marks = panel_most(p, panel_marks, (double)p->rows * (d.pairs ? 2 : 1));
  values_mode asked = p->spec->values.at.source ? (values_mode)p->spec->values.index : values_auto;
  d.values = d.groups.slots.count == 1 && (asked == values_true || (asked == values_auto && marks < VALUES_BELOW));
  d.name = ARENA_ARRAY(k->arena, d.places.count, wrapped);
  lettering how = lettering_of(k, role_category);
  size_t named = p->channel[d.key].axis_none ? 0 : d.places.count;
  d.names = label_wrap_names(k, &how, &(name_column){d.places.name, named, panel_span(p, width), 0.36}, d.name);
  d.values = d.values && 2 * margin_of(&d) < MARGINS_MOST * (width - d.names);
  return d;
}

bool kind_dot_check(const drafting *k, const plot *p) {
  bool number_x = p->channel[channel_x].type == column_number;
  channel_id key = number_x ? channel_y : channel_x, along = number_x ? channel_x : channel_y;
  if (!check_type(k, p, &(check_types){along, 1u << column_number, "numbers"}) ||
      !check_type(k, p, &(check_types){channel_x2, 1u << column_number, "numbers"}))
    return false;
  slots places = slots_of(k->arena, p, key);
  series groups = series_of(k, p, channel_color);
  return check_count(k, p, &places, DOT_ROWS_MAX) && check_single(k, p, &places, &groups.slots);
}

/* Rows at their lowest are as near as their names may come. */
static double row_height(const dots *d, double least, double apart) {
  for (size_t i = 0; i < d->places.count; i++)
    least = fmax(least, d->name[i].height + (d->name[i].lines > 1 ? apart : NAMES_NEAR));
  return least;
}

static double head_of(const dots *d, double width) {
  double key = d->pairs ? d->k->look->label_leading + 3 : legend_height(d->k, &d->groups, width);
  bool figures = !d->values && !d->p->channel[d->value].axis_none;
  return panel_most(d->p, panel_top, key + (figures ? d->k->look->label_leading + AXIS_GAP : 0));
}

extent kind_dot_extent(const drafting *k, const plot *p, double width) {
  dots d = plan(k, p, width);
  double n = (double)d.places.count, head = head_of(&d, width);
  return (extent){head + n * row_height(&d, ROW_LEAST, NAMES_NEAR), head + n * row_height(&d, ROW_NATURAL, NAMES_APART),
                  head + n * row_height(&d, ROW_TALLEST, NAMES_APART)};
}

static void range_of(const dots *d, double range[2]) {
  double other[2];
  axis_range(d->p, d->value, range);
  if (d->pairs && axis_range(d->p, channel_x2, other)) {
    range[0] = fmin(range[0], other[0]);
    range[1] = fmax(range[1], other[1]);
  }
}

static void train(dots *d) {
  const channel *c = &d->p->channel[d->value];
  axis_wish w = {.id = d->value, .target = (int)fmin(6, fmax(4, d->plot[2] / 42)), .length = d->plot[2]};
  range_of(d, w.range);
  w.zero = c->zero_asked ? c->zero : w.range[0] >= 0 && w.range[0] <= w.range[1] / 2;
  d->axis = axis_of_numbers(d->k, d->p, &w);
  d->along = axis_along(&d->axis, d->plot);
}

/* The two ends of pairs: the second is where it went, in the accent. */
static colour colour_of(const dots *d, size_t row, bool second) {
  if (!d->pairs)
    return series_colour(d->k, d->p, &d->groups, row);
  return second ? series_colour(d->k, d->p, &d->groups, row) : d->k->look->context;
}

static void draw_dot(const dots *d, size_t row, channel_id id, point at) {
  bool second = id == channel_x2;
  role r = d->pairs && !second ? role_context : series_role(d->p, &d->groups, row);
  item *dot = scene_dots(d->s, r, 1, &(paint){.fills = true, .fill = colour_of(d, row, second)});
  dot->row = (int)row;
  dot->width = dot_size;
  dot->point[0] = (point){scene_round(at.x), scene_round(at.y)};
  if (!d->pairs)
    texture_lay(d->s, d->k->look, series_texture(d->p, &d->groups, row));
}

/* Numbers stand on the outer side of a pair, and right of a single dot; one does for two that are the same. */
typedef enum side { side_left, side_right, side_none } side;

static side side_of(const dots *d, size_t row, channel_id id) {
  double here = d->p->channel[id].number[row];
  double other = d->pairs ? d->p->channel[id == channel_x2 ? d->value : channel_x2].number[row] : here;
  if (!isfinite(here) || (here == other && id == channel_x2))
    return side_none;
  return here != other && (here < other) != d->axis.reverse ? side_left : side_right;
}

static void draw_value(const dots *d, size_t row, channel_id id, point at) {
  bool left = side_of(d, row, id) == side_left;
  if (side_of(d, row, id) == side_none)
    return;
  lettering how = lettering_of(d->k, role_value);
  how.row = (int)row;
  how.at = d->p->channel[id].at;
  how.align = left ? label_right : label_left;
  double gap = dot_size * series_reach(&d->groups) + value_gap;
  label_put(d->k, d->s, &how, words_value(d->k->arena, d->p, id, d->p->channel[id].number[row]),
            (point){at.x + (left ? -gap : gap), at.y + label_drop(&how)});
}

/* Nothing is known: a dash at the beginning of the row. */
static void draw_dash(const dots *d, size_t row, double y) {
  lettering how = lettering_of(d->k, role_value);
  how.colour = d->k->look->muted;
  how.row = (int)row;
  how.at = d->p->channel[d->value].at;
  label_put(d->k, d->s, &how, words_value(d->k->arena, d->p, d->value, NAN),
            (point){d->plot[0] + value_gap, y + label_drop(&how)});
}

static void draw_row(const dots *d, size_t row) {
  if (d->places.of_row[row] == SLOT_NONE || series_at(&d->groups, row) == SLOT_NONE)
    return;
  double y = scale_at(&d->across, (double)d->places.of_row[row]);
  double v[2] = {d->p->channel[d->value].number[row], d->pairs ? d->p->channel[channel_x2].number[row] : NAN};
  double known[2];
  if (!isfinite(v[0]) && !isfinite(v[1]) && d->groups.slots.count == 1 && axis_range(d->p, d->value, known))
    draw_dash(d, row, y);
  if (isfinite(v[0]) && isfinite(v[1]))
    scene_line(d->s, role_context, (point[]){{scale_at(&d->along, v[0]), y}, {scale_at(&d->along, v[1]), y}},
               &(paint){.strokes = true, .stroke = d->k->look->context, .width = 2});
  for (int i = 0; i < 2; i++) {
    channel_id id = i ? channel_x2 : d->value;
    if (!isfinite(v[i]))
      continue;
    point at = {scale_at(&d->along, v[i]), y};
    draw_dot(d, row, id, at);
    if (d->values)
      draw_value(d, row, id, at);
  }
}

/* What the two ends are called, over the first pair there is, pushed apart if they would touch. */
static void draw_pair_key(const dots *d, double y) {
  size_t row = 0;
  while (row < d->p->rows &&
         !(isfinite(d->p->channel[d->value].number[row]) && isfinite(d->p->channel[channel_x2].number[row])))
    row++;
  if (row == d->p->rows)
    return;
  lettering how = lettering_of(d->k, role_series);
  how.weight = LABEL_STRONG;
  str name[2] = {words_title(d->p, d->value), words_title(d->p, channel_x2)};
  double x[2] = {scale_at(&d->along, d->p->channel[d->value].number[row]),
                 scale_at(&d->along, d->p->channel[channel_x2].number[row])};
  int left = x[0] <= x[1] ? 0 : 1, right = 1 - left;
  double width[2] = {label_width(d->k, &how, name[0]), label_width(d->k, &how, name[1])};
  double middle = (x[0] + x[1]) / 2, from[2];
  from[left] = fmin(x[left] - width[left] / 2, middle - 4 - width[left]);
  from[right] = fmax(x[right] - width[right] / 2, middle + 4);
  from[right] = fmin(from[right], d->s->width - width[right]);
  from[left] = fmax(0, fmin(from[left], from[right] - 8 - width[left]));
  for (int i = 0; i < 2; i++) {
    how.colour = label_colour(d->k->look, colour_of(d, row, i == 1));
    how.at = d->p->channel[i ? channel_x2 : d->value].at;
    label_put(d->k, d->s, &how, name[i], (point){from[i], y + how.size * SCENE_ASCENT});
  }
}

static void draw_hairline(const dots *d, double from, double to, double y) {
  const look *l = d->k->look;
  if (from < to)
    scene_line(d->s, role_grid, (point[]){{from, y}, {to, y}},
               &(paint){.strokes = true, .stroke = l->grid, .width = l->grid_width});
}

/* The number on a side of a place, as far as it reaches with some paper around it; false if there is none. */
static bool number_at(const dots *d, size_t at, side which, double reach[2]) {
  const channel_id ends[] = {d->value, channel_x2};
  for (size_t r = 0; d->values && r < d->p->rows; r++)
    for (int i = 0; d->places.of_row[r] == at && i < (d->pairs ? 2 : 1); i++) {
      if (side_of(d, r, ends[i]) != which)
        continue;
      lettering how = lettering_of(d->k, role_value);
      double v = d->p->channel[ends[i]].number[r], dot = scale_at(&d->along, v);
      double number = label_width(d->k, &how, words_value(d->k->arena, d->p, ends[i], v)) + dot_size / 2;
      reach[0] = which == side_left ? dot - number - 2 * value_gap : dot;
      reach[1] = which == side_left ? dot : dot + number + 2 * value_gap;
      return true;
    }
  return false;
}

/* Across the plot, but not behind numbers. */
static void draw_rule(const dots *d, size_t at, double y) {
  double x = d->plot[0], reach[2];
  for (side which = side_left; which <= side_right; which++)
    if (number_at(d, at, which, reach)) {
      draw_hairline(d, x, reach[0], y);
      x = reach[1];
    }
  draw_hairline(d, x, d->plot[0] + d->plot[2], y);
}

static void draw_names(const dots *d) {
  lettering how = lettering_of(d->k, role_category);
  how.at = d->p->channel[d->key].at;
  for (size_t i = 0; i < d->places.count; i++) {
    double y = scale_at(&d->across, (double)i);
    draw_rule(d, i, y);
    if (panel_letters(d->p, panel_left))
      label_put_lines(d->k, d->s, &how, &d->name[i], (point){0, y - d->name[i].height / 2});
  }
}

void kind_dot_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  dots d = plan(k, p, frame[2]);
  d.s = s;
  double margin = margin_of(&d), names = d.names > 0 ? d.names + name_gap : 0, head = head_of(&d, frame[2]);
  double left = panel_most(p, panel_left, names) + margin;
  for (int i = 0; i < 4; i++)
    d.plot[i] = frame[i];
  d.plot[0] += left;
  d.plot[2] -= left + margin;
  d.plot[1] += head;
  d.plot[3] -= head;
  train(&d);
  d.across = scale_bands_over(d.places.count, d.plot[1], d.plot[1] + d.plot[3], 1);
  if (d.pairs && panel_says(p))
    draw_pair_key(&d, frame[1]);
  if (!d.pairs)
    legend_draw(k, s, &d.groups, &(legend_place){frame[0], frame[1], frame[2], legend_round});
  if (!d.values)
    axis_draw_columns(k, s, &d.axis, d.plot);
  draw_names(&d);
  for (size_t r = 0; r < p->rows; r++)
    draw_row(&d, r);
  annotate_draw(
      k, p, s,
      &(annotate_place){
          .along = {d.value, &d.along, NULL}, .up = {d.key, &d.across, &d.places}, .plot = d.plot, .frame = frame});
}
