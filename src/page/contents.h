/* contents: the table of contents: composed before the text is, its page numbers written once the pages are known. */
#ifndef PAGE_CONTENTS_H
#define PAGE_CONTENTS_H

#include "page/heading.h"
#include "page/layout.h"

/* One line a heading, down to the second depth. */
void contents_compose(composer *c, const headings *list);

/* Writes the page numbers. */
void contents_number(composer *c, const headings *list, const layout *l);

#endif
