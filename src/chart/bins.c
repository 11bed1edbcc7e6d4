/* bins: how wide, where from, how many in each. */
#include "chart/bins.h"

#include "base/number.h"
#include "chart/five.h"

#include <math.h>
#include <string.h>

#define BINS_MOST_ASKED 100

static bool complain(const node *n, diags *d) {
  diag *g = diags_add(d, 532, n->at, "`bin` can't be read");
  diag_hint(d, g, "write `bin: {step: 5}` or `bin: {maxbins: 20}`, of up to %d", BINS_MOST_ASKED);
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
  else if (str_is(only->key, "maxbins") && n.value >= 1 && n.value <= BINS_MOST_ASKED)
    out->most = (size_t)n.value;
  else
    return complain(asked, d);
  return true;
}

/* The nearest of 1, 2, 5 times a power of ten; by ratio. */
static double round_step(double step) {
  double power = pow(10, floor(log10(step))), share = step / power;
  return power * (share < sqrt(2) ? 1 : share < sqrt(10) ? 2 : share < sqrt(50) ? 5 : 10);
}

static double larger(double step) {
  double next = round_step(step * 2);
  return next > step ? next : step * 2;
}

static size_t bins_needed(const double range[2], double step) {
  return (size_t)fmin(1e9, fmax(1, ceil((range[1] - floor(range[0] / step) * step) / step + 1e-9)));
}

static double step_of(const plot *p, const five *f, const bins_wish *w, size_t count) {
  if (isfinite(w->step))
    return w->step;
  double range = f->high - f->low, step = 2 * (f->q3 - f->q1) / cbrt((double)count);
  if (step <= 0)
    step = range / (1 + log2((double)count));
  if (step <= 0)
    return p->channel[channel_x].decimals ? fmax(fabs(f->low) / 10, 1e-280) : 1;
  step = round_step(step);
  if (!p->channel[channel_x].decimals && !p->channel[channel_x].unit)
    step = fmax(1, step);
  size_t most = w->most ? w->most : BINS_MOST_ASKED;
  while (bins_needed((double[]){f->low, f->high}, step) > most)
    step = larger(step);
  return step;
}

bins bins_of(arena *a, const plot *p, const bins_wish *w) {
  const double *v = p->channel[channel_x].number;
  double *sorted = ARENA_ARRAY(a, p->rows + 1, double);
  size_t count = five_sort(v, p->rows, sorted);
  five f = five_of(sorted, count);
  bins b = {.step = step_of(p, &f, w, count)};
  b.start = floor(f.low / b.step) * b.step;
  b.count = (size_t)fmin(BINS_MAX, fmax(1, floor((f.high - b.start) / b.step * (1 + 1e-12)) + 1));
  if (b.count > 1 && b.start + (double)(b.count - 1) * b.step >= f.high) /* the greatest value closes the last bin */
    b.count--;
  b.rows = ARENA_ARRAY(a, b.count, size_t);
  for (size_t i = 0; i < count; i++) {
    size_t at = (size_t)fmax(0, fmin((double)b.count - 1, floor((sorted[i] - b.start) / b.step * (1 + 1e-12))));
    b.rows[at]++;
  }
  for (size_t i = 0; i < b.count; i++)
    b.fullest = b.rows[i] > b.rows[b.fullest] ? i : b.fullest;
  return b;
}
