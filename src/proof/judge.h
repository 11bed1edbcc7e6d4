/* judge: holds each figure of a sentence against what can be computed about what the sentence mentions. */
#ifndef PROOF_JUDGE_H
#define PROOF_JUDGE_H

#include "proof/context.h"

void judge_figures(proof *p, const sentence *s);

#endif
