/* words: what a PDF says, sentence by sentence, in the order of its tags. */
#ifndef AUDIT_WORDS_H
#define AUDIT_WORDS_H

#include "audit/dossier.h"

typedef struct words {
  const char **sentence;
  size_t count, room;
} words;

#define WORDS_MAX 50000 /* sentences */

/* None of a PDF without tags. Charts are left out: their numbers say more. */
words words_read(arena *a, const dossier *d);

#endif
