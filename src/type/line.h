/* line: one line of a paragraph made of the shaped pieces. For the files of this folder. */
#ifndef TYPE_LINE_H
#define TYPE_LINE_H

#include "type/paragraph.h"
#include "type/ruler.h"

/* A paragraph's pieces as one text, shaped and measured. */
typedef struct galley {
  arena *arena; /* given back once the lines are made */
  arena *keep;  /* of the lines */
  face_set *set;
  const piece *piece;
  size_t pieces;
  shaped *whole;  /* a piece */
  size_t *start;  /* byte where each piece begins; one more than pieces */
  double *hyphen; /* width of each piece's hyphen; below 0: not asked yet */
  char *text;
  ruler ruler;
} galley;

/* What a character gives when a line is justified: points it may stretch and shrink by. `at` points at it, `next` is
   where the character after it is, `end` the end of what counts. */
typedef struct give {
  double stretch, shrink;
} give;

give line_give(const char *at, const char *next, const char *end, double advance, double size);

/* The last inked character from `start` to `end`: where it begins. */
size_t line_last(const char *words, size_t start, size_t end);

/* The hyphen that the style of piece `index` sets at a line's end. */
shaped line_hyphen(const galley *g, size_t index);

/* The bytes from `start` to `end` as a line. Blanks at its end have no width. Justified, what hangs stands out over
   `width`. */
line line_make(const galley *g, size_t start, size_t end, bool hyphen);
void line_justify(line *l, double width);

#endif
