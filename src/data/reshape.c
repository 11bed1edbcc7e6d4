/* reshape: tables to tables of another shape: lookup, unpivot, pivot, fill. */
#include "data/reshape.h"

#include "base/number.h"
#include "data/csv.h"
#include "data/fit.h"
#include "data/value.h"

#include <stdlib.h>
#include <string.h>

#define PIVOT_MAX ((size_t)1 << 26) /* cells: half a gigabyte of places while they are made */
#define NONE ((size_t)-1)

/* Finds equal keys: every key is written down as a text and kept with the first row that has it. */
typedef struct keys {
  size_t *slot; /* row + 1; 0: free */
  size_t size;
  str *key; /* by row */
} keys;

static keys keys_new(arena *a, size_t rows) {
  keys k = {.size = 16};
  while (k.size < 2 * rows)
    k.size *= 2;
  k.slot = ARENA_ARRAY(a, k.size, size_t);
  k.key = ARENA_ARRAY(a, rows + 1, str);
  return k;
}

/* The slot where `key` is or should be. */
static size_t *keys_slot(const keys *k, str key) {
  size_t at = (size_t)str_hash(key) & (k->size - 1);
  while (k->slot[at] && !str_equal(k->key[k->slot[at] - 1], key))
    at = (at + 1) & (k->size - 1);
  return &k->slot[at];
}

/* Numbers are written to their last digit, so that only equal ones are the same key. */
static str key_of(arena *a, const column *c, size_t row) {
  value v = value_cell(c, row);
  v.decimals = -1;
  return value_string(a, v);
}

static const column *find(arena *a, const table *t, named_place p, diags *d) {
  const column *c = table_column(t, p.name);
  if (!c)
    table_no_column(a, t, p.name, p.at, d);
  return c;
}

/* The cells of these rows, NONE being missing. */
static column take(arena *a, const column *c, const size_t *row, size_t rows) {
  column made = value_column(a, c->type, rows);
  for (size_t i = 0; i < rows; i++)
    if (row[i] != NONE)
      value_put(&made, i, rows, value_cell(c, row[i]));
  made.name = c->name;
  made.at = c->at;
  made.adds = c->adds;
  return made;
}

/* A table of `columns` still to be made, whose rows are no longer those of a file. */
static table *shaped(arena *a, const table *in, size_t rows, size_t columns) {
  table *t = ARENA_NEW(a, table);
  *t = (table){.name = in->name, .rows = rows, .column = ARENA_ARRAY(a, columns + 1, column)};
  return t;
}

static bool add(table *t, column made, span at, diags *d) {
  if (table_column(t, str_of(made.name))) {
    diags_add(d, 320, at, "there is a column `%s` already", made.name);
    return false;
  }
  if (t->columns == CSV_COLUMNS_MAX) {
    diags_add(d, 309, at, "there would be more than %d columns", CSV_COLUMNS_MAX);
    return false;
  }
  t->column[t->columns++] = made;
  return true;
}

/* --- lookup --- */

static bool index_keys(arena *a, const lookup *l, const column *key, keys *out, diags *d) {
  size_t errors = diags_errors(d);
  *out = keys_new(a, l->from->rows);
  for (size_t i = 0; i < l->from->rows; i++) {
    out->key[i] = key_of(a, key, i);
    size_t *slot = out->key[i].ptr ? keys_slot(out, out->key[i]) : NULL;
    if (slot && *slot) {
      size_t col = table_index(l->from, key);
      diag *g = diags_add(d, 321, table_cell(l->from, i, col), "`%.*s` is there twice, so it is no key",
                          STR_ARG(out->key[i]));
      diag_also(g, table_cell(l->from, *slot - 1, col), "the first");
    } else if (slot) {
      *slot = i + 1;
    }
  }
  return diags_errors(d) == errors;
}

