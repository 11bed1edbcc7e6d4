/* courses: how lines go from point to point: steps, dots, the line of best fit. */
#include "scenes.h"

static plot *three(const char *mark) {
  plot *p = fixture(mark);
  NUMBERS(p, channel_x, 0, 1, 2);
  NUMBERS(p, channel_y, 0, 1, 5);
  return p;
}

START_TEST(steps_go_along_before_they_go_up) {
  plot *p = three("line");
  fixture_spec(p)->step = (asked_flag){true, fixture_asked()};
  const item *path = nth(drawn(p), item_path, role_mark, 0);
  ck_assert_uint_eq(path->points, 5);
  ck_assert(path->point[1].x == path->point[2].x && path->point[1].y == path->point[0].y);
  ck_assert(path->point[3].x == path->point[4].x && path->point[3].y == path->point[2].y);
  ck_assert_double_gt(path->point[2].y, path->point[4].y);
}
END_TEST

START_TEST(points_stand_at_every_value) {
  plot *p = three("line");
  ck_assert_uint_eq(nth(drawn(p), item_dots, role_mark, 0)->points, 1); /* the last one alone */
  fixture_spec(p)->points = (asked_flag){true, fixture_asked()};
  scene *s = drawn(p);
  const item *dots = nth(s, item_dots, role_mark, 0), *path = nth(s, item_path, role_mark, 0);
  ck_assert_uint_eq(dots->points, 3);
  for (int i = 0; i < 3; i++)
    ck_assert(dots->point[i].x == path->point[i].x && dots->point[i].y == path->point[i].y);
}
END_TEST

/* Through 0, 1 and 5 the line of least squares is 2.5 x − 0.5; what lies below the plot is cut. */
START_TEST(trend_is_the_line_of_least_squares) {
  plot *p = three("point");
  p->channel[channel_y].domain[0] = -1;
  p->channel[channel_y].domain[1] = 6;
  fixture_spec(p)->trend = (asked_text){STR("linear"), fixture_asked()};
  scene *s = drawn(p);
  const item *fit = NULL;
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == item_path && s->item[i].paint.width == 1 && s->item[i].role == role_axis)
      fit = &s->item[i];
  ck_assert_ptr_nonnull(fit);
  double zero = of_row(s, item_dots, 0)->point[0].y, unit = (zero - of_row(s, item_dots, 2)->point[0].y) / 5;
  ck_assert_double_eq_tol(fit->point[0].x, of_row(s, item_dots, 0)->point[0].x, 0.02);
  ck_assert_double_eq_tol(fit->point[fit->points - 1].x, of_row(s, item_dots, 2)->point[0].x, 0.02);
  ck_assert_double_eq_tol((zero - fit->point[0].y) / unit, -0.5, 0.005);
  ck_assert_double_eq_tol((zero - fit->point[fit->points - 1].y) / unit, 4.5, 0.005);
}
END_TEST

Suite *courses_suite(void) {
  const TTest *const all[] = {steps_go_along_before_they_go_up, points_stand_at_every_value,
                              trend_is_the_line_of_least_squares};
  return harness_suite("courses", all, sizeof all / sizeof *all);
}
