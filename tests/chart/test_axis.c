/* axis: what is left of one that was asked to be left out. */
#include "scenes.h"

static size_t ticks_of(const scene *s) {
  size_t n = 0;
  while (nth(s, item_text, role_tick, n))
    n++;
  return n;
}

static size_t names_of(const scene *s) {
  size_t n = 0;
  while (nth(s, item_text, role_category, n))
    n++;
  return n;
}

static plot *trend(const char *mark) {
  plot *p = fixture(mark);
  DATES(p, channel_x, "2019", "2020", "2021", "2022");
  NUMBERS(p, channel_y, 12, 15, 11, 19);
  return p;
}

START_TEST(lines_without_axes) {
  plot *p = trend("line");
  size_t both = ticks_of(drawn(p));
  p->channel[channel_y].axis_none = true;
  scene *s = drawn(p);
  ck_assert_uint_eq(ticks_of(s), 4);
  ck_assert_uint_gt(both, 4);
  ck_assert_ptr_null(nth(s, item_path, role_grid, 0));
  ck_assert_double_lt(nth(s, item_path, role_mark, 0)->point[0].x, 2);
  p->channel[channel_x].axis_none = true;
  ck_assert_uint_eq(ticks_of(drawn(p)), 0);
}
END_TEST

START_TEST(zero_stays) {
  plot *p = trend("line");
  p->channel[channel_y].axis_none = true;
  p->channel[channel_y].zero_asked = p->channel[channel_y].zero = true;
  ck_assert_ptr_nonnull(nth(drawn(p), item_path, role_axis, 0));
}
END_TEST

START_TEST(bars_without_names) {
  plot *p = fixture("bar");
  TEXTS(p, channel_y, "North", "South");
  NUMBERS(p, channel_x, 1, 2);
  p->channel[channel_y].axis_none = true;
  scene *s = drawn(p);
  ck_assert_uint_eq(names_of(s), 0);
  ck_assert_double_eq_tol(bar(s, 1)->width / bar(s, 0)->width, 2, 0.01);
  ck_assert_double_lt(bar(s, 0)->x, 2);
}
END_TEST

START_TEST(every_kind_with_axes) {
  static const char *const kind[] = {"bar", "lollipop", "dot", "strip", "box", "point", "histogram", "heatmap"};
  for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
    for (int which = 1; which <= 3; which++) {
      plot *p = fixture(kind[i]);
      if (i < 5)
        TEXTS(p, channel_y, "North", "South");
      else
        NUMBERS(p, channel_y, 3, 4);
      NUMBERS(p, channel_x, 1, 2);
      NUMBERS(p, channel_color, 1, 2);
      p->channel[channel_color].present = i == 7;
      p->channel[channel_y].present = i != 6;
      p->channel[channel_x].axis_none = which & 1;
      p->channel[channel_y].axis_none = which & 2;
      scene *s = drawn_at(p, 80);
      if (which == 3)
        ck_assert_uint_eq(ticks_of(s) + names_of(s), 0);
      ck_assert_uint_eq(diags_count(D), 0);
    }
}
END_TEST

/* Every third year: no holes, and each column above its own year. */
START_TEST(columns_stand_as_far_apart_as_their_periods) {
  plot *p = fixture("bar");
  DATES(p, channel_x, "2015", "2018", "2021", "2024");
  NUMBERS(p, channel_y, 4, 3, 2, 1);
  scene *s = drawn(p);
  const char *const year[] = {"2015", "2018", "2021", "2024"};
  double step = bar(s, 1)->x - bar(s, 0)->x;
  ck_assert_double_gt(3 * step, 170 * MM * 0.6); /* no places without a column */
  for (int r = 0; r < 4; r++) {
    const item *name = said(s, year[r]), *b = bar(s, r);
    ck_assert_msg(name, "%s", year[r]);
    ck_assert_double_eq_tol(b->x, bar(s, 0)->x + r * step, 0.02);
    ck_assert_double_eq_tol(name->x + name->width / 2, b->x + b->width / 2, 1);
  }
  DATES(p, channel_x, "2015", "2018", "2020", "2024"); /* the hole shows */
  s = drawn(p);
  ck_assert_double_gt(bar(s, 3)->x - bar(s, 2)->x, 1.75 * (bar(s, 2)->x - bar(s, 1)->x));
}
END_TEST

Suite *axis_suite(void) {
  const TTest *const all[] = {lines_without_axes, zero_stays, bars_without_names, every_kind_with_axes,
                              columns_stand_as_far_apart_as_their_periods};
  return harness_suite("axis", all, sizeof all / sizeof *all);
}
