/* body: values in rows and columns. */
#include "bind/body.h"

#include "base/number.h"
#include "bind/fill.h"
#include "bind/tuples.h"

#include <math.h>

#define MISSING "–"

static body *body_new(arena *a, size_t rows, size_t columns) {
  body *b = ARENA_NEW(a, body);
  *b = (body){.arena = a, .rows = rows, .columns = columns};
  b->column = ARENA_ARRAY(a, columns + 1, body_column);
  b->cell = ARENA_ARRAY(a, rows * columns + 1, value);
  b->kind = ARENA_ARRAY(a, rows + 1, body_row);
  for (size_t i = 0; i < rows * columns; i++)
    b->cell[i] = value_missing(column_text);
  return b;
}

body *body_plain(dataset *s, const table *t, const body_column *head, size_t columns) {
  body *b = body_new(s->arena, t->rows, columns);
  for (size_t i = 0; i < columns; i++) {
    b->column[i] = head[i];
    for (size_t r = 0; r < t->rows; r++)
      b->cell[r * columns + i] = value_cell(&t->column[i], r);
  }
  return b;
}

/* Where each row of the long table goes. */
typedef struct spread {
  tuples down, across;
  size_t *row, *column;
} spread;

static spread spread_of(dataset *s, const pivoting *p) {
  arena *a = s->arena;
  const column **key = ARENA_ARRAY(a, p->rows + p->columns + 1, const column *);
  spread w = {tuples_new(a), tuples_new(a), ARENA_ARRAY(a, p->t->rows + 1, size_t),
              ARENA_ARRAY(a, p->t->rows + 1, size_t)};
  for (size_t i = 0; i < p->rows + p->columns; i++)
    key[i] = &p->t->column[i];
  for (size_t r = 0; r < p->t->rows; r++) {
    w.row[r] = tuples_number(&w.down, key, p->rows, r);
    w.column[r] = tuples_number(&w.across, key + p->rows, p->columns, r);
  }
  return w;
}

/* "2026, North": what heads the columns that a row of the long table went to. */
static str head_words(dataset *s, const pivoting *p, size_t row) {
  text out = text_new(s->arena);
  for (size_t i = p->rows; i < p->rows + p->columns; i++) {
    value v = value_cell(&p->t->column[i], row);
    str one = fill_show(s, &v, p->head[i].format);
    text_adds(&out, i > p->rows ? ", " : "");
    text_add(&out, one.ptr ? one : STR(MISSING));
  }
  return text_str(&out);
}

static void head_set(dataset *s, const pivoting *p, body *b, size_t row, size_t group) {
  str words = head_words(s, p, row);
  for (size_t i = 0; i < p->values; i++) {
    body_column *c = &b->column[p->rows + group * p->values + i];
    *c = p->head[p->rows + p->columns + i];
    *(p->values > 1 ? &c->over : &c->title) = words;
  }
}

static bool put(const pivoting *p, body *b, size_t row, const size_t at[2], diags *d) {
  value *first = &b->cell[at[0] * b->columns + p->rows + at[1] * p->values];
  for (size_t i = 0; i < p->values; i++) {
    if (!first[i].missing) {
      diag *g = diags_add(d, 720, p->at, "a cell of the pivot has two values");
      diag_hint(d, g, "say how they become one, as sum(…)");
      return false;
    }
    first[i] = value_cell(&p->t->column[p->rows + p->columns + i], row);
  }
  return true;
}

body *body_pivot(dataset *s, const pivoting *p, diags *d) {
  spread w = spread_of(s, p);
  body *b = body_new(s->arena, w.down.count, p->rows + w.across.count * p->values);
  bool *headed = ARENA_ARRAY(s->arena, w.across.count + 1, bool);
  for (size_t i = 0; i < p->rows; i++)
    b->column[i] = p->head[i];
  for (size_t r = 0; r < p->t->rows; r++) {
    for (size_t i = 0; i < p->rows; i++)
      b->cell[w.row[r] * b->columns + i] = value_cell(&p->t->column[i], r);
    if (!headed[w.column[r]])
      head_set(s, p, b, r, w.column[r]);
    headed[w.column[r]] = true;
    if (!put(p, b, r, (size_t[]){w.row[r], w.column[r]}, d))
      return NULL;
  }
  return b;
}

static int decimals_worth(const body *b, size_t col) {
  double largest = 0;
  bool whole = true;
  for (size_t r = 0; r < b->rows; r++) {
    const value *v = &b->cell[r * b->columns + col];
    double size = fabs(v->number) * (v->unit == number_percent() ? 100 : 1);
    if (v->missing || !isfinite(size))
      continue;
    largest = fmax(largest, size);
    whole = whole && size == floor(size);
  }
  return numfmt_worth(largest, whole);
}

void body_decimals(body *b) {
  for (size_t i = 0; i < b->columns; i++) {
    int decimals = b->column[i].type == column_number ? decimals_worth(b, i) : -1;
    for (size_t r = 0; r < b->rows && b->column[i].type == column_number; r++)
      if (b->cell[r * b->columns + i].decimals < 0)
        b->cell[r * b->columns + i].decimals = decimals;
  }
}

