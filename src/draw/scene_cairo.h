/* scene_cairo: scenes onto cairo surfaces: the one place that turns a chart into ink. */
#ifndef DRAW_SCENE_CAIRO_H
#define DRAW_SCENE_CAIRO_H

#include "chart/scene.h"

#include <cairo.h>

/* One cairo font face for each face used, kept for as long as the inks live. */
typedef struct inks inks;

inks *inks_new(arena *a, face_set *faces);

/* Each draws a part of a scene at the origin, a point a unit: the rectangles and paths, the dots over them, the words
   over these. Errors stick to the context. */
void scene_cairo_marks(cairo_t *c, const scene *s);
void scene_cairo_dots(cairo_t *c, const scene *s);
void scene_cairo_words(inks *k, cairo_t *c, const scene *s);

#endif
