/* rank: holds words of rank against the data. */
#include "proof/rank.h"

#include "proof/hint.h"
#include "proof/standing.h"
#include "proof/strange.h"
#include "proof/tell.h"
#include "type/numfmt.h"

#include <math.h>
#include <string.h>

#define EITHER 3 /* a lexeme's value */

static void all_measures(context *c) {
  options *o = &c->options;
  o->measures = o->frame->measures;
  for (size_t i = 0; i < o->measures; i++)
    o->measure[i] = i;
  c->measured = false;
}

/* Names from before the clause may be meant, or not. */
static void rank_frame(standing *r, size_t nth) {
  context c = context_tight(r->proof, r->s, r->clause, nth);
  size_t hinted;
  if (!c.own_measure && hint_measure(r->s->tokens->item[r->at].low, c.options.frame, &hinted)) {
    c.options.measure[0] = hinted;
    c.options.measures = 1;
    c.measured = true;
  }
  if (c.guessed)
    return;
  if (c.options.measures == 1 && c.options.frame->measure[c.options.measure[0]].rows && c.options.frame->measures > 1)
    all_measures(&c); /* the largest district: not of the rows that are called districts */
  standing_hold(r, nth, &c);
  if (context_drop(&c))
    standing_hold(r, nth, &c);
}

static size_t place_of(const sentence *s, size_t at) {
  static const char *const word[] = {"second", "third", "fourth", "fifth"};
  for (size_t i = 0; i < 4; i++)
    if (sentence_word(s, at - 1, word[i]))
      return i + 2;
  return 1;
}

static bool measured_by_words(const standing *r) {
  for (size_t i = 0; i < r->s->mentions; i++)
    if (r->s->mention[i].kind == mention_measure)
      return true;
  return false;
}

static bool hinted(const standing *r) {
  size_t which;
  for (size_t i = 0; i < r->proof->frames; i++)
    if (hint_measure(r->s->tokens->item[r->at].low, r->proof->frame[i], &which))
      return true;
  return false;
}

static void rank_superlative(proof *p, const sentence *s, size_t at) {
  const lexeme *word = s->tokens->item[at].lexeme;
  standing r = {.proof = p, .s = s, .at = at, .clause = sentence_clause(s, at), .place = place_of(s, at)};
  bool either = word->value == EITHER, lowest = word->class == lexeme_lowest;
  bool told = measured_by_words(&r) || sentence_lexeme(s, at + 1)->class == lexeme_duration || hinted(&r);
  if (standing_idle(&r) || strange_clause(s, r.clause, at + 1) || ((word->value == 1 || either) && !told))
    return;
  for (size_t i = 0; i < p->frames; i++) {
    if (!context_touches(p, s, i))
      continue;
    r.lowest = lowest;
    rank_frame(&r, i);
    r.lowest = !lowest;
    if (either)
      rank_frame(&r, i);
  }
  standing_tell(&r);
}

/* "United are second on 36 points", "in third place": a place without a superlative; 0 if it is none. */
static size_t bare_place(const sentence *s, size_t at) {
  static const char *const word[] = {"first", "second",  "third",  "fourth", "fifth",
                                     "sixth", "seventh", "eighth", "ninth"};
  static const char *const before[] = {"is",    "are",    "was",  "were",  "sit",    "sits",    "come",
                                       "comes", "came",   "rank", "ranks", "ranked", "finish",  "stand",
                                       "lies",  "stands", "lie",  "in",    "only",   "finished"};
  static const char *const after[] = {"on",     "with",  "place", ",",  ".",  "and", ";",      "among",
                                      "behind", "ahead", "for",   "of", "by", "in",  "overall"};
  size_t nth = 0;
  for (size_t i = 0; i < sizeof word / sizeof *word; i++)
    nth = sentence_word(s, at, word[i]) ? i + 1 : nth;
  bool follows = sentence_one_of(s, at - 1, before, sizeof before / sizeof *before) ||
                 (at > s->from && sentence_mention(s, at - 1));
  bool in = sentence_word(s, at - 1, "in") && !sentence_word(s, at + 1, "place");
  return follows && !in && sentence_one_of(s, at + 1, after, sizeof after / sizeof *after) ? nth : 0;
}

