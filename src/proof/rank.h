/* rank: holds words of rank against the data: largest, second largest, more than, overtook. */
#ifndef PROOF_RANK_H
#define PROOF_RANK_H

#include "proof/context.h"

void rank_words(proof *p, const sentence *s);

#endif
