/* baseline: where lengths begin: at zero, unless the brief says `zero: false`; then the axis is seen to be broken. */
#ifndef CHART_BASELINE_H
#define CHART_BASELINE_H

#include "chart/chart.h"

/* Where the lengths of a channel begin: zero, or under `zero: false` the lower end of its domain, else what is round
   below the least value. */
double baseline_of(const plot *p, channel_id id);

/* The channel that a kind draws as lengths from zero; channel_count if it has none. */
channel_id baseline_channel(const plot *p);

/* False after a complaint: lengths that would not begin at zero though nobody says so, or where it can't be shown. A
   warning where they begin elsewhere. */
bool baseline_check(const drafting *k, const plot *p);

/* The line that lengths stand on. Away from zero it is thin, and what stands on it is torn: above the line, or to its
   right where lengths run along the page. */
typedef struct baseline {
  point ends[2];
  double base;
  bool along;
} baseline;
void baseline_draw(const drafting *k, scene *s, const baseline *b);

#endif
