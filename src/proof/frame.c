/* frame: a table as prose speaks of it: measures, the names they are told by, and times. */
#include "proof/frame.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static bool same_name(const frame_name *a, const frame_name *b) {
  bool same = a->words == b->words;
  for (size_t i = 0; same && i < a->words; i++)
    same = !strcmp(a->word[i], b->word[i]);
  return same;
}

#define SERIAL_LEAST 5 /* rows from which on 1, 2, 3 … are no chance */

/* --- measures --- */

static measure *add_measure(frame *f, const char *title, frame_name name) {
  if (f->measures == FRAME_MEASURES_MAX)
    return NULL;
  measure *m = &f->measure[f->measures++];
  *m = (measure){.column = title, .name = name, .adds = true, .scale = 1};
  return m;
}

/* What every table has: how many rows there are. */
static void add_rows(arena *a, frame *f) {
  measure *m = add_measure(f, "", (frame_name){.words = 0});
  double *one = ARENA_ARRAY(a, f->rows + 1, double);
  for (size_t i = 0; i < f->rows; i++)
    one[i] = 1;
  if (!m)
    return;
  m->number = one;
  m->rows = m->adds = true;
  m->name.word[0] = f->id;
  m->name.words = f->id ? 1 : 0;
}

bool measure_is_share(const measure *m) {
  return m->percent || m->hundreds;
}

/* --- keys --- */

static key *add_key(arena *a, frame *f, const char *title) {
  if (f->keys == FRAME_KEYS_MAX)
    return NULL;
  key *k = &f->key[f->keys++];
  *k = (key){.column = title, .name = frame_name_of(a, str_of(title), NULL)};
  return k;
}

static size_t find_value(const str *list, size_t count, str s) {
  size_t i = 0;
  while (i < count && !str_equal(list[i], s))
    i++;
  return i;
}

/* A column's texts, each row's by number. A column with too many of them is none; it may tell the rows. */
static void add_texts(arena *a, frame *f, const column *c) {
  str *list = ARENA_ARRAY(a, FRAME_VALUES_MAX + 1, str);
  int *code = ARENA_ARRAY(a, f->rows + 1, int);
  size_t count = 0;
  for (size_t i = 0; i < f->rows; i++) {
    str s = column_text_at(c, f->row_of ? f->row_of[i] : i);
    size_t at = s.len ? find_value(list, count, s) : 0;
    code[i] = s.len ? (int)at : -1;
    if (!s.len || at < count)
      continue;
    if (count == FRAME_VALUES_MAX)
      return;
    list[count++] = s;
  }
  if (count == f->rows && count > 1 && !f->id)
    f->id = frame_name_of(a, str_of(c->name), NULL).word[0];
  key *k = count ? add_key(a, f, c->name) : NULL;
  if (!k)
    return;
  k->value = list;
  k->values = count;
  k->code = code;
}

static void add_flag(arena *a, frame *f, const column *c) {
  key *k = add_key(a, f, c->name);
  int *code = ARENA_ARRAY(a, f->rows + 1, int);
  str *yes = ARENA_NEW(a, str);
  for (size_t i = 0; i < f->rows; i++)
    code[i] = c->number[f->row_of ? f->row_of[i] : i] == 1 ? 0 : -1;
  if (!k)
    return;
  *yes = STR("true");
  k->value = yes;
  k->values = 1;
  k->code = code;
  k->flag = true;
}

/* --- times --- */

static int by_time(const void *one, const void *other) {
  double a = *(const double *)one, b = *(const double *)other;
  return a < b ? -1 : a > b;
}

void frame_times(arena *a, frame *f, const char *title, const double *number, date_grain grain) {
  double *all = ARENA_ARRAY(a, f->rows + 1, double);
  int *period = ARENA_ARRAY(a, f->rows + 1, int);
  size_t count = 0;
  for (size_t i = 0; i < f->rows; i++)
    if (!isnan(number[i]))
      all[count++] = number[i];
  qsort(all, count, sizeof *all, by_time);
  for (size_t i = 0; i < count; i++)
    if (!f->times || all[i] != all[f->times - 1])
      all[f->times++] = all[i];
  for (size_t i = 0; i < f->rows; i++) {
    const double *at = isnan(number[i]) ? NULL : bsearch(&number[i], all, f->times, sizeof *all, by_time);
    period[i] = at ? (int)(at - all) : -1;
  }
  f->time = all;
  f->period = period;
  f->grain = grain;
  f->time_column = title;
}

/* --- tables --- */

static frame *new_frame(arena *a, const table *t) {
  frame *f = ARENA_NEW(a, frame);
  *f = (frame){.table = t, .name = t->name ? t->name : "", .rows = t->rows};
  f->words = frame_name_of(a, str_of(f->name), NULL);
  return f;
}

static void add_names(arena *a, frame *f, const table *t) {
  for (size_t i = 0; i < t->columns; i++) {
    if (t->column[i].type == column_text)
      add_texts(a, f, &t->column[i]);
    else if (t->column[i].type == column_boolean)
      add_flag(a, f, &t->column[i]);
  }
}

