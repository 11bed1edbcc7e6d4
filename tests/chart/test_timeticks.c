/* timeticks: dates that calendars, not numbers, make round. */
#include "chart/timeticks.h"

#include "harness.h"

static double day(int y, int m, int d) {
  return date_days((date){y, m, d});
}

static double moment(int y, int m, int d, int hour, double minute) {
  return day(y, m, d) + (hour + minute / 60) / 24;
}

static timeticks between(double from, double to, int target, date_grain grain) {
  return timeticks_between(&(timeticks_wish){from, to, target, grain, 0, locale_find(STR("en"))});
}

static const char *shown(const timeticks *t) {
  text out = text_new(A);
  for (size_t i = 0; i < t->count; i++) {
    str context = timeticks_context(A, t, i);
    text_adds(&out, i ? " " : "");
    text_add(&out, timeticks_label(A, t, i));
    if (context.ptr)
      text_addf(&out, "/%.*s", STR_ARG(context));
  }
  return out.ptr;
}

START_TEST(five_years_by_year) {
  timeticks t = between(day(2021, 1, 1), day(2025, 12, 31), 5, date_day);
  ck_assert_str_eq(shown(&t), "2021 2022 2023 2024 2025");
}
END_TEST

START_TEST(a_year_by_quarter_with_the_year_once) {
  timeticks t = between(day(2025, 1, 1), day(2025, 12, 31), 6, date_day);
  ck_assert_str_eq(shown(&t), "Jan/2025 Apr Jul Oct");
}
END_TEST

START_TEST(the_year_again_where_it_changes) {
  timeticks t = between(day(2024, 11, 1), day(2025, 2, 1), 4, date_month);
  ck_assert_str_eq(shown(&t), "Nov/2024 Dec Jan/2025 Feb");
}
END_TEST

START_TEST(weeks_begin_on_monday) {
  timeticks t = between(day(2025, 3, 3), day(2025, 3, 24), 4, date_day);
  ck_assert_str_eq(shown(&t), "3/March 2025 10 17 24");
  for (size_t i = 0; i < t.count; i++)
    ck_assert_int_eq(date_weekday(t.at[i]), 1);
}
END_TEST

/* Yearly data have no months to be marked, however wide the axis. */
START_TEST(never_finer_than_the_data) {
  timeticks t = between(day(2017, 1, 1), day(2019, 1, 1), 20, date_year);
  ck_assert_str_eq(shown(&t), "2017 2018 2019");
  t = between(day(2024, 1, 1), day(2024, 7, 1), 40, date_quarter);
  ck_assert_str_eq(shown(&t), "Q1/2024 Q2 Q3");
}
END_TEST

START_TEST(years_in_ones_twos_and_fives) {
  timeticks t = between(day(2015, 1, 1), day(2024, 1, 1), 5, date_year);
  ck_assert_str_eq(shown(&t), "2016 2018 2020 2022 2024");
  t = between(day(1700, 1, 1), day(1988, 1, 1), 6, date_year);
  ck_assert_str_eq(shown(&t), "1700 1750 1800 1850 1900 1950");
}
END_TEST

START_TEST(every_second_day_keeps_the_first) {
  timeticks t = between(day(2025, 1, 29), day(2025, 2, 5), 4, date_day);
  ck_assert_str_eq(shown(&t), "29/January 2025 1/February 2025 3 5");
}
END_TEST

/* d3-time's own example: 3 to 24 March 2025, five ticks; weeks as ISO and as the United States have them. */
START_TEST(weeks_begin_where_the_language_has_them) {
  timeticks_wish w = {day(2025, 3, 3), day(2025, 3, 24), 5, date_day, 0, locale_find(STR("en-US"))};
  timeticks t = timeticks_between(&w);
  ck_assert_str_eq(shown(&t), "9/March 2025 16 23");
  w.locale = locale_find(STR("ja"));
  ck_assert_uint_eq(timeticks_between(&w).count, 3);
  w.locale = locale_find(STR("de"));
  t = timeticks_between(&w);
  ck_assert_str_eq(shown(&t), "3/März 2025 10 17 24");
  w.locale = locale_find(STR("en-US"));
  w.grain = date_week; /* data by ISO weeks lie on Mondays */
  t = timeticks_between(&w);
  ck_assert_str_eq(shown(&t), "3/March 2025 10 17 24");
}
END_TEST

