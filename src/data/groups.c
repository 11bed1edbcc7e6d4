/* groups: rows that are alike in some columns, by hashing. */
#include "data/groups.h"

#include <string.h>

#define GROUPS_FIRST 32
#define GOLDEN                                                                                                         \
  0x9E3779B97F4A7C15u /* 2^64 over the golden ratio: Knuth, TAOCP 6.4, spreads what is multiplied by it                \
                       */

static uint64_t hash_cell(const column *c, size_t row) {
  uint64_t bits = 0;
  if (column_missing(c, row))
    return bits;
  if (c->type == column_text)
    return str_hash(column_text_at(c, row));
  double n = c->number[row] + 0.0; /* -0 is 0 */
  memcpy(&bits, &n, sizeof bits);
  return bits + 1;
}

/* Groups found so far: where the first row of each is, by a hash of its keys. */
typedef struct finding {
  const column *const *by;
  size_t columns;
  size_t *first, count, first_room;
  size_t *slot, slots; /* group + 1; 0: free */
} finding;

static size_t hash_keys(const finding *f, size_t row) {
  uint64_t hash = 0;
  for (size_t i = 0; i < f->columns; i++) {
    hash = (hash ^ hash_cell(f->by[i], row)) * GOLDEN;
    hash ^= hash >> 32;
  }
  return (size_t)hash;
}

static bool same_cell(const column *c, size_t a, size_t b) {
  bool no_a = column_missing(c, a), no_b = column_missing(c, b);
  if (no_a || no_b)
    return no_a && no_b;
  if (c->type != column_text)
    return !(c->number[a] < c->number[b]) && !(c->number[a] > c->number[b]);
  return (c->word && c->word[a] == c->word[b]) || str_equal(column_text_at(c, a), column_text_at(c, b));
}

static bool same_keys(const finding *f, size_t a, size_t b) {
  bool same = true;
  for (size_t i = 0; i < f->columns && same; i++)
    same = same_cell(f->by[i], a, b);
  return same;
}

static size_t *find_slot(const finding *f, size_t row) {
  size_t at = hash_keys(f, row) & (f->slots - 1);
  while (f->slot[at] && !same_keys(f, f->first[f->slot[at] - 1], row))
    at = (at + 1) & (f->slots - 1);
  return &f->slot[at];
}

static void slots_grow(arena *a, finding *f) {
  f->slots = f->slots ? f->slots * 2 : 2 * GROUPS_FIRST;
  f->slot = ARENA_ARRAY(a, f->slots, size_t);
  for (size_t i = 0; i < f->count; i++)
    *find_slot(f, f->first[i]) = i + 1;
}

static size_t group_of(arena *a, finding *f, size_t row) {
  if (f->slots < 2 * (f->count + 1))
    slots_grow(a, f);
  size_t *slot = find_slot(f, row);
  if (!*slot) {
    ARENA_PUSH(a, f->first, f->count, f->first_room);
    f->first[f->count++] = row;
    *slot = f->count;
  }
  return *slot - 1;
}

/* By one column of texts: what stands for a text that was met before needs no look. */
static void group_words(arena *a, finding *f, const uint32_t *word, size_t rows, size_t *of) {
  size_t words = 0;
  for (size_t i = 0; i < rows; i++)
    words = word[i] < words ? words : word[i] + (size_t)1;
  size_t *known = ARENA_ARRAY(a, words, size_t); /* group + 1 */
  for (size_t i = 0; i < rows; i++) {
    size_t *k = &known[word[i]];
    *k = *k ? *k : 1 + group_of(a, f, i);
    of[i] = *k - 1;
  }
}

groups groups_of(arena *a, const column *const *by, size_t columns, size_t rows) {
  finding f = {.by = by, .columns = columns, .first = ARENA_ARRAY(a, GROUPS_FIRST, size_t), .first_room = GROUPS_FIRST};
  size_t *of = ARENA_ARRAY(a, rows, size_t);
  if (columns == 1 && by[0]->word)
    group_words(a, &f, by[0]->word, rows, of);
  else
    for (size_t i = 0; i < rows; i++)
      of[i] = group_of(a, &f, i);
  groups g = {ARENA_ARRAY(a, rows, size_t), ARENA_ARRAY(a, f.count + 2, size_t), f.count};
  for (size_t i = 0; i < rows; i++)
    g.start[of[i] + 2]++;
  for (size_t i = 2; i < f.count + 2; i++)
    g.start[i] += g.start[i - 1];
  for (size_t i = 0; i < rows; i++)
    g.row[g.start[of[i] + 1]++] = i;
  return g;
}
