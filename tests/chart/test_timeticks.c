/* timeticks: dates that calendars, not numbers, make round. */
#include "chart/timeticks.h"

#include "harness.h"

static double day(int y, int m, int d) {
  return date_days((date){y, m, d});
}

static const char *shown(const timeticks *t) {
  text out = text_new(A);
  const locale *l = locale_find(STR("en"));
  for (size_t i = 0; i < t->count; i++) {
    str context = timeticks_context(A, t, l, i);
    text_adds(&out, i ? " " : "");
    text_add(&out, timeticks_label(A, t, l, i));
    if (context.ptr)
      text_addf(&out, "/%.*s", STR_ARG(context));
  }
  return out.ptr;
}

START_TEST(five_years_by_year) {
  timeticks t = timeticks_between(day(2021, 1, 1), day(2025, 12, 31), 5, date_day);
  ck_assert_str_eq(shown(&t), "2021 2022 2023 2024 2025");
}
END_TEST

START_TEST(a_year_by_quarter_with_the_year_once) {
  timeticks t = timeticks_between(day(2025, 1, 1), day(2025, 12, 31), 6, date_day);
  ck_assert_str_eq(shown(&t), "Jan/2025 Apr Jul Oct");
}
END_TEST

START_TEST(the_year_again_where_it_changes) {
  timeticks t = timeticks_between(day(2024, 11, 1), day(2025, 2, 1), 4, date_month);
  ck_assert_str_eq(shown(&t), "Nov/2024 Dec Jan/2025 Feb");
}
END_TEST

START_TEST(weeks_begin_on_monday) {
  timeticks t = timeticks_between(day(2025, 3, 3), day(2025, 3, 24), 4, date_day);
  ck_assert_str_eq(shown(&t), "3/March 2025 10 17 24");
  for (size_t i = 0; i < t.count; i++)
    ck_assert_int_eq(date_weekday(t.at[i]), 1);
}
END_TEST

/* Yearly data have no months to be marked, however wide the axis. */
START_TEST(never_finer_than_the_data) {
  timeticks t = timeticks_between(day(2017, 1, 1), day(2019, 1, 1), 20, date_year);
  ck_assert_str_eq(shown(&t), "2017 2018 2019");
  t = timeticks_between(day(2024, 1, 1), day(2024, 7, 1), 40, date_quarter);
  ck_assert_str_eq(shown(&t), "Jan/2024 Apr Jul");
}
END_TEST

START_TEST(years_in_ones_twos_and_fives) {
  timeticks t = timeticks_between(day(2015, 1, 1), day(2024, 1, 1), 5, date_year);
  ck_assert_str_eq(shown(&t), "2016 2018 2020 2022 2024");
  t = timeticks_between(day(1700, 1, 1), day(1988, 1, 1), 6, date_year);
  ck_assert_str_eq(shown(&t), "1700 1750 1800 1850 1900 1950");
}
END_TEST

START_TEST(every_second_day_keeps_the_first) {
  timeticks t = timeticks_between(day(2025, 1, 29), day(2025, 2, 5), 4, date_day);
  ck_assert_str_eq(shown(&t), "29/January 2025 1/February 2025 3 5");
}
END_TEST

Suite *timeticks_suite(void) {
  const TTest *const all[] = {five_years_by_year,
                              a_year_by_quarter_with_the_year_once,
                              the_year_again_where_it_changes,
                              weeks_begin_on_monday,
                              never_finer_than_the_data,
                              years_in_ones_twos_and_fives,
                              every_second_day_keeps_the_first};
  (void)D;
  return harness_suite("timeticks", all, sizeof all / sizeof *all);
}