static void find_rows(arena *a, const table *in, const column *key, const keys *there, size_t *row, diags *d) {
  size_t without = 0, first = 0;
  for (size_t i = 0; i < in->rows; i++) {
    str wanted = key_of(a, key, i);
    row[i] = wanted.ptr ? *keys_slot(there, wanted) - 1 : NONE; /* an empty slot makes NONE too */
    if (row[i] == NONE && wanted.ptr && !without++)
      first = i;
  }
  if (!without)
    return;
  diag *g = diags_add(d, 322, table_cell(in, first, table_index(in, key)), "nothing is found for `%.*s`",
                      STR_ARG(key_of(a, key, first)));
  if (without > 1)
    diag_footnote(d, g, "there are %zu rows for which nothing is found", without);
}

table *reshape_lookup(arena *a, const table *in, const lookup *l, diags *d) {
  const column *key = find(a, in, l->key, d), *other = find(a, l->from, l->other_key, d);
  keys there;
  if (!key || !other)
    return NULL;
  if (key->type != other->type) {
    diags_add(d, 320, l->other_key.at, "the keys differ in type: one is a %s, the other a %s",
              column_type_name(key->type), column_type_name(other->type));
    return NULL;
  }
  if (!index_keys(a, l, other, &there, d))
    return NULL;
  size_t *row = ARENA_ARRAY(a, in->rows + 1, size_t);
  find_rows(a, in, key, &there, row, d);
  table *t = ARENA_NEW(a, table);
  *t = *in;
  t->column = ARENA_ARRAY(a, in->columns + l->fields + 1, column);
  memcpy(t->column, in->column, in->columns * sizeof *in->column);
  for (size_t i = 0; i < l->fields; i++) {
    const column *field = find(a, l->from, l->field[i], d);
    column taken = field ? take(a, field, row, in->rows) : (column){0};
    const named_place *as = l->as ? &l->as[i] : &l->field[i];
    taken.name = str_copy(a, as->name);
    if (!field || !add(t, taken, as->at, d))
      return NULL;
  }
  return t;
}

/* --- unpivot --- */

static bool melts(const unpivot *u, const column *c) {
  for (size_t i = 0; i < u->columns; i++)
    if (str_is(u->column[i].name, c->name))
      return true;
  return false;
}

static bool is_empty(const table *t, const column *c) {
  return c->missing == t->rows;
}

static bool find_melted(arena *a, const table *in, const unpivot *u, const column **out, diags *d) {
  size_t errors = diags_errors(d);
  const column *first = NULL; /* with something in it: an empty one fits any */
  for (size_t i = 0; i < u->columns; i++) {
    out[i] = find(a, in, u->column[i], d);
    if (!out[i] || is_empty(in, out[i]))
      continue;
    first = first ? first : out[i];
    if (out[i]->type != first->type)
      diags_add(d, 320, u->column[i].at, "`%s` is a %s, and `%s` a %s: they cannot be one column", out[i]->name,
                column_type_name(out[i]->type), first->name, column_type_name(first->type));
  }
  return diags_errors(d) == errors && u->columns;
}

static column_type melted_type(const table *in, const column *const *melted, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!is_empty(in, melted[i]))
      return melted[i]->type;
  return melted[0]->type;
}

/* The names of the columns as cells: dates where all are dates or years, else texts. */
static value *melted_names(arena *a, const table *in, const unpivot *u, const column *const *melted) {
  value *name = ARENA_ARRAY(a, u->columns, value);
  words all = {.word = ARENA_ARRAY(a, u->columns, str), .count = ARENA_ARRAY(a, u->columns, uint32_t)};
  for (all.words = 0; all.words < u->columns; all.words++) {
    all.word[all.words] = str_of(melted[all.words]->name);
    all.count[all.words] = 1;
  }
  const infer_options open = {0};
  const fit_asked asked = {in, u->name, &all, &open};
  fit f = fit_choose(&asked);
  bool dates = (f.type == column_date && (!f.ordered || f.order)) || (f.type == column_number && f.events);
  f.type = column_date;
  for (size_t i = 0; i < u->columns; i++) {
    reading r;
    dates = dates && fit_read(&f, all.word[i], &r);
    name[i] = dates ? value_date(r.number, r.grain) : value_text(all.word[i]);
  }
  for (size_t i = 0; i < u->columns && !dates; i++)
    name[i] = value_text(all.word[i]);
  return name;
}

