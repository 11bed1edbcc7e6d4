/* status: numbers with flags. */
#include "sheet.h"

Suite *status_suite(void);

static const csv_options none;

static void warns(const char *csv, const csv_options *o, const char *cells, const char *message, const char *hint) {
  size_t before = diags_count(D);
  table *t = sheet_read(csv, o);
  ck_assert_msg(diags_count(D) == before + 1, "%s: %s", csv, harness_complaints());
  ck_assert_int_eq(diags_at(D, before)->code->number, 334);
  ck_assert_str_eq(diags_at(D, before)->message, message);
  ck_assert_str_eq(diags_at(D, before)->hint, hint);
  ck_assert_str_eq(sheet_column(t, "n"), cells);
}

START_TEST(flags_are_left_out_and_told) {
  warns("c,n\na,12*\nb,13\n", &none, "12|13", "`12*` in column `n` is taken for 12, without its flag",
        "to say so: `flags: [\"*\"]`");
  warns("c,n\na,5.1(b)\nb,7.25\nc,9 ep\nd,8\n", &none, "5.10|7.25|9.00|8.00",
        "`5.1(b)` in column `n` is taken for 5.1, without its flag", "to say so: `flags: [\"(b)\", ep]`");
  warns("c;n\na;1.204,5†\nb;2,5\n", &none, "1204.5|2.5",
        "`1.204,5†` in column `n` is taken for 1.204,5, without its flag", "to say so: `flags: [\"†\"]`");
  warns("c,n\na,\"1,204 (p)*\"\nb,34\nc,5\n", &none, "1204|34|5",
        "`1,204 (p)*` in column `n` is taken for 1,204, without its flag", "to say so: `flags: [\"*\", \"(p)\"]`");
  const char *said = harness_complaints();
  ck_assert_ptr_nonnull(strstr(said, "1 of 2 numbers have one: `*` 1; `types: {n: text}` keeps all as it is"));
}
END_TEST

START_TEST(flags_of_missing_cells) {
  warns("c,n\na,12.5 b\nb,: c\nc,:\nd,3\n", &none, "12.5|~|~|3.0",
        "`12.5 b` in column `n` is taken for 12.5, without its flag", "to say so: `flags: [b, c]`");
}
END_TEST

START_TEST(what_may_be_a_unit_stays) {
  warns("c,n\na,12 p\nb,13 p\nc,5\n", &none, "12 p|13 p|5",
        "`12 p` in column `n` is a number with a flag or a unit, and stays a text", "if they are flags: `flags: [p]`");
  warns("c,n\na,10²\nb,10³\n", &none, "10²|10³",
        "`10²` in column `n` is a number with a flag or a unit, and stays a text",
        "if they are flags: `flags: [\"²\", \"³\"]`");
}
END_TEST

START_TEST(flags_that_are_listed) {
  const str listed[] = {STR("p"), STR("prov")};
  csv_options o = {.flag = listed, .flag_count = 2};
  ck_assert_str_eq(sheet_column(sheet_read("c,n\na,12 p\nb,13prov\n", &o), "n"), "12|13");
  ck_assert_uint_eq(diags_count(D), 0);
  warns("c,n\na,12 p\nb,13*\nc,4\nd,5\n", &o, "12|13|4|5", "`12 p` in column `n` is taken for 12, without its flag",
        "to say so: `flags: [p, \"*\"]`");
}
END_TEST

START_TEST(columns_asked_for) {
  const char *const name[] = {"n"};
  const column_type numbers[] = {column_number}, texts[] = {column_text};
  csv_options o = {.force_name = name, .force_type = numbers, .forced = 1};
  warns("c,n\na,12 p\nb,13 p\n", &o, "12|13", "`12 p` in column `n` is taken for 12, without its flag",
        "to say so: `flags: [p]`");
  o.force_type = texts;
  ck_assert_str_eq(sheet_column(sheet_read("c,n\na,12*\nb,13\n", &o), "n"), "12*|13");
  ck_assert_uint_eq(diags_count(D), 1);
}
END_TEST

START_TEST(parts_of_names_are_none) {
  sheet("c,n\na,12\nb,12b\nc,14\nd,3(a)\n");
  sheet("c,n\na,1st\nb,2nd\nc,3rd\n");
  sheet("c,n\na,12 (3)\nb,14 (5)\n");
  ck_assert_str_eq(sheet_column(sheet("c,n\na,(5)\nb,6-\nc,1e5\n"), "n"), "-5|-6|100000");
}
END_TEST

/* Of a slip among them it is complained as elsewhere. */
START_TEST(slips_beside_flags) {
  text csv = text_new(A);
  text_adds(&csv, "c,n\n");
  for (int i = 0; i < 30; i++)
    text_addf(&csv, "a,%d\n", i);
  text_adds(&csv, "b,17*\nc,many\n");
  ck_assert_ptr_null(sheet_read(csv.ptr, NULL));
  ck_assert_str_eq(sheet_codes(), "334 311");
}
END_TEST

Suite *status_suite(void) {
  const TTest *const all[] = {flags_are_left_out_and_told, flags_of_missing_cells, what_may_be_a_unit_stays,
                              flags_that_are_listed,       columns_asked_for,      parts_of_names_are_none,
                              slips_beside_flags};
  return harness_suite("status", all, sizeof all / sizeof *all);
}
