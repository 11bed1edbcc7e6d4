/* whole: slopes, pies and schedules: what is drawn is what the data say, and the laws hold. */
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

/* --- pie --- */

static plot *three_slices(void) {
  plot *p = fixture("pie");
  TEXTS(p, channel_color, "ground", "ice", "rest");
  NUMBERS(p, channel_theta, 30, 65, 5);
  return p;
}

/* Where a slice begins and ends, in turns clockwise from noon; its path comes back to the centre last. */
static void ends_of(const item *slice, double out[2]) {
  point centre = slice->point[slice->points - 1], end[2] = {slice->point[0], slice->point[slice->points - 2]};
  for (int i = 0; i < 2; i++) {
    out[i] = atan2(end[i].x - centre.x, centre.y - end[i].y) / 6.283185307179586;
    out[i] = out[i] < (i ? 1e-4 : -1e-4) ? out[i] + 1 : out[i];
  }
}

START_TEST(slices_are_shares_of_a_turn_the_largest_first) {
  scene *s = drawn(three_slices());
  const struct {
    int row;
    double from, to;
  } want[] = {{1, 0, 0.65}, {0, 0.65, 0.95}, {2, 0.95, 1}};
  for (int i = 0; i < 3; i++) {
    double turn[2];
    ends_of(of_row(s, item_path, want[i].row), turn);
    ck_assert_double_eq_tol(turn[0], want[i].from, 0.001);
    ck_assert_double_eq_tol(turn[1], want[i].to, 0.001);
  }
  ck_assert(said(s, "ice") && said(s, "65%") && said(s, "30%") && said(s, "5%"));
}
END_TEST

START_TEST(sorted_slices_keep_their_order) {
  plot *p = three_slices();
  fixture_spec(p)->channel[channel_color].sort = ARENA_NEW(A, node);
  double turn[2];
  ends_of(of_row(drawn(p), item_path, 0), turn);
  ck_assert_double_eq_tol(turn[0], 0, 0.001);
  ck_assert_double_eq_tol(turn[1], 0.3, 0.001);
}
END_TEST

START_TEST(a_ring_has_its_hole) {
  plot *p = three_slices();
  fixture_spec(p)->hole = (asked_number){0.6, fixture_asked()};
  const item *ice = of_row(drawn(p), item_path, 1);
  double outer = 0, inner, top = ice->point[0].y; /* at noon, where it begins and where it comes back to */
  point back = ice->point[ice->points - 1];
  for (size_t i = 0; i < ice->points; i++)
    outer = fmax(outer, (ice->point[i].y - top) / 2);
  inner = top + outer - back.y;
  ck_assert_double_eq(back.x, ice->point[0].x);
  ck_assert_double_eq_tol(inner / outer, 0.6, 0.01);
}
END_TEST

START_TEST(slivers_are_not_nothing) {
  plot *p = three_slices();
  NUMBERS(p, channel_theta, 996, 1, 3);
  ck_assert(said(drawn(p), "0.1%") && said(drawn(p), "99.6%"));
  fixture_spec(p)->values = (asked_choice){values_true, fixture_asked()};
  ck_assert(said(drawn_at(p, 80), "996 (99.6%)"));
}
END_TEST

START_TEST(the_whole_in_one_slice) {
  plot *p = fixture("pie");
  TEXTS(p, channel_color, "all", "none");
  NUMBERS(p, channel_theta, 8, 0);
  scene *s = drawn(p);
  ck_assert(of_row(s, item_path, 0) && !of_row(s, item_path, 1));
  ck_assert(said(s, "100%") && said(s, "0%"));
}
END_TEST

START_TEST(five_slices_differ_and_six_are_refused) {
  plot *p = fixture("pie");
  TEXTS(p, channel_color, "a", "b", "c", "d", "e");
  NUMBERS(p, channel_theta, 5, 4, 3, 2, 1);
  scene *s = drawn(p);
  for (int i = 0; i < 5; i++)
    for (int j = 0; j < i; j++)
      ck_assert(colour_contrast(of_row(s, item_path, i)->paint.fill, of_row(s, item_path, j)->paint.fill) > 1);
  TEXTS(p, channel_color, "a", "b", "c", "d", "e", "f");
  NUMBERS(p, channel_theta, 5, 4, 3, 2, 1, 1);
  refused(p, "a pie of 6 slices");
}
END_TEST

