/* apportion: whole numbers that add up. */
#include "base/apportion.h"
#include "harness.h"

#include <math.h>

#define GIVES(want, ...) gives(want, (double[]){__VA_ARGS__}, sizeof((double[]){__VA_ARGS__}) / sizeof(double))

static void gives(const char *want, const double *share, size_t count) {
  double *whole = ARENA_ARRAY(A, count, double);
  text out = text_new(A);
  apportion(A, share, count, whole);
  for (size_t i = 0; i < count; i++)
    text_addf(&out, "%s%g", i ? " " : "", whole[i]);
  ck_assert_str_eq(out.ptr, want);
}

START_TEST(the_most_cut_off_get_the_rest) {
  GIVES("34 33 33", 100 / 3.0, 100 / 3.0, 100 / 3.0); /* of equals the earlier */
  GIVES("33 34 33", 33.2, 33.5, 33.3);
  GIVES("14 29 57", 100 / 7.0, 200 / 7.0, 400 / 7.0); /* 14.29 28.57 57.14 */
  GIVES("10 20 70", 10, 20, 70);
  GIVES("30 70", 29.999999999999996, 70); /* what should be whole is */
  GIVES("1 0 0", 0.4, 0.3, 0.3);
}
END_TEST

START_TEST(what_is_missing_or_below_zero) {
  GIVES("50 nan 50", 50, NAN, 50);
  GIVES("-33 133", -33.3, 133.3);
  GIVES("0", 0);
}
END_TEST

Suite *apportion_suite(void) {
  const TTest *const test[] = {the_most_cut_off_get_the_rest, what_is_missing_or_below_zero};
  return harness_suite("apportion", test, sizeof test / sizeof *test);
}
