/* survey: what a chart's colours are worth in print, read from its scene. Draws nothing. */
#ifndef CHART_SURVEY_H
#define CHART_SURVEY_H

#include "chart/palette_report.h"
#include "chart/scene.h"

typedef struct survey {
  pigment *pigment; /* of marks, as they first appear */
  size_t count;
  palette_report report;
  size_t shades;   /* different colours of cells */
  double shade[2]; /* L* of the lightest and the darkest */
  double words;    /* the least contrast of words with what they stand on; INFINITY without any */
} survey;

survey survey_of(arena *a, const scene *s, colour paper);

/* Whether every limit is kept. */
bool survey_holds(const survey *p);

/* Lines for people: each colour, the nearest pairs, and the verdict. */
void survey_write(const survey *p, colour paper, text *out);

#endif
