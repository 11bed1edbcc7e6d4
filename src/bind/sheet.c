/* sheet: a `table` block bound to its data: every cell as the text to print. */
#include "bind/sheet.h"

#include "bind/body.h"
#include "bind/fill.h"
#include "bind/level.h"
#include "bind/rest.h"
#include "bind/rounding.h"
#include "bind/steps.h"

#include <math.h>
#include <string.h>

#define MISSING "–" /* an en dash, in every language */

/* A pivot's rows, columns and values, one after the other. */
static table_column_spec *pivot_columns(arena *a, const table_spec *t, size_t *count) {
  *count = t->rows + t->columns + t->values;
  table_column_spec *all = ARENA_ARRAY(a, *count, table_column_spec);
  memcpy(all, t->row, t->rows * sizeof *all);
  memcpy(all + t->rows, t->column, t->columns * sizeof *all);
  memcpy(all + t->rows + t->columns, t->value, t->values * sizeof *all);
  return all;
}

/* The columns asked for, or else all of the table's. */
static table_column_spec *asked_columns(arena *a, const table_spec *t, const table *in, size_t *count) {
  if (t->rows)
    return pivot_columns(a, t, count);
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
  table *rows_in; /* the rows before they become groups */
  diags *diags;
} filling;

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

/* A sparkline's own text is its last number, so that the others make the groups. */
static expr *parse_spark(const filling *f, const table_column_spec *c, const expr *drawn) {
  if (!expr_aggregates(drawn))
    return expr_parse(f->set->arena, str_of(text_format(f->set->arena, "last(%.*s)", STR_ARG(c->field.text))),
                      c->field.at, f->diags);
  diag *g = diags_add(f->diags, 721, c->field.at, "a sparkline draws a column, and this is one value");
  diag_hint(f->diags, g, "name the column alone");
  return NULL;
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
    bool bound = e && expr_bind(e, &here, NULL, f->diags);
    if (bound && from[i].sparkline.on)
      bound = (e = parse_spark(f, &from[i], e)) && expr_bind(e, &here, NULL, f->diags);
    list[i].made = (named_expr){name_of(a, i), e, code->at};
    well &= bound;
  }
  return well ? list : NULL;
}

/* Whether totals count a column in: not what is no sum, as far as its expression or its names tell. */
static bool adds_up(const table_column_spec *c, const expr *e, str title, bool late) {
  if (c->sparkline.on || (late && !expr_adds_up(e)))
    return false;
  if (c->total.at.source)
    return c->total.on;
  return late || !(expr_is_ratio(e) || level_named(title) || level_named(expr_column_name(e)));
}

/* What stands over a column of values. */
static body_column *heads_of(const filling *f, const table_column_spec *from, const gathered *list, bool late) {
  arena *a = f->set->arena;
  body_column *head = ARENA_ARRAY(a, f->sheet->columns + 1, body_column);
  for (size_t i = 0; i < f->sheet->columns; i++) {
    const table_column_spec *c = &from[i];
    const expr *e = list[i].made.expr;
    head[i] = (body_column){.spec = c, .title = title_of(f, c, e)};
    head[i].over = c->spanner.at.source ? fill_text(f->set, c->spanner.text, c->spanner.at, f->diags) : (str){0};
    head[i].format = c->format.at.source ? numfmt_parse(a, c->format.text, c->format.at, f->diags) : NULL;
    head[i].type = table_column(f->in, str_of(list[i].made.name))->type;
    head[i].adds = adds_up(c, e, head[i].title, late);
  }
  return head;
}

/* The gathered table's columns, and nothing else, in the sheet's order. */
static table *only_gathered(const filling *f, const gathered *list) {
  arena *a = f->set->arena;
  table *t = ARENA_NEW(a, table);
  *t = *f->in;
  t->columns = f->sheet->columns;
  t->column = ARENA_ARRAY(a, t->columns + 1, column);
  for (size_t i = 0; i < t->columns; i++)
    t->column[i] = *table_column(f->in, str_of(list[i].made.name));
  return t;
}

static body *body_of(const filling *f, const table_spec *t, const table *in, const body_column *head) {
  if (!t->rows)
    return body_plain(f->set, in, head, f->sheet->columns);
  const pivoting p = {in, head, t->rows, t->columns, t->values, t->value[0].field.at};
  body *b = body_pivot(f->set, &p, f->diags);
  if (b && t->limit.at.source && (double)b->rows > t->limit.number)
    b->rows = (size_t)t->limit.number;
  return b;
}

