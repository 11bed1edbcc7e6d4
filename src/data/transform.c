/* transform: tables to tables. */
#include "data/transform.h"

#include "data/expr_node.h"
#include "data/groups.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static scope scope_at(const scope *s, const table *in) {
  scope at = s ? *s : (scope){0};
  at.here = in;
  return at;
}

static column pick_column(arena *a, const column *in, const size_t *row, size_t rows) {
  column c = *in;
  c.missing = 0;
  c.number = in->number ? ARENA_ARRAY(a, rows, double) : NULL;
  c.text = in->text && !in->word ? ARENA_ARRAY(a, rows, str) : in->text;
  c.word = in->word ? ARENA_ARRAY(a, rows, uint32_t) : NULL;
  for (size_t i = 0; i < rows; i++) {
    if (c.number)
      c.number[i] = in->number[row[i]];
    if (c.word)
      c.word[i] = in->word[row[i]];
    else if (c.text)
      c.text[i] = in->text[row[i]];
    c.missing += column_missing(in, row[i]);
  }
  return c;
}

/* The table of these rows of `in`, in this order. */
static table *pick(arena *a, const table *in, const size_t *row, size_t rows) {
  table *t = ARENA_NEW(a, table);
  *t = *in;
  t->rows = rows;
  t->column = ARENA_ARRAY(a, in->columns, column);
  for (size_t i = 0; i < in->columns; i++)
    t->column[i] = pick_column(a, &in->column[i], row, rows);
  size_t *record = table_written(in) ? ARENA_ARRAY(a, rows, size_t) : NULL;
  for (size_t i = 0; i < rows && record; i++)
    record[i] = in->record ? in->record[row[i]] : row[i];
  t->record = record;
  return t;
}

table *transform_filter(arena *a, const table *in, expr *keep, const scope *s, diags *d) {
  scope at = scope_at(s, in);
  column_type type;
  if (!expr_bind(keep, &at, &type, d))
    return NULL;
  if (type != column_boolean) {
    diag *g = diags_add(d, 407, expr_span(keep), "a filter is true or false, but this is a %s", column_type_name(type));
    diag_hint(d, g, "compare it with something");
    return NULL;
  }
  column kept = expr_column(a, keep);
  size_t *row = ARENA_ARRAY(a, in->rows, size_t), rows = 0;
  for (size_t i = 0; i < in->rows; i++)
    if (!column_missing(&kept, i) && kept.number[i] != 0)
      row[rows++] = i;
  return pick(a, in, row, rows);
}

table *transform_calc(arena *a, const table *in, const named_expr *n, const scope *s, diags *d) {
  scope at = scope_at(s, in);
  if (!expr_bind(n->expr, &at, NULL, d))
    return NULL;
  column made = expr_column(a, n->expr);
  made.name = n->name;
  made.at = n->at;
  made.adds = !expr_aggregates(n->expr) && expr_adds_up(n->expr);
  const column *old = table_column(in, str_of(n->name));
  table *t = ARENA_NEW(a, table);
  *t = *in;
  t->columns = in->columns + !old;
  t->column = ARENA_ARRAY(a, t->columns, column);
  for (size_t i = 0; i < in->columns; i++)
    t->column[i] = in->column[i];
  t->column[old ? table_index(in, old) : in->columns] = made;
  return t;
}

/* An order of rows: columns, each up or down. */
typedef struct ordering {
  const column *const *column;
  const bool *descending;
  size_t columns;
} ordering;

/* Missing last, whichever way. */
static int compare_cells(const column *c, size_t a, size_t b, bool descending) {
  bool no_a = column_missing(c, a), no_b = column_missing(c, b);
  if (no_a || no_b)
    return no_a - no_b;
  int order = c->type == column_text ? str_compare(column_text_at(c, a), column_text_at(c, b))
                                     : (c->number[a] > c->number[b]) - (c->number[a] < c->number[b]);
  return descending ? -order : order;
}

static int compare_keys(const ordering *o, size_t a, size_t b) {
  int order = 0;
  for (size_t i = 0; i < o->columns && !order; i++)
    order = compare_cells(o->column[i], a, b, o->descending[i]);
  return order;
}

