/* serial: days as the numbers by which spreadsheets count them: 45123 is 2023-07-16. */
#include "data/serial.h"

#include "base/number.h"
#include "data/bare.h"
#include "data/called.h"

#include <math.h>

#define EPOCH 25569.0     /* 1970-01-01 */
#define FIRST 61.0        /* 1900-03-01: before it Excel has a leap day that never was (ECMA-376-1, 18.17.4.1) */
#define LAST 2958466.0    /* 10000-01-01 */
#define LIKELY 20000.0    /* 1954-10-03, … */
#define LIKELY_TO 60000.0 /* … 2064-04-08: days that reports are about */

bool serial_parse(str cell, reading *out) {
  char narrow[BARE_MAX];
  number n;
  if (!number_parse(bare_cell(cell, narrow), '.', &n) || n.unit || n.value < FIRST || n.value >= LAST)
    return false;
  *out = (reading){.number = n.value - EPOCH, .grain = n.decimals ? date_time : date_day};
  return true;
}

void serial_warn(arena *a, const table *t, size_t col, diags *d) {
  const column *c = &t->column[col];
  size_t first = t->rows;
  if (c->type != column_number || c->unit || !called_moment(c->name))
    return;
  for (size_t i = t->rows; i--;) {
    if (isnan(c->number[i]))
      continue;
    if (c->number[i] < LIKELY || c->number[i] > LIKELY_TO)
      return;
    first = i;
  }
  if (first == t->rows)
    return;
  const char *written = date_write(a, floor(c->number[first] - EPOCH), date_day);
  diag *g =
      diags_add(d, 335, table_cell(t, first, col), "column `%s` looks like a spreadsheet's numbers of days", c->name);
  diag_hint(d, g, "if this is %s: `types: {%s: serial}`; else `number`", written, c->name);
}
