/* timeticks: where a time axis is marked, and what is written there: days, Monday weeks, months, years and multiples of
   them. Knows no scales. */
#ifndef CHART_TIMETICKS_H
#define CHART_TIMETICKS_H

#include "base/date.h"
#include "type/locale.h"

#define TIMETICKS_MAX 64

typedef enum time_unit { time_day, time_week, time_month, time_year } time_unit;

typedef struct timeticks {
  time_unit unit;
  int step;                 /* in units */
  double at[TIMETICKS_MAX]; /* days since 1970-01-01, rising */
  size_t count;
} timeticks;

/* About `target` ticks within [from, to] (days), none finer than the data's grain. Ticks lie inside the range. */
timeticks timeticks_between(double from, double to, int target, date_grain grain);

/* What is written at a tick: its own unit (`Jan`, `12`, `2025`). */
str timeticks_label(arena *a, const timeticks *t, const locale *l, size_t i);

/* The larger unit, written once under the tick where it begins or first shows (`2025` under `Jan`, `March 2025` under
   days); absent elsewhere, and always for years. */
str timeticks_context(arena *a, const timeticks *t, const locale *l, size_t i);

#endif
