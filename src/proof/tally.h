/* tally: how many names, or times, something is true of: "six of the ten counties have more than 100,000 homes", "in
   three departments there were fewer invoices in 2024 than in 2021". */
#ifndef PROOF_TALLY_H
#define PROOF_TALLY_H

#include "proof/context.h"

/* What a sentence counts; no `figure` if it counts nothing that the data tell. */
tally tally_find(const proof *p, const sentence *s);

/* Whether a figure is a bound that things are counted beyond: "more than 100,000", "10 % or more". */
bool tally_bounds(const sentence *s, const figure *f);

/* Holds it against the data. */
void tally_words(proof *p, const sentence *s);

#endif
