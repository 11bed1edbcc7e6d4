/* almost: columns that would be numbers or dates but for a few cells. */
#include "sheet.h"

Suite *almost_suite(void);

static void warns(const char *csv, const char *message, const char *hint, const char *footnote) {
  size_t before = diags_count(D);
  ck_assert_ptr_nonnull(sheet_read(csv, NULL));
  ck_assert_msg(diags_count(D) == before + 1, "%s: %s", csv, harness_complaints());
  const diag *g = diags_at(D, before);
  ck_assert_int_eq(g->code->number, 336);
  ck_assert_str_eq(g->message, message);
  ck_assert_str_eq(g->hint ? g->hint : "", hint);
  ck_assert_str_eq(g->footnote, footnote);
}

START_TEST(words_among_numbers) {
  warns("k,n\na,12\nb,<5\nc,7\nd,<5\ne,8\n", "column `n` is text because of `<5`",
        "if it means missing: `na: [\"<5\"]`",
        "3 of 5 cells are numbers; if all should be text, write `types: {n: text}`");
  warns("k,n\na,12\nb,gone\nc,7\nd,\ne,none\nf,9\n", "column `n` is text because of `gone`",
        "if it means missing: `na: [\"gone\", \"none\"]`",
        "3 of 5 cells are numbers; if all should be text, write `types: {n: text}`");
  warns("k,n\na,12.5\nb,\"3,7\"\nc,7\n", "column `n` is text because of `3,7`", "write it as the others are",
        "2 of 3 cells are numbers; if all should be text, write `types: {n: text}`");
}
END_TEST

START_TEST(words_among_dates) {
  warns("k,n\n2024-01-31,1\n28/02/2024,2\nsoon,3\n", "column `k` is text because of `soon`",
        "if it means missing: `na: [\"soon\"]`",
        "2 of 3 cells are dates; if all should be text, write `types: {k: text}`");
}
END_TEST

START_TEST(totals_among_dates) {
  warns("k,n\n2024-01,1\n2024-02,2\nTotal,3\n", "column `k` is text because of `Total`",
        "leave its row out: `na: [\"Total\"]` and `filter: not missing(k)`",
        "2 of 3 cells are dates; if all should be text, write `types: {k: text}`");
}
END_TEST

START_TEST(rows_that_go_on_with_the_header) {
  warns("k,n\n,MWh\na,1\nb,2\n", "column `n` is text because of `MWh`", "if this still names the column: `heads: 2`",
        "2 of 3 cells are numbers; if all should be text, write `types: {n: text}`");
  warns("k,n\nx,n\ny,How many?\na,1\nb,2\n", "column `n` is text because of `n`",
        "if this still names the column: `heads: 3`",
        "2 of 4 cells are numbers; if all should be text, write `types: {n: text}`");
}
END_TEST

START_TEST(a_line_is_told_once) {
  warns("k,n,m\nx,MWh,EUR\na,1,3\nb,2,4\n", "column `n` is text because of `MWh`",
        "if this still names the column: `heads: 2`",
        "2 of 3 cells are numbers; if all should be text, write `types: {n: text}`");
  warns("r,sales\nN,1\nS,2\n\nproduct,sales\nTea,3\n", "column `sales` is text because of `sales`",
        "does another table begin here?",
        "3 of 4 cells are numbers; if all should be text, write `types: {sales: text}`");
}
END_TEST

START_TEST(days_with_short_years) {
  size_t before = diags_count(D);
  const char *csv = "k;n\n1.2.24;1\n15.2.24;2\n";
  sheet_read(csv, NULL);
  ck_assert_int_eq(diags_at(D, before)->code->number, 336);
  ck_assert_str_eq(diags_at(D, before)->hint, "if so: `types: {k: dmy}`; else `text`");
  const char *const name[] = {"k"};
  const column_type dates[] = {column_date};
  const day_order dmy[] = {day_order_dmy};
  csv_options o = {.force_name = name, .force_type = dates, .force_order = dmy, .forced = 1};
  ck_assert_str_eq(sheet_column(sheet_read(csv, &o), "k"), "2024-02-01|2024-02-15");
  ck_assert_str_eq(sheet_column(sheet_read("k;n\n13-02-24;1\n", &o), "k"), "2024-02-13");
  ck_assert_uint_eq(diags_count(D), before + 1);
  sheet("version;n\n1.2.10;1\n1.2.11;2\n");
}
END_TEST

START_TEST(codes_and_texts) {
  sheet("zip,n\n01067,1\n10115,2\n80331,3\n");
  sheet("house,n\n12,1\n12b,2\n14,3\n");
  sheet("line,n\n4,1\nS1,2\n5,3\n");
  sheet("k,n\n1,a\n2,b\n3,4\n");
  sheet("k,n\n1,a\n2,1\n3,2\n4,c\n5,d\n");
}
END_TEST

Suite *almost_suite(void) {
  const TTest *const all[] = {
      words_among_numbers, words_among_dates,     totals_among_dates, rows_that_go_on_with_the_header,
      a_line_is_told_once, days_with_short_years, codes_and_texts};
  return harness_suite("almost", all, sizeof all / sizeof *all);
}
