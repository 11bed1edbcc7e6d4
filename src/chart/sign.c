/* sign: discs are dots, the others polygons. */
#include "chart/sign.h"

#define CORNERS_MAX 4
#define OUTLINE 0.24 /* of the diameter: the line of what is hollow */

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

static void circle(scene *s, item *path, const sign *g) {
  double r = g->across / 2, c = r * 0.5523, x = g->at.x, y = g->at.y; /* Bézier circle */
  scene_move(s, path, x + r, y);
  scene_curve_to(s, path, (point[]){{x + r, y + c}, {x + c, y + r}, {x, y + r}});
  scene_curve_to(s, path, (point[]){{x - c, y + r}, {x - r, y + c}, {x - r, y}});
  scene_curve_to(s, path, (point[]){{x - r, y - c}, {x - c, y - r}, {x, y - r}});
  scene_curve_to(s, path, (point[]){{x + c, y - r}, {x + r, y - c}, {x + r, y}});
}

item *sign_draw(scene *s, role r, const sign *g) {
  bool hollow = g->shape / SIGNS % 2;
  const outline *shape = &outlines[g->shape % SIGNS];
  if (!shape->corners && !hollow && !g->path) {
    item *dot = scene_dots(s, r, 1, &(paint){.fills = true, .fill = g->fill});
    dot->width = g->across;
    dot->point[0] = (point){scene_round(g->at.x), scene_round(g->at.y)};
    return dot;
  }
  double line = hollow ? g->across * OUTLINE : 0;
  sign inner = *g;
  inner.across -= line;
  item *path = scene_path(
      s, r,
      &(paint){.fills = !hollow, .fill = g->fill, .strokes = hollow, .stroke = g->fill, .width = scene_round(line)});
  if (!shape->corners)
    circle(s, path, &inner);
  for (int i = 0; i < shape->corners; i++) {
    point at = {g->at.x + shape->corner[i].x * inner.across, g->at.y + shape->corner[i].y * inner.across};
    if (i)
      scene_line_to(s, path, at.x, at.y);
    else
      scene_move(s, path, at.x, at.y);
  }
  scene_close(s, path);
  return path;
}
