/* want_fit: whether a fact may be, and whether it should be, what a figure says. */
#include "proof/want.h"

/* Half as many as, where it is twice as many. */
static bool turned(const wanted *w, const fact *f) {
  for (size_t k = 0; k < f->frame->keys; k++)
    if (w->of[k] != CHOICE_ANY && f->of.code[k] == w->base[k] && f->base.code[k] == w->of[k])
      return true;
  return false;
}

bool want_allows(const wanted *w, const fact *f) {
  if (f->kind == fact_names)
    return f->names == w->names;
  if ((w->only_change && f->kind != fact_change) || (w->only_growth && f->kind != fact_growth))
    return false;
  if (f->kind == fact_ratio && turned(w, f))
    return false;
  if (w->of_all && (f->kind == fact_ratio || f->kind == fact_growth))
    return false;
  if (f->kind == fact_level && (f->how == how_least || f->how == how_most) && !w->main && w->how[0] == how_mean)
    return false;
  if (f->kind == fact_level && (f->how == how_least || f->how == how_most) && w->dated)
    return false;
  bool average = f->how == how_each || f->how == how_mean || f->how == how_per_period || f->how == how_median;
  if (f->kind == fact_level && f->measure->adds && !(f->measure->stock && f->how == how_per_period) && average &&
      !w->averages)
    return false;
  return f->kind != fact_change || f->measure != f->base_measure || (w->changes && !w->counts) ||
         w->kind == fact_change;
}

static bool named(const options *o, stretch t) {
  for (size_t i = 0; i < o->times; i++)
    if (stretch_same(o->time[i], t))
      return true;
  return false;
}

/* Of what does not add up over times the last one is meant, if none is said. */
static bool latest(const fact *f) {
  return (f->measure->stock || !f->measure->adds) && f->time.to > f->frame->time[f->frame->times - 1];
}

/* Whether a change is between the times that the words name. */
static bool between(const wanted *w, const fact *f) {
  const options *o = w->options;
  const frame *r = f->frame;
  if (!r->times)
    return true;
  if (stretch_same(f->time, f->base_time))
    return o->times ? named(o, f->time) : stretch_is_all(f->time) || latest(f);
  if (o->times >= 2)
    return named(o, f->time) && named(o, f->base_time);
  if (o->times == 1 && w->since)
    return named(o, f->base_time) && f->time.to > r->time[r->times - 1];
  stretch before = o->base.to > 0 ? o->base : stretch_before(f->time);
  return o->times != 1 || (named(o, f->time) && stretch_same(f->base_time, before));
}

static bool compared(const wanted *w, const fact *f) {
  for (size_t k = 0; k < f->frame->keys; k++)
    if (w->of[k] != CHOICE_ANY && (f->of.code[k] != w->of[k] || f->base.code[k] != w->base[k]))
      return false;
  return true;
}

/* Whether all that the clause names is in it; what is only inherited need not be. */
static bool about(const wanted *w, const fact *f) {
  for (size_t k = 0; k < f->frame->keys; k++)
    if (w->options->key[k].codes && !w->options->key[k].remote && f->of.code[k] == CHOICE_ANY &&
        f->kind != fact_names && !f->together)
      return false;
  if (f->kind == fact_names || f->kind == fact_change || f->kind == fact_growth || f->kind == fact_ratio)
    return true;
  if (w->options->span.to)
    return stretch_same(w->options->span, f->time);
  return w->options->times ? named(w->options, f->time) : w->vague || stretch_is_all(f->time);
}

static bool level_fits(const wanted *w, const fact *f) {
  fact_how usual = f->measure->adds ? how_sum : how_mean;
  if (w->part || f->how == how_part)
    return w->part && f->how == how_part;
  return f->together == w->together &&
         ((w->main && f->how == usual) || (!w->main && (f->how == w->how[0] || f->how == w->how[1])));
}

bool want_fits(const wanted *w, const fact *f) {
  bool is_level = f->kind == fact_level && (w->kind == fact_level || (w->levels && measure_is_share(f->measure)));
  if (!about(w, f))
    return false;
  if (is_level)
    return level_fits(w, f);
  if (f->kind != w->kind)
    return false;
  if (f->kind == fact_names)
    return f->names == w->names;
  if (f->kind == fact_share)
    return !w->levels && f->together == w->together;
  return (f->together == w->together || f->measure != f->base_measure) && between(w, f) && compared(w, f);
}
