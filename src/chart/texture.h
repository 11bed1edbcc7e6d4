/* texture: the second channel, for grey print: dashes of lines, shapes of points, hatches of areas. Knows no data. */
#ifndef CHART_TEXTURE_H
#define CHART_TEXTURE_H

#include "chart/look.h"
#include "chart/scene.h"

#define TEXTURES 8 /* plain is the first; more can't be told apart */

/* Who of `count` groups bears which. Plain are the first two, while they are PALETTE_GREY_MIN apart in lightness from
   each other and from `behind` (NULL: nothing is); every other one has a texture of its own, up to TEXTURES. Those that
   do not lead stay plain. */
typedef struct texture_wish {
  const colour *colour;
  const bool *leads; /* NULL: all do */
  size_t count;
  const colour *behind;
  size_t plain; /* at most so many */
} texture_wish;
void texture_assign(const texture_wish *w, int *out);

/* Gives the scene's last item a texture: a line its dash, a dot its shape, a filled outline or rectangle its hatch of
   paper. */
void texture_lay(scene *s, const look *l, int texture);

/* The same of dots that keep their places in a grid: a hole. */
void texture_pierce(scene *s, const look *l, int texture);

/* A plate of the mark's own colour, for words upon a hatch. */
void texture_plate(scene *s, colour fill, const double frame[4]);

#endif
