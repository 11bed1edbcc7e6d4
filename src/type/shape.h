/* shape: text to positioned glyphs, with fallback by coverage. The ruler for charts and prose alike. */
#ifndef TYPE_SHAPE_H
#define TYPE_SHAPE_H

#include "type/face.h"

typedef struct glyph {
  uint32_t id;
  uint32_t start, length; /* the bytes of the run's text it stands for; length 0 for further glyphs of a cluster */
  float advance;          /* points, kerning and tracking included */
  float dx, dy;           /* points, dy up */
} glyph;

/* Glyphs of one face. */
typedef struct run {
  const face *face;
  double size; /* points; may be smaller than the style's for a scaled superscript */
  double rise; /* points above the baseline */
  str text;    /* lives as long as the run: shape copies nothing */
  glyph *glyph;
  size_t count;
  double width;
} run;

typedef struct shaped {
  run *run;
  size_t count;
  double width;
  double ascent, descent; /* of the tallest run; descent positive */
} shaped;

/* Shapes `text` (one line, left to right). A character that no face has is reported at `at` (code B0601) naming it;
   a right-to-left or unsupported complex script likewise (B0602). */
shaped shape(arena *a, face_set *s, const style *want, str text, span at, diags *d);

/* Width only; no diagnostics: missing glyphs count as the face's .notdef. */
double shape_width(arena *a, face_set *s, const style *want, str text);

/* Where the lines of a wrapped text go. */
typedef struct line_room {
  double width; /* points, the most a line may take */
  str *line;
  size_t most;  /* lines */
  bool phrases; /* Japanese lines end with phrases (type/breaks.h) */
} line_room;

/* Greedy lines, broken where Unicode allows. For labels, not prose. Returns the number of lines; 0 if they do not fit
   the room. */
size_t shape_wrap(arena *a, face_set *s, const style *want, str text, const line_room *room);

#endif
