/* label: words on a scene: measured, wrapped, aligned, and kept apart from each other. Knows no scales. */
#ifndef CHART_LABEL_H
#define CHART_LABEL_H

#include "chart/chart.h"

typedef enum label_align { label_left, label_centre, label_right } label_align;

/* How words are set. */
typedef struct lettering {
  role role;
  double size, leading;
  int weight;
  bool tabular; /* figures of equal width, for columns of numbers */
  colour colour;
  label_align align;
  span at; /* where the words come from, for complaints about their characters */
  int row; /* of the plot; -1: none */
} lettering;

lettering lettering_of(const drafting *k, role r); /* label size, ink or the role's grey */

/* A colour for text in the hue of a mark: darkened until it can be read on paper. */
colour label_colour(const look *l, colour mark);

/* Ink, paper or black, whichever reads best on a mark: 4.5:1 at least. */
colour label_on(const look *l, colour mark);

/* Two weights: every further one is another font in the finished file. */
#define LABEL_PLAIN 400
#define LABEL_STRONG 700

#define LABEL_LINES 3 /* names wrap to as many, then the chart makes room or complains */

typedef struct wrapped {
  str *line;
  size_t lines;
  double width;  /* of the widest line */
  double height; /* em box of the first line's top to the last line's bottom */
  bool broken;   /* within a word, for want of width */
} wrapped;

double label_width(const drafting *k, const lettering *how, str words);

/* Breaks `words` into lines of at most `width`, at spaces where possible, within words where not: never cut, never
   outside. More than `most` lines come only of words that don't fit otherwise. */
wrapped label_wrap(const drafting *k, const lettering *how, str words, double width);

/* Names beside rows: each wrapped within `share` of `width`, or somewhat more where a word would have to be broken, or
   one of many names would take two lines.
   Returns the width of the widest. */
typedef struct name_column {
  const str *name;
  size_t count;
  double width, share;
} name_column;
double label_wrap_names(const drafting *k, const lettering *how, const name_column *c, wrapped *out);

/* From the middle of a line's capitals down to its baseline: centres figures on a rule or a bar. */
double label_drop(const lettering *how);

/* Puts one line with its baseline at y; x is its left end, middle or right end by `how->align`. */
void label_put(const drafting *k, scene *s, const lettering *how, str words, point at);

/* Puts lines below each other; the first line's em box begins at at.y. */
void label_put_lines(const drafting *k, scene *s, const lettering *how, const wrapped *w, point at);

/* Moves the middles y[0..n) of boxes of height[i], given in rising order, as little as possible (least squares) so that
   none overlap and all lie within [low, high]: isotonic regression by pooling adjacent violators. False, y untouched,
   when they don't fit. */
bool label_spread(double *y, const double *height, size_t n, const double within[2]);

#endif
