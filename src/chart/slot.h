/* slot: the places of a category axis, in the order to show them: texts, booleans, distinct numbers, or the periods of
   time from first to last without a hole, as far apart as the data have them. */
#ifndef CHART_SLOT_H
#define CHART_SLOT_H

#include "bind/plot.h"

#define SLOT_NONE ((size_t)-1)
#define SLOTS_MAX 5000 /* periods; more are shown as the distinct dates there are */

typedef struct slots {
  size_t count;
  double *value;  /* what each stands for: category index, number, or the period's first day */
  str *name;      /* absent where there are more numbers or dates than SLOTS_MAX */
  size_t *of_row; /* per row of the plot; SLOT_NONE where missing */
  bool periods;
  bool apart; /* periods that lie between two places belong to neither */
} slots;

/* A channel that is not there gives one slot without a name that all rows are in. */
slots slots_of(arena *a, const plot *p, channel_id id);

/* Likewise, but of dates only those that are there. */
slots slots_distinct(arena *a, const plot *p, channel_id id);

/* The start of the period after the one that begins at `at`; a moment is its own end. */
double slot_next(double at, date_grain grain);

#endif
