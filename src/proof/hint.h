/* hint: words that tell a measure without naming it: wettest speaks of rain, dearer of a price. Knows no data. */
#ifndef PROOF_HINT_H
#define PROOF_HINT_H

#include "proof/frame.h"

/* The only measure of a frame that a word speaks of; false if there is none or there are several. */
bool hint_measure(const char *word, const frame *f, size_t *which);

#endif
