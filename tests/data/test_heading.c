/* heading: first lines that are no header. */
#include "sheet.h"

Suite *heading_suite(void);

static void is_said(const char *csv, int code, const char *hint) {
  size_t before = diags_count(D);
  sheet_read(csv, NULL);
  ck_assert_msg(diags_count(D) == before + 1, "%s: %s", csv, harness_complaints());
  const diag *g = diags_at(D, before);
  ck_assert_int_eq(g->code->number, code);
  ck_assert_str_eq(g->hint ? g->hint : "", hint);
}

START_TEST(titles_above_it) {
  is_said("Sales 2024\nregion,amount\nN,1\nS,2\n", 327, "if line 2 is the header, write `skip: 1`");
  is_said("Sales 2024\nPrinted in May\n\nregion;amount\nN;1\nS;2\n", 327, "if line 4 is the header, write `skip: 3`");
  is_said("\"Source\",\"WDI\",\n\n\"Name\",\"Code\",\"1960\",\"1961\",\nAruba,ABW,5,6,\nChad,TCD,7,8,\n", 327,
          "if line 3 is the header, write `skip: 2`");
  is_said("a,b\nx,1,5\ny,2,5\n", 327, "is `,` in cells that are not in quotes?");
  is_said("a,b,c\nx,1\ny,2\nz,3\n", 327, "");
  is_said("Sales 2024,,\n,,\nregion,amount,day\nN,12,2024-01-01\n", 306, "if line 3 is the header, write `skip: 2`");
}
END_TEST

START_TEST(lines_are_skipped) {
  csv_options o = {.skip = 3};
  table *t = sheet_read("Sales 2024\nPrinted, in May\n\nregion;amount\nN;1\nS;2\n", &o);
  ck_assert_str_eq(sheet_column(t, "amount"), "1|2");
  ck_assert(str_is(span_str(table_cell(t, 1, 0)), "S"));
  o.skip = 2;
  ck_assert_str_eq(sheet_column(sheet_read("sep=;\nSales\na;b\n1;2\n", &o), "b"), "2");
}
END_TEST

START_TEST(names_in_two_lines) {
  is_said("id,How was it?,,\n,Food,Service,Price\n1,5,4,3\n", 306, "if names go on in line 2: `heads: 2`");
  is_said(",2023,2023,2024\nRegion,Men,Women,Men\nN,1,2,3\n", 307, "if names go on in line 2: `heads: 2`");
  is_said(",2023,,2024\nRegion,Men,Women,Men\nN,1,2,3\n", 306,
          "if line 2 is the header, write `skip: 1`; if names go on in it, `heads: 2`");
  is_said("a,,c\nx,y,z\n", 306, "a name is missing here");
}
END_TEST

static const char *names_of(const char *csv, size_t heads) {
  csv_options o = {.heads = heads};
  const table *t = sheet_read(csv, &o);
  ck_assert_msg(t != NULL, "%s", harness_complaints());
  text out = text_new(A);
  for (size_t i = 0; i < t->columns; i++)
    text_addf(&out, "%s%s", i ? "|" : "", t->column[i].name);
  return out.ptr;
}

START_TEST(names_of_two_lines_are_joined) {
  const char *joined = "Region|2023 Men|2023 Women|2024 Men|2024 Women";
  ck_assert_str_eq(names_of(",2023,2023,2024,2024\nRegion,Men,Women,Men,Women\nN,1,2,3,4\n", 2), joined);
  ck_assert_str_eq(names_of(",2023,,2024,\nRegion,Men,Women,Men,Women\nN,1,2,3,4\n", 2), joined);
  ck_assert_str_eq(names_of("Region,2023,,2024,\n,Men,Women,Men,Women\nN,1,2,3,4\n", 2), joined);
  ck_assert_str_eq(names_of("Total,Total,\"A\nb\",c\nTotal,x,y\n1,2,3,4\n", 2), "Total|Total x|A b y|c");
  ck_assert_str_eq(names_of("a\nb,c\nd,e\n1,2\n", 3), "a b d|a c e");
  ck_assert_uint_eq(diags_count(D), 0);
  ck_assert_ptr_null(sheet_read("a,b\nc,d\n", &(csv_options){.heads = 2}));
  ck_assert_str_eq(sheet_codes(), "302");
}
END_TEST

START_TEST(a_first_column_without_a_name) {
  is_said(",a,b\nx,1,2\ny,3,4\n", 337, "called `column_1`");
  is_said("Report,,\n,,\n,men,women\nN,1,2\n", 306, "if line 3 is the header, write `skip: 2`");
  is_said("Report 2024\n\n,men,women\nN,1,2\nS,1,2\n", 327, "if line 3 is the header, write `skip: 2`");
  is_said(",column_1\nx,1\n", 306, "a name is missing here");
  ck_assert_uint_eq(sheet(",Region,,Sales,\n,N,,1,\n,S,,2,\n")->columns, 2);
}
END_TEST

START_TEST(rows_for_a_header) {
  is_said("1,2.5,x\n2,3.5,y\n", 328, "a line of names is missing above it");
  is_said("N,2024-01-31,5.5\nS,2024-02-29,4\n", 328, "a line of names is missing above it");
  is_said("17,523,x\n18,99,y\n", 328, "a line of names is missing above it");
}
END_TEST

START_TEST(names_that_are_numbers) {
  sheet("2019,2020\n1,2\n");
  sheet("region,2019,2020\nN,1,2\n");
  sheet("0,1,2\n5,6,7\n");
  sheet("dose,5,10\nx,1,2\n");
  sheet("p,0,0.25,0.5\nx,1,2,3\n");
  sheet("region,2024-01-31\nN,1\n");
}
END_TEST

START_TEST(a_header_that_comes_again) {
  size_t before = diags_count(D);
  for (size_t piece = 1; piece < 40; piece++) {
    csv_options o = {.piece = piece};
    table *t = sheet_read("a,\"b, c\"\nx,1\na,\"b, c\"\ny,2\na,\"b, c\"\n", &o);
    ck_assert_str_eq(sheet_column(t, "b, c"), "1|2");
    ck_assert(str_is(span_str(table_cell(t, 1, 0)), "y"));
    ck_assert_uint_eq(diags_count(D), before + piece);
    ck_assert_str_eq(diags_at(D, before)->footnote, "there are 2 such lines");
  }
  sheet("a\nx\na\n"); /* one cell may well say the same */
}
END_TEST

START_TEST(rows_of_nothing) {
  for (size_t piece = 1; piece < 30; piece++) {
    csv_options o = {.piece = piece};
    table *t = sheet_read("a;b;c\n1;2;x\n;;\n\"\";;\"\"\n;3;\n;;\n;;\n", &o);
    ck_assert_str_eq(sheet_column(t, "b"), "2|3");
    ck_assert(str_is(span_str(table_cell(t, 1, 1)), "3"));
  }
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

Suite *heading_suite(void) {
  const TTest *const all[] = {titles_above_it,
                              lines_are_skipped,
                              names_in_two_lines,
                              names_of_two_lines_are_joined,
                              a_first_column_without_a_name,
                              rows_for_a_header,
                              names_that_are_numbers,
                              a_header_that_comes_again,
                              rows_of_nothing};
  return harness_suite("heading", all, sizeof all / sizeof *all);
}
