/* emphasis: what a chart's author points at: highlighted values, annotated places. */
#ifndef BIND_EMPHASIS_H
#define BIND_EMPHASIS_H

#include "bind/plot.h"

void emphasis_highlight(arena *a, plot *p, diags *d);
void emphasis_annotate(dataset *s, plot *p, diags *d);

#endif
