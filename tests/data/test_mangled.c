/* mangled: what spreadsheets have made of texts. */
#include "sheet.h"

Suite *mangled_suite(void);

static void warns(const char *csv, const char *caret) {
  size_t before = diags_count(D);
  ck_assert_ptr_nonnull(sheet_read(csv, NULL));
  ck_assert_msg(diags_count(D) == before + 1, "%s: %s", csv, harness_complaints());
  ck_assert_int_eq(diags_at(D, before)->code->number, 339);
  ck_assert_str_eq(sheet_caret(before), caret);
}

START_TEST(long_numbers) {
  warns("sku,n\n1.23457E+11,1\n1.23458E+11,2\n", "1.23457E+11");
  warns("sku;n\n1,5;1.5E+15\n;2E+15\n", "1.5E+15");
  sheet("k,n\n1.23457E+05,1\n");
  sheet("k,n\n123456789012,1\n");
  sheet("k,n\n1.2345678901E+11,1\n");
}
END_TEST

START_TEST(ranges_made_dates) {
  warns("age,n\n00-04,1\n05-Sep,2\nOct-14,3\n15-19,4\n", "05-Sep");
  sheet("age,n\n0-4,1\n5-9,2\n");
}
END_TEST

Suite *mangled_suite(void) {
  const TTest *const all[] = {long_numbers, ranges_made_dates};
  return harness_suite("mangled", all, sizeof all / sizeof *all);
}
