/* anchor: heading texts to unique ids. */
#include "ask/anchor.h"

#include "base/utf8.h"

typedef struct slot {
  const char *id;
  size_t repeats;
} slot;

struct anchors {
  arena *arena;
  slot *slot; /* open addressing; only asked for one key at a time, so its order is never seen */
  size_t count, room;
};

anchors *anchors_new(arena *a) {
  anchors *n = ARENA_NEW(a, anchors);
  n->arena = a;
  n->room = 64;
  n->slot = ARENA_ARRAY(a, n->room, slot);
  return n;
}

static slot *find(anchors *n, str id) {
  size_t i = str_hash(id) & (n->room - 1);
  while (n->slot[i].id && !str_is(id, n->slot[i].id))
    i = (i + 1) & (n->room - 1);
  return &n->slot[i];
}

static void widen(anchors *n) {
  slot *old = n->slot;
  size_t room = n->room;
  n->room *= 2;
  n->slot = ARENA_ARRAY(n->arena, n->room, slot);
  for (size_t i = 0; i < room; i++)
    if (old[i].id)
      *find(n, str_of(old[i].id)) = old[i];
}

static slot *claim(anchors *n, const char *id) {
  if (2 * n->count >= n->room)
    widen(n);
  slot *s = find(n, str_of(id));
  n->count += !s->id;
  s->id = id;
  return s;
}

/* Latin, Greek and Cyrillic capitals: the scripts with cases that the tool can set. */
static uint32_t lower(uint32_t c) {
  if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) ||
      (c >= 0x410 && c <= 0x42F))
    return c + 32;
  if (c >= 0x400 && c <= 0x40F)
    return c + 80;
  bool even_capitals = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x460 && c <= 0x481) ||
                       (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F);
  bool odd_capitals = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) || (c >= 0x4C1 && c <= 0x4CE);
  if ((even_capitals && !(c & 1)) || (odd_capitals && (c & 1)))
    return c + 1;
  return c;
}

static bool kept(uint32_t c) {
  if (c < 0x80)
    return c == '-' || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  if (c < 0xC0)
    return c == 0xAA || c == 0xB5 || c == 0xBA;
  return c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x3004) &&
         !(c >= 0x3008 && c <= 0x3020) && !(c >= 0xFF00 && c <= 0xFF0F) && !(c >= 0xFF1A && c <= 0xFF20);
}

const char *anchor_make(anchors *n, str words) {
  text id = text_new(n->arena);
  words = str_trim(words);
  for (const char *p = words.ptr, *end = p + words.len; p < end;) {
    uint32_t c = lower(utf8_next(&p, end));
    if (c == ' ')
      text_addc(&id, '-');
    else if (c != UTF8_BAD && kept(c))
      text_add_utf8(&id, c);
  }
  if (!id.len)
    text_adds(&id, "section");
  slot *s = find(n, text_str(&id));
  if (!s->id)
    return claim(n, id.ptr)->id;
  const char *made;
  do
    made = text_format(n->arena, "%s-%zu", id.ptr, ++find(n, text_str(&id))->repeats);
  while (find(n, str_of(made))->id);
  return claim(n, made)->id;
}

const char *anchor_take(anchors *n, str id) {
  return find(n, id)->id ? NULL : claim(n, str_copy(n->arena, id))->id;
}
