/* plane: two axes around a plot. */
#include "chart/plane.h"

#include "chart/annotate.h"
#include "chart/words.h"

#include <math.h>

static const double names_share = 0.34, names_gap = 8, title_gap = 3, figures_gap = 2, ticks_apart_along = 42,
                    ticks_apart_in_panels = 36, ticks_apart_up = 34;

static bool has_names(const plane *g, plane_side side) {
  return g->type[side] == column_text || g->type[side] == column_boolean;
}

/* Words for names up the page, once it is known how wide they may be. */
static void wrap_names(plane *g, double width) {
  lettering how = lettering_of(g->k, role_category);
  g->name = ARENA_ARRAY(g->k->arena, g->slots[plane_up].count, wrapped);
  const slots *names = &g->slots[plane_up];
  bool none = g->p->channel[g->id[plane_up]].axis_none;
  name_column c = {names->name, none ? 0 : names->count, panel_span(g->p, width), names_share};
  g->names = label_wrap_names(g->k, &how, &c, g->name);
}

/* A single value stands in the middle of some room. */
static void widen(plane *g, plane_side side) {
  double *r = g->range[side];
  if (g->type[side] != column_date || r[0] < r[1])
    return;
  double by = g->p->channel[g->id[side]].grain == date_year ? 183 : 0.5;
  r[0] -= by;
  r[1] += by;
}

/* Names that would not fit below the plot stand beside it: they are never broken or turned. */
static bool turned(const drafting *k, const plot *p, double width) {
  const channel *x = &p->channel[channel_x], *y = &p->channel[channel_y];
  if (!x->present || x->type != column_text || y->type != column_number)
    return false;
  slots names = slots_of(k->arena, p, channel_x);
  lettering how = lettering_of(k, role_category);
  for (size_t i = 0; i < names.count; i++) {
    wrapped w = label_wrap(k, &how, names.name[i], width * 0.85 / (double)names.count * 0.94);
    if (w.broken || w.lines > LABEL_LINES)
      return true;
  }
  return false;
}

plane plane_of(const drafting *k, const plot *p, double width) {
  bool turn = panel_most(p, panel_turned, turned(k, p, width)) > 0;
  plane g = {.k = k, .p = p, .loose = {true, true}};
  g.id[plane_along] = turn ? channel_y : channel_x;
  g.id[plane_up] = turn ? channel_x : channel_y;
  for (plane_side side = plane_along; side <= plane_up; side++) {
    g.type[side] = p->channel[g.id[side]].present ? p->channel[g.id[side]].type : column_number;
    if (has_names(&g, side)) {
      g.slots[side] = slots_of(k->arena, p, g.id[side]);
      continue;
    }
    axis_range(p, g.id[side], g.range[side]);
    axis_annotated(p, g.id[side], g.range[side]);
    widen(&g, side);
  }
  if (has_names(&g, plane_up))
    wrap_names(&g, width);
  return g;
}

static str title_of(const plane *g, plane_side side) {
  bool titled = g->titled && g->type[side] == column_number && !g->p->channel[g->id[side]].axis_none;
  return titled ? words_title(g->p, g->id[side]) : STR("");
}

static bool figures_above(const plane *g) {
  return has_names(g, plane_up) && g->type[plane_along] == column_number;
}

static wrapped title_lines(const plane *g, plane_side side, double width) {
  lettering how = lettering_of(g->k, role_tick);
  return label_wrap(g->k, &how, title_of(g, side), width);
}

static double title_height(const plane *g, plane_side side, double width) {
  wrapped w = title_lines(g, side, width);
  return w.lines ? w.height + title_gap + 2 : 0;
}

static double head_of(const plane *g, double width) {
  bool figures = figures_above(g) && !g->p->channel[g->id[plane_along]].axis_none;
  double line = figures ? g->k->look->label_leading + AXIS_GAP : g->k->look->label_size / 2 + 1;
  double titles = title_height(g, plane_up, width) + (figures ? title_height(g, plane_along, width) : 0);
  return panel_most(g->p, panel_top, line + titles);
}

static name_place names_below(const plane *g) {
  return (name_place){.p = g->p,
                      .id = g->id[plane_along],
                      .slots = &g->slots[plane_along],
                      .across = &g->scale[plane_along],
                      .y = g->plot[1] + g->plot[3] + AXIS_GAP,
                      .thinned = false};
}

