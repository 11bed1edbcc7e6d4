/* timeticks: the interval nearest by ratio to the wished-for distance, then its round times. */
#include "chart/timeticks.h"

#include "type/numfmt.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#define DAY_SECONDS 86400.0
#define A_MOMENT 1e-6 /* of a step: what times lose as fractions of days */

static const double year_days = 365.2425;

/* d3-time's ladder. Longer steps are 1, 2, 5 times powers of ten of years. */
static const struct interval {
  time_unit unit;
  int step;
  double days;
} ladder[] = {{time_second, 1, 1 / DAY_SECONDS},
              {time_second, 5, 5 / DAY_SECONDS},
              {time_second, 15, 15 / DAY_SECONDS},
              {time_second, 30, 30 / DAY_SECONDS},
              {time_minute, 1, 60 / DAY_SECONDS},
              {time_minute, 5, 300 / DAY_SECONDS},
              {time_minute, 15, 900 / DAY_SECONDS},
              {time_minute, 30, 1800 / DAY_SECONDS},
              {time_hour, 1, 1 / 24.0},
              {time_hour, 3, 3 / 24.0},
              {time_hour, 6, 6 / 24.0},
              {time_hour, 12, 12 / 24.0},
              {time_day, 1, 1},
              {time_day, 2, 2},
              {time_week, 1, 7},
              {time_month, 1, 30},
              {time_month, 3, 91},
              {time_year, 1, 365.2425}};
enum { rungs = sizeof ladder / sizeof *ladder };

static int round_years(double years) {
  double power = pow(10, floor(log10(years))), error = years / power;
  double factor = error >= sqrt(50) ? 10 : error >= sqrt(10) ? 5 : error >= sqrt(2) ? 2 : 1;
  return (int)fmax(1, factor * power);
}

/* The first rung that data of a grain may be marked by. */
static size_t finest(date_grain grain) {
  static const struct {
    time_unit unit;
    int step;
  } of[] = {[date_year] = {time_year, 1}, [date_quarter] = {time_month, 3}, [date_month] = {time_month, 1},
            [date_week] = {time_week, 1}, [date_day] = {time_day, 1},       [date_time] = {time_second, 1}};
  size_t i = 0;
  while (ladder[i].unit != of[grain].unit || ladder[i].step != of[grain].step)
    i++;
  return i;
}

static struct interval choose(double target, date_grain grain) {
  size_t i = finest(grain);
  while (i + 1 < rungs && target / ladder[i].days >= ladder[i + 1].days / target)
    i++;
  struct interval chosen = ladder[i];
  if (chosen.unit == time_year && target > year_days)
    chosen.step = round_years(target / year_days);
  return chosen;
}

/* Months by which years begin after January. Data by the year lie in January whatever year is meant. */
static int shift_of(const timeticks_wish *w) {
  return w->fiscal && w->grain != date_year ? w->fiscal - 1 : 0;
}

/* Days from the first day of a week to 1970-01-01, a Thursday. Weeks of data are ISO 8601's. */
static double week_offset(const timeticks_wish *w) {
  return w->grain == date_week ? 3 : (11 - locale_first_weekday(w->locale)) % 7;
}

static double seconds_of(time_unit unit) {
  return unit == time_second ? 1 : unit == time_minute ? 60 : 3600;
}

/* The number of whole steps before `days`; the way back is `begin`. */
static double index_of(const timeticks *t, double days) {
  date d = date_of(floor(days));
  double months = d.year * 12.0 + d.month - 1 - shift_of(&t->wish);
  switch (t->unit) {
  case time_day: /* every second day: counted within the month, so that the 1st is always one */
    return floor(days);
  case time_week:
    return floor((floor(days) + week_offset(&t->wish)) / 7);
  case time_month:
    return floor(months / t->step);
  case time_year:
    return floor(floor(months / 12) / t->step);
  default:
    return floor(days * DAY_SECONDS / seconds_of(t->unit) / t->step + A_MOMENT);
  }
}

