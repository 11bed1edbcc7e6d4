/* squares: a frame cut into rectangles whose areas are in proportion, as near to squares as can be: Bruls, Huizing &
   van Wijk, Squarified Treemaps (2000). */
#ifndef CHART_SQUARES_H
#define CHART_SQUARES_H

#include <stddef.h>

/* `size` falls and is more than zero; `out` takes a frame (x y width height) for each. */
void squares_cut(const double *size, size_t count, const double frame[4], double (*out)[4]);

#endif
