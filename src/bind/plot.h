/* plot: a chart's request bound to its data: every encoding a column of values, nothing left to interpret. */
#ifndef BIND_PLOT_H
#define BIND_PLOT_H

#include "ask/brief_source.h"
#include "bind/dataset.h"
#include "bind/period.h"
#include "data/transform.h"
#include "type/numfmt.h"

typedef struct channel {
  bool present;
  column_type type;
  const char *title;    /* for axes: asked for, else the column's name or the expression as written */
  const double *number; /* per row: number, days, 0/1, or for text the index of its category; NaN is missing */
  const str *category;  /* text channels: distinct values, in the order to show them */
  size_t categories;
  const numfmt *format; /* NULL: the locale's way */
  int decimals;
  const char *unit; /* may be NULL */
  date_grain grain;
  bool independent; /* each panel has its own scale */
  int fiscal;       /* the month that years begin in; 0: January */
  scale_type scale; /* as asked; scale_auto */
  double domain[2]; /* NaN: from the data */
  bool zero_asked, zero, reverse, axis_none;
  bool mid_asked;
  double middle; /* of shades: where two hues part */
  stack_mode stack;
  double bin;      /* the width of the bins that its categories are; 0: none */
  bool aggregated; /* computed by an aggregate */
  str rest;        /* the category that stands for all that a limit left out; absent: none */
  span at;
} channel;

typedef struct mark_annotation {
  double x[2], y[2]; /* NaN where not asked; [1] only for bands. Categories as their index */
  double facet;      /* the panel it is for; NaN: all of them */
  str text;
} mark_annotation;

typedef struct plot {
  const chart_spec *spec;
  const char *mark;
  const table *table; /* after filter, group, sort, limit: the rows below */
  size_t rows;
  channel channel[channel_count];
  const locale *locale;
  str title, subtitle, note, source, caption, alt; /* {{ }} filled; absent where not asked. alt absent: write it */
  bool *highlight; /* per row: to be shown in the accent colour; NULL when nothing was highlighted */
  mark_annotation *annotation;
  size_t annotations;
  const struct plot *whole;  /* of a panel: the faceted chart it is part of; NULL */
  const size_t *row_of;      /* of a panel: per row, which of the whole's it is */
  struct panel *panel;       /* chart/panel.h; NULL */
  channel_id unfinished;     /* the channel whose last period is not over; channel_count: none */
  last_period last;          /* that period */
  const struct sheet *shown; /* its numbers, to stand below it as a table; NULL: not asked for */
} plot;

/* Binds a chart. `kind_channels` is the set (bits 1 << channel_id) the kind knows: others are errors. NULL after
   diagnostics. Rows follow Vega-Lite: when an encoding aggregates, rows are grouped by all plain encodings. */
plot *plot_bind(arena *a, const chart_spec *c, dataset *data, unsigned kind_channels, diags *d);

#endif
