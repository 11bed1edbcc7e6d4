/* smart: punctuation as typed and as set. */
#include "harness.h"

#include "type/smart.h"

static const locale english = {.quote = {"“", "”", "‘", "’"}};
static const locale german = {.quote = {"„", "“", "‚", "‘"}};

static const char *set(const locale *l, const char *typed) {
  uint32_t previous = 0;
  return str_copy(A, smart_punctuation(A, str_of(typed), l, &previous));
}

START_TEST(quotes_open_and_close_by_what_is_before_them) {
  ck_assert_str_eq(set(&english, "\"Go,\" he said (\"now\")."), "“Go,” he said (“now”).");
  ck_assert_str_eq(set(&english, "'a' \"'b'\""), "‘a’ “‘b’”");
  ck_assert_str_eq(set(&german, "\"Ja\""), "„Ja“");
  ck_assert_str_eq(set(&german, "'so' und 'Müllers' und Hans' Hut, geht's"),
                   "‚so‘ und ‚Müllers‘ und Hans’ Hut, geht’s");
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(apostrophes_are_never_opening) {
  ck_assert_str_eq(set(&english, "don't, the '90s, workers' own"), "don’t, the ’90s, workers’ own");
  ck_assert_str_eq(set(&english, "Rock 'n' roll: 'tis for 'em, 'til 'Em' ends"),
                   "Rock ’n’ roll: ’tis for ’em, ’til ‘Em’ ends");
}
END_TEST

START_TEST(feet_and_minutes_get_primes_and_thousands_do_not) {
  ck_assert_str_eq(set(&english, "She is 5'11\" and at 35°41'22\" N; \"in 2019\" 1'234'567 kr"),
                   "She is 5′11″ and at 35°41′22″ N; “in 2019” 1’234’567 kr");
}
END_TEST

START_TEST(dashes_ellipses_and_minus) {
  ck_assert_str_eq(set(&english, "1--2, so---then ... -5 and (-3), well-known"),
                   "1–2, so—then … −5 and (−3), well-known");
  ck_assert_str_eq(set(&english, "-£12, (-$3), a-£1"), "−£12, (−$3), a-£1");
}
END_TEST

START_TEST(a_paragraph_may_come_in_pieces) {
  uint32_t previous = 0;
  smart_punctuation(A, STR("he said "), &english, &previous);
  ck_assert(str_is(smart_punctuation(A, STR("\"yes"), &english, &previous), "“yes"));
  ck_assert(str_is(smart_punctuation(A, STR("\""), &english, &previous), "”"));
}
END_TEST

START_TEST(other_writing_stays_as_it_is) {
  ck_assert_str_eq(set(&english, "Гэр бүл — 中標津町"), "Гэр бүл — 中標津町");
}
END_TEST

Suite *smart_suite(void) {
  const TTest *const test[] = {quotes_open_and_close_by_what_is_before_them,
                               apostrophes_are_never_opening,
                               feet_and_minutes_get_primes_and_thousands_do_not,
                               dashes_ellipses_and_minus,
                               a_paragraph_may_come_in_pieces,
                               other_writing_stays_as_it_is};
  return harness_suite("smart", test, sizeof test / sizeof *test);
}
