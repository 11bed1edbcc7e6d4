/* gather: adds computed columns, then groups by those that do not aggregate. */
#include "bind/gather.h"

#include <math.h>
#include <string.h>

bool gather_grain(str unit, date_grain *out) {
  static const struct {
    const char *name;
    date_grain grain;
  } units[] = {{"year", date_year},     {"quarter", date_quarter}, {"yearquarter", date_quarter},
               {"month", date_month},   {"yearmonth", date_month}, {"week", date_week},
               {"yearweek", date_week}, {"day", date_day},         {"yearmonthdate", date_day}};
  for (size_t i = 0; i < sizeof units / sizeof *units; i++)
    if (str_is(unit, units[i].name)) {
      *out = units[i].grain;
      return true;
    }
  return false;
}

/* The last column of `t`, which was just made, with its dates brought down. */
static bool cut_dates(arena *a, table *t, const gathered *g, diags *d) {
  column *c = table_column(t, str_of(g->made.name));
  if (c->type != column_date) {
    diag *wrong = diags_add(d, 240, g->made.at, "`timeUnit` is for dates, and this is a %s", column_type_name(c->type));
    diag_hint(d, wrong, "leave `timeUnit` out");
    return false;
  }
  *c = coarsen_column(a, c, t->rows, g->grain);
  return true;
}

/* Likewise its numbers, to the start of their bins. */
static table *bin_numbers(arena *a, table *t, const gathered *g, diags *d) {
  const column *c = table_column(t, str_of(g->made.name));
  if (c->type != column_number) {
    diag *wrong = diags_add(d, 240, g->made.at, "`bin` is for numbers, and this is a %s", column_type_name(c->type));
    diag_hint(d, wrong, "leave `bin` out");
    return NULL;
  }
  g->bin->whole = !c->decimals && !c->unit;
  g->bin->step = isnan(g->bin->step) ? coarsen_step_for(a, c, t->rows, g->bin->most) : g->bin->step;
  return coarsen_numbers(a, t, &(coarsening){.column = {str_of(g->made.name), g->made.at}, .step = g->bin->step}, d);
}

static table *add_columns(dataset *s, table *in, const gathered *list, size_t count, diags *d) {
  for (size_t i = 0; in && i < count; i++) {
    if (expr_aggregates(list[i].made.expr))
      continue;
    in = transform_calc(s->arena, in, &list[i].made, &s->scope, d);
    if (in && list[i].cut && !cut_dates(s->arena, in, &list[i], d))
      in = NULL;
    if (in && list[i].bin)
      in = bin_numbers(s->arena, in, &list[i], d);
  }
  return in;
}

table *gather(dataset *s, table *in, const gathered *list, size_t count, diags *d) {
  str *key = ARENA_ARRAY(s->arena, count + 1, str);
  named_expr *out = ARENA_ARRAY(s->arena, count + 1, named_expr);
  grouping g = {.key = key, .out = out};
  for (size_t i = 0; i < count; i++) {
    if (expr_aggregates(list[i].made.expr))
      out[g.outs++] = list[i].made;
    else
      key[g.keys++] = str_of(list[i].made.name);
  }
  in = add_columns(s, in, list, count, d);
  return in && g.outs ? transform_group(s->arena, in, &g, &s->scope, d) : in;
}
