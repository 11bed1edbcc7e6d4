/* anchor: heading texts to unique ids. */
#include "ask/anchor.h"

#include "base/names.h"
#include "base/utf8.h"

struct anchors {
  arena *arena;
  names *taken; /* of each id, one more than the ids made of it by a number */
};

anchors *anchors_new(arena *a) {
  anchors *n = ARENA_NEW(a, anchors);
  *n = (anchors){a, names_new(a)};
  return n;
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
  size_t *taken = names_number(n->taken, text_str(&id)), number = *taken;
  const char *made = id.ptr;
  *taken = 1;
  while (number && *names_number(n->taken, str_of(made)))
    made = text_format(n->arena, "%s-%zu", id.ptr, number++);
  *names_number(n->taken, str_of(made)) = 1;
  *names_number(n->taken, text_str(&id)) = number ? number : 1;
  return made;
}

const char *anchor_take(anchors *n, str id) {
  const char *own = str_copy(n->arena, id);
  size_t *taken = names_number(n->taken, str_of(own));
  if (*taken)
    return NULL;
  *taken = 1;
  return own;
}
