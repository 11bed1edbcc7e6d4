/* kinds: what is drawn is what the data say: lengths, places, counts. */
#include "chart/kinds.h"

#include "fixture.h"

#define CLOSE 0.005 /* of a value: what rounding to 0.01 pt may cost */

static scene *drawn(const plot *p) {
  drafting k = fixture_drafting();
  scene *s = fixture_scene(&k, p, 170 * MM);
  ck_assert_msg(s != NULL, "%s", harness_complaints());
  return s;
}

/* The n-th item of a kind and role. */
static const item *nth(const scene *s, item_kind of, role r, size_t n) {
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == of && s->item[i].role == r && n-- == 0)
      return &s->item[i];
  return NULL;
}

static const item *said(const scene *s, const char *words) {
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == item_text && str_is(s->item[i].words, words))
      return &s->item[i];
  return NULL;
}

static size_t count_of(const scene *s, role r) {
  size_t n = 0;
  for (size_t i = 0; i < s->count; i++)
    n += s->item[i].role == r;
  return n;
}

/* The bar that stands for a row. */
static const item *bar(const scene *s, int row) {
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == item_rect && s->item[i].row == row)
      return &s->item[i];
  return NULL;
}

START_TEST(bar_lengths_are_values) {
  plot *p = fixture("bar");
  TEXTS(p, channel_y, "Agriculture and livestock farming", "Caregiving and healthcare", "Construction");
  NUMBERS(p, channel_x, 7, 2, 1);
  scene *s = drawn(p);
  double unit = bar(s, 2)->width;
  ck_assert_double_eq_tol(bar(s, 0)->width / unit, 7, 7 * CLOSE);
  ck_assert_double_eq_tol(bar(s, 1)->width / unit, 2, 2 * CLOSE);
  ck_assert(bar(s, 0)->x == bar(s, 2)->x);
  ck_assert(said(s, "7") && said(s, "2") && said(s, "1"));
  ck_assert_uint_eq(count_of(s, role_tick), 0); /* numbers at bars: no axis, no grid */
  ck_assert_uint_eq(count_of(s, role_grid), 0);
}
END_TEST

START_TEST(columns_stand_on_zero) {
  plot *p = fixture("bar");
  TEXTS(p, channel_x, "A", "B", "C");
  NUMBERS(p, channel_y, 50, 60, 55);
  scene *s = drawn(p);
  double foot = bar(s, 0)->y + bar(s, 0)->height;
  for (int r = 0; r < 3; r++) {
    ck_assert_double_eq_tol(bar(s, r)->y + bar(s, r)->height, foot, 0.011);
    ck_assert_double_eq_tol(bar(s, r)->height / bar(s, 1)->height, p->channel[channel_y].number[r] / 60, CLOSE);
  }
  ck_assert_double_eq_tol(nth(s, item_path, role_axis, 0)->point[0].y, foot, 0.011);
}
END_TEST

START_TEST(below_zero_is_on_the_other_side) {
  plot *p = fixture("bar");
  TEXTS(p, channel_y, "up", "down");
  NUMBERS(p, channel_x, 4, -2);
  scene *s = drawn(p);
  ck_assert_double_eq_tol(bar(s, 1)->x + bar(s, 1)->width, bar(s, 0)->x, 0.011);
  ck_assert_double_eq_tol(bar(s, 0)->width / bar(s, 1)->width, 2, 2 * CLOSE);
  ck_assert_ptr_nonnull(said(s, "−2"));
}
END_TEST

START_TEST(long_names_turn_columns_into_rows) {
  plot *p = fixture("bar");
  TEXTS(p, channel_x, "Technical intern training", "Specified skilled workers", "Internationalisation strategies",
        "Counterinsurgency", "Telecommunications", "Electroencephalography", "Unaccountability", "Institutionalism");
  NUMBERS(p, channel_y, 1, 2, 3, 4, 5, 6, 7, 8);
  drafting k = fixture_drafting();
  scene *s = fixture_scene(&k, p, 80 * MM);
  ck_assert_double_eq_tol(bar(s, 7)->width / bar(s, 0)->width, 8, 8 * CLOSE);
}
END_TEST

static plot *two_by_two(void) {
  plot *p = fixture("bar");
  TEXTS(p, channel_y, "North", "North", "South", "South");
  TEXTS(p, channel_color, "Rail", "Road", "Rail", "Road");
  NUMBERS(p, channel_x, 30, 10, 5, 15);
  return p;
}