START_TEST(what_is_no_whole) {
  plot *p = three_slices();
  NUMBERS(p, channel_theta, 30, -65, 5);
  refused(p, "less than zero");
  NUMBERS(p, channel_theta, 30, NAN, 5);
  refused(p, "has no size");
  NUMBERS(p, channel_theta, 0, 0, 0);
  refused(p, "add up to nothing");
  NUMBERS(p, channel_theta, 1, 2, 3);
  TEXTS(p, channel_color, "ground", NULL, "rest");
  refused(p, "has no name");
  TEXTS(p, channel_color, "ground", "ground", "rest");
  refused(p, "a second row");
}
END_TEST

/* --- gantt --- */

START_TEST(tasks_go_on_through_their_last_day) {
  plot *p = fixture("gantt");
  TEXTS(p, channel_y, "a", "b", "c");
  DATES(p, channel_x, "2026-03-01", "2026-03-11", "2026-03-31");
  DATES(p, channel_x2, "2026-03-10", "2026-03-30", "2026-03-31");
  scene *s = drawn(p);
  const item *a = bar(s, 0), *b = bar(s, 1), *c = bar(s, 2);
  ck_assert_double_eq_tol(b->width / a->width, 2, 2 * CLOSE);
  ck_assert_double_eq_tol(c->width / a->width, 0.1, CLOSE);
  ck_assert_double_eq_tol(a->x + a->width, b->x, 0.02); /* one ends where the next day begins */
  ck_assert_double_eq_tol(b->x + b->width, c->x, 0.02);
  ck_assert(a->y < b->y && said(s, "a")->y > a->y && said(s, "a")->y < b->y);
}
END_TEST

START_TEST(a_year_as_an_end_is_all_that_year) {
  plot *p = fixture("gantt");
  TEXTS(p, channel_y, "a", "b");
  DATES(p, channel_x, "2001", "2003");
  DATES(p, channel_x2, "2001", "2004");
  scene *s = drawn(p);
  ck_assert_double_eq_tol(bar(s, 1)->width / bar(s, 0)->width, 731 / 365.0, 2 * CLOSE);
}
END_TEST

START_TEST(tasks_without_an_end_are_arrows) {
  plot *p = fixture("gantt");
  TEXTS(p, channel_y, "done", "going on", "since ever", "unknown");
  DATES(p, channel_x, "2026-03-01", "2026-03-11", NULL, NULL);
  DATES(p, channel_x2, "2026-03-20", NULL, "2026-03-05", NULL);
  scene *s = drawn(p);
  const item *on = of_row(s, item_path, 1), *since = of_row(s, item_path, 2), *done = bar(s, 0);
  ck_assert_uint_eq(on->points, 5);
  ck_assert_double_gt(on->point[2].x, done->x + done->width + 5); /* beyond all that is known, and pointed */
  ck_assert_double_eq_tol(on->point[2].y, (on->point[1].y + on->point[3].y) / 2, 0.011);
  ck_assert_double_lt(since->point[4].x, done->x - 5);
  ck_assert(said(s, "unknown") && said(s, "–") && !of_row(s, item_rect, 3) && !of_row(s, item_path, 3));
}
END_TEST

START_TEST(what_overlaps_lies_below_each_other) {
  plot *p = fixture("gantt");
  TEXTS(p, channel_y, "a", "a", "a");
  TEXTS(p, channel_color, "plan", "build", "test");
  DATES(p, channel_x, "2026-03-01", "2026-03-05", "2026-03-11");
  DATES(p, channel_x2, "2026-03-10", "2026-03-20", "2026-03-31");
  scene *s = drawn(p);
  ck_assert_double_ge(bar(s, 1)->y, bar(s, 0)->y + bar(s, 0)->height);
  ck_assert_double_eq(bar(s, 2)->y, bar(s, 0)->y);
  ck_assert(said(s, "plan") && said(s, "test"));
}
END_TEST

