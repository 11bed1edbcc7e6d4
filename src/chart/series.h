/* series: the groups that a plot's rows fall into by colour, and what colour each is drawn in. */
#ifndef CHART_SERIES_H
#define CHART_SERIES_H

#include "chart/chart.h"
#include "chart/slot.h"
#include "chart/texture.h"

typedef struct series {
  slots slots;
  colour *colour; /* per series */
  bool *leads;    /* per series: not in the background */
  int *texture;   /* per series: its second channel, 0 for plain */
  bool lined;     /* drawn as lines, not as areas */
  bool by_row;    /* highlighting picks rows within a series */
  bool keyed;     /* in a panel: the chart has one key for all */
} series;

/* By the channel's values; one unnamed series where it is absent. With a highlight the highlighted series (or, in a
   single series, rows) take the accent and the rest the context grey; more series than hues without one are all grey.
 */
series series_of(const drafting *k, const plot *p, channel_id id);

/* The series and colour of a row; SLOT_NONE where its series is missing. */
size_t series_at(const series *s, size_t row);
colour series_colour(const drafting *k, const plot *p, const series *s, size_t row);
/* How far a dot of diameter 1 reaches from its middle, whatever shape its texture makes of it. */
double series_reach(const series *s);
int series_texture(const plot *p, const series *s, size_t row);
role series_role(const plot *p, const series *s, size_t row);

/* Textures by the brief's `textures`: of their own where they are asked for, by rule if nothing is said. */
void series_textures(const drafting *k, const plot *p, texture_wish *w, int *out);

/* How many colours a plot has: the palette asked for, else the look's hues. */
size_t series_hues(const drafting *k, const plot *p, colour hue[PALETTE_MOST]);

#endif
