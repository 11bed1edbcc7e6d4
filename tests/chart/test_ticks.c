/* ticks: the golden values of the algorithm's authors, and what charts ask beyond them. */
#include "chart/ticks.h"

#include "harness.h"

#include <float.h>
#include <math.h>

typedef struct golden {
  double min, max;
  int target;
  bool loose;
  double first, step; /* what the authors' R code gives (labeling 0.4) */
  size_t count;
} golden;

static const golden table[] = {
    {8.1, 14.1, 4, false, 8, 2, 4},
    {8.1, 14.1, 4, true, 7.5, 2.5, 4},
    {0, 100, 5, false, 0, 25, 5},
    {0, 100, 5, true, 0, 25, 5},
    {0, 97, 5, false, 0, 25, 5},
    {0, 97, 5, true, 0, 25, 5},
    {-3.2, 7.9, 5, false, -2.5, 2.5, 5},
    {-3.2, 7.9, 5, true, -4, 2, 7},
    {0.0012, 0.0087, 5, false, 0, 0.002, 5},
    {0.0012, 0.0087, 5, true, 0.001, 0.002, 5},
    {1234, 5678, 5, false, 1000, 1000, 6},
    {1234, 5678, 5, true, 1000, 1000, 6},
    {12345678, 98765432, 5, false, 0, 25e6, 5},
    {12345678, 98765432, 5, true, 0, 25e6, 5},
    {99.2, 101.7, 5, false, 99, 0.5, 6},
    {99.2, 101.7, 5, true, 99, 1, 4},
    {-0.04, 0.05, 5, false, -0.05, 0.025, 5},
    {-0.04, 0.05, 5, true, -0.05, 0.025, 5},
    {0, 22000, 5, false, 0, 5000, 5},
    {0, 22000, 5, true, 0, 5000, 6},
    {2015, 2024, 5, false, 2015, 2.5, 5}, /* why years are dates */
    {17, 1017, 7, false, 0, 200, 6},
    {17, 1017, 7, true, 0, 200, 7},
};

START_TEST(golden_values) {
  const golden *g = &table[_i];
  ticks t = ticks_extended(&(ticks_wish){.min = g->min, .max = g->max, .target = g->target, .loose = g->loose});
  ck_assert_msg(t.count == g->count, "%g…%g: %zu ticks from %g by %g", g->min, g->max, t.count, t.value[0], t.step);
  for (size_t i = 0; i < t.count; i++)
    ck_assert_double_eq_tol(t.value[i], g->first + (double)i * g->step, 1e-12 * fabs(g->max));
}
END_TEST

START_TEST(whole_numbers_get_whole_ticks) {
  for (int max = 1; max < 60; max++) {
    ticks t = ticks_extended(&(ticks_wish){.min = 0, .max = max, .target = 5, .loose = true, .whole = true});
    for (size_t i = 0; i < t.count; i++)
      ck_assert_msg(t.value[i] == round(t.value[i]), "0…%d: %g", max, t.value[i]);
  }
  ticks t = ticks_extended(&(ticks_wish){.min = 3, .max = 3, .target = 5, .whole = true});
  ck_assert(t.count >= 2 && t.step == round(t.step));
}
END_TEST

START_TEST(loose_ticks_enclose_the_data) {
  uint64_t seed = 7;
  for (int n = 0; n < 400; n++) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    double a = (double)(seed >> 40) / 1000 - 8000, b = a + (double)(seed >> 50) / 7 + 0.01;
    ticks t = ticks_extended(&(ticks_wish){.min = a, .max = b, .target = 5, .loose = true, .most = 7});
    ck_assert(t.value[0] <= a && t.value[t.count - 1] >= b && t.count <= 7);
  }
}
END_TEST

START_TEST(plain_ticks_are_multiples_of_a_round_step) {
  static const double nice[] = {1, 2, 2.5, 3, 4, 5, 10};
  for (int i = 1; i < 400; i++) {
    double min = i % 7 * 0.6, max = min + i * 0.37;
    ticks t = ticks_extended(&(ticks_wish){.min = min, .max = max, .target = 3 + i % 4, .loose = i % 2, .plain = true});
    double mantissa = t.step / pow(10, floor(log10(t.step) + 1e-9));
    bool round_step = false;
    for (size_t j = 0; j < sizeof nice / sizeof *nice; j++)
      round_step = round_step || fabs(mantissa - nice[j]) < 1e-6;
    ck_assert_msg(round_step, "%g…%g by %g", min, max, t.step);
    ck_assert_double_eq_tol(t.value[0] / t.step, round(t.value[0] / t.step), 1e-6);
  }
}
END_TEST