/* "more than in any other month", "fewer than any other title": a superlative in other words. */
static bool any_other(const sentence *s, size_t at) {
  size_t than = at + 1;
  while (than < s->to && than < at + 4 && !sentence_word(s, than, "than"))
    than++;
  for (size_t i = at + 1; i < than && i < s->to; i++) /* more quickly: of a pace */
    if (str_ends(str_of(s->tokens->item[i].low), "ly") || sentence_word(s, i, "often"))
      return false;
  size_t any = than + 1;
  any += !sentence_word(s, any, "any") && any < s->to && s->tokens->item[any].kind == token_word;
  for (size_t i = any; i < s->to; i++)
    if (sentence_word(s, i, "but") || sentence_word(s, i, "except") || sentence_word(s, i, "since") ||
        sentence_word(s, i, "before"))
      return false;
  return sentence_word(s, than, "than") && sentence_word(s, any, "any") && sentence_word(s, any + 1, "other");
}

/* "added 8,400, more than any other": of what was gained, not of what there is. */
static bool moved(const sentence *s, size_t at) {
  return sentence_any(s, s->from, at, lexeme_up) || sentence_any(s, s->from, at, lexeme_down);
}

/* "homes with a heat pump, more than in any other county": of a count and a share of it. */
static bool divided(const proof *p, const sentence *s) {
  bool counts = false, shares = false;
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    if (m->kind != mention_measure)
      continue;
    const measure *n = &p->frame[m->frame]->measure[m->index];
    shares |= measure_is_share(n);
    counts |= n->adds && !n->rows;
  }
  return counts && shares;
}

static void rank_any(proof *p, const sentence *s, size_t at, bool lowest) {
  standing r = {.proof = p, .s = s, .at = at, .clause = sentence_clause(s, at), .place = 1, .lowest = lowest};
  if (strange_clause(s, r.clause, s->to) || standing_idle(&r) || moved(s, at) || divided(p, s))
    return;
  for (size_t i = 0; i < p->frames; i++) {
    context c = context_tight(p, s, r.clause, i);
    if (context_touches(p, s, i) && c.said && !c.inherited && !c.guessed && !p->frame[i]->plot)
      standing_hold(&r, i, &c);
  }
  standing_tell(&r);
}

/* "third of the four towns": of what is measured, not of how many towns there are. */
static context measured_context(const proof *p, const sentence *s, size_t clause, size_t nth) {
  context c = context_tight(p, s, clause, nth);
  const frame *f = c.options.frame;
  if (c.options.measures != 1 || !f->measure[c.options.measure[0]].rows)
    return c;
  context wide = context_wide(p, s, nth);
  size_t kept = 0;
  for (size_t i = 0; i < wide.options.measures; i++)
    if (!f->measure[wide.options.measure[i]].rows)
      c.options.measure[kept++] = wide.options.measure[i];
  c.options.measures = kept;
  c.measured = kept == 1;
  return c;
}

/* "first in Abbey, Castle and Elm Park": in each of them, for itself. */
static bool in_several(const context *c) {
  size_t sole_names = 0, several = 0;
  for (size_t k = 0; k < c->options.frame->keys; k++) {
    sole_names += c->options.key[k].codes == 1;
    several += c->options.key[k].codes > 1;
  }
  return sole_names && several;
}

static void rank_place(proof *p, const sentence *s, size_t at, size_t nth) {
  standing r = {.proof = p, .s = s, .at = at, .clause = sentence_clause(s, at), .place = nth, .bare = true};
  if ((strange_clause(s, r.clause, at) && p->told != s) || standing_idle(&r))
    return;
  bool upside_down = sentence_any(s, s->from, s->to, lexeme_lowest) || /* "is second, with the fewest" */
                     sentence_any(s, s->from, s->to, lexeme_less);
  for (size_t i = 0; i < p->frames; i++) {
    context c = measured_context(p, s, r.clause, i);
    for (int low = 0; low < (upside_down ? 2 : 1) && context_touches(p, s, i) && c.measured && !c.guessed &&
                      !in_several(&c) && !p->frame[i]->plot;
         low++) {
      r.lowest = low;
      standing_hold(&r, i, &c);
    }
  }
  if (r.seen && !r.held && r.why && !context_blamed(p, s, at))
    tell_word(p, s, at, at + 1, "another one is in that place");
}

void rank_words(proof *p, const sentence *s) {
  for (size_t i = s->from; i < s->to; i++) {
    lexeme_class c = s->tokens->item[i].lexeme->class;
    if ((c == lexeme_highest || c == lexeme_lowest) && !s->tokens->item[i].computed &&
        !sentence_mentions(s, i, mention_name)) /* the Top of Hill Top */
      rank_superlative(p, s, i);
    if ((c == lexeme_more || c == lexeme_less) && any_other(s, i))
      rank_any(p, s, i, c == lexeme_less);
    size_t nth = bare_place(s, i);
    if (nth)
      rank_place(p, s, i, nth);
  }
}
