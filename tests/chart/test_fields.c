/* fields: pyramids, treemaps, the small lines of tiles and the key of bubbles: what is drawn is what the data say, and
 * the laws hold. */
#include "scenes.h"

/* --- pyramid --- */

static plot *two_sides(void) {
  plot *p = fixture("pyramid");
  TEXTS(p, channel_y, "old", "young", "old", "young");
  TEXTS(p, channel_color, "men", "men", "women", "women");
  NUMBERS(p, channel_x, 20, 30, 25, 10);
  return p;
}

START_TEST(sides_share_one_scale_back_to_back) {
  scene *s = drawn(two_sides());
  const double times[] = {1, 1.5, 1.25, 0.5};
  for (int i = 1; i < 4; i++)
    ck_assert_double_eq_tol(bar(s, i)->width / bar(s, 0)->width, times[i], 2 * CLOSE);
  double foot[2] = {bar(s, 0)->x + bar(s, 0)->width, bar(s, 2)->x};
  ck_assert_double_eq_tol(bar(s, 1)->x + bar(s, 1)->width, foot[0], 0.02);
  ck_assert_double_eq(bar(s, 3)->x, foot[1]);
  ck_assert(bar(s, 0)->y == bar(s, 2)->y && bar(s, 0)->y < bar(s, 1)->y);
  const item *name = said(s, "old");
  ck_assert(name->x > foot[0] && name->x + name->width < foot[1]);
  ck_assert(said(s, "20")->x < bar(s, 0)->x && said(s, "25")->x > foot[1] + bar(s, 2)->width);
  ck_assert(said(s, "men")->x < foot[0] && said(s, "women")->x >= foot[1] - 0.02);
}
END_TEST

START_TEST(what_is_missing_on_a_side_is_a_dash) {
  plot *p = two_sides();
  NUMBERS(p, channel_x, 20, NAN, 25, 10);
  scene *s = drawn(p);
  ck_assert(!bar(s, 1) && said(s, "–") && said(s, "–")->x < bar(s, 2)->x);
}
END_TEST

START_TEST(a_life_in_years) {
  plot *p = fixture("pyramid");
  double age[202], count[202];
  const char *sex[202];
  for (int i = 0; i < 202; i++) {
    age[i] = i / 2;
    sex[i] = i % 2 ? "women" : "men";
    count[i] = 100 + i;
  }
  fixture_numbers(p, channel_y, age, 202);
  fixture_texts(p, channel_color, sex, 202);
  fixture_numbers(p, channel_x, count, 202);
  scene *s = drawn_at(p, 80);
  ck_assert(said(s, "10") && said(s, "90") && !said(s, "91") && bar(s, 201));
}
END_TEST

START_TEST(a_band_in_the_light) {
  plot *p = two_sides();
  LIT(p, true, false, true, false);
  scene *s = drawn(p);
  ck_assert(bar(s, 0)->role == role_mark && bar(s, 2)->role == role_mark && bar(s, 1)->role == role_context);
  ck_assert(colour_contrast(bar(s, 0)->paint.fill, bar(s, 2)->paint.fill) > 1);
}
END_TEST

START_TEST(sides_are_two) {
  plot *p = two_sides();
  TEXTS(p, channel_color, "men", "men", "men", "men");
  refused(p, "two sides, not 1");
  TEXTS(p, channel_color, "men", "women", "others", "women");
  refused(p, "two sides, not 3");
  p = two_sides();
  NUMBERS(p, channel_x, 20, -30, 25, 10);
  refused(p, "less than zero");
}
END_TEST

/* --- treemap --- */

static plot *three_parts(void) {
  plot *p = fixture("treemap");
  TEXTS(p, channel_detail, "a", "b", "c", "d");
  NUMBERS(p, channel_size, 100, 250, 500, 150);
  return p;
}

static double area(const scene *s, int row) {
  return bar(s, row)->width * bar(s, row)->height;
}

START_TEST(areas_are_values) {
  scene *s = drawn(three_parts());
  double whole = area(s, 0) + area(s, 1) + area(s, 2) + area(s, 3);
  const double share[] = {0.1, 0.25, 0.5, 0.15};
  for (int i = 0; i < 4; i++)
    ck_assert_double_eq_tol(area(s, i) / whole, share[i], 0.1 * CLOSE);
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < i; j++) {
      double f[4], g[4];
      scene_bounds(bar(s, i), f);
      scene_bounds(bar(s, j), g);
      ck_assert(!laws_overlap(f, g));
    }
}
END_TEST

