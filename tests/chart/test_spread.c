/* spread: scatters, ranges, distributions: each mark lies where its numbers say. */
#include "chart/bins.h"
#include "data/five.h"
#include "laws.h"

#define CLOSE 0.005 /* of a value: what rounding to 0.01 pt may cost */

static scene *drawn(const plot *p) {
  drafting k = fixture_drafting();
  scene *s = fixture_scene(&k, p, 170 * MM);
  ck_assert_msg(s != NULL, "%s", harness_complaints());
  const char *broken = laws_broken(s, k.look);
  ck_assert_msg(!broken, "%s", broken);
  return s;
}

/* The n-th item that stands for a row. */
static const item *of_row(const scene *s, item_kind of, int row, size_t n) {
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == of && s->item[i].row == row && n-- == 0)
      return &s->item[i];
  return NULL;
}

static const item *said(const scene *s, const char *words) {
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == item_text && str_is(s->item[i].words, words))
      return &s->item[i];
  return NULL;
}

static const item *nth(const scene *s, item_kind of, role r, size_t n) {
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == of && s->item[i].role == r && n-- == 0)
      return &s->item[i];
  return NULL;
}

START_TEST(points_lie_in_proportion) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 10, 20, 40, 30);
  NUMBERS(p, channel_y, 1, 2, 5, NAN);
  const scene *s = drawn(p);
  point a = of_row(s, item_dots, 0, 0)->point[0], b = of_row(s, item_dots, 1, 0)->point[0],
        c = of_row(s, item_dots, 2, 0)->point[0];
  ck_assert_double_eq_tol((c.x - b.x) / (b.x - a.x), 2, 2 * CLOSE);
  ck_assert_double_eq_tol((b.y - c.y) / (a.y - b.y), 3, 3 * CLOSE);
  ck_assert_ptr_null(of_row(s, item_dots, 3, 0)); /* a missing measure: no dot */
  ck_assert(said(s, "x") && said(s, "y"));        /* both measures are named */
}
END_TEST

START_TEST(decades_are_alike) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 1, 10, 1000);
  NUMBERS(p, channel_y, 1, 2, 3);
  p->channel[channel_x].scale = scale_log;
  const scene *s = drawn(p);
  double x[3];
  for (int i = 0; i < 3; i++)
    x[i] = of_row(s, item_dots, i, 0)->point[0].x;
  ck_assert_double_eq_tol((x[2] - x[1]) / (x[1] - x[0]), 2, 2 * CLOSE);
}
END_TEST

START_TEST(logarithms_of_nothing_are_refused) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 1, 0);
  NUMBERS(p, channel_y, 1, 2);
  p->channel[channel_x].scale = scale_log;
  drafting k = fixture_drafting();
  ck_assert(!chart_check(&k, p));
  ck_assert_int_eq(diags_at(D, 0)->code->number, 530);
  p = fixture("bar");
  TEXTS(p, channel_y, "a");
  NUMBERS(p, channel_x, 1);
  p->channel[channel_x].scale = scale_log;
  ck_assert(!chart_check(&k, p));
}
END_TEST

START_TEST(bubbles_have_areas) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 1, 2, 3);
  NUMBERS(p, channel_y, 1, 2, 3);
  NUMBERS(p, channel_size, 100, 400, 25);
  const scene *s = drawn(p);
  double d[3];
  for (int i = 0; i < 3; i++)
    d[i] = of_row(s, item_dots, i, 0)->width;
  ck_assert_double_eq_tol(d[1] * d[1] / (d[0] * d[0]), 4, 4 * CLOSE);
  ck_assert_double_eq_tol(d[0] * d[0] / (d[2] * d[2]), 4, 4 * CLOSE);
  ck_assert(of_row(s, item_dots, 1, 0) < of_row(s, item_dots, 2, 0)); /* the small ones on top */
}
END_TEST

