/* guise: files that are called CSV and are none. */
#include "sheet.h"

Suite *guise_suite(void);

static void is(str bytes, const char *what) {
  size_t before = diags_count(D);
  ck_assert_ptr_null(csv_read(A, source_new(A, "x.csv", bytes), "x", NULL, D));
  ck_assert_uint_eq(diags_count(D), before + 1);
  ck_assert_int_eq(diags_at(D, before)->code->number, 329);
  ck_assert_ptr_nonnull(strstr(diags_at(D, before)->message, what));
}

START_TEST(other_files) {
  is(STR("PK\3\4\24\0\6\0"), ".xlsx");
  is(STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0"), ".xls");
  is(STR("%PDF-1.7\n"), "PDF");
  is(STR("\xEF\xBB\xBF\n <!DOCTYPE HTML>\n<html>"), "web page");
  is(STR("<?xml version=\"1.0\"?>"), "XML");
  is(STR("[{\"a\": 1}]"), "JSON");
}
END_TEST

START_TEST(tables) {
  ck_assert_str_eq(sheet_column(sheet("PK,b\nx,1\n"), "PK"), "x");
}
END_TEST

Suite *guise_suite(void) {
  const TTest *const all[] = {other_files, tables};
  return harness_suite("guise", all, sizeof all / sizeof *all);
}
