/* kind_range: from a lower to an upper value: a band over dates or numbers, bars with a dot over names. */
#include "chart/kind_list.h"

#include "chart/alt.h"
#include "chart/check.h"
#include "chart/legend.h"
#include "chart/m4.h"
#include "chart/plane.h"
#include "chart/series.h"
#include "chart/words.h"

#include <math.h>
#include <stdlib.h>

#define RANGES_MAX 60 /* names along the page */
#define DOT_SIZE 6.0
#define BAR_WIDTH 4.0
#define WHISKER 1.2    /* thickness of an error bar, which has no caps: they would only add ink */
#define LONE 4.0       /* thickness of a span that has no neighbours to make a band with */
#define BAND_TINT 0.62 /* of paper in a band's colour: its edges are drawn in the hue itself */

typedef struct ranges {
  const drafting *k;
  const plot *p;
  scene *s;
  series groups;
  plane plane;
  plane_side key, value; /* of x, and of the values over it */
} ranges;

/* The lower, upper and middle value of a row; the middle is there only with `error`. */
static void values_of(const plot *p, size_t row, double out[3]) {
  double y = p->channel[channel_y].number[row];
  if (p->channel[channel_y2].present) {
    double y2 = p->channel[channel_y2].number[row];
    out[0] = fmin(y, y2 + (y - y)); /* NaN when either is missing */
    out[1] = fmax(y, y2 + (y - y));
    out[2] = NAN;
    if (!isfinite(y) || !isfinite(y2))
      out[0] = out[1] = NAN;
    return;
  }
  double error = p->channel[channel_error].number[row];
  out[0] = y - error;
  out[1] = y + error;
  out[2] = y;
}

static bool banded(const ranges *r) {
  return r->p->channel[channel_x].type != column_text && !r->p->channel[channel_error].present;
}

static ranges plan(const drafting *k, const plot *p, double width) {
  ranges r = {.k = k, .p = p, .groups = series_of(k, p, channel_color), .plane = plane_of(k, p, width)};
  r.key = r.plane.id[plane_along] == channel_x ? plane_along : plane_up;
  r.value = r.key == plane_along ? plane_up : plane_along;
  double *range = r.plane.range[r.value];
  for (size_t i = 0; i < panel_whole(p)->rows; i++) {
    double v[3];
    values_of(panel_whole(p), i, v);
    range[0] = isfinite(v[0]) ? fmin(range[0], v[0]) : range[0];
    range[1] = isfinite(v[1]) ? fmax(range[1], v[1]) : range[1];
  }
  const channel *y = &p->channel[channel_y];
  r.plane.zero[r.value] = y->zero_asked ? y->zero : range[0] >= 0 && range[0] <= range[1] / 2;
  r.plane.loose[r.key] = false;
  r.groups.lined = !p->channel[channel_error].present;
  r.plane.pad = banded(&r) ? LONE / 2 : DOT_SIZE * series_reach(&r.groups);
  return r;
}

bool kind_range_check(const drafting *k, const plot *p) {
  static const channel_id measure[] = {channel_y, channel_y2, channel_error};
  for (size_t i = 0; i < sizeof measure / sizeof *measure; i++)
    if (!check_type(k, p, &(check_types){measure[i], 1u << column_number, "numbers"}))
      return false;
  if (p->channel[channel_y2].present == p->channel[channel_error].present) {
    diag *g = diags_add(k->diags, 502, p->spec->mark.at, "a `range` chart needs either `y2` or `error`");
    diag_hint(k->diags, g, "`y2` is the other end; `error` how far it reaches to both sides of `y`");
    return false;
  }
  slots places = slots_of(k->arena, p, channel_x);
  series groups = series_of(k, p, channel_color);
  return check_not_negative(k, p, channel_error) &&
         (p->channel[channel_x].type != column_text || check_count(k, p, &places, RANGES_MAX)) &&
         check_single(k, p, &places, &groups.slots) && check_series(k, p, channel_color);
}

extent kind_range_extent(const drafting *k, const plot *p, double width) {
  ranges r = plan(k, p, width);
  double key = legend_height(k, &r.groups, width);
  if (r.key == plane_up) {
    extent e = plane_rows_extent(&r.plane, width, (double[]){13, 22, 30});
    return (extent){e.min + key, e.natural + key, e.max + key};
  }
  double around = plane_around(&r.plane, width) + key;
  return (extent){around + panel_least(p, fmax(60, 0.2 * width)), around + fmax(100, fmin(200, 0.42 * width)),
                  around + fmax(110, 0.7 * width)};
}

typedef struct edge {
  double x, low, high;
  size_t row;
} edge;

static int by_x(const void *a, const void *b) {
  const edge *m = a, *n = b;
  if (m->x != n->x)
    return m->x < n->x ? -1 : 1;
  return (m->row > n->row) - (m->row < n->row);
}

/* The edges of a series in the order of x; a missing one parts the band, as NaN. */
static size_t edges_of(const ranges *r, size_t group, edge *out) {
  size_t n = 0;
  for (size_t i = 0; i < r->p->rows; i++) {
    double v[3], x = r->p->channel[channel_x].number[i];
    values_of(r->p, i, v);
    if (series_at(&r->groups, i) == group && isfinite(x))
      out[n++] = (edge){plane_row(&r->plane, r->key, i), scale_at(&r->plane.scale[r->value], v[0]),
                        scale_at(&r->plane.scale[r->value], v[1]), i};
  }
  qsort(out, n, sizeof *out, by_x);
  return n;
}

