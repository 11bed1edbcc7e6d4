/* bare: cells without what cannot be seen. */
#include "data/bare.h"
#include "harness.h"

Suite *bare_suite(void);

static void becomes(const char *written, const char *bare) {
  char out[BARE_MAX];
  str s = bare_cell(str_of(written), out);
  ck_assert_msg(str_is(s, bare), "`%s` became `%.*s`", written, STR_ARG(s));
}

START_TEST(ends_are_bared) {
  becomes("12", "12");
  becomes("  12\t", "12");
  becomes("\xEF\xBB\xBF"
          "12",
          "12");
  becomes("\u200B\u00A012\u3000\u200E", "12");
  becomes("1\u00A0234", "1\u00A0234");
  becomes("\u00A0\u200B", "");
  becomes("", "");
  becomes("\xA0", "\xA0"); /* no UTF-8 */
}
END_TEST

START_TEST(wide_signs_are_narrowed) {
  becomes("１２，３４５．６", "12,345.6");
  becomes("－５", "-5");
  becomes("￥１２　", "\u00A5"
                      "12");
  becomes("４５％", "45%");
  becomes("北", "北");
}
END_TEST

START_TEST(names) {
  ck_assert_str_eq(bare_name(A, STR(" Net\r\n sales ")), "Net sales");
  ck_assert_str_eq(bare_name(A, STR("Net\u00A0sales\u00A0")), "Net sales");
  ck_assert_str_eq(bare_name(A, STR("\xEF\xBB\xBFid")), "id");
  ck_assert_str_eq(bare_name(A, STR("売上　高")), "売上 高");
  ck_assert_str_eq(bare_name(A, STR(" \u00A0")), "");
}
END_TEST

Suite *bare_suite(void) {
  const TTest *const all[] = {ends_are_bared, wide_signs_are_narrowed, names};
  return harness_suite("bare", all, sizeof all / sizeof *all);
}
