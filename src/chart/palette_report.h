/* palette_report: how well colours hold up: on paper, side by side for each kind of sight, in grey print. */
#ifndef CHART_PALETTE_REPORT_H
#define CHART_PALETTE_REPORT_H

#include "base/diag.h"
#include "chart/palette.h"

/* A colour as it is pigment. */
typedef struct pigment {
  colour colour;
  int texture; /* what it bears besides; inks of different textures are apart in grey */
} pigment;

typedef struct pigment_pair {
  size_t a, b;  /* indices */
  double apart; /* INFINITY: there is no pair */
} pigment_pair;

typedef struct palette_report {
  size_t palest; /* index */
  double contrast;
  size_t pale; /* how many are under PALETTE_CONTRAST_MIN */
  pigment_pair nearest[sight_count];
  sight worst;
  pigment_pair grey; /* of those that no texture tells apart */
} palette_report;

palette_report palette_report_of(const pigment *inks, size_t count, colour paper);

bool palette_report_on_paper(const palette_report *r); /* every limit of its kind is kept */
bool palette_report_for_eyes(const palette_report *r);
bool palette_report_in_grey(const palette_report *r);

/* "16.2 full sight, 1.3 protan sight, …" */
void palette_report_nearest(const palette_report *r, text *out);

/* A warning for each kind of limit that colours without textures miss, with the pair and by how much. */
void palette_report_complain(diags *d, span at, const colour *c, size_t count, colour paper);

#endif
