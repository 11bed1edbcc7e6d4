/* fact_words: a fact as an expression that a brief can compute it by. */
#include "proof/fact.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

static void add_column(text *out, const frame *f, const char *name) {
  bool plain = isalpha((unsigned char)*name) || *name == '_';
  for (const char *c = name; *c && plain; c++)
    plain = isalnum((unsigned char)*c) || *c == '_';
  if (f)
    text_addf(out, "%s.", f->name);
  text_addf(out, plain ? "%s" : "`%s`", name);
}

/* Whether there is a condition; `out` gets it. */
static bool add_where(text *out, const frame *f, const choice *c, stretch t) {
  const char *lead = " where ";
  for (size_t k = 0; k < f->keys; k++) {
    if (c->code[k] == CHOICE_ANY)
      continue;
    text_adds(out, lead);
    add_column(out, NULL, f->key[k].column);
    if (!f->key[k].flag)
      text_addf(out, " = \"%.*s\"", STR_ARG(f->key[k].value[c->code[k]]));
    lead = " and ";
  }
  if (stretch_is_all(t) || !f->times || !*f->time_column)
    return true;
  date d = date_of(t.from);
  text at = text_new(out->arena);
  add_column(&at, NULL, f->time_column);
  if (!stretch_one(t)) {
    date end = date_of(t.to);
    text_addf(out, "%s%s >= date(\"%04d-%02d-%02d\") and %s < date(\"%04d-%02d-%02d\")", lead, at.ptr, d.year, d.month,
              d.day, at.ptr, end.year, end.month, end.day);
    return true;
  }
  text_addf(out, "%syear(%s) = %d", lead, at.ptr, d.year);
  if (t.grain == date_month)
    text_addf(out, " and month(%s) = %d", at.ptr, d.month);
  else if (t.grain == date_quarter)
    text_addf(out, " and quarter(%s) = %d", at.ptr, (d.month + 2) / 3);
  return t.grain <= date_month;
}

/* The measure's column; of several years', that of the time. */
static const char *column_of(const frame *f, const measure *m, stretch t) {
  for (size_t i = 0; m->cols && i < f->rows; i++)
    if (!stretch_is_all(t) && f->time[f->period[i]] >= t.from && f->time[f->period[i]] < t.to)
      return m->table->column[m->cols[i]].name;
  return m->cols ? NULL : m->column;
}

static bool add_level(text *out, const fact *f, const measure *m, const choice *c, stretch t) {
  static const char *const how[] = {"sum", "mean", NULL, "median", "min", "max", NULL, NULL, NULL};
  const frame *about = f->frame;
  t = account_told(about, m, t);
  fact_how main = f->kind == fact_level ? f->how : m->adds ? how_sum : how_mean;
  const char *name = m->rows ? about->table->column[0].name : column_of(about, m, t);
  if (!how[main] || !name)
    return false;
  text_addf(out, "%s(", m->rows ? "count" : how[main]);
  add_column(out, about, name);
  bool well = add_where(out, about, c, t);
  text_addc(out, ')');
  return well;
}

/* A measure's extremes are told of single rows only where periods are single rows. */
static bool tellable(const fact *f) {
  bool extreme = f->kind == fact_level && (f->how == how_least || f->how == how_most);
  return !f->frame->plot && !f->together && *f->frame->name && !(extreme && f->frame->times < f->frame->rows);
}

const char *fact_expression(arena *a, const fact *f) {
  text out = text_new(a);
  bool well = tellable(f);
  if (!well)
    return NULL;
  if (f->kind == fact_names) {
    text_adds(&out, "distinct(");
    add_column(&out, f->frame, f->names->column);
    well = add_where(&out, f->frame, &f->of, f->time);
    text_addc(&out, ')');
    return well ? out.ptr : NULL;
  }
  well = add_level(&out, f, f->measure, &f->of, f->time);
  if (f->kind == fact_level)
    return well ? out.ptr : NULL;
  text_adds(&out, f->kind == fact_change ? " - " : " / ");
  well &= add_level(&out, f, f->base_measure ? f->base_measure : f->measure, &f->base, f->base_time);
  if (f->kind == fact_growth)
    text_adds(&out, " - 1");
  return well ? out.ptr : NULL;
}
