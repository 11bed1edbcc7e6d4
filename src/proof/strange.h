/* strange: whether a clause may be about something else than the data: it has words that nobody here knows. */
#ifndef PROOF_STRANGE_H
#define PROOF_STRANGE_H

#include "proof/reading.h"

/* Whether a clause has words that neither the data nor the lexicon know. If the clause names nothing itself, what
   stands before it counts, too. The word at `but` does not. */
bool strange_clause(const sentence *s, size_t clause, size_t but);

/* The same for a figure right before what it counts, where a name of the data does it: "Athletic lead the table with 44
   points". Other words may stand there, but for such as narrow it down. */
bool strange_attached(const sentence *s, size_t clause, const figure *f);

/* The same of a clause alone, where it is known that the sentence is about the data. */
bool strange_within(const sentence *s, size_t clause);

#endif
