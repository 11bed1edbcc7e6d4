/* test_fit: total fit: against every other way of breaking, and in the corners. */
#include "harness.h"

#include "type/fit.h"

#include <math.h>
#include <stdlib.h>

#define WORDS 14

static unsigned seed;

static double chance(double least, double most) {
  seed = seed * 1103515245u + 12345u;
  return least + (most - least) * ((seed >> 8) & 0xFFFF) / 65535.0;
}

/* A paragraph of words of random width between spaces of 3, some of them divided by hyphens. */
static size_t words_make(fit_break *b) {
  double x = 0, stretch = 0, shrink = 0;
  for (size_t i = 0; i < WORDS; i++) {
    bool last = i + 1 == WORDS, hyphen = !last && chance(0, 1) < 0.3;
    x += chance(8, 40);
    b[i] = (fit_break){.end = x, .stretch = stretch, .shrink = shrink, .hyphen = hyphen, .must = last};
    b[i].penalty = hyphen ? 135 : 0;
    b[i].extra = hyphen ? 3 : 0;
    if (!hyphen) {
      x += 3;
      stretch += 1.5;
      shrink += 1;
    }
    b[i].next = x;
    b[i].next_stretch = stretch;
    b[i].next_shrink = shrink;
  }
  return WORDS;
}

/* The sum of the lines' costs; infinite if one does not fit. Classes of adjacent lines are left out. */
static double cost_of(const fit_break *b, const size_t *chosen, size_t lines, const fit_options *o) {
  double sum = 0;
  for (size_t i = 0; i < lines; i++) {
    double cost = fit_cost(b, i ? (long)chosen[i - 1] : -1, (long)chosen[i], o);
    sum += cost < 0 ? HUGE_VAL : cost;
  }
  return sum;
}

/* The cheapest of all 2^13 ways. */
static double cheapest(const fit_break *b, size_t count, const fit_options *o) {
  double best = HUGE_VAL;
  for (unsigned set = 0; set < 1u << (count - 1); set++) {
    size_t chosen[WORDS], lines = 0;
    for (size_t i = 0; i < count; i++)
      if (i + 1 == count || set & 1u << i)
        chosen[lines++] = i;
    best = fmin(best, cost_of(b, chosen, lines, o));
  }
  return best;
}

/* First fit: the last break that still fits, word by word. */
static size_t greedy(const fit_break *b, size_t count, const fit_options *o, size_t *chosen) {
  size_t lines = 0;
  for (long from = -1; from + 1 < (long)count;) {
    long to = from + 1;
    while (to + 1 < (long)count && fit_cost(b, from, to + 1, o) >= 0)
      to++;
    chosen[lines++] = (size_t)to;
    from = to;
  }
  return lines;
}

START_TEST(ragged_lines_cost_the_least_of_all_ways) {
  fit_options o = {.width = 100, .first = 10, .ragged = 25};
  fit_break b[WORDS];
  size_t chosen[WORDS];
  for (seed = 1; seed < 12; seed += 3) {
    unsigned keep = seed;
    size_t count = words_make(b), lines = fit(A, b, count, &o, chosen);
    ck_assert_double_eq_tol(cost_of(b, chosen, lines, &o), cheapest(b, count, &o), 1e-6);
    seed = keep;
  }
}
END_TEST

START_TEST(justified_lines_cost_the_least_but_for_contrast) {
  fit_options o = {.width = 110};
  fit_break b[WORDS];
  size_t chosen[WORDS];
  for (unsigned k = 1; k < 6; k++) {
    seed = k * 77;
    size_t count = words_make(b), lines = fit(A, b, count, &o, chosen);
    double contrast = 10000.0 * (double)lines; /* what avoiding tight beside loose may cost */
    ck_assert_double_le(cost_of(b, chosen, lines, &o), cheapest(b, count, &o) + contrast);
  }
}
END_TEST

START_TEST(never_worse_than_first_fit) {
  fit_options ragged = {.width = 120, .ragged = 30};
  fit_break b[WORDS];
  size_t ours[WORDS], first[WORDS];
  unsigned better = 0;
  for (unsigned k = 1; k <= 200; k++) {
    seed = k;
    size_t count = words_make(b);
    size_t lines = fit(A, b, count, &ragged, ours), others = greedy(b, count, &ragged, first);
    double mine = cost_of(b, ours, lines, &ragged), theirs = cost_of(b, first, others, &ragged);
    ck_assert(mine <= theirs + 1e-6);
    better += mine < theirs - 1e-6;
  }
  ck_assert_uint_gt(better, 20);
}
END_TEST

START_TEST(a_must_ends_a_line) {
  fit_break b[] = {{.end = 5, .next = 8}, {.end = 13, .next = 13, .must = true}, {.end = 20, .next = 20, .must = true}};
  size_t chosen[3];
  ck_assert_uint_eq(fit(A, b, 3, &(fit_options){.width = 100, .ragged = 10}, chosen), 2);
  ck_assert_uint_eq(chosen[0], 1);
  ck_assert_uint_eq(chosen[1], 2);
}
END_TEST

START_TEST(what_cannot_fit_overflows_alone) {
  fit_break b[] = {{.end = 20, .next = 23}, {.end = 323, .next = 326}, {.end = 340, .next = 340, .must = true}};
  size_t chosen[3];
  ck_assert_uint_eq(fit(A, b, 3, &(fit_options){.width = 100, .ragged = 10}, chosen), 3);
  ck_assert_uint_eq(fit(A, b, 3, &(fit_options){.width = -5, .ragged = 10}, chosen), 3);
}
END_TEST

START_TEST(two_hyphens_in_a_row_are_avoided) {
  /* Three lines; both inner ends could be hyphens that fit a little better. */
  fit_options o = {.width = 100, .ragged = 40};
  fit_break b[] = {{.end = 90, .next = 93},
                   {.end = 95, .next = 95, .extra = 3, .penalty = 50, .hyphen = true},
                   {.end = 180, .next = 183},
                   {.end = 192, .next = 192, .extra = 3, .penalty = 50, .hyphen = true},
                   {.end = 270, .next = 270, .must = true}};
  size_t chosen[5], lines = fit(A, b, 5, &o, chosen);
  ck_assert_uint_eq(lines, 3);
  ck_assert(!(b[chosen[0]].hyphen && b[chosen[1]].hyphen));
}
END_TEST

START_TEST(one_break_is_one_line) {
  fit_break b[] = {{.must = true}};
  size_t chosen[1];
  ck_assert_uint_eq(fit(A, b, 1, &(fit_options){.width = 100}, chosen), 1);
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

Suite *fit_suite(void) {
  const TTest *const test[] = {ragged_lines_cost_the_least_of_all_ways,
                               justified_lines_cost_the_least_but_for_contrast,
                               never_worse_than_first_fit,
                               a_must_ends_a_line,
                               what_cannot_fit_overflows_alone,
                               two_hyphens_in_a_row_are_avoided,
                               one_break_is_one_line};
  return harness_suite("fit", test, sizeof test / sizeof *test);
}
