/* sha256_x86: SHA-256 by the processor's own instructions (Intel SHA Extensions, 2013). */
#include "base/sha256_x86.h"

#ifdef __x86_64__

#include <cpuid.h>
#include <immintrin.h>

#define FEATURES 7           /* cpuid's leaf of extended features … */
#define SHA_BIT (1u << 29)   /* … and in its EBX the one that is asked for */
#define SSE41_BIT (1u << 19) /* in ECX of leaf 1 */

#define WITH_SHA __attribute__((target("sha,sse4.1")))

static bool able(void) {
  unsigned a, b, c, d, ecx;
  if (!__get_cpuid(1, &a, &b, &ecx, &d) || !(ecx & SSE41_BIT))
    return false;
  return __get_cpuid_count(FEATURES, 0, &a, &b, &c, &d) && (b & SHA_BIT);
}

/* The instructions are used only once `able` has found them. */
static void take_block(__m128i *abef, __m128i *cdgh, const unsigned char *block) WITH_SHA;
static void take_blocks(uint32_t state[8], const unsigned char *block, size_t blocks) WITH_SHA;

static void take_block(__m128i *abef, __m128i *cdgh, const unsigned char *block) {
  const __m128i swapped = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  const __m128i was_abef = *abef, was_cdgh = *cdgh;
  __m128i w[4];
  for (int i = 0; i < 16; i++) {
    __m128i *now = &w[i % 4];
    const __m128i last = w[(i + 3) % 4];
    if (i < 4)
      *now = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(const void *)(block + 16 * (size_t)i)), swapped);
    else
      *now = _mm_sha256msg2_epu32(
          _mm_add_epi32(_mm_sha256msg1_epu32(*now, w[(i + 1) % 4]), _mm_alignr_epi8(last, w[(i + 2) % 4], 4)), last);
    const __m128i *k = (const __m128i *)(const void *)&sha256_round_constant[4 * i];
    __m128i sum = _mm_add_epi32(*now, _mm_loadu_si128(k));
    *cdgh = _mm_sha256rnds2_epu32(*cdgh, *abef, sum);
    *abef = _mm_sha256rnds2_epu32(*abef, *cdgh, _mm_shuffle_epi32(sum, 0x0E));
  }
  *abef = _mm_add_epi32(*abef, was_abef);
  *cdgh = _mm_add_epi32(*cdgh, was_cdgh);
}

static void take_blocks(uint32_t state[8], const unsigned char *block, size_t blocks) {
  __m128i *low = (__m128i *)(void *)state, *high = (__m128i *)(void *)(state + 4);
  __m128i cdab = _mm_shuffle_epi32(_mm_loadu_si128(low), 0xB1), efgh = _mm_shuffle_epi32(_mm_loadu_si128(high), 0x1B);
  __m128i abef = _mm_alignr_epi8(cdab, efgh, 8), cdgh = _mm_blend_epi16(efgh, cdab, 0xF0);
  for (size_t i = 0; i < blocks; i++)
    take_block(&abef, &cdgh, block + 64 * i);
  __m128i feba = _mm_shuffle_epi32(abef, 0x1B), dchg = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128(low, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128(high, _mm_alignr_epi8(dchg, feba, 8));
}

bool sha256_x86(uint32_t state[8], const unsigned char *block, size_t blocks) {
  bool can = able();
  if (can)
    take_blocks(state, block, blocks);
  return can;
}

#else

bool sha256_x86(uint32_t state[8], const unsigned char *block, size_t blocks) {
  (void)state;
  (void)block;
  (void)blocks;
  return false;
}

#endif
