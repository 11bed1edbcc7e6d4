/* colour: sRGB colours and the WCAG arithmetic on them. */
#ifndef BASE_COLOUR_H
#define BASE_COLOUR_H

#include "base/text.h"

typedef struct colour {
  double r, g, b; /* 0…1, sRGB */
} colour;

colour colour_hex(unsigned rgb);                 /* 0x12436D */
bool colour_parse(str s, colour *out);           /* "#12436d", "12436D", "#abc" */
colour colour_mix(colour a, colour b, double t); /* t = 0 gives a */
double colour_luminance(colour c);               /* WCAG 2.x relative luminance */
double colour_contrast(colour a, colour b);      /* 1…21 */

colour colour_grey(colour c); /* of the same luminance, so that contrasts stay what they were */

/* c, darkened (scaled towards black) until it has `ratio` against `ground`. */
colour colour_darken(colour c, colour ground, double ratio);

#endif
