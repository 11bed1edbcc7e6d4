/* plotted: the numbers a chart shows, as a table of their own: to travel in the PDF, or to stand below the chart. */
#ifndef BIND_PLOTTED_H
#define BIND_PLOTTED_H

#include "bind/plot.h"

#define PLOTTED_SHOWN_MAX 500 /* rows below a chart: some ten pages */

typedef struct plotted {
  arena *arena;
  table *table;
  const numfmt **format; /* of each column, as the chart has it; may be NULL */
  const column *series;  /* what tells series apart, if one column does */
} plotted;

/* One row for each of the plot's, one column for each of its encodings: names and dates first, then what is measured.
   What is encoded twice is there once. */
plotted *plotted_of(arena *a, const plot *p);

/* A kind that shows other numbers than its rows makes its own: `rows` of them, columns added one by one, all cells
   missing still. A column is written as `like` is; without it, it holds whole numbers. */
plotted *plotted_new(arena *a, size_t rows);
column *plotted_add(plotted *l, const char *name, const channel *like);
column *plotted_add_computed(plotted *l, const char *name, const channel *like); /* with decimals of its own */

/* Those of several panels as one, under a first column that says which: `which[i]` of the channel `by`. All have the
   same columns; a NULL has no rows. */
plotted *plotted_stack(arena *a, const channel *by, const double *which, plotted *const *part, size_t count);

/* RFC 4180, lines ended by one LF: numbers with all their digits and a point, dates as ISO 8601 has them. */
str plotted_csv(const plotted *l);

/* The same for people: series side by side where there is one number for each. NULL after a diagnostic. */
const struct sheet *plotted_sheet(dataset *s, const plot *p, const plotted *l, diags *d);

#endif
