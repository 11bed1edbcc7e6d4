/* date: the proleptic Gregorian calendar as days since 1970-01-01. */
#include "base/date.h"

#include <math.h>

#define SECONDS_A_DAY 86400.0
#define DAYS_400_YEARS 146097 /* the calendar repeats after these */

static bool leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int date_month_days(int year, int month) {
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : days[month - 1];
}

bool date_valid(date d) {
  return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= date_month_days(d.year, d.month);
}

/* Years are counted from March, so that the leap day ends one. */
double date_days(date d) {
  int year = d.month > 2 ? d.year : d.year - 1;
  int era = (year >= 0 ? year : year - 399) / 400;
  int of_era = year - era * 400;
  int of_year = (153 * (d.month > 2 ? d.month - 3 : d.month + 9) + 2) / 5 + d.day - 1;
  int day = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
  return (double)era * DAYS_400_YEARS + day - 719468; /* days from 0000-03-01 to 1970-01-01 */
}

date date_of(double days) {
  long long z = (long long)floor(days) + 719468;
  long long era = (z >= 0 ? z : z - (DAYS_400_YEARS - 1)) / DAYS_400_YEARS;
  int day = (int)(z - era * DAYS_400_YEARS);
  int of_era = (day - day / 1460 + day / 36524 - day / 146096) / 365;
  int of_year = day - (365 * of_era + of_era / 4 - of_era / 100);
  int march = (5 * of_year + 2) / 153;
  int month = march < 10 ? march + 3 : march - 9;
  return (date){(int)(of_era + era * 400) + (month <= 2), month, of_year - (153 * march + 2) / 5 + 1};
}

int date_weekday(double days) {
  double d = floor(days) + 3; /* 1970-01-01 was a Thursday */
  return (int)(d - 7 * floor(d / 7)) + 1;
}

/* Exactly `count` digits at *at, which moves on; -1 if they aren't. */
static int digits(str s, size_t *at, size_t count) {
  int n = 0;
  if (*at + count > s.len)
    return -1;
  for (size_t i = 0; i < count; i++) {
    char c = s.ptr[*at + i];
    if (c < '0' || c > '9')
      return -1;
    n = n * 10 + (c - '0');
  }
  *at += count;
  return n;
}

static bool mark(str s, size_t *at, char c) {
  if (*at >= s.len || s.ptr[*at] != c)
    return false;
  ++*at;
  return true;
}

/* Week 1 is the one with 4 January; `day` is its Monday. */
static bool week_day(int year, int week, double *day) {
  double january = date_days((date){year, 1, 4});
  double monday = january - (date_weekday(january) - 1);
  double next = date_days((date){year + 1, 1, 4});
  *day = monday + 7 * (week - 1);
  return week >= 1 && *day < next - (date_weekday(next) - 1);
}

/* "hh:mm[:ss]" to the end of the string, as a part of a day. */
static bool clock_time(str s, size_t at, double *part) {
  int hour = digits(s, &at, 2);
  int minute = hour >= 0 && mark(s, &at, ':') ? digits(s, &at, 2) : -1;
  int second = minute >= 0 && mark(s, &at, ':') ? digits(s, &at, 2) : 0;
  *part = (hour * 3600 + minute * 60 + second) / SECONDS_A_DAY;
  return at == s.len && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
}

static bool month_day_time(str s, size_t at, int year, double *days, date_grain *grain) {
  date d = {year, digits(s, &at, 2), 1};
  *grain = date_month;
  if (at < s.len) {
    *grain = date_day;
    d.day = mark(s, &at, '-') ? digits(s, &at, 2) : -1;
  }
  if (!date_valid(d))
    return false;
  *days = date_days(d);
  if (at == s.len)
    return true;
  double part = 0;
  *grain = date_time;
  bool timed = (mark(s, &at, 'T') || mark(s, &at, ' ')) && clock_time(s, at, &part);
  *days += part;
  return timed;
}

/* "031": 31 January. */
static bool day_of_year(str s, size_t at, int year, double *days, date_grain *grain) {
  int day = digits(s, &at, 3);
  *grain = date_day;
  *days = date_days((date){year, 1, 1}) + day - 1;
  return day >= 1 && day <= 365 + leap(year);
}

bool date_parse(str s, double *days, date_grain *grain) {
  size_t at = 0;
  int year = digits(s, &at, 4);
  if (year < 0)
    return false;
  *grain = date_year;
  *days = date_days((date){year, 1, 1});
  if (at == s.len)
    return true;
  bool dash = mark(s, &at, '-');
  if (mark(s, &at, 'Q')) {
    int quarter = digits(s, &at, 1);
    *grain = date_quarter;
    *days = date_days((date){year, quarter * 3 - 2, 1});
    return at == s.len && quarter >= 1 && quarter <= 4;
  }
  if (mark(s, &at, 'W')) {
    int week = digits(s, &at, 2);
    *grain = date_week;
    bool week_found = week_day(year, week, days);
    if (!week_found || at == s.len)
      return week_found;
    int day = mark(s, &at, '-') ? digits(s, &at, 1) : -1;
    *grain = date_day;
    *days += day - 1;
    return at == s.len && day >= 1 && day <= 7;
  }
  if (dash && s.len == at + 3)
    return day_of_year(s, at, year, days, grain);
  return dash && month_day_time(s, at, year, days, grain);
}

double date_floor(double days, date_grain grain) {
  date d = date_of(days);
  switch (grain) {
  case date_year:
    return date_days((date){d.year, 1, 1});
  case date_quarter:
    return date_days((date){d.year, (d.month - 1) / 3 * 3 + 1, 1});
  case date_month:
    return date_days((date){d.year, d.month, 1});
  case date_week:
    return floor(days) - (date_weekday(days) - 1);
  case date_day:
    return floor(days);
  case date_time:
    break;
  }
  return days;
}

/* An ISO week belongs to the year that its Thursday is in. */
static char *write_week(arena *a, double days) {
  double thursday = date_floor(days, date_week) + 3;
  int year = date_of(thursday).year;
  int week = (int)(thursday - date_days((date){year, 1, 1})) / 7 + 1;
  return text_format(a, "%04d-W%02d", year, week);
}

static char *write_time(arena *a, double days) {
  long long second = llround((days - floor(days)) * SECONDS_A_DAY);
  long long carried = second / (long long)SECONDS_A_DAY; /* 1 when the time rounds up to midnight */
  date d = date_of(floor(days) + (double)carried);
  second %= (long long)SECONDS_A_DAY;
  char *minutes =
      text_format(a, "%04d-%02d-%02dT%02d:%02d", d.year, d.month, d.day, (int)(second / 3600), (int)(second / 60 % 60));
  return second % 60 ? text_format(a, "%s:%02d", minutes, (int)(second % 60)) : minutes;
}

char *date_write(arena *a, double days, date_grain grain) {
  date d = date_of(days);
  switch (grain) {
  case date_year:
    return text_format(a, "%04d", d.year);
  case date_quarter:
    return text_format(a, "%04dQ%d", d.year, (d.month - 1) / 3 + 1);
  case date_month:
    return text_format(a, "%04d-%02d", d.year, d.month);
  case date_week:
    return write_week(a, days);
  case date_day:
    return text_format(a, "%04d-%02d-%02d", d.year, d.month, d.day);
  case date_time:
    break;
  }
  return write_time(a, days);
}