table *reshape_unpivot(arena *a, const table *in, const unpivot *u, diags *d) {
  const column **melted = ARENA_ARRAY(a, u->columns + 1, const column *);
  if (!find_melted(a, in, u, melted, d))
    return NULL;
  size_t rows = in->rows * u->columns;
  size_t *row = ARENA_ARRAY(a, rows + 1, size_t);
  table *t = shaped(a, in, rows, in->columns + 2);
  const value *names = melted_names(a, in, u, melted);
  column_type type = melted_type(in, melted, u->columns);
  column name = value_column(a, names[0].type, rows), cell = value_column(a, type, rows);
  for (size_t i = 0; i < rows; i++) {
    const column *from = melted[i % u->columns];
    row[i] = i / u->columns;
    value_put(&name, i, rows, names[i % u->columns]);
    value_put(&cell, i, rows, is_empty(in, from) ? value_missing(type) : value_cell(from, row[i]));
  }
  name.name = u->name;
  cell.name = u->value;
  name.at = cell.at = u->at;
  for (size_t i = 0; i < in->columns; i++)
    if (!melts(u, &in->column[i]))
      add(t, take(a, &in->column[i], row, rows), u->at, d);
  return add(t, name, u->at, d) && add(t, cell, u->at, d) ? t : NULL;
}

/* --- pivot --- */

/* Which of the distinct keys each row has, and the first row of each. */
typedef struct sorting {
  size_t *of, *first;
  size_t count;
} sorting;

static sorting sort_out(arena *a, const str *key, size_t rows) {
  sorting s = {ARENA_ARRAY(a, rows + 1, size_t), ARENA_ARRAY(a, rows + 1, size_t), 0};
  keys k = keys_new(a, rows);
  for (size_t i = 0; i < rows; i++) {
    k.key[i] = key[i];
    size_t *slot = keys_slot(&k, key[i]);
    if (!*slot) {
      *slot = i + 1;
      s.first[s.count++] = i;
      s.of[i] = s.count - 1;
    } else {
      s.of[i] = s.of[*slot - 1];
    }
  }
  return s;
}

/* All cells of a row but two, each with its length before it, so that no two rows look the same by chance. */
static str row_key(arena *a, const table *t, size_t row, const column *but, const column *and_but) {
  text out = text_new(a);
  for (size_t i = 0; i < t->columns; i++) {
    if (&t->column[i] == but || &t->column[i] == and_but)
      continue;
    str cell = key_of(a, &t->column[i], row);
    text_addf(&out, "%zu%c", cell.len, cell.ptr ? ':' : '-');
    text_add(&out, cell);
  }
  return out.len ? text_str(&out) : STR("");
}

/* The row that fills each cell of the new table, by column; NULL when a cell has two. */
static size_t *place_rows(arena *a, const table *in, const sorting *rows, const sorting *columns, named_place by,
                          diags *d) {
  size_t held = rows->count * columns->count;
  if (held > PIVOT_MAX) {
    diags_add(d, 320, by.at, "%zu rows with %zu columns are more cells than the %zu there may be", rows->count,
              columns->count, PIVOT_MAX);
    return NULL;
  }
  size_t *from = arena_array(a, held + 1, sizeof *from);
  memset(from, 0xFF, held * sizeof *from); /* NONE */
  for (size_t i = 0; i < in->rows; i++) {
    size_t *cell = &from[columns->of[i] * rows->count + rows->of[i]];
    if (*cell != NONE) {
      diag *g = diags_add(d, 321, by.at, "two rows would fill one cell");
      diag_footnote(d, g, "row %zu and row %zu of the table are alike: `group` and `aggregate` come before `pivot`",
                    *cell + 1, i + 1);
      return NULL;
    }
    *cell = i;
  }
  return from;
}

