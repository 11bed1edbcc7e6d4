/* called: what a column's name says of what it holds. Knows nothing of its cells. */
#ifndef DATA_CALLED_H
#define DATA_CALLED_H

#include <stdbool.h>

bool called_year(const char *name);   /* "year", "fiscal year", "Year founded", "date", "年度", not "cost per year" */
bool called_event(const char *name);  /* "founded", "Built in", "seit", but not "homes built" */
bool called_day(const char *name);    /* "day", "Tag der Messung", "日付", and what year is */
bool called_moment(const char *name); /* "Order date", "Monat", not "days" or "sales per day" */
bool called_time(const char *name);   /* "timestamp", "ts", "created_at", and what moment is */
bool called_month(const char *name);  /* "month", "Monat" */
bool called_period(const char *name); /* "month", "年月", "period", and what day is */
bool called_series(const char *name); /* of a table's first column: it goes by months, days or years */

#endif
