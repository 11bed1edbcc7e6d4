/* mangled: what spreadsheets have made of texts that looked like something else. */
#include "data/mangled.h"

#include "data/fit.h"

#include <math.h>
#include <string.h>

#define LONG 1e11 /* from here on a cell that is not formatted shows an exponent (twelve digits and more) */

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* 1.23457E+11: at most five decimals. */
static bool is_shortened(str s) {
  const char *e = memchr(s.ptr, 'E', s.len);
  size_t before = e ? (size_t)(e - s.ptr) : 0;
  return before > 2 && before <= sizeof "1.23457" - 1 && s.ptr[1] == '.' && s.len == before + 4 && e[1] == '+';
}

void mangled_numbers(const table *t, size_t col, diags *d) {
  const column *c = &t->column[col];
  if (c->type != column_number || !table_written(t))
    return;
  for (size_t i = 0; i < t->rows; i++) {
    if (isnan(c->number[i]))
      continue;
    span at = table_cell(t, i, col);
    if (c->number[i] < LONG || !is_shortened(span_str(at)))
      return;
    diag *g = diags_add(d, 339, at, "a spreadsheet has shortened the long numbers of column `%s`", c->name);
    diag_hint(d, g, "export it again, with this column as text; if it is meant: `types: {%s: number}`", c->name);
    return;
  }
}

/* 0-4, 10-14 */
static bool is_range(str s) {
  size_t dashes = 0, digits = 0;
  for (size_t i = 0; i < s.len; i++) {
    dashes += s.ptr[i] == '-' && i && i + 1 < s.len;
    digits += is_digit(s.ptr[i]);
  }
  return dashes == 1 && digits == s.len - 1;
}

static bool is_made(str s) {
  double days;
  return memchr(s.ptr, '-', s.len) && named_parse(s, &days);
}

void mangled_words(const table *t, size_t col, const infer_cells *from, diags *d) {
  const words *w = from->words;
  size_t made = w->words, ranges = 0, row = 0;
  for (size_t i = 0; i < w->words && (i < 100 || ranges); i++) {
    if (fit_missing(w->word[i], from->options))
      continue;
    made = made == w->words && is_made(w->word[i]) ? i : made;
    ranges += is_range(w->word[i]);
  }
  if (made == w->words || !ranges)
    return;
  while (row + 1 < t->rows && from->cells->word[row] != made)
    row++;
  diag *g = diags_add(d, 339, table_cell(t, row, col), "a spreadsheet has made a date of this cell in column `%s`",
                      t->column[col].name);
  diag_hint(d, g, "write it as it was; if it is meant: `types: {%s: text}`", t->column[col].name);
}
