/* kind_box: the middle half of many values as a box, its median, whiskers, and what lies beyond as dots. */
#include "chart/kind_list.h"

#include "base/number.h"
#include "chart/alt.h"
#include "chart/check.h"
#include "chart/series.h"
#include "chart/spreads.h"
#include "chart/words.h"
#include "data/five.h"

#include <math.h>

#define BOX_FILL 0.5
#define BOX_THICKEST 40.0
#define DOT_SIZE 3.6
#define TINT 0.7 /* of paper in the box */
#define WHISKER_REACH 1.5

static double reach_of(const plot *p) {
  return p->spec->whisker.at.source ? p->spec->whisker.number : WHISKER_REACH;
}

static wrapped method(const drafting *k, const plot *p, double width) {
  text says = text_new(k->arena);
  alt_say(&says, p->locale, alt_method, (str[]){numfmt_number(k->arena, NULL, p->locale, reach_of(p), -1)});
  lettering how = lettering_of(k, role_note);
  how.size = k->look->note_size;
  how.leading = k->look->note_leading;
  return label_wrap(k, &how, text_str(&says), p->panel ? p->panel->span : width);
}

static double method_height(const drafting *k, const plot *p, const wrapped *w) {
  return panel_most(p, panel_below, (double)w->lines * k->look->note_leading + 4);
}

bool kind_box_check(const drafting *k, const plot *p) {
  return spreads_check(k, p);
}

static spreads plan(const drafting *k, const plot *p, double width) {
  spreads d = spreads_of(k, p, width);
  d.plane.pad = DOT_SIZE / 2;
  return d;
}

extent kind_box_extent(const drafting *k, const plot *p, double width) {
  spreads d = plan(k, p, width);
  wrapped w = method(k, p, width);
  return spreads_extent(&d, width, method_height(k, p, &w));
}

typedef struct pen {
  const spreads *d;
  scene *s;
  colour hue, tint;
  role as;
  double middle, half; /* across the values */
} pen;

/* A point by its place along the values and across them. */
static point turned(const pen *n, double v, double across) {
  double at = scale_at(&n->d->plane.scale[n->d->value], v);
  return n->d->value == plane_up ? (point){across, at} : (point){at, across};
}

static void stroke(const pen *n, const double v[2], const double across[2], double width) {
  scene_line(n->s, n->as, (point[]){turned(n, v[0], across[0]), turned(n, v[1], across[1])},
             &(paint){.strokes = true, .stroke = n->hue, .width = width});
}

static void draw_beyond(const pen *n, const double *sorted, size_t count, const double ends[2]) {
  for (size_t i = 0; i < count; i++) {
    if (sorted[i] >= ends[0] && sorted[i] <= ends[1])
      continue;
    item *dot = scene_dots(n->s, n->as, 1, &(paint){.fills = true, .fill = n->hue});
    point at = turned(n, sorted[i], n->middle);
    dot->width = DOT_SIZE;
    dot->point[0] = (point){scene_round(at.x), scene_round(at.y)};
  }
}

static void draw_box(const pen *n, const double *sorted, size_t count, double reach) {
  five f = five_of(sorted, count);
  double ends[2], sides[2] = {n->middle - n->half, n->middle + n->half}, middle[2] = {n->middle, n->middle};
  five_whiskers(sorted, count, reach, ends);
  point a = turned(n, f.q1, sides[0]), b = turned(n, f.q3, sides[1]);
  stroke(n, (double[]){ends[0], f.q1}, middle, 1);
  stroke(n, (double[]){f.q3, ends[1]}, middle, 1);
  scene_rect(n->s, role_band, (double[]){fmin(a.x, b.x), fmin(a.y, b.y), fabs(a.x - b.x), fabs(a.y - b.y)},
             &(paint){.fills = true, .fill = n->tint});
  stroke(n, (double[]){f.median, f.median}, sides, 2);
  draw_beyond(n, sorted, count, ends);
}

/* A name is in the background unless one of its rows is highlighted. */
static bool behind(const plot *p, const slots *names, size_t slot) {
  for (size_t r = 0; p->highlight && r < p->rows; r++)
    if (p->highlight[r] && names->of_row[r] == slot)
      return false;
  return p->highlight;
}

void kind_box_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  spreads d = plan(k, p, frame[2]);
  wrapped w = method(k, p, frame[2]);
  double body[4] = {frame[0], frame[1], frame[2], frame[3] - method_height(k, p, &w)};
  plane_fit(&d.plane, body, BOX_FILL);
  plane_draw(&d.plane, s);
  const slots *names = &d.plane.slots[d.key];
  double *sorted = ARENA_ARRAY(k->arena, p->rows + 1, double);
  pen n = {.d = &d, .s = s};
  n.half = fmin(BOX_THICKEST, fabs(scale_band_size(&d.plane.scale[d.key]))) / 2;
  for (size_t i = 0; i < names->count; i++) {
    size_t count = spreads_sorted(p, names, i, sorted);
    bool grey = behind(p, names, i);
    n.hue = grey ? k->look->context : k->look->accent;
    n.as = grey ? role_context : role_mark;
    n.tint = colour_mix(n.hue, k->look->paper, TINT);
    n.middle = scale_at(&d.plane.scale[d.key], (double)i);
    if (count)
      draw_box(&n, sorted, count, reach_of(p));
  }
  plane_annotate(&d.plane, s, body);
  lettering how = lettering_of(k, role_note);
  how.size = k->look->note_size;
  how.leading = k->look->note_leading;
  if (!p->panel || p->panel->closes)
    label_put_lines(k, s, &how, &w, (point){frame[0], body[1] + body[3] + 4});
}

void kind_box_describe(const plot *p, text *out) {
  spreads_describe(p, out, reach_of(p));
}

/* The values beyond the whiskers, in rising order: "12; 15". */
static str beyond(arena *a, const double *sorted, size_t count, const double ends[2]) {
  text out = text_new(a);
  for (size_t i = 0; i < count; i++)
    if (sorted[i] < ends[0] || sorted[i] > ends[1])
      text_addf(&out, "%s%s", out.len ? "; " : "", number_write(a, sorted[i], -1));
  return out.len ? text_str(&out) : (str){0};
}

plotted *kind_box_numbers(arena *a, const plot *p) {
  enum { lower, q1, median, q3, upper, outside, columns };
  channel_id id = spreads_measure(p), key = id == channel_y ? channel_x : channel_y;
  slots names = slots_of(a, p, key);
  plotted *l = plotted_new(a, names.count);
  double *sorted = ARENA_ARRAY(a, p->rows + 1, double), ends[2];
  const char *head[columns];
  column *c[columns], *name = plotted_add(l, p->channel[key].title, &p->channel[key]);
  alt_heads(a, p->locale, alt_heads_five, head, columns);
  for (size_t i = lower; i < columns; i++)
    c[i] = plotted_add_computed(l, head[i], &p->channel[i == outside ? key : id]);
  for (size_t i = 0; i < names.count; i++) {
    size_t count = spreads_sorted(p, &names, i, sorted);
    name->text[i] = names.name[i];
    if (!count)
      continue;
    five f = five_of(sorted, count);
    five_whiskers(sorted, count, reach_of(p), ends);
    const double all[] = {ends[0], f.q1, f.median, f.q3, ends[1]};
    for (size_t k = lower; k <= upper; k++)
      c[k]->number[i] = all[k];
    c[outside]->text[i] = beyond(a, sorted, count, ends);
  }
  return l;
}
