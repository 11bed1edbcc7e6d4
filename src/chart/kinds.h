/* kinds: the table of chart kinds. A new kind is one file and one row here. */
#ifndef CHART_KINDS_H
#define CHART_KINDS_H

#include "chart/chart.h"
#include "chart/legend.h"

typedef struct kind {
  const char *name;
  const char *summary;
  const char *example;                             /* a whole chart block's YAML, drawable with `example_data` */
  const char *example_data;                        /* CSV */
  unsigned channels, required;                     /* bits 1 << channel_id */
  unsigned axes;                                   /* of them, those whose axis can be left out */
  legend_swatch swatch;                            /* of the key that panels share */
  bool lines;                                      /* whose series can be named beside them */
  bool names_series;                               /* at their marks, in each panel */
  unsigned curved;                                 /* of them, those whose scale may be log, sqrt or symlog */
  bool placeless;                                  /* has no scales that `annotate` could point at */
  bool shades;                                     /* `color` is a value, shown as a depth of colour */
  bool (*check)(const drafting *k, const plot *p); /* NULL: nothing beyond the channels */
  extent (*extent)(const drafting *k, const plot *p, double width);                  /* of the plot area alone */
  void (*layout)(const drafting *k, const plot *p, scene *s, const double frame[4]); /* x y width height */
  void (*describe)(const plot *p, text *out);   /* alternative text; NULL: the general one */
  plotted *(*numbers)(arena *a, const plot *p); /* what is shown; NULL: the plot's own rows */
} kind;

const kind *kind_find(str name);
const kind *kinds(size_t *count);

#endif
