/* sha256: FIPS 180-4, for naming inputs by content. */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include "base/text.h"

/* Digest of `bytes` in out[32]. */
void sha256(str bytes, unsigned char out[32]);

/* The digest as 64 hex digits in the arena. */
const char *sha256_hex(arena *a, str bytes);

/* The same of bytes that come one after the other. */
typedef struct sha256_state {
  uint32_t h[8];
  unsigned char rest[64];
  size_t length;
  bool plain; /* without instructions that only some processors have */
} sha256_state;

sha256_state sha256_begin(void);
void sha256_add(sha256_state *s, str bytes);
void sha256_end(sha256_state *s, unsigned char out[32]);
const char *sha256_end_hex(arena *a, sha256_state *s);

#endif