static void bind_column(sheet *s, size_t col, const body_column *h) {
  static const cell_align align[] = {cell_left, cell_center, cell_right};
  const table_column_spec *c = h->spec;
  sheet_column *k = &s->column[col];
  k->title = h->title;
  k->over = h->over;
  k->numeric = h->type == column_number && !c->align.at.source;
  k->align = c->align.at.source ? align[c->align.index] : k->numeric ? cell_right : cell_left;
  k->width = c->width.at.source && c->width.unit == length_pt ? c->width.value : 0;
  k->width_at = c->width.at;
  k->bar = c->bar.on && h->type == column_number && !h->total;
  k->spark = c->sparkline.on;
}

/* What a row's first cell says of it, besides its value: "Total", or "Total: North" below a group. */
static str row_name(const filling *f, const body *b, size_t row) {
  const locale *l = f->set->locale;
  const char *word = l->word[word_total];
  if (b->kind[row] == body_row_total)
    return str_of(word);
  while (row && b->kind[row] != body_row_plain)
    row--;
  const str name = f->sheet->cell[row * b->columns];
  return str_of(text_format(f->set->arena, "%s%s%.*s", word, locale_colon(l), STR_ARG(name)));
}

static str cell_words(const filling *f, const body *b, size_t row, size_t col) {
  bool sum = b->kind[row] >= body_row_subtotal;
  if (!col && b->kind[row] != body_row_plain && (!sum || b->cell[row * b->columns].missing))
    return sum ? row_name(f, b, row) : STR("");
  str shown = fill_show(f->set, &b->cell[row * b->columns + col], b->column[col].format);
  bool blank = sum && !(b->column[col].type == column_number && b->column[col].adds);
  return shown.ptr ? shown : blank ? STR("") : STR(MISSING);
}

static void fill_cells(const filling *f, const body *b) {
  for (size_t i = 0; i < b->rows * b->columns; i++)
    f->sheet->cell[i] = cell_words(f, b, i / b->columns, i % b->columns);
}

/* What the table says below itself unasked. */
static void add_remark(const filling *f, const body *b) {
  const char *remark = rounding_remark(f->sheet, b, f->set->locale);
  str note = f->sheet->note;
  const char *gap = note.len && !f->set->locale->spaceless ? " " : "";
  if (remark)
    f->sheet->note = str_of(text_format(f->set->arena, "%.*s%s%s", STR_ARG(note), gap, remark));
}

static void reach(sheet_column *k, double v) {
  k->low = v < k->low ? v : k->low;
  k->high = v > k->high ? v : k->high;
}

/* Bars of neighbours that come from one value of a pivot are drawn to one scale. */
static void share_scale(sheet *s, const body *b, size_t col) {
  for (size_t i = 0; i < col; i++)
    if (b->column[i].spec == b->column[col].spec) {
      reach(&s->column[i], s->column[col].low);
      reach(&s->column[i], s->column[col].high);
      s->column[col].low = s->column[i].low;
      s->column[col].high = s->column[i].high;
    }
}

static void fill_bars(sheet *s, const body *b) {
  bool any = false;
  for (size_t i = 0; i < s->columns; i++)
    any |= s->column[i].bar;
  if (!any)
    return;
  s->number = ARENA_ARRAY(b->arena, s->rows * s->columns, double);
  for (size_t i = 0; i < s->rows * s->columns; i++) {
    bool shown = s->column[i % s->columns].bar && !b->cell[i].missing && b->kind[i / s->columns] < body_row_subtotal;
    s->number[i] = shown ? b->cell[i].number : NAN;
    if (shown)
      reach(&s->column[i % s->columns], s->number[i]);
  }
  for (int pass = 0; pass < 2; pass++)
    for (size_t i = 0; i < s->columns; i++)
      if (s->column[i].bar)
        share_scale(s, b, i);
}

static void fill_spark(const filling *f, sparks *all, const column *const *key, const size_t at[2]) {
  sheet *s = f->sheet;
  for (size_t r = 0; r < s->rows && s->kind[r] == body_row_plain; r++)
    s->series[r * s->columns + at[1]] = sparks_find(all, key, at[0], r);
}

