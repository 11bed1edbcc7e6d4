/* laws: what holds for every scene whatever its kind: ink inside, labels apart, text legible, marks visible. */
#ifndef TESTS_CHART_LAWS_H
#define TESTS_CHART_LAWS_H

#include "chart/palette.h"
#include "fixture.h"

#define LAW_SLACK 0.02 /* points: two roundings */

static inline bool laws_overlap(const double a[4], const double b[4]) {
  return a[0] + LAW_SLACK < b[0] + b[2] && b[0] + LAW_SLACK < a[0] + a[2] && a[1] + LAW_SLACK < b[1] + b[3] &&
         b[1] + LAW_SLACK < a[1] + a[3];
}

/* The colour below a text's middle: the last filled rectangle there, else paper. */
static inline colour laws_ground(const scene *s, size_t text_at, colour paper) {
  const item *t = &s->item[text_at];
  double x = t->x + t->width / 2, y = t->y - t->height / 2;
  for (size_t i = text_at; i-- > 0;) {
    const item *r = &s->item[i];
    if (r->kind == item_rect && r->paint.fills && x >= r->x && x <= r->x + r->width && y >= r->y &&
        y <= r->y + r->height)
      return r->paint.fill;
  }
  return paper;
}

static inline const char *laws_text(const scene *s, size_t at, const look *l) {
  const item *t = &s->item[at];
  if (t->style->size < l->smallest)
    return text_format(A, "`%.*s` is only %.2f pt", STR_ARG(t->words), t->style->size);
  double contrast = colour_contrast(t->paint.fill, laws_ground(s, at, l->paper));
  if (contrast < PALETTE_TEXT_MIN - 1e-6)
    return text_format(A, "`%.*s` has only %.2f:1", STR_ARG(t->words), contrast);
  double a[4], b[4];
  scene_bounds(t, a);
  for (size_t j = 0; j < at; j++) {
    scene_bounds(&s->item[j], b);
    if (s->item[j].kind == item_text && laws_overlap(a, b))
      return text_format(A, "`%.*s` lies over `%.*s`", STR_ARG(t->words), STR_ARG(s->item[j].words));
  }
  return NULL;
}

static inline const char *laws_mark(const item *i, const look *l) {
  colour c = i->paint.fills ? i->paint.fill : i->paint.stroke;
  if (colour_contrast(c, l->paper) < PALETTE_CONTRAST_MIN)
    return text_format(A, "a mark of row %d has only %.2f:1", i->row, colour_contrast(c, l->paper));
  return NULL;
}

/* The first law that a scene breaks, in words; NULL if it keeps them all. */
static inline const char *laws_broken(const scene *s, const look *l) {
  for (size_t i = 0; i < s->count; i++) {
    const item *it = &s->item[i];
    double f[4];
    scene_bounds(it, f);
    bool inside = f[0] >= -LAW_SLACK && f[1] >= -LAW_SLACK && f[0] + f[2] <= s->width + LAW_SLACK &&
                  f[1] + f[3] <= s->height + LAW_SLACK; /* false for NaN */
    if (!inside)
      return text_format(A, "%s %.*s at %.2f %.2f %.2f %.2f is outside %.2f × %.2f", role_name[it->role],
                         it->kind == item_text ? (int)it->words.len : 0, it->words.ptr ? it->words.ptr : "", f[0], f[1],
                         f[2], f[3], s->width, s->height);
    const char *broken = it->kind == item_text                               ? laws_text(s, i, l)
                         : it->role == role_mark || it->role == role_context ? laws_mark(it, l)
                                                                             : NULL;
    if (broken)
      return broken;
  }
  return NULL;
}

/* At a width and every height that the kind says it can take there: the laws hold, or it was refused with a reason. */
static inline void laws_obeyed(const drafting *k, const plot *p, double width, const char *which) {
  if (!chart_check(k, p)) {
    ck_assert_msg(diags_errors(D) > 0, "%s: refused without a word", which);
    return;
  }
  extent e = chart_extent(k, p, width);
  ck_assert_msg(e.min <= e.natural && e.natural <= e.max, "%s: %g %g %g", which, e.min, e.natural, e.max);
  const double heights[] = {e.min, e.natural, e.max};
  for (int h = 0; h < 3; h++) {
    ck_assert(fabs(fmod(heights[h], k->look->baseline)) < 1e-9);
    scene *s = chart_layout(k, p, width, heights[h]);
    const char *broken = laws_broken(s, k->look);
    ck_assert_msg(!broken, "%s, %s, %.0f × %.0f: %s", which, p->mark, width, heights[h], broken);
  }
  ck_assert(chart_alt(A, p).len > 0);
}

#endif
