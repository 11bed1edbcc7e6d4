/* bar_rows: bars along the page, a row a place, names on the left. */
#include "chart/bar.h"

#include "chart/annotate.h"
#include "chart/baseline.h"
#include "chart/legend.h"

#include <math.h>

#define NAME_GAP 10.0
#define ROW_NATURAL 21.0
#define ROW_TALLEST 30.0
#define BAR_THINNEST 6.0 /* of one bar among several in a row */

#define NUMBERS_MOST 0.7 /* of a panel's width: what numbers may take from the bars */

/* Everything a row needs to be drawn. */
typedef struct rows {
  const bar_plan *b;
  scene *s;
  double plot[4];
  scale along, across;
  bool values, direct; /* numbers at the bars; series named over the first bar */
  axis axis;
} rows;

static double tallest_name(const bar_plan *b) {
  double height = 0;
  for (size_t i = 0; i < b->places.count; i++)
    height = fmax(height, b->name[i].height);
  return height;
}

static double key_height(const rows *r) {
  const bar_plan *b = r->b;
  if (!bar_has_key(b))
    return 0;
  return r->direct ? b->k->look->label_leading + 2 : legend_height(b->k, &b->groups, b->width);
}

void bar_rows_extent(const bar_plan *b, extent *e) {
  bool numbered = b->wants_values && !b->piled && panel_most(b->p, panel_unfit, 0) < 1;
  double n = (double)b->places.count, each = b->side ? (double)b->groups.slots.count : 1;
  double head = (bar_has_key(b) ? legend_height(b->k, &b->groups, b->width) : 0) +
                (numbered ? 0 : b->k->look->label_leading + AXIS_GAP);
  double thinnest = b->wants_values ? b->k->look->label_size + 0.4 : BAR_THINNEST;
  double name = tallest_name(b), least = fmax(name + 2, b->side ? each * thinnest / BAR_GROUP_FILL : 11);
  e->min = head + n * least;
  e->natural = head + n * fmax(least, fmax(name + 8, b->side ? each * 12 / BAR_GROUP_FILL : ROW_NATURAL));
  e->max = head + n * fmax(least, fmax(name + 14, b->side ? each * 16 / BAR_GROUP_FILL : ROW_TALLEST));
}

/* Steps have their numbers where time goes on; others beyond their end. */
static bool on_the_right(const bar_plan *b, const segment *g) {
  return b->style == bar_step || g->value >= 0;
}

/* Points that numbers need beyond the ends of bars below (0) and above zero (1). */
static void reserve(const bar_plan *b, double out[2]) {
  out[0] = out[1] = 0;
  for (size_t i = 0; i < b->stack.count; i++) {
    const segment *g = &b->stack.segment[i];
    lettering how = bar_lettering(b, role_value, (size_t)g->row);
    how.weight = LABEL_STRONG;
    double w = label_width(b->k, &how, bar_end_words(b, g)) + bar_reach(b) + BAR_VALUE_GAP + 1;
    bool right = on_the_right(b, g);
    out[right] = fmax(out[right], w);
  }
  out[0] = panel_most(b->p, panel_before, out[0]);
  out[1] = panel_most(b->p, panel_after, out[1]);
}

/* Bars alone over the width: from the least to the greatest end, zero included. */
static void scale_by_values(rows *r) {
  const double *range = r->b->stack.range;
  double need[2], domain[2] = {range[0], range[0] < range[1] ? range[1] : range[0] + 1};
  reserve(r->b, need);
  bool crowded = r->b->p->panel && need[0] + need[1] > NUMBERS_MOST * r->plot[2];
  r->values = panel_most(r->b->p, panel_unfit, crowded) < 1;
  r->along = scale_linear_over(domain, r->plot[0] + need[0], r->plot[0] + r->plot[2] - need[1]);
}

static void scale_by_axis(rows *r) {
  r->axis = bar_axis(r->b, r->plot[2]);
  r->along = axis_along(&r->axis, r->plot);
}

static bool all_fit_inside(const rows *r) {
  for (size_t i = 0; i < r->b->stack.count; i++) {
    const segment *g = &r->b->stack.segment[i];
    if (!bar_inside_fits(r->b, g, fabs(scale_at(&r->along, g->to) - scale_at(&r->along, g->from)), 100))
      return false;
  }
  return true;
}

/* The first bar has every series, and each is long enough for its name. */
static bool names_fit_above(const rows *r) {
  const bar_plan *b = r->b;
  size_t found = 0;
  for (size_t i = 0; i < b->stack.count && b->stack.segment[i].place == 0; i++, found++) {
    const segment *g = &b->stack.segment[i];
    lettering how = lettering_of(b->k, role_series);
    how.weight = LABEL_STRONG;
    double length = scale_at(&r->along, g->to) - scale_at(&r->along, g->from);
    if (g->value < 0 || label_width(b->k, &how, b->groups.slots.name[g->group]) + 6 > length)
      return false;
  }
  return b->piled && found == b->groups.slots.count;
}

static void frame_of(const rows *r, const segment *g, double out[4]) {
  double x0 = scale_at(&r->along, g->from), x1 = scale_at(&r->along, g->to), across[2];
  double step = scale_band_step(&r->across);
  bar_across(r->b, g, step, across);
  out[0] = fmin(x0, x1);
  out[1] = r->across.range[0] + step * (double)g->place + across[0];
  out[2] = fabs(x1 - x0);
  out[3] = across[1];
}

