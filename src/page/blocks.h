/* blocks: the blocks of a brief to boxes, each kind by its own rule. */
#ifndef PAGE_BLOCKS_H
#define PAGE_BLOCKS_H

#include "ask/markdown.h"
#include "page/compose.h"

void blocks_compose(composer *c, const block *list);

#endif
