/* kind_area: amounts over time piled up as bands, or as shares of their sum; named at the right. */
#include "chart/kind_list.h"

#include "chart/check.h"
#include "chart/line.h"
#include "chart/words.h"

static lines plan(const drafting *k, const plot *p) {
  stack_mode mode = stack_mode_of(p, channel_y);
  lines l = lines_of(k, p);
  plot own = *p; /* dates that only other panels have are no gaps here */
  own.whole = l.places.count ? p->whole : NULL;
  l.steps = slots_distinct(k->arena, &own, channel_x);
  stack *piled = ARENA_NEW(k->arena, stack);
  *piled = stack_of(k->arena, p, &(stack_wish){&l.steps, &l.groups.slots, channel_y, mode});
  l.stack = piled;
  l.draw = area_marks_draw;
  l.groups.lined = false;
  if (mode == stack_normalize)
    l.p = words_as_shares(k->arena, p, channel_y);
  return l;
}

static bool check_overlap(const drafting *k, const plot *p) {
  diag *g = diags_add(k->diags, 533, p->spec->stack.at.source ? p->spec->stack.at : p->channel[channel_y].at,
                      "areas that are not stacked hide each other");
  diag_hint(k->diags, g, "`mark: line` shows them side by side");
  return false;
}

bool kind_area_check(const drafting *k, const plot *p) {
  if (!check_type(k, p, &(check_types){channel_y, 1u << column_number, "numbers"}))
    return false;
  lines l = lines_of(k, p);
  bool several = l.groups.slots.count > 1;
  stack_mode mode = stack_mode_of(p, channel_y);
  if (!line_check_order(&l))
    return false;
  if (several && mode == stack_none)
    return check_overlap(k, p);
  if ((several || mode == stack_normalize) && !check_not_negative(k, p, channel_y))
    return false;
  lines piled = plan(k, p);
  stack_check(k, p, piled.stack, channel_y);
  return check_series(k, p, l.group);
}

extent kind_area_extent(const drafting *k, const plot *p, double width) {
  lines l = plan(k, p);
  return line_extent(&l, width);
}

void kind_area_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  lines l = plan(k, p);
  line_layout(&l, s, frame);
}
