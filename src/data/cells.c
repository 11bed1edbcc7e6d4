/* cells: the cells of columns while a file is read, small. */
#include "data/cells.h"

#include "data/plain.h"

#include <math.h>
#include <string.h>

#define WORDS_FIRST 16
#define ALIKE 4 /* a stretch with less than so many rows to a word is not compared word by word */

void cells_make(arena *a, cells *c, cells_kind kind, size_t rows) {
  *c = (cells){.kind = kind};
  if (kind == cells_plain || kind == cells_days)
    c->number = ARENA_ARRAY(a, rows, double);
  if (kind == cells_words)
    c->word = ARENA_ARRAY(a, rows, uint32_t);
}

bool cells_missing(str cell) {
  static const str na[] = {STR("NA"),   STR("N/A"),   STR("n/a"),  STR("NaN"),   STR("nan"),  STR("null"),
                           STR("NULL"), STR("None"),  STR("-"),    STR("–"),     STR("—"),    STR("--"),
                           STR("."),    STR(".."),    STR("..."),  STR("…"),     STR(":"),    STR("n.a."),
                           STR("N.A."), STR("n. a."), STR("k.A."), STR("k. A."), STR("n.d."), STR("−")};
  cell = str_trim(cell);
  for (size_t i = 0; cell.len && i < sizeof na / sizeof *na; i++)
    if (cell.len == na[i].len && !memcmp(cell.ptr, na[i].ptr, cell.len))
      return true;
  return !cell.len;
}

/* --- numbers and days --- */

static void take_gap(words *w, str cell) {
  if (!cell.len)
    return;
  w->gaps++;
  w->broken |= !cells_missing(cell);
}

static void take_numbers(words *w, double *to, arrivals new) {
  for (const str *cell = new.cell; new.count--; cell += new.step, to++) {
    int decimals;
    if (plain_number(*cell, to, &decimals)) {
      w->numbers++;
      w->decimals = decimals > w->decimals ? decimals : w->decimals;
    } else {
      *to = NAN;
      take_gap(w, *cell);
    }
  }
}

static void take_days(words *w, double *to, arrivals new) {
  for (const str *cell = new.cell; new.count--; cell += new.step, to++)
    if (plain_day(*cell, to)) {
      w->numbers++;
    } else {
      *to = NAN;
      take_gap(w, *cell);
    }
}

/* --- words --- */

/* A word's length and first bytes, which are all of most words; zero behind its end. */
typedef struct head {
  uint64_t first, second;
  size_t length;
} head;

struct slot {
  uint32_t word; /* its number + 1; 0: free */
  uint32_t hash;
};

static head head_of(str s) {
  static const uint64_t kept[] = {0x0,          0xFF,           0xFFFF,           0xFFFFFF,          0xFFFFFFFF,
                                  0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF};
  const size_t step = sizeof(uint64_t);
  if (!s.len)
    return (head){0};
  return (head){plain_eight(s.ptr) & kept[s.len < step ? s.len : step],
                plain_eight(s.ptr + step) & kept[s.len < step         ? 0
                                                 : s.len < PLAIN_HEAD ? s.len - step
                                                                      : step],
                s.len};
}

#define GOLDEN 0x9E3779B97F4A7C15u /* 2^64 over the golden ratio: Knuth, TAOCP 6.4 */

static uint32_t hash_of(const head *h, str word) {
  uint64_t hash = (h->first ^ (h->second << 23 | h->second >> 41) ^ h->length) * GOLDEN;
  if (h->length > PLAIN_HEAD)
    hash += str_hash(word);
  return (uint32_t)(hash ^ hash >> 32);
}

static bool is_there(const words *w, size_t i, const head *h, str word) {
  const head *have = &w->head[i];
  bool same = have->first == h->first && have->second == h->second && have->length == h->length;
  return same && (h->length <= PLAIN_HEAD || str_equal(w->word[i], word));
}

static inline struct slot *find_slot(const words *w, const head *h, str word, uint32_t hash) {
  size_t at = hash & (w->slots - 1);
  while (w->slot[at].word && (w->slot[at].hash != hash || !is_there(w, w->slot[at].word - 1, h, word)))
    at = (at + 1) & (w->slots - 1);
  return &w->slot[at];
}

