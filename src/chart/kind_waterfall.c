/* kind_waterfall: changes one after the other, each from where the one before it ended, and the totals between. */
#include "chart/kind_list.h"

#include "base/number.h"
#include "chart/bar.h"
#include "chart/check.h"
#include "chart/words.h"

#include <math.h>

#define DECIMALS_KEPT 9 /* of sums of numbers that have no decimals of their own */
#define SUM_SLACK 1e-6  /* of the largest number: what sums of decimals may lose */

/* What the steps add up to, place by place. */
typedef struct fall {
  channel_id key, value;
  slots places;
  size_t *row;    /* per place; SLOT_NONE */
  double *before; /* per place: the sum of the changes before it */
  bool *total;    /* per row */
  double *number; /* per row: changes as they are, totals as they come to */
  double largest;
} fall;

static bool is_total(const plot *p, str name) {
  for (size_t i = 0; i < p->spec->totals.count; i++)
    if (str_equal(p->spec->totals.item[i].text, name))
      return true;
  return false;
}

static fall fall_of(arena *a, const plot *p) {
  fall f = {.key = bar_runs_along(p) ? channel_y : channel_x, .value = bar_runs_along(p) ? channel_x : channel_y};
  const double *v = p->channel[f.value].number;
  f.places = slots_of(a, p, f.key);
  f.row = ARENA_ARRAY(a, f.places.count, size_t);
  f.before = ARENA_ARRAY(a, f.places.count, double);
  f.total = ARENA_ARRAY(a, p->rows, bool);
  f.number = ARENA_ARRAY(a, p->rows, double);
  for (size_t i = 0; i < f.places.count; i++)
    f.row[i] = SLOT_NONE;
  for (size_t r = 0; r < p->rows; r++)
    if (f.places.of_row[r] != SLOT_NONE)
      f.row[f.places.of_row[r]] = r;
  double sum = 0;
  for (size_t i = 0; i < f.places.count; i++) {
    size_t r = f.row[i];
    f.before[i] = sum;
    if (r == SLOT_NONE)
      continue;
    f.total[r] = is_total(p, f.places.name[i]);
    if (f.total[r] && i == 0 && isfinite(v[r])) /* a start is given, not added up */
      sum = v[r];
    else if (!f.total[r] && isfinite(v[r]))
      sum += v[r];
    f.number[r] = f.total[r] ? sum : v[r];
    f.largest = fmax(f.largest, fabs(sum));
  }
  return f;
}

static bool check_totals(const drafting *k, const plot *p, const fall *f) {
  const double *v = p->channel[f->value].number;
  for (size_t r = 0; r < p->rows; r++) {
    if (!f->total[r] || !isfinite(v[r]) || fabs(v[r] - f->number[r]) <= SUM_SLACK * f->largest)
      continue;
    str name = words_value(k->arena, p, f->key, p->channel[f->key].number[r]);
    str sum = words_value(k->arena, p, f->value, f->number[r]), says = words_value(k->arena, p, f->value, v[r]);
    diag *g = diags_add(k->diags, 534, check_row(p, f->value, r), "the steps before `%.*s` come to %.*s, not %.*s",
                        STR_ARG(name), STR_ARG(sum), STR_ARG(says));
    diag_hint(k->diags, g, "a total may be left empty: it is added up");
    return false;
  }
  return true;
}

static bool check_named(const drafting *k, const plot *p, const fall *f) {
  for (size_t i = 0; i < p->spec->totals.count; i++) {
    bool found = false;
    for (size_t j = 0; j < f->places.count; j++)
      found = found || str_equal(p->spec->totals.item[i].text, f->places.name[j]);
    if (found)
      continue;
    diag *g = diags_add(k->diags, 535, p->spec->totals.item[i].at, "there is no step `%.*s`",
                        STR_ARG(p->spec->totals.item[i].text));
    diag_hint(k->diags, g, "`totals` names values of `%s`", channel_name[f->key]);
    return false;
  }
  return true;
}

bool kind_waterfall_check(const drafting *k, const plot *p) {
  if (!kind_bar_check(k, p))
    return false;
  fall f = fall_of(k->arena, p);
  return check_named(k, p, &f) && check_totals(k, p, &f);
}

/* Totals in the first hue, what adds in the third, what takes away in the second. */
static const colour *tints(const drafting *k, const plot *p, const fall *f) {
  colour hue[PALETTE_MOST], *tint = ARENA_ARRAY(k->arena, p->rows, colour);
  size_t hues = series_hues(k, p, hue);
  for (size_t r = 0; r < p->rows; r++)
    tint[r] = hue[f->total[r] ? 0 : f->number[r] < 0 ? 1 % hues : 2 % hues];
  return tint;
}

static void hang(bar_plan *b, const fall *f) {
  stack *s = &b->stack;
  s->range[0] = s->range[1] = 0;
  for (size_t i = 0; i < s->count; i++) {
    segment *g = &s->segment[i];
    g->from = f->total[g->row] ? 0 : f->before[g->place];
    g->to = g->from + g->value;
    s->range[0] = fmin(s->range[0], g->to);
    s->range[1] = fmax(s->range[1], g->to);
  }
}

static bar_plan plan(const drafting *k, const plot *p, double width) {
  fall f = fall_of(k->arena, p);
  plot *q = ARENA_NEW(k->arena, plot);
  *q = *p;
  q->channel[f.value].number = f.number;
  bar_plan b = bar_plan_of(k, q, width, bar_step);
  b.total = f.total;
  b.tint = tints(k, p, &f);
  hang(&b, &f);
  bar_share_range(&b);
  return b;
}

extent kind_waterfall_extent(const drafting *k, const plot *p, double width) {
  bar_plan b = plan(k, p, width);
  return bar_extent(&b);
}

void kind_waterfall_layout(const drafting *k, const plot *p, scene *s, const double frame[4]) {
  bar_plan b = plan(k, p, frame[2]);
  bar_layout(&b, s, frame);
}

void kind_waterfall_describe(const plot *p, text *out) {
  arena *a = out->arena;
  fall f = fall_of(a, p);
  bool first = true;
  for (size_t i = 0; i < f.places.count; i++) {
    size_t r = f.row[i];
    if (r == SLOT_NONE)
      continue;
    str amount = (f.total[r] ? words_value : words_signed)(a, p, f.value, f.number[r]);
    text_addf(out, "%s%.*s %.*s", first ? "" : "; ", STR_ARG(f.places.name[i]), STR_ARG(amount));
    first = false;
  }
  text_addc(out, '.');
}

plotted *kind_waterfall_numbers(arena *a, const plot *p) {
  plotted *l = plotted_of(a, p);
  const fall f = fall_of(a, p);
  const channel *c = &p->channel[f.value];
  column *sums = table_column(l->table, str_of(c->title));
  for (size_t r = 0; sums && r < p->rows; r++)
    if (f.total[r])
      sums->number[r] = number_round(f.number[r], c->decimals < 0 ? DECIMALS_KEPT : c->decimals);
  return l;
}
