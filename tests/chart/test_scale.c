/* scale: values to points. */
#include "chart/scale.h"

#include "harness.h"

START_TEST(proportional) {
  scale s = scale_linear_over((double[]){-10, 30}, 100, 300);
  ck_assert_double_eq(scale_at(&s, -10), 100);
  ck_assert_double_eq(scale_at(&s, 0), 150);
  ck_assert_double_eq(scale_at(&s, 30), 300);
}
END_TEST

START_TEST(up_the_page) {
  scale s = scale_linear_over((double[]){0, 4}, 200, 0);
  ck_assert_double_eq(scale_at(&s, 1), 150);
}
END_TEST

START_TEST(bands_share_the_range) {
  scale s = scale_bands_over(4, 0, 120, 2.0 / 3);
  ck_assert_double_eq(scale_band_step(&s), 30);
  ck_assert_double_eq_tol(scale_band_size(&s), 20, 1e-12);
  ck_assert_double_eq_tol(scale_band_start(&s, 1), 35, 1e-12);
  ck_assert_double_eq(scale_at(&s, 1), 45);
}
END_TEST

START_TEST(logarithms_give_each_decade_as_much) {
  scale s = scale_curved_over(scale_log, (double[]){0.1, 1000}, 0, 400);
  ck_assert_double_eq_tol(scale_at(&s, 1), 100, 1e-9);
  ck_assert_double_eq_tol(scale_at(&s, 100), 300, 1e-9);
  ck_assert_double_eq_tol(scale_at(&s, 1000), 400, 1e-9);
}
END_TEST

START_TEST(roots_and_signed_logarithms_pass_through_zero) {
  scale root = scale_curved_over(scale_sqrt, (double[]){0, 100}, 0, 10);
  ck_assert_double_eq_tol(scale_at(&root, 25), 5, 1e-9);
  scale both = scale_curved_over(scale_symlog, (double[]){-99, 99}, -1, 1);
  ck_assert_double_eq_tol(scale_at(&both, 0), 0, 1e-9);
  ck_assert_double_eq_tol(scale_at(&both, 9), 0.5, 1e-9);
  ck_assert_double_eq_tol(scale_at(&both, -9), -0.5, 1e-9);
}
END_TEST

START_TEST(days_in_proportion) {
  scale s = scale_time_over((double[]){0, 365}, 0, 365);
  ck_assert_double_eq(scale_at(&s, 31), 31);
}
END_TEST

Suite *scale_suite(void) {
  const TTest *const all[] = {proportional,
                              up_the_page,
                              bands_share_the_range,
                              logarithms_give_each_decade_as_much,
                              roots_and_signed_logarithms_pass_through_zero,
                              days_in_proportion};
  (void)A;
  (void)D;
  return harness_suite("scale", all, sizeof all / sizeof *all);
}
