/* judge: holds each figure of a sentence against what can be computed about what the sentence mentions. */
#include "proof/judge.h"

#include "proof/claim.h"
#include "proof/strange.h"
#include "proof/sums.h"
#include "proof/tell.h"
#include "proof/trial.h"

#include <math.h>
#include <string.h>

typedef enum verdict { verdict_silent, verdict_agrees, verdict_wrong, verdict_nowhere } verdict;

static bool any_agrees(const trial *t, const wanted *w, const facts *list) {
  for (size_t i = 0; i < list->count; i++)
    if (trial_agrees(t, w, &list->item[i]))
      return true;
  return false;
}

/* Whether the figure is right only for other names or times than its clause is about, as when two have changed places.
 */
static bool swapped(const trial *t, const wanted *w) {
  bool extreme =
      sentence_has(t->s, t->clause, lexeme_highest, NULL) || sentence_has(t->s, t->clause, lexeme_lowest, NULL);
  for (size_t i = 0; i < t->all_facts->count; i++) {
    const fact *c = &t->all_facts->item[i];
    bool ranked = extreme && (c->how == how_least || c->how == how_most); /* `rank` says whether of the right time */
    if (trial_agrees(t, w, c) && (ranked || c->together || c->kind == fact_names || trial_involves(t, c)))
      return false;
  }
  return t->tight.own_name || t->tight.own_time;
}

/* --- which fact is meant --- */

typedef struct choosing {
  const trial *t;
  const fact *meant;
  double distance;
  bool several;
} choosing;

static double distance(const figure *f, double v) {
  double least = INFINITY;
  for (double e = 1; e <= f->scale * 1.001 || e == 1; e *= 1000)
    least = fmin(least, fabs(fabs(v) * e - fabs(f->value)) / fmax(fabs(f->value), 1e-300));
  return least;
}

/* Whether a figure may count rows: where it stands before what they are called, or that is said and each has a name of
   its own.
 */
static bool counted(const trial *t) {
  const sentence *s = t->s;
  const frame *f = t->proof->frame[t->frame];
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    if (m->kind == mention_measure && m->frame == t->frame && f->measure[m->index].rows &&
        ((f->id && !sentence_mentions(s, m->from, mention_name)) || (m->from >= t->f->to && m->from <= t->f->to + 2)))
      return true;
  }
  return t->f->kind != figure_plain;
}

static void consider(choosing *c, const fact *candidate) {
  double v = trial_said(c->t->f, candidate);
  bool rows = candidate->measure && candidate->measure->rows &&
              (c->t->tight.options.measures > 1 || !c->t->tight.said || c->t->tight.inherited);
  for (size_t k = 0; k < candidate->frame->keys && !sentence_points(c->t->s); k++)
    if (c->t->tight.options.key[k].remote && candidate->of.code[k] != CHOICE_ANY && candidate->kind == fact_share)
      return;
  if (isnan(v) || rows || (candidate->measure && candidate->measure->rows && !counted(c->t)))
    return;
  if (c->meant && fabs(trial_said(c->t->f, c->meant) - v) > 1e-9 * fabs(v))
    c->several = true;
  double d = distance(c->t->f, v);
  if (!c->meant || d < c->distance) {
    c->meant = candidate;
    c->distance = d;
  }
}

/* The fact that the figure should have been, or NULL; *sure if there is just one it can be. */
static const fact *meant(const trial *t, const wanted *w, bool *sure) {
  choosing c = {.t = t};
  for (size_t i = 0; i < t->near_facts->count; i++)
    if (want_fits(w, &t->near_facts->item[i]))
      consider(&c, &t->near_facts->item[i]);
  for (size_t i = 0; i < t->all_facts->count && !c.meant && w->among_all; i++)
    if (want_fits(w, &t->all_facts->item[i]))
      consider(&c, &t->all_facts->item[i]);
  *sure = c.meant && !c.several && (!w->vague || c.meant->single);
  return c.meant;
}

