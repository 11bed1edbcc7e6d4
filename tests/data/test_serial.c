/* serial: a spreadsheet's numbers of days. */
#include "sheet.h"

Suite *serial_suite(void);

static void is_told(const char *csv, const char *hint) {
  size_t before = diags_count(D);
  ck_assert_ptr_nonnull(sheet_read(csv, NULL));
  ck_assert_msg(diags_count(D) == before + 1, "%s: %s", csv, harness_complaints());
  ck_assert_int_eq(diags_at(D, before)->code->number, 335);
  ck_assert_str_eq(diags_at(D, before)->hint, hint);
}

START_TEST(numbers_called_dates) {
  is_told("date,n\n45123,1\n45124,2\n", "if this is 2023-07-16: `types: {date: serial}`; else `number`");
  is_told("n,Order date\n1,\n2,45124.5\n", "if this is 2023-07-17: `types: {Order date: serial}`; else `number`");
  is_told("Monat;n\n45292;1\n45323;2\n", "if this is 2024-01-01: `types: {Monat: serial}`; else `number`");
}
END_TEST

START_TEST(other_numbers_are_none) {
  sheet("day,n\n1,1\n2,2\n");
  sheet("n,k\n45123,1\n45124,2\n");
  sheet("k,visitors per day\na,45123\nb,45124\n");
  sheet("k,sick days\na,45123\nb,45124\n");
  sheet("date,n\n20240131,1\n20240201,2\n");
  const char *const name[] = {"date"};
  const column_type numbers[] = {column_number};
  csv_options o = {.force_name = name, .force_type = numbers, .forced = 1};
  sheet_read("date,n\n45123,1\n", &o);
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(seconds_since_1970) {
  is_told("ts,n\n1704067200,1\n1704153600,2\n",
          "as days: `calc: {day: date(\"1970-01-01\") + floor(ts / 86400)}`; else `types: {ts: number}`");
  is_told("created_at,n\n1704067200000,1\n", "as days: `calc: {day: date(\"1970-01-01\") + floor(created_at / "
                                             "86400000)}`; else `types: {created_at: number}`");
  sheet("ts,n\n170406,1\n1704153600,2\n");
  sheet("k,sales\na,1704067200\n");
}
END_TEST

START_TEST(read_as_days_where_asked) {
  const char *const name[] = {"date"};
  const column_type dates[] = {column_date};
  const day_order serial[] = {day_order_serial};
  csv_options o = {.force_name = name, .force_type = dates, .force_order = serial, .forced = 1};
  ck_assert_str_eq(sheet_column(sheet_read("date,n\n45123,1\n61,2\n2024-02-29,3\n", &o), "date"),
                   "2023-07-16|1900-03-01|2024-02-29");
  ck_assert_str_eq(sheet_column(sheet_read("date,n\n45123.5,1\n", &o), "date"), "2023-07-16T12:00");
  ck_assert_uint_eq(diags_count(D), 0);
  ck_assert_ptr_null(sheet_read("date,n\n60,1\n", &o));
  ck_assert_str_eq(sheet_codes(), "312");
}
END_TEST

Suite *serial_suite(void) {
  const TTest *const all[] = {numbers_called_dates, other_numbers_are_none, seconds_since_1970,
                              read_as_days_where_asked};
  return harness_suite("serial", all, sizeof all / sizeof *all);
}