static void slots_grow(arena *a, words *w) {
  const struct slot *old = w->slot;
  size_t count = w->slots;
  w->slots = count ? count * 2 : 2 * WORDS_FIRST;
  w->slot = ARENA_ARRAY(a, w->slots, struct slot);
  for (size_t i = 0; i < count; i++) {
    size_t at = old[i].hash & (w->slots - 1);
    while (old[i].word && w->slot[at].word)
      at = (at + 1) & (w->slots - 1);
    if (old[i].word)
      w->slot[at] = old[i];
  }
}

static void words_grow(arena *a, words *w) {
  size_t room = w->words_room ? w->words_room * 2 : WORDS_FIRST;
  w->word = arena_grow(a, w->word, w->words_room * sizeof *w->word, room * sizeof *w->word);
  w->head = arena_grow(a, w->head, w->words_room * sizeof *w->head, room * sizeof *w->head);
  w->count = arena_grow(a, w->count, w->words_room * sizeof *w->count, room * sizeof *w->count);
  w->words_room = room;
}

static uint32_t add(arena *a, words *w, str word, const head *h, uint32_t count) {
  if (w->words == w->words_room)
    words_grow(a, w);
  w->word[w->words] = word;
  w->head[w->words] = *h;
  w->count[w->words] = count;
  return (uint32_t)w->words++;
}

/* The place of a word among those there are, or where it should be. */
static inline struct slot *look_up(arena *a, words *w, str word, const head *h) {
  if (w->slots < 2 * (w->words + 1))
    slots_grow(a, w);
  uint32_t hash = hash_of(h, word);
  struct slot *s = find_slot(w, h, word, hash);
  s->hash = hash;
  return s;
}

/* The number of a word that comes in; its bytes are copied. */
static uint32_t take_word(arena *a, words *w, str word) {
  const head h = head_of(word);
  struct slot *s = look_up(a, w, word, &h);
  if (s->word)
    w->count[s->word - 1]++;
  else
    s->word = 1 + add(a, w, (str){str_copy(a, word), word.len}, &h, 1);
  return s->word - 1;
}

/* The number that word `i` of a part has among all. */
static uint32_t join_word(arena *a, words *all, const words *part, size_t i) {
  struct slot *s = look_up(a, all, part->word[i], &part->head[i]);
  if (s->word)
    all->count[s->word - 1] += part->count[i];
  else
    s->word = 1 + add(a, all, part->word[i], &part->head[i], part->count[i]);
  return s->word - 1;
}

void cells_take(arena *a, const cells *c, words *w, size_t row, arrivals new) {
  if (c->kind == cells_plain)
    take_numbers(w, c->number + row, new);
  else if (c->kind == cells_days)
    take_days(w, c->number + row, new);
  for (size_t i = 0; i < new.count && c->kind == cells_words; i++)
    c->word[row + i] = take_word(a, w, new.cell[i * new.step]);
}

void cells_move(const cells *c, size_t from, size_t to, size_t rows) {
  if (c->kind == cells_plain || c->kind == cells_days)
    memmove(c->number + to, c->number + from, rows * sizeof *c->number);
  if (c->kind == cells_words)
    memmove(c->word + to, c->word + from, rows * sizeof *c->word);
}

static void join_words(arena *a, words *all, words *part, size_t rows) {
  bool compared = part->words * ALIKE <= rows || rows <= WORDS_FIRST;
  part->as = ARENA_ARRAY(a, part->words, uint32_t);
  for (size_t i = 0; i < part->words; i++)
    part->as[i] = compared ? join_word(a, all, part, i) : add(a, all, part->word[i], &part->head[i], part->count[i]);
}

void cells_join(arena *a, const cells *c, words *all, words *part, size_t rows) {
  all->decimals = part->decimals > all->decimals ? part->decimals : all->decimals;
  all->numbers += part->numbers;
  all->gaps += part->gaps;
  all->broken |= part->broken;
  if (c->kind == cells_words)
    join_words(a, all, part, rows);
}

void cells_renumber(const cells *c, const words *part, size_t from, size_t rows) {
  for (size_t i = from; c->kind == cells_words && i < from + rows; i++)
    c->word[i] = part->as[c->word[i]];
}
