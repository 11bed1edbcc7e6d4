/* names: a number for each name. Knows nothing of what either means. */
#ifndef BASE_NAMES_H
#define BASE_NAMES_H

#include "base/text.h"

typedef struct names names;

names *names_new(arena *a);

/* The number of a name, to be read and set: 0 at first. Holds until another name is asked for. The name's bytes have to
   stay. */
size_t *names_number(names *n, str name);

#endif
