/* spread: scatters, ranges, distributions: each mark lies where its numbers say. */
#include "laws.h"

#define CLOSE 0.005 /* of a value: what rounding to 0.01 pt may cost */

static scene *drawn(const plot *p) {
  drafting k = fixture_drafting();
  scene *s = fixture_scene(&k, p, 170 * MM);
  ck_assert_msg(s != NULL, "%s", harness_complaints());
  const char *broken = laws_broken(s, k.look);
  ck_assert_msg(!broken, "%s", broken);
  return s;
}

/* The n-th item that stands for a row. */
static const item *of_row(const scene *s, item_kind of, int row, size_t n) {
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == of && s->item[i].row == row && n-- == 0)
      return &s->item[i];
  return NULL;
}

static const item *said(const scene *s, const char *words) {
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == item_text && str_is(s->item[i].words, words))
      return &s->item[i];
  return NULL;
}

static const item *nth(const scene *s, item_kind of, role r, size_t n) {
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == of && s->item[i].role == r && n-- == 0)
      return &s->item[i];
  return NULL;
}

START_TEST(points_lie_in_proportion) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 10, 20, 40, 30);
  NUMBERS(p, channel_y, 1, 2, 5, NAN);
  const scene *s = drawn(p);
  point a = of_row(s, item_dots, 0, 0)->point[0], b = of_row(s, item_dots, 1, 0)->point[0],
        c = of_row(s, item_dots, 2, 0)->point[0];
  ck_assert_double_eq_tol((c.x - b.x) / (b.x - a.x), 2, 2 * CLOSE);
  ck_assert_double_eq_tol((b.y - c.y) / (a.y - b.y), 3, 3 * CLOSE);
  ck_assert_ptr_null(of_row(s, item_dots, 3, 0)); /* a missing measure: no dot */
  ck_assert(said(s, "x") && said(s, "y"));        /* both measures are named */
}
END_TEST

START_TEST(decades_are_alike) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 1, 10, 1000);
  NUMBERS(p, channel_y, 1, 2, 3);
  p->channel[channel_x].scale = scale_log;
  const scene *s = drawn(p);
  double x[3];
  for (int i = 0; i < 3; i++)
    x[i] = of_row(s, item_dots, i, 0)->point[0].x;
  ck_assert_double_eq_tol((x[2] - x[1]) / (x[1] - x[0]), 2, 2 * CLOSE);
}
END_TEST

START_TEST(logarithms_of_nothing_are_refused) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 1, 0);
  NUMBERS(p, channel_y, 1, 2);
  p->channel[channel_x].scale = scale_log;
  drafting k = fixture_drafting();
  ck_assert(!chart_check(&k, p));
  ck_assert_int_eq(diags_at(D, 0)->code->number, 530);
  p = fixture("bar");
  TEXTS(p, channel_y, "a");
  NUMBERS(p, channel_x, 1);
  p->channel[channel_x].scale = scale_log;
  ck_assert(!chart_check(&k, p));
}
END_TEST

START_TEST(bubbles_have_areas) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 1, 2, 3);
  NUMBERS(p, channel_y, 1, 2, 3);
  NUMBERS(p, channel_size, 100, 400, 25);
  const scene *s = drawn(p);
  double d[3];
  for (int i = 0; i < 3; i++)
    d[i] = of_row(s, item_dots, i, 0)->width;
  ck_assert_double_eq_tol(d[1] * d[1] / (d[0] * d[0]), 4, 4 * CLOSE);
  ck_assert_double_eq_tol(d[0] * d[0] / (d[2] * d[2]), 4, 4 * CLOSE);
  ck_assert(of_row(s, item_dots, 1, 0) < of_row(s, item_dots, 2, 0)); /* the small ones on top */
}
END_TEST

/* y = 1 + 2x with a little noise whose least squares line is known: slope 2, start 1. */
START_TEST(a_trend_is_the_line_of_best_fit) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 0, 1, 2, 3);
  NUMBERS(p, channel_y, 2, 2, 4, 8); /* residuals 1 −1 −1 1 */
  fixture_spec(p)->trend = (asked_text){STR("linear"), fixture_asked()};
  const scene *s = drawn(p);
  const item *line = NULL;
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == item_path && s->item[i].role == role_axis && s->item[i].paint.width == 1)
      line = &s->item[i];
  ck_assert_ptr_nonnull(line);
  point low = of_row(s, item_dots, 0, 0)->point[0], high = of_row(s, item_dots, 3, 0)->point[0];
  double unit = (low.y - high.y) / 6; /* of y */
  ck_assert_double_eq_tol(line->point[0].x, low.x, 0.02);
  ck_assert_double_eq_tol(line->point[0].y - low.y, unit, 0.05);
  ck_assert_double_eq_tol(line->point[line->points - 1].y - high.y, unit, 0.05);
}
END_TEST

START_TEST(labels_keep_apart_and_are_the_same_each_time) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 1, 1.02, 1.04, 5, 9);
  NUMBERS(p, channel_y, 1, 1.02, 1, 5, 9);
  TEXTS(p, channel_label, "Agriculture", "Caregiving", "Construction", "Technology", "Healthcare");
  const scene *s = drawn(p), *again = drawn(p);
  ck_assert_uint_eq(s->count, again->count);
  for (size_t i = 0; i < s->count; i++)
    ck_assert(s->item[i].x == again->item[i].x && s->item[i].y == again->item[i].y);
  ck_assert(said(s, "Agriculture") && said(s, "Caregiving") && said(s, "Construction"));
  (void)nth;
}
END_TEST

Suite *spread_suite(void) {
  const TTest *const all[] = {points_lie_in_proportion,          decades_are_alike,
                              logarithms_of_nothing_are_refused, bubbles_have_areas,
                              a_trend_is_the_line_of_best_fit,   labels_keep_apart_and_are_the_same_each_time};
  return harness_suite("spread", all, sizeof all / sizeof *all);
}
