/* total: rows that add up the others. */
#include "data/total.h"

#include <math.h>
#include <string.h>

#define SAME 1e-9      /* of sums of decimals: what adding doubles may be off by */
#define ROWS_MAX 20000 /* a table of more is no report, and looked at only at its ends */
#define TRIED 10       /* rows of a column that say so */
#define NAMED 6        /* of their names, in a filter */

/* In the languages that briefs are written in, and some that data come in. */
static const char *const words[] = {
    "total",         "totals",        "grand total",   "sum",      "overall", "gesamt", "summe", "gesamtsumme",
    "insgesamt",     "total général", "TOTAL GÉNÉRAL", "ensemble", "summa",   "totalt", "i alt", "totaal",
    "total general", "totale",        "合計",          "総計",     "総数",    "計",     "нийт",  "Нийт",
    "дүн",           "Дүн",           "Нийт дүн",      "бүгд",     "Бүгд",    "итого",  "Итого"};

/* "Total 2024" */
static str without_year(str s) {
  size_t end = s.len;
  while (end && s.ptr[end - 1] >= '0' && s.ptr[end - 1] <= '9')
    end--;
  return end < s.len ? str_trim(str_slice(s, 0, end)) : s;
}

bool total_says(str s) {
  s = str_trim(s);
  if (s.len && s.ptr[s.len - 1] == ':')
    s = str_slice(s, 0, s.len - 1);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (str_is_word(s, words[i]) || str_is_word(without_year(s), words[i]))
      return true;
  return false;
}

/* In scripts without spaces any two signs. */
static bool parts_words(char c) {
  return (c & 0x80) || strchr(" ,-:_(/", c);
}

/* What ends or begins with such a word, and words that say it only where the numbers do: weighed with them. */
static bool hints_total(str s) {
  static const char *const more[] = {
      "all",  "subtotal", "sub-total", "sub total", "zwischensumme", "sous-total", "subtotale", "both sexes", "alle",
      "tous", "_t",       "小計",      "total",     "gesamt",        "insgesamt",  "summe",     "合計",       "計"};
  s = str_trim(s);
  if (total_says(s))
    return true;
  for (size_t i = 0; i < sizeof more / sizeof *more; i++) {
    size_t length = strlen(more[i]);
    if (s.len < length)
      continue;
    size_t rest = s.len - length;
    bool begins = str_is_word(str_slice(s, 0, length), more[i]) && (!rest || parts_words(s.ptr[length]));
    bool ends = str_is_word(str_slice(s, rest, s.len), more[i]) && (!rest || parts_words(s.ptr[rest - 1]));
    if (begins || ends)
      return true;
  }
  return false;
}

static const column *first_text(const table *t) {
  for (size_t i = 0; i < t->columns; i++)
    if (t->column[i].type == column_text)
      return &t->column[i];
  return NULL;
}

/* Rows of a table that say `Total` in one column. */
typedef struct saying {
  const table *table;
  const column *label;
  const bool *says; /* per row */
} saying;

/* Which rows may be parts of a total. */
typedef enum parts { parts_twins, parts_above, parts_below, parts_all, parts_peers, parts_ways } parts;

static bool same_cell(const column *c, size_t a, size_t b) {
  bool no_a = column_missing(c, a), no_b = column_missing(c, b);
  if (no_a || no_b)
    return no_a && no_b;
  if (c->type == column_text)
    return str_equal(column_text_at(c, a), column_text_at(c, b));
  return !(c->number[a] < c->number[b]) && !(c->number[a] > c->number[b]);
}

/* Alike in all but the column that says `Total`, and the numbers: all of them, or the one added up. */
static bool peers(const saying *s, const column *sum, size_t a, size_t b) {
  const table *t = s->table;
  for (size_t i = 0; i < t->columns; i++) {
    const column *c = &t->column[i];
    if (c != s->label && c != sum && (c->type != column_number || sum) && !same_cell(c, a, b))
      return false;
  }
  return true;
}

static void mark_parts(const saying *s, size_t row, parts way, const column *sum, bool *in) {
  size_t rows = s->table->rows, from = 0, end = rows;
  if (way == parts_above)
    for (from = end = row; from && !s->says[from - 1];)
      from--;
  if (way == parts_below)
    for (from = end = row + 1; end < rows && !s->says[end];)
      end++;
  for (size_t i = 0; i < rows; i++)
    in[i] = i >= from && i < end && !s->says[i] && (way != parts_peers || peers(s, NULL, i, row)) &&
            (way != parts_twins || peers(s, sum, i, row));
}

/* How many numbers it is the sum of; 0: it is not. */
static size_t adds_up(const column *c, size_t row, size_t rows, const bool *in) {
  double sum = 0, size = 0;
  size_t count = 0;
  for (size_t i = 0; i < rows; i++)
    if (in[i] && !isnan(c->number[i])) {
      sum += c->number[i];
      size += fabs(c->number[i]);
      count++;
    }
  return count > 1 && size > 0 && fabs(sum - c->number[row]) <= SAME * size ? count : 0;
}

