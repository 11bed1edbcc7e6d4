/* annotate: bands, lines, rings and their words, in that order. */
#include "chart/annotate.h"

#include "chart/palette.h"
#include "chart/panel.h"
#include "chart/spot.h"

#include <math.h>

static const double ring_size = 9, ring_width = 0.8, line_width = 0.8, line_least = 4, word_gap = 3;
static const double words_widest = 110; /* points: a remark, not a paragraph */
#define FAR_PLACES 6                    /* that are tried where words beside a point would lie on something */
static const double band_shade = 0.075; /* of ink on paper */

/* An annotation on the page: ends along it and up it; NaN where it says nothing of that side. */
typedef struct mark_place {
  double along[2], up[2];
} mark_place;

static double slot_place(const annotate_side *side, double v, double edge) {
  const slots *t = side->slots;
  size_t best = SLOT_NONE;
  for (size_t i = 0; i < t->count; i++) /* periods: the one that the date falls into */
    if (t->value[i] == v || (t->periods && t->value[i] <= v && (best == SLOT_NONE || t->value[i] > t->value[best])))
      best = i;
  return best == SLOT_NONE ? NAN : scale_at(side->scale, (double)best + edge);
}

/* Both ends; a band over names begins at the near edge of one and ends at the far edge of the other. */
static void ends_of(const annotate_side *side, const mark_annotation *a, double out[2]) {
  const double *v = side->id == channel_x ? a->x : a->y;
  bool band = isfinite(v[1]);
  for (int i = 0; i < 2; i++)
    out[i] = !isfinite(v[i]) ? NAN
             : side->slots   ? slot_place(side, v[i],
                                        !band                                      ? 0
                                          : (v[i] > v[1 - i] || (v[0] == v[1] && i)) ? 0.5
                                                                                     : -0.5)
                             : scale_at(side->scale, v[i]);
}

/* Within the plot: what lies beyond a fixed domain is cut there, or not drawn. */
static bool clip(double ends[2], double low, double high) {
  double from = fmin(ends[0], ends[1]), to = fmax(ends[0], ends[1]); /* one end alone: both */
  if (!isfinite(from))
    return true;
  if (to < low - 0.01 || from > high + 0.01)
    return false;
  ends[0] = fmax(from, low);
  ends[1] = isfinite(ends[1]) ? fmin(to, high) : NAN;
  return true;
}

static bool place_of(const annotate_place *at, const mark_annotation *a, mark_place *out) {
  ends_of(&at->along, a, out->along);
  ends_of(&at->up, a, out->up);
  return (isfinite(out->along[0]) || isfinite(out->up[0])) &&
         clip(out->along, at->plot[0], at->plot[0] + at->plot[2]) &&
         clip(out->up, at->plot[1], at->plot[1] + at->plot[3]);
}

static bool is_band(const mark_place *m) {
  return isfinite(m->along[1]) || isfinite(m->up[1]);
}

/* Where a side says nothing, from edge to edge. */
static void band_frame(const annotate_place *at, const mark_place *m, double out[4]) {
  const double *ends[2] = {m->along, m->up};
  for (int i = 0; i < 2; i++) {
    bool ranges = isfinite(ends[i][1]);
    out[i] = ranges ? ends[i][0] : at->plot[i];
    out[i + 2] = ranges ? ends[i][1] - ends[i][0] : at->plot[i + 2];
  }
}

/* Down to the plot's foot; over a place that has a column, to the column or its number. */
static double foot_of(const scene *s, const annotate_place *at, double x) {
  double foot = at->plot[1] + at->plot[3], box[4];
  for (size_t i = 0; at->along.slots && i < s->count; i++) {
    const item *k = &s->item[i];
    scene_bounds(k, box);
    bool solid = k->kind == item_text || (k->kind == item_rect && k->role != role_band);
    if (solid && box[0] <= x && x <= box[0] + box[2] && box[1] < foot)
      foot = box[1] - 2;
  }
  return foot;
}

