/* axis: trained on data, drawn as hairlines and small grey figures. */
#include "chart/axis.h"

#include "chart/label.h"
#include "chart/words.h"

#include <math.h>

#define MARK_LENGTH 3.0 /* of ticks on a time axis */
#define LABELS_APART 6.0
#define MOST_TIMES 32 /* ticks to begin with; half of what timeticks can hold */

static bool range_of(const plot *p, channel_id id, double range[2]) {
  const channel *c = &p->channel[id];
  range[0] = INFINITY, range[1] = -INFINITY;
  for (size_t r = 0; c->present && r < p->rows; r++)
    if (isfinite(c->number[r])) {
      range[0] = fmin(range[0], c->number[r]);
      range[1] = fmax(range[1], c->number[r]);
    }
  return range[0] <= range[1];
}

/* A panel with a scale of its own, but without values, shows that of all. */
bool axis_range(const plot *p, channel_id id, double range[2]) {
  return (p->channel[id].independent && range_of(p, id, range)) || range_of(panel_whole(p), id, range);
}

void axis_annotated(const plot *p, channel_id id, double range[2]) {
  p = panel_whole(p);
  for (size_t i = 0; (id == channel_x || id == channel_y) && i < p->annotations; i++)
    for (int end = 0; end < 2; end++) {
      double v = id == channel_x ? p->annotation[i].x[end] : p->annotation[i].y[end];
      range[0] = isfinite(v) ? fmin(range[0], v) : range[0];
      range[1] = isfinite(v) ? fmax(range[1], v) : range[1];
    }
}

static bool is_fixed(const channel *c) {
  return isfinite(c->domain[0]) && isfinite(c->domain[1]) && c->domain[0] < c->domain[1];
}

/* Ticks outside a domain that the brief fixed are not shown. */
static void keep_within(ticks *t, const double domain[2]) {
  size_t kept = 0;
  for (size_t i = 0; i < t->count; i++)
    if (t->value[i] >= domain[0] && t->value[i] <= domain[1])
      t->value[kept++] = t->value[i];
  t->count = kept;
}

/* Multiples of a step that enclose both sides of zero are three. */
static int fewest_ticks(const double range[2]) {
  return range[0] < 0 && range[1] > 0 ? 3 : 2;
}

static int most_ticks(const drafting *k, const axis_wish *w, int fewest) {
  int most = w->target < 5 ? 6 : w->target + 1;
  if (w->height > 0)
    most = (int)fmin(most, 1 + floor(w->height / (k->look->label_size + 2)));
  return most < fewest ? fewest : most;
}

static ticks ticks_of(scale_type type, const ticks_wish *w) {
  return type == scale_log ? ticks_decades(w) : type == scale_symlog ? ticks_decades_signed(w) : ticks_extended(w);
}

/* Room around a single value that found no tick. */
static void widen(double domain[2]) {
  double by = fmax(1, fabs(domain[0]) / 2);
  if (domain[0] < domain[1])
    return;
  domain[0] -= by;
  domain[1] += by;
}

/* Ticks and their words on a range that is settled. */
static axis with_ticks(const drafting *k, const plot *p, const axis_wish *w, const ticks_wish *wish) {
  const channel *c = &p->channel[w->id];
  axis x = {.id = w->id, .ticks = ticks_of(c->scale, wish), .type = c->scale, .reverse = c->reverse};
  x.none = c->axis_none;
  x.panel = p->panel;
  bool fixed = is_fixed(c) || !x.ticks.count; /* a range too narrow for doubles has no ticks */
  x.domain[0] = fixed ? wish->min : fmin(wish->min, x.ticks.value[0]);
  x.domain[1] = fixed ? wish->max : fmax(wish->max, x.ticks.value[x.ticks.count - 1]);
  widen(x.domain);
  keep_within(&x.ticks, x.domain);
  if (x.ticks.count)
    words_ticks(k->arena, p, w->id, &x.ticks, x.label);
  lettering how = lettering_of(k, role_tick);
  how.tabular = true;
  for (size_t i = 0; !x.none && i < x.ticks.count; i++)
    x.width = fmax(x.width, label_width(k, &how, x.label[i]));
  return x;
}