static void add_up(value *sum, value v) {
  if (v.missing)
    return;
  value was = sum->missing ? value_number(0, 0) : *sum;
  was.number += v.number;
  was.decimals = v.decimals > was.decimals ? v.decimals : was.decimals;
  was.unit = v.unit;
  *sum = was;
}

static bool sums(const body_column *c) {
  return c->type == column_number && c->adds;
}

static body_column total_column(const dataset *s, const body *b, size_t from, size_t values) {
  body_column c = b->column[from];
  str word = str_of(s->locale->word[word_total]);
  c.total = true;
  *(values > 1 ? &c.over : &c.title) = word;
  if (values == 1)
    c.over = (str){0};
  return c;
}

void body_total_columns(dataset *s, body *b, size_t keys, size_t values) {
  size_t more = 0, *from = ARENA_ARRAY(s->arena, values + 1, size_t);
  for (size_t i = 0; i < values; i++) {
    from[more] = keys + i;
    while (from[more] < b->columns && !sums(&b->column[from[more]]))
      from[more] += values;
    more += from[more] < b->columns;
  }
  body *wide = body_new(s->arena, b->rows, b->columns + more);
  for (size_t i = 0; i < b->columns; i++)
    wide->column[i] = b->column[i];
  for (size_t m = 0; m < more; m++)
    wide->column[b->columns + m] = total_column(s, b, from[m], values);
  for (size_t r = 0; r < b->rows; r++) {
    value *to = &wide->cell[r * wide->columns];
    for (size_t i = 0; i < b->columns; i++)
      to[i] = b->cell[r * b->columns + i];
    for (size_t m = 0; m < more; m++)
      for (size_t i = from[m]; i < b->columns; i += values)
        if (sums(&b->column[i]))
          add_up(&to[b->columns + m], to[i]);
  }
  *b = *wide;
}

/* Adds up the plain rows from `from` to `to` into a row of values. */
static void sum_rows(const body *b, size_t from, size_t to, value *sum) {
  for (size_t i = 0; i < b->columns; i++) {
    sum[i] = value_missing(sums(&b->column[i]) ? column_number : column_text);
    for (size_t r = from; r < to && sums(&b->column[i]); r++)
      if (b->kind[r] < body_row_subtotal)
        add_up(&sum[i], b->cell[r * b->columns + i]);
  }
}

static void rows_room(body *b, size_t rows) {
  value *cell = ARENA_ARRAY(b->arena, rows * b->columns + 1, value);
  body_row *kind = ARENA_ARRAY(b->arena, rows + 1, body_row);
  for (size_t i = 0; i < b->rows * b->columns; i++)
    cell[i] = b->cell[i];
  for (size_t r = 0; r < b->rows; r++)
    kind[r] = b->kind[r];
  b->cell = cell;
  b->kind = kind;
}

void body_total_row(body *b) {
  rows_room(b, b->rows + 1);
  sum_rows(b, 0, b->rows, &b->cell[b->rows * b->columns]);
  b->kind[b->rows++] = body_row_total;
}

/* The rows of each group, one group after the other: where each begins, and which rows they are. */
typedef struct grouped {
  size_t *start, *row, count;
} grouped;

static grouped groups_of(const body *b) {
  arena *a = b->arena;
  tuples names = tuples_new(a);
  size_t *of = ARENA_ARRAY(a, b->rows + 1, size_t);
  for (size_t r = 0; r < b->rows; r++)
    of[r] = tuples_of_value(&names, b->cell[r * b->columns]);
  grouped g = {ARENA_ARRAY(a, names.count + 2, size_t), ARENA_ARRAY(a, b->rows + 1, size_t), names.count};
  for (size_t r = 0; r < b->rows; r++)
    g.start[of[r] + 1]++;
  for (size_t i = 0; i < g.count; i++)
    g.start[i + 1] += g.start[i];
  size_t *next = ARENA_ARRAY(a, g.count + 1, size_t);
  for (size_t r = 0; r < b->rows; r++)
    g.row[g.start[of[r]] + next[of[r]]++] = r;
  return g;
}

void body_subtotals(body *b) {
  grouped g = groups_of(b);
  body old = *b;
  rows_room(b, b->rows + g.count);
  b->rows = 0;
  for (size_t i = 0; i < g.count; i++) {
    size_t first = b->rows;
    for (size_t k = g.start[i]; k < g.start[i + 1]; k++, b->rows++) {
      for (size_t c = 0; c < b->columns; c++)
        b->cell[b->rows * b->columns + c] = old.cell[g.row[k] * b->columns + c];
      b->kind[b->rows] = k > g.start[i] ? body_row_goes_on : body_row_plain;
    }
    sum_rows(b, first, b->rows, &b->cell[b->rows * b->columns]);
    b->kind[b->rows++] = body_row_subtotal;
  }
}