START_TEST(parts_are_nearly_square) {
  plot *p = fixture("treemap");
  TEXTS(p, channel_detail, "a", "b", "c", "d", "e", "f", "g");
  NUMBERS(p, channel_size, 6, 6, 4, 3, 2, 2, 1); /* the example of Bruls, Huizing and van Wijk */
  scene *s = drawn(p);
  for (int i = 0; i < 7; i++) {
    double ratio = bar(s, i)->width / bar(s, i)->height;
    ck_assert_msg(fmax(ratio, 1 / ratio) < 3.2, "%d: %g", i, ratio);
  }
}
END_TEST

START_TEST(parts_of_a_group_lie_together) {
  plot *p = three_parts();
  TEXTS(p, channel_color, "x", "y", "x", "y");
  scene *s = drawn(p);
  ck_assert(said(s, "x") && said(s, "y"));
  ck_assert(colour_contrast(bar(s, 0)->paint.fill, bar(s, 2)->paint.fill) == 1);
  ck_assert(colour_contrast(bar(s, 0)->paint.fill, bar(s, 1)->paint.fill) > 1);
  double x = area(s, 0) + area(s, 2), left = fmin(bar(s, 0)->x, bar(s, 2)->x);
  double width = fmax(bar(s, 0)->x + bar(s, 0)->width, bar(s, 2)->x + bar(s, 2)->width) - left;
  double top = fmin(bar(s, 0)->y, bar(s, 2)->y);
  double height = fmax(bar(s, 0)->y + bar(s, 0)->height, bar(s, 2)->y + bar(s, 2)->height) - top;
  ck_assert_double_eq_tol(width * height / x, 1, CLOSE);
}
END_TEST

START_TEST(what_is_too_small_for_its_name_is_listed) {
  plot *p = three_parts();
  TEXTS(p, channel_detail, "a long name of a small part", "b", "nothing", "unknown");
  NUMBERS(p, channel_size, 1, 999, 0, NAN);
  scene *s = drawn_at(p, 80);
  const item *listed = said(s, "1 a long name of a small part 1");
  ck_assert(listed && said(s, "2 nothing 0") && said(s, "3 unknown –") && said(s, "b") && said(s, "999"));
  ck_assert_double_gt(listed->y, bar(s, 1)->y + bar(s, 1)->height);
  ck_assert(bar(s, 0) && !bar(s, 2) && !bar(s, 3));
}
END_TEST

START_TEST(parts_of_nothing) {
  plot *p = three_parts();
  NUMBERS(p, channel_size, 0, 0, 0, NAN);
  refused(p, "add up to nothing");
  NUMBERS(p, channel_size, 1, -1, 3, 4);
  refused(p, "less than zero");
  p = three_parts();
  TEXTS(p, channel_detail, "a", "a", "c", "d");
  refused(p, "a second row");
  TEXTS(p, channel_detail, "a", NULL, "c", "d");
  refused(p, "has no name");
}
END_TEST

/* --- small lines in tiles --- */

static plot *two_trends(void) {
  plot *p = fixture("tiles");
  TEXTS(p, channel_label, "North", "North", "North", "South", "South", "South", "South");
  NUMBERS(p, channel_value, 12, 14, 19, 30, NAN, 28, NAN);
  NUMBERS(p, channel_spark, 12, 14, 19, 30, NAN, 28, NAN);
  return p;
}

START_TEST(a_tile_draws_the_rows_of_its_label) {
  scene *s = drawn(two_trends());
  const item *line = of_row(s, item_path, 2), *dot = of_row(s, item_dots, 2);
  ck_assert(said(s, "19") && said(s, "28") && !said(s, "12") && !said(s, "30"));
  ck_assert_uint_eq(line->points, 3);
  double whole = line->point[0].y - line->point[2].y;
  ck_assert_double_eq_tol((line->point[0].y - line->point[1].y) / whole, (14 - 12) / (19 - 12.0), 0.002);
  ck_assert_double_eq_tol(line->point[1].x - line->point[0].x, line->point[2].x - line->point[1].x, 0.02);
  ck_assert(dot->points == 1 && dot->point[0].x == line->point[2].x && dot->point[0].y == line->point[2].y);
  ck_assert(line->point[2].y > said(s, "19")->y && line->point[0].y < said(s, "North")->y);
}
END_TEST

START_TEST(values_between_gaps_are_dots) {
  scene *s = drawn(two_trends());
  ck_assert(!of_row(s, item_path, 5));
  ck_assert_uint_eq(of_row(s, item_dots, 5)->points, 2);
  ck_assert_msg(strstr(str_copy(A, chart_alt(A, two_trends())), "North: 19 (12 → 19)"), "%s",
                str_copy(A, chart_alt(A, two_trends())));
}
END_TEST

/* --- the key of bubbles --- */

