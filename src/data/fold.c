/* fold: the last rows of a table as one. */
#include "data/fold.h"

#include "data/function.h"
#include "data/value.h"

#include <math.h>
#include <string.h>

/* The rows from `from` on, in groups that are alike in all that is kept. */
typedef struct heap {
  size_t *of;    /* per row that is folded, its group */
  size_t *first; /* per group, its first row */
  size_t count;
} heap;

static str key_of(arena *a, const table *t, size_t row, const fold_way *way) {
  text key = text_new(a);
  for (size_t i = 0; i < t->columns; i++) {
    str cell = way[i] == fold_keep ? column_string(a, &t->column[i], row) : (str){0};
    text_addf(&key, "%zu:", cell.ptr ? cell.len : SIZE_MAX);
    text_add(&key, cell);
  }
  return text_str(&key);
}

static heap heap_of(arena *a, const table *t, const fold *f) {
  size_t rows = t->rows - f->from, size = 16;
  while (size < 2 * rows)
    size *= 2;
  size_t *slot = ARENA_ARRAY(a, size, size_t);
  str *key = ARENA_ARRAY(a, rows + 1, str);
  heap h = {ARENA_ARRAY(a, rows + 1, size_t), ARENA_ARRAY(a, rows + 1, size_t), 0};
  for (size_t i = 0; i < rows; i++) {
    str own = key_of(a, t, f->from + i, f->way);
    size_t at = (size_t)str_hash(own) & (size - 1);
    while (slot[at] && !str_equal(key[slot[at] - 1], own))
      at = (at + 1) & (size - 1);
    if (!slot[at]) {
      key[h.count] = own;
      h.first[h.count] = f->from + i;
      slot[at] = ++h.count;
    }
    h.of[i] = slot[at] - 1;
  }
  return h;
}

/* A group's cells of `c` added up, as exactly as `sum` adds. */
static value sum_of(arena *a, const column *c, const heap *h, size_t group, size_t from, size_t rows) {
  double *n = ARENA_ARRAY(a, rows + 1, double);
  column some = *c;
  sample s = {.arena = a, .x = &some};
  for (size_t i = from; i < rows; i++)
    if (h->of[i - from] == group && !isnan(c->number[i]))
      n[s.count++] = c->number[i];
  some.number = n;
  return function_find(STR("sum"))->aggregate(&s);
}

static value folded(arena *a, const table *t, size_t col, const fold *f, const heap *h, size_t group) {
  const column *c = &t->column[col];
  if (f->way[col] == fold_add)
    return sum_of(a, c, h, group, f->from, t->rows);
  if (f->way[col] == fold_keep)
    return value_cell(c, h->first[group]);
  return c->type == column_text ? value_text(f->name) : value_missing(c->type);
}

table *fold_rows(arena *a, const table *in, const fold *f) {
  if (f->from >= in->rows) {
    table *same = ARENA_NEW(a, table);
    *same = *in;
    return same;
  }
  heap h = heap_of(a, in, f);
  table *t = ARENA_NEW(a, table);
  *t = (table){.name = in->name, .rows = f->from + h.count, .columns = in->columns};
  t->column = ARENA_ARRAY(a, in->columns, column);
  for (size_t i = 0; i < in->columns; i++) {
    const column *c = &in->column[i];
    column made = value_column(a, c->type, t->rows);
    for (size_t r = 0; r < t->rows; r++)
      value_put(&made, r, t->rows, r < f->from ? value_cell(c, r) : folded(a, in, i, f, &h, r - f->from));
    made.name = c->name;
    made.at = c->at;
    made.adds = c->adds;
    t->column[i] = made;
  }
  return t;
}
