/* coarsen: columns brought down to steps: dates to periods, numbers to bins. */
#include "data/coarsen.h"

#include "base/number.h"
#include "data/function.h"

#include <math.h>
#include <string.h>

#define EDGE 1e-9 /* of a step: what decimals may be off by when they are divided by it */

/* --- steps --- */

/* The nearest of 1, 2, 5 times a power of ten; by ratio. */
static double round_step(double step) {
  double power = pow(10, floor(log10(step))), share = step / power;
  return power * (share < sqrt(2) ? 1 : share < sqrt(10) ? 2 : share < sqrt(50) ? 5 : 10);
}

static double larger(double step) {
  double next = round_step(step * 2);
  return next > step ? next : step * 2;
}

static size_t bins_needed(const five *f, double step) {
  return (size_t)fmin(1e9, fmax(1, ceil((f->high - floor(f->low / step) * step) / step + EDGE)));
}

double coarsen_step(const coarsen_wish *w) {
  const five *f = &w->of;
  double range = f->high - f->low, step = 2 * (f->q3 - f->q1) / cbrt((double)w->count);
  if (step <= 0)
    step = range / (1 + log2((double)w->count));
  if (step <= 0)
    return w->only;
  step = round_step(step);
  if (w->whole)
    step = fmax(1, step);
  while (bins_needed(f, step) > w->most)
    step = larger(step);
  return step;
}

/* --- columns --- */

/* `in` with `made` in the column's place, or behind all columns. */
static table *with(arena *a, const table *in, const column *old, column made, const coarsening *c, diags *d) {
  table *t = ARENA_NEW(a, table);
  *t = *in;
  made.name = c->as ? c->as : old->name;
  if (c->as && table_column(in, str_of(c->as))) {
    diags_add(d, 320, c->at, "there is a column `%s` already", c->as);
    return NULL;
  }
  t->columns += c->as != NULL;
  t->column = ARENA_ARRAY(a, t->columns, column);
  memcpy(t->column, in->column, in->columns * sizeof *in->column);
  t->column[c->as ? in->columns : table_index(in, old)] = made;
  return t;
}

static const column *find(arena *a, const table *in, const coarsening *c, column_type type, diags *d) {
  const column *found = table_column(in, c->column.name);
  if (!found)
    table_no_column(a, in, c->column.name, c->column.at, d);
  if (!found || found->type == type)
    return found;
  diag *g =
      diags_add(d, 240, c->column.at, "`%s` is for %ss, and `%s` is a %s", type == column_date ? "timeUnit" : "bin",
                column_type_name(type), found->name, column_type_name(found->type));
  diag_hint(d, g, "name another column");
  return NULL;
}

column coarsen_column(arena *a, const column *c, size_t rows, date_grain grain) {
  column made = *c;
  made.number = ARENA_ARRAY(a, rows + 1, double);
  for (size_t i = 0; i < rows; i++)
    made.number[i] = isnan(c->number[i]) ? NAN : date_floor(c->number[i], grain);
  made.grain = grain;
  return made;
}

table *coarsen_dates(arena *a, const table *in, const coarsening *c, diags *d) {
  const column *old = find(a, in, c, column_date, d);
  return old ? with(a, in, old, coarsen_column(a, old, in->rows, c->grain), c, d) : NULL;
}

double coarsen_step_for(arena *a, const column *c, size_t rows, size_t most) {
  double *sorted = ARENA_ARRAY(a, rows + 1, double);
  size_t count = five_sort(c->number, rows, sorted);
  if (!count)
    return 1;
  coarsen_wish w = {five_of(sorted, count), count, most ? most : COARSEN_BINS_MAX, !c->decimals && !c->unit, 1};
  return coarsen_step(&w);
}

table *coarsen_numbers(arena *a, const table *in, const coarsening *c, diags *d) {
  const column *old = find(a, in, c, column_number, d);
  if (!old)
    return NULL;
  double step = isnan(c->step) ? coarsen_step_for(a, old, in->rows, c->most) : c->step;
  column made = *old;
  made.number = ARENA_ARRAY(a, in->rows + 1, double);
  made.decimals = number_decimals(old->unit && !strcmp(old->unit, "%") ? step * 100 : step);
  for (size_t i = 0; i < in->rows; i++)
    made.number[i] = function_exact(floor(old->number[i] / step + EDGE) * step, number_decimals(step));
  return with(a, in, old, made, c, d);
}