static double foot_below(const plane *g, double width) {
  if (figures_above(g))
    return g->k->look->axis_width;
  if (g->p->channel[g->id[plane_along]].axis_none) /* the lowest figure beside the plot reaches below it */
    return g->k->look->label_size / 2 + 1;
  if (g->type[plane_along] == column_date)
    return axis_times_height(g->k, &g->times);
  if (g->type[plane_along] == column_number)
    return figures_gap + g->k->look->label_leading + AXIS_GAP + title_height(g, plane_along, width);
  name_place n = names_below(g);
  return AXIS_GAP + axis_names_height(g->k, &n);
}

static double foot_of(const plane *g, double width) {
  return panel_most(g->p, panel_foot, foot_below(g, width));
}

static double left_of(const plane *g) {
  if (g->p->channel[g->id[plane_up]].axis_none)
    return g->k->look->axis_width;
  return panel_most(g->p, panel_left,
                    has_names(g, plane_up) ? g->names + names_gap : g->axis[plane_up].width + AXIS_GAP);
}

/* Scales end `pad` before the plot does; rules don't. */
static void inset(const plane *g, double out[4]) {
  for (int i = 0; i < 4; i++)
    out[i] = i < 2 ? g->plot[i] + g->pad : g->plot[i] - 2 * g->pad;
}

static axis_wish wish_of(const plane *g, plane_side side, double length) {
  bool up = side == plane_up;
  double apart = up ? ticks_apart_up : g->p->panel ? ticks_apart_in_panels : ticks_apart_along;
  int target = (int)fmin(up ? 6 : 8, fmax(!g->p->panel || up ? 4 : 2, length / apart));
  return (axis_wish){.id = g->id[side],
                     .range = {g->range[side][0], g->range[side][1]},
                     .target = target,
                     .loose = g->loose[side],
                     .zero = g->zero[side],
                     .height = up ? length : 0,
                     .length = up ? 0 : length};
}

static void train(plane *g, plane_side side, double fill) {
  double frame[4];
  inset(g, frame);
  double from = frame[side], to = frame[side] + frame[side + 2];
  if (has_names(g, side)) {
    g->scale[side] = scale_bands_over(g->slots[side].count, g->plot[side], g->plot[side] + g->plot[side + 2], fill);
  } else if (g->type[side] == column_date) {
    bool back = g->p->channel[g->id[side]].reverse;
    g->scale[side] = scale_time_over(g->range[side], back ? to : from, back ? from : to);
    g->times = axis_of_times(g->k, g->p, g->id[side], &g->scale[side]);
  } else {
    axis_wish w = wish_of(g, side, frame[side + 2]);
    g->axis[side] = axis_of_numbers(g->k, g->p, &w);
    g->scale[side] = side == plane_up ? axis_up(&g->axis[side], frame) : axis_along(&g->axis[side], frame);
  }
}

double plane_around(plane *g, double width) {
  g->plot[2] = width * 0.55; /* about; less is safe: names below would need more lines */
  g->plot[3] = 100;
  train(g, plane_along, 1);
  return head_of(g, width) + foot_of(g, width) + 2 * g->pad;
}

void plane_fit(plane *g, const double frame[4], double fill) {
  double foot = 2 * g->k->look->label_leading, head = head_of(g, frame[2]);
  for (int pass = 0; pass < 3; pass++) { /* the foot follows from the width, the left edge from the height */
    g->plot[1] = frame[1] + head;
    g->plot[3] = frame[3] - head - foot;
    train(g, plane_up, fill);
    double left = left_of(g);
    g->plot[0] = frame[0] + left;
    g->plot[2] = frame[2] - left - g->right;
    train(g, plane_along, fill);
    foot = foot_of(g, frame[2]);
  }
}

static void draw_names(const plane *g, scene *s) {
  if (!panel_letters(g->p, panel_left))
    return;
  lettering how = lettering_of(g->k, role_category);
  how.at = g->p->channel[g->id[plane_up]].at;
  for (size_t i = 0; i < g->slots[plane_up].count; i++)
    label_put_lines(
        g->k, s, &how, &g->name[i],
        (point){g->plot[0] - g->names - names_gap, scale_at(&g->scale[plane_up], (double)i) - g->name[i].height / 2});
}

