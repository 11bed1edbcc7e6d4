/* line: what lines and areas are made of: line_frame plans and draws the axes, line_marks and area_marks the data,
   line_ends names them. */
#ifndef CHART_LINE_H
#define CHART_LINE_H

#include "chart/axis.h"
#include "chart/label.h"
#include "chart/series.h"
#include "chart/stack.h"

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
  trace *trace;       /* per series */
  channel_id group;   /* `color`, else `detail` */
  slots places;       /* of text x */
  slots steps;        /* areas: every x there is */
  const stack *stack; /* areas: the series piled up at each step; NULL for lines */
  void (*draw)(const struct lines *l);
  double plot[4];
  axis y, x_axis;
  time_axis times;
  scale up, along;
} lines;

#define LINE_DOT(width) ((width) + 2.6) /* across, on a line so wide */

channel_id line_group(const plot *p);

/* Lines go from row to row by `order`, not by x; areas are piled by it. */
bool line_ordered(const plot *p);

trace line_trace(arena *a, const plot *p, const series *groups, size_t group);

/* Lines; who wants areas sets `steps`, `stack` and `draw`. */
lines lines_of(const drafting *k, const plot *p);

/* No two points of one series at the same x. */
bool line_check_order(const lines *l);

extent line_extent(lines *l, double width);
void line_layout(lines *l, scene *s, const double frame[4]);

/* Where a row's point lies. */
point line_point(const lines *l, size_t row);

/* Where a series ends, and the value it has there; of an area the middle of its last edge. */
typedef struct line_end {
  point at;
  double value;
} line_end;
line_end line_end_of(const lines *l, size_t group);

void line_marks_draw(const lines *l);
void area_marks_draw(const lines *l);

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
