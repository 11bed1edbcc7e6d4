/* paragraph: pieces of styled text to lines of least cost (Knuth & Plass 1981), hyphenated. */
#ifndef TYPE_PARAGRAPH_H
#define TYPE_PARAGRAPH_H

#include "type/locale.h"
#include "type/shape.h"

/* A stretch of text in one style. A '\n' inside forces a line. */
typedef struct piece {
  str text;
  style style;
  double rise;       /* points */
  span at;           /* where it was written */
  const void *owner; /* carried through untouched: what it links to, how it is tagged */
} piece;

typedef struct paragraph_options {
  double width; /* points */
  double first; /* width taken from the first line (indent), points */
  bool justify;
  bool hyphenate;
  bool phrases; /* without spaces between words: lines end with phrases, as those of titles do */
  const locale *locale;
} paragraph_options;

typedef struct line_run {
  bool rigid; /* its blanks keep their width */
  run run;
  double x;         /* from the line's left edge */
  size_t piece;     /* index of the piece it came from */
  size_t start;     /* byte offset of run.text in the piece's text */
  bool soft_hyphen; /* the run is the hyphen at the line's end, not in the source text */
} line_run;

typedef struct line {
  line_run *run;
  size_t count;
  double width; /* natural, after justification */
  double hang;  /* how much of it stands out at the right */
  double ascent, descent;
  bool hyphenated;
  bool last;
} line;

typedef struct paragraph {
  line *line;
  size_t count;
} paragraph;

/* Never fails: what does not fit overflows. Trailing spaces of a line belong to its last run's text with no ink. */
paragraph paragraph_break(arena *a, face_set *s, const piece *p, size_t pieces, const paragraph_options *o, diags *d);

/* The narrowest width that breaks no word, and the width as one line: for table columns. */
void paragraph_widths(arena *a, face_set *s, const piece *p, size_t pieces, double *min, double *max);

#endif
