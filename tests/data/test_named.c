/* named: months by name beside two digits. */
#include "sheet.h"

Suite *named_suite(void);

static void reads(const char *csv, const char *cells) {
  ck_assert_str_eq(sheet_column(sheet(csv), "k"), cells);
}

static void warns(const char *csv, const char *cells, const char *message) {
  size_t before = diags_count(D);
  table *t = sheet_read(csv, NULL);
  ck_assert_msg(diags_count(D) == before + 1, "%s: %s", csv, harness_complaints());
  ck_assert_int_eq(diags_at(D, before)->code->number, 333);
  ck_assert_str_eq(diags_at(D, before)->message, message);
  ck_assert_str_eq(sheet_column(t, "k"), cells);
}

START_TEST(numbers_that_are_no_days) {
  reads("k,n\nJan 24,1\nMar 32,2\n", "2024-01|2032-03");
  reads("k,n\n23-Dez,1\n45-Feb,2\n", "2023-12|2045-02");
  reads("k,n\n24 févr.,1\n30 févr.,2\n,3\n", "2024-02|2030-02|~");
  reads("k,n\nDec 2023,1\nJan 24,2\n", "2023-12|2024-01");
  reads("k,n\nJan-98,1\nJan-99,1\n", "1998-01|1999-01");
}
END_TEST

START_TEST(a_column_called_month) {
  ck_assert_str_eq(sheet_column(sheet("month,n\n24-Jan,1\n24-Feb,2\n"), "month"), "2024-01|2024-02");
  ck_assert_str_eq(sheet_column(sheet("Monat,n\nMai 24,1\nMai 25,2\n"), "Monat"), "2024-05|2025-05");
}
END_TEST

START_TEST(months_in_a_row_look_like_it) {
  warns("k,n\nDec 23,1\nJan 24,2\nFeb 24,2\n", "2023-12|2024-01|2024-02",
        "`Dec 23` in column `k` is taken for 2023-12, and not for a day");
  warns("k,n\n24-Jan,1\n24-Mar,2\n", "2024-01|2024-03",
        "`24-Jan` in column `k` is taken for 2024-01, and not for a day");
}
END_TEST

START_TEST(days_without_a_year_stay_texts) {
  warns("k,n\n24-Jan,1\n25-Feb,2\n31-Dec,2\n", "24-Jan|25-Feb|31-Dec",
        "`24-Jan` in column `k` may be a day without a year, or 2024-01, and stays a text");
  warns("k,n\n01-Jan,1\n01-Feb,2\n", "01-Jan|01-Feb",
        "`01-Jan` in column `k` may be a day without a year, or 2001-01, and stays a text");
  warns("k,n\n9-Jan,1\n24-Jan,2\n", "9-Jan|24-Jan", "`9-Jan` in column `k` is a day without a year, and stays a text");
  warns("k,n\n9-Jan,1\n9-Jan,2\n", "9-Jan|9-Jan", "`9-Jan` in column `k` is a day without a year, and stays a text");
  warns("k,n\n24. Jan,1\n24. Feb,2\n", "24. Jan|24. Feb",
        "`24. Jan` in column `k` is a day without a year, and stays a text");
}
END_TEST

/* Spreadsheets write months so, and days never. */
START_TEST(the_short_form_of_spreadsheets) {
  reads("k,n\nMar-12,1\nJul-09,2\nOct-17,3\n", "2012-03|2009-07|2017-10");
  reads("k,n\nJan-20,1\nJan-21,2\nJan-22,3\n", "2020-01|2021-01|2022-01");
  warns("k,n\nJan-05,1\nJan-12,1\nJan-19,1\nJan-26,1\nFeb-02,1\n", "Jan-05|Jan-12|Jan-19|Jan-26|Feb-02",
        "`Jan-05` in column `k` may be a day without a year, or 2005-01, and stays a text");
}
END_TEST

START_TEST(said_by_types) {
  const char *const name[] = {"k"};
  const column_type dates[] = {column_date}, texts[] = {column_text};
  csv_options o = {.force_name = name, .force_type = dates, .forced = 1};
  const char *open = "k,n\n24-Jan,1\n25-Feb,2\n31-Dec,2\n";
  ck_assert_str_eq(sheet_column(sheet_read(open, &o), "k"), "2024-01|2025-02|2031-12");
  o.force_type = texts;
  ck_assert_str_eq(sheet_column(sheet_read(open, &o), "k"), "24-Jan|25-Feb|31-Dec");
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(other_texts_are_none) {
  reads("k,n\nJan 24,1\nNorth,2\n", "Jan 24|North");
  reads("k,n\nPart 10,1\nPart 11,2\n", "Part 10|Part 11");
}
END_TEST

Suite *named_suite(void) {
  const TTest *const all[] = {numbers_that_are_no_days,
                              a_column_called_month,
                              months_in_a_row_look_like_it,
                              days_without_a_year_stay_texts,
                              the_short_form_of_spreadsheets,
                              said_by_types,
                              other_texts_are_none};
  return harness_suite("named", all, sizeof all / sizeof *all);
}