static void draw_line(const drafting *k, scene *s, const annotate_place *at, const mark_place *m) {
  bool upright = isfinite(m->along[0]);
  double x = upright ? m->along[0] : at->plot[0], y = upright ? at->plot[1] : m->up[0];
  point end = {upright ? x : x + at->plot[2], upright ? foot_of(s, at, x) : y};
  if (upright && end.y - y < line_least)
    return;
  scene_line(s, role_annotation, (point[]){{x, y}, end},
             &(paint){.strokes = true, .stroke = k->look->muted, .width = line_width});
}

/* Smaller where the chart's edge is near. */
static void draw_ring(const drafting *k, scene *s, point at) {
  double edge = fmin(fmin(at.x, s->width - at.x), fmin(at.y, s->height - at.y)) - ring_width / 2;
  double r = fmax(0.1, fmin(ring_size / 2, edge)), c = r * 0.5523; /* Bézier circle */
  item *ring = scene_path(s, role_annotation, &(paint){.strokes = true, .stroke = k->look->ink, .width = ring_width});
  scene_move(s, ring, at.x + r, at.y);
  scene_curve_to(s, ring, (point[]){{at.x + r, at.y + c}, {at.x + c, at.y + r}, {at.x, at.y + r}});
  scene_curve_to(s, ring, (point[]){{at.x - c, at.y + r}, {at.x - r, at.y + c}, {at.x - r, at.y}});
  scene_curve_to(s, ring, (point[]){{at.x - r, at.y - c}, {at.x - c, at.y - r}, {at.x, at.y - r}});
  scene_curve_to(s, ring, (point[]){{at.x + c, at.y - r}, {at.x + r, at.y - c}, {at.x + r, at.y}});
  scene_close(s, ring);
}

/* Beside an upright line, from its head down; over or under a level one, from its right end. */
static void candidates_at_line(spot *w, const annotate_place *at, const mark_place *m) {
  const int last = SPOT_CANDIDATES / 2 - 1;
  double width = w->lines.width, height = w->lines.height;
  for (int i = 0; i <= last; i++) {
    double share = (double)i / last;
    if (isfinite(m->along[0])) {
      double top = at->plot[1] + share * (at->plot[3] - height);
      spot_may(w, m->along[0] + word_gap, top);
      spot_may(w, m->along[0] - word_gap - width, top);
    } else {
      double left = at->plot[0] + (1 - share) * (at->plot[2] - width);
      spot_may(w, left, m->up[0] - height - 1.5);
      spot_may(w, left, m->up[0] + 1.5);
    }
  }
}

/* Inside a band, from its top left corner. */
static void candidates_in_band(spot *w, const double band[4]) {
  double right = band[2] - w->lines.width - 2 * word_gap, low = band[3] - w->lines.height - 2 * word_gap;
  const int last = SPOT_CANDIDATES / 4 - 1;
  for (int i = 0; i <= last; i++)
    for (int j = 0; j <= last; j++)
      spot_may(w, band[0] + word_gap + right * j / last, band[1] + word_gap + low * i / last);
}

static spot words_of(const drafting *k, const plot *p, size_t i, double width) {
  lettering how = lettering_of(k, role_annotation);
  how.at = p->spec->annotations > i ? p->spec->annotate[i].text.at : span_none();
  return spot_of(k, &how, p->annotation[i].text, fmin(words_widest, width));
}

/* The band under words that could find no free paper decides how they are written. */
static void colour_over(const drafting *k, const scene *s, spot *w) {
  double x = w->candidate[w->chosen].x + w->lines.width / 2, y = w->candidate[w->chosen].y + w->lines.height / 2;
  for (size_t i = s->count; i-- > 0;) {
    const item *r = &s->item[i];
    if (r->kind != item_rect || !r->paint.fills || x < r->x || x > r->x + r->width || y < r->y || y > r->y + r->height)
      continue;
    w->how.colour = label_on(k->look, r->paint.fill);
    return;
  }
}

