/* density: points too many to be seen one by one, counted into cells that are shaded by how many lie in each. */
#ifndef CHART_DENSITY_H
#define CHART_DENSITY_H

#include "chart/legend.h"

#define DENSITY_FROM 5000 /* points: more blot each other out */
#define DENSITY_STEPS 6   /* of shade; each takes in several times what the one below it does */
#define DENSITY_CELL 5.0  /* points wide and high */

typedef struct density {
  double from[2], pitch[2]; /* along and down the page: where the first cell begins, from one to the next */
  double fill[2];           /* what a cell takes of that */
  size_t cells[2];
  size_t *count; /* row by row */
  size_t most;
  size_t least[DENSITY_STEPS + 1]; /* per step the fewest points it stands for; then one more than the most */
  size_t steps;
  series key; /* the steps' colours and what they stand for */
} density;

/* Cells of DENSITY_CELL over a frame (x y width height); who wants others changes them before the count. */
density density_over(const double frame[4]);

/* Counts points, and makes steps of what it found. */
void density_count(const drafting *k, const plot *p, density *d, const point *at, size_t points);

void density_draw(scene *s, const density *d);

/* What can't be told in shades: a complaint where the channel is there, or rows enough are highlighted. */
bool density_check(const drafting *k, const plot *p, size_t points);

/* "Drawn as density: …" */
void density_describe(const plot *p, text *out);

#endif
