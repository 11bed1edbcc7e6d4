/* locate: matches parsed text against the bytes it came from. */
#include "ask/locate.h"

#include <string.h>

#define ENTITY_MAX 34 /* the longest of HTML's names is 31 letters */

static size_t character(str s, size_t at) {
  size_t end = at + 1;
  while (end < s.len && ((unsigned char)s.ptr[end] & 0xC0) == 0x80)
    end++;
  return end - at;
}

static size_t entity(str s, size_t at) {
  for (size_t i = at + 1; i < s.len && i < at + ENTITY_MAX; i++)
    if (s.ptr[i] == ';')
      return i + 1 - at;
  return 0;
}

/* The end of `words` at `at`, where an escape or an entity stands for one character; 0 if they are not there. */
static size_t matches(str source, str words, size_t at) {
  size_t i = 0;
  while (i < words.len && at < source.len) {
    size_t skip = source.ptr[at] == '&' && (words.ptr[i] != '&' || source.ptr[at + 1] == 'a') ? entity(source, at) : 0;
    if (skip) {
      i += character(words, i);
      at += skip;
      continue;
    }
    if (source.ptr[at] == '\\' && words.ptr[i] != '\\')
      at++;
    if (at >= source.len || source.ptr[at] != words.ptr[i])
      return 0;
    at++;
    i++;
  }
  return i >= words.len ? at : 0;
}

bool locate(str source, str words, size_t guess, size_t cursor, located *out) {
  size_t end = guess < source.len ? matches(source, words, guess) : 0;
  *out = (located){guess, end};
  size_t limit = cursor + LOCATE_WINDOW < source.len ? cursor + LOCATE_WINDOW : source.len;
  for (size_t at = cursor; !end && at < limit; at++) {
    end = matches(source, words, at);
    *out = (located){at, end};
  }
  return end;
}
