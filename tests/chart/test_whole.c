/* whole: slopes, pies, schedules, pyramids and treemaps: what is drawn is what the data say, and the laws hold. */
#include "scenes.h"

/* --- slope --- */

static plot *two_slopes(void) {
  plot *p = fixture("slope");
  TEXTS(p, channel_x, "2016", "2016", "2020", "2020");
  TEXTS(p, channel_color, "Japan", "China", "Japan", "China");
  NUMBERS(p, channel_y, 12, 26, 27, 38);
  return p;
}

START_TEST(slopes_run_from_value_to_value) {
  scene *s = drawn(two_slopes());
  const item *japan = nth(s, item_path, role_mark, 0), *china = nth(s, item_path, role_mark, 1);
  double unit = (china->point[0].y - japan->point[0].y) / (26 - 12.0);
  ck_assert_double_eq_tol((japan->point[1].y - japan->point[0].y) / unit, 27 - 12, 15 * CLOSE);
  ck_assert_double_eq_tol((china->point[1].y - china->point[0].y) / unit, 38 - 26, 12 * CLOSE);
  ck_assert_double_eq(japan->point[0].x, china->point[0].x);
}
END_TEST

START_TEST(slopes_are_named_and_numbered_at_both_ends) {
  scene *s = drawn(two_slopes());
  const item *line = nth(s, item_path, role_mark, 0), *was = said(s, "Japan 12"), *is = said(s, "27 Japan");
  ck_assert(was && is && said(s, "China 26") && said(s, "38 China"));
  ck_assert(was->x + was->width < line->point[0].x && is->x > line->point[1].x);
  ck_assert_double_lt(said(s, "2016")->y, line->point[1].y);
}
END_TEST

START_TEST(narrow_slopes_are_named_at_the_right_alone) {
  plot *p = two_slopes();
  TEXTS(p, channel_color, "Agriculture and livestock farming in the North", "China",
        "Agriculture and livestock farming in the North", "China");
  scene *s = drawn_at(p, 80);
  ck_assert(said(s, "12") && said(s, "26") && said(s, "38 China") && !said(s, "China 26"));
}
END_TEST

START_TEST(a_way_nobody_knows_is_dashed) {
  plot *p = fixture("slope");
  TEXTS(p, channel_x, "2016", "2018", "2020", "2022", "2016", "2018");
  TEXTS(p, channel_color, "a", "a", "a", "a", "b", "b");
  NUMBERS(p, channel_y, 1, NAN, 3, 4, 2, NAN);
  scene *s = drawn(p);
  const item *unknown = nth(s, item_path, role_mark, 0), *known = nth(s, item_path, role_mark, 1);
  ck_assert(unknown->paint.dash[0] > 0 && known->paint.dash[0] == 0 && !nth(s, item_path, role_mark, 2));
  ck_assert_double_eq(unknown->point[1].x, known->point[0].x);
  ck_assert(said(s, "b 2") && !said(s, "2 b"));
}
END_TEST

START_TEST(slopes_in_the_colours_of_their_groups) {
  plot *p = two_slopes();
  TEXTS(p, channel_detail, "Japan", "China", "Japan", "China");
  TEXTS(p, channel_color, "up", "up", "up", "up");
  scene *s = drawn(p);
  ck_assert(colour_contrast(nth(s, item_path, role_mark, 0)->paint.stroke,
                            nth(s, item_path, role_mark, 1)->paint.stroke) == 1);
  TEXTS(p, channel_color, "up", "down", "up", "down");
  ck_assert(said(drawn(p), "down") && said(drawn(p), "38 China"));
}
END_TEST

START_TEST(slopes_need_two_ends) {
  plot *p = two_slopes();
  TEXTS(p, channel_x, "2016", "2016", "2016", "2016");
  TEXTS(p, channel_color, "a", "b", "c", "d");
  refused(p, "two or more places");
  p = two_slopes();
  TEXTS(p, channel_color, "a", "a", "a", "b");
  refused(p, "a second row");
}
END_TEST

/* --- at random --- */

static plot *slopes(dice *d, size_t rows) {
  plot *p = fixture("slope");
  size_t things = 1 + rows % names_count, periods = 2 + roll(d, 3), n = things * periods;
  const char **at = ARENA_ARRAY(A, n, const char *), **thing = ARENA_ARRAY(A, n, const char *);
  for (size_t i = 0; i < n; i++) {
    at[i] = roll(d, 2) ? names[i % periods] : names[i % periods + 4];
    at[i] = i < periods ? at[i] : at[i % periods];
    thing[i] = names[i / periods];
  }
  fixture_texts(p, channel_x, at, n);
  fixture_texts(p, roll(d, 2) ? channel_color : channel_detail, thing, n);
  numbers_at_random(d, p, channel_y, n);
  if (roll(d, 4) == 0)
    fixture_spec(p)->values = (asked_choice){values_false, fixture_asked()};
  return p;
}

static const maker make[] = {slopes};

START_TEST(charts_at_random) {
  dice_laws(make, sizeof make / sizeof *make, 40 * sizeof make / sizeof *make);
}
END_TEST

Suite *whole_suite(void) {
  const TTest *const all[] = {slopes_run_from_value_to_value,
                              slopes_are_named_and_numbered_at_both_ends,
                              narrow_slopes_are_named_at_the_right_alone,
                              a_way_nobody_knows_is_dashed,
                              slopes_in_the_colours_of_their_groups,
                              slopes_need_two_ends,
                              charts_at_random};
  return harness_suite("whole", all, sizeof all / sizeof *all);
}
