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

/* Where the least or the most stands whose value the figure is; `count` if it is nowhere. */
static size_t holder(const standout *x, const double *v, size_t count) {
  size_t least = count, most = count;
  for (size_t i = 0; i < count; i++) {
    least = !isnan(v[i]) && (least == count || v[i] < v[least]) ? i : least;
    most = !isnan(v[i]) && (most == count || v[i] > v[most]) ? i : most;
  }
  return most < count && says(x, v[most]) ? most : least < count && says(x, v[least]) ? least : count;
}

/* Whether nobody is ahead. */
static bool leads(const standout *x, const double *v, size_t count, size_t mine) {
  for (size_t i = 0; i < count; i++)
    if (isnan(v[mine]) || (x->most ? v[i] > v[mine] : v[i] < v[mine]))
      return false;
  return true;
}

static void hold(standout *x, const mention *m, const double *v, size_t count, size_t mine, size_t *best) {
  x->right |= says(x, v[mine]);
  *best = holder(x, v, count);
  if (*best == count || *best == mine)
    return;
  x->wrong = m;
  x->stands |= leads(x, v, count, mine);
  x->should.value = v[mine];
}

static void hold_names(standout *x, choice c, size_t k, const mention *m, stretch t) {
  const key *names = &x->o->frame->key[k];
  double v[FIELD_MAX];
  size_t best;
  x->should = (fact){.kind = fact_level, .frame = x->o->frame, .measure = x->m, .of = c, .base = c, .time = t};
  for (size_t i = 0; i < names->values; i++) {
    c.code[k] = (int)i;
    v[i] = account_main(account_of(x->proof->ledger, x->o->frame, x->m, c), t);
  }
  hold(x, m, v, names->values, (size_t)m->code, &best);
  if (x->wrong == m)
    x->of = str_copy(x->proof->scratch, names->value[best]);
}

static void hold_times(standout *x, choice c, const mention *m, stretch t) {
  const frame *f = x->o->frame;
  const account *a = account_of(x->proof->ledger, f, x->m, c);
  double v[FIELD_MAX];
  size_t mine = f->times, best;
  for (size_t i = 0; i < f->times; i++) {
    v[i] = account_main(a, stretch_period(f, i));
    mine = stretch_period(f, i).from == t.from ? i : mine;
  }
  if (mine == f->times || t.grain != f->grain)
    return;
  x->should = (fact){.kind = fact_level, .frame = f, .measure = x->m, .of = c, .base = c, .time = t};
  hold(x, m, v, f->times, mine, &best);
  if (x->wrong == m)
    x->of =
        str_copy(x->proof->scratch, numfmt_date(x->proof->scratch, NULL, x->proof->locale, f->time[best], f->grain));
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
  bool most = false, least = false;
  for (size_t i = s->from; i < s->to; i++) {
    lexeme_class c = sentence_lexeme(s, i)->class;
    most |= c == lexeme_highest;
    least |= c == lexeme_lowest;
    if (c == lexeme_not)
      return;
  }
  for (size_t i = 0; i < s->figures.count && (most || least); i++)
    hold_figure(p, s, &s->figures.item[i], most);
}
