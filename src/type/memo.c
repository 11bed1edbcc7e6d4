/* memo: texts measured before. */
#include "type/memo.h"

#include <math.h>
#include <string.h>

#define SLOTS (MEMO_TEXTS * 2) /* a power of two */

typedef struct slot {
  memo_entry entry;
  style style;
  str words; /* a copy; absent in a free slot */
} slot;

struct memo {
  arena *arena;
  slot *slot[SLOTS];
  size_t count;
};

memo *memo_new(arena *a) {
  memo *m = ARENA_NEW(a, memo);
  m->arena = a;
  return m;
}

static bool same_name(const char *a, const char *b) {
  return a == b || (a && b && !strcmp(a, b));
}

static bool same_style(const style *a, const style *b) {
  return same_name(a->family, b->family) && same_name(a->lang, b->lang) && a->weight == b->weight &&
         a->italic == b->italic && a->size == b->size && a->tracking == b->tracking && a->tabular == b->tabular &&
         a->old_style == b->old_style && a->small_caps == b->small_caps && a->superscript == b->superscript &&
         a->no_ligatures == b->no_ligatures;
}

static slot *slot_new(memo *m, const style *want, str words) {
  slot *s = ARENA_NEW(m->arena, slot);
  s->entry.width = NAN;
  s->style = *want;
  s->words = (str){str_copy(m->arena, words), words.len};
  m->count++;
  return s;
}

memo_entry *memo_find(memo *m, const style *want, str words) {
  if (words.len > MEMO_TEXT_MAX)
    return NULL;
  uint64_t hash =
      str_hash(words) ^ str_hash((str){(const char *)&want->size, sizeof want->size}) ^ (uint64_t)want->weight;
  size_t at = (size_t)(hash ^ hash >> 32) % SLOTS;
  while (m->slot[at] && !(str_equal(m->slot[at]->words, words) && same_style(&m->slot[at]->style, want)))
    at = (at + 1) % SLOTS;
  if (!m->slot[at] && m->count < MEMO_TEXTS)
    m->slot[at] = slot_new(m, want, words);
  return m->slot[at] ? &m->slot[at]->entry : NULL;
}
