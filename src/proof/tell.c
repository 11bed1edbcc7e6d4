/* tell: what is wrong with a figure or a word, in words. */
#include "proof/tell.h"

#include "base/number.h"
#include "type/numfmt.h"

#include <math.h>
#include <string.h>

static span written(const sentence *s, size_t from, size_t to) {
  return passage_span(s->passage, s->tokens->item[from].start, s->tokens->item[to - 1].end);
}

static str shown(proof *p, double v, int decimals) {
  return numfmt_number(p->scratch, NULL, p->locale, number_round(v, decimals), decimals);
}

const char *tell_value(proof *p, const measure *m, double v) {
  int decimals = (m->decimals < 0 ? 1 : m->decimals) + !m->adds;
  if (m->percent)
    return text_format(p->scratch, "%.*s %%", STR_ARG(shown(p, v * 100, decimals)));
  return str_copy(p->scratch, shown(p, v, decimals));
}

/* How many decimals the figure is written with. */
static int decimals_of(const figure *f) {
  double step = f->step / f->scale * (f->kind == figure_percent || f->kind == figure_points ? 100 : 1);
  return step > 0 && step < 1 ? (int)lround(-log10(step)) : 0;
}

/* The power of a thousand that the data are written in, so that the value is nearest to the figure. */
static double unit_of(const figure *f, double v) {
  double best = 1;
  for (double e = 1; e <= f->scale * 1.001; e *= 1000)
    if (v != 0 && fabs(log(fabs(v * e / f->value))) < fabs(log(fabs(v * best / f->value))))
      best = e;
  return best;
}

static const char *should_be(proof *p, const sentence *s, const figure *f, const fact *c) {
  bool percent = c->measure && c->measure->percent;
  double v = c->value;
  int decimals = decimals_of(f);
  switch (f->kind) {
  case figure_percent:
  case figure_part:
    v = c->kind == fact_growth ? fabs(v) : v;
    v *= c->kind == fact_level && !percent ? 1 : 100;
    return text_format(p->scratch, "%.*s %%", STR_ARG(shown(p, v, f->kind == figure_part ? 1 : decimals)));
  case figure_points:
    v = fabs(v) * (percent ? 100 : 1);
    return text_format(p->scratch, "%.*s percentage points", STR_ARG(shown(p, v, decimals)));
  case figure_times:
    return text_format(p->scratch, "%.*s times", STR_ARG(shown(p, v, 2)));
  default:
    v *= percent ? 100 : 1;
    v = c->kind == fact_change ? fabs(v) : v;
  }
  v *= unit_of(f, v) / f->scale;
  str scale = f->scale > 1 && f->to > f->from + 1 ? sentence_text(s, f->from + 1, f->to) : (str){0};
  return text_format(p->scratch, "%.*s%s%.*s", STR_ARG(shown(p, v, decimals)), scale.len ? " " : "", STR_ARG(scale));
}

/* "North, 2025": what the value is of. */
static const char *subject(proof *p, const fact *f) {
  text out = text_new(p->scratch);
  stretch told = f->measure ? account_told(f->frame, f->measure, f->time) : f->time;
  for (size_t k = 0; k < f->frame->keys; k++)
    if (f->of.code[k] != CHOICE_ANY && !f->frame->key[k].flag)
      text_addf(&out, "%s%.*s", out.len ? ", " : "", STR_ARG(f->frame->key[k].value[f->of.code[k]]));
  if (!stretch_is_all(told) && f->frame->times)
    text_addf(&out, "%s%.*s", out.len ? ", " : "",
              STR_ARG(numfmt_date(p->scratch, NULL, p->locale, told.from, told.grain)));
  if (!stretch_is_all(told) && f->frame->times && !stretch_one(told))
    text_addf(&out, " to %.*s", STR_ARG(numfmt_date(p->scratch, NULL, p->locale, told.to - 1, told.grain)));
  return out.ptr ? out.ptr : "";
}

static const char *format_of(proof *p, const figure *f) {
  if (f->kind == figure_percent)
    return text_format(p->scratch, " | .%d%%", decimals_of(f));
  return f->kind == figure_plain && f->scale == 1 ? text_format(p->scratch, " | ,.%df", decimals_of(f)) : "";
}

/* Whether 4.2 stands in the data where the text says 4.2 %. */
static bool hundredth(const figure *f, const fact *c) {
  return f->kind == figure_percent && c->kind == fact_level && c->measure && !c->measure->percent;
}

static void explain(proof *p, diag *g, const figure *f, const fact *c) {
  const char *code = fact_expression(p->scratch, c);
  span cell = c->single ? frame_cell(c->frame, c->measure, c->row) : span_none();
  if (code)
    diag_hint(p->diags, g, "write `{{ %s%s%s }}`", code, hundredth(f, c) ? " / 100" : "", format_of(p, f));
  else if (c->frame->plot)
    diag_hint(p->diags, g, "as the chart shows");
  if (cell.source)
    diag_also(g, cell, "the cell");
}

void tell_wrong(proof *p, const sentence *s, const figure *f, const fact *c) {
  const char *of = subject(p, c), *right = should_be(p, s, f, c);
  diag *g = diags_add(p->diags, 270, written(s, f->from, f->to), "the text says %.*s, the data say %s%s%s%s",
                      STR_ARG(sentence_text(s, f->from, f->to)), right, *of ? " (" : "", of, *of ? ")" : "");
  explain(p, g, f, c);
}

void tell_nowhere(proof *p, const sentence *s, const figure *f, const fact *nearest) {
  diag *g = diags_add(p->diags, 271, written(s, f->from, f->to), "%.*s occurs in no data",
                      STR_ARG(sentence_text(s, f->from, f->to)));
  const char *code = nearest ? fact_expression(p->scratch, nearest) : NULL;
  if (code)
    diag_hint(p->diags, g, "the nearest is %s: `{{ %s }}`", should_be(p, s, f, nearest), code);
}

void tell_figure(proof *p, const sentence *s, const figure *f, const char *why) {
  diags_add(p->diags, 270, written(s, f->from, f->to), "the text says %.*s, %s",
            STR_ARG(sentence_text(s, f->from, f->to)), why);
}

void tell_word(proof *p, const sentence *s, size_t from, size_t to, const char *why) {
  diags_add(p->diags, 272, written(s, from, to), "the text says `%.*s`, the data say otherwise: %s",
            STR_ARG(sentence_text(s, from, to)), why);
}
