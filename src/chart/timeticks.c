/* timeticks: the interval nearest by ratio to the wished-for distance, then its round dates. */
#include "chart/timeticks.h"

#include "type/numfmt.h"

#include <assert.h>
#include <math.h>

static const double year_days = 365.2425;

/* From d3-time's ladder; weeks begin on Monday as ISO 8601 has them. Longer steps are 1, 2, 5 times powers of ten
   of years. */
static const struct interval {
  time_unit unit;
  int step;
  double days;
} ladder[] = {{time_day, 1, 1},    {time_day, 2, 2},    {time_week, 1, 7},
              {time_month, 1, 30}, {time_month, 3, 91}, {time_year, 1, 365.2425}};
enum { rungs = sizeof ladder / sizeof *ladder };

static int round_years(double years) {
  double power = pow(10, floor(log10(years))), error = years / power;
  double factor = error >= sqrt(50) ? 10 : error >= sqrt(10) ? 5 : error >= sqrt(2) ? 2 : 1;
  return (int)fmax(1, factor * power);
}

static size_t finest(date_grain grain) {
  switch (grain) {
  case date_year:
    return 5;
  case date_quarter:
    return 4;
  case date_month:
    return 3;
  case date_week:
    return 2;
  default:
    return 0;
  }
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

static double floor_div(double a, double b) {
  return floor(a / b);
}

/* The number of whole units before `days`, in steps; the way back is `begin`. */
static double index_of(const struct interval *v, double days) {
  date d = date_of(floor(days));
  switch (v->unit) {
  case time_day: /* every second day: counted within the month, so that the 1st is always one */
    return floor(days);
  case time_week:
    return floor_div(floor(days) + 3, 7); /* 1970-01-01 was a Thursday */
  case time_month:
    return floor_div(d.year * 12.0 + d.month - 1, v->step);
  case time_year:
    return floor_div(d.year, v->step);
  }
  return 0;
}

static double begin(const struct interval *v, double index) {
  switch (v->unit) {
  case time_day:
    return index;
  case time_week:
    return index * 7 - 3;
  case time_month: {
    double months = index * v->step, year = floor_div(months, 12);
    return date_days((date){(int)year, (int)(months - year * 12) + 1, 1});
  }
  case time_year:
    return date_days((date){(int)(index * v->step), 1, 1});
  }
  return 0;
}

/* Every second day means the odd days of each month but the 31st, whose neighbour is the 1st. */
static bool skipped(const struct interval *v, double at) {
  int day = date_of(at).day;
  return v->unit == time_day && v->step == 2 && (day % 2 == 0 || day == 31);
}

timeticks timeticks_between(double from, double to, int target, date_grain grain) {
  assert(from <= to && target >= 1);
  struct interval v = choose(fmax(to - from, 1) / target, grain);
  timeticks t = {.unit = v.unit, .step = v.step};
  for (double i = index_of(&v, from); t.count < TIMETICKS_MAX; i++) {
    double at = begin(&v, i);
    if (at > to)
      break;
    if (at >= from && !skipped(&v, at))
      t.at[t.count++] = at;
  }
  return t;
}

str timeticks_label(arena *a, const timeticks *t, const locale *l, size_t i) {
  date d = date_of(t->at[i]);
  switch (t->unit) {
  case time_year:
    return numfmt_date(a, NULL, l, t->at[i], date_year);
  case time_month:
    return str_of(l->month_short[d.month - 1]);
  default:
    return str_of(text_format(a, "%d", d.day));
  }
}

str timeticks_context(arena *a, const timeticks *t, const locale *l, size_t i) {
  if (t->unit == time_year)
    return str_of(NULL);
  date d = date_of(t->at[i]), before = i ? date_of(t->at[i - 1]) : (date){0};
  bool monthly = t->unit == time_month;
  if (i && d.year == before.year && (monthly || d.month == before.month))
    return str_of(NULL);
  return numfmt_date(a, NULL, l, t->at[i], monthly ? date_year : date_month);
}
