/* compare: holds comparisons against the data: larger than, fewer than, overtook. */
#ifndef PROOF_COMPARE_H
#define PROOF_COMPARE_H

#include "proof/context.h"

void compare_words(proof *p, const sentence *s);

#endif
