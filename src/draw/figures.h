/* figures: the marks of all figures of a brief as the pages of one in-memory cairo PDF. Their words are set by whoever
   assembles the document, with its own fonts, so that charts and prose share one subset of each face. */
#ifndef DRAW_FIGURES_H
#define DRAW_FIGURES_H

#include "chart/scene.h"

typedef struct figures figures;

figures *figures_new(arena *a);

/* Draws a scene's marks as the next page; its index, from 0. */
size_t figures_add(figures *f, const scene *s);

/* The PDF; absent after a diagnostic (cairo errors stick and are seen here). */
str figures_finish(figures *f, diags *d);

/* One scene by itself, words and all. `scale` is pixels a point. Absent after a diagnostic. */
str draw_png(arena *a, face_set *faces, const scene *s, double scale, diags *d);
str draw_svg(arena *a, face_set *faces, const scene *s, diags *d);

#endif