/* Pages set dots over all paths: among squares discs are paths, each over the rim of what was drawn before it. */
START_TEST(bubbles_of_several_shapes_keep_their_order) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 1, 2, 3, 4);
  NUMBERS(p, channel_y, 1, 2, 3, 4);
  NUMBERS(p, channel_size, 4, 9, 1, 16);
  TEXTS(p, channel_color, "North", "South", "East", "West");
  const scene *s = drawn(p);
  size_t marks = 0;
  for (size_t i = 0; i < s->count; i++) {
    if (s->item[i].row < 0 || s->item[i].kind == item_text)
      continue;
    ck_assert_int_eq(s->item[i].kind, item_path);
    ck_assert(s->item[i - 1].role == role_grid && s->item[i - 1].kind == item_path);
    ck_assert_uint_eq(s->item[i - 1].points, s->item[i].points);
    marks++;
  }
  ck_assert_uint_eq(marks, 4);
}
END_TEST

/* A small bubble in the middle of a large one: its name goes beside the large one, and a leader leads there. */
START_TEST(names_keep_off_the_bubbles_of_others) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 50, 50, 10, 90);
  NUMBERS(p, channel_y, 50, 51, 10, 90);
  NUMBERS(p, channel_size, 100, 1, 5, 5);
  TEXTS(p, channel_label, "Large", "Small", "Left", "Right");
  const scene *s = drawn(p);
  const item *small = said(s, "Small"), *large = NULL;
  ck_assert_ptr_nonnull(nth(s, item_path, role_leader, 0));
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == item_dots && s->item[i].row == 0)
      large = &s->item[i];
  double box[4];
  scene_bounds(small, box);
  double dx = fmax(fmax(box[0] - large->point[0].x, large->point[0].x - box[0] - box[2]), 0);
  double dy = fmax(fmax(box[1] - large->point[0].y, large->point[0].y - box[1] - box[3]), 0);
  ck_assert_double_gt(hypot(dx, dy), large->width / 2 - 1);
}
END_TEST

START_TEST(areas_of_bubbles_have_a_key) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 1, 2, 3);
  NUMBERS(p, channel_y, 1, 2, 3);
  NUMBERS(p, channel_size, 1411, 124.5, 3.4);
  scene *s = drawn(p);
  const item *large = nth(s, item_dots, role_axis, 0), *small = nth(s, item_dots, role_axis, 1);
  const item *china = of_row(s, item_dots, 0);
  ck_assert(said(s, "500") && said(s, "50") && said(s, "size"));
  ck_assert_double_eq_tol(pow(large->width / china->width, 2), 500 / 1411.0, CLOSE);
  ck_assert_double_eq_tol(pow(small->width / large->width, 2), 0.1, CLOSE);
  ck_assert(said(s, "500")->x > large->point[0].x + large->width / 2 && large->point[0].y < china->point[0].y);
}
END_TEST

/* --- shapes --- */

static plot *three_shapes(void) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 1, 2, 3, 4);
  NUMBERS(p, channel_y, 1, 2, 3, 4);
  TEXTS(p, channel_shape, "disc", "square", "triangle", "diamond");
  return p;
}

static double polygon(const item *i) {
  double twice = 0;
  for (size_t k = 0; k < i->points; k++) {
    point a = i->point[k], b = i->point[(k + 1) % i->points];
    twice += a.x * b.y - b.x * a.y;
  }
  return fabs(twice) / 2;
}

START_TEST(shapes_are_alike_in_area_and_colour) {
  scene *s = drawn(three_shapes());
  const item *disc = of_row(s, item_dots, 0);
  double whole = M_PI * disc->width * disc->width / 4;
  for (int row = 1; row < 4; row++) {
    const item *shape = of_row(s, item_path, row);
    ck_assert_uint_eq(shape->points, row == 2 ? 3 : 4);
    ck_assert_double_eq_tol(polygon(shape) / whole, 1, 0.02);
    ck_assert(colour_contrast(shape->paint.fill, disc->paint.fill) == 1);
  }
  ck_assert(said(s, "disc") && said(s, "diamond"));
}
END_TEST

START_TEST(shapes_say_what_colours_say) {
  plot *p = three_shapes();
  TEXTS(p, channel_color, "disc", "square", "triangle", "diamond");
  scene *s = drawn(p);
  ck_assert(colour_contrast(of_row(s, item_path, 1)->paint.fill, of_row(s, item_path, 2)->paint.fill) > 1);
  TEXTS(p, channel_color, "a", "a", "b", "b");
  refused(p, "other groups");
  p = three_shapes();
  NUMBERS(p, channel_x, 1, 2, 3, 4, 5);
  NUMBERS(p, channel_y, 1, 2, 3, 4, 5);
  TEXTS(p, channel_shape, "a", "b", "c", "d", "e");
  refused(p, "5 shapes");
}
END_TEST

