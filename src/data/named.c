/* named: columns of months by name beside two digits, as Jan 24, Jan-24 and 24-Jan, which may be a year or a day. */
#include "data/named.h"

#include "data/bare.h"
#include "data/fit.h"
#include "data/month.h"
#include "data/term.h"

#define NAME_MIN 3 /* bytes */
#define LONGEST 32
#define NUMBERS 100 /* of two digits */

/* One cell taken apart. */
typedef struct parts {
  int month, number;
  size_t digits;
  bool ordinal;    /* 24. Januar */
  bool short_form; /* Jan-24 */
} parts;

static bool digit(str s, size_t at) {
  return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
}

static bool between(char c) {
  return c == ' ' || c == '-' || c == '.' || c == '/';
}

/* The digits off one end of `s`. */
static bool take_digits(str *s, parts *p) {
  bool front = digit(*s, 0);
  while (p->digits < s->len && digit(*s, front ? p->digits : s->len - 1 - p->digits))
    p->digits++;
  size_t at = front ? 0 : s->len - p->digits;
  if (p->digits < 1 || p->digits > 2 || p->digits == s->len)
    return false;
  for (size_t i = at; i < at + p->digits; i++)
    p->number = p->number * 10 + (s->ptr[i] - '0');
  *s = front ? str_slice(*s, p->digits, s->len) : str_slice(*s, 0, at);
  p->ordinal = front && s->ptr[0] == '.';
  p->short_form = !front && s->ptr[s->len - 1] == '-';
  return true;
}

static bool take_apart(str cell, parts *p) {
  char narrow[BARE_MAX];
  str s = bare_cell(cell, narrow);
  *p = (parts){0};
  if (s.len <= NAME_MIN || s.len > LONGEST || !take_digits(&s, p))
    return false;
  while (s.len && between(s.ptr[0]))
    s = str_slice(s, 1, s.len);
  while (s.len && between(s.ptr[s.len - 1]))
    s = str_slice(s, 0, s.len - 1);
  return s.len >= NAME_MIN && (p->month = month_of(s)) > 0;
}

static double first_of(const parts *p) {
  return date_days((date){term_full_year(p->number, p->digits), p->month, 1});
}

bool named_parse(str cell, double *days) {
  parts p;
  if (!take_apart(cell, &p) || p.digits != 2 || p.ordinal)
    return false;
  *days = first_of(&p);
  return true;
}

/* All cells of a column. */
typedef struct tally {
  size_t cells;
  bool month[12], number[NUMBERS];
  bool years, days; /* some can be nothing else */
  bool short_form;  /* all are Jan-24 */
} tally;

static bool count_cell(str cell, tally *c) {
  static const int leap = 2024;
  parts p;
  reading r;
  if (!take_apart(cell, &p)) {
    c->years = true;
    return fit_date(cell, day_order_dmy, &r) && r.grain == date_month;
  }
  c->cells++;
  c->month[p.month - 1] = c->number[p.number] = true;
  c->days |= p.digits == 1 || p.ordinal;
  c->years |= p.digits == 2 && !date_valid((date){leap, p.month, p.number});
  c->short_form &= p.short_form;
  return true;
}

static size_t count(const bool *is, size_t room) {
  size_t n = 0;
  for (size_t i = 0; i < room; i++)
    n += is[i];
  return n;
}

/* Whether the numbers follow one another, as years do. */
static bool in_a_row(const bool *number) {
  size_t first = 0, last = NUMBERS - 1;
  while (first < last && !number[first])
    first++;
  while (last > first && !number[last])
    last--;
  return count(number, NUMBERS) == last - first + 1;
}

static named_as weigh(const tally *c, bool called_month) {
  size_t months = count(c->month, 12), numbers = count(c->number, NUMBERS);
  bool firsts = numbers == 1 && c->number[1]; /* 01-Jan, 01-Feb */
  if (c->days)
    return c->years ? named_none : named_days;
  if (c->years || (called_month && !firsts))
    return named_months;
  if (c->short_form)
    return in_a_row(c->number) || numbers <= 2 * months ? named_months : named_days;
  return months > numbers && in_a_row(c->number) && !firsts ? named_likely : named_days;
}

named_as named_settle(const words *w, const infer_options *o, bool called_month) {
  tally c = {.short_form = true};
  for (size_t i = 0; i < w->words; i++)
    if (!fit_missing(w->word[i], o) && !count_cell(w->word[i], &c))
      return named_none;
  return c.cells ? weigh(&c, called_month) : named_none;
}

void named_warn(arena *a, const table *t, size_t col, const infer_cells *from, named_as as, diags *d) {
  const words *w = from->words;
  size_t row = 0, word = 0;
  parts p = {0};
  while (!take_apart(w->word[word], &p) && word + 1 < w->words)
    word++;
  while (row + 1 < t->rows && from->cells->word[row] != word)
    row++;
  const char *name = t->column[col].name, *month = date_write(a, first_of(&p), date_month);
  span at = table_cell(t, row, col);
  if (as == named_likely) {
    diag *g = diags_add(d, 333, at, "`%.*s` in column `%s` is taken for %s, and not for a day", STR_ARG(w->word[word]),
                        name, month);
    diag_hint(d, g, "to say so: `types: {%s: date}`; else `text`", name);
  } else if (p.digits == 1 || p.ordinal) {
    diag *g = diags_add(d, 333, at, "`%.*s` in column `%s` is a day without a year, and stays a text",
                        STR_ARG(w->word[word]), name);
    diag_hint(d, g, "write the year, or say so: `types: {%s: text}`", name);
  } else {
    diag *g = diags_add(d, 333, at, "`%.*s` in column `%s` may be a day without a year, or %s, and stays a text",
                        STR_ARG(w->word[word]), name, month);
    diag_hint(d, g, "say which: `types: {%s: text}` or `date`", name);
  }
}
