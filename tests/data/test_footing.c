/* footing: notes below the rows of a file. */
#include "sheet.h"

Suite *footing_suite(void);

static void has_notes(const char *csv, size_t rows, const char *caret, const char *hint) {
  size_t before = diags_count(D);
  const table *t = sheet_read(csv, NULL);
  ck_assert_msg(t && diags_count(D) == before + 1, "%s: %s", csv, harness_complaints());
  ck_assert_uint_eq(t->rows, rows);
  ck_assert_int_eq(diags_at(D, before)->code->number, 317);
  ck_assert_str_eq(sheet_caret(before), caret);
  ck_assert_str_eq(diags_at(D, before)->hint, hint);
}

START_TEST(below_a_blank_line) {
  has_notes("y,n\n2021,1\n2022,2\n\nMade by hand\n\nand in haste\n", 2, "Made by hand",
            "passed over; to say so: `foot: 2`");
  has_notes("y,n,k\r\n2021,1,a\r\n,,\r\nSee below,,\r\n,,\r\n", 1, "See below,,", "passed over; to say so: `foot: 2`");
}
END_TEST

START_TEST(by_their_words) {
  has_notes("r,n\nA,1\nSource: the ministry, 2024\n", 1, "Source: the ministry, 2024",
            "passed over; to say so: `foot: 1`");
  has_notes("r;n\nA;1\n* provisional\n1) revised\nQuelle: wir", 1, "* provisional",
            "passed over; to say so: `foot: 3`");
  has_notes("r,n\nA,1\n\"Note, by us\",\n", 1, "\"Note, by us\",", "passed over; to say so: `foot: 1`");
}
END_TEST

START_TEST(below_a_rule) {
  has_notes("y;n\n2021;1\n__________\n© Us\n", 1, "__________", "passed over; to say so: `foot: 2`");
}
END_TEST

START_TEST(rows_are_none) {
  ck_assert_uint_eq(sheet("r,n\nA,1\nNorth East,\n")->rows, 2);
  ck_assert_uint_eq(sheet("r,n\nA,1\n\nNorth,2\n")->rows, 2);
  ck_assert_uint_eq(sheet("r\nA\n\nSource: B\n")->rows, 2);
  ck_assert_uint_eq(sheet("r,n\nA,\"1\nSource: B\"\n")->rows, 1);
  ck_assert_ptr_null(sheet_read("r,n,m\nA,1,2\nNor\n", NULL));
  ck_assert_str_eq(sheet_codes(), "303");
}
END_TEST

START_TEST(said_by_foot) {
  csv_options o = {.foot = 2};
  ck_assert_uint_eq(sheet_read("r,n\nA,1\nB,2\n\nx,y\nC", &o)->rows, 2);
  ck_assert_uint_eq(diags_count(D), 0);
  ck_assert_ptr_null(sheet_read("r,n\nA,1\n", &o));
}
END_TEST

Suite *footing_suite(void) {
  const TTest *const all[] = {below_a_blank_line, by_their_words, below_a_rule, rows_are_none, said_by_foot};
  return harness_suite("footing", all, sizeof all / sizeof *all);
}
