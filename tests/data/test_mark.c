/* mark: points and commas that are decimal marks or not. Each file is read with all its columns. */
#include "sheet.h"

Suite *mark_suite(void);

static void reads(const char *csv, const char *name, const char *cells) {
  ck_assert_str_eq(sheet_column(sheet(csv), name), cells);
}

static void is_twofold(const char *csv, const char *cell) {
  size_t before = diags_count(D);
  ck_assert_ptr_null(sheet_read(csv, NULL));
  ck_assert_uint_eq(diags_count(D), before + 1);
  ck_assert_int_eq(diags_at(D, before)->code->number, 326);
  ck_assert_str_eq(sheet_caret(before), cell);
}

START_TEST(twofold) {
  is_twofold("a;b\nx;1.234\ny;2.345\n", "1.234");
  is_twofold("a;b\nx;5\ny;1,234\n", "1,234");
  is_twofold("a\tb\nx\t1,234\ny\t2,345\n", "1,234");
  is_twofold("a|b\nx|-1.234 €\ny|2.345 €\n", "-1.234 €");
  is_twofold("a;b;c;d\nx;1.234;1,5;1.5\n", "1.234"); /* the others disagree */
}
END_TEST

START_TEST(the_column_tells) {
  reads("a;b\nx;1.234\ny;2,5\n", "b", "1234.0|2.5");
  reads("a;b\nx;1.234\ny;0.750\n", "b", "1.234|0.750");
  reads("a;b\nx;1.234\ny;2.5\n", "b", "1.234|2.500");
  reads("a;b\nx;1.234\ny;1234.567\n", "b", "1.234|1234.567");
  reads("a;b\nx;1.234\ny;1.234.567\n", "b", "1234|1234567");
  reads("a;b\nx;12\ny;3456\n", "b", "12|3456");
}
END_TEST

START_TEST(the_others_tell) {
  reads("a;b;c\nx;1.234;1,5\ny;2.345;2\n", "b", "1234|2345");
  reads("a;b;c\nx;1.234;1.5\ny;2.345;2\n", "b", "1.234|2.345");
  reads("a;b;c\nx;1,234;1.5\n", "b", "1234");
  reads("a,b\nx,1.234\n", "b", "1.234");
  reads("a,b\nx,\"1,234\"\n", "b", "1234");
  reads("a,b,c\nx,1.234,\"1,5\"\n", "b", "1234");
  reads("a,b,c\nx,1.234,\"1,5 €\"\n", "b", "1234");
}
END_TEST

START_TEST(what_is_said_counts) {
  csv_options comma = {.decimal = ','}, point = {.decimal = '.'};
  ck_assert_str_eq(sheet_column(sheet_read("a;b\nx;1.234\n", &comma), "b"), "1234");
  ck_assert_str_eq(sheet_column(sheet_read("a;b\nx;1.234\n", &point), "b"), "1.234");
  const char *const name[] = {"b"};
  const column_type kept[] = {column_text};
  csv_options texts = {.force_name = name, .force_type = kept, .forced = 1};
  ck_assert_str_eq(sheet_column(sheet_read("a;b\nx;1.234\n", &texts), "b"), "1.234");
}
END_TEST

Suite *mark_suite(void) {
  const TTest *const all[] = {twofold, the_column_tells, the_others_tell, what_is_said_counts};
  return harness_suite("mark", all, sizeof all / sizeof *all);
}
