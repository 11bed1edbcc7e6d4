/* figures: all figures of a brief as the pages of one in-memory cairo PDF, so that they share font subsets. */
#ifndef DRAW_FIGURES_H
#define DRAW_FIGURES_H

#include "chart/scene.h"

typedef struct figures figures;

figures *figures_new(arena *a, face_set *faces);

/* Draws a scene as the next page; its index, from 0. */
size_t figures_add(figures *f, const scene *s);

/* The PDF; absent after a diagnostic (cairo errors stick and are seen here). */
str figures_finish(figures *f, diags *d);

/* One scene by itself. `scale` is pixels a point. Absent after a diagnostic. */
str draw_png(arena *a, face_set *faces, const scene *s, double scale, diags *d);
str draw_svg(arena *a, face_set *faces, const scene *s, diags *d);

#endif
