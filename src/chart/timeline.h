/* timeline: what events are made of: kind_timeline decides, timeline_axis sets them along the page, timeline_list below
   each other. */
#ifndef CHART_TIMELINE_H
#define CHART_TIMELINE_H

#include "chart/axis.h"
#include "chart/label.h"
#include "chart/series.h"

typedef struct event {
  size_t row;
  double from, to; /* days; to NaN for a moment */
  str when, what;
} event;

typedef struct events {
  const drafting *k;
  const plot *p;
  series groups;
  event *event; /* by date */
  size_t count;
} events;

lettering timeline_when(const events *e, const event *one); /* the date, semibold in the colour of its dot */
lettering timeline_what(const events *e, const event *one);
void timeline_dot(const events *e, scene *s, const event *one, point at);

/* The height along the page over `width`; 0 when labels can't be kept apart. */
double timeline_axis_height(const events *e, double width);
void timeline_axis_layout(const events *e, scene *s, const double frame[4]);

double timeline_list_height(const events *e, double width);
void timeline_list_layout(const events *e, scene *s, const double frame[4]);

#endif
