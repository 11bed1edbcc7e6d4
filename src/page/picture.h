/* picture: a paragraph that is one image. */
#ifndef PAGE_PICTURE_H
#define PAGE_PICTURE_H

#include "ask/markdown.h"
#include "page/compose.h"

/* False when the block is not one image alone; true once it is set, or reported as unfit. */
bool picture_compose(composer *c, const block *k);

#endif
