/* jpeg: whether the parts of a JPEG are in order, and its size. Decodes nothing; knows nothing of PDF. */
#ifndef PDF_JPEG_H
#define PDF_JPEG_H

#include "base/text.h"

#define JPEG_SIGNATURE "\xFF\xD8"

typedef struct jpeg {
  unsigned width, height; /* pixels */
  unsigned components;    /* 1 grey, 3 colour */
} jpeg;

/* Why the file can't be used, as the end of "a picture …"; NULL if its parts are in order. */
const char *jpeg_read(str file, jpeg *out);

#endif
