/* missing: a value that is not there is seen to be not there, and is no zero. */
#include "scenes.h"

static const double known[] = {3, NAN, 5};

static plot *with_a_gap(const char *mark, channel_id by, channel_id values) {
  plot *p = fixture(mark);
  fixture_texts(p, by, (const char *const[]){"North", "South", "East"}, 3);
  fixture_numbers(p, values, known, 3);
  return p;
}

/* A dash at the height of its name, and no ink for the row but that. */
static void dashed(const scene *s, bool beside) {
  const item *dash = said(s, "–"), *name = said(s, "South");
  ck_assert(dash && name);
  if (beside)
    ck_assert_double_eq_tol(dash->y, name->y, 2.5);
  else
    ck_assert_double_eq_tol(dash->x + dash->width / 2, name->x + name->width / 2, 1);
  for (size_t i = 0; i < s->count; i++)
    ck_assert(s->item[i].row != 1 || s->item[i].kind == item_text || s->item[i].role == role_cell);
}

START_TEST(bars_have_a_dash) {
  static const char *const mark[] = {"bar", "lollipop", "waterfall", "dot"};
  for (size_t i = 0; i < 4; i++) {
    dashed(drawn(with_a_gap(mark[i], channel_y, channel_x)), true);
    if (i < 3)
      dashed(drawn(with_a_gap(mark[i], channel_x, channel_y)), false);
  }
}
END_TEST

START_TEST(bars_below_zero_have_it_on_their_side) {
  plot *p = with_a_gap("bar", channel_y, channel_x);
  NUMBERS(p, channel_x, -3, NAN, -5);
  scene *s = drawn(p);
  ck_assert_double_lt(said(s, "–")->x, bar(s, 0)->x + bar(s, 0)->width);
}
END_TEST

START_TEST(grouped_bars_have_it_in_their_place) {
  plot *p = fixture("bar");
  TEXTS(p, channel_y, "North", "North", "South", "South");
  TEXTS(p, channel_color, "then", "now", "then", "now");
  NUMBERS(p, channel_x, 3, 4, NAN, 5);
  fixture_spec(p)->stack = (asked_choice){2, fixture_asked()}; /* none */
  scene *s = drawn(p);
  const item *dash = said(s, "–");
  ck_assert_ptr_nonnull(dash);
  ck_assert_double_lt(dash->y - dash->height, bar(s, 3)->y);
  ck_assert_double_gt(dash->y, bar(s, 1)->y + bar(s, 1)->height);
}
END_TEST

START_TEST(a_goal_alone_is_not_nothing_reached) {
  plot *p = with_a_gap("bullet", channel_y, channel_x);
  NUMBERS(p, channel_target, 4, 4, 4);
  scene *s = drawn(p);
  ck_assert(said(s, "–") && of_row(s, item_path, 1) && !of_row(s, item_rect, 1));
}
END_TEST

START_TEST(cells_have_a_dash) {
  plot *p = with_a_gap("heatmap", channel_y, channel_color);
  TEXTS(p, channel_x, "a", "a", "a");
  dashed(drawn(p), true);
  ck_assert_ptr_null(of_row(drawn(p), item_rect, 1));
  p = with_a_gap("matrix", channel_y, channel_value);
  TEXTS(p, channel_x, "a", "a", "a");
  dashed(drawn(p), true);
}
END_TEST

START_TEST(counts_that_nobody_knows) {
  scene *s = drawn(with_a_gap("waffle", channel_color, channel_size));
  ck_assert(said(s, "– South") && said(s, "3 North") && !said(s, "0 South"));
  plot *p = with_a_gap("tiles", channel_label, channel_value);
  ck_assert_ptr_nonnull(said(drawn(p), "–"));
  p = with_a_gap("treemap", channel_detail, channel_size);
  s = drawn(p);
  bool listed = false;
  for (size_t i = 0; i < s->count; i++)
    listed = listed || (s->item[i].kind == item_text && strstr(str_copy(A, s->item[i].words), "South –"));
  ck_assert(listed);
}
END_TEST

START_TEST(days_nobody_measured) {
  plot *p = fixture("calendar");
  DATES(p, channel_x, "2026-03-02", "2026-03-03", "2026-03-04");
  fixture_numbers(p, channel_color, known, 3);
  scene *s = drawn(p);
  ck_assert(of_row(s, item_rect, 0) && !of_row(s, item_rect, 1) && of_row(s, item_rect, 2));
}
END_TEST

START_TEST(points_and_ranges_are_left_out) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 1, 2, 3);
  fixture_numbers(p, channel_y, known, 3);
  scene *s = drawn(p);
  ck_assert(of_row(s, item_dots, 0) && !of_row(s, item_dots, 1) && of_row(s, item_dots, 2));
  p = with_a_gap("range", channel_x, channel_y);
  NUMBERS(p, channel_error, 1, 1, 1);
  s = drawn(p);
  ck_assert(of_row(s, item_dots, 0) && !of_row(s, item_dots, 1) && said(s, "South"));
  p = with_a_gap("strip", channel_y, channel_x);
  s = drawn(p);
  ck_assert(of_row(s, item_dots, 0) && !of_row(s, item_dots, 1) && said(s, "South"));
}
END_TEST

Suite *missing_suite(void) {
  const TTest *const all[] = {bars_have_a_dash,
                              bars_below_zero_have_it_on_their_side,
                              grouped_bars_have_it_in_their_place,
                              a_goal_alone_is_not_nothing_reached,
                              cells_have_a_dash,
                              counts_that_nobody_knows,
                              days_nobody_measured,
                              points_and_ranges_are_left_out};
  return harness_suite("missing", all, sizeof all / sizeof *all);
}
