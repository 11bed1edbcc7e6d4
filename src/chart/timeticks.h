/* timeticks: where a time axis is marked, and what is written there: seconds to centuries in the steps that clocks and
   calendars have. Knows no scales. */
#ifndef CHART_TIMETICKS_H
#define CHART_TIMETICKS_H

#include "base/date.h"
#include "type/locale.h"

#define TIMETICKS_MAX 64

typedef enum time_unit { time_second, time_minute, time_hour, time_day, time_week, time_month, time_year } time_unit;

typedef struct timeticks_wish {
  double from, to;  /* days */
  int target;       /* about so many ticks */
  date_grain grain; /* of the data: no tick is finer */
  int fiscal;       /* the month that years begin in; 0: January */
  const locale *locale;
} timeticks_wish;

typedef struct timeticks {
  timeticks_wish wish;
  time_unit unit;
  int step;                 /* in units */
  double at[TIMETICKS_MAX]; /* days since 1970-01-01, rising, within the range */
  size_t count;
} timeticks;

timeticks timeticks_between(const timeticks_wish *w);

/* What is written at a tick: its own unit (`09:30`, `12`, `Jan`, `Q1`, `2025`, `2025/26`). */
str timeticks_label(arena *a, const timeticks *t, size_t i);

/* The larger unit, written once under the tick where it begins or first shows (`2025` under `Jan`, `March 2025` under
   days, the day under hours); absent elsewhere, and always for years. */
str timeticks_context(arena *a, const timeticks *t, size_t i);

#endif
