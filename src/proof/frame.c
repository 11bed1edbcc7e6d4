/* frame: a table as prose speaks of it: measures, the names they are told by, and times. */
#include "proof/frame.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* --- names --- */

static bool same_name(const frame_name *a, const frame_name *b) {
  bool same = a->words == b->words;
  for (size_t i = 0; same && i < a->words; i++)
    same = !strcmp(a->word[i], b->word[i]);
  return same;
}

/* What a column is counted in, at the end of its name: rain_mm, output MWh. */
static bool is_unit(const char *word) {
  static const char *const unit[] = {
      "mm",    "cm",     "m",       "km",  "m2",       "m3",        "km2",     "sqm",      "ha",  "g",
      "kg",    "t",      "l",       "hl",  "kw",       "mw",        "gw",      "kwh",      "mwh", "gwh",
      "twh",   "pj",     "tj",      "eur", "usd",      "gbp",       "chf",     "jpy",      "mnt", "euro",
      "euros", "pounds", "dollars", "yen", "thousand", "thousands", "million", "millions", "mn",  "bn",
      "k",     "kmh",    "kph",     "mph", "hpa",      "ppm",       "min",     "hrs",      "c",   "celsius"};
  for (size_t i = 0; i < sizeof unit / sizeof *unit; i++)
    if (!strcmp(word, unit[i]))
      return true;
  return false;
}

/* The word in brackets or behind a comma: stay (days). */
static const char *unit_of(arena *a, str title) {
  size_t from = 0, to;
  while (from < title.len && !strchr(",(", title.ptr[from]))
    from++;
  for (; from < title.len && strchr(",( ", title.ptr[from]);)
    from++;
  for (to = from; to < title.len && isalpha((unsigned char)title.ptr[to]);)
    to++;
  if (from == to)
    return NULL;
  char *word = str_copy(a, str_slice(title, from, to));
  for (char *c = word; *c; c++)
    *c = (char)tolower((unsigned char)*c);
  return word;
}

frame_name frame_name_of(arena *a, str title, int *year) {
  frame_name n = {.words = 0};
  for (size_t i = 0; i < title.len && n.words < FRAME_WORDS_MAX && !strchr(",(", title.ptr[i]);) {
    size_t from = i;
    while (i < title.len && !strchr(" _-.,(", title.ptr[i]) &&
           !(i > from && isupper((unsigned char)title.ptr[i]) && islower((unsigned char)title.ptr[i - 1])))
      i++;
    char *word = str_copy(a, str_slice(title, from, i));
    for (char *c = word; *c; c++)
      *c = (char)tolower((unsigned char)*c);
    long number = strlen(word) == 4 ? strtol(word, NULL, 10) : 0;
    if (year && number >= 1900 && number <= 2100)
      *year = (int)number;
    else if (*word)
      n.word[n.words++] = word;
    while (i < title.len && strchr(" _-.", title.ptr[i]))
      i++;
  }
  if (n.words > 1 && is_unit(n.word[n.words - 1]))
    n.unit = n.word[--n.words];
  else
    n.unit = unit_of(a, title);
  return n;
}

/* --- measures --- */

/* Words in the names of what is no sum of parts, whatever its numbers are. */
static bool is_level(const frame_name *n) {
  static const char *const word[] = {"rate",    "share", "percent", "percentage", "average", "avg",          "mean",
                                     "median",  "index", "score",   "age",        "price",   "satisfaction", "ratio",
                                     "density", "per",   "level",   "waiting",    "wait",    "temperature",  "speed",
                                     "rating",  "rank",  "grade",   "pct",        "year",    "id",           "duration",
                                     "rent",    "rents", "wage",    "wages",      "salary",  "pay",          "stay",
                                     "minutes", "hourly"};
  for (size_t i = 0; i < n->words; i++)
    for (size_t j = 0; j < sizeof word / sizeof *word; j++)
      if (!strcmp(n->word[i], word[j]))
        return true;
  return false;
}

static bool is_money(const frame_name *n, const char *unit) {
  static const char *const word[] = {"revenue",  "sales",  "turnover",    "takings",  "income", "earnings", "cost",
                                     "costs",    "price",  "prices",      "rent",     "rents",  "budget",   "spent",
                                     "spending", "spend",  "expenditure", "expenses", "profit", "loss",     "wage",
                                     "wages",    "salary", "salaries",    "pay",      "fee",    "fees",     "grant",
                                     "grants",   "debt",   "donations",   "amount",   "value"};
  static const char *const counted[] = {"eur",  "usd",   "gbp",    "chf",     "jpy", "mnt",
                                        "euro", "euros", "pounds", "dollars", "yen"};
  if (unit && strcmp(unit, "%") != 0)
    return true;
  for (size_t i = 0; i < n->words; i++)
    for (size_t j = 0; j < sizeof word / sizeof *word; j++)
      if (!strcmp(n->word[i], word[j]))
        return true;
  for (size_t j = 0; n->unit && j < sizeof counted / sizeof *counted; j++)
    if (!strcmp(n->unit, counted[j]))
      return true;
  return false;
}

static measure *add_measure(frame *f, const char *title, frame_name name) {
  if (f->measures == FRAME_MEASURES_MAX)
    return NULL;
  measure *m = &f->measure[f->measures++];
  *m = (measure){.column = title, .name = name, .adds = !is_level(&name)};
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

/* Columns named after years are told in frame_of_years, if there is one. */
static void add_numbers(arena *a, frame *f, const table *t, bool years) {
  for (size_t i = 0; i < t->columns; i++) {
    const column *c = &t->column[i];
    int year = 0;
    frame_name n = frame_name_of(a, str_of(c->name), &year);
    measure *m = c->type == column_number && !(years && year) ? add_measure(f, c->name, n) : NULL;
    if (!m)
      continue;
    m->number = c->number;
    m->decimals = c->decimals;
    m->percent = c->unit && !strcmp(c->unit, "%");
    m->adds &= !m->percent;
    m->money = is_money(&n, c->unit);
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
      frame_name before = frame_name_of(a, str_of(t->column[j].name), &other);
      twice += same_name(&n, &before) && n.words;
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
    m->percent = t->column[i].unit && !strcmp(t->column[i].unit, "%");
    m->adds &= !m->percent;
    m->money = is_money(&n, t->column[i].unit);
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