#define FAR 1.6 /* of the figure itself: what is off by more is of something else, if its measure is not named */

static bool paid_for(const frame *f) {
  for (size_t i = 0; i < f->measures; i++)
    if (f->measure[i].money)
      return true;
  return false;
}

/* --- verdicts --- */

/* Whether a likeness of figures is no chance, where it is not clear what is spoken of. */
static bool surely(const trial *t) {
  double digits = fabs(t->f->value) / fmax(t->f->step, 1e-300);
  return digits >= 1000 || t->tight.own_measure || t->tight.own_name || t->tight.names == 1;
}

/* Where columns are called by years alone, a sentence has to say in words of its own what they tell. */
static bool own_words(const trial *t, const fact *c, bool close) {
  return c->measure && c->measure->nameless && close && t->f->exact && t->tight.names;
}

/* "1,427 of 4,460", "44 % of pupils eat for nothing": whether the figure is right of the very names and times that are
   meant, if another measure is. What is measured stands right behind a figure, or it is not sure. */
static bool of_another(const trial *t, const wanted *w) {
  const frame *f = t->proof->frame[t->frame];
  options o = t->tight.options;
  facts levels = {0};
  if (sentence_mention(t->s, t->f->to))
    return false;
  o.measures = 0;
  for (size_t i = 0; i < f->measures; i++)
    if (!f->measure[i].rows)
      o.measure[o.measures++] = i;
  fact_list(t->proof->scratch, t->proof->ledger, &o, &levels);
  for (size_t i = 0; i < levels.count; i++) {
    const fact *c = &levels.item[i];
    bool main = c->kind == fact_level ? c->how == how_sum || c->how == how_each : !t->tight.own_measure;
    if (main && c->kind != fact_names && (!t->tight.own_name || trial_involves(t, c)) && trial_agrees(t, w, c))
      return true;
  }
  return false;
}

/* Columns called by years alone: any noun may be what they count, where a name and times of theirs are said. */
static bool unnamed(const trial *t) {
  const frame *f = t->tight.options.frame;
  bool nameless = f->measures > 0;
  for (size_t i = 0; i < f->measures; i++)
    nameless &= f->measure[i].nameless || f->measure[i].rows;
  return nameless && t->tight.names == 1 && t->tight.options.times > 0;
}

