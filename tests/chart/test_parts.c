/* parts: kinds that divide, pile up, rank or plan: what is drawn is what the data say, and the laws hold. */
#include "scenes.h"

/* --- area --- */

static plot *two_areas(void) {
  plot *p = fixture("area");
  DATES(p, channel_x, "2001", "2002", "2003", "2001", "2002", "2003");
  TEXTS(p, channel_color, "Rail", "Rail", "Rail", "Road", "Road", "Road");
  NUMBERS(p, channel_y, 30, 20, 10, 10, 20, 30);
  return p;
}

START_TEST(areas_pile_up) {
  scene *s = drawn(two_areas());
  const item *rail = nth(s, item_path, role_mark, 0), *road = nth(s, item_path, role_mark, 1);
  ck_assert_uint_eq(rail->points, 6);
  double foot = rail->point[5].y, unit = (foot - rail->point[0].y) / 30;
  ck_assert_double_eq_tol(foot - rail->point[2].y, 10 * unit, 0.02);
  ck_assert_double_eq(road->point[5].y, rail->point[0].y); /* one begins where the other ends */
  for (size_t i = 0; i < 3; i++)
    ck_assert_double_eq_tol(foot - road->point[i].y, 40 * unit, 0.02);
  ck_assert(said(s, "Rail")->y > said(s, "Road")->y && said(s, "0"));
}
END_TEST

START_TEST(areas_as_shares_fill_the_plot) {
  plot *p = two_areas();
  NUMBERS(p, channel_y, 30, 20, 10, 30, 60, 90);
  fixture_spec(p)->stack = (asked_choice){1, fixture_asked()};
  scene *s = drawn(p);
  const item *rail = nth(s, item_path, role_mark, 0), *road = nth(s, item_path, role_mark, 1);
  double whole = rail->point[5].y - road->point[0].y;
  ck_assert_double_eq(road->point[0].y, road->point[2].y);
  ck_assert_double_eq_tol((rail->point[5].y - rail->point[0].y) / whole, 0.5, CLOSE);
  ck_assert_double_eq_tol((rail->point[3].y - rail->point[2].y) / whole, 0.1, CLOSE);
  ck_assert_ptr_nonnull(said(s, "100%"));
}
END_TEST

START_TEST(what_is_missing_in_one_area_is_a_gap_in_all) {
  plot *p = fixture("area");
  DATES(p, channel_x, "2001", "2002", "2003", "2004", "2005", "2001", "2002", "2003", "2004", "2005");
  TEXTS(p, channel_color, "a", "a", "a", "a", "a", "b", "b", "b", "b", "b");
  NUMBERS(p, channel_y, 1, 1, NAN, 1, 1, 2, 2, 2, 2, 2);
  scene *s = drawn(p);
  size_t bands = 0;
  while (nth(s, item_path, role_mark, bands))
    ck_assert_uint_eq(nth(s, item_path, role_mark, bands++)->points, 4);
  ck_assert_uint_eq(bands, 4);
}
END_TEST

START_TEST(areas_that_would_hide_each_other) {
  plot *p = two_areas();
  fixture_spec(p)->stack = (asked_choice){2, fixture_asked()};
  refused(p, "hide each other");
  p = two_areas();
  NUMBERS(p, channel_y, 30, 20, 10, 10, -20, 30);
  refused(p, "less than zero");
}
END_TEST

/* --- lollipop --- */

START_TEST(stems_are_as_long_as_values) {
  plot *p = fixture("lollipop");
  TEXTS(p, channel_y, "a", "b", "c");
  NUMBERS(p, channel_x, 8, 2, -4);
  scene *s = drawn(p);
  ck_assert_double_eq_tol(bar(s, 0)->width / bar(s, 1)->width, 4, 4 * CLOSE);
  const item *dot = nth(s, item_dots, role_mark, 0), *below = nth(s, item_dots, role_mark, 2);
  ck_assert_double_eq_tol(dot->point[0].x, bar(s, 0)->x + bar(s, 0)->width, 0.011);
  ck_assert_double_eq(below->point[0].x, bar(s, 2)->x);
  ck_assert(said(s, "8")->x > dot->point[0].x + dot->width / 2);
}
END_TEST