/* Even steps, each with room for the widest label; bent scales thin theirs when they are drawn. */
static bool labels_fit(const axis *x, double length) {
  if (!(length > 0) || x->ticks.count < 3 || scale_is_curved(x->type))
    return true;
  double step = (x->ticks.value[1] - x->ticks.value[0]) / (x->domain[1] - x->domain[0]) * length;
  return x->width + LABELS_APART <= step;
}

axis axis_of_numbers(const drafting *k, const plot *p, const axis_wish *w) {
  const channel *c = &p->channel[w->id];
  double range[2] = {w->range[0], w->range[1]};
  axis_annotated(p, w->id, range);
  bool zero = w->zero && c->scale != scale_log;
  double low = zero ? fmin(0, range[0]) : range[0], high = zero ? fmax(0, range[1]) : range[1];
  bool fixed = is_fixed(c);
  if (fixed) {
    low = fmin(low, c->domain[0]);
    high = fmax(high, c->domain[1]);
  }
  bool percent = c->unit && *c->unit == '%';
  int fewest = fewest_ticks((double[]){low, high});
  ticks_wish wish = {.min = low,
                     .max = high,
                     .target = w->target,
                     .loose = w->loose && !fixed,
                     .zero = zero,
                     .plain = true,
                     .most = most_ticks(k, w, fewest),
                     .whole = c->format ? numfmt_is_whole(c->format) : c->decimals == 0 && !percent};
  axis x = with_ticks(k, p, w, &wish);
  while (!labels_fit(&x, w->length) && wish.most > fewest) {
    wish.most = (int)fmax(fewest, (double)x.ticks.count - 1);
    wish.target = wish.target > wish.most ? wish.most : wish.target;
    x = with_ticks(k, p, w, &wish);
  }
  return x;
}

static scale scale_of(const axis *x, double from, double to) {
  if (scale_is_curved(x->type))
    return scale_curved_over(x->type, x->domain, x->reverse ? to : from, x->reverse ? from : to);
  return scale_linear_over(x->domain, x->reverse ? to : from, x->reverse ? from : to);
}

scale axis_up(const axis *x, const double frame[4]) {
  return scale_of(x, frame[1] + frame[3], frame[1]);
}

scale axis_along(const axis *x, const double frame[4]) {
  return scale_of(x, frame[0], frame[0] + frame[2]);
}

static void draw_rule(const drafting *k, scene *s, bool zero, const point ends[2]) {
  const look *l = k->look;
  if (zero)
    axis_draw_line(k, s, ends);
  else
    scene_line(s, role_grid, ends, &(paint){.strokes = true, .stroke = l->grid, .width = l->grid_width});
}

void axis_draw_line(const drafting *k, scene *s, const point ends[2]) {
  scene_line(s, role_axis, ends, &(paint){.strokes = true, .stroke = k->look->ink, .width = k->look->axis_width});
}

static bool letters(const axis *x, panel_need side) {
  return !x->none && (!x->panel || x->panel->lettered[side]);
}

/* On bent scales labels may crowd: zero's stands, then each that does not touch it nor the one before. */
static bool has_room(const axis *x, const scale *up, size_t i, double size) {
  if (!scale_is_curved(x->type) || x->ticks.value[i] == 0)
    return true;
  double y = scale_at(up, x->ticks.value[i]);
  for (size_t j = 0; j < x->ticks.count; j++)
    if ((x->ticks.value[j] == 0 || (j < i && has_room(x, up, j, size))) &&
        fabs(scale_at(up, x->ticks.value[j]) - y) < size)
      return false;
  return true;
}

