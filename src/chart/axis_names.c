/* axis_names: names along the foot of a chart, wrapped or thinned. */
#include "chart/axis.h"
#include "chart/label.h"

#include <math.h>

static lettering name_lettering(const drafting *k, const name_place *n) {
  lettering how = lettering_of(k, role_category);
  how.align = label_centre;
  how.at = n->p->channel[n->id].at;
  return how;
}

/* Every how many names one is written, and how wide it may be. */
static size_t thinning(const drafting *k, const name_place *n, double *width) {
  double step = fabs(scale_band_step(n->across)), widest = 0;
  *width = step * 0.94;
  if (!n->thinned)
    return 1;
  lettering how = name_lettering(k, n);
  for (size_t i = 0; i < n->slots->count; i++)
    widest = fmax(widest, label_width(k, &how, n->slots->name[i]));
  widest = fmin(widest, fabs(n->across->range[1] - n->across->range[0]) - 1);
  *width = fmax(*width, widest + 1);
  return (size_t)fmax(1, ceil((widest + 4) / step));
}

double axis_names_height(const drafting *k, const name_place *n) {
  if (n->p->channel[n->id].axis_none)
    return 0;
  lettering how = name_lettering(k, n);
  double width, height = 0;
  size_t every = thinning(k, n, &width);
  for (size_t i = 0; i < n->slots->count; i += every)
    height = fmax(height, label_wrap(k, &how, n->slots->name[i], width).height);
  return height + 2;
}

void axis_draw_names(const drafting *k, scene *s, const name_place *n) {
  lettering how = name_lettering(k, n);
  double width, within[2], end = -INFINITY;
  if (n->p->channel[n->id].axis_none || !panel_letters(n->p, panel_foot))
    return;
  panel_reach(n->p->panel, s->width, within);
  size_t every = thinning(k, n, &width);
  for (size_t i = 0; i < n->slots->count; i += every) {
    wrapped w = label_wrap(k, &how, n->slots->name[i], fmin(width, within[1] - within[0]));
    double x = fmin(fmax(scale_at(n->across, (double)i), within[0] + w.width / 2), within[1] - w.width / 2);
    if (n->thinned && x - w.width / 2 < end)
      continue;
    label_put_lines(k, s, &how, &w, (point){x, n->y});
    end = x + w.width / 2 + 2;
  }
}
