/* counted: columns of texts that are numbers with something behind them: 12 km, 1.2M, 1,234人. */
#include "data/counted.h"

#include "base/number.h"
#include "data/bare.h"
#include "data/fit.h"

#define UNIT_MAX 16 /* bytes */

/* What multiplies. */
static const char *const scale[] = {"k",   "K",    "M",   "m",    "B",   "bn",   "Bn", "mn", "Mn",  "mln",
                                    "Mio", "Mio.", "Mrd", "Mrd.", "Tsd", "Tsd.", "万", "億", "сая", "тэрбум"};

/* A cell taken apart. */
typedef struct parts {
  str unit;
  bool joined, marked, scaled;
} parts;

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool is_scale(str unit) {
  for (size_t i = 0; i < sizeof scale / sizeof *scale; i++)
    if (str_is(unit, scale[i]))
      return true;
  return false;
}

static bool take_apart(str cell, parts *p) {
  number by_point, by_comma;
  str s = bare_trim(cell);
  size_t end = s.len;
  while (end && !is_digit(s.ptr[end - 1]))
    end--;
  str rest = str_slice(s, 0, end);
  *p = (parts){.unit = bare_trim(str_slice(s, end, s.len))};
  bool point = number_parse(rest, '.', &by_point), comma = number_parse(rest, ',', &by_comma);
  p->joined = p->unit.len && p->unit.ptr == s.ptr + end && !(p->unit.ptr[0] & 0x80);
  p->marked = (point && by_point.marked) || (comma && by_comma.marked);
  p->scaled = is_scale(p->unit);
  return end && p->unit.len <= UNIT_MAX && (point || comma);
}

/* What the cells of a column have in common. */
typedef struct tally {
  str unit;
  size_t with, without, first;
  bool several, joined, marked, scaled;
} tally;

static bool count_cell(const infer_cells *from, size_t word, tally *c) {
  parts p;
  if (!take_apart(from->words->word[word], &p))
    return false;
  c->marked |= p.marked;
  if (!p.unit.len) {
    c->without += from->words->count[word];
    return true;
  }
  c->several |= c->with && !str_equal(c->unit, p.unit);
  c->first = c->with ? c->first : word;
  c->unit = p.unit;
  c->joined |= p.joined;
  c->scaled |= p.scaled;
  c->with += from->words->count[word];
  return true;
}

void counted_warn(const table *t, size_t col, const infer_cells *from, diags *d) {
  tally c = {.with = 0};
  for (size_t i = 0; i < from->words->words; i++)
    if (!fit_missing(from->words->word[i], from->options) && !count_cell(from, i, &c))
      return;
  if (c.with < 2 || c.with < c.without || (c.joined && !c.marked && !c.scaled))
    return;
  size_t row = 0;
  while (row + 1 < t->rows && from->cells->word[row] != c.first)
    row++;
  diag *g =
      diags_add(d, 334, table_cell(t, row, col), "`%.*s` in column `%s` is a number with a unit, and stays a text",
                STR_ARG(from->words->word[c.first]), t->column[col].name);
  if (c.scaled)
    diag_hint(d, g, "write the numbers out");
  else if (c.several || c.without)
    diag_hint(d, g, "write all in one unit");
  else
    diag_hint(d, g, "if it may go: `flags: [\"%.*s\"]`", STR_ARG(c.unit));
}
