/* text: views, the buffer and UTF-8. */
#include "harness.h"

#include "base/nearest.h"
#include "base/text.h"
#include "base/utf8.h"

START_TEST(views_compare_by_bytes) {
  ck_assert(str_is(STR("abc"), "abc"));
  ck_assert(!str_is(STR("abc"), "abcd"));
  ck_assert_int_lt(str_compare(STR("ab"), STR("abc")), 0);
  ck_assert_int_gt(str_compare(STR("b"), STR("abc")), 0);
  ck_assert(str_equal((str){0}, STR("")));
  ck_assert(str_starts(STR("sales.csv"), "sales") && str_ends(STR("sales.csv"), ".csv"));
  ck_assert(str_is(str_trim(STR(" \t a b \n")), "a b"));
  ck_assert(str_is(str_slice(STR("abcdef"), 2, 99), "cdef"));
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(of_nothing_nothing_is_cut) {
  str none = str_slice((str){0}, 0, 3);
  ck_assert_ptr_null(none.ptr);
  ck_assert_uint_eq(none.len, 0);
  ck_assert(str_equal(str_slice(STR("brief"), 1, 9), STR("rief")));
}
END_TEST

START_TEST(words_are_alike_but_for_case) {
  static const char *const list[] = {"total", "SUMME"};
  ck_assert(str_is_word(STR("Total"), "total"));
  ck_assert(str_is_word(STR("Été"), "Été"));
  ck_assert(!str_is_word(STR("Totals"), "total"));
  ck_assert(!str_is_word(STR("Tot"), "total"));
  ck_assert(!str_is_word(STR("@"), "`")); /* no letters: 32 apart */
  ck_assert(STR_IN(STR("Summe"), list));
  ck_assert(!STR_IN(STR(""), list));
}
END_TEST

START_TEST(the_buffer_grows_and_stays_terminated) {
  text t = text_new(A);
  for (int i = 0; i < 5000; i++)
    text_addf(&t, "%d,", i);
  ck_assert_uint_eq(t.len, strlen(t.ptr));
  ck_assert(str_ends(text_str(&t), "4998,4999,"));
  ck_assert_str_eq(text_format(A, "%s-%03d", "x", 7), "x-007");
}
END_TEST

START_TEST(utf8_round_trips_and_refuses_what_is_not) {
  static const uint32_t code[] = {0x24, 0xA2, 0x4E2D, 0x1F4A9, 0x10FFFF, 0x7FF, 0x800};
  for (size_t i = 0; i < sizeof code / sizeof *code; i++) {
    char bytes[4];
    size_t n = utf8_put(bytes, code[i]);
    const char *at = bytes;
    ck_assert_uint_eq(utf8_next(&at, bytes + n), code[i]);
    ck_assert_ptr_eq(at, bytes + n);
  }
  static const char *const bad[] = {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE4\xB8", "\x80", "\xFF"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
    ck_assert_uint_eq(utf8_valid(str_of(bad[i])), 0);
  ck_assert_uint_eq(utf8_valid(STR("Ө中\xFFx")), 5);
  ck_assert_uint_eq(utf8_count(STR("中標津町")), 4);
}
END_TEST

START_TEST(a_slip_finds_the_name_it_meant) {
  static const char *const name[] = {"month", "region", "sales", "units"};
  ck_assert_str_eq(nearest(STR("sale"), name, 4), "sales");
  ck_assert_str_eq(nearest(STR("Regoin"), name, 4), "region"); /* two letters swapped count once */
  ck_assert_ptr_null(nearest(STR("profit"), name, 4));
  ck_assert_ptr_null(nearest(STR("x"), name, 0));
}
END_TEST

START_TEST(a_word_of_other_programs_finds_what_it_is_called_here) {
  static const char *const kind[] = {"bar", "dot", "pie", "point"}, *const function[] = {"mean", "median"};
  ck_assert_str_eq(nearest(STR("donut"), kind, 4), "pie"); /* though dot is spelled more alike */
  ck_assert_str_eq(nearest(STR("scatter"), kind, 4), "point");
  ck_assert_str_eq(nearest(STR("average"), function, 2), "mean");
  ck_assert_ptr_null(nearest(STR("average"), kind, 4));
}
END_TEST

Suite *text_suite(void) {
  const TTest *const test[] = {views_compare_by_bytes,
                               of_nothing_nothing_is_cut,
                               words_are_alike_but_for_case,
                               the_buffer_grows_and_stays_terminated,
                               utf8_round_trips_and_refuses_what_is_not,
                               a_slip_finds_the_name_it_meant,
                               a_word_of_other_programs_finds_what_it_is_called_here};
  return harness_suite("text", test, sizeof test / sizeof *test);
}
