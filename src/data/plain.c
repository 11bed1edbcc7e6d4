/* plain: numbers and days as programs write them, eight digits at a time: Lemire, Number parsing at a gigabyte per
   second, Software: Practice and Experience 51 (2021). */
#include "data/plain.h"

#include "base/date.h"
#include "base/number.h"

#include <endian.h>
#include <string.h>

#define EIGHT sizeof(uint64_t)
#define DIGITS_EXACT 15 /* of a whole number that a double holds, whatever they are (DBL_DIG) */

#define ZEROS UINT64_C(0x3030303030303030) /* "00000000" */
#define TOP_BITS UINT64_C(0x8080808080808080)
#define OVER_NINE UINT64_C(0x7676767676767676) /* added to a byte, this sets its top bit if it is over 9 */

uint64_t plain_eight(const char *bytes) {
  uint64_t eight;
  memcpy(&eight, bytes, sizeof eight);
  return le64toh(eight);
}

/* The number that eight digits make, the first one lowest: by pairs, by fours, then all. */
static uint64_t join_digits(uint64_t digits) {
  digits = (digits * 10 + (digits >> 8)) & UINT64_C(0x00FF00FF00FF00FF);
  digits = (digits * 100 + (digits >> 16)) & UINT64_C(0x0000FFFF0000FFFF);
  return (digits * 10000 + (digits >> 32)) & UINT64_C(0xFFFFFFFF);
}

/* Up to eight bytes, digits with at most one point among them. */
static bool read_eight(str s, uint64_t *whole, int *decimals) {
  unsigned spare = 8 * (unsigned)(EIGHT - s.len);
  uint64_t digits = (plain_eight(s.ptr) ^ ZEROS) << spare; /* so that zeros stand before them */
  uint64_t others = ((digits + OVER_NINE) | digits) & TOP_BITS;
  *decimals = 0;
  if (others) {
    unsigned point = (unsigned)__builtin_ctzll(others) / 8;
    uint64_t before = (UINT64_C(1) << 8 * point) - 1;
    if ((others & (others - 1)) || s.ptr[point - spare / 8] != '.')
      return false;
    digits = (digits & before) << 8 | (digits & ~(before << 8 | 0xFF));
    *decimals = (int)(EIGHT - 1 - point);
  }
  *whole = join_digits(digits);
  return true;
}

/* Digits, at most as many as are exact, with at most one point among them. */
static bool read_digits(str s, uint64_t *whole, int *decimals) {
  int digits = 0, point = -1;
  *whole = 0;
  for (size_t i = 0; i < s.len; i++) {
    unsigned digit = (unsigned char)s.ptr[i] - (unsigned)'0';
    if (digit < 10 && digits++ < DIGITS_EXACT)
      *whole = *whole * 10 + digit;
    else if (s.ptr[i] == '.' && point < 0)
      point = digits;
    else
      return false;
  }
  *decimals = point < 0 ? 0 : digits - point;
  return true;
}

/* A whole number of up to 15 digits and a power of ten are both exact, so their quotient is rounded once, and rightly
   (Clinger, How to read floating point numbers accurately, 1990). */
static bool read_short(str s, double *out, int *decimals) {
  static const double ten[DIGITS_EXACT + 1] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                               1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  uint64_t whole;
  bool negative = s.ptr[0] == '-';
  s.ptr += negative;
  s.len -= negative;
  bool zero = s.len > 1 && s.ptr[0] == '0' && s.ptr[1] != '.';
  if (!s.len || zero || s.ptr[s.len - 1] == '.' ||
      !(s.len <= EIGHT ? read_eight(s, &whole, decimals) : read_digits(s, &whole, decimals)))
    return false;
  double n = *decimals ? (double)whole / ten[*decimals] : (double)whole;
  *out = negative && whole ? -n : n;
  return true;
}

bool plain_number(str cell, double *out, int *decimals) {
  number n;
  if (!cell.len)
    return false;
  if (read_short(cell, out, decimals))
    return true;
  for (size_t i = 0; i < cell.len; i++)
    if (!strchr("0123456789+-.eE", cell.ptr[i]) || !cell.ptr[i])
      return false;
  if (!number_parse(cell, '.', &n))
    return false;
  *out = n.value;
  *decimals = n.decimals;
  return true;
}

bool plain_day(str cell, double *days) {
  static const uint64_t form = UINT64_C(0x2D30302D30303030);  /* "0000-00-" */
  static const uint64_t wrong = UINT64_C(0x7F76767F76767676); /* as OVER_NINE; a dash is one or not */
  if (cell.len != sizeof "YYYY-MM-DD" - 1)
    return false;
  uint64_t digits = plain_eight(cell.ptr) ^ form;
  unsigned tens = (unsigned char)cell.ptr[8] - (unsigned)'0', ones = (unsigned char)cell.ptr[9] - (unsigned)'0';
  if ((((digits + wrong) | digits) & TOP_BITS) || tens > 9 || ones > 9)
    return false;
  date d = {.day = (int)(tens * 10 + ones)};
  d.year = (int)join_digits(digits << 32);
  d.month = (int)join_digits(digits << 8 & UINT64_C(0xFFFF) << 48);
  if (!date_valid(d))
    return false;
  *days = date_days(d);
  return true;
}
