/* trial: one figure in one frame, held against single facts. */
#ifndef PROOF_TRIAL_H
#define PROOF_TRIAL_H

#include "proof/want.h"

/* One figure in one frame. */
typedef struct trial {
  proof *proof;
  const sentence *s;
  const figure *f;
  size_t frame, clause;
  context tight, wide;
  facts *near_facts, *all_facts;
  figure points; /* what `f` becomes if its points are those of percentages */
} trial;

/* Whether a test holds of a value: data may be in thousands or millions where the words say so. */
bool trial_scaled(const figure *f, double v, bool (*test)(const figure *f, double v));

/* What a fact's value is in the figure's terms; NaN if it is of another nature. */
double trial_said(const figure *f, const fact *c);

/* Whether a fact agrees with the figure, and is of a kind that the words allow. */
bool trial_agrees(const trial *t, const wanted *w, const fact *c);

/* Whether a fact is about a name, and a time, of the figure's own clause, as far as it has any. */
bool trial_involves(const trial *t, const fact *c);

#endif
