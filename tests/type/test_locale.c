/* test_locale: locales: found by BCP 47 fallback, and every row complete. */
#include "harness.h"
#include "type/locale.h"

static const char *found(const char *tag) {
  const locale *l = locale_find(str_of(tag));
  return l ? l->tag : "none";
}

START_TEST(tags_fall_back_to_the_language) {
  ck_assert_str_eq(found("en"), "en");
  ck_assert_str_eq(found("en-GB"), "en-GB");
  ck_assert_str_eq(found("EN-gb"), "en-GB");
  ck_assert_str_eq(found("en_US"), "en-US");
  ck_assert_str_eq(found("en-AU"), "en");
  ck_assert_str_eq(found("de-AT-1996"), "de");
  ck_assert_str_eq(found("mn-Cyrl-MN"), "mn");
  ck_assert_str_eq(found("tlh"), "none");
  ck_assert_str_eq(found("english"), "none");
  ck_assert_str_eq(found(""), "none");
}
END_TEST

START_TEST(every_locale_is_complete) {
  size_t count;
  const locale *l = locales(&count);
  ck_assert_uint_ge(count, 7);
  for (size_t i = 0; i < count; i++, l++) {
    for (int m = 0; m < 12; m++)
      ck_assert_msg(l->month[m] && *l->month[m] && l->month_short[m], "%s month %d", l->tag, m);
    for (int d = 0; d < 7; d++)
      ck_assert_msg(l->day[d] && *l->day[d] && l->day_short[d], "%s day %d", l->tag, d);
    for (int w = 0; w < word_count; w++)
      ck_assert_msg(l->word[w] && *l->word[w], "%s word %d", l->tag, w);
    for (int q = 0; q < 4; q++)
      ck_assert_ptr_nonnull(l->quote[q]);
    for (int n = 0; n < 9; n++)
      ck_assert_ptr_nonnull(l->cardinal[n]);
    ck_assert(l->decimal && l->group && l->percent && l->group_from >= 4);
    ck_assert(l->date_long && l->date_month && l->date_short && l->date_quarter);
    ck_assert(l->money[0] && l->money[1] && l->ordinal_prefix && l->ordinal_suffix && l->scale[0].word);
    ck_assert(!l->hyphen_file || (l->hyphen_left >= 2 && l->hyphen_right >= 2));
  }
}
END_TEST

START_TEST(page_words_take_two_numbers) {
  size_t count;
  const locale *l = locales(&count);
  for (size_t i = 0; i < count; i++, l++) {
    const char *first = strchr(l->word[word_page_of], '%');
    ck_assert_ptr_nonnull(first);
    const char *second = strchr(first + 1, '%');
    ck_assert_ptr_nonnull(second);
    ck_assert(first[1] == 'd' && second[1] == 'd');
    ck_assert_ptr_null(strchr(second + 1, '%'));
  }
}
END_TEST

Suite *locale_suite(void) {
  const TTest *const test[] = {tags_fall_back_to_the_language, every_locale_is_complete, page_words_take_two_numbers};
  return harness_suite("locale", test, sizeof test / sizeof *test);
}
