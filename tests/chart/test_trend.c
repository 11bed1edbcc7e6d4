/* trend: said only where it is true. S and its spread by hand: S = pairs that rise less pairs that fall. */
#include "chart/trend.h"

#include "harness.h"

#include <math.h>

#define COURSE(...) trend_of(A, (double[]){__VA_ARGS__}, sizeof((double[]){__VA_ARGS__}) / sizeof(double))

START_TEST(a_course_is_clear_or_not) {
  ck_assert_int_eq(COURSE(1, 2, 3), trend_rising); /* each step */
  ck_assert_int_eq(COURSE(3, 2), trend_falling);
  ck_assert_int_eq(COURSE(42, 20, 34), trend_none);
  ck_assert_int_eq(COURSE(1, 3, 2, 4, 6, 5, 7, 8), trend_rising); /* S 24 of 28: (24 - 1) / 8.08 = 2.8 */
  ck_assert_int_eq(COURSE(8, 7, 5, 6, 4, 2, 3, 1), trend_falling);
  ck_assert_int_eq(COURSE(42, 41, 20, 25, 31, 34, 34.2), trend_none); /* S -1 */
  ck_assert_int_eq(COURSE(1, 9, 2, 8, 3, 7), trend_none);
}
END_TEST

START_TEST(level_is_near_its_mean) {
  ck_assert_int_eq(COURSE(100, 101, 102, 103, 104), trend_level);
  ck_assert_int_eq(COURSE(100, 101, 102, 103, 106), trend_rising);
  ck_assert_int_eq(COURSE(5), trend_level);
  ck_assert_int_eq(COURSE(NAN), trend_level);
  ck_assert_int_eq(COURSE(0, 0, 0), trend_level);
  ck_assert_int_eq(COURSE(1, NAN, 2, 3), trend_rising);
}
END_TEST

/* Of points with one x nobody can say which comes first. */
START_TEST(along_an_axis) {
  trend_pair rising[] = {{3, 30}, {1, 10}, {2, 20}, {4, 40}, {5, 50}};
  trend_pair stacked[] = {{1, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5}, {1, 6}};
  ck_assert_int_eq(trend_of_pairs(A, rising, 5), trend_rising);
  ck_assert_int_eq(trend_of_pairs(A, stacked, 6), trend_none);
}
END_TEST

Suite *trend_suite(void) {
  const TTest *const test[] = {a_course_is_clear_or_not, level_is_near_its_mean, along_an_axis};
  return harness_suite("trend", test, sizeof test / sizeof *test);
}
