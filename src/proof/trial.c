/* trial: one figure in one frame, held against single facts. */
#include "proof/trial.h"

#include <math.h>

bool trial_scaled(const figure *f, double v, bool (*test)(const figure *f, double v)) {
  for (double e = 1; e <= f->scale * 1.001 || e == 1; e *= 1000)
    if (test(f, v * e))
      return true;
  return f->money && test(f, v * 1e3);
}

/* What a column's numbers stand for, as its name tells: 93.7 (thousand) is 93,700; "2.96 million" is it of 2960.7. */
static double in_units(const figure *f, const fact *c, double v) {
  double scale = c->measure ? c->measure->scale : 1;
  return scale > 1 && (f->scale > 1 || figure_near(f, v * scale)) ? v * scale : v;
}

double trial_said(const figure *f, const fact *c) {
  if (c->kind == fact_names)
    return f->kind == figure_plain ? c->value : NAN;
  bool level_of = c->kind == fact_level, percent = c->measure->percent;
  switch (f->kind) {
  case figure_percent:
    if (level_of)
      return c->measure->rows || c->how == how_each || c->how == how_part ? NAN : percent ? c->value : c->value / 100;
    return c->kind == fact_change ? NAN : c->value;
  case figure_points:
    return c->kind != fact_change ? NAN : percent ? c->value : c->value / 100;
  case figure_times:
    return c->kind == fact_ratio ? c->value : NAN;
  case figure_part:
    if (level_of)
      return percent ? c->value : c->measure->hundreds ? c->value / 100 : NAN;
    return c->kind == fact_share || c->kind == fact_growth || (c->kind == fact_ratio && c->value <= 1) ? c->value : NAN;
  default:
    return !level_of && c->kind != fact_change ? NAN : percent ? c->value * 100 : in_units(f, c, c->value);
  }
}

bool trial_agrees(const trial *t, const wanted *w, const fact *c) {
  return want_allows(w, c) && trial_scaled(t->f, trial_said(t->f, c), figure_agrees);
}

bool trial_involves(const trial *t, const fact *c) {
  const options *o = &t->tight.options;
  bool name = !t->tight.own_name, time = !t->tight.own_time;
  for (size_t k = 0; k < c->frame->keys; k++)
    for (size_t i = 0; o->key[k].required && i < o->key[k].codes; i++)
      name |= c->of.code[k] == o->key[k].code[i] || c->base.code[k] == o->key[k].code[i];
  for (size_t i = 0; i < o->times; i++)
    time |= stretch_same(c->time, o->time[i]) || stretch_same(c->base_time, o->time[i]);
  return name && time;
}
