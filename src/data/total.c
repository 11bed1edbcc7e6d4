/* total: rows that add up the others. */
#include "data/total.h"

#include <math.h>
#include <string.h>

#define SAME 1e-9 /* of sums of decimals: what adding doubles may be off by */

/* In the languages that briefs are written in. */
static const char *const words[] = {"total", "totals",      "grand total", "sum",           "overall",  "gesamt",
                                    "summe", "gesamtsumme", "insgesamt",   "total général", "ensemble", "合計",
                                    "総計",  "総数",        "計",          "нийт",          "Нийт",     "дүн",
                                    "Дүн",   "Нийт дүн",    "бүгд",        "Бүгд",          "итого",    "Итого"};

/* Capitals of ASCII only; the others are listed. */
static bool same_word(str s, const char *word) {
  if (s.len != strlen(word))
    return false;
  for (size_t i = 0; i < s.len; i++)
    if ((s.ptr[i] >= 'A' && s.ptr[i] <= 'Z' ? (char)(s.ptr[i] + 32) : s.ptr[i]) != word[i] && s.ptr[i] != word[i])
      return false;
  return true;
}

static bool says_total(str s) {
  s = str_trim(s);
  if (s.len && s.ptr[s.len - 1] == ':')
    s = str_slice(s, 0, s.len - 1);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (same_word(s, words[i]))
      return true;
  return false;
}

static const column *first_text(const table *t) {
  for (size_t i = 0; i < t->columns; i++)
    if (t->column[i].type == column_text)
      return &t->column[i];
  return NULL;
}

size_t total_row(const table *t) {
  const column *c = first_text(t);
  size_t row = t->rows;
  while (c && row && !column_missing(c, row - 1) && says_total(column_text_at(c, row - 1)))
    row--;
  return row ? row : t->rows; /* a column of nothing but totals is something else */
}

static bool adds_up(const column *c, size_t row) {
  double sum = 0, size = 0;
  size_t count = 0;
  for (size_t i = 0; i < row; i++)
    if (!isnan(c->number[i])) {
      sum += c->number[i];
      size += fabs(c->number[i]);
      count++;
    }
  return count > 1 && fabs(sum - c->number[row]) <= SAME * size;
}

void total_warn(const table *t, size_t row, diags *d) {
  const column *label = first_text(t);
  span at = table_cell(t, row, table_index(t, label));
  diag *g = at.source && table_written(t)
                ? diags_add(d, 318, at, "row %zu looks like a total", source_place(at.source, at.start).line)
                : diags_add(d, 318, at, "the last row looks like a total");
  diag_hint(d, g, "leave it out: `filter: %s != \"%.*s\"`", label->name, STR_ARG(column_text_at(label, row)));
  for (size_t i = 0; i < t->columns; i++)
    if (t->column[i].type == column_number && adds_up(&t->column[i], row)) {
      diag_footnote(d, g, "its %s is the sum of the %zu rows above", t->column[i].name, row);
      break;
    }
}
