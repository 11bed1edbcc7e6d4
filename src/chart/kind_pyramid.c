/* kind_pyramid: two sides of the same bands back to back, on one scale, the bands' names between them. */
#include "chart/kind_list.h"

#include "chart/annotate.h"
#include "chart/axis.h"
#include "chart/check.h"
#include "chart/label.h"
#include "chart/series.h"
#include "chart/words.h"

#include <math.h>

#define PYRAMID_BANDS_MAX 120  /* a life in years */
#define PYRAMID_NAMED_MOST 30  /* of more bands every so many is named */
#define PYRAMID_VALUES_MOST 12 /* bands from which an axis reads better than numbers */
#define BAND_FILL 0.84         /* bands are steps of one measure: they nearly touch */

static const double name_gap = 7, name_share = 0.26, value_gap = 3, title_gap = 5;

/* Heights of a band: least, natural and tallest; of many bands likewise. */
static const double few_heights[3] = {9.5, 16, 22}, many_heights[3] = {2.6, 4, 7};

typedef struct pyramid {
  const drafting *k;
  const plot *p;
  scene *s;
  slots places;
  series sides;
  bool values;
  wrapped *name;
  double names, name_height; /* the widest, the highest */
  wrapped title[2];
  axis axis[2];
  scale along[2], across;
  double plot[2][4]; /* of the sides */
} pyramid;

static lettering title_lettering(const pyramid *y, int side) {
  lettering how = lettering_of(y->k, role_series);
  bool leads = y->sides.leads[side];
  how.weight = leads ? LABEL_STRONG : LABEL_PLAIN;
  how.colour = leads ? label_colour(y->k->look, y->sides.colour[side]) : y->k->look->muted;
  how.at = y->p->channel[channel_color].at;
  how.align = side ? label_left : label_right;
  return how;
}

static str value_words(const pyramid *y, size_t row) {
  return words_value(y->k->arena, y->p, channel_x, y->p->channel[channel_x].number[row]);
}

static void wrap_words(pyramid *y, double width) {
  lettering how = lettering_of(y->k, role_category);
  y->name = ARENA_ARRAY(y->k->arena, y->places.count, wrapped);
  for (size_t i = 0; i < y->places.count; i++) {
    y->name[i] = label_wrap(y->k, &how, y->places.name[i], width * name_share);
    y->names = fmax(y->names, y->name[i].width);
    y->name_height = fmax(y->name_height, y->name[i].height);
  }
  for (int side = 0; side < 2; side++) {
    lettering title = title_lettering(y, side);
    y->title[side] = label_wrap(y->k, &title, y->sides.slots.name[side], (width - y->names) / 2 - name_gap);
  }
}

/* Room for the widest number beyond the longest bar. */
static double margin_of(const pyramid *y) {
  double widest = 0;
  lettering how = lettering_of(y->k, role_value);
  how.weight = LABEL_STRONG;
  for (size_t r = 0; y->values && r < y->p->rows; r++)
    widest = fmax(widest, label_width(y->k, &how, value_words(y, r)));
  return y->values ? widest + value_gap : 1;
}

#define LEAST_LENGTH 0.12 /* of the width, of the longest bar */

static pyramid plan(const drafting *k, const plot *p, double width) {
  pyramid y = {.k = k, .p = p, .places = slots_of(k->arena, p, channel_y), .sides = series_of(k, p, channel_color)};
  values_mode asked = p->spec->values.at.source ? (values_mode)p->spec->values.index : values_auto;
  y.values = asked == values_true || (asked == values_auto && y.places.count <= PYRAMID_VALUES_MOST);
  y.values = y.values && y.places.count <= PYRAMID_NAMED_MOST; /* more have no room for figures */
  wrap_words(&y, width);
  double length = width / 2 - y.names / 2 - name_gap - margin_of(&y);
  y.values = y.values && length >= LEAST_LENGTH * width; /* else an axis takes the numbers' place */
  return y;
}

bool kind_pyramid_check(const drafting *k, const plot *p) {
  if (!check_type(k, p, &(check_types){channel_x, 1u << column_number, "numbers"}) ||
      !check_not_negative(k, p, channel_x))
    return false;
  slots places = slots_of(k->arena, p, channel_y), sides = slots_of(k->arena, p, channel_color);
  if (sides.count != 2) {
    diag *g = diags_add(k->diags, 542, p->channel[channel_color].at, "a pyramid has two sides, not %zu", sides.count);
    diag_hint(k->diags, g, "`color` names them; a `bar` chart can have more");
    return false;
  }
  return check_count(k, p, &places, PYRAMID_BANDS_MAX) && check_single(k, p, &places, &sides);
}

static double band_height(const pyramid *y, int which) {
  if (y->places.count > PYRAMID_NAMED_MOST)
    return many_heights[which];
  return fmax(few_heights[which], y->name_height + 3);
}

static double head_of(const pyramid *y) {
  double titles = fmax(y->title[0].height, y->title[1].height) + title_gap;
  return titles + (y->values ? 0 : y->k->look->label_leading + AXIS_GAP);
}

extent kind_pyramid_extent(const drafting *k, const plot *p, double width) {
  pyramid y = plan(k, p, width);
  double head = head_of(&y) + 1, n = (double)y.places.count;
  double least = fmax(n * band_height(&y, 0), y.name_height), best = fmax(least, n * band_height(&y, 1));
  return (extent){head + least, head + best, head + fmax(best, n * band_height(&y, 2))};
}

