/* test_anchor: heading ids as GitHub makes them. */
#include "ask/anchor.h"
#include "harness.h"

START_TEST(an_anchor_is_lower_case_without_punctuation) {
  anchors *n = anchors_new(A);
  ck_assert_str_eq(anchor_make(n, STR("What workers take home?")), "what-workers-take-home");
  ck_assert_str_eq(anchor_make(n, STR("A – B")), "a--b");
  ck_assert_str_eq(anchor_make(n, STR("snake_case and-dash")), "snake_case-and-dash");
}
END_TEST

START_TEST(letters_of_other_scripts_stay) {
  anchors *n = anchors_new(A);
  ck_assert_str_eq(anchor_make(n, STR("ХӨДӨЛМӨР, Үйл")), "хөдөлмөр-үйл");
  ck_assert_str_eq(anchor_make(n, STR("中標津町（北海道）")), "中標津町北海道");
  ck_assert_str_eq(anchor_make(n, STR("ÉTÉ")), "été");
}
END_TEST

START_TEST(repeats_are_counted_and_never_collide) {
  anchors *n = anchors_new(A);
  ck_assert_str_eq(anchor_make(n, STR("a-1")), "a-1");
  ck_assert_str_eq(anchor_make(n, STR("a")), "a");
  ck_assert_str_eq(anchor_make(n, STR("a")), "a-2");
  ck_assert_str_eq(anchor_make(n, STR("a")), "a-3");
}
END_TEST

START_TEST(nothing_to_name_still_gets_an_id) {
  anchors *n = anchors_new(A);
  ck_assert_str_eq(anchor_make(n, STR("")), "section");
  ck_assert_str_eq(anchor_make(n, STR("!?")), "section-1");
}
END_TEST

START_TEST(many_headings_stay_apart) {
  anchors *n = anchors_new(A);
  for (int i = 0; i < 5000; i++)
    anchor_make(n, STR("x"));
  ck_assert_str_eq(anchor_make(n, STR("x")), "x-5000");
}
END_TEST

Suite *anchor_suite(void);
Suite *anchor_suite(void) {
  const TTest *const test[] = {an_anchor_is_lower_case_without_punctuation, letters_of_other_scripts_stay,
                               repeats_are_counted_and_never_collide, nothing_to_name_still_gets_an_id,
                               many_headings_stay_apart};
  return harness_suite("anchor", test, sizeof test / sizeof *test);
}
