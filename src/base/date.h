/* date: the proleptic Gregorian calendar as days since 1970-01-01; no clock, no zone of the machine. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "base/text.h"

/* How much of a date was written. */
typedef enum date_grain { date_year, date_quarter, date_month, date_week, date_day, date_time } date_grain;

typedef struct date {
  int year, month, day; /* month and day from 1 */
} date;

double date_days(date d); /* days since 1970-01-01 */
date date_of(double days);
bool date_valid(date d);
int date_weekday(double days); /* ISO: 1 Monday … 7 Sunday */
int date_month_days(int year, int month);

/* Reads ISO 8601 `YYYY`, `YYYY-MM`, `YYYYQn`, `YYYY-Www`, `YYYY-MM-DD`, `YYYY-MM-DDThh:mm[:ss]`, whole string only. */
bool date_parse(str s, double *days, date_grain *grain);

/* The start of the year, quarter, month, ISO week or day that `days` lies in; date_time gives it back. */
double date_floor(double days, date_grain grain);

/* The form date_parse reads, at that grain: `2017`, `2017Q2`, `2017-04`, `2017-W15`, `2017-04-10`, `2017-04-10T09:30`
   (with seconds if there are any). */
char *date_write(arena *a, double days, date_grain grain);

#endif
