/* utf8: reading and writing UTF-8, strictly. */
#include "base/utf8.h"

#include <string.h>

/* Length of the sequence a lead byte starts, and the bits it carries (RFC 3629); 0: not a lead byte. */
static int lead(unsigned char c, uint32_t *bits) {
  *bits = c;
  if (c < 0x80)
    return 1;
  if (c >= 0xC2 && c < 0xE0)
    return *bits = c & 0x1F, 2;
  if (c >= 0xE0 && c < 0xF0)
    return *bits = c & 0x0F, 3;
  if (c >= 0xF0 && c < 0xF5)
    return *bits = c & 0x07, 4;
  return 0;
}

uint32_t utf8_next(const char **at, const char *end) {
  static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const unsigned char *p = (const unsigned char *)*at;
  uint32_t code;
  int n = lead(*p, &code);
  ++*at;
  if (!n || end - (const char *)p < n)
    return UTF8_BAD;
  for (int i = 1; i < n; i++) {
    if ((p[i] & 0xC0) != 0x80)
      return UTF8_BAD;
    code = code << 6 | (p[i] & 0x3F);
  }
  if (code < smallest[n] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
    return UTF8_BAD;
  *at = (const char *)p + n;
  return code;
}

size_t utf8_put(char *out, uint32_t code) {
  if (code < 0x80)
    return out[0] = (char)code, 1;
  size_t n = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  for (size_t i = n; --i;) {
    out[i] = (char)(0x80 | (code & 0x3F));
    code >>= 6;
  }
  out[0] = (char)((0xF00 >> n) | code);
  return n;
}

/* Past the ASCII from `at` on, many bytes at a time. */
static const char *skip_ascii(const char *at, const char *end) {
  uint64_t eight[4];
  for (; end - at >= (ptrdiff_t)sizeof eight; at += sizeof eight) {
    memcpy(eight, at, sizeof eight);
    if ((eight[0] | eight[1] | eight[2] | eight[3]) & 0x8080808080808080u)
      break;
  }
  while (at < end && (unsigned char)*at < 0x80)
    at++;
  return at;
}

size_t utf8_valid(str s) {
  const char *at = s.ptr, *end = s.ptr + s.len;
  while (at < end) {
    const char *from = at;
    if ((unsigned char)*at < 0x80)
      at = skip_ascii(at, end);
    else if (utf8_next(&at, end) == UTF8_BAD)
      return (size_t)(from - s.ptr);
  }
  return s.len;
}

size_t utf8_count(str s) {
  size_t n = 0;
  for (size_t i = 0; i < s.len; i++)
    n += (s.ptr[i] & 0xC0) != 0x80;
  return n;
}
