/* times: the days, months, quarters and years that a sentence says. Knows no data. */
#ifndef PROOF_TIMES_H
#define PROOF_TIMES_H

#include "proof/reading.h"

/* Adds a mention for each. */
void times_add(arena *a, sentence *s);

#endif
