/* day: dates as people write them. Readings were looked up in calendars, not computed. */
#include "data/day.h"
#include "data/month.h"
#include "harness.h"

Suite *day_suite(void);

static void is_in(const char *written, day_order order, const char *iso) {
  day read;
  ck_assert_msg(day_parse(str_of(written), order, &read), "`%s` is no date", written);
  ck_assert_str_eq(date_write(A, read.days, read.grain), iso);
}

static void is(const char *written, const char *iso) {
  is_in(written, day_order_open, iso);
}

static void is_not(const char *written) {
  day read;
  ck_assert_msg(!day_parse(str_of(written), day_order_open, &read), "`%s` is a date", written);
}

START_TEST(with_times) {
  is("31.01.2024 10:22", "2024-01-31T10:22");
  is("31.01.2024 10:22:05", "2024-01-31T10:22:05");
  is_in("1/31/2024 10:22:11 PM", day_order_mdy, "2024-01-31T22:22:11");
  is_in("1/31/2024 12:05 AM", day_order_mdy, "2024-01-31T00:05");
  is_in("1/31/2024 12:05 pm", day_order_mdy, "2024-01-31T12:05");
  is("2024-1-5 9:05", "2024-01-05T09:05");
  is("2024.01.05", "2024-01-05");
  is("5 maj 2024 9:05", "2024-05-05T09:05");
  is_not("31.01.2024 24:00");
  is_not("31.01.2024 10:60");
  is_not("31.01.2024 13:00 PM");
  is_not("Jan 2024 10:22");
  is_not("10:22");
}
END_TEST

START_TEST(iso) {
  is("2024-01-31", "2024-01-31");
  is("2024Q2", "2024Q2");
  is("2024", "2024");
}
END_TEST

START_TEST(marked) {
  is("31.12.2024", "2024-12-31");
  is("1.2.2024", "2024-02-01");
  is("01.02.24", "2024-02-01");
  is("31/12/2024", "2024-12-31");
  is("3/4/24", "2024-04-03");
  is("31-12-2024", "2024-12-31");
  is("2024/12/31", "2024-12-31");
  is("01/02/69", "1969-02-01");
  is("01/02/68", "2068-02-01");
  is_in("12/31/24", day_order_mdy, "2024-12-31");
  is_in("1.2.2024", day_order_mdy, "2024-02-01");
}
END_TEST

START_TEST(no_dates) {
  static const char *const not [] = {"",           "1.2.10",   "12/31/24",    "31.02.2024",
                                     "1/2",        "1/2/3",    "1/2/2024/",   "1.2/2024",
                                     "2024.1.5",   "1-2-24",   "192.168.1.2", "x",
                                     "Mar 5",      "May",      "maybe 2024",  "31 Dez 2024 x",
                                     "5 3 2024",   "Q5 2024",  "Q4 24",       "30 February 2024",
                                     "00/01/2024", "1/1/0000", "2024年13月",  "年",
                                     "月2"};
  for (size_t i = 0; i < sizeof not / sizeof *not ; i++)
    is_not(not [i]);
}
END_TEST

START_TEST(with_names_of_months) {
  is("31 December 2024", "2024-12-31");
  is("Dec 31, 2024", "2024-12-31");
  is("DEC 2024", "2024-12");
  is("31-Dec-24", "2024-12-31");
  is("1st of March 2024", "2024-03-01");
  is("31. März 2024", "2024-03-31");
  is("Jan. 2024", "2024-01");
  is("1er janvier 2024", "2024-01-01");
  is("31 DÉCEMBRE 2024", "2024-12-31");
  is("2024 оны арванхоёрдугаар сарын 31", "2024-12-31");
}
END_TEST

START_TEST(in_japanese) {
  is("2024年", "2024");
  is("2024年4月", "2024-04");
  is("2024年12月31日", "2024-12-31");
  is("令和6年", "2024");
  is("令和元年5月1日", "2019-05-01");
  is("平成31年4月", "2019-04");
  is("昭和64年1月7日", "1989-01-07");
}
END_TEST

START_TEST(in_mongolian) {
  is("2024 оны 12 сарын 31", "2024-12-31");
  is("2024 оны 12-р сар", "2024-12");
  is("2024 он", "2024");
}
END_TEST

START_TEST(time_stamps_keep_their_zone) {
  day read;
  ck_assert(day_parse(STR("2024-01-31T23:30+09:00"), day_order_open, &read));
  ck_assert_str_eq(date_write(A, read.days, read.grain), "2024-01-31T23:30");
  ck_assert(str_is(read.zone, "+09:00"));
  ck_assert_int_eq(read.offset, 540);
  ck_assert(day_parse(STR("2024-01-31 23:30:15.250 -0330"), day_order_open, &read));
  ck_assert_int_eq(read.offset, -210);
  ck_assert(day_parse(STR("2024-01-31T23:30Z"), day_order_open, &read) && str_is(read.zone, "Z"));
  is("2024-01-31T23:30:15.9", "2024-01-31T23:30:16");
  is_not("2024-01-31T23:30+9");
  is_not("2024-01-31T23:30+24:00");
  is_not("2024-01-31T23:30Zulu");
  is_not("2024-01-31T23:30.5");
  is_not("2024-01-31T23:30:15.");
}
END_TEST

START_TEST(months) {
  ck_assert_int_eq(month_of(STR("août")), 8);
  ck_assert_int_eq(month_of(STR("AOÛT")), 8);
  ck_assert_int_eq(month_of(STR("Нэгдүгээр")), 1);
  ck_assert_int_eq(month_of(STR("")), 0);
  ck_assert_int_eq(month_of(STR("Janu")), 0);
}
END_TEST

START_TEST(quarters) {
  is("Q4 2024", "2024Q4");
  is("Q1/2024", "2024Q1");
  is("2024 Q3", "2024Q3");
  is("2024-Q2", "2024Q2");
}
END_TEST

Suite *day_suite(void) {
  const TTest *const all[] = {with_times,
                              iso,
                              marked,
                              no_dates,
                              with_names_of_months,
                              in_japanese,
                              in_mongolian,
                              time_stamps_keep_their_zone,
                              months,
                              quarters};
  return harness_suite("day", all, sizeof all / sizeof *all);
}