static void draw_end(const rows *r, const segment *g, const double frame[4]) {
  lettering how = bar_lettering(r->b, role_value, (size_t)g->row);
  bool right = on_the_right(r->b, g);
  double gap = BAR_VALUE_GAP + bar_reach(r->b);
  how.align = right ? label_left : label_right;
  double x = right ? frame[0] + frame[2] + gap : frame[0] - gap;
  label_put(r->b->k, r->s, &how, bar_end_words(r->b, g), (point){x, frame[1] + frame[3] / 2 + label_drop(&how)});
}

static bool ends_pile(const stack *t, size_t i) {
  const segment *g = &t->segment[i];
  return g->to == (g->value < 0 ? t->down : t->up)[g->place] && g->value != 0;
}

static void draw_bars(const rows *r) {
  const bar_plan *b = r->b;
  for (size_t i = 0; i < b->stack.count; i++) {
    const segment *g = &b->stack.segment[i];
    double frame[4];
    frame_of(r, g, frame);
    bar_draw(b, r->s, g, frame);
    if (!r->values)
      continue;
    if (b->piled)
      bar_inside_draw(b, r->s, g, frame);
    if (!b->piled || ends_pile(&b->stack, i))
      draw_end(r, g, frame);
  }
}

/* Beyond zero, on the side where there is room. */
static void draw_missing(const rows *r) {
  const bar_plan *b = r->b;
  segment g;
  double frame[4];
  for (size_t i = 0; i < b->p->rows; i++) {
    if (!bar_missing(b, i, &g))
      continue;
    frame_of(r, &g, frame);
    lettering how = bar_dash_lettering(b, i);
    bool right = frame[0] < r->plot[0] + r->plot[2] / 2;
    how.align = right ? label_left : label_right;
    double x = frame[0] + (right ? BAR_VALUE_GAP : -BAR_VALUE_GAP);
    if (frame[3] >= how.size - 2)
      label_put(b->k, r->s, &how, bar_words(b, NAN), (point){x, frame[1] + frame[3] / 2 + label_drop(&how)});
  }
}

static void draw_names(const rows *r) {
  const bar_plan *b = r->b;
  for (size_t i = 0; panel_letters(b->p, panel_left) && i < b->places.count; i++) {
    lettering how = lettering_of(b->k, role_category);
    for (size_t j = 0; b->p->highlight && !b->p->panel && j < b->p->rows; j++)
      if (b->places.of_row[j] == i && b->p->highlight[j] && !b->piled && !b->side)
        how.weight = LABEL_STRONG;
    how.at = b->p->channel[b->key].at;
    double middle = scale_at(&r->across, (double)i);
    label_put_lines(b->k, r->s, &how, &b->name[i],
                    (point){r->plot[0] - b->names - NAME_GAP, middle - b->name[i].height / 2});
  }
}

static void draw_key(const rows *r, const double frame[4]) {
  const bar_plan *b = r->b;
  if (!bar_has_key(b))
    return;
  if (!r->direct) {
    legend_draw(b->k, r->s, &b->groups, &(legend_place){frame[0], frame[1], frame[2], legend_square});
    return;
  }
  for (size_t i = 0; i < b->stack.count && b->stack.segment[i].place == 0; i++) {
    const segment *g = &b->stack.segment[i];
    lettering how = lettering_of(b->k, role_series);
    how.weight = LABEL_STRONG;
    how.colour = label_colour(b->k->look, b->groups.colour[g->group]);
    label_put(b->k, r->s, &how, b->groups.slots.name[g->group],
              (point){scale_at(&r->along, g->from) + 1, frame[1] + how.size});
  }
}

/* Numbers at bars where they were wanted and all fit, else an axis. */
static void choose_scale(rows *r) {
  r->values = r->b->wants_values;
  if (r->values)
    scale_by_values(r);
  if (r->values && r->b->piled)
    r->values = panel_most(r->b->p, panel_unfit, !all_fit_inside(r)) < 1;
  if (!r->values)
    scale_by_axis(r);
  r->direct = bar_has_key(r->b) && names_fit_above(r);
}

void bar_rows_layout(const bar_plan *b, scene *s, const double frame[4]) {
  double left = panel_most(b->p, panel_left, b->names > 0 ? b->names + NAME_GAP : b->k->look->axis_width / 2);
  rows r = {.b = b,
            .s = s,
            .plot = {frame[0] + left, frame[1], frame[2] - left - b->k->look->axis_width / 2 - bar_reach(b), frame[3]}};
  choose_scale(&r);
  double head = key_height(&r) + (r.values || r.axis.none ? 0 : b->k->look->label_leading + AXIS_GAP);
  head = panel_most(b->p, panel_top, head);
  r.plot[1] += head;
  r.plot[3] -= head;
  r.across = scale_bands_over(b->places.count, r.plot[1], r.plot[1] + r.plot[3], BAR_FILL);
  draw_key(&r, frame);
  if (!r.values)
    axis_draw_columns(b->k, s, &r.axis, r.plot);
  if (b->style == bar_step)
    bar_connect(b, s, &r.along, &r.across);
  draw_bars(&r);
  draw_missing(&r);
  double foot = scale_at(&r.along, b->base);
  baseline_draw(b->k, s, &(baseline){{{foot, r.plot[1]}, {foot, r.plot[1] + r.plot[3]}}, b->base, true});
  draw_names(&r);
  annotate_draw(
      b->k, b->p, s,
      &(annotate_place){
          .along = {b->value, &r.along, NULL}, .up = {b->key, &r.across, &b->places}, .plot = r.plot, .frame = frame});
}
