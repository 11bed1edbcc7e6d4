/* raster: whether the bytes of a PNG or JPEG are sound, and what they hold. Knows nothing of PDF. */
#ifndef PDF_RASTER_H
#define PDF_RASTER_H

#include "base/text.h"

typedef enum raster_kind { raster_png, raster_jpeg } raster_kind;

typedef struct raster {
  raster_kind kind;
  unsigned width, height; /* pixels */
  unsigned components;    /* of a JPEG: 1 grey, 3 colour */
} raster;

#define RASTER_SIDE_MAX 30000 /* pixels; A3 at 1,800 dpi */
#define RASTER_PIXELS_MAX 100000000

/* Why the file can't be used, as the end of "the picture …"; NULL if it is sound: then *out is filled. */
const char *raster_read(str file, raster *out);

/* A sound PNG with only what is needed to show it: decoders have nothing left to stumble over. */
str raster_png_bare(arena *a, str file);

#endif
