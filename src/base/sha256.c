/* sha256: FIPS 180-4. */
#include "base/sha256.h"

#include "base/sha256_x86.h"

#include <string.h>

const uint32_t sha256_round_constant[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t rotated(uint32_t x, int by) {
  return x >> by | x << (32 - by);
}

static void schedule(const unsigned char *block, uint32_t w[64]) {
  for (int i = 0; i < 16; i++)
    w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 | (uint32_t)block[4 * i + 2] << 8 |
           block[4 * i + 3];
  for (int i = 16; i < 64; i++) {
    uint32_t s0 = rotated(w[i - 15], 7) ^ rotated(w[i - 15], 18) ^ w[i - 15] >> 3;
    uint32_t s1 = rotated(w[i - 2], 17) ^ rotated(w[i - 2], 19) ^ w[i - 2] >> 10;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
}

/* One round; what it makes stands where d and h stood, and the next round is told the letters one further. */
#define ROUND(a, b, c, d, e, f, g, h, i)                                                                               \
  do {                                                                                                                 \
    uint32_t t = (h) + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + (((e) & (f)) ^ (~(e) & (g))) +              \
                 sha256_round_constant[i] + w[i];                                                                      \
    (d) += t;                                                                                                          \
    (h) = t + (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + (((a) & (b)) ^ ((a) & (c)) ^ ((b) & (c)));           \
  } while (0)

static void compress(uint32_t h[8], const unsigned char *block) {
  uint32_t w[64], v[8];
  schedule(block, w);
  memcpy(v, h, sizeof v);
  for (int i = 0; i < 64; i += 8) {
    ROUND(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], i);
    ROUND(v[7], v[0], v[1], v[2], v[3], v[4], v[5], v[6], i + 1);
    ROUND(v[6], v[7], v[0], v[1], v[2], v[3], v[4], v[5], i + 2);
    ROUND(v[5], v[6], v[7], v[0], v[1], v[2], v[3], v[4], i + 3);
    ROUND(v[4], v[5], v[6], v[7], v[0], v[1], v[2], v[3], i + 4);
    ROUND(v[3], v[4], v[5], v[6], v[7], v[0], v[1], v[2], i + 5);
    ROUND(v[2], v[3], v[4], v[5], v[6], v[7], v[0], v[1], i + 6);
    ROUND(v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[0], i + 7);
  }
  for (int i = 0; i < 8; i++)
    h[i] += v[i];
}

/* Blocks of 64 bytes, by the processor's own instructions where it has them. */
static void take(sha256_state *s, const unsigned char *p, size_t bytes) {
  if (!s->plain && sha256_x86(s->h, p, bytes / 64))
    return;
  for (size_t i = 0; i < bytes; i += 64)
    compress(s->h, p + i);
}

sha256_state sha256_begin(void) {
  return (sha256_state){
      .h = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}};
}

void sha256_add(sha256_state *s, str bytes) {
  while (bytes.len) {
    size_t room = sizeof s->rest - s->length % 64, n = bytes.len < room ? bytes.len : room;
    if (room == 64 && bytes.len >= 64) {
      n = bytes.len / 64 * 64;
      take(s, (const unsigned char *)bytes.ptr, n);
    } else {
      memcpy(s->rest + s->length % 64, bytes.ptr, n);
      if (n == room)
        take(s, s->rest, sizeof s->rest);
    }
    s->length += n;
    bytes = str_slice(bytes, n, bytes.len);
  }
}

void sha256_end(sha256_state *s, unsigned char out[32]) {
  const uint64_t bits = (uint64_t)s->length * 8;
  const size_t rest = s->length % 64, zeros = (rest < 56 ? 55 : 119) - rest;
  char tail[128] = {(char)0x80};
  for (size_t i = 0; i < 8; i++)
    tail[1 + zeros + i] = (char)(bits >> (56 - 8 * i));
  sha256_add(s, (str){tail, 1 + zeros + 8});
  for (int i = 0; i < 32; i++)
    out[i] = (unsigned char)(s->h[i / 4] >> (24 - i % 4 * 8));
}

const char *sha256_end_hex(arena *a, sha256_state *s) {
  unsigned char digest[32];
  sha256_end(s, digest);
  char *hex = arena_alloc(a, 65);
  for (int i = 0; i < 32; i++) {
    hex[2 * i] = "0123456789abcdef"[digest[i] >> 4];
    hex[2 * i + 1] = "0123456789abcdef"[digest[i] & 15];
  }
  return hex;
}

void sha256(str bytes, unsigned char out[32]) {
  sha256_state s = sha256_begin();
  sha256_add(&s, bytes);
  sha256_end(&s, out);
}

const char *sha256_hex(arena *a, str bytes) {
  sha256_state s = sha256_begin();
  sha256_add(&s, bytes);
  return sha256_end_hex(a, &s);
}
