/* ticks: round numbers along an axis: Talbot, Lin & Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning
   Tick Labels on Axes", InfoVis 2010. Knows neither scales nor dates. */
#ifndef CHART_TICKS_H
#define CHART_TICKS_H

#include <stdbool.h>
#include <stddef.h>

#define TICKS_MAX 48

typedef struct ticks_wish {
  double min, max; /* of the data; finite */
  int target;      /* how many one would like, from 2 */
  bool loose;      /* first and last tick enclose the data */
  bool whole;      /* the data are whole numbers: no fractional steps */
  bool zero;       /* zero is a tick if it is within the data: bars stand on it */
  bool plain;      /* a preferred step and its multiples: 2 4 6, not 1 3 5 or 1.2 2.4 3.6 */
  int most;        /* ticks at most; 0: TICKS_MAX */
} ticks_wish;

typedef struct ticks {
  double value[TICKS_MAX]; /* rising; exact multiples of the step, never -0 */
  size_t count;            /* at least 2 */
  double step;             /* 0: uneven */
} ticks;

ticks ticks_extended(const ticks_wish *w);

/* Powers of ten that enclose the data, every n-th where there are many; of less than two decades also their twos and
   fives. `min` > 0. */
ticks ticks_decades(const ticks_wish *w);

/* Zero and powers of ten on both sides, from 1: for scales that are logarithmic away from zero. */
ticks ticks_decades_signed(const ticks_wish *w);

#endif
