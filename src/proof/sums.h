/* sums: holds what a sentence computes from its own figures: "from 187 to 268, an increase of 34 %". Asks no data. */
#ifndef PROOF_SUMS_H
#define PROOF_SUMS_H

#include "proof/context.h"

typedef struct sums_claim {
  const figure *from, *to;
  const sentence *of; /* the sentence that these stand in */
  double value;       /* what the figure should be */
  bool points;        /* it is told in per cent, and is of percentage points */
  bool part;          /* `to` is a part of `from`, not what it became */
} sums_claim;

/* Whether a figure claims to be the change between two others, or the share that one is of the other, and is not. */
bool sums_wrong(const sentence *s, const figure *f, sums_claim *out);

void sums_tell(proof *p, const sentence *s, const figure *f, const sums_claim *c);

/* Whether it is what two other figures of its sentence come to: the sum, the difference, the share, the growth. */
bool sums_confirm(const sentence *s, const figure *f);

#endif
