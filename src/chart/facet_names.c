/* facet_names: the lines of the first panel named beside them, where nothing is in the way. */
#include "chart/facet.h"
#include "chart/spot.h"

#include <math.h>

static const double beside_line = 2.5; /* points of paper */

static bool same(colour a, colour b) {
  return a.r == b.r && a.g == b.g && a.b == b.b;
}

/* The longest line of a series in a scene; NULL where it has none. */
static const item *line_of(const scene *s, colour hue) {
  const item *found = NULL;
  for (size_t i = 0; i < s->count; i++) {
    const item *it = &s->item[i];
    bool line = it->kind == item_path && it->role == role_mark && it->paint.strokes && same(it->paint.stroke, hue);
    if (line && it->points > 1 && (!found || it->points > found->points))
      found = it;
  }
  return found;
}

/* How high and how low a line gets between two x. */
static void reach_of(const item *line, double from, double to, double out[2]) {
  out[0] = INFINITY;
  out[1] = -INFINITY;
  for (size_t i = 0; i < line->points; i++) {
    const point *before = &line->point[i ? i - 1 : 0], *here = &line->point[i];
    if (fmax(before->x, here->x) < from || fmin(before->x, here->x) > to)
      continue;
    out[0] = fmin(out[0], fmin(before->y, here->y));
    out[1] = fmax(out[1], fmax(before->y, here->y));
  }
}

/* Above and below the line, from its end back to its start. */
static void candidates(spot *w, const item *line, const double within[4]) {
  const size_t places = SPOT_CANDIDATES / 2;
  double room = within[2] - w->lines.width, reach[2];
  for (size_t i = 0; i < places && room > 0; i++) {
    double left = within[0] + room * (double)(places - 1 - i) / (double)(places - 1);
    reach_of(line, left, left + w->lines.width, reach);
    if (!isfinite(reach[0]))
      continue;
    spot_may(w, left, reach[0] - beside_line - w->lines.height);
    spot_may(w, left, reach[1] + beside_line);
  }
}

static spot name_of(const facets *f, size_t i, double width) {
  lettering how = lettering_of(f->k, role_series);
  how.weight = LABEL_STRONG;
  how.colour = label_colour(f->k->look, f->key.colour[i]);
  return spot_of(f->k, &how, f->key.slots.name[i], width);
}

bool facet_name_lines(const facets *f, scene *s, const double within[4]) {
  size_t n = f->key.slots.count;
  spot *name = ARENA_ARRAY(f->k->arena, n + 1, spot);
  for (size_t i = 0; i < n; i++) {
    const item *line = line_of(s, f->key.colour[i]);
    name[i] = name_of(f, i, within[2] * 0.7);
    if (!line || name[i].lines.lines > 1)
      return false;
    candidates(&name[i], line, within);
    if (!name[i].candidates)
      return false;
  }
  const double around[4] = {within[0] - 2, within[1], within[2] + 4, within[3]};
  spot_choose(s, name, n, around);
  for (size_t i = 0; i < n; i++)
    if (!name[i].clear || !name[i].bare)
      return false;
  for (size_t i = 0; i < n; i++)
    spot_draw(f->k, s, &name[i]);
  return true;
}
