/* jpeg: whether a JPEG is sound, what it is, and its pixels. Knows nothing of PDF. */
#ifndef PDF_JPEG_H
#define PDF_JPEG_H

#include "pdf/raster.h"

#define JPEG_SIGNATURE "\xFF\xD8\xFF"
#define JPEG_SIDE_MAX 30000 /* pixels, as of PNGs */
#define JPEG_PIXELS_MAX 100000000

typedef struct jpeg {
  unsigned width, height; /* of the pixels as they are stored */
  unsigned components;    /* 1 grey, 3 colour, 4 CMYK */
  int turn;               /* EXIF's orientation, 1…8: 1 as it is stored, from 5 on with the sides changed */
  size_t length;          /* of the file, without what comes after the picture */
} jpeg;

/* Why the file can't be used, as the end of "a picture …"; NULL if it is sound: all of it is decoded. */
const char *jpeg_read(str file, jpeg *out);

/* The pixels of a sound JPEG as they are stored, in grey or RGB, in full or in an eighth, a quarter or half of the
   size that still has `least` pixels across. */
raster jpeg_pixels(arena *a, str file, const jpeg *j, unsigned least);

/* Pixels to a JPEG. */
str jpeg_write(arena *a, const raster *r);

#endif
