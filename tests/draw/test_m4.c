/* m4: long lines thinned to what a printer can show: not a dot of the picture changes. */
#include "chart/m4.h"
#include "draw/scene_cairo.h"

#include "chart/fixture.h"

#define WIDTH 300.0
#define HEIGHT 120.0
#define COLUMNS ((size_t)(WIDTH / M4_COLUMN))

/* A walk that goes nowhere, with a lone peak now and then; the same every time. */
static point *walk(size_t count) {
  point *p = ARENA_ARRAY(A, count, point);
  uint64_t state = 7;
  double y = HEIGHT / 2;
  for (size_t i = 0; i < count; i++) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    double share = (double)(state >> 40) / (1 << 24);
    y = fmin(HEIGHT - 30, fmax(30, y + (share - 0.5)));
    p[i] = (point){5 + (WIDTH - 10) * (double)i / (double)(count - 1), state % 9973 == 0 ? 10 : y};
  }
  return p;
}

/* What a printer of 300 dots an inch makes of a line: no greys. */
static cairo_surface_t *print(const point *p, size_t count) {
  scene *s = scene_new(A, WIDTH, HEIGHT);
  paint ink = {.strokes = true, .width = look_default().line_width, .round = true};
  scene_through(s, scene_path(s, role_mark, &ink), p, count);
  double scale = M4_DPI / 72.0;
  cairo_surface_t *dots = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)(WIDTH * scale), (int)(HEIGHT * scale));
  cairo_t *c = cairo_create(dots);
  cairo_set_source_rgb(c, 1, 1, 1);
  cairo_paint(c);
  cairo_set_antialias(c, CAIRO_ANTIALIAS_NONE);
  cairo_scale(c, scale, scale);
  scene_cairo_marks(c, s);
  ck_assert_int_eq(cairo_status(c), CAIRO_STATUS_SUCCESS);
  cairo_destroy(c);
  cairo_surface_flush(dots);
  return dots;
}

static bool inked(cairo_surface_t *s, int x, int y) {
  const unsigned char *row = cairo_image_surface_get_data(s) + y * cairo_image_surface_get_stride(s);
  return row[4 * x] < 128;
}

static bool inked_near(cairo_surface_t *s, int x, int y) {
  for (int i = x - 1; i <= x + 1; i++)
    for (int j = y - 1; j <= y + 1; j++)
      if (i >= 0 && j >= 0 && i < cairo_image_surface_get_width(s) && j < cairo_image_surface_get_height(s) &&
          inked(s, i, j))
        return true;
  return false;
}

typedef struct differences {
  int inked, unlike, far; /* dots with ink; that differ; with ink in one, and none near in the other */
} differences;

static differences compare(cairo_surface_t *a, cairo_surface_t *b) {
  differences d = {0};
  for (int y = 0; y < cairo_image_surface_get_height(a); y++)
    for (int x = 0; x < cairo_image_surface_get_width(a); x++) {
      bool ink = inked(a, x, y);
      d.inked += ink;
      if (ink == inked(b, x, y))
        continue;
      d.unlike++;
      d.far += !inked_near(ink ? b : a, x, y);
    }
  cairo_surface_destroy(a);
  cairo_surface_destroy(b);
  return d;
}

static size_t thinned(point *p, size_t count) {
  for (size_t i = 0; i < count; i++)
    p[i].x = m4_column(p[i].x);
  return m4_thin(p, count);
}

START_TEST(on_the_printers_columns_not_a_dot_differs) {
  const size_t counts[] = {COLUMNS * 5, 20000, 200000};
  point *all = walk(counts[_i]), *few = walk(counts[_i]);
  for (size_t i = 0; i < counts[_i]; i++)
    all[i].x = m4_column(all[i].x);
  size_t kept = thinned(few, counts[_i]);
  ck_assert_uint_le(kept, M4_EACH * COLUMNS);
  differences d = compare(print(all, counts[_i]), print(few, kept));
  ck_assert_int_gt(d.inked, 10000);
  ck_assert_int_eq(d.unlike, 0);
}
END_TEST

START_TEST(against_the_points_where_they_are_hardly_any_ink_is_further_off_than_the_next_dot) {
  point *all = walk(100000), *few = walk(100000);
  size_t kept = thinned(few, 100000);
  differences d = compare(print(all, 100000), print(few, kept));
  ck_assert_int_le(d.far, d.inked / 10000);
}
END_TEST

START_TEST(every_peak_stays) {
  point p[] = {{0.10, 5}, {0.11, 9}, {0.12, 1}, {0.13, 4}, {0.14, 5}, {0.30, 5}, {0.31, 5}};
  const double want[] = {5, 9, 1, 5, 5, 5};
  ck_assert_uint_eq(m4_thin(p, 7), 6);
  for (int i = 0; i < 6; i++)
    ck_assert_double_eq(p[i].y, want[i]);
}
END_TEST

START_TEST(few_points_are_left_alone) {
  ck_assert(!m4_needed(1000, WIDTH));
  ck_assert(m4_needed(COLUMNS * M4_EACH + 1, WIDTH));
}
END_TEST

/* A chart's line has no more points than that, goes as far, and is as high and as low. */
START_TEST(a_line_chart_keeps_its_extremes) {
  size_t n = 60000;
  double *x = ARENA_ARRAY(A, n, double), *y = ARENA_ARRAY(A, n, double);
  const point *p = walk(n);
  for (size_t i = 0; i < n; i++) {
    x[i] = (double)i;
    y[i] = p[i].y;
  }
  plot *c = fixture("line");
  fixture_numbers(c, channel_x, x, n);
  fixture_numbers(c, channel_y, y, n);
  drafting k = fixture_drafting();
  scene *s = fixture_scene(&k, c, WIDTH);
  double frame[4] = {0};
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == item_path && s->item[i].role == role_mark) {
      ck_assert_uint_gt(s->item[i].points, COLUMNS);
      ck_assert_uint_le(s->item[i].points, M4_EACH * COLUMNS);
      scene_bounds(&s->item[i], frame);
    }
  ck_assert_double_gt(frame[2], WIDTH / 2);
  fixture_spec(c)->points = (asked_flag){true, fixture_asked()};
  chart_layout(&k, c, WIDTH, 200);
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "B0520"));
}
END_TEST

Suite *m4_suite(void) {
  Suite *s = suite_create("m4");
  TCase *t = tcase_create("m4");
  tcase_set_timeout(t, 60);
  tcase_add_checked_fixture(t, harness_setup, harness_teardown);
  tcase_add_loop_test(t, on_the_printers_columns_not_a_dot_differs, 0, 3);
  tcase_add_test(t, against_the_points_where_they_are_hardly_any_ink_is_further_off_than_the_next_dot);
  tcase_add_test(t, every_peak_stays);
  tcase_add_test(t, few_points_are_left_alone);
  tcase_add_test(t, a_line_chart_keeps_its_extremes);
  suite_add_tcase(s, t);
  return s;
}
