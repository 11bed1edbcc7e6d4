/* plane: the ground of a chart with two axes, each of numbers, dates or names: trained, fitted into a frame, ruled and
   lettered. Knows no marks. */
#ifndef CHART_PLANE_H
#define CHART_PLANE_H

#include "chart/axis.h"
#include "chart/label.h"

typedef enum plane_side { plane_along, plane_up } plane_side;

typedef struct plane {
  const drafting *k;
  const plot *p;
  channel_id id[2]; /* what lies along the page and up it: x and y */
  column_type type[2];
  double range[2][2]; /* of numbers and dates; kinds may widen it before fitting */
  bool zero[2], loose[2];
  bool titled;    /* measures are named at their axes */
  bool level;     /* no rules up the page: marks that stand on the axis show where they are */
  double pad;     /* points that marks may reach beyond their values */
  double right;   /* kept free to the right of the plot */
  slots slots[2]; /* of names */
  wrapped *name;  /* of names up the page */
  double names;
  /* found by plane_fit: */
  axis axis[2];
  time_axis times;
  scale scale[2];
  double plot[4];
} plane;

/* Over `width`: that decides how names wrap. */
plane plane_of(const drafting *k, const plot *p, double width);

/* What stands above and below the plot, at least. */
double plane_around(plane *g, double width);

/* Where the marks lie: the plot without its `pad`. Names share it out as bands of which marks may fill `fill`. */
void plane_fit(plane *g, const double frame[4], double fill);

/* Rules and words; before the marks. */
void plane_draw(const plane *g, scene *s);

/* What the brief points at; after them. */
void plane_annotate(const plane *g, scene *s, const double frame[4]);

/* The place of a row's value on a side: NaN where missing. */
double plane_row(const plane *g, plane_side side, size_t row);

/* Names take as much height as they need: the least and the best for a row of them. */
extent plane_rows_extent(plane *g, double width, const double row[3]);

#endif
