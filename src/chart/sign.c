/* sign: discs are dots, the others polygons. */
#include "chart/sign.h"

#define CORNERS_MAX 4

/* Corners about the middle of what fills as much as a disc of diameter 1. A square's side is sqrt(pi)/2; an equilateral
   triangle's sqrt(pi/sqrt(3)), its middle a third up. */
typedef struct outline {
  int corners;
  point corner[CORNERS_MAX];
} outline;

static const outline outlines[SIGNS] = {
    [1] = {4, {{-0.4431, -0.4431}, {0.4431, -0.4431}, {0.4431, 0.4431}, {-0.4431, 0.4431}}},
    [2] = {3, {{0, -0.7776}, {0.6734, 0.3888}, {-0.6734, 0.3888}}},
    [3] = {4, {{0, -0.6267}, {0.6267, 0}, {0, 0.6267}, {-0.6267, 0}}},
};

item *sign_draw(scene *s, role r, const sign *g) {
  const paint ink = {.fills = true, .fill = g->fill};
  const outline *shape = &outlines[g->shape % SIGNS];
  if (!shape->corners) {
    item *dot = scene_dots(s, r, 1, &ink);
    dot->width = g->across;
    dot->point[0] = (point){scene_round(g->at.x), scene_round(g->at.y)};
    return dot;
  }
  item *path = scene_path(s, r, &ink);
  for (int i = 0; i < shape->corners; i++) {
    point at = {g->at.x + shape->corner[i].x * g->across, g->at.y + shape->corner[i].y * g->across};
    if (i)
      scene_line_to(s, path, at.x, at.y);
    else
      scene_move(s, path, at.x, at.y);
  }
  scene_close(s, path);
  return path;
}
