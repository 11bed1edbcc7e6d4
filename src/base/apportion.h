/* apportion: shares to whole numbers that add up to what they added up to. Knows nothing of what is shared. */
#ifndef BASE_APPORTION_H
#define BASE_APPORTION_H

#include "base/arena.h"

/* By largest remainder (Hamilton): whole[i] is share[i] rounded down, and what is then lacking of their rounded sum
   goes to those with the most cut off, of equals to the earlier. NaN stays NaN. The two may be one array. */
void apportion(arena *a, const double *share, size_t count, double *whole);

#endif
