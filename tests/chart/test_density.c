/* density: of too many points every one is counted, and the shades say how many. */
#include "laws.h"

#include "chart/density.h"

static double *numbers(size_t n, uint64_t seed, double mean) {
  double *v = ARENA_ARRAY(A, n, double);
  for (size_t i = 0; i < n; i++) {
    v[i] = mean;
    for (int k = 0; k < 4; k++) {
      seed = seed * 6364136223846793005u + 1442695040888963407u;
      v[i] += (double)(seed >> 33) / (1u << 31) * 10;
    }
  }
  return v;
}

static plot *cloud(const char *mark, size_t n) {
  static const char *const region[] = {"North", "East", "South"};
  plot *p = fixture(mark);
  fixture_numbers(p, channel_x, numbers(n, 3, 5), n);
  if (*mark == 'p') {
    fixture_numbers(p, channel_y, numbers(n, 9, -20), n);
    return p;
  }
  const char **name = ARENA_ARRAY(A, n, const char *);
  for (size_t i = 0; i < n; i++)
    name[i] = region[i % 3];
  fixture_texts(p, channel_y, name, n);
  return p;
}

static size_t items(const scene *s, item_kind kind, role r) {
  size_t n = 0;
  for (size_t i = 0; i < s->count; i++)
    n += s->item[i].kind == kind && s->item[i].role == r;
  return n;
}

START_TEST(points_are_drawn_one_by_one_as_long_as_they_can_be_seen) {
  drafting k = fixture_drafting();
  scene *s = fixture_scene(&k, cloud("point", DENSITY_FROM), 400);
  ck_assert_uint_eq(items(s, item_dots, role_mark), DENSITY_FROM);
  ck_assert_uint_eq(items(s, item_rect, role_cell), 0);
}
END_TEST

START_TEST(more_become_cells) {
  static const char *const mark[] = {"point", "strip"};
  drafting k = fixture_drafting();
  plot *p = cloud(mark[_i], DENSITY_FROM + 1);
  scene *s = fixture_scene(&k, p, 400);
  ck_assert_uint_eq(items(s, item_dots, role_mark), 0);
  ck_assert_uint_gt(items(s, item_rect, role_cell), 50);
  ck_assert_ptr_nonnull(strstr(str_copy(A, chart_alt(A, p)), "density"));
  laws_obeyed(&k, p, 80 * MM, mark[_i]);
  laws_obeyed(&k, p, 170 * MM, mark[_i]);
}
END_TEST

START_TEST(every_point_is_counted_once) {
  drafting k = fixture_drafting();
  plot *p = cloud("point", 9000);
  point *at = ARENA_ARRAY(A, 9000, point);
  for (size_t i = 0; i < 9000; i++)
    at[i] = (point){p->channel[channel_x].number[i], 20 + p->channel[channel_y].number[i]};
  density d = density_over((double[]){0, 0, 50, 50});
  density_count(&k, p, &d, at, 9000);
  size_t all = 0;
  for (size_t i = 0; i < d.cells[0] * d.cells[1]; i++)
    all += d.count[i];
  ck_assert_uint_eq(all, 9000);
  for (size_t i = 1; i < d.steps; i++) {
    ck_assert_uint_gt(d.least[i], d.least[i - 1]);
    ck_assert_double_lt(colour_luminance(d.key.colour[i]), colour_luminance(d.key.colour[i - 1]));
  }
  ck_assert_uint_eq(d.least[d.steps], d.most + 1);
}
END_TEST

START_TEST(points_at_the_edges_are_in_the_outermost_cells) {
  drafting k = fixture_drafting();
  density d = density_over((double[]){10, 10, 50, 50});
  density_count(&k, cloud("point", 3), &d, (point[]){{10, 10}, {60, 60}, {60.01, 9.99}}, 3);
  ck_assert_uint_eq(d.count[0], 1);
  ck_assert_uint_eq(d.count[99], 1);
  ck_assert_uint_eq(d.count[9], 1);
}
END_TEST

START_TEST(steps_are_round_and_few) {
  static const struct {
    size_t points, least[4];
  } of[] = {{1, {1, 2}}, {10, {1, 2, 5, 10}}, {100, {1, 5, 20, 100}}, {5000, {1, 5, 20, 100}}};
  drafting k = fixture_drafting();
  for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
    density d = density_over((double[]){0, 0, 1, 1});
    density_count(&k, cloud("point", 1), &d, ARENA_ARRAY(A, of[i].points, point), of[i].points);
    ck_assert_uint_le(d.steps, DENSITY_STEPS);
    for (size_t j = 0; j < d.steps && j < 4; j++)
      ck_assert_uint_eq(d.least[j], of[i].least[j]);
  }
}
END_TEST

START_TEST(what_is_highlighted_lies_over_the_cells) {
  drafting k = fixture_drafting();
  plot *p = cloud("point", 8000);
  p->highlight = ARENA_ARRAY(A, 8000, bool);
  p->highlight[17] = p->highlight[4000] = true;
  scene *s = fixture_scene(&k, p, 400);
  ck_assert_uint_eq(items(s, item_dots, role_mark), 2);
}
END_TEST

START_TEST(colours_and_sizes_can_not_be_shaded) {
  drafting k = fixture_drafting();
  plot *p = cloud("point", 8000);
  fixture_numbers(p, channel_size, numbers(8000, 1, 1), 8000);
  ck_assert_ptr_null(fixture_scene(&k, p, 400));
  ck_assert_int_eq(diags_at(D, 0)->code->number, 521);
}
END_TEST

Suite *density_suite(void) {
  Suite *s = suite_create("density");
  TCase *t = tcase_create("density");
  tcase_set_timeout(t, 60);
  tcase_add_checked_fixture(t, harness_setup, harness_teardown);
  tcase_add_test(t, points_are_drawn_one_by_one_as_long_as_they_can_be_seen);
  tcase_add_loop_test(t, more_become_cells, 0, 2);
  tcase_add_test(t, every_point_is_counted_once);
  tcase_add_test(t, points_at_the_edges_are_in_the_outermost_cells);
  tcase_add_test(t, steps_are_round_and_few);
  tcase_add_test(t, what_is_highlighted_lies_over_the_cells);
  tcase_add_test(t, colours_and_sizes_can_not_be_shaded);
  suite_add_tcase(s, t);
  return s;
}
