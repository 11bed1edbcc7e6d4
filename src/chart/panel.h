/* panel: one chart of a faceted one: what all of them need alike, and at which sides its axes are lettered. Knows
   neither kinds nor the grid that panels lie in. */
#ifndef CHART_PANEL_H
#define CHART_PANEL_H

#include "bind/plot.h"

/* What the panels of a chart must agree on, for the same value to lie at the same place in all of them. */
typedef enum panel_need {
  panel_left, /* points beside the plot, and above and below it, for what only edge panels letter */
  panel_top,
  panel_foot,
  panel_above, /* likewise for what is said once, above all panels or below them */
  panel_below,
  panel_low, /* ends of piles: how far below zero, how far above */
  panel_high,
  panel_before, /* points for numbers beyond the ends of bars, and for names beside slopes */
  panel_after,
  panel_marks,   /* how many there are to be numbered */
  panel_deepest, /* parts at one place */
  panel_unfit,   /* 1: numbers don't fit at the marks of some panel */
  panel_turned,  /* 1: names don't fit below bars, which therefore run along the page */
  panel_needs
} panel_need;

typedef struct panel {
  bool lettered[panel_foot + 1]; /* at the left, top and foot */
  bool first;                    /* of all: what is said once stands here */
  bool starts, ends;             /* the first, the last of its row */
  bool closes;                   /* the first of the last row: what is said once below all stands here */
  bool outer;                    /* in the last column */
  double span;                   /* the width of the whole chart */
  double head;                   /* the height of the panel's name: it stands between what is above and the panel */
  double reach;                  /* points that words may go beyond the panel's sides */
  double *known, *found;         /* by panel_need, shared by all: as found before, as found in this round */
} panel;

/* The most that any panel of the chart needs; outside facets what is asked for. */
double panel_most(const plot *p, panel_need what, double own);

/* Whether what is said once is said here. */
bool panel_says(const plot *p);

/* Whether an axis writes its words at this side. */
bool panel_letters(const plot *p, panel_need side);

/* The width that names beside a plot take their share of: a panel's would be too little. */
double panel_span(const plot *p, double width);

/* The least height of a plot: panels are read together, so each may be smaller. */
double panel_least(const plot *p, double own);

/* Between which x the words of an axis below a plot must stay, on a scene so wide. */
void panel_reach(const panel *n, double width, double out[2]);

/* The top of what is said once, over a panel's frame. */
double panel_top_of(const plot *p, const double frame[4]);

/* Where words may stand among the marks: all of `frame`; in a panel hardly beyond its plot. */
void panel_inside(const plot *p, const double plot_at[4], const double frame[4], double out[4]);

/* The plot whose rows decide scales: that of all panels. */
const plot *panel_whole(const plot *p);

#endif
