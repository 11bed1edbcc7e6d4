/* hang: how far a sign at the end of a justified line stands out over it. */
#include "type/hang.h"

#include <stddef.h>

/* About what pdfTeX's microtype takes for book faces. Full-width signs have their ink in the left half (JLREQ 3.1.9).
 */
static const struct {
  uint32_t code;
  double part;
} hanging[] = {{'.', 0.7},    {',', 0.7},    {'-', 0.6},    {':', 0.4},    {';', 0.4},    {0x2010, 0.6},
               {0x2013, 0.3}, {0x2019, 0.6}, {0x201D, 0.5}, {0xBB, 0.3},   {0x3001, 0.5}, {0x3002, 0.5},
               {0x300D, 0.5}, {0x300F, 0.5}, {0x3011, 0.5}, {0xFF09, 0.5}, {0xFF0C, 0.5}, {0xFF0E, 0.5}};

double hang_of(uint32_t code) {
  for (size_t i = 0; i < sizeof hanging / sizeof *hanging; i++)
    if (hanging[i].code == code)
      return hanging[i].part;
  return 0;
}
