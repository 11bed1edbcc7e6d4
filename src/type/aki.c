/* aki: which characters bring their own blank half, and which neighbours are kept apart. */
#include "type/aki.h"

#include <stddef.h>
#include <string.h>

#define HALF 0.5 /* JLREQ 3.1.4: of two blank halves in a row one is left out */
#define APART                                                                                                          \
  (1 / 12.0) /* JLREQ's quarter is wide beside proportional figures; from a tenth on readers find spaces               \
              */

bool aki_applies(const char *lang) {
  return lang && !strncmp(lang, "ja", 2) && (!lang[2] || lang[2] == '-');
}

/* Where a full-width character has its ink. */
typedef enum side { whole, right, left, middle } side;

static side side_of(uint32_t c) {
  if ((c >= 0x3008 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301B))
    return c & 1 ? left : right;
  switch (c) {
  case 0xFF08: /* （ ［ ｛ */
  case 0xFF3B:
  case 0xFF5B:
    return right;
  case 0x3001: /* 、 。 ， ． ） ］ ｝ */
  case 0x3002:
  case 0xFF0C:
  case 0xFF0E:
  case 0xFF09:
  case 0xFF3D:
  case 0xFF5D:
    return left;
  case 0x30FB: /* ・ ： ； */
  case 0xFF1A:
  case 0xFF1B:
    return middle;
  default:
    return whole;
  }
}

static bool japanese(uint32_t c) {
  return (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || c == 0x3005 || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

/* Letters and figures of writings with spaces. */
static bool western(uint32_t c) {
  return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') ||
         (c >= 0xC0 && c < 0x1100 && c != 0xD7 && c != 0xF7);
}

double aki_between(uint32_t first, uint32_t second, bool full) {
  if ((japanese(first) && western(second)) || (western(first) && japanese(second)))
    return APART;
  side a = side_of(first), b = side_of(second);
  bool blank_twice = (a == left && b != whole) || (a != whole && b == right);
  return full && blank_twice ? -HALF : 0;
}