START_TEST(tasks_that_end_before_they_begin) {
  plot *p = fixture("gantt");
  TEXTS(p, channel_y, "a");
  DATES(p, channel_x, "2026-03-02");
  DATES(p, channel_x2, "2026-03-01");
  refused(p, "ends before it begins");
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

static bool cross(point a, point b, point c, point d) {
  double u = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x),
         v = (b.x - a.x) * (d.y - a.y) - (b.y - a.y) * (d.x - a.x);
  double w = (d.x - c.x) * (a.y - c.y) - (d.y - c.y) * (a.x - c.x),
         z = (d.x - c.x) * (b.y - c.y) - (d.y - c.y) * (b.x - c.x);
  return u * v < 0 && w * z < 0;
}

START_TEST(no_leader_of_a_pie_crosses_another) {
  plot *p = fixture("pie");
  TEXTS(p, channel_color, "Car", "Walking", "Public transport", "Cycling", "Other");
  NUMBERS(p, channel_theta, 61.2, 21.4, 12.8, 4.1, 0.5);
  drafting k = fixture_drafting();
  const scene *s = fixture_scene(&k, p, 81 * MM);
  for (size_t i = 0; nth(s, item_path, role_leader, i); i++)
    for (size_t j = 0; j < i; j++) {
      const item *a = nth(s, item_path, role_leader, i), *b = nth(s, item_path, role_leader, j);
      for (size_t m = 1; m < a->points; m++)
        for (size_t n = 1; n < b->points; n++)
          ck_assert(!cross(a->point[m - 1], a->point[m], b->point[n - 1], b->point[n]));
    }
}
END_TEST

static plot *pies(dice *d, size_t rows) {
  plot *p = fixture("pie");
  rows = 1 + rows % 5;
  double *v = ARENA_ARRAY(A, rows, double);
  for (size_t r = 0; r < rows; r++)
    v[r] = roll(d, 3) ? roll(d, 1000) : roll(d, 9);
  texts_at_random(d, p, channel_color, rows, true);
  fixture_numbers(p, channel_theta, v, rows);
  if (roll(d, 2))
    fixture_spec(p)->hole = (asked_number){roll(d, 95) / 100.0, fixture_asked()};
  if (roll(d, 2))
    fixture_spec(p)->values = (asked_choice){values_true, fixture_asked()};
  return p;
}

static plot *schedules(dice *d, size_t rows) {
  plot *p = fixture("gantt");
  const char **from = ARENA_ARRAY(A, rows, const char *), **to = ARENA_ARRAY(A, rows, const char *);
  for (size_t r = 0; r < rows; r++) {
    unsigned year = 2020 + roll(d, 3), month = 1 + roll(d, 12);
    from[r] = roll(d, 9) ? text_format(A, "%u-%02u-%02u", year, month, 1 + roll(d, 14)) : NULL;
    to[r] = roll(d, 6) ? text_format(A, "%u-%02u-%02u", year, month, 15 + roll(d, 14)) : NULL;
  }
  texts_at_random(d, p, channel_y, rows, false);
  fixture_dates(p, channel_x, from, rows);
  fixture_dates(p, channel_x2, to, rows);
  if (roll(d, 2))
    texts_at_random(d, p, channel_color, rows, false);
  return p;
}

static const maker make[] = {slopes, pies, schedules};

START_TEST(charts_at_random) {
  dice_laws(make, sizeof make / sizeof *make, (unsigned)_i, false);
}
END_TEST

Suite *whole_suite(void) {
  const TTest *const all[] = {no_leader_of_a_pie_crosses_another,
                              slopes_run_from_value_to_value,
                              slopes_are_named_and_numbered_at_both_ends,
                              narrow_slopes_are_named_at_the_right_alone,
                              a_way_nobody_knows_is_dashed,
                              slopes_in_the_colours_of_their_groups,
                              slopes_need_two_ends,
                              slices_are_shares_of_a_turn_the_largest_first,
                              sorted_slices_keep_their_order,
                              a_ring_has_its_hole,
                              slivers_are_not_nothing,
                              the_whole_in_one_slice,
                              five_slices_differ_and_six_are_refused,
                              what_is_no_whole,
                              tasks_go_on_through_their_last_day,
                              a_year_as_an_end_is_all_that_year,
                              tasks_without_an_end_are_arrows,
                              what_overlaps_lies_below_each_other,
                              tasks_that_end_before_they_begin};
  return dice_add(harness_suite("whole", all, sizeof all / sizeof *all), charts_at_random);
}
