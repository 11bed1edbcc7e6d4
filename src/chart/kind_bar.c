/* kind_bar: bars from zero: single, side by side, piled up, or as shares; along the page or up it by the types. */
#include "chart/kind_list.h"

#include "chart/bar.h"
#include "chart/check.h"

#define BAR_ROWS_MAX 60
#define BAR_COLUMNS_MAX 400

bool kind_bar_check(const drafting *k, const plot *p) {
  const channel *x = &p->channel[channel_x], *y = &p->channel[channel_y];
  if (x->type != column_number && y->type != column_number)
    return check_type(k, p, &(check_types){channel_y, 1u << column_number, "numbers"});
  channel_id key = bar_runs_along(p) ? channel_y : channel_x, length = bar_runs_along(p) ? channel_x : channel_y;
  slots places = slots_of(k->arena, p, key);
  series groups = series_of(k, p, channel_color);
  bool rows = key == channel_y || p->channel[key].type == column_text;
  if (!check_count(k, p, &places, rows ? BAR_ROWS_MAX : BAR_COLUMNS_MAX) || !check_single(k, p, &places, &groups.slots))
    return false;
  check_series(k, p, channel_color);
  stack piled = stack_of(k->arena, p, &(stack_wish){&places, &groups.slots, length, stack_mode_of(p, length)});
  stack_check(k, p, &piled, length);
  return stack_mode_of(p, length) != stack_normalize || check_not_negative(k, p, length);
}

extent kind_bar_extent(const drafting *k, const plot *p, double width) {
  bar_plan b = bar_plan_of(k, p, width, bar_solid);
  return bar_extent(&b);
}

void kind_bar_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  bar_plan b = bar_plan_of(k, p, frame[2], bar_solid);
  bar_layout(&b, s, frame);
}
