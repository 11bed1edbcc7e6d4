/* sha256_x86: SHA-256 by the instructions that many x86 processors have for it. */
#ifndef BASE_SHA256_X86_H
#define BASE_SHA256_X86_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

extern const uint32_t sha256_round_constant[64];

/* Takes blocks of 64 bytes into the state; false, and nothing done, where the processor can't. */
bool sha256_x86(uint32_t state[8], const unsigned char *block, size_t blocks);

#endif
