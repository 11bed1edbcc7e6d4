/* coarsen: dates to periods, numbers to bins. */
#include "sheet.h"

#include "data/coarsen.h"

#include <math.h>

Suite *coarsen_suite(void);

static const char csv[] = "day,n,share\n2024-02-29,0.30,12%\n2024-12-31,-0.1,19%\n,2.9,\n2025-01-01,,20%\n";

static const table *dates(const char *name, date_grain grain, const char *as) {
  coarsening c = {.column = {.name = str_of(name)}, .grain = grain, .as = as};
  return coarsen_dates(A, sheet(csv), &c, D);
}

static const table *numbers(const table *in, const char *name, double step, size_t most) {
  coarsening c = {.column = {.name = str_of(name)}, .step = step, .most = most};
  return coarsen_numbers(A, in, &c, D);
}

START_TEST(dates_go_to_the_start_of_their_period) {
  ck_assert_str_eq(sheet_column(dates("day", date_month, NULL), "day"), "2024-02|2024-12|~|2025-01");
  ck_assert_str_eq(sheet_column(dates("day", date_quarter, NULL), "day"), "2024Q1|2024Q4|~|2025Q1");
  ck_assert_str_eq(sheet_column(dates("day", date_week, NULL), "day"), "2024-W09|2025-W01|~|2025-W01");
  const table *t = dates("day", date_year, "year");
  ck_assert_str_eq(sheet_column(t, "year"), "2024|2024|~|2025");
  ck_assert_str_eq(sheet_column(t, "day"), "2024-02-29|2024-12-31|~|2025-01-01");
}
END_TEST

/* 0.30 / 0.1 is 2.9999999999999996 in doubles; it is in the bin of 0.3 all the same. */
START_TEST(numbers_go_to_the_start_of_their_bin) {
  ck_assert_str_eq(sheet_column(numbers(sheet(csv), "n", 0.1, 0), "n"), "0.3|-0.1|2.9|~");
  ck_assert_str_eq(sheet_column(numbers(sheet(csv), "n", 1, 0), "n"), "0|-1|2|~");
  ck_assert_str_eq(sheet_column(numbers(sheet(csv), "share", 0.05, 0), "share"), "10%|15%|~|20%");
}
END_TEST

/* R: hist(0:99, breaks = "FD") has steps of 20 (2 * 49.5 / 100^(1/3) is 21.3); at most 3 bins need steps of 50. */
START_TEST(steps_are_found) {
  text many = text_new(A);
  text_adds(&many, "n\n");
  for (int i = 0; i < 100; i++)
    text_addf(&many, "%d\n", i);
  const table *t = sheet(many.ptr);
  ck_assert(numbers(t, "n", NAN, 0)->column[0].number[99] == 80);
  ck_assert(numbers(t, "n", NAN, 3)->column[0].number[99] == 50);
  ck_assert(numbers(sheet("n\n7\n7\n"), "n", NAN, 0)->column[0].number[0] == 7);
  ck_assert(
      isnan(numbers(sheet_read("n,m\n-,1\n.,2\n", &(csv_options){.forced = 1,
                                                                 .force_name = (const char *const[]){"n"},
                                                                 .force_type = (const column_type[]){column_number}}),
                    "n", NAN, 0)
                ->column[0]
                .number[0]));
}
END_TEST

START_TEST(only_what_can_be) {
  ck_assert_ptr_null(dates("n", date_month, NULL));
  ck_assert_ptr_null(dates("dya", date_month, NULL));
  ck_assert_ptr_null(dates("day", date_month, "n"));
  ck_assert_ptr_null(numbers(sheet(csv), "day", 1, 0));
  ck_assert_str_eq(sheet_codes(), "240 212 320 240");
}
END_TEST

Suite *coarsen_suite(void) {
  const TTest *const all[] = {dates_go_to_the_start_of_their_period, numbers_go_to_the_start_of_their_bin,
                              steps_are_found, only_what_can_be};
  return harness_suite("coarsen", all, sizeof all / sizeof *all);
}