/* y = 1 + 2x with a little noise whose least squares line is known: slope 2, start 1. */
START_TEST(a_trend_is_the_line_of_best_fit) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 0, 1, 2, 3);
  NUMBERS(p, channel_y, 2, 2, 4, 8); /* residuals 1 −1 −1 1 */
  fixture_spec(p)->trend = (asked_text){STR("linear"), fixture_asked()};
  const scene *s = drawn(p);
  const item *line = NULL;
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == item_path && s->item[i].role == role_axis && s->item[i].paint.width == 1)
      line = &s->item[i];
  ck_assert_ptr_nonnull(line);
  point low = of_row(s, item_dots, 0, 0)->point[0], high = of_row(s, item_dots, 3, 0)->point[0];
  double unit = (low.y - high.y) / 6; /* of y */
  ck_assert_double_eq_tol(line->point[0].x, low.x, 0.02);
  ck_assert_double_eq_tol(line->point[0].y - low.y, unit, 0.05);
  ck_assert_double_eq_tol(line->point[line->points - 1].y - high.y, unit, 0.05);
}
END_TEST

START_TEST(labels_keep_apart_and_are_the_same_each_time) {
  plot *p = fixture("point");
  NUMBERS(p, channel_x, 1, 1.02, 1.04, 5, 9);
  NUMBERS(p, channel_y, 1, 1.02, 1, 5, 9);
  TEXTS(p, channel_label, "Agriculture", "Caregiving", "Construction", "Technology", "Healthcare");
  const scene *s = drawn(p), *again = drawn(p);
  ck_assert_uint_eq(s->count, again->count);
  for (size_t i = 0; i < s->count; i++)
    ck_assert(s->item[i].x == again->item[i].x && s->item[i].y == again->item[i].y);
  ck_assert(said(s, "Agriculture") && said(s, "Caregiving") && said(s, "Construction"));
}
END_TEST

START_TEST(a_band_runs_between_its_values) {
  plot *p = fixture("range");
  DATES(p, channel_x, "2001", "2002", "2003");
  NUMBERS(p, channel_y, 10, 20, 15);
  NUMBERS(p, channel_y2, 30, 60, 45);
  const item *upper = nth(drawn(p), item_path, role_mark, 0), *lower = nth(drawn(p), item_path, role_mark, 1);
  double unit = (lower->point[0].y - upper->point[0].y) / 20;
  ck_assert_double_eq_tol((lower->point[1].y - upper->point[1].y) / unit, 40, 40 * CLOSE);
  ck_assert_double_eq_tol((lower->point[2].y - upper->point[2].y) / unit, 30, 30 * CLOSE);
}
END_TEST

START_TEST(error_bars_reach_to_both_sides) {
  plot *p = fixture("range");
  TEXTS(p, channel_x, "a", "b", "c");
  NUMBERS(p, channel_y, 10, 20, 15);
  NUMBERS(p, channel_error, 2, 4, NAN);
  const scene *s = drawn(p);
  const item *a = of_row(s, item_path, 0, 0), *b = of_row(s, item_path, 1, 0);
  ck_assert_double_eq_tol((b->point[0].y - b->point[1].y) / (a->point[0].y - a->point[1].y), 2, 2 * CLOSE);
  ck_assert_double_eq_tol((a->point[0].y + a->point[1].y) / 2, of_row(s, item_dots, 0, 0)->point[0].y, 0.02);
  ck_assert_ptr_null(of_row(s, item_path, 2, 0));
}
END_TEST

START_TEST(a_range_needs_its_other_end) {
  plot *p = fixture("range");
  TEXTS(p, channel_x, "a");
  NUMBERS(p, channel_y, 1);
  drafting k = fixture_drafting();
  ck_assert(!chart_check(&k, p));
}
END_TEST

