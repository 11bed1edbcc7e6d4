/* compare: holds comparisons against the data. */
#include "proof/compare.h"

#include "proof/strange.h"
#include "proof/tell.h"

#include <math.h>
#include <string.h>

#define THAN_WITHIN 4 /* tokens between "larger" and "than" */

typedef struct contest {
  proof *proof;
  const sentence *s;
  size_t at, than; /* the word that compares, and where the other side begins */
  bool less;
  bool seen, held;
  const char *why;
} contest;

static void hold(contest *c, const measure *m, double one, double other) {
  if (isnan(one) || isnan(other))
    return;
  c->seen = true;
  c->held |= c->less ? one < other : one > other;
  if (!c->why)
    c->why =
        text_format(c->proof->scratch, "%s against %s", tell_value(c->proof, m, one), tell_value(c->proof, m, other));
}

/* Whether another comparison, or another statement, begins between. */
static bool parted(const sentence *s, size_t from, size_t to) {
  for (size_t i = from; i < to; i++)
    if (sentence_word(s, i, "than") || sentence_lexeme(s, i)->class == lexeme_part)
      return true;
  return false;
}

/* The nearest mention of a kind on either side of `than`. */
static const mention *side(const contest *c, size_t nth, mention_kind kind, bool after) {
  const mention *found = NULL;
  for (size_t i = 0; i < c->s->mentions; i++) {
    const mention *m = &c->s->mention[i];
    if (m->kind != kind || (kind != mention_time && m->frame != nth))
      continue;
    if (kind == mention_time && !after && context_than(c->s, m)) /* what something else was compared with */
      continue;
    if (m->from > c->than && parted(c->s, c->than, m->from))
      continue;
    if (after ? m->from >= c->than && (!found || m->from < found->from)
              : m->to <= c->than && (!found || m->from > found->from))
      found = m;
  }
  return found;
}

static double level_of(const contest *c, const options *o, const measure *m, choice of, stretch t) {
  return account_main(account_of(c->proof->ledger, o->frame, m, of), t);
}

static choice others(const options *o, size_t but) {
  choice c = choice_any();
  for (size_t k = 0; k < o->frame->keys; k++)
    if (k != but && o->key[k].codes == 1)
      c.code[k] = o->key[k].code[0];
  return c;
}

static void hold_names(contest *c, const options *o, size_t nth, size_t k) {
  const mention *one = sentence_name(c->s, nth, k, c->than, false), *other = sentence_name(c->s, nth, k, c->than, true);
  stretch t = o->times == 1 ? o->time[0] : stretch_all();
  if (!one || !other || one->code == other->code)
    return;
  for (size_t i = 0; i < o->measures; i++) {
    const measure *m = &o->frame->measure[o->measure[i]];
    choice a = others(o, k), b = a;
    a.code[k] = one->code;
    b.code[k] = other->code;
    hold(c, m, level_of(c, o, m, a, t), level_of(c, o, m, b, t));
  }
}

/* "is higher than in 2021": now. */
static bool present(const sentence *s) {
  static const char *const word[] = {"is", "are", "remains", "remain", "stands", "stand", "now"};
  for (size_t i = s->from; i < s->to; i++)
    for (size_t j = 0; j < sizeof word / sizeof *word; j++)
      if (sentence_word(s, i, word[j]))
        return true;
  return false;
}

static void hold_times(contest *c, const options *o, size_t nth) {
  const mention *one = side(c, nth, mention_time, false), *other = side(c, nth, mention_time, true);
  stretch a, b;
  for (size_t k = 0; k < o->frame->keys; k++) /* of each of them, not of all together */
    if (o->key[k].codes > 1)
      return;
  if (!one && other && o->frame->times > 1 && present(c->s))
    a = stretch_period(o->frame, o->frame->times - 1);
  else if (!one || !context_stretch(o->frame, one->time, &a))
    return;
  if (!other || !context_stretch(o->frame, other->time, &b) || stretch_same(a, b))
    return;
  for (size_t i = 0; i < o->measures; i++) {
    const measure *m = &o->frame->measure[o->measure[i]];
    choice of = others(o, FRAME_KEYS_MAX);
    hold(c, m, level_of(c, o, m, of, a), level_of(c, o, m, of, b));
  }
}

static void hold_measures(contest *c, const options *own, const options *all, size_t nth) {
  const options *o = own->times ? own : all;
  const mention *one = side(c, nth, mention_measure, false), *other = side(c, nth, mention_measure, true);
  stretch t = o->times == 1 ? o->time[0] : stretch_all();
  if (!one || !other || one->index == other->index || (o->frame->times > 1 && o->times != 1))
    return;
  const measure *m = &o->frame->measure[one->index], *n = &o->frame->measure[other->index];
  choice of = others(own, FRAME_KEYS_MAX);
  hold(c, m, level_of(c, o, m, of, t), level_of(c, o, n, of, t));
}

