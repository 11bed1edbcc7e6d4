/* style: the house's advice on charts: a table of what a desk editor would send back. Knows what is said, not how it
   looks. */
#ifndef CHART_STYLE_H
#define CHART_STYLE_H

#include "chart/chart.h"

typedef struct style_case {
  const drafting *k;
  const plot *p;
  bool sourced; /* the brief names its sources at its end */
} style_case;

/* Notes, where a rule of the table finds something. */
void style_check(const style_case *c);

#endif
