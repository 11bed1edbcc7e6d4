/* pace: holds words of pace against the data: what has grown fastest, fallen most. */
#ifndef PROOF_PACE_H
#define PROOF_PACE_H

#include "proof/context.h"

void pace_words(proof *p, const sentence *s);

#endif
