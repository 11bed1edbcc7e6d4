/* standing: who or what comes first among its like, or second, or last. */
#ifndef PROOF_STANDING_H
#define PROOF_STANDING_H

#include "proof/context.h"

/* A superlative and what it is said of. */
typedef struct standing {
  proof *proof;
  const sentence *s;
  size_t at, clause, place; /* `place`: 1 for the largest, 2 for the second largest */
  bool lowest;
  bool bare; /* a place among names: "now lies sixth" */
  bool seen, held;
  size_t from, to; /* tokens of what it is said of */
  const char *why;
} standing;

/* Holds it against a frame's names, times and measures. */
void standing_hold(standing *r, size_t nth, const context *c);

/* What is no rank: at least, one of the largest, most of them, the most important. */
bool standing_idle(const standing *r);

/* Says so, if no way to read it holds. */
void standing_tell(const standing *r);

#endif
