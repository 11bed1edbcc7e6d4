/* bubbles: what areas stand for: a key of one or two circles with their values. */
#ifndef CHART_BUBBLES_H
#define CHART_BUBBLES_H

#include "chart/chart.h"

/* How values of `size` become circles: the largest value and its diameter. */
typedef struct bubbles {
  double largest, widest;
} bubbles;

/* Areas are in proportion to values. */
double bubbles_diameter(const bubbles *b, double amount);

/* The height of the key over `width`, the distance to the plot included; 0 where there are no sizes, or no room. */
double bubbles_height(const drafting *k, const plot *p, const bubbles *b, double width);

/* Draws it over frame[2] from frame[0], frame[1]. */
void bubbles_draw(const drafting *k, const plot *p, scene *s, const bubbles *b, const double frame[4]);

#endif
