/* locate: where in a source a piece of parsed text was written. Knows Markdown's escapes and entities, no more. */
#ifndef ASK_LOCATE_H
#define ASK_LOCATE_H

#include "base/text.h"

#define LOCATE_WINDOW 4096 /* bytes looked through for text that is not where it was expected */

typedef struct located {
  size_t start, end;
} located;

/* `words` at `guess` or, failing that, first after `cursor`; false if they are not there. */
bool locate(str source, str words, size_t guess, size_t cursor, located *out);

#endif
