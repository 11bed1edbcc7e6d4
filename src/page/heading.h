/* heading: the headings of a brief: their depth, their numbers, their boxes. */
#ifndef PAGE_HEADING_H
#define PAGE_HEADING_H

#include "ask/markdown.h"
#include "page/prose.h"

typedef struct heading {
  const block *block;
  int depth;          /* 0 for the highest level the brief uses, which is tagged H2 */
  const char *number; /* "2.1", or NULL where sections are not numbered */
  size_t page;        /* from 1, once the pages are known */
} heading;

typedef struct headings {
  heading **item; /* in the order of the text, those in quotes and callouts too */
  size_t count, room;
} headings;

/* Every heading block's `bound` becomes its heading. */
headings *heading_find(arena *a, block *list, bool numbered);

/* A heading as plain words, its number in front. */
str heading_title(composer *c, const heading *h);

void heading_compose(composer *c, const block *k);

#endif
