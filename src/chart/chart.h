/* chart: a bound plot to a scene: title block, the kind's plot area, note and source. */
#ifndef CHART_CHART_H
#define CHART_CHART_H

#include "bind/plotted.h"
#include "chart/look.h"
#include "chart/scene.h"

/* What every chart call needs. */
typedef struct drafting {
  arena *arena;
  face_set *faces;
  const look *look;
  diags *diags;
  const char *lang; /* BCP 47, of all words in charts */
  bool captioned;   /* a caption follows, of this chart or of another beside it */
} drafting;

typedef struct extent {
  double min, natural, max; /* heights in points, title block and notes included; multiples of look->baseline */
} extent;

/* The channels a mark knows (bits 1 << channel_id); 0 after a diagnostic that lists the kinds. */
unsigned chart_channels(const asked_text *mark, diags *d);

/* The kind's own complaints about a bound plot; false if there were errors. */
bool chart_check(const drafting *k, const plot *p);

extent chart_extent(const drafting *k, const plot *p, double width);
scene *chart_layout(const drafting *k, const plot *p, double width, double height);

/* What the chart has to say of itself below it is added to the plot's note. */
void chart_caveats(const drafting *k, plot *p);

/* Advice on style, as notes; `sourced`: the brief says at its end where its numbers come from. */
void chart_advise(const drafting *k, const plot *p, bool sourced);
/* The numbers it shows. */
plotted *chart_numbers(arena *a, const plot *p);

/* Alternative text: asked for, else written from the data in the plot's locale. */
str chart_alt(arena *a, const plot *p);

#endif
