/* bins: how wide, where from, how many in each. */
#include "chart/bins.h"

#include "base/number.h"
#include "chart/panel.h"
#include "data/coarsen.h"

#include <math.h>
#include <string.h>

static bool complain(const node *n, diags *d) {
  diag *g = diags_add(d, 532, n->at, "`bin` can't be read");
  diag_hint(d, g, "write `bin: {step: 5}` or `bin: {maxbins: 20}`, of up to %d", COARSEN_BINS_MAX);
  return false;
}

static const node *asked_node(const plot *p) {
  const node *own = p->spec->channel[channel_x].bin;
  return own ? own : p->spec->bin;
}

bool bins_asked(const plot *p, bins_wish *out, diags *d) {
  const node *asked = asked_node(p);
  *out = (bins_wish){.step = NAN};
  if (!asked || (asked->kind == node_scalar && str_is(asked->text, "true")))
    return true;
  if (asked->kind != node_map || asked->count != 1)
    return complain(asked, d);
  number n;
  const pair *only = &asked->pair[0];
  if (only->value->kind != node_scalar || !number_parse(only->value->text, '.', &n) || !(n.value > 0))
    return complain(asked, d);
  if (str_is(only->key, "step"))
    out->step = n.value;
  else if (str_is(only->key, "maxbins") && n.value >= 1 && n.value <= COARSEN_BINS_MAX)
    out->most = (size_t)n.value;
  else
    return complain(asked, d);
  return true;
}

static double step_of(const plot *p, const five *f, const bins_wish *w, size_t count) {
  const channel *x = &p->channel[channel_x];
  const coarsen_wish wish = {*f, count, w->most ? w->most : COARSEN_BINS_MAX, !x->decimals && !x->unit,
                             x->decimals ? fmax(fabs(f->low) / 10, 1e-280) : 1};
  return isfinite(w->step) ? w->step : coarsen_step(&wish);
}

bins bins_of(arena *a, const plot *p, const bins_wish *w) {
  const plot *all = panel_whole(p);
  double *sorted = ARENA_ARRAY(a, all->rows + 1, double);
  size_t count = five_sort(all->channel[channel_x].number, all->rows, sorted);
  five f = five_of(sorted, count);
  bins b = {.step = step_of(p, &f, w, count)};
  b.start = floor(f.low / b.step) * b.step;
  b.count = (size_t)fmin(BINS_MAX, fmax(1, floor((f.high - b.start) / b.step * (1 + 1e-12)) + 1));
  if (b.count > 1 && b.start + (double)(b.count - 1) * b.step >= f.high) /* the greatest value closes the last bin */
    b.count--;
  b.rows = ARENA_ARRAY(a, b.count, size_t);
  count = five_sort(p->channel[channel_x].number, p->rows, sorted);
  for (size_t i = 0; i < count; i++) {
    size_t at = (size_t)fmax(0, fmin((double)b.count - 1, floor((sorted[i] - b.start) / b.step * (1 + 1e-12))));
    b.rows[at]++;
  }
  for (size_t i = 0; i < b.count; i++)
    b.fullest = b.rows[i] > b.rows[b.fullest] ? i : b.fullest;
  return b;
}

double bins_edge(const bins *b, size_t i) {
  int start = number_decimals(b->start), step = number_decimals(b->step);
  return number_round(b->start + b->step * (double)i, start > step ? start : step);
}
