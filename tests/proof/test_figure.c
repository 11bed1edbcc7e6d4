/* test_figure: numbers as sentences say them, and when a computed value may be said so. */
#include "proof/ellipsis.h"

#include "harness.h"

#include <math.h>

Suite *figure_suite(void);

static figures read_figures(const char *words) {
  passage p = {.words = str_of(words)};
  tokens *t = ARENA_NEW(A, tokens);
  *t = token_list(A, &p, locale_find(STR("en-GB")), lexicon_new(A));
  return figure_list(A, t, 0, t->count);
}

static figure only(const char *words) {
  figures f = read_figures(words);
  ck_assert_msg(f.count == 1, "%zu figures in %s", f.count, words);
  return f.item[0];
}

static void reads(const char *words, figure_kind kind, double meant) {
  figure f = only(words);
  ck_assert_msg(f.kind == kind && fabs(f.value - meant) < 1e-9 * fmax(1, meant), "%s: kind %d, %g", words, f.kind,
                f.value);
}

START_TEST(numbers_in_all_their_forms) {
  reads("sold 1,204.5 tons", figure_plain, 1204.5);
  reads("sold 1\u202F204 tons in all", figure_plain, 1204);
  reads("it cost £1.34 million", figure_plain, 1.34e6);
  reads("it cost 3bn", figure_plain, 3e9);
  reads("lost −5 of it", figure_plain, -5);
  reads("rose 4.2 %", figure_percent, 0.042);
  reads("rose 4.2% then", figure_percent, 0.042);
  reads("rose 4.2 per cent", figure_percent, 0.042);
  reads("rose 4.2 percentage points", figure_points, 0.042);
  reads("we have twelve regions", figure_plain, 12);
  reads("three times as many", figure_times, 3);
  reads("twice as many", figure_times, 2);
  reads("it doubled", figure_times, 2);
  reads("half of them", figure_part, 0.5);
  reads("a third of them", figure_part, 1 / 3.0);
  reads("two thirds of them", figure_part, 2 / 3.0);
  reads("two in five people", figure_part, 0.4);
  reads("one in six works", figure_part, 1 / 6.0);
}
END_TEST

START_TEST(units_are_shared) {
  static const struct {
    const char *words;
    double first, last;
  } list[] = {{"from 72 to 78 per cent", 0.72, 0.78},
              {"lost 43 per cent, the others 68.", 0.43, 0.68},
              {"grew from 4 to 5 million", 4e6, 5e6},
              {"lost 43 per cent of 68.", 0.43, 68},
              {"from 187 to 268", 187, 268}};
  for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
    passage p = {.words = str_of(list[i].words)};
    tokens t = token_list(A, &p, locale_find(STR("en-GB")), lexicon_new(A));
    figures f = figure_list(A, &t, 0, t.count);
    ellipsis_fill(&t, &f);
    ck_assert_uint_eq(f.count, 2);
    ck_assert_double_eq_tol(f.item[0].value, list[i].first, 1e-9);
    ck_assert_double_eq_tol(f.item[1].value, list[i].last, 1e-9);
  }
}
END_TEST

START_TEST(what_counts_nothing_is_passed_over) {
  static const char *const words[] = {"in 2024",         "on 14 May",       "on May 14",
                                      "page 12",         "Boeing-737",      "COVID-19 and A4",
                                      "version 2.4.1",   "2009/28/EC",      "call 020 7946 0018",
                                      "1) hire",         "Table 3",         "Section 4.2",
                                      "a 24-month plan", "from 2026-10-02", "at 8:30",
                                      "the 3rd one",     "route 66",        "first half year"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    ck_assert_msg(read_figures(words[i]).count == 0, "%s has figures", words[i]);
}
END_TEST

static void agrees(const char *words, double computed, bool yes) {
  figure f = only(words);
  ck_assert_msg(figure_agrees(&f, computed) == yes, "%s: %g", words, computed);
}

START_TEST(rounding_is_half_away_from_zero) {
  agrees("it was 4.2 %", 0.0424, true);
  agrees("it was 4.2 %", 0.0425, true); /* 4.25 may have come from either side */
  agrees("it was 4.2 %", 0.0426, false);
  agrees("it was 1,204 tons", 1204.4, true);
  agrees("it was 1,204 tons", 1205, false);
  agrees("it was 1.3 million", 1340000, true);
  agrees("it was 1.3 million", 1360000, false);
}
END_TEST

START_TEST(hedges_have_directions) {
  agrees("over 3,900 tons", 3901, true);
  agrees("over 3,900 tons", 3900, true);
  agrees("over 3,900 tons", 3899, false);
  agrees("fewer than 20 tons", 19, true);
  agrees("fewer than 20 tons", 21, false);
  agrees("at least 20 tons", 21, true);
  agrees("at most 20 tons", 21, false);
  agrees("almost 100 tons", 92, true);
  agrees("almost 100 tons", 101, false);
  agrees("almost 100 tons", 80, false);
  agrees("about 31,600 tons", 31624.8, true);
  agrees("about 31,600 tons", 36000, false);
  agrees("more than half of it", 0.39, false);
  agrees("more than three times as many", 2.4, false);
  agrees("a third of it", 0.321, true);
  agrees("a third of it", 0.25, false);
}
END_TEST

START_TEST(slips_are_near) {
  figure f = only("it was 1,204 tons");
  ck_assert(figure_near(&f, 1240));
  ck_assert(figure_near(&f, 4021)); /* the same digits */
  ck_assert(figure_near(&f, 9204)); /* one is wrong */
  ck_assert(!figure_near(&f, 3555));
  f = only("it was 17.4 %");
  ck_assert(figure_near(&f, 0.147));
  ck_assert(!figure_near(&f, 0.35));
}
END_TEST

Suite *figure_suite(void) {
  const TTest *const test[] = {
      numbers_in_all_their_forms,      units_are_shared,       what_counts_nothing_is_passed_over,
      rounding_is_half_away_from_zero, hedges_have_directions, slips_are_near};
  return harness_suite("figure", test, sizeof test / sizeof *test);
}
