/* period: whether the last period of a time series is over, by the finest dates of its data. */
#include "bind/period.h"

#include <math.h>

#define BEFORE 12      /* periods looked at for how far data go as a rule */
#define AS_A_RULE 0.25 /* of a period: data that often end earlier than this are too few to judge by */

/* The first day after the one, week, month, quarter or year that `days` lies in. */
static double after(double days, date_grain grain) {
  static const double longer[] = {
      [date_year] = 370, [date_quarter] = 95, [date_month] = 32, [date_week] = 7, [date_day] = 1, [date_time] = 1};
  date_grain whole = grain == date_time ? date_day : grain;
  return date_floor(date_floor(days, whole) + longer[grain], whole);
}

/* Days of a period that its data leave empty at the end. */
static double remainder_of(double start, double last, date_grain grain, date_grain fine) {
  return fmax(0, after(start, grain) - after(last, fine));
}

/* The last periods, the newest first: where each begins, and its last date (NaN: none). */
typedef struct recent {
  double start[BEFORE + 1], last[BEFORE + 1];
} recent;

static recent recent_of(const column *dates, size_t rows, date_grain grain) {
  recent r = {{0}, {0}};
  double newest = -INFINITY;
  for (size_t i = 0; i < rows; i++)
    newest = dates->number[i] > newest ? dates->number[i] : newest;
  for (int i = 0; i <= BEFORE; i++) {
    r.start[i] = date_floor(i ? r.start[i - 1] - 1 : newest, grain);
    r.last[i] = NAN;
  }
  for (size_t i = 0; i < rows; i++)
    for (int k = 0; k <= BEFORE && !isnan(dates->number[i]); k++)
      if (dates->number[i] >= r.start[k]) {
        r.last[k] = fmax(r.last[k], dates->number[i]);
        break;
      }
  return r;
}

bool period_unfinished(const column *dates, size_t rows, date_grain grain, last_period *out) {
  bool some = false;
  for (size_t i = 0; i < rows && !some; i++)
    some = isfinite(dates->number[i]);
  if (!some || dates->grain <= grain)
    return false;
  recent r = recent_of(dates, rows, grain);
  double longest = 0, full = after(r.start[0], grain) - r.start[0];
  bool before = false;
  for (int i = 1; i <= BEFORE; i++) {
    if (isnan(r.last[i]))
      continue;
    before = true;
    longest = fmax(longest, remainder_of(r.start[i], r.last[i], grain, dates->grain));
  }
  *out = (last_period){r.start[0], r.last[0], dates->grain};
  return before && longest <= AS_A_RULE * full &&
         remainder_of(r.start[0], r.last[0], grain, dates->grain) > 2 * longest;
}
