/* trend: holds words of direction against the data: rose, fell, unchanged, every year. */
#ifndef PROOF_TREND_H
#define PROOF_TREND_H

#include "proof/context.h"

void trend_words(proof *p, const sentence *s);

#endif