START_TEST(hours_minutes_and_seconds) {
  timeticks t = between(moment(2025, 3, 3, 21, 0), moment(2025, 3, 4, 4, 0), 7, date_time);
  ck_assert_str_eq(shown(&t), "21:00/3 March 2025 22:00 23:00 00:00/4 March 2025 01:00 02:00 03:00 04:00");
  t = between(moment(2025, 3, 3, 0, 0), moment(2025, 3, 4, 0, 0), 5, date_time);
  ck_assert_str_eq(shown(&t), "00:00/3 March 2025 06:00 12:00 18:00 00:00/4 March 2025");
  t = between(moment(2025, 3, 3, 9, 2), moment(2025, 3, 3, 9, 31), 6, date_time);
  ck_assert_str_eq(shown(&t), "09:05/3 March 2025 09:10 09:15 09:20 09:25 09:30");
  t = between(moment(2025, 3, 3, 9, 0), moment(2025, 3, 3, 9, 1), 4, date_time);
  ck_assert_str_eq(shown(&t), "09:00:00/3 March 2025 09:00:15 09:00:30 09:00:45 09:01:00");
  t = between(moment(2025, 3, 3, 9, 0), moment(2025, 3, 3, 9, 0.05), 3, date_time);
  ck_assert_str_eq(shown(&t), "09:00:00/3 March 2025 09:00:01 09:00:02 09:00:03");
}
END_TEST

/* The rungs of d3-time's ladder, each reached by a span of so many of it. */
START_TEST(every_step_of_the_ladder) {
  static const struct {
    double days;
    time_unit unit;
    int step;
  } rung[] = {{1 / 86400.0, time_second, 1},
              {5 / 86400.0, time_second, 5},
              {15 / 86400.0, time_second, 15},
              {30 / 86400.0, time_second, 30},
              {1 / 1440.0, time_minute, 1},
              {5 / 1440.0, time_minute, 5},
              {15 / 1440.0, time_minute, 15},
              {30 / 1440.0, time_minute, 30},
              {1 / 24.0, time_hour, 1},
              {3 / 24.0, time_hour, 3},
              {6 / 24.0, time_hour, 6},
              {12 / 24.0, time_hour, 12},
              {1, time_day, 1},
              {2, time_day, 2},
              {7, time_week, 1},
              {30, time_month, 1},
              {91, time_month, 3},
              {365.2425, time_year, 1},
              {731, time_year, 2},
              {1826, time_year, 5},
              {36525, time_year, 100}};
  for (size_t i = 0; i < sizeof rung / sizeof *rung; i++) {
    timeticks t = between(day(1900, 1, 1), day(1900, 1, 1) + 6 * rung[i].days, 6, date_time);
    ck_assert_int_eq(t.unit, rung[i].unit);
    ck_assert_int_eq(t.step, rung[i].step);
    ck_assert_uint_ge(t.count, 5);
    for (size_t j = 1; j < t.count; j++)
      ck_assert_double_gt(t.at[j], t.at[j - 1]);
  }
}
END_TEST

START_TEST(years_that_begin_in_april) {
  timeticks_wish w = {day(2021, 1, 1), day(2025, 12, 31), 5, date_day, 4, locale_find(STR("en-GB"))};
  timeticks t = timeticks_between(&w);
  ck_assert_str_eq(shown(&t), "2021/22 2022/23 2023/24 2024/25 2025/26");
  ck_assert_double_eq(t.at[0], day(2021, 4, 1));
  w = (timeticks_wish){day(2025, 1, 1), day(2025, 12, 31), 6, date_day, 4, w.locale};
  t = timeticks_between(&w);
  ck_assert_str_eq(shown(&t), "Jan/2024/25 Apr/2025/26 Jul Oct");
  w.grain = date_quarter;
  t = timeticks_between(&w);
  ck_assert_str_eq(shown(&t), "Q4/2024/25 Q1/2025/26 Q2 Q3");
  w = (timeticks_wish){day(2021, 1, 1), day(2023, 1, 1), 3, date_year, 4, locale_find(STR("ja"))};
  t = timeticks_between(&w);
  ck_assert_str_eq(shown(&t), "2021年度 2022年度 2023年度");
  w = (timeticks_wish){day(2024, 12, 1), day(2025, 3, 1), 4, date_month, 2, w.locale}; /* quarters from February */
  ck_assert_uint_eq(timeticks_between(&w).count, 4);
}
END_TEST

START_TEST(quarters_by_their_names) {
  timeticks t = between(day(2024, 1, 1), day(2025, 4, 1), 6, date_quarter);
  ck_assert_str_eq(shown(&t), "Q1/2024 Q2 Q3 Q4 Q1/2025 Q2");
  t.wish.locale = locale_find(STR("fr"));
  ck_assert_str_eq(shown(&t), "T1/2024 T2 T3 T4 T1/2025 T2");
}
END_TEST

Suite *timeticks_suite(void) {
  const TTest *const all[] = {five_years_by_year,
                              a_year_by_quarter_with_the_year_once,
                              the_year_again_where_it_changes,
                              weeks_begin_on_monday,
                              never_finer_than_the_data,
                              years_in_ones_twos_and_fives,
                              every_second_day_keeps_the_first,
                              weeks_begin_where_the_language_has_them,
                              hours_minutes_and_seconds,
                              every_step_of_the_ladder,
                              years_that_begin_in_april,
                              quarters_by_their_names};
  (void)D;
  return harness_suite("timeticks", all, sizeof all / sizeof *all);
}
