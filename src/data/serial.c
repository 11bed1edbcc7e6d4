/* serial: days as the numbers by which spreadsheets count them: 45123 is 2023-07-16. */
#include "data/serial.h"

#include "base/number.h"
#include "data/bare.h"
#include "data/called.h"

#include <math.h>

#define EPOCH 25569.0  /* 1970-01-01 */
#define FIRST 61.0     /* 1900-03-01: before it Excel has a leap day that never was (ECMA-376-1, 18.17.4.1) */
#define LAST 2958466.0 /* 10000-01-01 */
#define LIKELY 20000.0 /* 1954-10-03, … */
#define SECONDS 1e9
#define SECONDS_TO 2e9
#define LIKELY_TO 60000.0 /* … 2064-04-08: days that reports are about */

bool serial_parse(str cell, reading *out) {
  char narrow[BARE_MAX];
  number n;
  if (!number_parse(bare_cell(cell, narrow), '.', &n) || n.unit || n.value < FIRST || n.value >= LAST)
    return false;
  *out = (reading){.number = n.value - EPOCH, .grain = n.decimals ? date_time : date_day};
  return true;
}

/* Seconds or thousandths since 1970 in a column called by time: 2001-09-09 to 2033-05-18. */
static bool epoch_warn(const table *t, size_t col, size_t first, double low, double high, diags *d) {
  const column *c = &t->column[col];
  double unit = high < SECONDS_TO ? 1 : 1000;
  if (low < SECONDS * unit || high > SECONDS_TO * unit || !called_time(c->name))
    return false;
  diag *g = diags_add(d, 335, table_cell(t, first, col), "column `%s` looks like %s since 1970", c->name,
                      unit > 1 ? "thousandths of seconds" : "seconds");
  diag_hint(d, g, "as days: `calc: {day: date(\"1970-01-01\") + floor(%s / %s)}`; else `types: {%s: number}`", c->name,
            unit > 1 ? "86400000" : "86400", c->name);
  return true;
}

void serial_warn(arena *a, const table *t, size_t col, diags *d) {
  const column *c = &t->column[col];
  size_t first = t->rows;
  double low = INFINITY, high = -INFINITY;
  if (c->type != column_number || c->unit || !(called_moment(c->name) || called_time(c->name)))
    return;
  for (size_t i = t->rows; i--;) {
    if (isnan(c->number[i]))
      continue;
    low = fmin(low, c->number[i]);
    high = fmax(high, c->number[i]);
    first = i;
  }
  if (first == t->rows || epoch_warn(t, col, first, low, high, d) || low < LIKELY || high > LIKELY_TO ||
      !called_moment(c->name))
    return;
  const char *written = date_write(a, floor(c->number[first] - EPOCH), date_day);
  diag *g =
      diags_add(d, 335, table_cell(t, first, col), "column `%s` looks like a spreadsheet's numbers of days", c->name);
  diag_hint(d, g, "if this is %s: `types: {%s: serial}`; else `number`", written, c->name);
}
