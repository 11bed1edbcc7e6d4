/* colour: sRGB colours and the WCAG arithmetic on them. */
#include "base/colour.h"

#include <math.h>

colour colour_hex(unsigned rgb) {
  return (colour){(rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0};
}

static int hex_digit(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  c |= 32;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool colour_parse(str s, colour *out) {
  if (str_starts(s, "#"))
    s = str_slice(s, 1, s.len);
  if (s.len != 3 && s.len != 6)
    return false;
  unsigned rgb = 0;
  for (size_t i = 0; i < s.len; i++) {
    int digit = hex_digit(s.ptr[i]);
    if (digit < 0)
      return false;
    rgb = rgb << 4 | (unsigned)digit;
    if (s.len == 3)
      rgb = rgb << 4 | (unsigned)digit;
  }
  *out = colour_hex(rgb);
  return true;
}

colour colour_mix(colour a, colour b, double t) {
  return (colour){a.r + (b.r - a.r) * t, a.g + (b.g - a.g) * t, a.b + (b.b - a.b) * t};
}

static double linear(double c) {
  return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

double colour_luminance(colour c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

colour colour_grey(colour c) {
  double y = colour_luminance(c), v = y <= 0.0031308 ? y * 12.92 : 1.055 * pow(y, 1 / 2.4) - 0.055;
  return (colour){v, v, v};
}

double colour_contrast(colour a, colour b) {
  double la = colour_luminance(a), lb = colour_luminance(b);
  return la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);
}

colour colour_darken(colour c, colour ground, double ratio) {
  const colour black = {0, 0, 0};
  colour darker = c;
  for (int step = 0; step <= 50 && colour_contrast(darker, ground) < ratio; step++)
    darker = colour_mix(c, black, step / 50.0);
  return darker;
}
