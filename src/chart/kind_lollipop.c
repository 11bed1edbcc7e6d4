/* kind_lollipop: bars as stems with dots; with `x2` the dots alone, from one value to another. */
#include "chart/kind_list.h"

#include "chart/bar.h"

static bool is_pair(const plot *p) {
  return p->channel[channel_x2].present;
}

bool kind_lollipop_check(const drafting *k, const plot *p) {
  return is_pair(p) ? kind_dot_check(k, p) : kind_bar_check(k, p);
}

extent kind_lollipop_extent(const drafting *k, const plot *p, double width) {
  if (is_pair(p))
    return kind_dot_extent(k, p, width);
  bar_plan b = bar_plan_of(k, p, width, bar_stem);
  return bar_extent(&b);
}

void kind_lollipop_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  if (is_pair(p)) {
    kind_dot_layout(k, p, s, frame);
    return;
  }
  bar_plan b = bar_plan_of(k, p, frame[2], bar_stem);
  bar_layout(&b, s, frame);
}
