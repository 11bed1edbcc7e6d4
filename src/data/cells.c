/* cells: the cells of columns while a file is read, small. */
#include "data/cells.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

#define WORDS_FIRST 16
#define DIGITS_EXACT 15 /* of a whole number that a double holds, whatever they are (DBL_DIG) */
#define ALIKE 4         /* a stretch with less than so many rows to a word is not compared word by word */

void cells_make(arena *a, cells *c, cells_kind kind, size_t rows) {
  *c = (cells){.kind = kind};
  if (kind == cells_plain)
    c->number = ARENA_ARRAY(a, rows, double);
  if (kind == cells_words)
    c->word = ARENA_ARRAY(a, rows, uint32_t);
}

bool cells_missing(str cell) {
  static const char *const na[] = {"NA", "N/A", "n/a", "NaN", "null", "NULL", "-", "–", ".", ".."};
  cell = str_trim(cell);
  for (size_t i = 0; cell.len && i < sizeof na / sizeof *na; i++)
    if (str_is(cell, na[i]))
      return true;
  return !cell.len;
}

/* --- plain numbers --- */

/* Digits, at most as many as are exact, with the point counted by *decimals (-1: none yet); how many bytes they are. */
static size_t read_digits(str s, uint64_t *whole, int *decimals) {
  size_t i = 0, digits = 0;
  *whole = 0;
  *decimals = -1;
  for (; i < s.len; i++) {
    unsigned digit = (unsigned char)s.ptr[i] - (unsigned)'0';
    if (digit < 10 && digits++ < DIGITS_EXACT)
      *whole = *whole * 10 + digit;
    else if (s.ptr[i] == '.' && *decimals < 0)
      *decimals = (int)digits;
    else
      return 0;
  }
  *decimals = *decimals < 0 ? 0 : (int)digits - *decimals;
  return i;
}

/* A whole number of up to 15 digits and a power of ten are both exact, so their quotient is rounded once, and rightly
   (Clinger, How to read floating point numbers accurately, 1990). */
static bool read_short(str s, double *out, int *decimals) {
  static const double ten[DIGITS_EXACT + 1] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                               1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  uint64_t whole;
  bool negative = s.ptr[0] == '-';
  s.ptr += negative;
  s.len -= negative;
  bool zero = s.len > 1 && s.ptr[0] == '0' && s.ptr[1] != '.';
  if (!s.len || zero || s.ptr[s.len - 1] == '.' || !read_digits(s, &whole, decimals))
    return false;
  double n = (double)whole / ten[*decimals];
  *out = negative && whole ? -n : n;
  return true;
}

bool cells_number(str cell, double *out, int *decimals) {
  number n;
  if (!cell.len)
    return false;
  if (read_short(cell, out, decimals))
    return true;
  for (size_t i = 0; i < cell.len; i++)
    if (!strchr("0123456789+-.eE", cell.ptr[i]) || !cell.ptr[i])
      return false;
  if (!number_parse(cell, '.', &n))
    return false;
  *out = n.value;
  *decimals = n.decimals;
  return true;
}

static void take_plain(const cells *c, words *w, size_t row, str cell) {
  int decimals;
  if (cells_number(cell, &c->number[row], &decimals)) {
    w->numbers++;
    w->decimals = decimals > w->decimals ? decimals : w->decimals;
    return;
  }
  c->number[row] = NAN;
  if (!cell.len)
    return;
  w->gaps++;
  w->broken |= !cells_missing(cell);
}

/* --- words --- */

static uint32_t *find_slot(const words *w, str word) {
  size_t at = (size_t)str_hash(word) & (w->slots - 1);
  while (w->slot[at] && !str_equal(w->word[w->slot[at] - 1], word))
    at = (at + 1) & (w->slots - 1);
  return &w->slot[at];
}

static void slots_grow(arena *a, words *w) {
  w->slots = w->slots ? w->slots * 2 : 2 * WORDS_FIRST;
  w->slot = ARENA_ARRAY(a, w->slots, uint32_t);
  for (size_t i = 0; i < w->words; i++)
    *find_slot(w, w->word[i]) = (uint32_t)i + 1;
}

static uint32_t add(arena *a, words *w, str word, uint32_t count) {
  if (w->words == w->words_room) {
    size_t room = w->words_room ? w->words_room * 2 : WORDS_FIRST;
    w->word = arena_grow(a, w->word, w->words_room * sizeof *w->word, room * sizeof *w->word);
    w->count = arena_grow(a, w->count, w->words_room * sizeof *w->count, room * sizeof *w->count);
    w->words_room = room;
  }
  w->word[w->words] = word;
  w->count[w->words] = count;
  return (uint32_t)w->words++;
}

/* The number of a word that may be there already; its bytes are copied if `copied`. */
static uint32_t find(arena *a, words *w, str word, uint32_t count, bool copied) {
  if (w->slots < 2 * (w->words + 1))
    slots_grow(a, w);
  uint32_t *slot = find_slot(w, word);
  if (*slot)
    w->count[*slot - 1] += count;
  else
    *slot = 1 + add(a, w, copied ? (str){str_copy(a, word), word.len} : word, count);
  return *slot - 1;
}

void cells_take(arena *a, const cells *c, words *w, size_t row, str cell) {
  if (c->kind == cells_plain)
    take_plain(c, w, row, cell);
  else if (c->kind == cells_words)
    c->word[row] = find(a, w, cell, 1, true);
}

void cells_move(const cells *c, size_t from, size_t to, size_t rows) {
  if (c->kind == cells_plain)
    memmove(c->number + to, c->number + from, rows * sizeof *c->number);
  if (c->kind == cells_words)
    memmove(c->word + to, c->word + from, rows * sizeof *c->word);
}

static void join_words(arena *a, const cells *c, words *all, const words *part, size_t from, size_t rows) {
  bool compared = part->words * ALIKE <= rows || rows <= WORDS_FIRST;
  uint32_t *as = ARENA_ARRAY(a, part->words, uint32_t);
  for (size_t i = 0; i < part->words; i++)
    as[i] = compared ? find(a, all, part->word[i], part->count[i], false) : add(a, all, part->word[i], part->count[i]);
  for (size_t i = from; i < from + rows; i++)
    c->word[i] = as[c->word[i]];
}

void cells_join(arena *a, const cells *c, words *all, const words *part, size_t from, size_t rows) {
  all->decimals = part->decimals > all->decimals ? part->decimals : all->decimals;
  all->numbers += part->numbers;
  all->gaps += part->gaps;
  all->broken |= part->broken;
  if (c->kind == cells_words)
    join_words(a, c, all, part, from, rows);
}