START_TEST(bars_stand_on_a_tick) {
  ticks t = ticks_extended(&(ticks_wish){.min = -3, .max = 6.6, .target = 6, .loose = true, .zero = true});
  bool zero = false;
  for (size_t i = 0; i < t.count; i++)
    zero = zero || t.value[i] == 0;
  ck_assert(zero);
}
END_TEST

/* 0.1 + 0.2 must never show; nor may a minus before nothing. */
START_TEST(ticks_are_exact) {
  ticks t = ticks_extended(&(ticks_wish){.min = 0, .max = 0.5, .target = 6});
  for (size_t i = 0; i < t.count; i++)
    ck_assert_double_eq(t.value[i], round(t.value[i] * 10) / 10);
  t = ticks_extended(&(ticks_wish){.min = -10, .max = 10, .target = 5});
  for (size_t i = 0; i < t.count; i++)
    ck_assert(t.value[i] != 0 || !signbit(t.value[i]));
}
END_TEST

START_TEST(single_and_extreme_values) {
  const double value[] = {0, 1, -5, 1e-280, 1e280, 0.1};
  for (size_t i = 0; i < sizeof value / sizeof *value; i++) {
    ticks t = ticks_extended(&(ticks_wish){.min = value[i], .max = value[i], .target = 5, .loose = true});
    ck_assert(t.count >= 2 && t.value[0] <= value[i] && t.value[t.count - 1] >= value[i]);
    for (size_t k = 0; k < t.count; k++)
      ck_assert(isfinite(t.value[k]));
  }
}
END_TEST

static void decades_are(const ticks_wish *w, ticks (*of)(const ticks_wish *), const double *want, size_t count) {
  ticks t = of(w);
  ck_assert_uint_eq(t.count, count);
  for (size_t i = 0; i < count; i++)
    ck_assert_double_eq_tol(t.value[i], want[i], fabs(want[i]) * 1e-12 + DBL_MIN);
}
#define DECADES(of, low, high, many, ...)                                                                              \
  decades_are(&(ticks_wish){.min = low, .max = high, .most = many}, of, (const double[]){__VA_ARGS__},                 \
              sizeof((const double[]){__VA_ARGS__}) / sizeof(double))

START_TEST(decades_enclose_the_data) {
  DECADES(ticks_decades, 3, 4200, 9, 1, 10, 100, 1000, 10000);
  DECADES(ticks_decades, 1, 1000, 9, 1, 10, 100, 1000);
  DECADES(ticks_decades, 0.02, 0.3, 9, 0.02, 0.05, 0.1, 0.2, 0.5);
  DECADES(ticks_decades, 7, 7, 9, 5, 10);
  DECADES(ticks_decades, 1e-6, 1e6, 5, 1e-6, 1e-3, 1, 1e3, 1e6);
}
END_TEST

START_TEST(signed_decades_have_zero_in_the_middle) {
  DECADES(ticks_decades_signed, -50, 900, 9, -1000, -100, -10, -1, 0, 1, 10, 100, 1000);
  DECADES(ticks_decades_signed, 0, 80, 9, 0, 1, 10, 100);
  DECADES(ticks_decades_signed, 0, 0, 9, 0, 1);
}
END_TEST

START_TEST(shares_that_add_up_to_a_hair_more_than_one_end_at_one) {
  double sum[] = {0, 1 - 4 * DBL_EPSILON, 1, 1 + 4 * DBL_EPSILON};
  for (int i = 0; i < 60; i++)
    sum[0] += 1.0 / 60;
  for (size_t i = 0; i < sizeof sum / sizeof *sum; i++) {
    ticks t = ticks_extended(&(ticks_wish){.min = 0, .max = sum[i], .target = 5, .loose = true, .zero = true});
    ck_assert_double_eq_tol(t.value[t.count - 1], 1, 1e-12);
  }
}
END_TEST

Suite *ticks_suite(void) {
  const TTest *const all[] = {whole_numbers_get_whole_ticks,
                              loose_ticks_enclose_the_data,
                              bars_stand_on_a_tick,
                              plain_ticks_are_multiples_of_a_round_step,
                              ticks_are_exact,
                              shares_that_add_up_to_a_hair_more_than_one_end_at_one,
                              single_and_extreme_values,
                              decades_enclose_the_data,
                              signed_decades_have_zero_in_the_middle};
  Suite *s = harness_suite("ticks", all, sizeof all / sizeof *all);
  TCase *c = tcase_create("golden");
  tcase_add_loop_test(c, golden_values, 0, sizeof table / sizeof *table);
  suite_add_tcase(s, c);
  (void)D;
  return s;
}
