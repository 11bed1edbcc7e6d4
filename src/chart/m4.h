/* m4: a long run of points along the page, thinned to what a printer's columns can show: per column the first, the
   last, the lowest and the highest (Jugel et al., "M4: A Visualization-Oriented Time Series Data Aggregation", VLDB
   2014). Knows no charts. */
#ifndef CHART_M4_H
#define CHART_M4_H

#include "chart/scene.h"

#define M4_DPI 300
#define M4_COLUMN (72.0 / M4_DPI) /* points */
#define M4_EACH 4                 /* points a column keeps at most */

/* Whether so many points over `width` are more than the columns can show. */
bool m4_needed(size_t count, double width);

/* The middle of the column that x lies in. A stroke through points that were brought there looks the same, to the last
   dot, with all of them and with those that m4_thin keeps. */
double m4_column(double x);

/* Thins points whose x does not turn back, in place; returns how many are kept. */
size_t m4_thin(point *p, size_t count);

#endif