void axis_draw_rules(const drafting *k, scene *s, const axis *x, const double frame[4]) {
  scale up = axis_up(x, frame);
  lettering how = lettering_of(k, role_tick);
  how.align = label_right;
  how.tabular = true;
  for (size_t i = 0; i < x->ticks.count; i++) {
    double y = scale_at(&up, x->ticks.value[i]);
    if (x->none && x->ticks.value[i] != 0)
      continue;
    draw_rule(k, s, x->ticks.value[i] == 0, (point[]){{frame[0], y}, {frame[0] + frame[2], y}});
    if (letters(x, panel_left) && has_room(x, &up, i, how.size + 1))
      label_put(k, s, &how, x->label[i], (point){frame[0] - AXIS_GAP, y + label_drop(&how)});
  }
}

typedef struct point_on {
  const scale *scale;
  double y;
} point_on;

/* Labels in a row, each centred under its x but kept within left…right; what would touch its right neighbour is left
   out. Given in rising x. */
typedef struct row_label {
  str words;
  double x;
} row_label;

typedef struct row_place {
  double left, right, y;
} row_place;

static double left_of(const row_label *label, double width, const row_place *at) {
  return fmin(fmax(label->x - width / 2, at->left), at->right - width);
}

static void draw_row(const drafting *k, scene *s, const row_label label[], const row_place *at) {
  lettering how = lettering_of(k, role_tick);
  double limit = INFINITY;
  size_t count = 0;
  while (label[count].words.ptr)
    count++;
  for (size_t i = count; i-- > 0;) {
    double w = label_width(k, &how, label[i].words);
    double left = left_of(&label[i], w, at);
    if (!label[i].words.len || left < at->left || left + w + LABELS_APART > limit)
      continue;
    label_put(k, s, &how, label[i].words, (point){left, at->y});
    limit = left;
  }
}

static void turn_round(row_label label[], size_t count) {
  for (size_t i = 0, j = count; i + 1 < j; i++) {
    row_label swap = label[i];
    label[i] = label[--j];
    label[j] = swap;
  }
}

/* How many of an axis' labels there are, in rising x, and where they go. */
typedef struct figures {
  row_label label[TICKS_MAX + 1];
  size_t count;
  row_place at;
} figures;

/* Whether every n-th label, counted from the last, keeps apart. */
static bool keep_apart(const drafting *k, const figures *f, size_t every) {
  lettering how = lettering_of(k, role_tick);
  double end = -INFINITY;
  for (size_t i = (f->count - 1) % every; i < f->count; i += every) {
    double width = label_width(k, &how, f->label[i].words), left = left_of(&f->label[i], width, &f->at);
    if (left < end + LABELS_APART)
      return false;
    end = left + width;
  }
  return true;
}

/* Where even steps are too close for their labels, every second or third has one, the first and the last among them. */
static void thin(const drafting *k, figures *f) {
  size_t every = 1, last = f->count - 1;
  while (every < last && !(last % every == 0 && keep_apart(k, f, every)))
    every++;
  for (size_t i = 0; i < f->count; i++)
    if ((last - i) % every)
      f->label[i].words = STR("");
}

/* Figures centred at the ticks of a scale along the page, baselines at y. */
static void draw_figures(const drafting *k, scene *s, const axis *x, const point_on *at) {
  double within[2];
  panel_reach(x->panel, s->width, within);
  figures f = {.count = x->ticks.count, .at = {within[0], within[1], at->y}};
  for (size_t i = 0; i < f.count; i++)
    f.label[i] = (row_label){x->label[i], scale_at(at->scale, x->ticks.value[i])};
  if (x->reverse)
    turn_round(f.label, f.count);
  if (!scale_is_curved(x->type))
    thin(k, &f);
  draw_row(k, s, f.label, &f.at);
}

void axis_draw_uprights(const drafting *k, scene *s, const axis *x, const double frame[4]) {
  scale along = axis_along(x, frame);
  for (size_t i = 0; i < x->ticks.count; i++) {
    double at = scale_at(&along, x->ticks.value[i]);
    if (!x->none || x->ticks.value[i] == 0)
      draw_rule(k, s, x->ticks.value[i] == 0, (point[]){{at, frame[1]}, {at, frame[1] + frame[3]}});
  }
}

