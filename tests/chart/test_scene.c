/* scene: items, their bounds, and a scene as text. */
#include "chart/scene.h"

#include "harness.h"

static const paint blue = {.fills = true, .fill = {0, 0, 1}};
static const paint hair = {.strokes = true, .stroke = {0.5, 0.5, 0.5}, .width = 0.4};

static void bounded(const item *i, double x, double y, double width, double height) {
  double f[4];
  scene_bounds(i, f);
  ck_assert_double_eq_tol(f[0], x, 1e-9);
  ck_assert_double_eq_tol(f[1], y, 1e-9);
  ck_assert_double_eq_tol(f[2], width, 1e-9);
  ck_assert_double_eq_tol(f[3], height, 1e-9);
}

START_TEST(coordinates_are_hundredths) {
  scene *s = scene_new(A, 100.126, 50);
  ck_assert_double_eq_tol(s->width, 100.13, 1e-12);
  item *i = scene_rect(s, role_mark, (double[]){1.004, -0.001, 10.006, 5}, &blue);
  bounded(i, 1, 0, 10.01, 5);
  ck_assert(!__builtin_signbit(i->y));
}
END_TEST

START_TEST(bounds_include_what_strokes_reach) {
  scene *s = scene_new(A, 100, 50);
  bounded(scene_line(s, role_grid, (point[]){{10, 20}, {60, 20}}, &hair), 10, 19.8, 50, 0.4);
  paint fat = hair;
  fat.width = 2;
  fat.round = true;
  bounded(scene_line(s, role_mark, (point[]){{10, 20}, {60, 20}}, &fat), 9, 19, 52, 2);
  item *dots = scene_dots(s, role_mark, 2, &blue);
  dots->width = 4;
  dots->point[1] = (point){10, 10};
  bounded(dots, -2, -2, 14, 14);
}
END_TEST

START_TEST(bounds_of_text_are_its_em_box) {
  scene *s = scene_new(A, 100, 50);
  item *t = scene_text(s, role_value, 10, 30);
  t->width = 25;
  t->height = 10 * SCENE_ASCENT;
  bounded(t, 10, 30 - 7.8, 25, 10);
}
END_TEST

START_TEST(paths_of_many_points) {
  scene *s = scene_new(A, 1000, 50);
  item *p = scene_path(s, role_mark, &hair);
  scene_move(s, p, 0, 0);
  for (int i = 1; i < 1000; i++)
    scene_line_to(s, p, i, i % 50);
  ck_assert_uint_eq(p->points, 1000);
  ck_assert(p->point[999].x == 999 && p->op[0] == path_move && p->op[999] == path_line);
}
END_TEST

START_TEST(written_a_line_an_item) {
  scene *s = scene_new(A, 100, 50);
  scene_rect(s, role_mark, (double[]){1, 2, 3, 4}, &blue)->row = 2;
  item *p = scene_path(s, role_leader, &(paint){.strokes = true, .width = 1, .dash = {3, 2}, .round = true});
  scene_move(s, p, 0, 0);
  scene_curve_to(s, p, (point[]){{1, 1}, {2, 2}, {3, 0}});
  scene_close(s, p);
  text out = text_new(A);
  scene_write(s, &out);
  ck_assert_str_eq(out.ptr, "scene 100.00 50.00\n"
                            "rect mark row 2 1.00 2.00 3.00 4.00 fill #0000FF\n"
                            "path leader M 0.00 0.00 C 1.00 1.00 2.00 2.00 3.00 0.00 Z stroke #000000 1.00 dash 3.00 "
                            "2.00 round\n");
}
END_TEST

Suite *scene_suite(void) {
  const TTest *const all[] = {coordinates_are_hundredths, bounds_include_what_strokes_reach,
                              bounds_of_text_are_its_em_box, paths_of_many_points, written_a_line_an_item};
  (void)D;
  return harness_suite("scene", all, sizeof all / sizeof *all);
}
