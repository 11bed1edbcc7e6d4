/* bar: what bars are made of, whichever way they run and whatever they look like: bar_plan plans, bar_rows and
   bar_columns draw. */
#ifndef CHART_BAR_H
#define CHART_BAR_H

#include "chart/axis.h"
#include "chart/label.h"
#include "chart/series.h"
#include "chart/stack.h"

typedef enum bar_style {
  bar_solid,
  bar_stem, /* a thin line with a dot at its end */
  bar_step  /* hangs where the one before it ended */
} bar_style;

typedef struct bar_plan {
  const drafting *k;
  const plot *p; /* values as shares when normalised */
  channel_id key, value;
  bar_style style;
  bool rows; /* bars run along the page */
  slots places;
  series groups;
  stack stack;
  bool piled; /* several segments in one bar */
  bool side;  /* several bars at one place */
  bool wants_values;
  bool named_by_key; /* colours repeat the names: no key */
  double width;
  wrapped *name;      /* rows: per place */
  double names;       /* rows: the width of the names */
  const bool *total;  /* steps: per row, whether it stands on zero */
  const colour *tint; /* steps: per row, in place of the series' colour */
  double base;        /* where bars begin: zero, unless the brief says `zero: false` */
} bar_plan;

/* Sizes shared by both ways. */
#define BAR_FILL 0.667     /* thickness about twice the gap */
#define BAR_GROUP_FILL 0.8 /* of a place with several bars */
#define BAR_VALUE_GAP 3.0
#define BAR_DOT 8.0 /* at the end of a stem */

/* Whether the number lies along the page, by the types of x and y. */
bool bar_runs_along(const plot *p);

bar_plan bar_plan_of(const drafting *k, const plot *p, double width, bar_style style);
extent bar_extent(const bar_plan *b);
void bar_layout(const bar_plan *b, scene *s, const double frame[4]);

void bar_rows_extent(const bar_plan *b, extent *e);
void bar_rows_layout(const bar_plan *b, scene *s, const double frame[4]);
void bar_columns_extent(const bar_plan *b, extent *e);
void bar_columns_layout(const bar_plan *b, scene *s, const double frame[4]);

/* To what is annotated, and to what any panel of the chart has. */
void bar_share_range(bar_plan *b);

/* Whether its series are to be named. */
bool bar_has_key(const bar_plan *b);

/* How far a bar's own ink reaches beyond its value. */
double bar_reach(const bar_plan *b);

/* What stands at a segment's end: its value, its pile's sum, or a step's change; nothing at a pile of shares. */
str bar_end_words(const bar_plan *b, const segment *g);

colour bar_colour(const bar_plan *b, size_t row);

/* From each step's end to where the next begins. */
void bar_connect(const bar_plan *b, scene *s, const scale *values, const scale *places);

/* The words at a segment, and the lettering for it (semibold where highlighted). */
str bar_words(const bar_plan *b, double value);
lettering bar_lettering(const bar_plan *b, role r, size_t row);

/* Where a segment lies across its place, as shares of the step: start and thickness. */
void bar_across(const bar_plan *b, const segment *g, double step, double out[2]);

/* The axis, loose and from the base, over so many points. */
axis bar_axis(const bar_plan *b, double length);

/* A row whose place is known but not its value: a segment of no length there; false for all others, and for parts of
   piles. Its dash stands where a value would. */
bool bar_missing(const bar_plan *b, size_t row, segment *out);
lettering bar_dash_lettering(const bar_plan *b, size_t row);

/* Draws a segment, with a hair of paper between it and the one before it. */
void bar_draw(const bar_plan *b, scene *s, const segment *g, const double frame[4]);

/* Writes what a segment holds into its middle; without drawing, whether it fits. */
bool bar_inside_fits(const bar_plan *b, const segment *g, double width, double height);
void bar_inside_draw(const bar_plan *b, scene *s, const segment *g, const double frame[4]);

#endif
