/* spot: where words may stand beside what they name without touching anything: candidates, and the best arrangement by
   annealing with a fixed seed. Knows no kinds. */
#ifndef CHART_SPOT_H
#define CHART_SPOT_H

#include "chart/label.h"

#define SPOT_CANDIDATES 16
#define SPOTS_MAX 120 /* labels that can stand in one chart */

typedef struct spot {
  str words;
  lettering how;
  wrapped lines;
  point candidate[SPOT_CANDIDATES]; /* top left corners, the best first */
  size_t candidates, chosen;
  point of; /* what they name, of so much ink around it; NaN: no point */
  double radius;
  size_t near; /* candidates from here on are far off and have a leader; 0: none is */
  bool clear;  /* no words are under the chosen one */
  bool bare;   /* nothing at all is */
} spot;

/* Wrapped to at most `width`. */
spot spot_of(const drafting *k, const lettering *how, str words, double width);

/* One more candidate, while there is room for it. */
void spot_may(spot *s, double left, double top);

/* The eight places around a point that has ink as far as `radius`: top right first, after Imhof. */
void spot_around(spot *s, point at, double radius);

/* Further from the point it is around, where nothing at all is under the words: up to so many candidates, the nearest
   first. */
void spot_far(const scene *s, spot *w, const double within[4], size_t most);

/* Chooses for all of them: no two on each other, none over words, as few as can be over marks, all inside `within` (x y
   width height). A spot that finds no free place isn't clear. */
void spot_choose(const scene *s, spot *all, size_t count, const double within[4]);

/* Words that lie on a mark, all of them, are written so that they can be read on it. */
void spot_contrast(const drafting *k, const scene *s, spot *w);

void spot_draw(const drafting *k, scene *s, const spot *which);

#endif
