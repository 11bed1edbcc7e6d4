/* raster: pixels of 8 bits, and fewer of them. Knows no files and no PDF. */
#ifndef PDF_RASTER_H
#define PDF_RASTER_H

#include "base/text.h"

typedef struct raster {
  unsigned width, height;
  unsigned parts; /* of a pixel's ink: 1 (grey) or 3 (colour) */
  str ink;
  str alpha; /* absent: nothing is see-through */
} raster;

/* The same picture in fewer pixels: each is the mean of those it covers, by area and by how much of each is there. */
raster raster_shrink(arena *a, const raster *from, unsigned width, unsigned height);

#endif
