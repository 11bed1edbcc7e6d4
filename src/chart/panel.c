/* panel: what panels share. */
#include "chart/panel.h"

#include <math.h>

#define PANEL_LEAST 42.0

double panel_most(const plot *p, panel_need what, double own) {
  if (!p->panel)
    return own;
  p->panel->found[what] = fmax(p->panel->found[what], own);
  return fmax(p->panel->known[what], own);
}

bool panel_letters(const plot *p, panel_need side) {
  return !p->panel || p->panel->lettered[side];
}

bool panel_says(const plot *p) {
  return !p->panel || p->panel->first;
}

double panel_span(const plot *p, double width) {
  const double share = 0.66; /* of the chart: two panels at least are to stand beside their names */
  return p->panel ? p->panel->span * share : width;
}

double panel_least(const plot *p, double own) {
  return p->panel ? fmin(own, PANEL_LEAST) : own;
}

void panel_reach(const panel *n, double width, double out[2]) {
  out[0] = !n || n->starts ? 0 : n->known[panel_left] - n->reach;
  out[1] = !n || n->ends ? width : width + n->reach;
}

double panel_top_of(const plot *p, const double frame[4]) {
  return frame[1] - (p->panel ? p->panel->head : 0);
}

void panel_inside(const plot *p, const double plot_at[4], const double frame[4], double out[4]) {
  for (int i = 0; i < 4; i++)
    out[i] = p->panel ? plot_at[i] : frame[i];
  if (!p->panel)
    return;
  out[0] -= p->panel->starts ? 0 : p->panel->reach;
  out[2] =
      fmin(plot_at[0] + plot_at[2] + (p->panel->ends ? 0 : p->panel->reach), frame[0] + frame[2] + p->panel->reach) -
      out[0];
}

const plot *panel_whole(const plot *p) {
  return p->whole ? p->whole : p;
}
