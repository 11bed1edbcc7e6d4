/* hang: how far a sign at the end of a justified line stands out over it, so that the edge looks straight. */
#ifndef TYPE_HANG_H
#define TYPE_HANG_H

#include <stdint.h>

/* The part of its advance; 0 for most characters. */
double hang_of(uint32_t code);

#endif
