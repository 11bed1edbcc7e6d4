/* names: a number for each name, kept however many there are. */
#include "harness.h"

#include "base/names.h"

START_TEST(a_name_has_no_number_until_it_is_given_one) {
  names *n = names_new(A);
  ck_assert_uint_eq(*names_number(n, STR("a")), 0);
  *names_number(n, STR("a")) = 3;
  *names_number(n, STR("")) = 4;
  ck_assert_uint_eq(*names_number(n, str_of(text_format(A, "%s", "a"))), 3);
  ck_assert_uint_eq(*names_number(n, STR("b")), 0);
  ck_assert_uint_eq(*names_number(n, (str){0}), 4);
}
END_TEST

START_TEST(many_names_keep_theirs) {
  names *n = names_new(A);
  for (size_t i = 0; i < 5000; i++)
    *names_number(n, str_of(text_format(A, "name %zu", i))) = i + 1;
  for (size_t i = 0; i < 5000; i++)
    ck_assert_uint_eq(*names_number(n, str_of(text_format(A, "name %zu", i))), i + 1);
}
END_TEST

Suite *names_suite(void) {
  const TTest *const test[] = {a_name_has_no_number_until_it_is_given_one, many_names_keep_theirs};
  return harness_suite("names", test, sizeof test / sizeof *test);
}
