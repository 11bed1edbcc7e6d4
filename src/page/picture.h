/* picture: images in boxes: a paragraph that is one image, and the logo. */
#ifndef PAGE_PICTURE_H
#define PAGE_PICTURE_H

#include "ask/markdown.h"
#include "page/compose.h"

typedef struct picture {
  str file;             /* its bytes */
  const char *alt;      /* words for who cannot see it; NULL or empty: decoration */
  double x;             /* from the box's left */
  double width, height; /* points */
  double asked;         /* width asked for; 0: by its pixels */
} picture;

/* Reads the image `path`, beside the brief, into `p`: as wide as asked, else at most 96 of its pixels to the inch; but
   within p->width and p->height. False after a diagnostic. */
bool picture_read(composer *c, str path, span at, picture *p);

/* At the top of a box, tagged as a figure if it has words. */
void picture_put(composer *c, box *b, const picture *p);

/* The image that a paragraph is; NULL if it is anything else. */
const inlines *picture_alone(const block *k);

/* False when the block is not one image alone; true once it is set, or reported as unfit. */
bool picture_compose(composer *c, const block *k);

#endif