START_TEST(stems_up_the_page) {
  plot *p = fixture("lollipop");
  TEXTS(p, channel_x, "a", "b");
  NUMBERS(p, channel_y, 3, 6);
  scene *s = drawn(p);
  ck_assert_double_eq_tol(bar(s, 1)->height / bar(s, 0)->height, 2, 2 * CLOSE);
  ck_assert_double_eq(nth(s, item_dots, role_mark, 1)->point[0].y, bar(s, 1)->y);
}
END_TEST

/* --- waterfall --- */

static plot *profit(void) {
  plot *p = fixture("waterfall");
  TEXTS(p, channel_x, "Sales", "Costs", "Gross", "Grants", "Profit");
  NUMBERS(p, channel_y, 100, -60, NAN, 10, 50);
  static asked_text total[] = {{{"Gross", 5}, {0}}, {{"Profit", 6}, {0}}};
  fixture_spec(p)->totals = (asked_texts){.item = total, .count = 2};
  return p;
}

START_TEST(steps_hang_where_the_last_one_ended) {
  scene *s = drawn(profit());
  double foot = bar(s, 0)->y + bar(s, 0)->height, unit = bar(s, 0)->height / 100;
  ck_assert_double_eq(bar(s, 1)->y, bar(s, 0)->y); /* down from the top */
  ck_assert_double_eq_tol(bar(s, 1)->height, 60 * unit, 0.02);
  ck_assert_double_eq_tol(bar(s, 2)->height, 40 * unit, 0.02); /* the total, from zero */
  ck_assert_double_eq_tol(bar(s, 2)->y + bar(s, 2)->height, foot, 0.011);
  ck_assert_double_eq_tol(bar(s, 3)->y + bar(s, 3)->height, bar(s, 2)->y, 0.011);
  ck_assert(said(s, "−60") && said(s, "+10") && said(s, "40") && said(s, "50"));
  ck_assert_ptr_nonnull(nth(s, item_path, role_leader, 3));
}
END_TEST

START_TEST(totals_must_add_up) {
  plot *p = profit();
  ((double *)p->channel[channel_y].number)[4] = 51;
  refused(p, "the steps before `Profit` come to 50, not 51");
  p = profit();
  static asked_text none[] = {{{"Net", 3}, {0}}};
  fixture_spec(p)->totals = (asked_texts){.item = none, .count = 1};
  refused(p, "there is no step `Net`");
}
END_TEST

/* --- annotations --- */

/* Where the reference line lies, and that nothing touches its words. */
static double reference(plot *p, bool along, double at) {
  mark_annotation *line = ARENA_NEW(A, mark_annotation);
  *line = (mark_annotation){.x = {NAN, NAN}, .y = {NAN, NAN}, .text = STR("the goal")};
  (along ? line->x : line->y)[0] = at;
  p->annotation = line;
  p->annotations = 1;
  scene *s = drawn(p);
  const char *broken = laws_broken(s, fixture_drafting().look);
  ck_assert_msg(!broken, "%s", broken);
  ck_assert(said(s, "the goal") && diags_count(D) == 0);
  point on = nth(s, item_path, role_annotation, 0)->point[0];
  return along ? on.x : on.y;
}

START_TEST(what_annotations_point_at_is_on_the_scale) {
  plot *p = two_areas(), *q = profit();
  double goal = reference(p, false, 60);
  const item *road = nth(drawn(p), item_path, role_mark, 1), *rail = nth(drawn(p), item_path, role_mark, 0);
  ck_assert_double_eq_tol((rail->point[5].y - goal) / (rail->point[5].y - road->point[0].y), 1.5, CLOSE);
  goal = reference(q, false, 150);
  const item *sales = bar(drawn(q), 0);
  ck_assert_double_eq_tol((sales->y + sales->height - goal) / sales->height, 1.5, CLOSE);
  plot *stem = fixture("lollipop");
  TEXTS(stem, channel_y, "a", "b");
  NUMBERS(stem, channel_x, 8, 2);
  goal = reference(stem, true, 12);
  const item *a = bar(drawn(stem), 0);
  ck_assert_double_eq_tol((goal - a->x) / a->width, 1.5, CLOSE);
}
END_TEST

