/* flank: words down one side of a plot, each as level with what it names as the others let it. Knows no scales. */
#ifndef CHART_FLANK_H
#define CHART_FLANK_H

#include "chart/label.h"

#define FLANK_GAP 10.0 /* from the plot's edge to the words: room for a leader where they had to move */

typedef struct flanker {
  lettering how; /* its `align` follows from the side */
  wrapped lines;
  point at; /* what it names */
  double y; /* its middle, by flank_spread */
} flanker;

typedef struct flank {
  flanker *item; /* from top to bottom */
  size_t count;
  bool left;
  double width; /* of the widest */
} flank;

flank flank_new(arena *a, size_t room, bool left);

/* Those at the same height stay in the order they came. */
void flank_add(flank *f, const flanker *one);

/* What they need at least, one below the other. */
double flank_height(const flank *f);

/* False when they don't fit between top and foot. */
bool flank_spread(flank *f, const double within[2]);

/* Words that had to leave the height of what they name. */
bool flank_moved(const flanker *one);

/* The words alone, ending (on the left) or beginning at `edge`. */
void flank_put(const drafting *k, scene *s, const flanker *one, double edge);

/* Words end (on the left) or begin at `edge`; leaders run from `reach` points beside what is named. */
typedef struct flank_place {
  double edge, reach;
} flank_place;
void flank_draw(const drafting *k, scene *s, const flank *f, const flank_place *at);

#endif
