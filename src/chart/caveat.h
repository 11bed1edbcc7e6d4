/* caveat: what a chart says below itself unasked: that shares are rounded, that a period is not over, that an axis does
   not begin at zero. */
#ifndef CHART_CAVEAT_H
#define CHART_CAVEAT_H

#include "chart/chart.h"

/* Whether numbers, shown with so many decimals, add up to something else than their sum does. */
bool caveat_rounds(const double *shown, size_t count, int decimals);

/* As chart_caveats. */
void caveat_add(const drafting *k, plot *p);

#endif
