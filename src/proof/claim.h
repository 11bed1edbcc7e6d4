/* claim: whether a figure claims anything that data can settle. */
#ifndef PROOF_CLAIM_H
#define PROOF_CLAIM_H

#include "proof/context.h"

/* Whether it is a bound, a gap, a plan, a piece of a list: nobody's value. */
bool claim_idle(const proof *p, const sentence *s, const figure *f, const context *c);

/* Whether it is the number of a name that the data do not know: "Boeing 737". */
bool claim_number(const sentence *s, const figure *f);

/* Whether some measure is a stretch of time, so that "six days" may be of it. */
bool claim_time(const options *o);

/* Whether the clause is of a time that is said elsewhere, or that the frame knows nothing of: "built in 1967". */
bool claim_elsewhen(const sentence *s, size_t clause, const frame *f);

#endif
