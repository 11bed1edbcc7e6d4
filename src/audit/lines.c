/* lines: what became of a list of lines. */
#include "audit/lines.h"

#include <string.h>

#define PAIRS_MAX ((size_t)16 << 20) /* of lines that differ: what the table of lengths may hold */

typedef struct comparing {
  const char *const *was, *const *is;
  size_t before, after;
  uint32_t *length; /* of the longest common subsequence from line i of one and j of the other on */
  change *out;
  size_t count;
} comparing;

static bool same(const comparing *c, size_t i, size_t j) {
  return !strcmp(c->was[i], c->is[j]);
}

static uint32_t *length_at(const comparing *c, size_t i, size_t j) {
  return &c->length[i * (c->after + 1) + j];
}

static void measure(comparing *c) {
  for (size_t i = c->before; i-- > 0;)
    for (size_t j = c->after; j-- > 0;) {
      uint32_t down = *length_at(c, i + 1, j), across = *length_at(c, i, j + 1);
      *length_at(c, i, j) = same(c, i, j) ? *length_at(c, i + 1, j + 1) + 1 : down > across ? down : across;
    }
}

static void say(comparing *c, fate f, const char *line) {
  c->out[c->count++] = (change){f, line};
}

static void follow(comparing *c) {
  size_t i = 0, j = 0;
  while (i < c->before || j < c->after) {
    bool both = i < c->before && j < c->after;
    if (both && c->length && same(c, i, j))
      say(c, fate_same, c->was[i++]), j++;
    else if (i < c->before && (!both || !c->length || *length_at(c, i + 1, j) >= *length_at(c, i, j + 1)))
      say(c, fate_gone, c->was[i++]);
    else
      say(c, fate_new, c->is[j++]);
  }
}

changes lines_compare(arena *a, const char *const *was, size_t before, const char *const *is, size_t after) {
  size_t head = 0, tail = 0, least = before < after ? before : after;
  while (head < least && !strcmp(was[head], is[head]))
    head++;
  while (tail < least - head && !strcmp(was[before - 1 - tail], is[after - 1 - tail]))
    tail++;
  comparing c = {was + head, is + head, before - head - tail, after - head - tail, NULL, NULL, 0};
  c.out = ARENA_ARRAY(a, before + after + 1, change);
  if ((c.before + 1) <= PAIRS_MAX / (c.after + 1))
    c.length = ARENA_ARRAY(a, (c.before + 1) * (c.after + 1), uint32_t);
  if (c.length)
    measure(&c);
  for (size_t i = 0; i < head; i++)
    say(&c, fate_same, was[i]);
  follow(&c);
  for (size_t i = before - tail; i < before; i++)
    say(&c, fate_same, was[i]);
  return (changes){c.out, c.count};
}
