/* aki: the space between Japanese characters: full-width punctuation squeezed, air between Japanese and Latin. */
#ifndef TYPE_AKI_H
#define TYPE_AKI_H

#include <stdbool.h>
#include <stdint.h>

/* Whether text of this language (BCP 47, or NULL) is spaced so. */
bool aki_applies(const char *lang);

/* What changes between two neighbours on a line, in em. `full` tells that the first is set a full em wide. */
double aki_between(uint32_t first, uint32_t second, bool full);

#endif
