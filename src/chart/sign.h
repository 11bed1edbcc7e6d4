/* sign: marks at a point that differ in shape and are alike in area. Knows no data. */
#ifndef CHART_SIGN_H
#define CHART_SIGN_H

#include "chart/scene.h"

#define SIGNS 4 /* filled; more can't be told apart at the size of a dot */

#define SIGN_REACH 0.78 /* of `across`: how far the corner of a triangle lies from its middle */

typedef struct sign {
  int shape; /* 0 a disc, then square, triangle, diamond; from SIGNS on the same as outlines */
  point at;
  double across; /* of the disc of the same area */
  colour fill;
  bool path; /* a disc, too, is a path: pages set dots over all paths, whatever their order */
} sign;

item *sign_draw(scene *s, role r, const sign *g);

#endif
