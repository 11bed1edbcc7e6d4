/* tuples: combinations of cells by their texts, in a table of open addresses. */
#include "bind/tuples.h"

#define SLOTS_FIRST 64 /* a power of two */

tuples tuples_new(arena *a) {
  return (tuples){.arena = a, .slot = ARENA_ARRAY(a, SLOTS_FIRST, size_t), .slots = SLOTS_FIRST};
}

static size_t *slot_of(const tuples *t, str word) {
  size_t at = (size_t)str_hash(word) & (t->slots - 1);
  while (t->slot[at] && !str_equal(t->word[t->slot[at] - 1], word))
    at = (at + 1) & (t->slots - 1);
  return &t->slot[at];
}

static void slots_double(tuples *t) {
  t->slots *= 2;
  t->slot = ARENA_ARRAY(t->arena, t->slots, size_t);
  for (size_t i = 0; i < t->count; i++)
    *slot_of(t, t->word[i]) = i + 1;
}

static size_t number_of(tuples *t, str word) {
  size_t *slot = slot_of(t, word);
  if (*slot)
    return *slot - 1;
  ARENA_PUSH(t->arena, t->word, t->count, t->word_room);
  t->word[t->count++] = word;
  *slot = t->count;
  if (t->count * 2 > t->slots)
    slots_double(t);
  return t->count - 1;
}

static void add(text *all, str one) {
  text_addf(all, "%zu%c", one.len, one.ptr ? ':' : '-');
  text_add(all, one);
}

size_t tuples_of_value(tuples *t, value v) {
  text all = text_new(t->arena);
  add(&all, value_string(t->arena, v));
  return number_of(t, text_str(&all));
}

size_t tuples_number(tuples *t, const column *const *columns, size_t count, size_t row) {
  text all = text_new(t->arena);
  for (size_t i = 0; i < count; i++)
    add(&all, column_string(t->arena, columns[i], row));
  return number_of(t, text_str(&all));
}
