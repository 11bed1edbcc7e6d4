/* sniff: what a file is, in words. */
#include "sheet.h"

#include "data/sniff.h"

Suite *sniff_suite(void);

static const char *report(const char *path, const char *csv) {
  text out = text_new(A);
  ck_assert_msg(sniff(A, source_new(A, path, str_of(csv)), &out, D), "%s", harness_complaints());
  return out.ptr;
}

START_TEST(whole_report) {
  ck_assert_str_eq(report("data/q3-sales.csv", "day,region,amount,share,ok\n"
                                               "2024-01-01,North,1.5,10%,yes\n"
                                               "2024-01-02,South,2.25,20%,no\n"
                                               "2024-01-03,North,,30%,yes\n"
                                               "2024-01-04,North,4,40%,yes\n"
                                               "2024-01-05,East,10,50%,yes\n"
                                               "2024-01-06,West,10,60%,yes\n"),
                   "data/q3-sales.csv: 6 rows, 5 columns, cells between commas\n"
                   "\n"
                   "  column  type     missing  values\n"
                   "  day     date           0  2024-01-01 … 2024-01-06  █·█·█··█·█·█\n"
                   "  region  text           0  4 different: North (3), South, East, …\n"
                   "  amount  number         1  1.50 … 10.00, mean 5.550  ▄▄·▄·······█\n"
                   "  share   number         0  10% … 60%, mean 35.0%, all in %  █·█·█··█·█·█\n"
                   "  ok      boolean        0  true 5, false 1\n"
                   "\n"
                   "To paste into a brief:\n"
                   "\n"
                   "data:\n"
                   "  q3_sales: data/q3-sales.csv\n"
                   "\n"
                   "Or, to be told when a column changes its type:\n"
                   "\n"
                   "data:\n"
                   "  q3_sales:\n"
                   "    file: data/q3-sales.csv\n"
                   "    types: {day: date, region: text, amount: number, share: number, ok: boolean}\n");
}
END_TEST

START_TEST(awkward_columns) {
  const char *out = report("2024.csv", "empty,same,one\n,5,x\n,5,\n");
  ck_assert_ptr_nonnull(strstr(out, "empty   text           2  nothing in it\n"));
  ck_assert_ptr_nonnull(strstr(out, "same    number         0  5 … 5, mean 5.0\n"));
  ck_assert_ptr_nonnull(strstr(out, "  t2024: 2024.csv\n"));
}
END_TEST

START_TEST(a_total_is_warned_of) {
  report("x.csv", "region,sales\nNorth,10\nSouth,20\nSumme,30\n");
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "warning[B0318]"));
}
END_TEST

START_TEST(extreme_numbers_do_not_break_the_histogram) {
  report("x.csv", "x\n-1e308\n1e308\n0\n1\n2\n1e-308\n");
}
END_TEST

START_TEST(long_and_odd_texts_stay_on_one_line) {
  const char *out = report("x.csv", "t\n\"two\nlines and then very much more\"\n");
  ck_assert_ptr_nonnull(strstr(out, "1 different: two lines and then very …\n"));
}
END_TEST

START_TEST(paths_are_pasted_as_yaml_takes_them) {
  ck_assert_ptr_nonnull(strstr(report("my file: #1.csv", "a\n1\n"), "  my_file___1: \"my file: #1.csv\"\n"));
  ck_assert_ptr_nonnull(strstr(report("../data/q3-sales 1.csv", "a\n1\n"), ": ../data/q3-sales 1.csv\n"));
}
END_TEST

START_TEST(broken_files_are_complained_about) {
  text out = text_new(A);
  ck_assert(!sniff(A, source_new(A, "x.csv", STR("a,a\n1\n")), &out, D));
  ck_assert_str_eq(sheet_codes(), "303 307");
}
END_TEST

START_TEST(front_matter_that_holds_the_types) {
  const char *out = report("x.csv", "\"a \"\"b\"\": c\",2024,net sales,caf\xe9\n1,2,x,y\n");
  ck_assert_ptr_nonnull(strstr(out,
                               "    file: x.csv\n    encoding: windows-1252\n    types: {\"a \\\"b\\\": c\": number, "
                               "\"2024\": number, net sales: text, café: text}\n"));
}
END_TEST

Suite *sniff_suite(void) {
  const TTest *const all[] = {whole_report,
                              awkward_columns,
                              a_total_is_warned_of,
                              extreme_numbers_do_not_break_the_histogram,
                              long_and_odd_texts_stay_on_one_line,
                              broken_files_are_complained_about,
                              front_matter_that_holds_the_types,
                              paths_are_pasted_as_yaml_takes_them};
  return harness_suite("sniff", all, sizeof all / sizeof *all);
}
