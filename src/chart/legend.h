/* legend: a key of swatches and names, for the few charts whose series can't be named at their marks. */
#ifndef CHART_LEGEND_H
#define CHART_LEGEND_H

#include "chart/series.h"

/* The height of the key over `width`, the distance to the plot below included; 0 for a single unnamed series. */
double legend_height(const drafting *k, const series *s, double width);

/* Draws it with its top at at.y; */
typedef enum legend_swatch {
  legend_square,
  legend_round,
  legend_cell,
  legend_sign,
  legend_line
} legend_swatch; /* areas; dots; shades; shapes; lines, which series that are `lined` have anyway */
typedef struct legend_place {
  double x, y, width;
  legend_swatch swatch;
} legend_place;
void legend_draw(const drafting *k, scene *sc, const series *s, const legend_place *at);

#endif
