/* mention: which names stand in an expression, before it is parsed. */
#ifndef BIND_MENTION_H
#define BIND_MENTION_H

#include "base/text.h"

/* Whether `name` stands in `code` as a word outside of quotes, not after a dot, and before a dot if `dotted`. */
bool mention_in(str code, str name, bool dotted);

#endif