/* The lower or upper edge as points; no more than a printer can show. */
static size_t rim_of(const ranges *r, const edge *e, size_t n, bool lower, point *out) {
  bool dense = m4_needed(n, r->plane.plot[2]);
  for (size_t i = 0; i < n; i++)
    out[i] = (point){dense ? m4_column(e[i].x) : e[i].x, lower ? e[i].low : e[i].high};
  return dense ? m4_thin(out, n) : n;
}

static void draw_piece(const ranges *r, const edge *e, size_t n, colour hue) {
  paint rim = {.strokes = true, .stroke = hue, .width = 1, .round = true},
        tint = {.fills = true, .fill = colour_mix(hue, r->k->look->paper, BAND_TINT)};
  point *high = ARENA_ARRAY(r->k->arena, n, point), *low = ARENA_ARRAY(r->k->arena, n, point);
  size_t highs = rim_of(r, e, n, false, high), lows = rim_of(r, e, n, true, low);
  item *area = scene_path(r->s, role_band, &tint);
  scene_through(r->s, area, high, highs);
  for (size_t i = lows; i-- > 0;)
    scene_line_to(r->s, area, low[i].x, low[i].y);
  scene_close(r->s, area);
  for (int i = 0; i < 2; i++) {
    item *edge_line = scene_path(r->s, role_mark, &rim);
    scene_through(r->s, edge_line, i ? low : high, i ? lows : highs);
    texture_lay(r->s, r->k->look, r->groups.texture[series_at(&r->groups, e->row)]);
  }
}

static point place_at(const ranges *r, double across, double at) {
  return r->key == plane_along ? (point){across, at} : (point){at, across};
}

static void draw_bar(const ranges *r, const edge *e, double x) {
  colour hue = series_colour(r->k, r->p, &r->groups, e->row);
  int texture = series_texture(r->p, &r->groups, e->row);
  role as = series_role(r->p, &r->groups, e->row);
  item *bar = scene_line(
      r->s, as, (point[]){place_at(r, x, e->low), place_at(r, x, e->high)},
      &(paint){.strokes = true, .stroke = hue, .width = r->p->channel[channel_error].present ? WHISKER : LONE});
  bar->row = (int)e->row;
  bar->texture = texture;
  if (!r->p->channel[channel_error].present) {
    texture_lay(r->s, r->k->look, texture);
    return;
  }
  item *dot = scene_dots(r->s, as, 1, &(paint){.fills = true, .fill = hue});
  dot->row = (int)e->row;
  dot->width = DOT_SIZE;
  point at = place_at(r, x, plane_row(&r->plane, r->value, e->row));
  dot->point[0] = (point){scene_round(at.x), scene_round(at.y)};
  texture_lay(r->s, r->k->look, texture);
}

/* Series stand beside each other at a name. */
static double beside(const ranges *r, size_t group) {
  size_t n = r->groups.slots.count;
  const scale *along = &r->plane.scale[r->key];
  if (n < 2 || along->type != scale_band)
    return 0;
  double step = fmin(scale_band_step(along) * 0.6 / (double)n, 2.5 * DOT_SIZE);
  return ((double)group - (double)(n - 1) / 2) * step;
}

/* At the plot's edge a bar stands inside it. */
static double within_plot(const ranges *r, double x) {
  const double *at = r->plane.plot, half = BAR_WIDTH / 2;
  return fmin(fmax(x, at[0] + half), at[0] + at[2] - half);
}

static void draw_group(const ranges *r, size_t group) {
  edge *e = ARENA_ARRAY(r->k->arena, r->p->rows + 1, edge);
  size_t n = edges_of(r, group, e), from = 0;
  for (size_t i = 0; i < n && !banded(r); i++)
    if (isfinite(e[i].low))
      draw_bar(r, &e[i], e[i].x + beside(r, group));
  for (size_t i = 0; i <= n && banded(r); i++) {
    if (i < n && isfinite(e[i].low))
      continue;
    if (i == from + 1) /* a lone one is no area */
      draw_bar(r, &e[from], within_plot(r, e[from].x));
    else if (i > from)
      draw_piece(r, e + from, i - from, r->groups.colour[group]);
    from = i + 1;
  }
}

void kind_range_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  ranges r = plan(k, p, frame[2]);
  r.s = s;
  double key = legend_height(k, &r.groups, frame[2]);
  double body[4] = {frame[0], frame[1] + key, frame[2], frame[3] - key};
  plane_fit(&r.plane, body, 1);
  legend_draw(k, s, &r.groups, &(legend_place){frame[0], frame[1], frame[2], legend_round});
  plane_draw(&r.plane, s);
  for (size_t i = 0; i < r.groups.slots.count; i++)
    draw_group(&r, i);
  plane_annotate(&r.plane, s, body);
}

#define DESCRIBED 12 /* ranges read out one by one */

void kind_range_describe(const plot *p, text *out) {
  arena *a = out->arena;
  size_t said = 0;
  for (size_t i = 0; i < p->rows && p->rows <= DESCRIBED; i++) {
    double v[3];
    values_of(p, i, v);
    if (!isfinite(v[0]))
      continue;
    text_adds(out, said++ ? " " : "");
    str part[] = {words_value(a, p, channel_x, p->channel[channel_x].number[i]), words_value(a, p, channel_y, v[2]),
                  words_value(a, p, channel_y, v[0]), words_value(a, p, channel_y, v[1])};
    if (isfinite(v[2]))
      alt_say(out, p->locale, alt_within, part);
    else
      alt_say(out, p->locale, alt_span, (str[]){part[0], part[2], part[3]});
  }
  if (!said)
    alt_ranges(p, out, p->rows);
}
