/* value: one computed value, with what is needed to show it faithfully. */
#ifndef DATA_VALUE_H
#define DATA_VALUE_H

#include "data/table.h"

typedef struct value {
  bool missing;
  column_type type;
  double number; /* number, days, or 0/1 */
  str text;
  int decimals;     /* numbers: decimals worth showing when no format is given; -1 unknown */
  const char *unit; /* numbers; may be NULL */
  bool year;        /* numbers: of the calendar, so without groups of digits */
  date_grain grain; /* dates */
  const char *zone; /* time stamps; may be NULL */
} value;

value value_number(double n, int decimals);
value value_text(str s);
value value_date(double days, date_grain grain);
value value_boolean(bool b);
value value_missing(column_type type);
value value_cell(const column *c, size_t row);

/* As column_string. */
str value_string(arena *a, value v);

/* A column of `rows` cells, all missing still; then each cell at most once. `value_put` keeps up the column's decimals
   (-1 as soon as one is unknown), unit, grain and count of missing cells. */
column value_column(arena *a, column_type type, size_t rows);
void value_put(column *c, size_t row, size_t rows, value v);

#endif