static verdict judge_in(trial *t, const fact **should) {
  const figure *f = t->f;
  bool sure = false,
       odd = t->proof->vouched == t->s ? strange_within(t->s, t->clause) : strange_clause(t->s, t->clause, t->s->to);
  bool elsewhen = claim_elsewhen(t->s, t->clause, t->tight.options.frame);
  bool strange = (odd && strange_attached(t->s, t->clause, t->f)) || elsewhen || t->tight.guessed;
  if (f->duration && !claim_time(&t->tight.options))
    return verdict_agrees;
  wanted w = want_of(t->proof, t->s, f, &t->tight, t->frame);
  if (any_agrees(t, &w, t->near_facts))
    return verdict_agrees;
  strange |= w.only_change && strange_clause(t->s, SIZE_MAX, t->s->to);
  *should = meant(t, &w, &sure);
  if (any_agrees(t, &w, t->all_facts) && !(sure && swapped(t, &w)))
    return verdict_agrees;
  bool known = w.measured && t->tight.own_measure && f->exact && f->kind == figure_plain &&
               !strange_clause(t->s, SIZE_MAX, t->s->to) && !elsewhen && !w.idle && !w.averages && !t->tight.partial;
  if (!*should)
    return known ? verdict_nowhere : verdict_silent;
  double v = trial_said(f, *should);
  bool bare = f->kind == figure_plain && (*should)->measure && (*should)->measure->percent && !t->tight.own_measure;
  bool slip = trial_scaled(f, v, figure_slip), close = trial_scaled(f, v, figure_near);
  bool placed =
      w.measured || (t->tight.own_name && close && (f->exact || f->kind != figure_plain)) || (t->tight.names && slip);
  bool paid = !f->money || (slip && t->tight.names == 1 && sentence_names(t->s) && !paid_for(t->tight.options.frame)) ||
              (*should)->measure == NULL || (*should)->measure->money ||
              (slip && t->tight.own_measure && (*should)->measure->adds && !paid_for(t->tight.options.frame));
  bool pinned = sure && (*should)->single && t->tight.own_name && t->tight.own_measure && !t->tight.partial &&
                (t->tight.own_time || t->tight.options.frame->times < 2) && f->kind != figure_plain;
  bool plainly = unnamed(t) && (w.kind == fact_growth || w.kind == fact_ratio || close || slip);
  strange &= !(pinned || plainly) || elsewhen || t->tight.guessed;
  if (w.idle || bare || !placed || (strange && !(slip && surely(t)) && !own_words(t, *should, close)) || !paid)
    return verdict_silent;
  if (trial_scaled(f, v, figure_agrees))
    return verdict_agrees;
  if (!close && !slip && distance(f, v) > FAR && !t->tight.own_measure)
    return verdict_silent;
  bool paired = f->swollen;
  for (size_t k = 0; k < FRAME_KEYS_MAX; k++)
    paired |= w.of[k] != CHOICE_ANY;
  if (f->kind == figure_times && !close && !paired && (!t->tight.own_measure || v > 3 * f->value || v * 3 < f->value))
    return verdict_silent;
  bool meant_so = sure && !t->tight.partial && (t->tight.said || plainly || (paired && !f->swollen));
  return meant_so || close ? verdict_wrong : known ? verdict_nowhere : verdict_silent;
}

static bool percentages(const options *o) {
  for (size_t i = 0; i < o->measures; i++)
    if (!measure_is_share(&o->frame->measure[o->measure[i]]))
      return false;
  return o->measures;
}

/* `should` gets what the figure ought to be, if `*known`. */
static verdict try_frame(trial *t, fact *should, bool *known) {
  const fact *best = NULL;
  ledger *l = t->proof->ledger;
  t->tight = context_tight(t->proof, t->s, t->clause, t->frame);
  t->wide = context_wide(t->proof, t->s, t->frame);
  if (t->f->money) {
    context_money(&t->tight);
    context_money(&t->wide);
  }
  t->points = *t->f;
  if (t->f->points && percentages(&t->tight.options)) {
    t->points.kind = figure_points;
    t->points.to++;
    t->points.value /= 100;
    t->points.step /= 100;
    t->f = &t->points;
  }
  want_widen(t->s, t->f, &t->tight);
  t->wide.options.averages = t->tight.options.averages;
  t->near_facts->count = t->all_facts->count = 0;
  fact_list(t->proof->scratch, l, &t->tight.options, t->near_facts);
  fact_list(t->proof->scratch, l, &t->wide.options, t->all_facts);
  verdict v = judge_in(t, &best);
  *known = best;
  if (best)
    *should = *best;
  return v;
}

/* Whether a figure stands in some cell, of whatever it is. */
static bool occurs(const proof *p, const figure *f) {
  for (size_t i = 0; i < p->frames; i++)
    for (size_t m = 0; m < p->frame[i]->measures; m++) {
      const measure *n = &p->frame[i]->measure[m];
      for (size_t row = 0; row < p->frame[i]->rows && !n->rows; row++)
        if (trial_scaled(f, n->number[row] * n->scale, figure_agrees) || trial_scaled(f, n->number[row], figure_agrees))
          return true;
    }
  return false;
}

/* Whether a sentence speaks of a column that nobody looked at. */
static bool unseen(const proof *p, const sentence *s) {
  for (size_t i = 0; i < p->unseens; i++)
    for (size_t at = s->from; at < s->to; at++)
      for (size_t w = 0; w < p->unseen[i].words; w++)
        if (s->tokens->item[at].kind == token_word && lexicon_alike(s->tokens->item[at].low, p->unseen[i].word[w]))
          return true;
  return s->before && unseen(p, s->before);
}

