/* line: what lines are made of: kind_line plans, line_marks draws, line_ends names. */
#ifndef CHART_LINE_H
#define CHART_LINE_H

#include "chart/axis.h"
#include "chart/label.h"
#include "chart/series.h"

/* The rows of one series that have an x, in its order. */
typedef struct trace {
  size_t *row;
  size_t count;
  size_t last; /* row of the last point there is; SLOT_NONE */
} trace;

typedef struct lines {
  const drafting *k;
  const plot *p;
  scene *s;
  series groups;
  trace *trace;     /* per series */
  channel_id group; /* `color`, else `detail` */
  slots places;     /* of text x */
  double plot[4];
  axis y, x_axis;
  time_axis times;
  scale up, along;
} lines;

/* Where a row's point lies. */
point line_point(const lines *l, size_t row);

void line_marks_draw(const lines *l);

/* Names (of a single line: its last value) to the right of the lines' ends, kept apart. */
typedef struct line_ends {
  size_t count;
  size_t *group;
  wrapped *name;
  double *want, *y, *height; /* middles: of the last points, of the names */
  double width;              /* of the widest name, and the gap before it; 0 if there are none */
  double gap;
  bool fit; /* false: a key has to do */
} line_ends;

/* What the names need at least, one below the other. */
double line_ends_height(const lines *l, double width);

/* Needs the vertical scale. */
line_ends line_ends_of(const lines *l);
void line_ends_draw(const lines *l, const line_ends *e);

#endif