static void hold_in(contest *c, const options *o, size_t nth) {
  context all = context_wide(c->proof, c->s, nth);
  bool named = false;
  for (size_t k = 0; k < o->frame->keys; k++) {
    hold_names(c, o, nth, k);
    named |= c->seen;
  }
  if (!named)
    hold_times(c, o, nth);
  if (!c->seen)
    hold_measures(c, o, &all.options, nth);
}

/* Names from before the clause may be meant, or not. */
static void hold_frame(contest *c, size_t nth) {
  context tight = context_tight(c->proof, c->s, sentence_clause(c->s, c->at), nth);
  contest without = *c;
  if (tight.guessed)
    return;
  for (size_t i = 0; tight.inherited && i < tight.options.frame->measures; i++) { /* who knows */
    tight.options.measure[i] = i;
    tight.options.measures = i + 1;
  }
  hold_in(c, &tight.options, nth);
  if (context_drop(&tight))
    hold_in(&without, &tight.options, nth);
  c->seen |= without.seen;
  c->held |= without.held;
  c->why = c->why ? c->why : without.why;
}

/* Where the other side begins: behind "than", or behind a verb such as "exceeded"; 0 if it is no comparison. */
static size_t other_side(const sentence *s, size_t at) {
  static const char *const verb[] = {"overtook",  "exceeded", "exceeds", "exceed", "surpassed",
                                     "surpasses", "outsold",  "above",   "below"};
  for (size_t i = 0; i < sizeof verb / sizeof *verb; i++)
    if (sentence_word(s, at, verb[i]))
      return at + 1;
  bool early = at == s->from;
  for (size_t i = at + 1; i < s->to && (i <= at + THAN_WITHIN || early); i++)
    if (sentence_word(s, i, "than"))
      return i + 1;
  return 0;
}

/* "fewer than in the year before": a time that is not said by its name. */
static bool relative(const sentence *s, size_t than) {
  static const char *const word[] = {"year", "years", "quarter", "month", "months",
                                     "week", "then",  "before",  "last",  "earlier"};
  for (size_t i = than; i < than + 4; i++)
    for (size_t j = 0; j < sizeof word / sizeof *word; j++)
      if (sentence_word(s, i, word[j]))
        return true;
  return false;
}

static bool idle(const sentence *s, size_t than) {
  if (relative(s, than))
    return true;
  static const char *const any[] = {"any", "anyone", "anybody", "anything", "anywhere",
                                    "all", "most",   "others",  "other"};
  for (size_t i = 0; i < 2 * (sizeof any / sizeof *any); i++) /* what is more than any other is told by `rank` */
    if (sentence_word(s, than + i % 2, any[i / 2]))
      return true;
  if (sentence_word(s, than, "that") || sentence_word(s, than, "this") || sentence_word(s, than, "it") ||
      sentence_word(s, than, "ever"))
    return true;
  for (size_t i = 0; i < s->figures.count; i++)
    if (s->figures.item[i].from >= than && s->figures.item[i].from <= than + 1)
      return true;
  for (size_t i = s->from; i < s->to; i++)
    if (s->tokens->item[i].lexeme->class == lexeme_not)
      return true;
  return false;
}

/* "more days than": of something that no measure is called by. */
static bool other_things(const sentence *s, size_t at) {
  lexeme_class next = sentence_lexeme(s, at + 1)->class;
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].from == at + 1)
      return false;
  return next == lexeme_duration || next == lexeme_points;
}

void compare_words(proof *p, const sentence *s) {
  if (p->tally.figure) /* of so many, each for itself */
    return;
  for (size_t i = s->from; i < s->to; i++) {
    lexeme_class class = s->tokens->item[i].lexeme->class;
    if ((class != lexeme_more && class != lexeme_less) || s->tokens->item[i].computed)
      continue;
    contest c = {.proof = p, .s = s, .at = i, .than = other_side(s, i), .less = class == lexeme_less};
    if (!c.than || other_things(s, i) || idle(s, c.than) || strange_clause(s, sentence_clause(s, i), s->to))
      continue;
    for (size_t f = 0; f < p->frames; f++)
      if (context_touches(p, s, f))
        hold_frame(&c, f);
    if (c.seen && !c.held && c.why && p->blamed != s)
      tell_word(p, s, i, i + 1, c.why);
  }
}
