/* ruler: cumulative widths from shaped clusters. */
#include "type/ruler.h"

#include "type/breaks.h"

static void ruler_cluster(ruler *r, size_t length, double advance) {
  double x = r->x[r->length];
  for (size_t i = 1; i <= length; i++)
    r->x[r->length + i] = x + advance * (double)i / (double)length;
  r->length += length;
  if (length && r->kind[r->length - 1] == break_none)
    r->kind[r->length - 1] = break_cluster;
}

void ruler_add(ruler *r, const shaped *part) {
  for (size_t n = 0; n < part->count; n++) {
    const run *u = &part->run[n];
    for (size_t i = 0; i < u->count;) {
      size_t length = u->glyph[i].length;
      double advance = 0;
      do
        advance += u->glyph[i++].advance;
      while (i < u->count && !u->glyph[i].length);
      ruler_cluster(r, length, advance);
    }
  }
}
