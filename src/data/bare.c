/* bare: written cells without what cannot be seen, and with full-width signs made narrow. */
#include "data/bare.h"

#include "base/utf8.h"

#define WIDE_FROM                                                                                                      \
  0xFF01u /* the ASCII signs from `!` on, as wide as ideographs (Unicode: Halfwidth and Fullwidth Forms) */
#define WIDE_TO 0xFF5Eu
#define WIDE_SHIFT 0xFEE0u
#define WIDE_YEN 0xFFE5u
#define BYTE_ORDER_MARK 0xFEFFu

static bool is_space(uint32_t code) {
  return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x202F || code == 0x205F || code == 0x3000;
}

/* Byte order mark; zero-width space and joiners; marks and embeddings of direction. */
static bool is_invisible(uint32_t code) {
  return code == BYTE_ORDER_MARK || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         code == 0x2060 || (code >= 0x2066 && code <= 0x2069);
}

static bool goes(uint32_t code) {
  return is_space(code) || is_invisible(code);
}

static bool plain(char c) {
  return c > ' ';
}

static const char *last_begin(const char *from, const char *end) {
  do
    end--;
  while (end > from && (*end & 0xC0) == 0x80);
  return end;
}

str bare_trim(str s) {
  const char *at = s.ptr, *end = s.ptr + s.len;
  while (at < end && !plain(*at)) {
    const char *next = at;
    if (!goes(utf8_next(&next, end)))
      break;
    at = next;
  }
  while (end > at && !plain(end[-1])) {
    const char *begin = last_begin(at, end), *next = begin;
    if (!goes(utf8_next(&next, end)))
      break;
    end = begin;
  }
  return (str){at, (size_t)(end - at)};
}

static uint32_t narrow(uint32_t code) {
  if (code >= WIDE_FROM && code <= WIDE_TO)
    return code - WIDE_SHIFT;
  return code == WIDE_YEN ? 0xA5 : code == 0x3000 ? ' ' : code;
}

/* Signs of that width all begin so in UTF-8. */
static bool maybe_wide(str s) {
  for (size_t i = 0; i < s.len; i++)
    if (s.ptr[i] == '\xEF' || s.ptr[i] == '\xE3')
      return true;
  return false;
}

str bare_cell(str cell, char out[BARE_MAX]) {
  str s = bare_trim(cell);
  if (s.len > BARE_MAX || !maybe_wide(s))
    return s;
  size_t length = 0;
  for (const char *at = s.ptr, *end = s.ptr + s.len; at < end;) {
    const char *from = at;
    uint32_t code = utf8_next(&at, end);
    if (code == UTF8_BAD)
      out[length++] = *from;
    else
      length += utf8_put(out + length, narrow(code));
  }
  return bare_trim((str){out, length});
}

char *bare_name(arena *a, str cell) {
  str s = bare_trim(cell);
  text out = text_new(a);
  bool spaced = false;
  for (const char *at = s.ptr, *end = s.ptr + s.len; at < end;) {
    const char *from = at;
    uint32_t code = utf8_next(&at, end);
    if (is_space(code) && !spaced)
      text_addc(&out, ' ');
    else if (!is_space(code) && code != BYTE_ORDER_MARK)
      text_add(&out, (str){from, (size_t)(at - from)});
    spaced = is_space(code);
  }
  return out.len ? out.ptr : str_copy(a, STR(""));
}
