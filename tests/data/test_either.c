/* either: dates that may be read in two ways. */
#include "sheet.h"

Suite *either_suite(void);

static void is_said(const char *csv, const csv_options *o, int code, const char *caret, const char *hint) {
  size_t before = diags_count(D);
  sheet_read(csv, o);
  ck_assert_msg(diags_count(D) == before + 1, "%s: %s", csv, harness_complaints());
  ck_assert_int_eq(diags_at(D, before)->code->number, code);
  ck_assert_str_eq(sheet_caret(before), caret);
  ck_assert_str_eq(diags_at(D, before)->hint, hint);
}

START_TEST(day_or_month_first) {
  const char *open = "k,d\nx,5/5/24\ny,01/02/24\n";
  is_said(open, NULL, 316, "01/02/24", "say which: `types: {d: dmy}` or `mdy`");
  csv_options us = {.likely = day_order_mdy}, british = {.likely = day_order_dmy};
  is_said(open, &us, 330, "01/02/24", "to say so: `types: {d: mdy}`");
  ck_assert_str_eq(sheet_column(sheet_read(open, &us), "d"), "2024-05-05|2024-01-02");
  ck_assert_str_eq(sheet_column(sheet_read(open, &british), "d"), "2024-05-05|2024-02-01");
}
END_TEST

START_TEST(a_cell_settles_it_whatever_the_language) {
  csv_options us = {.likely = day_order_mdy};
  ck_assert_str_eq(sheet_column(sheet_read("k,d\nx,31/12/24\ny,01/02/24\n", &us), "d"), "2024-12-31|2024-02-01");
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(both_in_one_column) {
  is_said("k,d\nx,31/12/24\ny,12/31/24\n", NULL, 316, "12/31/24",
          "write all alike, or make the column text: `types: {d: text}`");
  sheet("k,d\nx,31/12/24\ny,12/31/24\nz,none\n"); /* texts */
}
END_TEST

START_TEST(months_or_years) {
  is_said("y,n\n2008-09,1\n2009-10,2\n2011-12,3\n", NULL, 316, "2008-09", "say which: `types: {y: date}` or `text`");
  is_said("y,n\n2007/08,1\n2008/09,2\n", NULL, 316, "2007/08", "say which: `types: {y: date}` or `text`");
  sheet("y,n\n2008-09,1\n2008-10,2\n");
  sheet("y,n\n2008-09,1\n2008-09,2\n");
  sheet("y,n\n2023/24,1\n2024/25,2\n");
  const char *const name[] = {"y"};
  const column_type kept[] = {column_text};
  csv_options texts = {.force_name = name, .force_type = kept, .forced = 1};
  sheet_read("y,n\n2008-09,1\n2009-10,2\n", &texts);
  ck_assert_uint_eq(diags_count(D), 2);
}
END_TEST

Suite *either_suite(void) {
  const TTest *const all[] = {day_or_month_first, a_cell_settles_it_whatever_the_language, both_in_one_column,
                              months_or_years};
  return harness_suite("either", all, sizeof all / sizeof *all);
}