/* The axis' figures take a third of a narrow chart: below what is left no name is broken. */
START_TEST(names_that_an_axis_leaves_no_room_lie_beside_rows) {
  plot *p = fixture("bar");
  TEXTS(p, channel_x, "Berlin", "Hamburg", "Bremen");
  NUMBERS(p, channel_y, 39000000000, 21500000000, 7300000000);
  drafting k = fixture_drafting();
  const scene *s = fixture_scene(&k, p, 54 * MM);
  ck_assert_ptr_nonnull(said(s, "Hamburg"));
  ck_assert(bar(s, 0)->x == bar(s, 2)->x);
  ck_assert_ptr_null(said(s, "39,000,000,000")); /* numbers would leave the bars too little */
}
END_TEST

START_TEST(stacks_add_up) {
  scene *s = drawn(two_by_two());
  ck_assert_double_eq_tol(bar(s, 0)->x + bar(s, 0)->width, bar(s, 1)->x, 0.011);
  double north = bar(s, 0)->width + bar(s, 1)->width, south = bar(s, 2)->width + bar(s, 3)->width;
  ck_assert_double_eq_tol(north / south, 2, 2 * CLOSE);
  ck_assert(said(s, "40") && said(s, "20")); /* the totals */
  ck_assert(said(s, "Rail") && said(s, "Road"));
}
END_TEST

START_TEST(shares_fill_the_same_length) {
  plot *p = two_by_two();
  fixture_spec(p)->stack = (asked_choice){1, fixture_asked()};
  scene *s = drawn(p);
  double north = bar(s, 0)->width + bar(s, 1)->width, south = bar(s, 2)->width + bar(s, 3)->width;
  ck_assert_double_eq_tol(north, south, 0.03);
  ck_assert_double_eq_tol(bar(s, 0)->width / north, 0.75, CLOSE);
  ck_assert(said(s, "75%") && said(s, "25%"));
}
END_TEST

START_TEST(groups_stand_side_by_side) {
  plot *p = two_by_two();
  fixture_spec(p)->stack = (asked_choice){2, fixture_asked()};
  scene *s = drawn(p);
  ck_assert(bar(s, 0)->x == bar(s, 1)->x);
  ck_assert(bar(s, 1)->y >= bar(s, 0)->y + bar(s, 0)->height);
  ck_assert_double_eq_tol(bar(s, 0)->width / bar(s, 1)->width, 3, 3 * CLOSE);
}
END_TEST

