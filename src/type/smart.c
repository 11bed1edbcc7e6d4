/* smart: typed punctuation to the typesetter's. */
#include "type/smart.h"

#include "base/utf8.h"

#include <string.h>

#define APOSTROPHE "\u2019"
#define MINUS "\u2212"

static bool digit(char c) {
  return c >= '0' && c <= '9';
}

/* Whether a quote after `previous` opens: at the start, after space, an opening bracket, a dash or another opener. */
static bool opens(uint32_t previous) {
  return !previous || previous <= ' ' || previous == 0xA0 || previous == '(' || previous == '[' || previous == '{' ||
         previous == '/' || previous == '-' || (previous >= 0x2010 && previous <= 0x2015) || previous == 0x2018 ||
         previous == 0x201C || previous == 0x201E || previous == 0x201A || previous == 0xAB || previous == 0x300C;
}

static bool letter(uint32_t c) {
  return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') ||
         (c >= 0xC0 && (c < 0x2000 || c >= 0x2E80) && (c < 0x3000 || c >= 0x3041));
}

/* What stands for the character at rest.ptr, and how many bytes it replaces; NULL: itself. `inside` single quotes an
   apostrophe at a word's end closes them. */
static const char *replaced(str rest, const locale *l, uint32_t previous, size_t *taken, bool *inside) {
  char next = rest.len > 1 ? rest.ptr[1] : 0;
  *taken = 1;
  switch (*rest.ptr) {
  case '"':
    return l->quote[opens(previous) ? 0 : 1];
  case '\'':
    if (letter(previous) && *inside && !letter((unsigned char)next))
      return *inside = false, l->quote[3];
    if (letter(previous) || digit(next))
      return APOSTROPHE;
    *inside = opens(previous);
    return l->quote[*inside ? 2 : 3];
  case '-':
    if (str_starts(rest, "---"))
      return *taken = 3, "\u2014";
    if (str_starts(rest, "--"))
      return *taken = 2, "\u2013";
    return digit(next) && (!previous || previous <= ' ' || previous == '(') ? MINUS : NULL;
  case '.':
    return str_starts(rest, "...") ? *taken = 3, "\u2026" : NULL;
  }
  return NULL;
}

str smart_punctuation(arena *a, str typed, const locale *l, uint32_t *previous) {
  text out = text_new(a);
  bool inside = false;
  const char *at = typed.ptr, *end = typed.ptr + typed.len;
  while (at < end) {
    size_t taken;
    str rest = {at, (size_t)(end - at)};
    const char *better = replaced(rest, l, *previous, &taken, &inside);
    const char *start = better ? better : at, *next = start;
    *previous = utf8_next(&next, better ? better + strlen(better) : end);
    text_add(&out, better ? str_of(better) : (str){start, (size_t)(next - start)});
    at = better ? at + taken : next;
  }
  return text_str(&out);
}