void axis_draw_columns(const drafting *k, scene *s, const axis *x, const double frame[4]) {
  scale along = axis_along(x, frame);
  axis_draw_uprights(k, s, x, frame);
  if (letters(x, panel_top))
    draw_figures(k, s, x, &(point_on){&along, frame[1] - AXIS_GAP});
}

void axis_draw_below(const drafting *k, scene *s, const axis *x, const double frame[4]) {
  scale along = axis_along(x, frame);
  if (letters(x, panel_foot))
    draw_figures(k, s, x, &(point_on){&along, frame[1] + frame[3] + k->look->label_leading});
}

static double widest(const drafting *k, const timeticks *t) {
  lettering how = lettering_of(k, role_tick);
  double width = 0;
  for (size_t i = 0; i < t->count; i++)
    width = fmax(width, label_width(k, &how, timeticks_label(k->arena, t, i)));
  return width;
}

/* Equal steps in time are nearly equal in points: the mean distance decides. */
static bool fits(const drafting *k, const timeticks *t, const scale *over) {
  if (t->count < 2)
    return true;
  double length = fabs(scale_at(over, t->at[t->count - 1]) - scale_at(over, t->at[0]));
  return widest(k, t) + LABELS_APART <= length / (double)(t->count - 1) * 0.9;
}

time_axis axis_of_times(const drafting *k, const plot *p, channel_id id, const scale *over) {
  const double tightest = 26; /* points between ticks that one would wish for at most */
  int target = (int)fmax(1, fmin(MOST_TIMES, fabs(over->range[1] - over->range[0]) / tightest));
  const channel *c = &p->channel[id];
  time_axis x;
  do
    x.ticks =
        timeticks_between(&(timeticks_wish){over->domain[0], over->domain[1], target, c->grain, c->fiscal, p->locale});
  while (!fits(k, &x.ticks, over) && --target >= 1);
  x.contexts = x.ticks.unit != time_year;
  x.none = p->channel[id].axis_none;
  return x;
}

double axis_times_height(const drafting *k, const time_axis *x) {
  return x->none ? 0 : MARK_LENGTH + k->look->label_leading * (x->contexts ? 2 : 1);
}

static double tick_place(const time_place *at, double days) {
  if (!at->slots)
    return scale_at(at->scale, days);
  size_t slot = 0;
  while (slot + 1 < at->slots->count && at->slots->value[slot + 1] <= days)
    slot++;
  return scale_at(at->scale, (double)slot);
}

void axis_draw_times(const drafting *k, scene *s, const plot *p, const time_axis *x, const time_place *at) {
  const timeticks *t = &x->ticks;
  if (x->none || !panel_letters(p, panel_foot))
    return;
  row_label label[TIMETICKS_MAX + 1] = {0}, context[TIMETICKS_MAX + 1] = {0};
  for (size_t i = 0; i < t->count; i++) {
    double px = tick_place(at, t->at[i]);
    str larger = timeticks_context(k->arena, t, i);
    label[i] = (row_label){timeticks_label(k->arena, t, i), px};
    context[i] = (row_label){larger.ptr ? larger : STR(""), px};
    if (at->marks)
      axis_draw_line(k, s, (point[]){{px, at->y}, {px, at->y + MARK_LENGTH}});
  }
  if (at->scale->range[0] > at->scale->range[1]) {
    turn_round(label, t->count);
    turn_round(context, t->count);
  }
  double leading = k->look->label_leading, y = at->y + MARK_LENGTH + leading - 2, within[2];
  panel_reach(p->panel, s->width, within);
  draw_row(k, s, label, &(row_place){within[0], within[1], y});
  draw_row(k, s, context, &(row_place){within[0], within[1], y + leading});
}
