/* markdown_inlines: the words of one block: text, templates, emphasis, links. Knows no blocks but the one it fills. */
#ifndef ASK_MARKDOWN_INLINES_H
#define ASK_MARKDOWN_INLINES_H

#include "ask/markdown_place.h"

/* Fills b->inlines from the children of `n`. */
void markdown_inlines_read(markdown_reader *r, block *b, struct cmark_node *n);

/* Complains about raw HTML that means something; `inside` a block not even breaks are welcome. */
void markdown_inlines_html(const markdown_reader *r, str raw, span at, bool inside);

#endif
