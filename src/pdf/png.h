/* png: whether the bytes of a PNG are sound, and its pixels. Knows nothing of PDF. */
#ifndef PDF_PNG_H
#define PDF_PNG_H

#include "base/text.h"

#define PNG_SIGNATURE "\x89PNG\r\n\x1A\n"
#define PNG_SIDE_MAX 30000 /* pixels; A3 at 1,800 dpi */
#define PNG_PIXELS_MAX 100000000

typedef enum png_colour {
  png_grey = 0,
  png_rgb = 2,
  png_palette = 3,
  png_grey_alpha = 4,
  png_rgb_alpha = 6
} png_colour;

typedef struct png {
  unsigned width, height, depth;
  png_colour colour;
  bool interlaced;
  str palette;      /* of RGB; absent if it has none */
  str transparency; /* the tRNS chunk's data; absent if it has none */
  size_t bytes;     /* of its rows, inflated */
} png;

/* Why the file can't be used, as the end of "a picture …"; NULL if it is sound. Its views are into the file. */
const char *png_read(str file, png *out);

/* The rows of a sound PNG, as they are packed in the file. */
str png_packed(arena *a, str file);

/* Samples of 8 bits: 1 (grey) or 3 (colour) a pixel; *alpha is absent if all pixels are opaque by nature. */
str png_pixels(arena *a, const png *p, str packed, str *alpha);

/* Lays pixels of so many parts each over white paper. */
void png_on_paper(unsigned char *ink, str alpha, unsigned parts);

/* Grey or colour: 1 or 3. */
unsigned png_components(const png *p);

#endif