/* 1, 2, 3 …: what numbers the rows measures nothing. */
static bool numbers_rows(const column *c, size_t rows) {
  for (size_t i = 0; i < rows; i++)
    if (c->number[i] != c->number[0] + (double)i)
      return false;
  return rows > SERIAL_LEAST;
}

/* Columns named after years are told in frame_of_years, if there is one. */
static void add_numbers(arena *a, frame *f, const table *t, bool years) {
  for (size_t i = 0; i < t->columns; i++) {
    const column *c = &t->column[i];
    int year = 0;
    frame_name n = frame_name_of(a, str_of(c->name), &year);
    if (c->type == column_number && numbers_rows(c, t->rows)) {
      f->id = f->id ? f->id : n.word[0];
      continue;
    }
    measure *m = c->type == column_number && !(years && year) ? add_measure(f, c->name, n) : NULL;
    if (!m)
      continue;
    m->number = c->number;
    m->decimals = c->decimals;
    frame_describe(a, m, c->unit);
    m->table = t;
    m->col = i;
  }
}

frame *frame_of_table(arena *a, const table *t, bool years) {
  if (!t || t->rows == 0 || t->rows > FRAME_ROWS_MAX)
    return NULL;
  frame *f = new_frame(a, t);
  for (size_t i = 0; i < t->columns && !f->times; i++)
    if (t->column[i].type == column_date)
      frame_times(a, f, t->column[i].name, t->column[i].number, t->column[i].grain);
  add_names(a, f, t);
  add_numbers(a, f, t, years);
  add_rows(a, f);
  return f;
}

/* --- years in columns --- */

/* The years that number columns are named after, in order; only if some measure has two of them. */
static size_t years_of(arena *a, const table *t, int *year) {
  size_t count = 0, twice = 0;
  for (size_t i = 0; i < t->columns; i++) {
    int y = 0, other;
    frame_name n = frame_name_of(a, str_of(t->column[i].name), &y);
    if (t->column[i].type != column_number || !y)
      continue;
    for (size_t j = 0; j < i; j++) {
      other = 0;
      frame_name before = frame_name_of(a, str_of(t->column[j].name), &other);
      twice += other && t->column[j].type == column_number && same_name(&n, &before);
    }
    size_t at = 0;
    while (at < count && year[at] < y)
      at++;
    if (at < count && year[at] == y)
      continue;
    memmove(year + at + 1, year + at, (count++ - at) * sizeof *year);
    year[at] = y;
  }
  return twice ? count : 0;
}

/* Row by row the numbers that column `i` has for `year`, of the `nth` of all years. */
static void add_year(arena *a, frame *f, const table *t, size_t i, size_t nth) {
  int year = 0;
  size_t at = 0;
  frame_name n = frame_name_of(a, str_of(t->column[i].name), &year);
  bool nameless = !n.words;
  if (nameless)
    n = f->words; /* what the years are of, only the table tells */
  while (at < f->measures && !same_name(&f->measure[at].name, &n))
    at++;
  measure *m = at < f->measures ? &f->measure[at] : add_measure(f, t->column[i].name, n);
  if (!m)
    return;
  if (!m->number) {
    double *number = ARENA_ARRAY(a, f->rows + 1, double);
    size_t *cols = ARENA_ARRAY(a, f->rows + 1, size_t);
    for (size_t r = 0; r < f->rows; r++)
      number[r] = NAN;
    m->number = number;
    m->cols = cols;
    m->table = t;
    m->decimals = t->column[i].decimals;
    frame_describe(a, m, t->column[i].unit);
    m->nameless = nameless;
  }
  for (size_t r = 0; r < t->rows; r++) {
    ((double *)m->number)[nth * t->rows + r] = t->column[i].number[r];
    ((size_t *)m->cols)[nth * t->rows + r] = i;
  }
}

frame *frame_of_years(arena *a, const table *t) {
  int *year = ARENA_ARRAY(a, t ? t->columns + 1 : 1, int);
  size_t years = t && t->rows && t->rows <= FRAME_ROWS_MAX / 10 && t->columns <= 100 ? years_of(a, t, year) : 0;
  if (!years)
    return NULL;
  frame *f = new_frame(a, t);
  f->rows = t->rows * years;
  size_t *row = ARENA_ARRAY(a, f->rows, size_t);
  double *at = ARENA_ARRAY(a, f->rows, double);
  for (size_t i = 0; i < f->rows; i++) {
    row[i] = i % t->rows;
    at[i] = date_days((date){year[i / t->rows], 1, 1});
  }
  f->row_of = row;
  frame_times(a, f, "", at, date_year);
  add_names(a, f, t);
  for (size_t i = 0; i < t->columns; i++) {
    int y = 0;
    frame_name_of(a, str_of(t->column[i].name), &y);
    for (size_t n = 0; n < years; n++)
      if (y == year[n] && t->column[i].type == column_number)
        add_year(a, f, t, i, n);
  }
  return f;
}

span frame_cell(const frame *f, const measure *m, size_t row) {
  if (!m->table)
    return span_none();
  size_t col = m->cols ? m->cols[row] : m->col;
  return table_cell(m->table, f->row_of ? f->row_of[row] : row, col);
}