/* --- at random --- */

static plot *areas(dice *d, size_t rows) {
  plot *p = fixture("area");
  size_t sets = 1 + roll(d, 5);
  dates_at_random(d, p, channel_x, rows);
  size_t each = p->rows;
  double *x = ARENA_ARRAY(A, each * sets, double);
  double *y = ARENA_ARRAY(A, each * sets, double);
  const char **group = ARENA_ARRAY(A, each * sets, const char *);
  for (size_t i = 0; i < each * sets; i++) {
    x[i] = p->channel[channel_x].number[i % each];
    y[i] = sets > 1 ? fabs(number_at_random(d)) : number_at_random(d);
    group[i] = names[(i / each * 3) % names_count];
  }
  p->channel[channel_x].number = x;
  p->rows = each * sets;
  if (sets > 1)
    fixture_texts(p, channel_color, group, each * sets);
  fixture_numbers(p, channel_y, y, each * sets);
  if (sets > 1 && roll(d, 2))
    fixture_spec(p)->stack = (asked_choice){1, fixture_asked()};
  return p;
}

static plot *stems(dice *d, size_t rows) {
  plot *p = fixture("lollipop");
  bool up = roll(d, 2);
  texts_at_random(d, p, up ? channel_x : channel_y, rows > names_count ? names_count : rows, true);
  numbers_at_random(d, p, up ? channel_y : channel_x, p->rows);
  if (!up && roll(d, 4) == 0)
    numbers_at_random(d, p, channel_x2, p->rows);
  return p;
}

static plot *falls(dice *d, size_t rows) {
  plot *p = stems(d, rows);
  if (p->channel[channel_x2].present)
    p->channel[channel_x2].present = false;
  p->mark = "waterfall";
  channel *key = &p->channel[p->channel[channel_x].type == column_text ? channel_x : channel_y];
  asked_text *total = ARENA_NEW(A, asked_text);
  *total = (asked_text){key->category[0], fixture_asked()};
  fixture_spec(p)->totals = (asked_texts){.item = total, .count = roll(d, 2)};
  return p;
}

static const maker make[] = {areas, stems, falls};

START_TEST(charts_at_random) {
  dice_laws(make, sizeof make / sizeof *make, (unsigned)_i, false);
}
END_TEST

/* Names of two lines keep apart where there is room, and give it up where pages are short of it. */
START_TEST(rows_of_dots_come_as_near_as_their_names) {
  plot *p = fixture("dot");
  TEXTS(p, channel_y, "Highways and public transport everywhere", "Housing and homelessness of all",
        "Waste and recycling services", "Planning and economic development", "Libraries, museums and leisure",
        "Adult and other social care");
  NUMBERS(p, channel_x, 10, 20, 30, 40, 50, 60);
  drafting k = fixture_drafting();
  extent e = chart_extent(&k, p, 42 * MM);
  ck_assert_double_ge(e.natural, e.min + k.look->baseline);
}
END_TEST

Suite *parts_suite(void) {
  const TTest *const all[] = {rows_of_dots_come_as_near_as_their_names,
                              areas_pile_up,
                              areas_as_shares_fill_the_plot,
                              what_is_missing_in_one_area_is_a_gap_in_all,
                              areas_that_would_hide_each_other,
                              stems_are_as_long_as_values,
                              stems_up_the_page,
                              steps_hang_where_the_last_one_ended,
                              totals_must_add_up,
                              what_annotations_point_at_is_on_the_scale};
  return dice_add(harness_suite("parts", all, sizeof all / sizeof *all), charts_at_random);
}