/* Both sides on one scale, the left one mirrored. */
static void train(pyramid *y, const double frame[4]) {
  double head = head_of(y), middle = frame[0] + frame[2] / 2, inner = y->names / 2 + name_gap;
  double length = frame[2] / 2 - inner - margin_of(y);
  axis_wish w = {.id = channel_x, .target = (int)fmin(5, fmax(2, length / 42)), .zero = true, .length = length};
  axis_range(y->p, channel_x, w.range);
  w.loose = !y->values;
  axis one = axis_of_numbers(y->k, y->p, &w);
  one.reverse = false;
  for (int side = 0; side < 2; side++) {
    double *plot_of = y->plot[side];
    plot_of[0] = side ? middle + inner : middle - inner - length;
    plot_of[1] = frame[1] + head;
    plot_of[2] = length;
    plot_of[3] = frame[3] - head - 1;
    y->axis[side] = one;
    y->axis[side].reverse = !side;
    y->along[side] = axis_along(&y->axis[side], plot_of);
  }
  y->across = scale_bands_over(y->places.count, y->plot[0][1], y->plot[0][1] + y->plot[0][3], BAND_FILL);
}

/* The inner edge of a side: where its bars begin. */
static double foot_of(const pyramid *y, int side) {
  return scale_at(&y->along[side], 0);
}

/* Of many bands so many lie between names that these keep apart: 1, 2, 5, 10 or 20. */
static size_t thinning(const pyramid *y) {
  static const size_t steps[] = {1, 2, 5, 10, 20, PYRAMID_BANDS_MAX};
  size_t i = 0;
  while (y->places.count > PYRAMID_NAMED_MOST && i < 5 &&
         (double)steps[i] * scale_band_step(&y->across) < y->name_height + 1)
    i++;
  return steps[i];
}

static void draw_names(const pyramid *y) {
  lettering how = lettering_of(y->k, role_category);
  how.align = label_centre;
  how.at = y->p->channel[channel_y].at;
  size_t every = thinning(y);
  double middle = y->plot[0][0] + (y->plot[1][0] + y->plot[1][2] - y->plot[0][0]) / 2;
  for (size_t i = 0; i < y->places.count; i += every) {
    double at = scale_at(&y->across, (double)i) - y->name[i].height / 2;
    at = fmin(fmax(at, y->plot[0][1]), y->plot[0][1] + y->plot[0][3] - y->name[i].height);
    label_put_lines(y->k, y->s, &how, &y->name[i], (point){middle, at});
  }
}

static void draw_side(const pyramid *y, int side, double top) {
  lettering title = title_lettering(y, side);
  double foot = foot_of(y, side);
  label_put_lines(y->k, y->s, &title, &y->title[side], (point){foot, top});
  if (!y->values)
    axis_draw_columns(y->k, y->s, &y->axis[side], y->plot[side]);
}

/* Missing values are dashes at the foot. */
static void draw_value(const pyramid *y, size_t row, int side) {
  double v = y->p->channel[channel_x].number[row], size = scale_band_step(&y->across);
  lettering how = lettering_of(y->k, role_value);
  if ((!y->values && isfinite(v)) || size < how.size)
    return;
  how.align = side ? label_left : label_right;
  how.weight = y->p->highlight && y->p->highlight[row] ? LABEL_STRONG : LABEL_PLAIN;
  how.at = y->p->channel[channel_x].at;
  how.row = (int)row;
  double at = isfinite(v) ? scale_at(&y->along[side], v) : foot_of(y, side);
  label_put(y->k, y->s, &how, value_words(y, row),
            (point){at + (side ? value_gap : -value_gap),
                    scale_at(&y->across, (double)y->places.of_row[row]) + label_drop(&how)});
}

static void draw_row(const pyramid *y, size_t row) {
  size_t slot = y->places.of_row[row], side = series_at(&y->sides, row);
  if (slot == SLOT_NONE || side == SLOT_NONE)
    return;
  double v = y->p->channel[channel_x].number[row], foot = foot_of(y, (int)side);
  if (isfinite(v)) {
    double end = scale_at(&y->along[side], v);
    bool grey = y->p->highlight && !y->p->highlight[row];
    double frame[4] = {fmin(foot, end), scale_band_start(&y->across, slot), fabs(end - foot),
                       fabs(scale_band_size(&y->across))};
    paint ink = {.fills = true, .fill = grey ? y->k->look->context : y->sides.colour[side]};
    scene_rect(y->s, grey ? role_context : role_mark, frame, &ink)->row = (int)row;
  }
  draw_value(y, row, (int)side);
}

void kind_pyramid_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  pyramid y = plan(k, p, frame[2]);
  y.s = s;
  train(&y, frame);
  double titles = fmax(y.title[0].height, y.title[1].height);
  for (int side = 0; side < 2; side++)
    draw_side(&y, side, frame[1] + titles - y.title[side].height);
  for (size_t r = 0; r < p->rows; r++)
    draw_row(&y, r);
  for (int side = 0; side < 2; side++)
    axis_draw_line(
        k, s, (point[]){{foot_of(&y, side), y.plot[side][1]}, {foot_of(&y, side), y.plot[side][1] + y.plot[side][3]}});
  draw_names(&y);
  annotate_draw(k, p, s,
                &(annotate_place){.along = {channel_x, &y.along[1], NULL},
                                  .up = {channel_y, &y.across, &y.places},
                                  .plot = y.plot[1],
                                  .frame = frame});
}
