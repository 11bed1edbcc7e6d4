/* tell: what is wrong with a figure or a word, in words, with the expression that computes the right value. */
#ifndef PROOF_TELL_H
#define PROOF_TELL_H

#include "proof/context.h"

void tell_wrong(proof *p, const sentence *s, const figure *f, const fact *should);
void tell_nowhere(proof *p, const sentence *s, const figure *f, const fact *nearest);

/* A figure that something else than the data contradicts. */
void tell_figure(proof *p, const sentence *s, const figure *f, const char *why);

/* A word that the data contradict; `why` says what they say. */
void tell_word(proof *p, const sentence *s, size_t from, size_t to, const char *why);

/* A computed value as prose would say it, with a measure's own decimals. */
const char *tell_value(proof *p, const measure *m, double v);

#endif
