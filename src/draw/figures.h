/* figures: the rectangles and paths of all figures of a brief as the pages of one in-memory cairo PDF. Their dots and
   words are for whoever assembles the document: words share the prose's font subsets, and dots by the thousand cost
   cairo more than all the rest. */
#ifndef DRAW_FIGURES_H
#define DRAW_FIGURES_H

#include "chart/scene.h"

typedef struct figures figures;

figures *figures_new(arena *a);

/* Draws a scene's rectangles and paths as the next page; its index, from 0. */
size_t figures_add(figures *f, const scene *s);

/* The PDF; absent after a diagnostic (cairo errors stick and are seen here). */
str figures_finish(figures *f, diags *d);

/* One scene by itself, words and all. `scale` is pixels a point. Absent after a diagnostic. */
str draw_png(arena *a, face_set *faces, const scene *s, double scale, diags *d);
str draw_svg(arena *a, face_set *faces, const scene *s, diags *d);

#endif
