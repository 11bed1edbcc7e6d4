/* stack: piles values up, below zero apart from above. */
#include "chart/stack.h"

#include <math.h>
#include <stdlib.h>

static int by_place(const void *a, const void *b) {
  const segment *x = a, *y = b;
  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;
  if (x->order != y->order)
    return x->order < y->order ? -1 : 1;
  if (x->group != y->group)
    return x->group < y->group ? -1 : 1;
  return (x->row > y->row) - (x->row < y->row);
}

static void collect(stack *s, const plot *p, const stack_wish *w) {
  const channel *by = &p->channel[channel_order];
  for (size_t r = 0; r < p->rows; r++) {
    double v = p->channel[w->value].number[r], order = by->present && isfinite(by->number[r]) ? by->number[r] : 0;
    size_t place_at = w->places->of_row[r], group = w->groups->of_row[r];
    if (isfinite(v) && place_at != SLOT_NONE && group != SLOT_NONE)
      s->segment[s->count++] = (segment){.place = place_at, .group = group, .row = (int)r, .value = v, .order = order};
  }
  qsort(s->segment, s->count, sizeof *s->segment, by_place);
}

static void to_shares(stack *s, size_t places, arena *a) {
  double *sum = ARENA_ARRAY(a, places ? places : 1, double);
  for (size_t i = 0; i < s->count; i++)
    sum[s->segment[i].place] += fabs(s->segment[i].value);
  for (size_t i = 0; i < s->count; i++)
    if (sum[s->segment[i].place] > 0)
      s->segment[i].value /= sum[s->segment[i].place];
}

stack_mode stack_mode_of(const plot *p, channel_id length) {
  static const stack_mode top_level[] = {stack_zero, stack_normalize, stack_none};
  stack_mode m = p->channel[length].stack;
  if (m == stack_auto && p->spec->stack.at.source && p->spec->stack.index >= 0 && p->spec->stack.index < 3)
    m = top_level[p->spec->stack.index];
  return m == stack_auto ? stack_zero : m;
}

stack stack_of(arena *a, const plot *p, const stack_wish *w) {
  size_t places = w->places->count;
  stack s = {.mode = w->mode};
  s.segment = ARENA_ARRAY(a, p->rows ? p->rows : 1, segment);
  s.up = ARENA_ARRAY(a, places ? places : 1, double);
  s.down = ARENA_ARRAY(a, places ? places : 1, double);
  collect(&s, p, w);
  if (s.mode == stack_normalize)
    to_shares(&s, places, a);
  size_t depth = 0;
  for (size_t i = 0; i < s.count; i++) {
    segment *g = &s.segment[i];
    depth = i && s.segment[i - 1].place == g->place ? depth + 1 : 1;
    s.deepest = depth > s.deepest ? depth : s.deepest;
    double *end = g->value < 0 ? &s.down[g->place] : &s.up[g->place];
    g->from = s.mode == stack_none ? 0 : *end;
    g->to = g->from + g->value;
    *end = s.mode == stack_none ? (g->value < 0 ? fmin(*end, g->to) : fmax(*end, g->to)) : g->to;
    s.range[0] = fmin(s.range[0], g->to);
    s.range[1] = fmax(s.range[1], g->to);
  }
  return s;
}

void stack_from(stack *s, double base) {
  s->range[0] = s->range[1] = base;
  for (size_t i = 0; i < s->count; i++) {
    s->segment[i].from = base;
    s->range[0] = fmin(s->range[0], s->segment[i].to);
    s->range[1] = fmax(s->range[1], s->segment[i].to);
  }
}

#define WHOLE 1.005 /* what percentages that make a hundred may come to as they are rounded */

void stack_check(const drafting *k, const plot *p, const stack *s, channel_id id) {
  const channel *c = &p->channel[id];
  bool percent = (c->unit && *c->unit == '%') || numfmt_is_percent(c->format);
  if (!percent || s->mode != stack_zero || s->deepest < 2 || s->range[1] <= WHOLE)
    return;
  diag *g = diags_add(k->diags, 590, c->at, "these piles of percentages reach %.0f %%", s->range[1] * 100);
  diag_hint(k->diags, g, "`stack: none` sets them side by side");
}
