/* value: one computed value, in and out of columns. */
#include "data/value.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

#define PERCENT_DECIMALS 12 /* beyond them is what multiplying leaves: 0.285 × 100 is 28.499999999999996 */

value value_number(double n, int decimals) {
  return (value){.type = column_number, .number = n, .decimals = decimals};
}

value value_text(str s) {
  return (value){.type = column_text, .text = s, .missing = !s.ptr};
}

value value_date(double days, date_grain grain) {
  return (value){.type = column_date, .number = days, .grain = grain};
}

value value_boolean(bool b) {
  return (value){.type = column_boolean, .number = b};
}

value value_missing(column_type type) {
  return (value){.missing = true, .type = type, .number = NAN};
}

value value_cell(const column *c, size_t row) {
  value v = {
      .type = c->type, .decimals = c->decimals, .unit = c->unit, .grain = c->grain, .zone = c->zone, .year = c->year};
  if (c->type == column_text)
    v.text = column_text_at(c, row);
  else
    v.number = c->number[row];
  v.missing = column_missing(c, row);
  return v;
}

static char *number_string(arena *a, value v) {
  bool percent = v.unit && !strcmp(v.unit, "%");
  char *plain = number_write(a, percent ? number_round(v.number * 100, PERCENT_DECIMALS) : v.number, v.decimals);
  return percent ? text_format(a, "%s%%", plain) : plain;
}

static char *date_string(arena *a, value v) {
  char *plain = date_write(a, v.number, v.grain);
  if (!v.zone || v.grain != date_time)
    return plain;
  bool name = v.zone[0] >= 'A' && v.zone[1]; /* else Z or an offset */
  return text_format(a, name ? "%s %s" : "%s%s", plain, v.zone);
}

str value_string(arena *a, value v) {
  if (v.missing)
    return str_of(NULL);
  switch (v.type) {
  case column_text:
    return v.text;
  case column_number:
    return str_of(number_string(a, v));
  case column_date:
    return str_of(date_string(a, v));
  case column_boolean:
    break;
  }
  return v.number != 0 ? STR("true") : STR("false");
}

column value_column(arena *a, column_type type, size_t rows) {
  column c = {.type = type, .missing = rows};
  if (type == column_text)
    c.text = ARENA_ARRAY(a, rows, str);
  else
    c.number = ARENA_ARRAY(a, rows, double);
  for (size_t i = 0; c.number && i < rows; i++)
    c.number[i] = NAN;
  return c;
}

/* A unit holds for a column only when every cell has it; the first value there is brings it in. */
static void merge(column *c, size_t rows_before, value v) {
  bool first = rows_before == 0;
  if (first || v.grain > c->grain)
    c->grain = v.grain;
  if (first)
    c->zone = v.zone;
  c->year = v.year && (first || c->year);
  if (first)
    c->unit = v.unit;
  else if (c->unit != v.unit)
    c->unit = NULL;
  bool more = c->decimals >= 0 && v.decimals > c->decimals;
  if (first || v.decimals < 0 || more)
    c->decimals = v.decimals;
}

void value_put(column *c, size_t row, size_t rows, value v) {
  if (v.missing)
    return;
  merge(c, rows - c->missing, v);
  c->missing--;
  if (c->type == column_text)
    c->text[row] = v.text;
  else
    c->number[row] = v.number;
}
