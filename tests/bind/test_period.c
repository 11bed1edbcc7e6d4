/* period: whether the last period of a series is over. */
#include "bind/period.h"

#include "data/value.h"
#include "harness.h"

/* Dates of one grain, apart by blanks. */
static column dates_of(const char *list) {
  column c = value_column(A, column_date, 400);
  size_t rows = 0;
  for (str rest = str_of(list); rest.len; rows++) {
    size_t n = 0;
    while (n < rest.len && rest.ptr[n] != ' ')
      n++;
    double days;
    date_grain grain;
    ck_assert(date_parse(str_slice(rest, 0, n), &days, &grain));
    value_put(&c, rows, 400, value_date(days, grain));
    rest = str_trim(str_slice(rest, n, rest.len));
  }
  return c;
}

static void says(const char *list, date_grain grain, const char *last) {
  column c = dates_of(list);
  last_period p;
  bool found = period_unfinished(&c, 400, grain, &p);
  ck_assert_msg(found == !!last, "%s: %s", list, found ? "not over" : "over");
  if (last)
    ck_assert_str_eq(date_write(A, p.last, p.fine), last);
}

START_TEST(the_last_one_ends_early) {
  says("2024-01-01 2024-01-31 2024-02-29 2024-03-12", date_month, "2024-03-12");
  says("2023-01 2023-12 2024-01 2024-11", date_year, "2024-11");
  says("2023-12 2024-01 2024-02", date_quarter, "2024-02");
  says("2023Q4 2024Q1 2024Q2 2024Q3", date_year, "2024Q3");
}
END_TEST

START_TEST(the_last_one_is_over) {
  says("2024-01-31 2024-02-29 2024-03-31", date_month, NULL);
  says("2024-03-31 2024-01-31 2024-02-29", date_month, NULL);
  says("2023-01 2023-12 2024-12", date_year, NULL);
  says("2023Q4 2024Q4", date_year, NULL);
}
END_TEST

/* Friday 29 March is the month's last working day, as 31 January and 29 February were; data with large holes tell
   nothing; nor does a first period, nor dates that are no finer. */
START_TEST(data_that_rest_or_are_few_tell_nothing) {
  says("2024-01-31 2024-02-27 2024-03-29", date_month, NULL);
  says("2023-05-03 2023-08-02 2024-04-03", date_year, NULL);
  says("2024-03-01 2024-03-12", date_month, NULL);
  says("2022 2023 2024", date_year, NULL);
  says("2023-12 2024-01", date_month, NULL);
}
END_TEST

Suite *period_suite(void) {
  const TTest *const test[] = {the_last_one_ends_early, the_last_one_is_over, data_that_rest_or_are_few_tell_nothing};
  return harness_suite("period", test, sizeof test / sizeof *test);
}
