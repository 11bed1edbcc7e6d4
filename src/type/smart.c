/* smart: typed punctuation to the typesetter's. */
#include "type/smart.h"

#include "base/utf8.h"

#include <string.h>
#include <strings.h>

#define APOSTROPHE "\u2019"
#define MINUS "\u2212"
#define PRIME "\u2032"
#define DOUBLE_PRIME "\u2033"

static bool digit(uint32_t c) {
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

/* Words that begin with an apostrophe, which would pass for an opening quote. */
static bool shortened(str rest) {
  static const char *const word[] = {"'n'", "'em", "'til", "'tis", "'twas", "'cause"};
  for (size_t i = 0; i < sizeof word / sizeof *word; i++) {
    size_t length = strlen(word[i]);
    if (rest.len >= length && !strncasecmp(rest.ptr, word[i], length) &&
        (rest.len == length || !(letter((unsigned char)rest.ptr[length]) || rest.ptr[length] == '\'')))
      return true;
  }
  return false;
}

/* -£12 */
static bool money(str minus) {
  static const char *const sign[] = {"$", "£", "€", "¥", "₮"};
  for (size_t i = 0; i < sizeof sign / sizeof *sign; i++) {
    size_t n = 1 + strlen(sign[i]);
    if (minus.len > n && str_starts(str_slice(minus, 1, n), sign[i]) && digit((unsigned char)minus.ptr[n]))
      return true;
  }
  return false;
}

/* Whether the mark at rest.ptr, behind a digit, is of feet or minutes: 5'11", but 1'234. */
static bool minutes(str rest) {
  size_t digits = 0;
  while (digits + 1 < rest.len && digit((unsigned char)rest.ptr[digits + 1]))
    digits++;
  return digits == 1 || digits == 2;
}

typedef struct setting {
  const locale *locale;
  uint32_t previous;
  bool inside;  /* of single quotes: an apostrophe at a word's end closes them */
  bool measure; /* a prime was set, and nothing but digits since */
} setting;

static const char *single(setting *s, str rest) {
  unsigned char next = rest.len > 1 ? (unsigned char)rest.ptr[1] : 0;
  if (digit(s->previous) && minutes(rest))
    return s->measure = true, PRIME;
  if (letter(s->previous) && s->inside && !letter(next))
    return s->inside = false, s->locale->quote[3];
  if (letter(s->previous) || digit(next) || shortened(rest))
    return APOSTROPHE;
  s->inside = opens(s->previous);
  return s->locale->quote[s->inside ? 2 : 3];
}

/* What stands for the character at rest.ptr, and how many bytes it replaces; NULL: itself. */
static const char *replaced(setting *s, str rest, size_t *taken) {
  char next = rest.len > 1 ? rest.ptr[1] : 0;
  bool measure = s->measure;
  s->measure &= digit((unsigned char)*rest.ptr);
  *taken = 1;
  switch (*rest.ptr) {
  case '"':
    return measure ? DOUBLE_PRIME : s->locale->quote[opens(s->previous) ? 0 : 1];
  case '\'':
    return single(s, rest);
  case '-':
    if (str_starts(rest, "---"))
      return *taken = 3, "\u2014";
    if (str_starts(rest, "--"))
      return *taken = 2, "\u2013";
    return (digit((unsigned char)next) || money(rest)) && (!s->previous || s->previous <= ' ' || s->previous == '(')
               ? MINUS
               : NULL;
  case '.':
    return str_starts(rest, "...") ? *taken = 3, "\u2026" : NULL;
  }
  return NULL;
}

str smart_punctuation(arena *a, str typed, const locale *l, uint32_t *previous) {
  text out = text_new(a);
  setting s = {.locale = l, .previous = *previous};
  const char *at = typed.ptr, *end = typed.ptr + typed.len;
  while (at < end) {
    size_t taken;
    const char *better = replaced(&s, (str){at, (size_t)(end - at)}, &taken);
    const char *start = better ? better : at, *next = start;
    s.previous = utf8_next(&next, better ? better + strlen(better) : end);
    text_add(&out, better ? str_of(better) : (str){start, (size_t)(next - start)});
    at = better ? at + taken : next;
  }
  *previous = s.previous;
  return text_str(&out);
}