/* 1 … 11: quartiles 3.5, 6, 8.5; Freedman & Diaconis: 2 · 5 / ∛11 = 4.5, so steps of 5: 1–4, 5–9, 10–11. */
START_TEST(values_are_counted_into_steps) {
  plot *p = fixture("histogram");
  NUMBERS(p, channel_x, 11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  bins b = bins_of(A, p, &(bins_wish){.step = NAN});
  ck_assert_double_eq_tol(b.step, 5, 1e-12);
  ck_assert_double_eq_tol(b.start, 0, 1e-12);
  ck_assert_uint_eq(b.count, 3);
  ck_assert(b.rows[0] == 4 && b.rows[1] == 5 && b.rows[2] == 2);
  const scene *s = drawn(p);
  const item *first = nth(s, item_rect, role_mark, 0), *second = nth(s, item_rect, role_mark, 1);
  ck_assert_double_eq_tol(second->height / first->height, 1.25, 1.25 * CLOSE);
}
END_TEST

START_TEST(steps_as_asked) {
  plot *p = fixture("histogram");
  NUMBERS(p, channel_x, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10);
  bins b = bins_of(A, p, &(bins_wish){.step = 2.5});
  ck_assert_uint_eq(b.count, 4); /* the greatest value closes the last bin */
  ck_assert(b.rows[0] == 3 && b.rows[1] == 2 && b.rows[2] == 3 && b.rows[3] == 2);
  b = bins_of(A, p, &(bins_wish){.step = NAN, .most = 2});
  ck_assert_uint_le(b.count, 2);
}
END_TEST

START_TEST(all_alike_is_one_bin) {
  plot *p = fixture("histogram");
  NUMBERS(p, channel_x, 7, 7, 7);
  bins b = bins_of(A, p, &(bins_wish){.step = NAN});
  ck_assert_uint_eq(b.count, 1);
  ck_assert_uint_eq(b.rows[0], 3);
  drawn(p);
}
END_TEST

/* R: quantile(c(2, 4, 4, 5, 7, 9, 30)) is 2 4 5 8 30. */
START_TEST(five_numbers_and_whiskers) {
  const double v[] = {30, 2, NAN, 4, 9, 4, 7, 5};
  double sorted[8], ends[2];
  size_t n = five_sort(v, 8, sorted);
  ck_assert_uint_eq(n, 7);
  five f = five_of(sorted, n);
  ck_assert(f.low == 2 && f.q1 == 4 && f.median == 5 && f.q3 == 8 && f.high == 30);
  five_whiskers(sorted, n, 1.5, ends); /* fences at −2 and 14 */
  ck_assert(ends[0] == 2 && ends[1] == 9);
}
END_TEST

START_TEST(boxes_are_the_middle_half) {
  plot *p = fixture("box");
  TEXTS(p, channel_y, "a", "a", "a", "a", "a", "a", "a");
  NUMBERS(p, channel_x, 2, 4, 4, 5, 7, 9, 30);
  const scene *s = drawn(p);
  const item *box = nth(s, item_rect, role_band, 0), *left = nth(s, item_path, role_mark, 0),
             *median = nth(s, item_path, role_mark, 2), *beyond = nth(s, item_dots, role_mark, 0);
  double unit = box->width / 4;
  ck_assert_double_eq_tol(left->point[0].x, box->x - 2 * unit, 0.03);
  ck_assert_double_eq_tol(median->point[0].x, box->x + unit, 0.03);
  ck_assert_double_eq_tol(beyond->point[0].x, box->x + 26 * unit, 0.1);
  ck_assert_uint_eq(beyond->points, 1);
  bool told = false;
  for (size_t i = 0; i < s->count; i++)
    told = told || (s->item[i].role == role_note && s->item[i].words.len);
  ck_assert(told); /* how the box was made */
}
END_TEST

START_TEST(strips_show_every_value) {
  plot *p = fixture("strip");
  TEXTS(p, channel_x, "a", "a", "a", "b");
  NUMBERS(p, channel_y, 5, 5, 5, 7);
  const scene *s = drawn(p);
  for (int i = 0; i < 3; i++) /* alike in value, beside each other */
    for (int j = 0; j < i; j++) {
      point a = of_row(s, item_dots, i, 0)->point[0], b = of_row(s, item_dots, j, 0)->point[0];
      ck_assert(a.y == b.y && fabs(a.x - b.x) >= 4);
    }
  ck_assert_ptr_nonnull(of_row(s, item_dots, 3, 0));
}
END_TEST

/* Where strips are too low for dots to lie apart, they overlap, and none is hidden. */
START_TEST(low_strips_hide_no_value) {
  plot *p = fixture("strip");
  TEXTS(p, channel_y, "a", "a", "a", "a", "b", "b", "b");
  NUMBERS(p, channel_x, 2, 2, 2, 2, 5, 5, 9);
  drafting k = fixture_drafting();
  ck_assert(chart_check(&k, p));
  const scene *s = chart_layout(&k, p, 80 * MM, chart_extent(&k, p, 80 * MM).min);
  for (int r = 0; r < 7; r++)
    for (int q = 0; q < r; q++) {
      point one = of_row(s, item_dots, r, 0)->point[0], other = of_row(s, item_dots, q, 0)->point[0];
      ck_assert_double_gt(hypot(one.x - other.x, one.y - other.y), 1);
    }
}
END_TEST

START_TEST(cells_darken_with_their_values) {
  plot *p = fixture("heatmap");
  TEXTS(p, channel_x, "a", "b", "a", "b");
  TEXTS(p, channel_y, "c", "c", "d", "d");
  NUMBERS(p, channel_color, 1, 5, 10, NAN);
  const scene *s = drawn(p);
  double light[3];
  for (int i = 0; i < 3; i++)
    light[i] = colour_luminance(of_row(s, item_rect, i, 0)->paint.fill);
  ck_assert(light[0] > light[1] && light[1] > light[2]);
  ck_assert_ptr_null(of_row(s, item_rect, 3, 0)); /* missing: no shade, an en dash */
  ck_assert(said(s, "5") && said(s, "–"));
}
END_TEST

START_TEST(targets_lie_on_the_bars_scale) {
  plot *p = fixture("bullet");
  TEXTS(p, channel_y, "a", "b");
  NUMBERS(p, channel_x, 50, 80);
  NUMBERS(p, channel_target, 100, 40);
  const scene *s = drawn(p);
  const item *bar = of_row(s, item_rect, 0, 0);
  ck_assert_double_eq_tol(of_row(s, item_path, 0, 0)->point[0].x - bar->x, 2 * bar->width, 0.05);
  ck_assert_double_eq_tol(of_row(s, item_path, 1, 0)->point[0].x - bar->x, 0.8 * bar->width, 0.05);
}
END_TEST

START_TEST(days_lie_in_their_weeks) {
  plot *p = fixture("calendar");
  DATES(p, channel_x, "2026-01-05", "2026-01-11", "2026-01-12", "2026-01-20"); /* Monday, Sunday, Monday, Tuesday */
  NUMBERS(p, channel_color, 1, 2, 3, 4);
  const scene *s = drawn(p);
  const item *day[4];
  for (int i = 0; i < 4; i++)
    day[i] = of_row(s, item_rect, i, 0);
  double step = day[2]->x - day[0]->x;
  ck_assert(day[1]->x == day[0]->x && day[2]->y == day[0]->y);
  ck_assert_double_eq_tol(day[1]->y - day[0]->y, 6 * step, 0.05);
  ck_assert_double_eq_tol(day[3]->x - day[0]->x, 2 * step, 0.03);
  ck_assert_double_eq_tol(day[3]->y - day[0]->y, step, 0.03);
}
END_TEST

Suite *spread_suite(void) {
  const TTest *const all[] = {points_lie_in_proportion,
                              decades_are_alike,
                              logarithms_of_nothing_are_refused,
                              bubbles_have_areas,
                              a_trend_is_the_line_of_best_fit,
                              labels_keep_apart_and_are_the_same_each_time,
                              a_band_runs_between_its_values,
                              error_bars_reach_to_both_sides,
                              a_range_needs_its_other_end,
                              values_are_counted_into_steps,
                              steps_as_asked,
                              all_alike_is_one_bin,
                              five_numbers_and_whiskers,
                              boxes_are_the_middle_half,
                              strips_show_every_value,
                              low_strips_hide_no_value,
                              cells_darken_with_their_values,
                              targets_lie_on_the_bars_scale,
                              days_lie_in_their_weeks};
  return harness_suite("spread", all, sizeof all / sizeof *all);
}
