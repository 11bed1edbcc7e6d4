/* ruler: the width of every beginning of a text, by byte. For the files of this folder. */
#ifndef TYPE_RULER_H
#define TYPE_RULER_H

#include "type/shape.h"

typedef struct ruler {
  double *x;           /* x[i]: points before byte i; one more than bytes. Inside a cluster: in proportion */
  unsigned char *kind; /* break_kind after each byte; cluster ends become break_cluster where there was none */
  size_t length;       /* bytes measured so far */
} ruler;

/* Measures on with the next part of the text. */
void ruler_add(ruler *r, const shaped *part);

#endif