/* Finds the series of each column of sparklines anew among the rows, by what tells the groups apart. */
static bool fill_sparks(const filling *f, const table_column_spec *from, const gathered *list, const table *shown) {
  arena *a = f->set->arena;
  sheet *s = f->sheet;
  size_t count = shown->columns;
  gathered *part = ARENA_ARRAY(a, count + 1, gathered);
  const column **key = ARENA_ARRAY(a, count + 1, const column *);
  scope here = f->set->scope;
  size_t keys = 0;
  here.here = f->rows_in;
  for (size_t i = 0; i < count; i++)
    if (!expr_aggregates(list[i].made.expr)) {
      key[keys] = &shown->column[i];
      part[keys++] = list[i];
    }
  for (size_t i = 0; i < count; i++) {
    sparks all;
    if (!from[i].sparkline.on)
      continue;
    if (!s->series)
      s->series = ARENA_ARRAY(a, s->rows * s->columns + 1, spark);
    part[keys] = list[i];
    part[keys].made.expr = expr_parse(a, from[i].field.text, from[i].field.at, f->diags);
    if (!expr_bind(part[keys].made.expr, &here, NULL, f->diags) ||
        !sparks_gather(f->set, f->rows_in, part, keys + 1, &all, f->diags))
      return false;
    fill_spark(f, &all, key, (size_t[]){keys, i});
  }
  return true;
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
  if (!t->other.on && !t->rows)
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

/* Sparklines need one row for each group, and nothing in between. */
static bool no_sparks(const table_spec *t, const table_column_spec *from, size_t count, diags *d) {
  const char *what = t->rows ? "a pivot" : "a table with subtotals";
  for (size_t i = 0; i < count; i++)
    if (from[i].sparkline.on) {
      diags_add(d, 721, from[i].sparkline.at, "%s has no sparklines", what);
      return false;
    }
  return true;
}

/* The body's columns and cells as the sheet's. */
static void take_body(const filling *f, body *b) {
  sheet *s = f->sheet;
  arena *a = f->set->arena;
  body_decimals(b);
  s->rows = b->rows;
  s->columns = b->columns;
  s->kind = b->kind;
  s->column = ARENA_ARRAY(a, s->columns + 1, sheet_column);
  s->cell = ARENA_ARRAY(a, s->rows * s->columns + 1, str);
  for (size_t i = 0; i < s->columns; i++)
    bind_column(s, i, &b->column[i]);
  fill_cells(f, b);
  add_remark(f, b);
  fill_bars(s, b);
}

sheet *sheet_of(dataset *data, const table_spec *t, body *b, diags *d) {
  sheet *s = ARENA_NEW(data->arena, sheet);
  *s = (sheet){.spec = t};
  take_body(&(filling){.set = data, .sheet = s, .diags = d}, b);
  return s;
}

/* Lays the gathered rows out and writes their cells; false after diagnostics. */
static bool sheet_fill(const filling *f, const table_spec *t, const table_column_spec *from, const gathered *list) {
  enum { total_row = 1, total_column, total_both };
  int total = t->total.at.source ? t->total.index : 0;
  const table *shown = only_gathered(f, list);
  body *b = body_of(f, t, shown, heads_of(f, from, list, groups_late(list, f->sheet->columns)));
  if (!b)
    return false;
  if (total == total_column || total == total_both)
    body_total_columns(f->set, b, t->rows, t->values ? t->values : 1);
  if (t->subtotals.on)
    body_subtotals(b);
  if (total == total_row || total == total_both)
    body_total_row(b);
  take_body(f, b);
  bool sparks_fit = !t->rows && !t->subtotals.on;
  return sparks_fit ? fill_sparks(f, from, list, shown) : no_sparks(t, from, shown->columns, f->diags);
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
  filling f = {data, s, in, in, d};
  const gathered *list = parse_columns(&f, from);
  f.in = list ? rows_of(&f, t, from, list) : NULL;
  if (!f.in)
    return NULL;
  if (!sheet_fill(&f, t, from, list))
    return NULL;
  if (!s->rows) {
    diag *g = diags_add(d, 727, t->at, "this table has no rows");
    diag_hint(d, g, t->filter.at.source ? "its `filter` is true for none" : "nor has what it is made from");
  }
  return diags_errors(d) == errors ? s : NULL;
}
