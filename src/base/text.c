/* text: views of bytes (`str`) and a growing buffer (`text`). */
#include "base/text.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

str str_of(const char *c) {
  return (str){c, c ? strlen(c) : 0};
}

str str_slice(str s, size_t start, size_t end) {
  if (end > s.len)
    end = s.len;
  if (start > end)
    start = end;
  return (str){s.ptr ? s.ptr + start : NULL, end - start};
}

bool str_equal(str a, str b) {
  return a.len == b.len && (!a.len || !memcmp(a.ptr, b.ptr, a.len));
}

bool str_is(str a, const char *b) {
  return str_equal(a, str_of(b));
}

bool str_has_digit(str s) {
  for (size_t i = 0; i < s.len; i++)
    if (s.ptr[i] >= '0' && s.ptr[i] <= '9')
      return true;
  return false;
}

static char low_of(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

bool str_is_word(str s, const char *word) {
  size_t i = 0;
  while (i < s.len && word[i] && low_of(s.ptr[i]) == low_of(word[i]))
    i++;
  return i == s.len && !word[i];
}

bool str_in(str s, const char *const *word, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (str_is_word(s, word[i]))
      return true;
  return false;
}

bool str_starts(str s, const char *prefix) {
  size_t n = strlen(prefix);
  return s.len >= n && !memcmp(s.ptr, prefix, n);
}

bool str_ends(str s, const char *suffix) {
  size_t n = strlen(suffix);
  return s.len >= n && !memcmp(s.ptr + s.len - n, suffix, n);
}

int str_compare(str a, str b) {
  size_t n = a.len < b.len ? a.len : b.len;
  int order = n ? memcmp(a.ptr, b.ptr, n) : 0;
  return order ? order : (a.len > b.len) - (a.len < b.len);
}

uint64_t str_hash(str s) {
  uint64_t hash = 14695981039346656037u;
  for (size_t i = 0; i < s.len; i++)
    hash = (hash ^ (unsigned char)s.ptr[i]) * 1099511628211u;
  return hash;
}

static bool blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

str str_trim(str s) {
  while (s.len && blank(*s.ptr))
    s.ptr++, s.len--;
  while (s.len && blank(s.ptr[s.len - 1]))
    s.len--;
  return s;
}

char *str_copy(arena *a, str s) {
  char *copy = arena_alloc(a, s.len + 1);
  if (s.len)
    memcpy(copy, s.ptr, s.len);
  return copy;
}

text text_new(arena *a) {
  text t = {a, arena_alloc(a, 64), 0, 64};
  return t;
}

static void reserve(text *t, size_t more) {
  if (more >= TEXT_MAX - t->len)
    abort();
  size_t room = t->room;
  while (room <= t->len + more)
    room *= 2;
  if (room != t->room)
    t->ptr = arena_grow(t->arena, t->ptr, t->room, room);
  t->room = room;
}

void text_add(text *t, str s) {
  if (!s.len)
    return;
  reserve(t, s.len);
  memcpy(t->ptr + t->len, s.ptr, s.len);
  t->len += s.len;
  t->ptr[t->len] = 0;
}

void text_adds(text *t, const char *c) {
  text_add(t, str_of(c));
}

void text_addc(text *t, char c) {
  text_add(t, (str){&c, 1});
}

static void add_args(text *t, const char *format, va_list args) {
  va_list again;
  va_copy(again, args);
  int n = vsnprintf(NULL, 0, format, again);
  va_end(again);
  if (n <= 0)
    return;
  reserve(t, (size_t)n);
  vsnprintf(t->ptr + t->len, (size_t)n + 1, format, args);
  t->len += (size_t)n;
}

void text_addf(text *t, const char *format, ...) {
  va_list args;
  va_start(args, format);
  add_args(t, format, args);
  va_end(args);
}

void text_add_utf8(text *t, uint32_t code) {
  char bytes[4];
  text_add(t, (str){bytes, utf8_put(bytes, code)});
}

str text_str(const text *t) {
  return (str){t->ptr, t->len};
}

char *text_format_args(arena *a, const char *format, va_list args) {
  text t = text_new(a);
  add_args(&t, format, args);
  return t.ptr;
}

char *text_format(arena *a, const char *format, ...) {
  va_list args;
  va_start(args, format);
  char *out = text_format_args(a, format, args);
  va_end(args);
  return out;
}
