/* extreme: whether the least or the most of all is said of the name, or the time, that it is of: "Castle Lido had its
   best season in 2023, with 58,900". */
#ifndef PROOF_EXTREME_H
#define PROOF_EXTREME_H

#include "proof/context.h"

void extreme_names(proof *p, const sentence *s);

#endif
