/* transform: tables to tables. */
#include "data/transform.h"

#include "data/expr_node.h"

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
  c.text = in->text ? ARENA_ARRAY(a, rows, str) : NULL;
  for (size_t i = 0; i < rows; i++) {
    if (c.number)
      c.number[i] = in->number[row[i]];
    if (c.text)
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
  const bool *descending; /* NULL: all up */
  size_t columns;
} ordering;

/* Missing last, whichever way. */
static int compare_cells(const column *c, size_t a, size_t b, bool descending) {
  bool no_a = column_missing(c, a), no_b = column_missing(c, b);
  if (no_a || no_b)
    return no_a - no_b;
  int order = c->type == column_text ? str_compare(c->text[a], c->text[b])
                                     : (c->number[a] > c->number[b]) - (c->number[a] < c->number[b]);
  return descending ? -order : order;
}

static int compare_keys(const ordering *o, size_t a, size_t b) {
  int order = 0;
  for (size_t i = 0; i < o->columns && !order; i++)
    order = compare_cells(o->column[i], a, b, o->descending && o->descending[i]);
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

/* Rows laid out group after group, each group's rows in order; groups in the order they first appear in. */
typedef struct groups {
  size_t *row;
  size_t *start; /* per group, into row; one more at the end */
  size_t count;
} groups;

#define GROUPS_FIRST 32
#define GOLDEN                                                                                                         \
  0x9E3779B97F4A7C15u /* 2^64 over the golden ratio: Knuth, TAOCP 6.4, spreads what is multiplied by it                \
                       */

static uint64_t hash_cell(const column *c, size_t row) {
  uint64_t bits = 0;
  if (column_missing(c, row))
    return bits;
  if (c->type == column_text)
    return str_hash(c->text[row]);
  double n = c->number[row] + 0.0; /* -0 is 0 */
  memcpy(&bits, &n, sizeof bits);
  return bits + 1;
}

static size_t hash_keys(const ordering *o, size_t row) {
  uint64_t hash = 0;
  for (size_t i = 0; i < o->columns; i++) {
    hash = (hash ^ hash_cell(o->column[i], row)) * GOLDEN;
    hash ^= hash >> 32;
  }
  return (size_t)hash;
}

/* Cells read from files share their bytes with those alike. */
static bool same_cell(const column *c, size_t a, size_t b) {
  if (c->type == column_text && c->text[a].ptr && c->text[a].ptr == c->text[b].ptr)
    return c->text[a].len == c->text[b].len;
  return compare_cells(c, a, b, false) == 0;
}

static bool same_keys(const ordering *o, size_t a, size_t b) {
  bool same = true;
  for (size_t i = 0; i < o->columns && same; i++)
    same = same_cell(o->column[i], a, b);
  return same;
}

/* Groups found so far: where the first row of each is, by a hash of its keys. */
typedef struct finding {
  const ordering *order;
  size_t *first, count, first_room;
  size_t *slot, slots; /* group + 1; 0: free */
} finding;

static size_t *find_slot(const finding *f, size_t row) {
  size_t at = hash_keys(f->order, row) & (f->slots - 1);
  while (f->slot[at] && !same_keys(f->order, f->first[f->slot[at] - 1], row))
    at = (at + 1) & (f->slots - 1);
  return &f->slot[at];
}

static void slots_grow(arena *a, finding *f) {
  f->slots = f->slots ? f->slots * 2 : 2 * GROUPS_FIRST;
  f->slot = ARENA_ARRAY(a, f->slots, size_t);
  for (size_t i = 0; i < f->count; i++)
    *find_slot(f, f->first[i]) = i + 1;
}

static size_t group_of(arena *a, finding *f, size_t row) {
  if (f->slots < 2 * (f->count + 1))
    slots_grow(a, f);
  size_t *slot = find_slot(f, row);
  if (!*slot) {
    ARENA_PUSH(a, f->first, f->count, f->first_room);
    f->first[f->count++] = row;
    *slot = f->count;
  }
  return *slot - 1;
}

static groups group_rows(arena *a, const table *in, const ordering *o) {
  finding f = {.order = o, .first = ARENA_ARRAY(a, GROUPS_FIRST, size_t), .first_room = GROUPS_FIRST};
  size_t *of = ARENA_ARRAY(a, in->rows, size_t);
  for (size_t i = 0; i < in->rows; i++)
    of[i] = group_of(a, &f, i);
  groups g = {ARENA_ARRAY(a, in->rows, size_t), ARENA_ARRAY(a, f.count + 2, size_t), f.count};
  for (size_t i = 0; i < in->rows; i++)
    g.start[of[i] + 2]++;
  for (size_t i = 2; i < f.count + 2; i++)
    g.start[i] += g.start[i - 1];
  for (size_t i = 0; i < in->rows; i++)
    g.row[g.start[of[i] + 1]++] = i;
  return g;
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
  ordering o = {by, NULL, g->keys};
  groups made = group_rows(a, in, &o);
  size_t *first = ARENA_ARRAY(a, made.count, size_t);
  for (size_t i = 0; i < made.count; i++)
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
