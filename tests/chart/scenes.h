/* scenes: what truth tests ask of a scene: what was drawn, what was said, what was refused. */
#ifndef TESTS_CHART_SCENES_H
#define TESTS_CHART_SCENES_H

#include "dice.h"

#define CLOSE 0.005 /* of a value: what rounding to 0.01 pt may cost */

static inline scene *drawn_at(const plot *p, double mm) {
  drafting k = fixture_drafting();
  scene *s = fixture_scene(&k, p, mm * MM);
  ck_assert_msg(s != NULL, "%s", harness_complaints());
  const char *broken = laws_broken(s, k.look);
  ck_assert_msg(!broken, "%s", broken);
  return s;
}

static inline scene *drawn(const plot *p) {
  return drawn_at(p, 170);
}

static inline void refused(const plot *p, const char *words) {
  drafting k = fixture_drafting();
  ck_assert(!chart_check(&k, p));
  ck_assert_msg(strstr(harness_complaints(), words), "%s", harness_complaints());
}

/* The n-th item of a kind and role. */
static inline const item *nth(const scene *s, item_kind of, role r, size_t n) {
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == of && s->item[i].role == r && n-- == 0)
      return &s->item[i];
  return NULL;
}

static inline const item *said(const scene *s, const char *words) {
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == item_text && str_is(s->item[i].words, words))
      return &s->item[i];
  return NULL;
}

/* The first item of a kind that stands for a row. */
static inline const item *of_row(const scene *s, item_kind of, int row) {
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == of && s->item[i].row == row)
      return &s->item[i];
  return NULL;
}

/* The rectangle that stands for a row. */
static inline const item *bar(const scene *s, int row) {
  return of_row(s, item_rect, row);
}

#endif
