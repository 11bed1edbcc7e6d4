/* fit: the line ends of least total cost for a paragraph (D. E. Knuth and M. F. Plass, "Breaking Paragraphs into
   Lines", Software: Practice and Experience 11, 1981). Knows widths and penalties, not text. For the files of this
   folder. */
#ifndef TYPE_FIT_H
#define TYPE_FIT_H

#include "base/arena.h"

#include <stdbool.h>

/* A place where a line may end. Positions run along the whole text set as one line, without justification; stretch and
   shrink are summed from its start. `end`: where the line's ink ends; `next`: where the next line's begins. */
typedef struct fit_break {
  double end, next;
  double stretch, shrink, next_stretch, next_shrink;
  double extra; /* width that ending here adds: a hyphen's */
  double penalty;
  bool hyphen;
  bool must;
} fit_break;

typedef struct fit_options {
  double width;
  double first;  /* taken from the first line */
  double runt;   /* of the width: a last line below it looks forgotten */
  double ragged; /* slack at the right edge that looks well, for text that is not justified; 0: justified */
} fit_options;

/* The cost of a line (demerits) from break `from` (-1: the start) to `to`; negative if it does not fit. */
double fit_cost(const fit_break *b, long from, long to, const fit_options *o);

/* Writes the indices of the chosen breaks to `chosen` (room for `count`) and returns how many. The last break must be a
   `must`. Where nothing fits, the line that overflows least. Time is linear in breaks × breaks a line. */
size_t fit(arena *a, const fit_break *b, size_t count, const fit_options *o, size_t *chosen);

#endif
