/* flank: labels beside a plot, spread and led. */
#include "chart/flank.h"

#include <math.h>

static const double apart = 1.5;       /* between words of a line */
static const double parted = 5;        /* between those of several, lest they read as one */
static const double leader_gap = 2;    /* from a leader to its words */
static const double leader_rise = 2.5; /* points out of level from which a leader is needed */

flank flank_new(arena *a, size_t room, bool left) {
  return (flank){.item = ARENA_ARRAY(a, room ? room : 1, flanker), .left = left};
}

void flank_add(flank *f, const flanker *one) {
  size_t at = f->count++;
  for (; at > 0 && f->item[at - 1].at.y > one->at.y; at--)
    f->item[at] = f->item[at - 1];
  f->item[at] = *one;
  f->item[at].y = one->at.y;
  f->item[at].how.align = f->left ? label_right : label_left;
  f->width = fmax(f->width, one->lines.width);
}

static double room_of(const flanker *one) {
  return one->lines.height + (one->lines.lines > 1 ? parted : apart);
}

double flank_height(const flank *f) {
  double height = 0;
  for (size_t i = 0; i < f->count; i++)
    height += room_of(&f->item[i]);
  return height;
}

bool flank_spread(flank *f, const double within[2]) {
  enum { most = 256 };
  double y[most], height[most];
  if (f->count > most)
    return false;
  for (size_t i = 0; i < f->count; i++) {
    y[i] = f->item[i].at.y;
    height[i] = room_of(&f->item[i]);
  }
  bool fit = label_spread(y, height, f->count, within);
  for (size_t i = 0; i < f->count; i++)
    f->item[i].y = y[i];
  return fit;
}

bool flank_moved(const flanker *one) {
  return fabs(one->y - one->at.y) > fmax(leader_rise, one->lines.height / 2);
}

void flank_put(const drafting *k, scene *s, const flanker *one, double edge) {
  label_put_lines(k, s, &one->how, &one->lines, (point){edge, one->y - one->lines.height / 2});
}

void flank_draw(const drafting *k, scene *s, const flank *f, const flank_place *at) {
  double side = f->left ? -1 : 1;
  for (size_t i = 0; i < f->count; i++) {
    const flanker *one = &f->item[i];
    flank_put(k, s, one, at->edge);
    point from = {one->at.x + side * at->reach, one->at.y}, to = {at->edge - side * leader_gap, one->y};
    bool far = (to.x - from.x) * side > FLANK_GAP;
    if (flank_moved(one) || far)
      scene_line(s, role_leader, (point[]){from, to},
                 &(paint){.strokes = true, .stroke = k->look->context, .width = k->look->grid_width});
  }
}
