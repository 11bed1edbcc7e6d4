/* ellipsis: what figures leave unsaid because a neighbour says it: "from 72 to 78 per cent", "43 per cent, the others
   68". */
#ifndef PROOF_ELLIPSIS_H
#define PROOF_ELLIPSIS_H

#include "proof/figure.h"

/* Gives bare numbers the unit, the scale or the currency of the figure they are read with. */
void ellipsis_fill(const tokens *t, figures *all);

#endif
