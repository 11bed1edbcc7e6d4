/* annotate: what a chart's author points at: bands behind the marks, reference lines and words at points. Knows the
   chart's two scales, not its kind. */
#ifndef CHART_ANNOTATE_H
#define CHART_ANNOTATE_H

#include "chart/chart.h"
#include "chart/scale.h"
#include "chart/slot.h"

/* What lies along the page, or up it. */
typedef struct annotate_side {
  channel_id id;
  const scale *scale;
  const slots *slots; /* of a band scale; NULL: values */
} annotate_side;

typedef struct annotate_place {
  annotate_side along, up;
  const double *plot;  /* x y width height: how far lines and bands reach */
  const double *frame; /* where words may stand */
} annotate_place;

/* After the marks: words keep clear of them. What finds no room is complained of. */
void annotate_draw(const drafting *k, const plot *p, scene *s, const annotate_place *at);

#endif