static spot spot_for(const drafting *k, const plot *p, scene *s, const annotate_place *at, size_t i) {
  mark_place m;
  spot w = words_of(k, p, i, at->plot[2] * 0.8);
  double band[4];
  if (!w.words.len || !place_of(at, &p->annotation[i], &m))
    return w;
  if (is_band(&m)) {
    band_frame(at, &m, band);
    if (band[2] < w.lines.width + 2 * word_gap) /* a narrow band: words beside it */
      candidates_at_line(&w, at, &(mark_place){{band[0] + band[2], NAN}, {NAN, NAN}});
    else
      candidates_in_band(&w, band);
  } else if (isfinite(m.along[0]) && isfinite(m.up[0])) {
    double within[4];
    panel_inside(p, at->plot, at->plot, within);
    spot_around(&w, (point){m.along[0], m.up[0]}, ring_size / 2 + 1);
    spot_far(s, &w, within, FAR_PLACES);
  } else {
    candidates_at_line(&w, at, &m);
  }
  return w;
}

/* What is read on paper may need a darker colour on a band. */
static void darken_over(const drafting *k, scene *s, const double band[4], colour ground) {
  double box[4];
  for (size_t i = 0; i < s->count; i++) {
    item *t = &s->item[i];
    scene_bounds(t, box);
    bool over = t->kind == item_text && box[0] < band[0] + band[2] && band[0] < box[0] + box[2] &&
                box[1] < band[1] + band[3] && band[1] < box[1] + box[3];
    bool for_paper = over && colour_contrast(t->paint.fill, k->look->paper) >= PALETTE_TEXT_MIN - 0.01;
    if (for_paper && colour_contrast(t->paint.fill, ground) < PALETTE_TEXT_MIN)
      t->paint.fill = colour_darken(t->paint.fill, ground, PALETTE_TEXT_MIN);
  }
}

static void draw_marks(const drafting *k, const plot *p, scene *s, const annotate_place *at) {
  mark_place m;
  double band[4];
  colour shade = colour_mix(k->look->paper, k->look->ink, band_shade);
  size_t from = s->count;
  for (size_t i = 0; i < p->annotations; i++)
    if (place_of(at, &p->annotation[i], &m) && is_band(&m)) {
      band_frame(at, &m, band);
      darken_over(k, s, band, shade);
      scene_rect(s, role_band, band, &(paint){.fills = true, .fill = shade});
    }
  scene_send_back(s, from);
  for (size_t i = 0; i < p->annotations; i++) {
    if (!place_of(at, &p->annotation[i], &m) || is_band(&m))
      continue;
    if (isfinite(m.along[0]) && isfinite(m.up[0]))
      draw_ring(k, s, (point){m.along[0], m.up[0]});
    else
      draw_line(k, s, at, &m);
  }
}

void annotate_draw(const drafting *k, const plot *p, scene *s, const annotate_place *at) {
  if (!p->annotations)
    return;
  draw_marks(k, p, s, at);
  spot *words = ARENA_ARRAY(k->arena, p->annotations, spot);
  size_t count = 0;
  for (size_t i = 0; i < p->annotations && count < SPOTS_MAX; i++) {
    words[count] = spot_for(k, p, s, at, i);
    count += words[count].candidates > 0;
  }
  double within[4];
  panel_inside(p, at->plot, at->frame, within);
  spot_choose(s, words, count, within);
  for (size_t i = 0; i < count; i++) {
    if (!words[i].clear) {
      diags_add(k->diags, 531, words[i].how.at, "no room for the annotation `%.*s`", STR_ARG(words[i].words));
      continue;
    }
    colour_over(k, s, &words[i]);
    spot_draw(k, s, &words[i]);
  }
}
