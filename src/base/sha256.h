/* sha256: FIPS 180-4, for naming inputs by content. */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include "base/text.h"

/* Digest of `bytes` in out[32]. */
void sha256(str bytes, unsigned char out[32]);

/* The digest as 64 hex digits in the arena. */
const char *sha256_hex(arena *a, str bytes);

#endif
