/* chart: what stands around a plot, and what a graphics desk would send back. */
#include "chart/kinds.h"
#include "scenes.h"

static plot *three_bars(double a, double b, double c) {
  plot *p = fixture("bar");
  TEXTS(p, channel_y, "North", "South", "East");
  NUMBERS(p, channel_x, a, b, c);
  return p;
}

static scene *as_high_as(plot *p, double height) {
  drafting k = fixture_drafting();
  ck_assert(chart_check(&k, p));
  return chart_layout(&k, p, 80 * MM, height);
}

START_TEST(a_source_stays_below_its_plot) {
  plot *p = three_bars(3, 2, 1);
  p->source = STR("a ledger");
  scene *s = as_high_as(p, 400);
  double foot = 0;
  for (int row = 0; row < 3; row++)
    foot = fmax(foot, bar(s, row)->y + bar(s, row)->height);
  double below = said(s, "Source: a ledger")->y - foot;
  ck_assert_msg(below < 30, "%.1f points below the bars", below);
  ck_assert_double_eq(s->height, 400);
}
END_TEST

START_TEST(a_height_asked_for_is_filled) {
  plot *p = three_bars(3, 2, 1);
  fixture_spec(p)->height = (asked_length){.value = 400, .at = fixture_asked()};
  scene *s = as_high_as(p, 400);
  ck_assert(bar(s, 2)->y > 300);
}
END_TEST

START_TEST(stretched_bars_get_air) {
  plot *p = three_bars(3, 2, 1);
  fixture_spec(p)->height = (asked_length){.value = 400, .at = fixture_asked()};
  ck_assert(bar(as_high_as(p, 400), 0)->height < 20);
}
END_TEST

START_TEST(one_tiny_value_does_not_lengthen_all) {
  plot *p = three_bars(0.000000001, 3000000, 12.5);
  p->channel[channel_x].decimals = 9;
  scene *s = drawn(p);
  ck_assert(said(s, "0.000000001") && said(s, "3,000,000") && said(s, "12.50"));
  p = three_bars(0.125, 3, 12.5);
  p->channel[channel_x].decimals = 3;
  s = drawn(p);
  ck_assert(said(s, "0.125") && said(s, "3.000") && said(s, "12.500"));
}
END_TEST

START_TEST(figures_along_an_axis_are_even) {
  plot *p = fixture("dot");
  TEXTS(p, channel_y, "Ministry of Family, Labour and Social Protection", "b", "c", "d", "e", "f", "g", "h", "i", "j");
  NUMBERS(p, channel_x, 1234567890, 12, 7, 98000, 4300000, 1, 1, 1, 1, 1);
  for (int mm = 60; mm < 100; mm++) {
    scene *s = drawn_at(p, mm);
    double x[8];
    size_t n = 0;
    for (size_t i = 0; i < s->count; i++)
      if (s->item[i].role == role_tick)
        x[n++] = s->item[i].x + (str_is(s->item[i].words, "0") ? 0 : s->item[i].width / 2);
    ck_assert(n >= 2);
    for (size_t i = 3; i < n; i++) /* the last one may have been pushed inside */
      ck_assert_double_eq_tol(x[i - 1] - x[i - 2], x[2] - x[1], 1);
  }
}
END_TEST

START_TEST(long_numbers_at_dots_give_way_to_an_axis) {
  plot *p = fixture("dot");
  TEXTS(p, channel_y, "Ministry of Family, Labour and Social Protection", "b");
  NUMBERS(p, channel_x, 123456789012, 98765432101);
  scene *s = drawn_at(p, 80);
  ck_assert_ptr_null(nth(s, item_text, role_value, 0));
  ck_assert_ptr_nonnull(nth(s, item_text, role_tick, 0));
}
END_TEST

START_TEST(numbers_below_a_heatmap_are_not_broken) {
  plot *p = fixture("heatmap");
  const char *x[12], *y[12];
  double v[12];
  for (int i = 0; i < 12; i++) {
    x[i] = text_format(A, "%d", 2010 + i);
    y[i] = "Jan";
    v[i] = i;
  }
  fixture_texts(p, channel_x, x, 12);
  fixture_texts(p, channel_y, y, 12);
  fixture_numbers(p, channel_color, v, 12);
  ck_assert_ptr_nonnull(said(drawn_at(p, 80), "2010"));
}
END_TEST

START_TEST(no_hairline_runs_behind_a_number) {
  plot *p = fixture("dot");
  TEXTS(p, channel_y, "a", "b");
  NUMBERS(p, channel_x, 100, 120);
  NUMBERS(p, channel_x2, 180, 110);
  scene *s = drawn(p);
  for (size_t i = 0; nth(s, item_path, role_grid, i); i++)
    for (size_t j = 0; nth(s, item_text, role_value, j); j++) {
      const item *rule = nth(s, item_path, role_grid, i), *number = nth(s, item_text, role_value, j);
      bool level = fabs(rule->point[0].y - (number->y - number->height / 2)) < 3;
      ck_assert(!level || rule->point[1].x <= number->x || rule->point[0].x >= number->x + number->width);
    }
}
END_TEST

START_TEST(names_that_do_not_fit_below_stand_beside) {
  static const char *const mark[] = {"box", "strip", "range"};
  for (size_t i = 0; i < 3; i++) {
    plot *p = fixture(mark[i]);
    TEXTS(p, channel_x, "Agriculture", "Construction", "Healthcare", "Information technology", "Administration");
    NUMBERS(p, channel_y, 1, 2, 3, 4, 5);
    if (i == 2)
      NUMBERS(p, channel_error, 1, 1, 1, 1, 1);
    scene *wide = drawn(p), *narrow = drawn_at(p, 80);
    ck_assert_double_eq(said(wide, "Agriculture")->y, said(wide, "Healthcare")->y);
    ck_assert_double_eq(said(narrow, "Agriculture")->x, said(narrow, "Healthcare")->x);
    const item *one = of_row(narrow, item_dots, 0), *five = of_row(narrow, item_dots, 4);
    ck_assert(!one || (one->point[0].x < five->point[0].x && one->point[0].y < five->point[0].y));
  }
}
END_TEST

START_TEST(tables_have_no_axes_to_annotate) {
  size_t count;
  const kind *k = kinds(&count);
  for (size_t i = 0; i < count; i++) {
    bool calls = strstr(" heatmap calendar tiles waffle timeline matrix pie treemap ",
                        text_format(A, " %s ", k[i].name)) != NULL;
    ck_assert_msg(k[i].placeless == calls, "%s", k[i].name);
  }
  plot *p = fixture("heatmap");
  TEXTS(p, channel_x, "a");
  TEXTS(p, channel_y, "b");
  NUMBERS(p, channel_color, 1);
  p->annotation = ARENA_NEW(A, mark_annotation);
  p->annotations = 1;
  refused(p, "no axes that `annotate` could point at");
}
END_TEST

Suite *chart_suite(void) {
  const TTest *const all[] = {a_source_stays_below_its_plot,
                              a_height_asked_for_is_filled,
                              stretched_bars_get_air,
                              one_tiny_value_does_not_lengthen_all,
                              figures_along_an_axis_are_even,
                              long_numbers_at_dots_give_way_to_an_axis,
                              numbers_below_a_heatmap_are_not_broken,
                              no_hairline_runs_behind_a_number,
                              names_that_do_not_fit_below_stand_beside,
                              tables_have_no_axes_to_annotate};
  return harness_suite("chart", all, sizeof all / sizeof *all);
}
