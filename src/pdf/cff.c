/* cff: which CID a glyph of a CFF font has (Adobe Technical Note 5176: header, name and top DICT index, charset). */
#include "pdf/cff.h"

#define OPERATOR_CHARSET 15
#define OPERATOR_ROS (12 << 8 | 30) /* the first operator of a font with CIDs */

/* A place in the font; reading past the end gives zeros. */
typedef struct reader {
  str bytes;
  size_t at;
} reader;

static uint32_t big_endian(reader *r, size_t size) {
  uint32_t v = 0;
  while (size--) {
    v = v << 8 | (r->at < r->bytes.len ? (unsigned char)r->bytes.ptr[r->at] : 0);
    r->at++;
  }
  return v;
}

/* Passes over an INDEX; the bytes of its first entry. */
static str index_first(reader *r) {
  uint32_t count = big_endian(r, 2);
  if (!count)
    return STR("");
  size_t size = big_endian(r, 1);
  size_t data = r->at + ((size_t)count + 1) * size - 1, offsets = r->at;
  if (size < 1 || size > 4 || data > r->bytes.len)
    return STR("");
  uint32_t from = big_endian(r, size), to = big_endian(r, size);
  r->at = offsets + (size_t)count * size;
  uint32_t end = big_endian(r, size);
  r->at = data + end;
  return str_slice(r->bytes, data + from, data + to);
}

/* An operand: its value if it is an integer, else 0. */
static int32_t operand(reader *r, uint32_t first) {
  if (first == 28)
    return (int16_t)big_endian(r, 2);
  if (first == 29)
    return (int32_t)big_endian(r, 4);
  if (first == 30) {
    while (r->at < r->bytes.len && (big_endian(r, 1) & 15) != 15)
      ;
    return 0;
  }
  if (first < 247)
    return (int32_t)first - 139;
  int32_t low = (int32_t)big_endian(r, 1);
  return first < 251 ? ((int32_t)first - 247) * 256 + low + 108 : -((int32_t)first - 251) * 256 - low - 108;
}

/* Whether the top DICT is of a font with CIDs, and where the charset is. */
static bool top_read(str dict, size_t *charset) {
  reader r = {dict, 0};
  bool cids = false;
  int32_t value = 0;
  while (r.at < dict.len) {
    uint32_t first = big_endian(&r, 1);
    if (first > 21) {
      value = operand(&r, first);
      continue;
    }
    uint32_t operator= first == 12 ? 12 << 8 | big_endian(&r, 1) : first;
    cids |= operator== OPERATOR_ROS;
    if (operator== OPERATOR_CHARSET && value> 0)
      *charset = (size_t)value;
  }
  return cids;
}

static uint32_t charset_find(reader *r, uint32_t glyph) {
  uint32_t format = big_endian(r, 1);
  if (format == 0) {
    r->at += 2 * ((size_t)glyph - 1);
    return big_endian(r, 2);
  }
  for (uint32_t before = 1; r->at < r->bytes.len;) {
    uint32_t first = big_endian(r, 2), left = big_endian(r, format == 1 ? 1 : 2);
    if (glyph <= before + left)
      return first + (glyph - before);
    before += left + 1;
  }
  return glyph;
}

uint32_t cff_cid(str font, uint32_t glyph) {
  reader r = {font, 2};
  r.at = big_endian(&r, 1); /* the header's size */
  index_first(&r);
  size_t charset = 0;
  if (!top_read(index_first(&r), &charset) || charset <= 2 || !glyph)
    return glyph;
  r.at = charset;
  return charset_find(&r, glyph) & 0xFFFF;
}
