/* sheet: a `table` block bound to its data: every cell as the text to print. */
#include "bind/sheet.h"

#include "bind/fill.h"
#include "bind/gather.h"
#include "bind/rest.h"
#include "bind/steps.h"

#define MISSING "–" /* an en dash, in every language */

/* The columns asked for, or else all of the table's. */
static table_column_spec *asked_columns(arena *a, const table_spec *t, const table *in, size_t *count) {
  *count = t->columns ? t->columns : in->columns;
  if (t->columns)
    return t->column;
  table_column_spec *all = ARENA_ARRAY(a, in->columns, table_column_spec);
  for (size_t i = 0; i < in->columns; i++)
    all[i].field = (asked_text){str_of(text_format(a, "`%s`", in->column[i].name)), t->at};
  return all;
}

typedef struct filling {
  dataset *set;
  sheet *sheet;
  const table *in;
  diags *diags;
} filling;

static value add_up(value sum, value v) {
  if (v.missing)
    return sum;
  sum.number += v.number;
  sum.decimals = v.decimals > sum.decimals ? v.decimals : sum.decimals;
  sum.unit = v.unit;
  return sum;
}

/* One column's cells; its total under them when the sheet has one. */
static void fill_cells(const filling *f, size_t col, const column *from, const numfmt *format) {
  sheet *s = f->sheet;
  value sum = value_number(0, 0);
  for (size_t row = 0; row < f->in->rows; row++) {
    value v = value_cell(from, row);
    str shown = fill_show(f->set, &v, format, f->diags);
    s->cell[row * s->columns + col] = shown.ptr ? shown : STR(MISSING);
    sum = add_up(sum, v);
  }
  if (!s->totals)
    return;
  str *total = &s->cell[f->in->rows * s->columns + col];
  if (s->column[col].numeric)
    *total = fill_show(f->set, &sum, format, f->diags);
  else
    *total = col ? STR("") : str_of(f->set->locale->word[word_total]);
}

/* A title in the author's words, else the column's name, else the expression. */
static str title_of(const filling *f, const table_column_spec *c, const expr *e) {
  if (c->title.at.source)
    return fill_text(f->set, c->title.text, c->title.at, f->diags);
  str name = expr_column_name(e);
  return name.ptr ? name : c->field.text;
}

/* A column that no file can have, for the values of the sheet's i-th. */
static const char *name_of(arena *a, size_t i) {
  return text_format(a, "\1%zu", i);
}

/* The sheet's expressions; NULL after diagnostics. */
static gathered *parse_columns(const filling *f, const table_column_spec *from) {
  arena *a = f->set->arena;
  gathered *list = ARENA_ARRAY(a, f->sheet->columns + 1, gathered);
  scope here = f->set->scope;
  here.here = f->in;
  bool well = true;
  for (size_t i = 0; i < f->sheet->columns; i++) {
    const asked_text *code = &from[i].field;
    expr *e = expr_parse(a, code->text, code->at, f->diags);
    list[i].made = (named_expr){name_of(a, i), e, code->at};
    well &= e && expr_bind(e, &here, NULL, f->diags);
  }
  return well ? list : NULL;
}

static void bind_column(const filling *f, size_t col, const table_column_spec *c, const expr *e) {
  static const cell_align align[] = {cell_left, cell_center, cell_right};
  const column *from = table_column(f->in, str_of(name_of(f->set->arena, col)));
  const numfmt *format =
      c->format.at.source ? numfmt_parse(f->set->arena, c->format.text, c->format.at, f->diags) : NULL;
  sheet_column *k = &f->sheet->column[col];
  k->title = title_of(f, c, e);
  k->numeric = from->type == column_number && !c->align.at.source;
  k->align = c->align.at.source ? align[c->align.index] : k->numeric ? cell_right : cell_left;
  k->width = c->width.at.source && c->width.unit == length_pt ? c->width.value : 0;
  fill_cells(f, col, from, format);
}

