/* utf8: reading and writing UTF-8, strictly (no surrogates, no overlong forms). */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/text.h"

#define UTF8_BAD 0xFFFFFFFFu

/* The code point at *at, which moves on; UTF8_BAD (moving one byte on) where the bytes are not UTF-8.
   Needs *at < end. */
uint32_t utf8_next(const char **at, const char *end);

/* Writes a code point to out[4]; returns the number of bytes. */
size_t utf8_put(char *out, uint32_t code);

/* Offset of the first byte that is not UTF-8, or s.len. */
size_t utf8_valid(str s);

/* Number of code points. */
size_t utf8_count(str s);

#endif