/* Of panels the one in the corner names what lies up the page, one in the last column what lies along it. */
static bool names_axis(const plane *g, plane_side side) {
  if (side == plane_up)
    return panel_says(g->p);
  return (!g->p->panel || g->p->panel->outer) && panel_letters(g->p, figures_above(g) ? panel_top : panel_foot);
}

/* Over the plot's left corner for what lies up the page; at its right end for what lies along it. */
static void draw_title(const plane *g, scene *s, plane_side side) {
  if (!names_axis(g, side))
    return;
  lettering how = lettering_of(g->k, role_tick);
  how.at = g->p->channel[g->id[side]].at;
  wrapped w = title_lines(g, side, s->width);
  double top = g->plot[1] - head_of(g, s->width), x = 0;
  if (side == plane_along) {
    how.align = label_right;
    x = g->plot[0] + g->plot[2];
    if (!figures_above(g))
      top = g->plot[1] + g->plot[3] + figures_gap + g->k->look->label_leading + AXIS_GAP;
  }
  x = how.align == label_right ? fmax(x, w.width) : x;
  label_put_lines(g->k, s, &how, &w, (point){x, top + 1});
}

static void draw_along(const plane *g, scene *s, const double frame[4]) {
  double foot = g->plot[1] + g->plot[3];
  const axis *x = &g->axis[plane_along];
  double upright[4] = {frame[0], g->plot[1], frame[2], g->plot[3]};
  if (figures_above(g)) {
    axis_draw_columns(g->k, s, x, upright);
  } else if (g->type[plane_along] == column_number) {
    if (!g->level)
      axis_draw_uprights(g->k, s, x, upright);
    upright[3] += figures_gap;
    axis_draw_below(g->k, s, x, upright);
  } else if (g->type[plane_along] == column_date) {
    bool at_zero = g->pad <= 1 && g->axis[plane_up].ticks.count && g->axis[plane_up].ticks.value[0] == 0;
    if (!at_zero) /* else its line is there already */
      axis_draw_line(g->k, s, (point[]){{g->plot[0], foot}, {g->plot[0] + g->plot[2], foot}});
    axis_draw_times(g->k, s, g->p, &g->times, &(time_place){.scale = &g->scale[plane_along], .y = foot, .marks = true});
  } else {
    name_place n = names_below(g);
    axis_draw_names(g->k, s, &n);
  }
}

void plane_draw(const plane *g, scene *s) {
  double frame[4];
  inset(g, frame);
  if (has_names(g, plane_up))
    draw_names(g, s);
  else
    axis_draw_rules(g->k, s, &g->axis[plane_up], (double[]){g->plot[0], frame[1], g->plot[2], frame[3]});
  draw_along(g, s, frame);
  draw_title(g, s, plane_up);
  draw_title(g, s, plane_along);
}

void plane_annotate(const plane *g, scene *s, const double frame[4]) {
  const slots *named[2] = {has_names(g, plane_along) ? &g->slots[plane_along] : NULL,
                           has_names(g, plane_up) ? &g->slots[plane_up] : NULL};
  annotate_draw(g->k, g->p, s,
                &(annotate_place){.along = {g->id[plane_along], &g->scale[plane_along], named[plane_along]},
                                  .up = {g->id[plane_up], &g->scale[plane_up], named[plane_up]},
                                  .plot = g->plot,
                                  .frame = frame});
}

double plane_row(const plane *g, plane_side side, size_t row) {
  if (!has_names(g, side))
    return scale_at(&g->scale[side], g->p->channel[g->id[side]].number[row]);
  size_t slot = g->slots[side].of_row[row];
  return slot == SLOT_NONE ? NAN : scale_at(&g->scale[side], (double)slot);
}

extent plane_rows_extent(plane *g, double width, const double row[3]) {
  double around = plane_around(g, width), n = (double)g->slots[plane_up].count, name = 0;
  for (size_t i = 0; i < g->slots[plane_up].count; i++)
    name = fmax(name, g->name[i].height + 4);
  return (extent){around + n * fmax(name, row[0]), around + n * fmax(name, row[1]), around + n * fmax(name, row[2])};
}
