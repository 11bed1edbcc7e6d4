/* patterns: reading a file into a hash table costs a thirtieth of what building libhyphen's automaton does, which would
   be a third of a whole render. */
#include "type/patterns.h"

#include "base/utf8.h"

#include <string.h>

#define PATTERN_MAX 60 /* bytes */
#define SLOTS_FIRST ((size_t)1 << 14)
#define HASH_START 2166136261u

/* FNV-1a. */
static uint32_t hash_step(uint32_t h, unsigned char c) {
  return (h ^ c) * 16777619u;
}

static pattern *slot_of(const patterns *p, const char *letters, size_t length, uint32_t hash) {
  for (size_t i = hash & (p->slots - 1);; i = (i + 1) & (p->slots - 1)) {
    pattern *s = &p->slot[i];
    if (!s->length || (s->hash == hash && s->length == length && !memcmp(p->bytes + s->letters, letters, length)))
      return s;
  }
}

/* Twice as many slots when half are taken. */
static void slots_grow(arena *a, patterns *p) {
  patterns old = *p;
  if (p->taken * 2 < p->slots)
    return;
  p->slots = old.slots ? old.slots * 2 : SLOTS_FIRST;
  p->slot = ARENA_ARRAY(a, p->slots, pattern);
  for (size_t i = 0; i < old.slots; i++)
    if (old.slot[i].length)
      *slot_of(p, p->bytes + old.slot[i].letters, old.slot[i].length, old.slot[i].hash) = old.slot[i];
}

static size_t shared(const char *a, size_t a_length, const char *b, size_t b_length) {
  size_t n = 0;
  while (n < a_length && n < b_length && a[n] == b[n])
    n++;
  return n;
}

/* A pattern goes in with all its beginnings; those it shares with the one before are there already. */
static void pattern_put(arena *a, patterns *p, str letters, const char *value) {
  size_t need = p->used + 2 * letters.len + 1;
  if (need > p->room) {
    p->bytes = arena_grow(a, p->bytes, p->room, need * 2);
    p->room = need * 2;
  }
  memcpy(p->bytes + p->used, letters.ptr, letters.len);
  memcpy(p->bytes + p->used + letters.len, value, letters.len + 1);
  uint32_t hash = HASH_START;
  size_t there = shared(p->bytes + p->latest, p->latest_length, letters.ptr, letters.len);
  p->latest = p->used;
  p->latest_length = letters.len;
  for (size_t n = 1; n <= letters.len; n++) {
    hash = hash_step(hash, (unsigned char)letters.ptr[n - 1]);
    if (n <= there && n < letters.len)
      continue;
    slots_grow(a, p);
    pattern *s = slot_of(p, letters.ptr, n, hash);
    p->taken += !s->length;
    if (!s->length)
      *s = (pattern){.hash = hash, .letters = (uint32_t)p->used, .length = (unsigned char)n};
    if (n == letters.len)
      s->values = (uint32_t)(p->used + n);
  }
  p->used = need;
}

/* `a1bc3` to letters "abc" and values 0 1 0 3. */
static void line_read(arena *a, patterns *p, str line, bool latin1) {
  char letters[PATTERN_MAX + 4], value[PATTERN_MAX + 5] = {0};
  size_t n = 0;
  for (size_t i = 0; i < line.len; i++) {
    unsigned char c = (unsigned char)line.ptr[i];
    bool ligature = c == 0xEF && !latin1; /* U+FB00 …: no word has them, and they double the British patterns */
    if (c == '/' || c == '%' || c == '#' || c == ' ' || ligature || n >= PATTERN_MAX)
      return;
    if (c >= '0' && c <= '9')
      value[n] = (char)(c - '0');
    else if (latin1 && c >= 0x80)
      n += utf8_put(letters + n, c);
    else
      letters[n++] = (char)c;
  }
  if (n)
    pattern_put(a, p, (str){letters, n}, value);
}

/* `LEFTHYPHENMIN 2`: patterns are in lower case. */
static bool is_setting(str line) {
  return line.len > 4 && line.ptr[0] >= 'A' && line.ptr[0] <= 'Z' && line.ptr[1] >= 'A' && line.ptr[1] <= 'Z';
}

void patterns_read(arena *a, patterns *p, str lines, bool latin1) {
  p->room = lines.len * 2 + 1;
  p->bytes = arena_alloc(a, p->room);
  p->used = 1; /* so that no offset is 0 */
  slots_grow(a, p);
  for (size_t start = 0, i = 0; i <= lines.len; i++) {
    if (i < lines.len && lines.ptr[i] != '\n')
      continue;
    str line = str_trim(str_slice(lines, start, i));
    if (line.len && !is_setting(line))
      line_read(a, p, line, latin1);
    start = i + 1;
  }
}

static void value_raise(const patterns *p, const pattern *s, char *value) {
  const char *mine = p->bytes + s->values;
  for (size_t k = 0; k <= s->length; k++)
    if (mine[k] > value[k])
      value[k] = mine[k];
}

void patterns_apply(const patterns *p, str word, char *value) {
  size_t reached = 0; /* bytes at whose ends the longest is known: those before it are earlier starts' */
  for (size_t start = 0; start < word.len && p->slots; start++) {
    uint32_t hash = HASH_START;
    for (size_t n = 1; start + n <= word.len; n++) {
      hash = hash_step(hash, (unsigned char)word.ptr[start + n - 1]);
      const pattern *s = slot_of(p, word.ptr + start, n, hash);
      if (!s->length)
        break;
      if (start + n <= reached)
        continue;
      reached = start + n;
      if (s->values)
        value_raise(p, s, value + start);
    }
  }
}
