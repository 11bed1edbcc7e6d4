/* baseline: where lengths begin: at zero, unless the brief says `zero: false`; then the axis is seen to be broken. */
#include "chart/baseline.h"

#include "chart/axis.h"
#include "chart/bar.h"
#include "chart/check.h"

#include <math.h>

#define TEAR_AWAY 6.0  /* from the line to the tear */
#define TEAR_DEPTH 1.5 /* of its teeth, to each side */
#define TEAR_STEP 3.0  /* from tooth to tooth */
#define TEAR_WIDTH 1.8 /* of paper */
#define SHORTEST 0.2   /* of what they differ by, for the shortest length to be seen */
#define ROUND_TARGET 4 /* ticks to find what is round */

typedef struct lengths {
  const char *kind;
  bool along;   /* the number is always x; else by the types of x and y */
  bool may_cut; /* single lengths can be seen to begin elsewhere */
} lengths;

static const lengths table_of_lengths[] = {{"bar", false, true},     {"lollipop", false, true},
                                           {"area", false, false},   {"waterfall", false, false},
                                           {"pyramid", true, false}, {"bullet", true, false}};

static const lengths *lengths_of(const plot *p) {
  bool dumbbell = p->channel[channel_x2].present;
  for (size_t i = 0; i < sizeof table_of_lengths / sizeof *table_of_lengths && !dumbbell; i++)
    if (str_is(str_of(p->mark), table_of_lengths[i].kind))
      return &table_of_lengths[i];
  return NULL;
}

channel_id baseline_channel(const plot *p) {
  const lengths *of = lengths_of(p);
  return !of ? channel_count : of->along || bar_runs_along(p) ? channel_x : channel_y;
}

static bool allowed(const channel *c) {
  return c->zero_asked && !c->zero;
}

double baseline_of(const plot *p, channel_id id) {
  const plot *all = p->whole ? p->whole : p; /* panels have one scale */
  const channel *c = &all->channel[id];
  double range[2];
  if (!allowed(c) || !axis_range(all, id, range))
    return 0;
  if (isfinite(c->domain[0]))
    return fmax(0, c->domain[0]);
  double low = range[0] - SHORTEST * (range[1] - range[0]);
  ticks t = ticks_extended(&(ticks_wish){.min = low, .max = range[1], .target = ROUND_TARGET, .loose = true});
  return fmax(0, t.value[0]);
}

static bool refuse(const drafting *k, span at, const char *what, const char *hint) {
  diag *g = diags_add(k->diags, 583, at, "%s", what);
  diag_hint(k->diags, g, "%s", hint);
  return false;
}

/* Each place has one length for each series, none of them on top of another. */
static bool single(const drafting *k, const plot *p, channel_id id) {
  if (p->channel[channel_facet].present)
    return stack_mode_of(p, id) == stack_none || !p->channel[channel_color].present;
  bar_plan b = bar_plan_of(k, p, k->look->baseline * 20, bar_stem);
  return stack_mode_of(p, id) == stack_none || b.stack.deepest < 2;
}

static bool check_cut(const drafting *k, const plot *p, channel_id id) {
  const channel *c = &p->channel[id];
  double base = baseline_of(p, id), range[2];
  if (base <= 0)
    return true;
  if (!lengths_of(p)->may_cut)
    return refuse(k, c->at, "this chart has to begin at zero", "`mark: line` or `mark: dot` need no zero");
  if (!single(k, p, id))
    return refuse(k, c->at, "piles can't be cut off below", "parts of a pile would be hidden");
  if (axis_range(p, id, range) && range[0] < base)
    return refuse(k, c->at, "a value lies below where the bars begin", "let the `domain` begin below it");
  diag *g = diags_add(k->diags, 584, c->at, "these bars do not begin at zero, so their lengths mislead");
  diag_hint(k->diags, g, "`mark: dot` needs no zero");
  return true;
}

bool baseline_check(const drafting *k, const plot *p) {
  channel_id id = baseline_channel(p);
  if (id == channel_count)
    return true;
  const channel *c = &p->channel[id];
  bool fixed = isfinite(c->domain[0]) && isfinite(c->domain[1]), off = c->domain[0] > 0 || c->domain[1] < 0;
  if (allowed(c))
    return check_cut(k, p, id);
  if (!fixed || !off)
    return true;
  bool may = lengths_of(p)->may_cut;
  return refuse(k, c->at, "lengths begin at zero, which this `domain` leaves out",
                may ? "`mark: dot` needs no zero; `zero: false` cuts the bars visibly"
                    : "`mark: line` or `mark: dot` need no zero");
}

/* A jagged strip of paper, over all that stands on the line. */
static void tear(const drafting *k, scene *s, const baseline *b) {
  item *path = scene_path(s, role_grid, &(paint){.strokes = true, .stroke = k->look->paper, .width = TEAR_WIDTH});
  double from = b->along ? b->ends[0].y : b->ends[0].x, to = b->along ? b->ends[1].y : b->ends[1].x;
  from += TEAR_WIDTH;
  to -= TEAR_WIDTH;
  double line = b->along ? b->ends[0].x + TEAR_AWAY : b->ends[0].y - TEAR_AWAY;
  size_t teeth = (size_t)fmax(1, ceil((to - from) / TEAR_STEP));
  for (size_t i = 0; i <= teeth; i++) {
    double at = from + (to - from) * (double)i / (double)teeth, side = line + (i % 2 ? TEAR_DEPTH : -TEAR_DEPTH);
    (i ? scene_line_to : scene_move)(s, path, b->along ? side : at, b->along ? at : side);
  }
}

void baseline_draw(const drafting *k, scene *s, const baseline *b) {
  if (b->base == 0) {
    axis_draw_line(k, s, b->ends);
    return;
  }
  scene_line(s, role_axis, b->ends,
             &(paint){.strokes = true, .stroke = k->look->context, .width = k->look->grid_width});
  tear(k, s, b);
}