static void warn_unheeded(const table_spec *t, diags *d) {
  for (size_t i = 0; i < t->columns; i++) {
    if (t->column[i].bar.on)
      diags_add(d, 292, t->column[i].bar.at, "`bar` is not heeded by this version");
    if (t->column[i].sparkline.on)
      diags_add(d, 292, t->column[i].sparkline.at, "`sparkline` is not heeded by this version");
  }
  if (t->rows.count)
    diags_add(d, 218, t->rows.at, "pivots are not there yet");
  if (t->total.at.source && t->total.index > 1)
    diags_add(d, 292, t->total.at, "only `total: row` is heeded by this version");
}

static str filled(dataset *s, const asked_text *t, diags *d) {
  return t->at.source ? fill_text(s, t->text, t->at, d) : (str){0};
}

/* Whether rows become groups only by what the columns ask for: sort and limit then concern the groups. */
static bool groups_late(const gathered *list, size_t count) {
  bool aggregates = false;
  for (size_t i = 0; i < count; i++)
    aggregates |= expr_aggregates(list[i].made.expr);
  return aggregates;
}

static table *arranged(const filling *f, table *in, const table_spec *t, const bool *key) {
  const rest r = {t->other, t->limit, key};
  steps asked = {.sort = t->sort};
  if (!t->other.on)
    asked.limit = t->limit;
  table *out = steps_apply(f->set, in, &asked, f->diags);
  return out && t->other.on ? rest_rows(f->set, out, &r, f->diags) : out;
}

/* Groups, sorted and limited by the sheet's columns as they are written. */
static table *arranged_late(const filling *f, const table_spec *spec, const table_column_spec *from,
                            const gathered *list) {
  arena *a = f->set->arena;
  table *named = ARENA_NEW(a, table);
  bool *key = ARENA_ARRAY(a, f->sheet->columns + 1, bool);
  *named = *f->in;
  named->column = ARENA_ARRAY(a, named->columns, column);
  for (size_t i = 0; i < named->columns; i++) {
    named->column[i] = f->in->column[i];
    for (size_t k = 0; k < f->sheet->columns; k++)
      if (str_is(str_of(name_of(a, k)), named->column[i].name)) {
        named->column[i].name = str_copy(a, from[k].field.text);
        key[i] = !expr_aggregates(list[k].made.expr);
      }
  }
  table *t = arranged(f, named, spec, key);
  for (size_t i = 0; t && i < t->columns; i++)
    t->column[i].name = f->in->column[i].name;
  return t;
}

/* Rows as the sheet shows them; NULL after diagnostics. */
static table *rows_of(filling *f, const table_spec *t, const table_column_spec *from, const gathered *list) {
  bool late = groups_late(list, f->sheet->columns);
  table *in = (table *)f->in;
  in = late ? in : arranged(f, in, t, rest_keys(f->set->arena, in, t->group));
  f->in = in ? gather(f->set, in, list, f->sheet->columns, f->diags) : NULL;
  return f->in && late ? arranged_late(f, t, from, list) : (table *)f->in;
}

sheet *sheet_bind(arena *a, const table_spec *t, dataset *data, diags *d) {
  const steps asked = {.filter = t->filter, .calc = t->calc, .group = t->group, .aggregate = t->aggregate};
  size_t errors = diags_errors(d);
  sheet *s = ARENA_NEW(a, sheet);
  *s = (sheet){.spec = t, .title = filled(data, &t->title, d), .note = filled(data, &t->note, d)};
  s->source = filled(data, &t->source, d);
  table *in =
      dataset_table(data, t->data.at.source ? t->data.text : (str){0}, t->data.at.source ? t->data.at : t->at, d);
  in = in ? steps_apply(data, in, &asked, d) : NULL;
  if (!in)
    return NULL;
  const table_column_spec *from = asked_columns(a, t, in, &s->columns);
  filling f = {data, s, in, d};
  const gathered *list = parse_columns(&f, from);
  f.in = list ? rows_of(&f, t, from, list) : NULL;
  if (!f.in)
    return NULL;
  s->totals = t->total.at.source && t->total.index == 1;
  s->rows = f.in->rows + s->totals;
  s->column = ARENA_ARRAY(a, s->columns + 1, sheet_column);
  s->cell = ARENA_ARRAY(a, s->rows * s->columns + 1, str);
  for (size_t i = 0; i < s->columns; i++)
    bind_column(&f, i, &from[i], list[i].made.expr);
  warn_unheeded(t, d);
  return diags_errors(d) == errors ? s : NULL;
}
