/* total: rows that add up the others. */
#include "data/total.h"

#include <math.h>
#include <string.h>

#define SAME 1e-9 /* of sums of decimals: what adding doubles may be off by */

/* In the languages that briefs are written in, and some that data come in. */
static const char *const words[] = {
    "total",         "totals",        "grand total",   "sum",      "overall", "gesamt", "summe", "gesamtsumme",
    "insgesamt",     "total général", "TOTAL GÉNÉRAL", "ensemble", "summa",   "totalt", "i alt", "totaal",
    "total general", "totale",        "合計",          "総計",     "総数",    "計",     "нийт",  "Нийт",
    "дүн",           "Дүн",           "Нийт дүн",      "бүгд",     "Бүгд",    "итого",  "Итого"};

/* Capitals of ASCII only; the others are listed. */
static bool same_word(str s, const char *word) {
  if (s.len != strlen(word))
    return false;
  for (size_t i = 0; i < s.len; i++)
    if ((s.ptr[i] >= 'A' && s.ptr[i] <= 'Z' ? (char)(s.ptr[i] + 32) : s.ptr[i]) != word[i] && s.ptr[i] != word[i])
      return false;
  return true;
}

/* "Total 2024" */
static str without_year(str s) {
  size_t end = s.len;
  while (end && s.ptr[end - 1] >= '0' && s.ptr[end - 1] <= '9')
    end--;
  return end < s.len ? str_trim(str_slice(s, 0, end)) : s;
}

static bool says_total(str s) {
  s = str_trim(s);
  if (s.len && s.ptr[s.len - 1] == ':')
    s = str_slice(s, 0, s.len - 1);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (same_word(s, words[i]) || same_word(without_year(s), words[i]))
      return true;
  return false;
}

static const column *first_text(const table *t) {
  for (size_t i = 0; i < t->columns; i++)
    if (t->column[i].type == column_text)
      return &t->column[i];
  return NULL;
}

/* Whether a number is the sum of those of the rows `from` to before `end`. */
static bool adds_up(const column *c, size_t row, size_t from, size_t end) {
  double sum = 0, size = 0;
  size_t count = 0;
  for (size_t i = from; i < end; i++)
    if (!isnan(c->number[i])) {
      sum += c->number[i];
      size += fabs(c->number[i]);
      count++;
    }
  return count > 1 && fabs(sum - c->number[row]) <= SAME * size;
}

/* The first column in which a row adds up the others, which stand above it or, where it is the first, below. */
static const column *sum_in(const table *t, size_t row) {
  for (size_t i = 0; i < t->columns; i++)
    if (t->column[i].type == column_number && adds_up(&t->column[i], row, row ? 0 : 1, row ? row : t->rows))
      return &t->column[i];
  return NULL;
}

size_t total_row(const table *t) {
  const column *c = first_text(t);
  size_t row = t->rows;
  while (c && row && !column_missing(c, row - 1) && says_total(column_text_at(c, row - 1)))
    row--;
  if (!row) /* a column of nothing but totals is something else */
    return t->rows;
  bool leads = c && row == t->rows && !column_missing(c, 0) && says_total(column_text_at(c, 0)) && sum_in(t, 0);
  return leads ? 0 : row;
}

void total_warn(const table *t, size_t row, diags *d) {
  const column *label = first_text(t);
  span at = table_cell(t, row, table_index(t, label));
  diag *g = at.source && table_written(t)
                ? diags_add(d, 318, at, "row %zu looks like a total", source_place(at.source, at.start).line)
                : diags_add(d, 318, at, "the %s row looks like a total", row ? "last" : "first");
  diag_hint(d, g, "leave it out: `filter: %s != \"%.*s\"`", label->name, STR_ARG(column_text_at(label, row)));
  const column *sum = sum_in(t, row);
  if (sum)
    diag_footnote(d, g, "its %s is the sum of the %zu rows %s", sum->name, row ? row : t->rows - 1,
                  row ? "above" : "below");
}
