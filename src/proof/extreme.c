/* extreme: whether the least or the most of all is said of the name, or the time, that it is of. */
#include "proof/extreme.h"

#include "proof/tell.h"
#include "proof/trial.h"
#include "type/numfmt.h"

#include <math.h>
#include <string.h>

#define FIELD_MAX 400 /* names or periods that one stands out among */

/* A figure that stands by a superlative, and what it may be of. */
typedef struct standout {
  proof *proof;
  const sentence *s;
  const figure *f;
  const options *o;
  const measure *m;
  bool most;            /* the superlative: of the most, or the least */
  bool right;           /* the figure is of what is said */
  const mention *wrong; /* else it is said of this, */
  const char *of;       /* … and is of that */
  fact should;          /* or of what is said it should be this: that does stand out */
  bool stands;
} standout;

/* The one name of a key, or the one time, that a sentence says; NULL if there are several or none. */
static const mention *sole(const sentence *s, size_t nth, mention_kind kind, size_t k) {
  const mention *found = NULL;
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    if (m->kind != kind || (kind == mention_name && (m->frame != nth || m->index != k)))
      continue;
    if (found && (kind == mention_time ? memcmp(&found->time, &m->time, sizeof m->time) != 0 : found->code != m->code))
      return NULL;
    found = m;
  }
  return found;
}

/* "since 2019", "until March": no time that it is of. */
static bool bounds(const sentence *s, const mention *m) {
  static const char *const word[] = {"since", "from", "before", "after", "until", "till", "to", "than", "between"};
  for (size_t i = 0; i < 2 * (sizeof word / sizeof *word); i++)
    if (sentence_word(s, m->from - 1 - i % 2, word[i / 2]))
      return true;
  return false;
}

static bool says(const standout *x, double v) {
  const fact f = {.kind = fact_level, .measure = x->m, .frame = x->o->frame, .value = v};
  return trial_scaled(x->f, trial_said(x->f, &f), figure_agrees);
}

/* What one stands out among. */
typedef struct rivals {
  double v[FIELD_MAX];
  size_t count, mine;
} rivals;

/* Where the least or the most stands whose value the figure is; `count` if it is nowhere. */
static size_t holder(const standout *x, const rivals *f) {
  size_t least = f->count, most = f->count;
  for (size_t i = 0; i < f->count; i++) {
    least = !isnan(f->v[i]) && (least == f->count || f->v[i] < f->v[least]) ? i : least;
    most = !isnan(f->v[i]) && (most == f->count || f->v[i] > f->v[most]) ? i : most;
  }
  return most < f->count && says(x, f->v[most]) ? most : least < f->count && says(x, f->v[least]) ? least : f->count;
}

/* Whether nobody is ahead. */
static bool leads(const standout *x, const rivals *f) {
  double mine = f->v[f->mine];
  for (size_t i = 0; i < f->count; i++)
    if (isnan(mine) || (x->most ? f->v[i] > mine : f->v[i] < mine))
      return false;
  return true;
}

/* Whether the figure is another one's, who is *best. */
static bool hold(standout *x, const mention *m, const rivals *f, fact should, size_t *best) {
  x->right |= says(x, f->v[f->mine]);
  *best = holder(x, f);
  if (*best == f->count || *best == f->mine)
    return false;
  x->wrong = m;
  x->stands |= leads(x, f);
  x->should = should;
  x->should.value = f->v[f->mine];
  return true;
}

static fact level_of(const standout *x, choice c, stretch t) {
  return (fact){.kind = fact_level, .frame = x->o->frame, .measure = x->m, .of = c, .base = c, .time = t};
}

static void hold_names(standout *x, choice c, size_t k, const mention *m, stretch t) {
  const key *names = &x->o->frame->key[k];
  rivals f = {.count = names->values, .mine = (size_t)m->code};
  fact should = level_of(x, c, t);
  size_t best;
  for (size_t i = 0; i < names->values; i++) {
    c.code[k] = (int)i;
    f.v[i] = account_main(account_of(x->proof->ledger, x->o->frame, x->m, c), t);
  }
  if (hold(x, m, &f, should, &best))
    x->of = str_copy(x->proof->scratch, names->value[best]);
}

static void hold_times(standout *x, choice c, const mention *m, stretch t) {
  const frame *fr = x->o->frame;
  const account *a = account_of(x->proof->ledger, fr, x->m, c);
  rivals f = {.count = fr->times, .mine = fr->times};
  size_t best;
  for (size_t i = 0; i < fr->times; i++) {
    f.v[i] = account_main(a, stretch_period(fr, i));
    f.mine = stretch_period(fr, i).from == t.from ? i : f.mine;
  }
  if (f.mine < fr->times && t.grain == fr->grain && hold(x, m, &f, level_of(x, c, t), &best))
    x->of =
        str_copy(x->proof->scratch, numfmt_date(x->proof->scratch, NULL, x->proof->locale, fr->time[best], fr->grain));
}

static void hold_measure(standout *x, size_t nth) {
  const frame *f = x->o->frame;
  const mention *name[FRAME_KEYS_MAX] = {NULL}, *time = sole(x->s, nth, mention_time, 0);
  stretch t = stretch_all();
  choice all = choice_any();
  bool timed = time && f->times > 1 && context_stretch(f, time->time, &t);
  if (timed && bounds(x->s, time))
    return;
  for (size_t k = 0; k < f->keys; k++) {
    name[k] = f->key[k].flag ? NULL : sole(x->s, nth, mention_name, k);
    all.code[k] = name[k] ? name[k]->code : CHOICE_ANY;
  }
  for (size_t k = 0; k < f->keys; k++)
    if (name[k] && f->key[k].values > 1 && f->key[k].values < FIELD_MAX)
      hold_names(x, all, k, name[k], t);
  if (timed && f->times < FIELD_MAX)
    hold_times(x, all, time, t);
}

static void hold_figure(proof *p, const sentence *s, const figure *f, bool most) {
  standout x = {.proof = p, .s = s, .f = f, .most = most};
  bool long_enough = f->exact || fabs(f->value) * (f->kind == figure_percent ? 100 : 1) >= 10;
  if (f->computed || f->hedge || f->spelt || !long_enough || (f->kind != figure_plain && f->kind != figure_percent))
    return;
  for (size_t i = 0; i < p->frames; i++) {
    context c = context_tight(p, s, sentence_clause(s, f->from), i);
    x.o = &c.options;
    for (size_t m = 0; m < c.options.measures && c.measured && !c.guessed && context_touches(p, s, i); m++) {
      x.m = &p->frame[i]->measure[c.options.measure[m]];
      if (!x.m->rows)
        hold_measure(&x, i);
    }
  }
  if (x.wrong && !x.right && x.stands)
    tell_wrong(p, s, f, &x.should);
  else if (x.wrong && !x.right)
    tell_word(p, s, x.wrong->from, x.wrong->to,
              text_format(p->scratch, "%.*s is of %s", STR_ARG(sentence_text(s, f->from, f->to)), x.of));
}

void extreme_names(proof *p, const sentence *s) {
  bool most = sentence_any(s, s->from, s->to, lexeme_highest), least = sentence_any(s, s->from, s->to, lexeme_lowest);
  if (!(most || least) || sentence_any(s, s->from, s->to, lexeme_not))
    return;
  for (size_t i = 0; i < s->figures.count; i++)
    hold_figure(p, s, &s->figures.item[i], most);
}
