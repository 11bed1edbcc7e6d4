/* either: columns of dates that may be read in two ways. */
#include "data/either.h"

#include "data/fit.h"

/* The first cell that says this word. */
static span place_of(const table *t, size_t col, const infer_cells *from, size_t word) {
  size_t row = 0;
  while (row + 1 < t->rows && from->cells->word[row] != word)
    row++;
  return table_cell(t, row, col);
}

static bool reads(str cell, day_order order, double *days) {
  reading r;
  bool well = fit_date(cell, order, &r);
  *days = r.number;
  return well;
}

/* The first word with two readings; `words` if there is none. */
static size_t find_twofold(const infer_cells *from, double *dmy, double *mdy) {
  const words *w = from->words;
  for (size_t i = 0; i < w->words; i++)
    if (!fit_missing(w->word[i], from->options) && reads(w->word[i], day_order_dmy, dmy) &&
        reads(w->word[i], day_order_mdy, mdy) && *dmy != *mdy)
      return i;
  return w->words;
}

void either_order(arena *a, const table *t, size_t col, const infer_cells *from, diags *d) {
  double dmy, mdy;
  size_t i = find_twofold(from, &dmy, &mdy);
  if (i == from->words->words)
    return;
  const char *name = t->column[col].name;
  diag *g = diags_add(d, 316, place_of(t, col, from, i), "`%.*s` in column `%s` may be %s or %s",
                      STR_ARG(from->words->word[i]), name, date_write(a, dmy, date_day), date_write(a, mdy, date_day));
  diag_hint(d, g, "say which: `types: {%s: dmy}` or `mdy`", name);
}

void either_assumed(arena *a, const table *t, size_t col, const infer_cells *from, diags *d) {
  double dmy, mdy;
  size_t i = find_twofold(from, &dmy, &mdy);
  if (i == from->words->words)
    return;
  bool day_first = from->options->likely == day_order_dmy;
  const char *name = t->column[col].name;
  diag *g = diags_add(d, 330, place_of(t, col, from, i), "`%.*s` in column `%s` is taken for %s, as `lang` has it",
                      STR_ARG(from->words->word[i]), name, date_write(a, day_first ? dmy : mdy, date_day));
  diag_hint(d, g, "to say so: `types: {%s: %s}`", name, day_first ? "dmy" : "mdy");
}

bool either_contrary(const table *t, size_t col, const infer_cells *from, diags *d) {
  const words *w = from->words;
  size_t day_first = w->words, month_first = w->words;
  double days;
  for (size_t i = 0; i < w->words; i++) {
    if (fit_missing(w->word[i], from->options))
      continue;
    bool dmy = reads(w->word[i], day_order_dmy, &days), mdy = reads(w->word[i], day_order_mdy, &days);
    if (!dmy && !mdy)
      return false;
    day_first = dmy && !mdy && day_first == w->words ? i : day_first;
    month_first = mdy && !dmy && month_first == w->words ? i : month_first;
  }
  if (day_first == w->words || month_first == w->words)
    return false;
  diag *g = diags_add(d, 316, place_of(t, col, from, month_first), "`%.*s` in column `%s` has the month first",
                      STR_ARG(w->word[month_first]), t->column[col].name);
  diag_hint(d, g, "write all alike, or make the column text: `types: {%s: text}`", t->column[col].name);
  diag_also(g, place_of(t, col, from, day_first), "and this one the day");
  return true;
}

static int digits_at(str s, size_t at, size_t count) {
  int n = 0;
  for (size_t i = at; i < at + count; i++) {
    if (i >= s.len || s.ptr[i] < '0' || s.ptr[i] > '9')
      return -1;
    n = n * 10 + (s.ptr[i] - '0');
  }
  return n;
}

/* 2008-09, 2008/09: September, or 2008 to 2009. */
static bool is_year_and_next(str s) {
  s = str_trim(s);
  int year = digits_at(s, 0, 4), next = digits_at(s, 5, 2);
  return s.len == 7 && (s.ptr[4] == '-' || s.ptr[4] == '/') && year >= 0 && next == (year + 1) % 100;
}

void either_years(const table *t, size_t col, const infer_cells *from, diags *d) {
  const words *w = from->words;
  size_t years = 0, first = 0;
  for (size_t i = 0; i < w->words; i++) {
    if (fit_missing(w->word[i], from->options))
      continue;
    if (!is_year_and_next(w->word[i]))
      return;
    first = years++ ? first : i;
  }
  if (years < 2)
    return;
  diag *g =
      diags_add(d, 316, place_of(t, col, from, first), "`%.*s` in column `%s` may be a month, or a year and the next",
                STR_ARG(w->word[first]), t->column[col].name);
  diag_hint(d, g, "say which: `types: {%s: date}` or `text`", t->column[col].name);
}
