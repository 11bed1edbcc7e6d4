/* reference: figures and tables counted, and links without words given the words for what they lead to. */
#ifndef BIND_REFERENCE_H
#define BIND_REFERENCE_H

#include "ask/markdown.h"
#include "type/locale.h"

/* `[](#id)` becomes a link that says "Figure 3", or a heading's own words. Once one names a figure or a table, or if
   `always`, all of them bear their numbers before their titles. Needs charts and tables bound and templates filled. */
void reference_fill(arena *a, block *list, const locale *l, bool always, diags *d);

#endif
