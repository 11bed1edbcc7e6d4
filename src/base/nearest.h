/* nearest: the "did you mean" of every error. Knows words, not what they name. */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include "base/text.h"

/* The name that means what `word` does in other programs; else the one closest to it by Damerau-Levenshtein distance
   (optimal string alignment), ignoring case, if that is near enough to be a slip (a third of the longer word).
   NULL if there is none. */
const char *nearest(str word, const char *const *names, size_t count);

#endif