/* Ten bars and more have an axis from zero and no numbers at them. */
START_TEST(many_bars_have_an_axis) {
  plot *p = fixture("bar");
  TEXTS(p, channel_y, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
  NUMBERS(p, channel_x, 12, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  scene *s = drawn(p);
  ck_assert(count_of(s, role_tick) >= 3 && count_of(s, role_value) == 0);
  ck_assert_ptr_nonnull(said(s, "0"));
}
END_TEST

/* The brief's own limits, when wider than the data, are the axis'. */
START_TEST(a_domain_asked_for) {
  plot *p = fixture("line");
  DATES(p, channel_x, "2001", "2002");
  NUMBERS(p, channel_y, 30, 40);
  p->channel[channel_y].domain[0] = 0;
  p->channel[channel_y].domain[1] = 100;
  scene *s = drawn(p);
  ck_assert(said(s, "0") && said(s, "100"));
  const item *line = nth(s, item_path, role_mark, 0);
  double tenth = line->point[0].y - line->point[1].y;
  double foot = said(s, "0")->y, head = said(s, "100")->y;
  ck_assert_double_eq_tol((foot - head) / tenth, 10, 10 * CLOSE);
}
END_TEST

START_TEST(a_missing_period_leaves_its_place_empty) {
  plot *p = fixture("bar");
  DATES(p, channel_x, "2020", "2021", "2023");
  NUMBERS(p, channel_y, 1, 2, 3);
  scene *s = drawn(p);
  double one = bar(s, 1)->x - bar(s, 0)->x;
  ck_assert_double_eq_tol(bar(s, 2)->x - bar(s, 1)->x, 2 * one, 0.05);
  ck_assert_ptr_nonnull(said(s, "2022"));
}
END_TEST

START_TEST(lines_are_in_proportion) {
  plot *p = fixture("line");
  DATES(p, channel_x, "2001-01-01", "2001-01-11", "2001-02-10");
  NUMBERS(p, channel_y, 0, 50, 100);
  const item *line = nth(drawn(p), item_path, role_mark, 0);
  ck_assert_uint_eq(line->points, 3);
  double dx1 = line->point[1].x - line->point[0].x, dx2 = line->point[2].x - line->point[1].x;
  ck_assert_double_eq_tol(dx2 / dx1, 3, 3 * CLOSE);
  ck_assert_double_eq_tol(line->point[0].y - line->point[1].y, line->point[1].y - line->point[2].y, 0.02);
}
END_TEST

START_TEST(missing_values_are_gaps) {
  plot *p = fixture("line");
  DATES(p, channel_x, "2001", "2002", "2003", "2004", "2005", "2006", "2007");
  NUMBERS(p, channel_y, 1, 2, NAN, 4, NAN, 6, 7);
  scene *s = drawn(p);
  const item *line = nth(s, item_path, role_mark, 0);
  ck_assert_uint_eq(line->ops, 4); /* two pieces … */
  ck_assert(line->op[2] == path_move);
  ck_assert_uint_eq(nth(s, item_dots, role_mark, 0)->points, 2); /* … the lone 2004, and the end */
}
END_TEST

START_TEST(provisional_parts_are_dashed) {
  plot *p = fixture("line");
  DATES(p, channel_x, "2001", "2002", "2003");
  NUMBERS(p, channel_y, 1, 2, 3);
  TEXTS(p, channel_dash, "final", "final", "provisional");
  scene *s = drawn(p);
  ck_assert(nth(s, item_path, role_mark, 0)->paint.dash[0] == 0);
  ck_assert(nth(s, item_path, role_mark, 1)->paint.dash[0] > 0);
}
END_TEST

START_TEST(lines_are_named_at_their_ends) {
  plot *p = fixture("line");
  DATES(p, channel_x, "2001", "2002", "2001", "2002");
  NUMBERS(p, channel_y, 1, 10, 2, 10);
  TEXTS(p, channel_color, "Bus", "Bus", "Tram", "Tram");
  scene *s = drawn(p);
  double end = nth(s, item_path, role_mark, 0)->point[1].x;
  ck_assert(said(s, "Bus")->x > end && said(s, "Tram")->x > end);
  ck_assert(fabs(said(s, "Bus")->y - said(s, "Tram")->y) >= said(s, "Bus")->style->size);
}
END_TEST

START_TEST(a_dot_for_everyone) {
  plot *p = fixture("waffle");
  NUMBERS(p, channel_size, 3881, 19);
  TEXTS(p, channel_color, "elsewhere in Japan", "in Nakashibetsu");
  LIT(p, false, true);
  scene *s = drawn(p);
  const item *few = nth(s, item_dots, role_mark, 0), *many = nth(s, item_dots, role_context, 0);
  ck_assert_uint_eq(few->points, 19);
  ck_assert_uint_eq(many->points, 3881);
  ck_assert(!nth(s, item_dots, role_mark, 1) && !nth(s, item_dots, role_context, 1)); /* one item a category */
  ck_assert(few->width == many->width);
  ck_assert(said(s, "19 in Nakashibetsu") && said(s, "3,881 elsewhere in Japan"));
  ck_assert_double_eq(few->point[0].y, few->point[18].y);
  for (size_t i = 1; i < few->points; i++)
    ck_assert(few->point[i].x - few->point[i - 1].x >= few->width);
}
END_TEST

START_TEST(parts_make_a_hundred) {
  plot *p = fixture("waffle");
  NUMBERS(p, channel_size, 1, 1, 1);
  TEXTS(p, channel_color, "a", "b", "c");
  fixture_spec(p)->parts = (asked_number){100, fixture_asked()};
  scene *s = drawn(p);
  ck_assert_uint_eq(nth(s, item_dots, role_mark, 0)->points, 34);
  ck_assert_uint_eq(nth(s, item_dots, role_mark, 1)->points, 33);
  ck_assert_uint_eq(nth(s, item_dots, role_mark, 2)->points, 33);
}
END_TEST

START_TEST(tiles_share_baselines) {
  plot *p = fixture("tiles");
  TEXTS(p, channel_label, "Mongolian workers in Japan", "in Nakashibetsu");
  NUMBERS(p, channel_value, 3900, 19);
  TEXTS(p, channel_prefix, "over", NULL);
  scene *s = drawn(p);
  ck_assert_double_eq(said(s, "3,900")->y, said(s, "19")->y);
  ck_assert_double_eq(said(s, "over")->y, said(s, "3,900")->y);
  ck_assert(said(s, "over")->x < said(s, "3,900")->x);
  ck_assert(said(s, "3,900")->style->size > 2 * said(s, "over")->style->size);
  TEXTS(p, channel_prefix, NULL, NULL);
  TEXTS(p, channel_suffix, "or more", NULL);
  s = drawn(p);
  ck_assert(said(s, "or more")->x > said(s, "3,900")->x);
  ck_assert_double_eq(said(s, "or more")->y, said(s, "3,900")->y);
}
END_TEST

START_TEST(events_lie_at_their_dates) {
  plot *p = fixture("timeline");
  DATES(p, channel_x, "2017", "2018", "2020");
  TEXTS(p, channel_label, "one", "two", "three");
  scene *s = drawn(p);
  double x[3];
  for (size_t i = 0; i < 3; i++)
    x[i] = nth(s, item_dots, role_mark, i)->point[0].x;
  ck_assert_double_eq_tol((x[2] - x[1]) / (x[1] - x[0]), 731.0 / 365, 0.01);
  ck_assert(said(s, "2017") && said(s, "one"));
}
END_TEST

START_TEST(a_dot_where_row_and_column_meet) {
  plot *p = fixture("matrix");
  TEXTS(p, channel_y, "Agriculture", "Caregiving", "Agriculture");
  TEXTS(p, channel_x, "In Japan", "In Japan", "At home");
  scene *s = drawn(p);
  ck_assert_uint_eq(count_of(s, role_mark), 3);    /* present */
  ck_assert_uint_eq(count_of(s, role_context), 1); /* looked for, and absent: a ring */
  ck_assert_double_eq(nth(s, item_dots, role_mark, 0)->point[0].y, nth(s, item_dots, role_mark, 1)->point[0].y);
}
END_TEST

START_TEST(false_is_absent) {
  plot *p = fixture("matrix");
  TEXTS(p, channel_y, "a", "b");
  TEXTS(p, channel_x, "c", "c");
  FLAGS(p, channel_value, 1, 0);
  scene *s = drawn(p);
  ck_assert_uint_eq(count_of(s, role_mark), 1);
  ck_assert_uint_eq(count_of(s, role_context), 1);
}
END_TEST

START_TEST(pairs_run_from_value_to_value) {
  plot *p = fixture("dot");
  TEXTS(p, channel_y, "North", "South");
  NUMBERS(p, channel_x, 40, 30);
  NUMBERS(p, channel_x2, 20, 35);
  scene *s = drawn(p);
  double x[4];
  for (size_t i = 0; i < 2; i++) {
    x[i] = nth(s, item_dots, role_context, i)->point[0].x;
    x[2 + i] = nth(s, item_dots, role_mark, i)->point[0].x;
  }
  ck_assert_double_eq_tol((x[0] - x[2]) / (x[3] - x[1]), 4, 4 * CLOSE);
}
END_TEST

START_TEST(every_kind_is_found_by_name) {
  size_t count;
  const kind *k = kinds(&count);
  ck_assert_uint_ge(count, 8);
  for (size_t i = 0; i < count; i++) {
    ck_assert_ptr_eq(kind_find(str_of(k[i].name)), &k[i]);
    ck_assert((k[i].required & ~k[i].channels) == 0);
    ck_assert(k[i].summary && k[i].example && k[i].example_data);
  }
  unsigned none = chart_channels(&(asked_text){STR("wafle"), fixture_asked()}, D);
  ck_assert_uint_eq(none, 0);
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "did you mean `waffle`?"));
}
END_TEST

Suite *kinds_suite(void) {
  const TTest *const all[] = {bar_lengths_are_values,
                              columns_stand_on_zero,
                              below_zero_is_on_the_other_side,
                              long_names_turn_columns_into_rows,
                              names_that_an_axis_leaves_no_room_lie_beside_rows,
                              stacks_add_up,
                              shares_fill_the_same_length,
                              groups_stand_side_by_side,
                              many_bars_have_an_axis,
                              a_domain_asked_for,
                              a_missing_period_leaves_its_place_empty,
                              lines_are_in_proportion,
                              missing_values_are_gaps,
                              provisional_parts_are_dashed,
                              lines_are_named_at_their_ends,
                              a_dot_for_everyone,
                              parts_make_a_hundred,
                              tiles_share_baselines,
                              events_lie_at_their_dates,
                              a_dot_where_row_and_column_meet,
                              false_is_absent,
                              pairs_run_from_value_to_value,
                              every_kind_is_found_by_name};
  return harness_suite("kinds", all, sizeof all / sizeof *all);
}
