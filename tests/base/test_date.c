/* date: days since 1970, grains, ISO in and out. */
#include "base/date.h"
#include "harness.h"

static double day(int y, int m, int d) {
  return date_days((date){y, m, d});
}

static void reads(const char *s, double want, date_grain grain) {
  double days;
  date_grain seen;
  ck_assert_msg(date_parse(str_of(s), &days, &seen), "`%s` should be a date", s);
  ck_assert_msg(days == want, "`%s` gave %f", s, days);
  ck_assert_int_eq(seen, grain);
  ck_assert_str_eq(date_write(A, days, grain), s);
}

START_TEST(known_days) {
  ck_assert(day(1970, 1, 1) == 0);
  ck_assert(day(2000, 3, 1) == 11017);
  ck_assert(day(1969, 12, 31) == -1);
  ck_assert(day(1600, 1, 1) == -135140);
  ck_assert_int_eq(date_weekday(0), 4);
  ck_assert_int_eq(date_weekday(day(2026, 10, 2)), 5);
  ck_assert_int_eq(date_weekday(-1), 3);
}
END_TEST

START_TEST(there_and_back) {
  for (double n = -800000; n < 800000; n += 37) {
    date d = date_of(n);
    ck_assert(date_valid(d));
    ck_assert(date_days(d) == n);
  }
  date d = date_of(day(2024, 2, 29) + 0.75);
  ck_assert(d.year == 2024 && d.month == 2 && d.day == 29);
}
END_TEST

START_TEST(leap_years) {
  ck_assert_int_eq(date_month_days(2024, 2), 29);
  ck_assert_int_eq(date_month_days(1900, 2), 28);
  ck_assert_int_eq(date_month_days(2000, 2), 29);
  ck_assert(!date_valid((date){2023, 2, 29}));
  ck_assert(!date_valid((date){2023, 13, 1}));
  ck_assert(!date_valid((date){2023, 0, 1}));
}
END_TEST

START_TEST(iso_forms) {
  reads("2017", day(2017, 1, 1), date_year);
  reads("2017Q2", day(2017, 4, 1), date_quarter);
  reads("2017-04", day(2017, 4, 1), date_month);
  reads("2017-04-10", day(2017, 4, 10), date_day);
  reads("2017-04-10T06:00", day(2017, 4, 10) + 0.25, date_time);
  reads("2017-04-10T23:59:59", day(2017, 4, 10) + 86399 / 86400.0, date_time);
  reads("2020-W53", day(2020, 12, 28), date_week);
  reads("2021-W01", day(2021, 1, 4), date_week);
  reads("2015-W01", day(2014, 12, 29), date_week);
}
END_TEST

START_TEST(not_dates) {
  static const char *const not [] = {
      "",           "17",         "20170",        "2017-",       "2017-13",          "2017-00",     "2017-1",
      "2017-04-31", "2017-02-29", "2017-04-1",    "2017-04-10T", "2017-04-10T24:00", "2017Q0",      "2017Q5",
      "2017Q",      "2021-W53",   "2021-W00",     "2021-W1",     "10/04/2017",       "2017-04-10x", "2017-04-10T06:00Z",
      "2017 04",    "-2017",      "2017-04-10T06"};
  for (size_t i = 0; i < sizeof not / sizeof *not ; i++) {
    double days;
    date_grain grain;
    ck_assert_msg(!date_parse(str_of(not [i]), &days, &grain), "`%s` should not be a date", not [i]);
  }
}
END_TEST

START_TEST(floors) {
  double d = day(2026, 10, 2) + 0.6;
  ck_assert(date_floor(d, date_year) == day(2026, 1, 1));
  ck_assert(date_floor(d, date_quarter) == day(2026, 10, 1));
  ck_assert(date_floor(d, date_month) == day(2026, 10, 1));
  ck_assert(date_floor(d, date_week) == day(2026, 9, 28));
  ck_assert(date_floor(d, date_day) == day(2026, 10, 2));
  ck_assert(date_floor(d, date_time) == d);
}
END_TEST

Suite *date_suite(void);

START_TEST(days_of_weeks_and_years) {
  static const struct {
    const char *written, *same;
  } pair[] = {{"2024-W01-3", "2024-01-03"},
              {"2020-W53-7", "2021-01-03"},
              {"2024-031", "2024-01-31"},
              {"2024-366", "2024-12-31"},
              {"2023-060", "2023-03-01"}};
  double one, other;
  date_grain grain;
  for (size_t i = 0; i < sizeof pair / sizeof *pair; i++) {
    ck_assert(date_parse(str_of(pair[i].written), &one, &grain) && grain == date_day);
    ck_assert(date_parse(str_of(pair[i].same), &other, &grain) && one == other);
  }
  ck_assert(!date_parse(STR("2023-366"), &one, &grain) && !date_parse(STR("2023-000"), &one, &grain));
  ck_assert(!date_parse(STR("2024-W01-8"), &one, &grain) && !date_parse(STR("2024-W01-"), &one, &grain));
}
END_TEST

Suite *date_suite(void) {
  const TTest *const all[] = {known_days, there_and_back,         leap_years, iso_forms, not_dates,
                              floors,     days_of_weeks_and_years};
  return harness_suite("date", all, sizeof all / sizeof *all);
}
