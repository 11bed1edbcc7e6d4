/* axis: grid lines, ticks and their labels along a scale. Knows no marks. */
#ifndef CHART_AXIS_H
#define CHART_AXIS_H

#include "chart/chart.h"
#include "chart/panel.h"
#include "chart/scale.h"
#include "chart/slot.h"
#include "chart/ticks.h"
#include "chart/timeticks.h"

#define AXIS_GAP 5.0 /* points between an axis' labels and the plot */

/* Smallest and largest finite value of a channel; false if there is none. */
bool axis_range(const plot *p, channel_id id, double range[2]);

/* Widens a range to what `annotate` points at. */
void axis_annotated(const plot *p, channel_id id, double range[2]);

/* A value axis: its ticks and how they are written. */
typedef struct axis {
  channel_id id;
  ticks ticks;
  str label[TICKS_MAX];
  double width;     /* of the widest label */
  double domain[2]; /* from first to last tick, or further where data reach further */
  scale_type type;
  bool reverse, none; /* none: asked to be left out, but for the line of zero */
  const panel *panel;
} axis;

typedef struct axis_wish {
  channel_id id;
  double range[2]; /* of the data */
  int target;
  bool loose, zero;
  double height; /* of an upright axis: its labels must not touch; 0 for one along the page */
  double length; /* of one along the page: labels that would touch make for fewer ticks; 0: not known */
} axis_wish;

/* The channel's asked-for domain wins over the data's range. A range that a scale can't hold (zero, with logarithms)
   must have been refused before. */
axis axis_of_numbers(const drafting *k, const plot *p, const axis_wish *w);

/* The axis' scale up a frame, or along it. */
scale axis_up(const axis *x, const double frame[4]);
scale axis_along(const axis *x, const double frame[4]);

/* Values up the page: rules across `frame`, labels to its left; the zero rule is dark. */
void axis_draw_rules(const drafting *k, scene *s, const axis *x, const double frame[4]);

/* Values along the page: rules down `frame`, labels above it; or labels alone, below it. */
void axis_draw_columns(const drafting *k, scene *s, const axis *x, const double frame[4]);
void axis_draw_uprights(const drafting *k, scene *s, const axis *x, const double frame[4]); /* the rules alone */
void axis_draw_below(const drafting *k, scene *s, const axis *x, const double frame[4]);

/* A dark line: zero, or the foot of a time axis. */
void axis_draw_line(const drafting *k, scene *s, const point ends[2]);

/* A time axis: ticks as many as fit over `width`, labels and the larger unit below them. */
typedef struct time_axis {
  timeticks ticks;
  bool contexts; /* a second line of labels */
  bool none;     /* asked to be left out */
} time_axis;

time_axis axis_of_times(const drafting *k, const plot *p, channel_id id, const scale *over);
double axis_times_height(const drafting *k, const time_axis *x);
/* `y` is the plot's foot. */
typedef struct time_place {
  const scale *scale;
  const slots *slots; /* of a band scale whose places are periods; NULL: a time scale */
  double y;
  bool marks; /* small tick marks */
} time_place;
void axis_draw_times(const drafting *k, scene *s, const plot *p, const time_axis *x, const time_place *at);

/* Names below a band scale: all of them, wrapped; or where `thinned` every n-th, as many as fit on one line. */
typedef struct name_place {
  const plot *p;
  channel_id id;
  const slots *slots;
  const scale *across;
  double y; /* top of the first line */
  bool thinned;
} name_place;
double axis_names_height(const drafting *k, const name_place *n);
void axis_draw_names(const drafting *k, scene *s, const name_place *n);

#endif