/* --- print in grey --- */

/* Four series are named where they end, in words of their own, and are apart in lightness. */
START_TEST(series_survive_print_in_grey) {
  plot *p = fixture((const char *const[]){"line", "area", "bar"}[_i]);
  DATES(p, channel_x, "2024", "2025", "2024", "2025", "2024", "2025", "2024", "2025");
  TEXTS(p, channel_color, "North", "North", "South", "South", "East", "East", "West", "West");
  NUMBERS(p, channel_y, 10, 11, 20, 21, 30, 31, 40, 41);
  scene *s = drawn_at(p, 80);
  const item *name[] = {said(s, "North"), said(s, "South"), said(s, "East"), said(s, "West")};
  const item_kind of = _i == 2 ? item_rect : item_path;
  double right = 0, lab[4][3], f[4];
  for (size_t i = 0; nth(s, of, role_mark, i); i++) {
    scene_bounds(nth(s, of, role_mark, i), f);
    right = fmax(right, f[0] + f[2]);
  }
  for (size_t i = 0; i < 4; i++) {
    const item *mark = nth(s, of, role_mark, i);
    palette_lab(mark->paint.fills ? mark->paint.fill : mark->paint.stroke, lab[i]);
    ck_assert(name[i] && name[i]->x > right);
    ck_assert(!i || name[i]->y < name[i - 1]->y); /* in the order of the series themselves */
    for (size_t j = 0; j < i; j++)
      ck_assert_double_ge(fabs(lab[i][0] - lab[j][0]), PALETTE_GREY_MIN);
  }
}
END_TEST

/* --- at random --- */

static plot *back_to_back(dice *d, size_t rows) {
  plot *p = fixture("pyramid");
  rows = 1 + rows % names_count;
  const char **at = ARENA_ARRAY(A, rows * 2, const char *), **side = ARENA_ARRAY(A, rows * 2, const char *);
  double *v = ARENA_ARRAY(A, rows * 2, double);
  unsigned from = roll(d, names_count);
  for (size_t i = 0; i < rows * 2; i++) {
    at[i] = names[i / 2];
    side[i] = names[(from + i % 2) % names_count];
    v[i] = fabs(number_at_random(d));
  }
  fixture_texts(p, channel_y, at, rows * 2);
  fixture_texts(p, channel_color, side, rows * 2);
  fixture_numbers(p, channel_x, v, rows * 2);
  return p;
}

static plot *parts_of_a_field(dice *d, size_t rows) {
  plot *p = fixture("treemap");
  rows = 1 + rows % names_count;
  double *v = ARENA_ARRAY(A, rows, double);
  for (size_t i = 0; i < rows; i++)
    v[i] = fabs(number_at_random(d));
  texts_at_random(d, p, channel_detail, rows, true);
  fixture_numbers(p, channel_size, v, rows);
  if (roll(d, 2))
    texts_at_random(d, p, channel_color, rows, false);
  return p;
}

static plot *small_lines(dice *d, size_t rows) {
  plot *p = fixture("tiles");
  texts_at_random(d, p, channel_label, rows, false);
  numbers_at_random(d, p, channel_value, rows);
  numbers_at_random(d, p, channel_spark, rows);
  return p;
}

static const maker make[] = {back_to_back, parts_of_a_field, small_lines};

START_TEST(charts_at_random) {
  dice_laws(make, sizeof make / sizeof *make, (unsigned)_i, false);
}
END_TEST

Suite *fields_suite(void) {
  const TTest *const all[] = {sides_share_one_scale_back_to_back,
                              what_is_missing_on_a_side_is_a_dash,
                              a_life_in_years,
                              a_band_in_the_light,
                              sides_are_two,
                              areas_are_values,
                              parts_are_nearly_square,
                              parts_of_a_group_lie_together,
                              what_is_too_small_for_its_name_is_listed,
                              parts_of_nothing,
                              a_tile_draws_the_rows_of_its_label,
                              values_between_gaps_are_dots,
                              areas_of_bubbles_have_a_key,
                              bubbles_of_several_shapes_keep_their_order,
                              names_keep_off_the_bubbles_of_others,
                              shapes_are_alike_in_area_and_colour,
                              shapes_say_what_colours_say};
  Suite *s = harness_suite("fields", all, sizeof all / sizeof *all);
  TCase *c = tcase_create("grey");
  tcase_add_checked_fixture(c, harness_setup, harness_teardown);
  tcase_add_loop_test(c, series_survive_print_in_grey, 0, 3);
  suite_add_tcase(s, c);
  return dice_add(s, charts_at_random);
}
