/* directory: the names, measures and keys of all frames, to be found among words. */
#ifndef PROOF_DIRECTORY_H
#define PROOF_DIRECTORY_H

#include "proof/reading.h"

/* The first word of the measure that is mentioned. */
const char *directory_measure(const directory *d, const mention *m);

/* Adds what tokens from `at` on mention. */
void directory_mentions(const directory *d, arena *a, sentence *s, size_t at);

/* Of mentions of measures that overlap keeps the one that is meant. */
void directory_settle(const directory *d, sentence *s);

#endif
