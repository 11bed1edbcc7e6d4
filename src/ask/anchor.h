/* anchor: the ids of headings, as GitHub makes them. */
#ifndef ASK_ANCHOR_H
#define ASK_ANCHOR_H

#include "base/text.h"

typedef struct anchors anchors;

anchors *anchors_new(arena *a);

/* `words` in lower case, without punctuation, spaces as hyphens; a repeated one gets -1, -2 … */
const char *anchor_make(anchors *n, str words);

/* `id` as it was written; NULL if a heading has it already. */
const char *anchor_take(anchors *n, str id);

#endif
