/* furniture: what stands around the text: title block, colophon, running head and foot. */
#ifndef PAGE_FURNITURE_H
#define PAGE_FURNITURE_H

#include "page/compose.h"
#include "page/layout.h"

void furniture_title(composer *c, const manuscript *m);
void furniture_colophon(composer *c, const manuscript *m);

/* Warns of a header or footer that does not fit a line of the last page, whose number is the longest. */
void furniture_check(composer *c, const manuscript *m, size_t pages);

/* Where a running line stands: on page `number`, from 1; `verso` is the back of a sheet, whose outer edge is the left.
 */
typedef struct folio {
  size_t number, pages;
  bool verso;
} folio;

/* The running head (NULL on the first page, or when none is asked for) and foot of a page: boxes whose ink is relative
   to the frame's left edge and their own top. */
box *furniture_head(composer *c, const manuscript *m, const folio *f);
box *furniture_foot(composer *c, const manuscript *m, const folio *f);

#endif
