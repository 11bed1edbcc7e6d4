/* names: open addressing. Only asked for one name at a time, so its order is never seen. */
#include "base/names.h"

#define FIRST_ROOM 64

typedef struct slot {
  str name;
  size_t number;
} slot;

struct names {
  arena *arena;
  slot *slot;
  size_t count, room;
};

names *names_new(arena *a) {
  names *n = ARENA_NEW(a, names);
  *n = (names){.arena = a, .room = FIRST_ROOM, .slot = ARENA_ARRAY(a, FIRST_ROOM, slot)};
  return n;
}

static slot *find(const names *n, str name) {
  size_t i = str_hash(name) & (n->room - 1);
  while (n->slot[i].name.ptr && !str_equal(name, n->slot[i].name))
    i = (i + 1) & (n->room - 1);
  return &n->slot[i];
}

static void widen(names *n) {
  const slot *old = n->slot;
  size_t room = n->room;
  n->room *= 2;
  n->slot = ARENA_ARRAY(n->arena, n->room, slot);
  for (size_t i = 0; i < room; i++)
    if (old[i].name.ptr)
      *find(n, old[i].name) = old[i];
}

size_t *names_number(names *n, str name) {
  slot *s = find(n, name);
  if (s->name.ptr)
    return &s->number;
  if (2 * ++n->count > n->room) {
    widen(n);
    s = find(n, name);
  }
  s->name = name.ptr ? name : STR("");
  return &s->number;
}