static double begin(const timeticks *t, double index) {
  switch (t->unit) {
  case time_day:
    return index;
  case time_week:
    return index * 7 - week_offset(&t->wish);
  case time_month:
  case time_year: {
    double months = index * t->step * (t->unit == time_year ? 12 : 1) + shift_of(&t->wish), year = floor(months / 12);
    return date_days((date){(int)year, (int)(months - year * 12) + 1, 1});
  }
  default:
    return index * t->step * seconds_of(t->unit) / DAY_SECONDS;
  }
}

/* Every second day means the odd days of each month but the 31st, whose neighbour is the 1st. */
static bool skipped(const timeticks *t, double at) {
  int day = date_of(floor(at)).day;
  return t->unit == time_day && t->step == 2 && (day % 2 == 0 || day == 31);
}

timeticks timeticks_between(const timeticks_wish *w) {
  assert(w->from <= w->to && w->target >= 1);
  double shortest = w->grain == date_time ? 1 / DAY_SECONDS : 1, slack = A_MOMENT / DAY_SECONDS;
  struct interval v = choose(fmax(w->to - w->from, shortest) / w->target, w->grain);
  timeticks t = {.wish = *w, .unit = v.unit, .step = v.step};
  for (double i = index_of(&t, w->from); t.count < TIMETICKS_MAX; i++) {
    double at = begin(&t, i);
    if (at > w->to + slack)
      break;
    if (at >= w->from - slack && !skipped(&t, at))
      t.at[t.count++] = at;
  }
  return t;
}

static bool is_language(const locale *l, const char *tag) {
  return !strncmp(l->tag, tag, strlen(tag));
}

/* The year that a day lies in; one that doesn't begin in January by both its years. */
static str year_words(arena *a, const timeticks *t, double days) {
  const timeticks_wish *w = &t->wish;
  if (!w->fiscal || w->fiscal == 1)
    return numfmt_date(a, NULL, w->locale, days, date_year);
  date d = date_of(floor(days));
  int year = d.year - (d.month - 1 < shift_of(w));
  if (is_language(w->locale, "ja"))
    return str_of(text_format(a, "%d年度", year));
  return str_of(text_format(a, "%d/%02d", year, (year + 1) % 100));
}

static str quarter_words(arena *a, const timeticks *t, const date *d) {
  int months = (d->month - 1 - shift_of(&t->wish) + 12) % 12;
  return str_of(text_format(a, "%s%d", is_language(t->wish.locale, "fr") ? "T" : "Q", months / 3 + 1));
}

static str clock_words(arena *a, const timeticks *t, double at) {
  int seconds = (int)lround((at - floor(at)) * DAY_SECONDS) % (int)DAY_SECONDS;
  if (t->unit != time_second)
    return str_of(text_format(a, "%02d:%02d", seconds / 3600, seconds / 60 % 60));
  return str_of(text_format(a, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60));
}

str timeticks_label(arena *a, const timeticks *t, size_t i) {
  date d = date_of(floor(t->at[i] + A_MOMENT));
  switch (t->unit) {
  case time_year:
    return year_words(a, t, t->at[i]);
  case time_month:
    if (t->wish.grain == date_quarter && t->step == 3)
      return quarter_words(a, t, &d);
    return str_of(t->wish.locale->month_short[d.month - 1]);
  case time_week:
  case time_day:
    return str_of(text_format(a, "%d", d.day));
  default:
    return clock_words(a, t, t->at[i]);
  }
}

/* Whether two days lie in the same larger unit of a tick. */
static bool together(const timeticks *t, double one, double other) {
  date a = date_of(floor(one + A_MOMENT)), b = date_of(floor(other + A_MOMENT));
  int shift = shift_of(&t->wish);
  if (t->unit < time_day)
    return a.year == b.year && a.month == b.month && a.day == b.day;
  if (t->unit < time_month)
    return a.year == b.year && a.month == b.month;
  return a.year - (a.month <= shift) == b.year - (b.month <= shift);
}

str timeticks_context(arena *a, const timeticks *t, size_t i) {
  if (t->unit == time_year || (i && together(t, t->at[i], t->at[i - 1])))
    return str_of(NULL);
  if (t->unit == time_month)
    return year_words(a, t, t->at[i]);
  double day = floor(t->at[i] + A_MOMENT);
  return numfmt_date(a, NULL, t->wish.locale, day, t->unit < time_day ? date_day : date_month);
}
