/* bins: numbers counted into equal steps. Knows no geometry. */
#ifndef CHART_BINS_H
#define CHART_BINS_H

#include "bind/plot.h"

#define BINS_MAX 200

typedef struct bins {
  double start, step; /* bin i holds start + i * step up to, and without, the next; the last one with */
  size_t count;
  size_t *rows; /* per bin */
  size_t fullest;
} bins;

/* What `bin` asks: NAN and 0 where nothing. False after a complaint. */
typedef struct bins_wish {
  double step;
  size_t most;
} bins_wish;
bool bins_asked(const plot *p, bins_wish *out, diags *d);

/* Steps as asked, else by Freedman & Diaconis (twice the quartile distance over the cube root of the count; Sturges'
   rule where that is zero), brought to the nearest of 1, 2, 5 times a power of ten; whole numbers get whole steps. */
bins bins_of(arena *a, const plot *p, const bins_wish *w);

/* Where bin i begins, in the decimals of its step: 0.3, not 0.30000000000000004. */
double bins_edge(const bins *b, size_t i);

#endif
