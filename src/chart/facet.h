/* facet: a chart of many panels: the same kind for each value of `facet`, on the same scales, in a grid. facet parts
   the rows, facet_grid lays the panels out. */
#ifndef CHART_FACET_H
#define CHART_FACET_H

#include "chart/kinds.h"
#include "chart/label.h"
#include "chart/panel.h"
#include "chart/series.h"

#define FACETS_MAX 48 /* panels: more fill a page with pictures too small to be read */

typedef struct facets {
  const drafting *k;
  const kind *of;
  plot *whole; /* the rows that have a panel */
  size_t count;
  plot **plot;   /* per panel, in the order to show them; rows may be none */
  panel *state;  /* per panel */
  slots names;   /* of the panels */
  wrapped *head; /* per panel: its name */
  double *heads; /* per row of the grid: the tallest */
  series key;    /* one for all panels; `keyed` where none is needed */
  bool direct;   /* none is: the series are named in the first panel */
  double key_height, width;
  bool own[panel_foot + 1]; /* sides at which every panel has its own axis */
  size_t columns, rows;
  double known[panel_needs], found[panel_needs];
} facets;

/* A kind with panels, in a plot that has the encoding. */
bool facet_present(const plot *p);

/* Complaints about the panels, and the kind's own about each of them. */
bool facet_check(const drafting *k, const plot *p, const kind *of);

/* The rows parted. */
facets facets_of(const drafting *k, const plot *p, const kind *of);

/* A panel in which there is nothing to draw. */
bool facet_is_empty(const facets *f, size_t panel);

/* Names the key's series at the lines of the first panel; false, with nothing drawn, where one has no room. */
bool facet_name_lines(const facets *f, scene *s, const double within[4]);

extent facet_extent(const drafting *k, const plot *p, const kind *of, double width);
void facet_layout(const drafting *k, const plot *p, const kind *of, scene *s, const double frame[4]);

/* The numbers of all panels, for a kind that makes its own. */
plotted *facet_numbers(arena *a, const plot *p, const kind *of);

/* Each panel in a sentence. */
void facet_describe(const plot *p, const kind *of, text *out);

#endif