static bool find_parts(const saying *s, size_t row, bool *in, total *out) {
  static const char *const where[] = {"that differ from it in nothing else", "above", "below", "that are none",
                                      "alike in all words"};
  const table *t = s->table;
  size_t numbers = 0;
  for (size_t i = 0; i < t->columns; i++)
    numbers += t->column[i].type == column_number;
  for (parts way = numbers > 1 ? parts_twins : parts_above; way < parts_ways; way++) {
    for (size_t i = 0; i < t->columns; i++) {
      const column *c = &t->column[i];
      if (c->type != column_number)
        continue;
      mark_parts(s, row, way, c, in);
      size_t added = adds_up(c, row, t->rows, in);
      if (!added)
        continue;
      out->sum = c;
      out->added = added;
      out->where = where[way];
      return true;
    }
  }
  return false;
}

/* Per row, whether its text says so; each text is looked at once. */
static size_t find_saying(arena *a, const table *t, const column *c, bool *says) {
  enum { unknown, no, yes };
  size_t texts = 0, count = 0;
  for (size_t i = 0; c->word && i < t->rows; i++)
    texts = c->word[i] < texts ? texts : c->word[i] + (size_t)1;
  unsigned char *known = ARENA_ARRAY(a, texts + 1, unsigned char);
  for (size_t i = 0; i < t->rows; i++) {
    unsigned char *k = c->word ? &known[c->word[i]] : known;
    if (!c->word || *k == unknown)
      *k = !column_missing(c, i) && hints_total(column_text_at(c, i)) ? yes : no;
    says[i] = *k == yes;
    count += says[i];
  }
  return count;
}

/* A row that adds up others, whatever it stands. */
static bool find_sum(arena *a, const table *t, const column *c, total *out) {
  bool *says = ARENA_ARRAY(a, t->rows + 1, bool), *in = ARENA_ARRAY(a, t->rows + 1, bool);
  size_t count = find_saying(a, t, c, says), tried = 0;
  const saying s = {t, c, says};
  if (count == t->rows)
    return false;
  for (size_t i = 0; i < t->rows && tried < TRIED && count; i++)
    if (says[i] && ++tried && find_parts(&s, i, in, out)) {
      out->row = i;
      out->label = c;
      out->alike = count;
      return true;
    }
  return false;
}

/* The last rows, if they say it themselves. */
static size_t last_rows(const table *t, const column *c) {
  size_t row = t->rows;
  while (c && row && !column_missing(c, row - 1) && total_says(column_text_at(c, row - 1)))
    row--;
  return row ? row : t->rows; /* a column of nothing but totals is something else */
}

total total_find(const table *t) {
  total out = {.row = t->rows};
  const column *first = first_text(t);
  size_t last = last_rows(t, first);
  arena *scratch = arena_new();
  for (size_t i = 0; t->rows <= ROWS_MAX && i < t->columns; i++)
    if (t->column[i].type == column_text && find_sum(scratch, t, &t->column[i], &out))
      break;
  arena_drop(scratch);
  if (out.row == t->rows && last < t->rows)
    out = (total){.row = last, .label = first, .alike = t->rows - last};
  return out;
}

static bool plain_name(const char *s) {
  for (; *s; s++)
    if (!((*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z') || (*s >= '0' && *s <= '9') || *s == '_' || *s & 0x80))
      return false;
  return true;
}

/* Rows without a name would go, too, if they were only compared. */
static const char *filter_without(arena *a, const table *t, const total *of) {
  const column *c = of->label;
  text out = text_new(a);
  str named[NAMED];
  size_t names = 0;
  const char *mark = plain_name(c->name) ? "" : "`";
  for (size_t i = 0; i < t->rows && names < NAMED; i++) {
    bool says = !column_missing(c, i) && (of->sum ? hints_total : total_says)(column_text_at(c, i)), known = false;
    for (size_t k = 0; says && k < names; k++)
      known |= str_equal(named[k], column_text_at(c, i));
    if (says && !known)
      named[names++] = column_text_at(c, i);
  }
  text_addf(&out, c->missing ? "coalesce(%s%s%s, \"\")" : "%s%s%s", mark, c->name, mark);
  text_adds(&out, names == 1 ? " != " : " not in (");
  for (size_t k = 0; k < names; k++)
    text_addf(&out, "%s\"%.*s\"", k ? ", " : "", STR_ARG(named[k]));
  text_adds(&out, names == 1 ? "" : ")");
  return out.ptr;
}

void total_warn(const table *t, const total *of, diags *d) {
  arena *scratch = arena_new();
  span at = table_cell(t, of->row, table_index(t, of->label));
  diag *g = at.source && table_written(t)
                ? diags_add(d, 318, at, "row %zu looks like a total", source_place(at.source, at.start).line)
                : diags_add(d, 318, at, "the %s row looks like a total", of->row ? "last" : "first");
  const char *filter = filter_without(scratch, t, of);
  diag_hint(d, g, *filter == '`' ? "leave it out: `filter: '%s'`" : "leave it out: `filter: %s`", filter);
  text more = text_new(scratch);
  if (of->alike > 1)
    text_addf(&more, "; %zu rows look so", of->alike);
  if (of->sum)
    diag_footnote(d, g, "its %s is the sum of the %zu rows %s%s", of->sum->name, of->added, of->where,
                  more.len ? more.ptr : "");
  else if (of->alike > 1)
    diag_footnote(d, g, "%zu rows look so", of->alike);
  arena_drop(scratch);
}