table *reshape_pivot(arena *a, const table *in, named_place by, named_place of, diags *d) {
  const column *names = find(a, in, by, d), *held = find(a, in, of, d);
  if (!names || !held)
    return NULL;
  str *row_keys = ARENA_ARRAY(a, in->rows + 1, str), *names_of = ARENA_ARRAY(a, in->rows + 1, str);
  for (size_t i = 0; i < in->rows; i++) {
    row_keys[i] = row_key(a, in, i, names, held);
    str name = column_string(a, names, i);
    names_of[i] = name.len ? name : STR("–");
  }
  sorting rows = sort_out(a, row_keys, in->rows), columns = sort_out(a, names_of, in->rows);
  if (columns.count > CSV_COLUMNS_MAX) {
    diags_add(d, 309, by.at, "there would be more than %d columns", CSV_COLUMNS_MAX);
    return NULL;
  }
  size_t *from = place_rows(a, in, &rows, &columns, by, d);
  table *t = shaped(a, in, rows.count, in->columns + columns.count);
  for (size_t i = 0; from && i < in->columns; i++)
    if (&in->column[i] != names && &in->column[i] != held)
      add(t, take(a, &in->column[i], rows.first, rows.count), by.at, d);
  for (size_t i = 0; from && i < columns.count; i++) {
    column made = take(a, held, from + i * rows.count, rows.count);
    made.name = str_copy(a, names_of[columns.first[i]]);
    made.at = of.at;
    if (!add(t, made, by.at, d))
      return NULL;
  }
  return from ? t : NULL;
}

/* --- fill --- */

static bool read_value(const column *c, str s, value *out) {
  number n;
  double days;
  date_grain grain;
  switch (c->type) {
  case column_text:
    *out = value_text(s);
    return true;
  case column_number:
    *out = number_parse(s, '.', &n) ? value_number(n.value, n.decimals) : value_missing(column_number);
    out->unit = c->unit;
    break;
  case column_date:
    *out = date_parse(s, &days, &grain) ? value_date(days, grain) : value_missing(column_date);
    break;
  case column_boolean:
    *out = str_is(s, "true") || str_is(s, "false") ? value_boolean(str_is(s, "true")) : value_missing(column_boolean);
    break;
  }
  return !out->missing;
}

/* For each row the nearest one with a value, before it or after it. */
static void nearest_rows(const column *c, size_t rows, bool before, size_t *row) {
  size_t near = NONE;
  for (size_t k = 0; k < rows; k++) {
    size_t i = before ? k : rows - 1 - k;
    near = column_missing(c, i) ? near : i;
    row[i] = near;
  }
}

table *reshape_fill(arena *a, const table *in, named_place column_named, named_place with, diags *d) {
  const column *c = find(a, in, column_named, d);
  bool previous = str_is(with.name, "previous"), next = str_is(with.name, "next");
  value v = value_missing(column_text);
  if (!c)
    return NULL;
  if (!previous && !next && !read_value(c, with.name, &v)) {
    diag *g = diags_add(d, 320, with.at, "`%.*s` is not a %s, as `%s` is", STR_ARG(with.name),
                        column_type_name(c->type), c->name);
    diag_hint(d, g, "a value of that type, `previous` or `next`");
    return NULL;
  }
  size_t *row = ARENA_ARRAY(a, in->rows + 1, size_t);
  nearest_rows(c, in->rows, !next, row);
  for (size_t i = 0; i < in->rows && !previous && !next; i++)
    row[i] = column_missing(c, i) ? NONE : i;
  column made = take(a, c, row, in->rows);
  for (size_t i = 0; i < in->rows && !v.missing; i++)
    if (column_missing(c, i))
      value_put(&made, i, in->rows, v);
  table *t = ARENA_NEW(a, table);
  *t = *in;
  t->column = ARENA_ARRAY(a, in->columns, column);
  memcpy(t->column, in->column, in->columns * sizeof *in->column);
  t->column[table_index(in, c)] = made;
  return t;
}