static trial trial_of(proof *p, const sentence *s, const figure *f, size_t nth) {
  return (trial){.proof = p,
                 .s = s,
                 .f = f,
                 .frame = nth,
                 .clause = sentence_clause(s, f->from),
                 .near_facts = &p->near_facts,
                 .all_facts = &p->all_facts};
}

/* Whether what seems wrong is right all the same: of another measure, in whatever table, or of the sentence's own
   figures. */
static bool right_of_another(proof *p, const sentence *s, const figure *f) {
  for (size_t i = 0; i < p->frames; i++) {
    trial t = trial_of(p, s, f, i);
    t.tight = context_tight(p, s, t.clause, i);
    wanted w = want_of(p, s, f, &t.tight, i);
    if (context_touches(p, s, i) && of_another(&t, &w))
      return true;
  }
  return sums_confirm(s, f);
}

/* "Westfield's 527 rescue dogs are three times as many": what a long figure is of, what follows is of, too. */
static void note_told(const trial *t) {
  const figure *f = t->f;
  const measure *of = NULL;
  if (f->kind != figure_plain || f->hedge || fabs(f->value) < 100 * f->step || t->tight.said)
    return;
  for (size_t i = 0; i < t->near_facts->count; i++) {
    const fact *c = &t->near_facts->item[i];
    if (c->kind != fact_level || !c->measure || !trial_scaled(f, trial_said(f, c), figure_agrees))
      continue;
    if (of && of != c->measure)
      return;
    of = c->measure;
  }
  if (!of || of->rows)
    return;
  t->proof->told = t->s;
  t->proof->told_frame = t->frame;
  t->proof->told_measure = (size_t)(of - t->proof->frame[t->frame]->measure);
}

static void judge(proof *p, const sentence *s, const figure *f) {
  verdict worst = verdict_silent;
  fact should;
  figure said = *f;
  bool known = false;
  sums_claim claim;
  if (f->computed || f == p->tally.figure || claim_number(s, f) || unseen(p, s))
    return;
  bool summed = sums_wrong(s, f, &claim);
  if (summed && p->blamed != s && claim.of == s && claim.from->from < f->from && claim.to->from < f->from) {
    p->blamed = s, p->blamed_at = f->from;
    sums_tell(p, s, f, &claim);
    return;
  }
  for (size_t i = 0; i < p->frames; i++) {
    trial t = trial_of(p, s, f, i);
    fact one;
    bool has = false;
    if (!context_touches(p, s, i))
      continue;
    verdict v = try_frame(&t, &one, &has);
    if (v == verdict_agrees) {
      note_told(&t);
      p->vouched = f->exact && f->kind == figure_plain && fabs(f->value) >= 1000 * f->step ? s : p->vouched;
      return;
    }
    if (v == verdict_silent || worst == verdict_wrong)
      continue;
    worst = v;
    said = *t.f;
    known = has;
    if (has)
      should = one;
  }
  if (worst == verdict_wrong && right_of_another(p, s, &said))
    worst = verdict_silent;
  summed &= worst != verdict_wrong;
  bool nowhere = worst == verdict_nowhere && !p->unseens && !occurs(p, f);
  if (worst == verdict_wrong || summed || nowhere)
    p->blamed = s, p->blamed_at = f->from;
  if (summed)
    sums_tell(p, s, f, &claim);
  else if (worst == verdict_wrong)
    tell_wrong(p, s, &said, &should);
  else if (nowhere)
    tell_nowhere(p, s, f, known ? &should : NULL);
}

void judge_figures(proof *p, const sentence *s) {
  for (size_t i = 0; i < s->figures.count; i++)
    judge(p, s, &s->figures.item[i]);
}
