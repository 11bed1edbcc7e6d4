/* test_lexicon: words and their families. */
#include "proof/lexicon.h"

#include "harness.h"

Suite *lexicon_suite(void);

START_TEST(words_mean_something) {
  const lexicon *l = lexicon_new(A);
  ck_assert_int_eq(lexicon_find(l, "rose")->class, lexeme_up);
  ck_assert_int_eq(lexicon_find(l, "fell")->class, lexeme_down);
  ck_assert_int_eq(lexicon_find(l, "million")->class, lexeme_scale);
  ck_assert(lexicon_find(l, "december")->value == 12);
  ck_assert_int_eq(lexicon_find(l, "shops")->class, lexeme_none);
  ck_assert_int_eq(lexicon_find(NULL, "rose")->class, lexeme_none);
}
END_TEST

START_TEST(forms_of_a_word_are_alike) {
  ck_assert(lexicon_alike("region", "regions"));
  ck_assert(lexicon_alike("remote", "remotely"));
  ck_assert(lexicon_alike("population", "people"));
  ck_assert(lexicon_alike("spent", "spending"));
  ck_assert(!lexicon_alike("units", "united"));
  ck_assert(!lexicon_alike("gas", "gaseous"));
  ck_assert(!lexicon_alike("age", "agency"));
}
END_TEST

Suite *lexicon_suite(void) {
  const TTest *const test[] = {words_mean_something, forms_of_a_word_are_alike};
  return harness_suite("lexicon", test, sizeof test / sizeof *test);
}
