/* place: boxes onto pages, one at a time: where each stands, what goes together, what footnotes take. Decides on no
 * page.
 */
#ifndef PAGE_PLACE_H
#define PAGE_PLACE_H

#include "page/layout.h"

#define PLACE_SLACK 1e-6
#define PLACE_LAST_LINES 4 /* that the last page holds, when what comes before has them to give */

/* A new page; the pointer holds until the next. */
page *place_page(layout *l);

/* Where a box starts below `y` in a column that begins at `top`: a box with space above it starts on the grid. */
double place_start(const layout *l, const box *k, double y, double top);

/* Height of the footnotes that a box calls. */
double place_notes(const box *k);

/* Height of all footnotes of a page, the gap above them included, if `more` joins them. */
double place_notes_with(const page *p, double more);

/* Puts a box below what the page has so far, in one column. */
void place_put(const layout *l, page *p, box *k, bool repeated);

/* Puts boxes at the foot of a page that has room for them, below its footnotes. */
void place_foot(layout *l, page *p, box *k, size_t count);

/* How many boxes from `from` on may not be parted. */
size_t place_group(const boxes *b, size_t from);

/* Whether a group fits below what the page has, across all columns. */
bool place_fits(const layout *l, const page *p, const box *k, size_t count);

/* Whether a group that does not fit does once its figures and those of the page are a little lower, which they then
   are; on a page of its own a figure gives way as far as it can. Where a number of pages is asked for, all figures of
   the brief give way together instead. */
bool place_squeezed(const layout *l, page *p, box *k, size_t count);

/* The same of a group of lines: the colophon, what would stand alone on a last page. */
bool place_drawn_in(const layout *l, page *p, box *k, size_t count);

/* How many of the rest of a group that is parted stay together: all, if a page has room for them; else one. */
size_t place_rest(const layout *l, const box *k, size_t count);

/* Their height below `y`, with all the space between them. */
double place_bottom(const layout *l, const box *k, size_t count, double y);

#endif
