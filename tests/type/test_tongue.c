/* test_tongue: words in a script of their own are said to be of a language only where that is certain. */
#include "harness.h"

#include "type/tongue.h"

static const char *plain(uint32_t code, const char *around) {
  return tongue_of(code, around, &(tongues){0});
}

START_TEST(japanese_is_told_by_its_letters) {
  ck_assert_str_eq(plain(0x306A, "en-GB"), "ja"); /* な */
  ck_assert_str_eq(plain(0x4E2D, "mn"), "ja");    /* 中 */
  ck_assert_str_eq(plain(0xD55C, "ja"), "ko");    /* 한 */
}
END_TEST

START_TEST(what_may_be_home_is_left_alone) {
  ck_assert_ptr_null(plain(0x4E2D, "zh-TW"));
  ck_assert_ptr_null(plain(0x4E2D, "ja"));
  ck_assert_ptr_null(plain(0x041D, "mn-MN"));
  ck_assert_ptr_null(plain('a', "en"));
  ck_assert_ptr_null(plain(0x3002, "en")); /* 。 belongs to several scripts */
}
END_TEST

START_TEST(what_is_uncertain_is_not_claimed) {
  ck_assert_ptr_null(plain(0x041D, "en")); /* Н: Mongolian, or Russian */
  ck_assert_ptr_null(plain(0x03B1, "en")); /* α: Greek, or mathematics */
  ck_assert_ptr_null(plain('a', "ja"));
  ck_assert_ptr_null(plain(0x1F600, "en"));
}
END_TEST

START_TEST(the_author_knows_better) {
  const tongue item[] = {{STR("cyrillic"), "mn"}, {STR("han"), "zh"}, {STR("latin"), "en"}};
  const tongues said = {item, 3};
  ck_assert_str_eq(tongue_of(0x041D, "en", &said), "mn");
  ck_assert_str_eq(tongue_of(0x4E2D, "en", &said), "zh");
  ck_assert_str_eq(tongue_of('a', "ja", &said), "en");
  ck_assert_ptr_null(tongue_of('a', "de-AT", &said));
  ck_assert_ptr_null(tongue_of(0x041D, "ru", &said));
}
END_TEST

START_TEST(signs_tell_nothing) {
  ck_assert(tongue_tells('a') && tongue_tells(0x4E2D));
  ck_assert(!tongue_tells(' ') && !tongue_tells('3') && !tongue_tells(0x3001));
}
END_TEST

Suite *tongue_suite(void) {
  const TTest *const test[] = {japanese_is_told_by_its_letters, what_may_be_home_is_left_alone,
                               what_is_uncertain_is_not_claimed, the_author_knows_better, signs_tell_nothing};
  return harness_suite("tongue", test, sizeof test / sizeof *test);
}