static int compare_rows(const void *x, const void *y, void *user) {
  size_t a = *(const size_t *)x, b = *(const size_t *)y;
  int order = compare_keys(user, a, b);
  return order ? order : (a > b) - (a < b);
}

static size_t *sorted_rows(arena *a, size_t rows, ordering *o) {
  size_t *row = ARENA_ARRAY(a, rows, size_t);
  for (size_t i = 0; i < rows; i++)
    row[i] = i;
  qsort_r(row, rows, sizeof *row, compare_rows, o);
  return row;
}

table *transform_sort(arena *a, const table *in, const sort_key *k, size_t keys, diags *d) {
  const column **by = ARENA_ARRAY(a, keys, const column *);
  bool *descending = ARENA_ARRAY(a, keys, bool), ok = true;
  for (size_t i = 0; i < keys; i++) {
    by[i] = table_column(in, k[i].column);
    descending[i] = k[i].descending;
    if (!by[i])
      table_no_column(a, in, k[i].column, k[i].at, d);
    ok &= by[i] != NULL;
  }
  ordering o = {by, descending, keys};
  return ok ? pick(a, in, sorted_rows(a, in->rows, &o), in->rows) : NULL;
}

table *transform_limit(arena *a, const table *in, size_t rows) {
  rows = rows < in->rows ? rows : in->rows;
  size_t *row = ARENA_ARRAY(a, rows, size_t);
  for (size_t i = 0; i < rows; i++)
    row[i] = i;
  return pick(a, in, row, rows);
}

/* A group is one row, so a plain column has to be one of the keys. */
static bool bind_out(const named_expr *n, const grouping *g, const scope *at, column_type *type, diags *d) {
  if (!expr_bind(n->expr, at, type, d))
    return false;
  const expr_node *loose = expr_node_loose(n->expr, g->key, g->keys);
  if (!loose)
    return true;
  diag *c = diags_add(d, 408, expr_node_place(n->expr, loose->start, loose->length),
                      "`%s` has a value for each row, and a group needs one", loose->column->name);
  diag_hint(d, c,
            loose->type == column_number ? "say which: sum(…), mean(…), first(…)" : "say which: first(…), count(…)");
  return false;
}

static column group_column(arena *a, const named_expr *n, const groups *g, column_type type) {
  column c = value_column(a, type, g->count);
  c.name = n->name;
  c.at = n->at;
  c.adds = expr_adds_up(n->expr);
  for (size_t i = 0; i < g->count; i++)
    value_put(&c, i, g->count, expr_eval(a, n->expr, g->row + g->start[i], g->start[i + 1] - g->start[i]));
  return c;
}

table *transform_group(arena *a, const table *in, const grouping *g, const scope *s, diags *d) {
  scope at = scope_at(s, in);
  const column **by = ARENA_ARRAY(a, g->keys, const column *);
  column_type *type = ARENA_ARRAY(a, g->outs, column_type);
  bool well = true;
  for (size_t i = 0; i < g->keys; i++) {
    by[i] = table_column(in, g->key[i]);
    if (!by[i])
      table_no_column(a, in, g->key[i], g->outs ? g->out[0].at : span_none(), d);
    well &= by[i] != NULL;
  }
  for (size_t i = 0; i < g->outs; i++)
    well &= bind_out(&g->out[i], g, &at, &type[i], d);
  if (!well)
    return NULL;
  groups made = groups_of(a, by, g->keys, in->rows);
  if (!g->keys) /* all rows are one group, even if there are none */
    made.count = 1;
  size_t *first = ARENA_ARRAY(a, made.count, size_t);
  for (size_t i = 0; i < made.count && g->keys; i++)
    first[i] = made.row[made.start[i]];
  table *t = ARENA_NEW(a, table);
  *t = (table){.name = in->name, .rows = made.count, .columns = g->keys + g->outs};
  t->column = ARENA_ARRAY(a, t->columns, column);
  for (size_t i = 0; i < g->keys; i++)
    t->column[i] = pick_column(a, by[i], first, made.count);
  for (size_t i = 0; i < g->outs; i++)
    t->column[g->keys + i] = group_column(a, &g->out[i], &made, type[i]);
  return t;
}
