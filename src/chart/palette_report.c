/* palette_report: every colour against the paper, every pair against each other. */
#include "chart/palette_report.h"

#include <math.h>
#include <stdio.h>

static double grey_apart(colour a, colour b) {
  double la[3], lb[3];
  palette_lab(a, la);
  palette_lab(b, lb);
  return fabs(la[0] - lb[0]);
}

static void nearer(pigment_pair *p, size_t a, size_t b, double apart) {
  if (apart < p->apart)
    *p = (pigment_pair){a, b, apart};
}

static void examine_pair(palette_report *r, const pigment *inks, size_t i, size_t j) {
  for (sight s = sight_full; s < sight_count; s++)
    nearer(&r->nearest[s], i, j, palette_distance(inks[i].colour, inks[j].colour, s));
  if (inks[i].texture == inks[j].texture)
    nearer(&r->grey, i, j, grey_apart(inks[i].colour, inks[j].colour));
}

palette_report palette_report_of(const pigment *inks, size_t count, colour paper) {
  palette_report r = {.contrast = INFINITY, .grey = {0, 0, INFINITY}};
  for (sight s = sight_full; s < sight_count; s++)
    r.nearest[s].apart = INFINITY;
  for (size_t i = 0; i < count; i++) {
    double contrast = colour_contrast(inks[i].colour, paper);
    r.pale += contrast < PALETTE_CONTRAST_MIN;
    if (contrast < r.contrast) {
      r.contrast = contrast;
      r.palest = i;
    }
    for (size_t j = 0; j < i; j++)
      examine_pair(&r, inks, j, i);
  }
  for (sight s = sight_full; s < sight_count; s++)
    if (r.nearest[s].apart < r.nearest[r.worst].apart)
      r.worst = s;
  return r;
}

bool palette_report_on_paper(const palette_report *r) {
  return r->contrast >= PALETTE_CONTRAST_MIN;
}

bool palette_report_for_eyes(const palette_report *r) {
  return r->nearest[r->worst].apart >= PALETTE_APART_MIN;
}

bool palette_report_in_grey(const palette_report *r) {
  return r->grey.apart >= PALETTE_GREY_MIN;
}

void palette_report_nearest(const palette_report *r, text *out) {
  for (sight s = sight_full; s < sight_count; s++)
    text_addf(out, "%s%.1f %s", s ? ", " : "", r->nearest[s].apart, sight_name[s]);
}

/* What a message calls a colour: its place in the list and how it is written. */
typedef struct colour_name {
  char text[32];
} colour_name;

static colour_name name_of(const pigment *inks, size_t i) {
  colour_name n;
  colour c = inks[i].colour;
  snprintf(n.text, sizeof n.text, "#%02X%02X%02X", (unsigned)lround(c.r * 255), (unsigned)lround(c.g * 255),
           (unsigned)lround(c.b * 255));
  return n;
}

static void complain_of_pair(diags *d, span at, const pigment *inks, const palette_report *r) {
  const pigment_pair *p = &r->nearest[r->worst];
  diag *g = diags_add(d, 507, at, "%s and %s are only %.1f apart for %s", name_of(inks, p->a).text,
                      name_of(inks, p->b).text, p->apart, sight_name[r->worst]);
  diag_hint(d, g, "CIEDE2000 %.0f is needed", PALETTE_APART_MIN);
  arena *a = arena_new();
  text nearest = text_new(a);
  palette_report_nearest(r, &nearest);
  diag_footnote(d, g, "nearest pairs: %s", nearest.ptr);
  arena_drop(a);
}

void palette_report_complain(diags *d, span at, const colour *c, size_t count, colour paper) {
  pigment inks[PALETTE_MOST];
  for (size_t i = 0; i < count && i < PALETTE_MOST; i++)
    inks[i] = (pigment){c[i], 0};
  palette_report r = palette_report_of(inks, count < PALETTE_MOST ? count : PALETTE_MOST, paper);
  if (!palette_report_on_paper(&r)) {
    diag *g = diags_add(d, 570, at, "%s has only %.2f:1 against the paper", name_of(inks, r.palest).text, r.contrast);
    diag_hint(d, g, "%zu of %zu colours have less than %.0f:1", r.pale, count, PALETTE_CONTRAST_MIN);
  }
  if (!palette_report_for_eyes(&r))
    complain_of_pair(d, at, inks, &r);
  if (!palette_report_in_grey(&r)) {
    diag *g = diags_add(d, 571, at, "%s and %s are only %.1f L* apart in grey print", name_of(inks, r.grey.a).text,
                        name_of(inks, r.grey.b).text, r.grey.apart);
    diag_hint(d, g, "%.0f are needed", PALETTE_GREY_MIN);
  }
}
