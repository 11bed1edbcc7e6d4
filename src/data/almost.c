/* almost: columns that would be numbers or dates but for a few cells, and are texts. */
#include "data/almost.h"

#include "base/number.h"
#include "data/bare.h"
#include "data/called.h"
#include "data/fit.h"
#include "data/total.h"

#include <string.h>

#define ODD_MAX 8   /* different texts; then it is a column of texts */
#define NAMED 4     /* of them, in a hint */
#define SHOWN 20    /* bytes of one */
#define HEADS_MAX 3 /* lines that may go on with a header */

/* What a cell may be, in the order of the ladder. */
typedef enum guess { guess_point, guess_comma, guess_dmy, guess_mdy, guesses } guess;

static bool is(guess g, str word) {
  char narrow[BARE_MAX];
  number n;
  reading r;
  if (g <= guess_comma)
    return number_parse(bare_cell(word, narrow), g == guess_point ? '.' : ',', &n);
  return fit_date(word, g == guess_dmy ? day_order_dmy : day_order_mdy, &r);
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* 007, 12b, A3, B-100: what stands for things. */
static bool is_code(str s) {
  bool plain = true, digits = true, some = false;
  for (size_t i = 0; i < s.len; i++) {
    plain &= is_digit(s.ptr[i]) || is_letter(s.ptr[i]);
    digits &= is_digit(s.ptr[i]);
    some |= is_digit(s.ptr[i]);
  }
  bool spaced = memchr(s.ptr, ' ', s.len);
  return some && ((digits && s.ptr[0] == '0') || (plain && !digits) || (is_letter(s.ptr[0]) && !spaced));
}

/* What is asked, and whom to tell. */
typedef struct asking {
  arena *arena;
  const table *table;
  size_t col;
  const infer_cells *from;
  diags *diags;
} asking;

/* Words that are neither what the others are nor missing. */
typedef struct odd {
  size_t word[ODD_MAX + 1], words, cells;
} odd;

static size_t read_cells(const infer_cells *from, guess g, odd *o) {
  const words *w = from->words;
  size_t read = 0;
  *o = (odd){.words = 0};
  for (size_t i = 0; i < w->words && o->words <= ODD_MAX; i++) {
    if (fit_missing(w->word[i], from->options))
      continue;
    if (is(g, w->word[i])) {
      read += w->count[i];
    } else {
      o->word[o->words++] = i;
      o->cells += w->count[i];
    }
  }
  return read;
}

/* What is written wrongly rather than missing: 3,7 and 2-Mar, but not <5. */
static bool is_value(str s) {
  return str_has_digit(s) && !strchr("<>~{[(", s.ptr[0]);
}

static bool is_odd(const odd *o, size_t word) {
  for (size_t i = 0; i < o->words; i++)
    if (o->word[i] == word)
      return true;
  return false;
}

/* How many rows at the top, all odd, have all that is odd; 0: others have, too, or it may be a value. */
static size_t rows_at_top(const table *t, const infer_cells *from, const odd *o) {
  size_t row = 0;
  while (row < t->rows && row < HEADS_MAX && is_odd(o, from->cells->word[row]))
    row++;
  for (size_t i = 0; i < o->words; i++)
    if (is_value(from->words->word[o->word[i]]))
      return 0;
  return row == o->cells ? row : 0;
}

static const char *odd_list(arena *a, const infer_cells *from, const odd *o) {
  text out = text_new(a);
  for (size_t i = 0; i < o->words; i++) {
    str s = from->words->word[o->word[i]];
    if (i == NAMED || s.len > SHOWN || memchr(s.ptr, '"', s.len) || is_value(s))
      return NULL;
    text_addf(&out, "%s\"%.*s\"", i ? ", " : "", STR_ARG(s));
  }
  return out.ptr;
}

/* Whether the same line was told of another column. */
static bool told(const asking *k, span at) {
  for (size_t i = diags_count(k->diags); i--;) {
    const diag *g = diags_at(k->diags, i);
    if (g->code->number == 336 && g->at.source == at.source &&
        source_place(at.source, g->at.start).line == source_place(at.source, at.start).line)
      return true;
  }
  return false;
}

static void complain(const asking *k, const odd *o, const char *what, size_t read) {
  const infer_cells *from = k->from;
  const table *t = k->table;
  diags *d = k->diags;
  const char *name = t->column[k->col].name, *na = odd_list(k->arena, from, o);
  size_t row = 0, top = rows_at_top(t, from, o);
  while (row + 1 < t->rows && !is_odd(o, from->cells->word[row]))
    row++;
  span at = table_cell(t, row, k->col);
  if (top && told(k, at))
    return;
  str cell = from->words->word[from->cells->word[row]];
  size_t shown = cell.len > SHOWN ? SHOWN : cell.len;
  while (shown < cell.len && (cell.ptr[shown] & 0xC0) == 0x80)
    shown--;
  diag *g = diags_add(d, 336, at, "column `%s` is text because of `%.*s`", name, (int)shown, cell.ptr);
  if (top && at.source)
    diag_hint(d, g, "if this still names the column: `heads: %zu`", top + 1);
  else if (str_is(cell, name))
    diag_hint(d, g, "does another table begin here?");
  else if (na && total_says(cell))
    diag_hint(d, g, "leave its row out: `na: [%s]` and `filter: not missing(%s)`", na, name);
  else if (na)
    diag_hint(d, g, "if it means missing: `na: [%s]`", na);
  else if (is_value(cell))
    diag_hint(d, g, "write it as the others are");
  diag_footnote(d, g, "%zu of %zu cells are %s; if all should be text, write `types: {%s: text}`", read,
                read + o->cells, what, name);
}

/* 1.2.24 and 15.2.24: days if some number can be no month, or the column is called so. */
static bool warn_short_days(const asking *k) {
  const words *w = k->from->words;
  const char *name = k->table->column[k->col].name;
  bool dmy = true, mdy = true, some = false;
  day read;
  for (size_t i = 0; i < w->words && (dmy || mdy); i++) {
    if (fit_missing(w->word[i], k->from->options))
      continue;
    str cell = bare_trim(w->word[i]);
    dmy = day_parse_short(cell, day_order_dmy, &read) && dmy;
    mdy = day_parse_short(cell, day_order_mdy, &read) && mdy;
    some = true;
  }
  if (!some || (!dmy && !mdy) || (dmy && mdy && !called_day(name)))
    return false;
  diag *g = diags_add(k->diags, 336, table_cell(k->table, 0, k->col),
                      "column `%s` may be days, with years of two digits, and is text", name);
  diag_hint(k->diags, g, dmy ? "if so: `types: {%s: dmy}`; else `text`" : "if so: `types: {%s: mdy}`; else `text`",
            name);
  return true;
}

void almost_warn(arena *a, const table *t, size_t col, const infer_cells *from, diags *d) {
  const asking k = {a, t, col, from, d};
  odd best = {.words = 0}, o;
  size_t most = 0;
  guess as = guess_point;
  for (guess g = guess_point; g < guesses; g++) {
    size_t read = read_cells(from, g, &o);
    if (o.words > ODD_MAX || read <= most)
      continue;
    most = read;
    best = o;
    as = g;
  }
  if (warn_short_days(&k))
    return;
  if (!t->column[col].name[0] || most < 2 || most < best.cells || (most == best.cells && !rows_at_top(t, from, &best)))
    return;
  for (size_t i = 0; i < best.words; i++)
    if (is_code(from->words->word[best.word[i]]))
      return;
  complain(&k, &best, as <= guess_comma ? "numbers" : "dates", most);
}
