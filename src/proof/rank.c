/* rank: holds words of rank against the data. */
#include "proof/rank.h"

#include "proof/hint.h"
#include "proof/strange.h"
#include "proof/tell.h"
#include "type/numfmt.h"

#include <math.h>
#include <string.h>

#define EITHER 3 /* a lexeme's value */

/* A superlative and what it is said of. */
typedef struct standing {
  proof *proof;
  const sentence *s;
  size_t at, clause, place; /* `place`: 1 for the largest, 2 for the second largest */
  bool lowest;
  bool bare; /* a place among names: "now lies sixth" */
  bool seen, held;
  size_t from, to; /* tokens of what it is said of */
  const char *why;
} standing;

/* Places are counted among these. */
typedef struct field_of {
  double value[FRAME_VALUES_MAX];
  size_t count, mine;
} field_of;

static bool in_place(const standing *r, const field_of *f, size_t *best) {
  size_t ahead = 0, ties = 0;
  double sign = r->lowest ? -1 : 1, mine = f->value[f->mine] * sign;
  *best = f->mine;
  for (size_t i = 0; i < f->count; i++) {
    double v = f->value[i] * sign;
    ahead += v > mine;
    ties += v == mine && i != f->mine;
    if (!isnan(v) && v > f->value[*best] * sign)
      *best = i;
  }
  return ahead + 1 <= r->place && r->place <= ahead + 1 + ties;
}

static bool holds(standing *r, const field_of *f, size_t *best) {
  size_t others = 0; /* that are not the same: among equals nobody is first */
  for (size_t i = 0; i < f->count; i++)
    others += !isnan(f->value[i]) && f->value[i] != f->value[f->mine];
  if (!others || isnan(f->value[f->mine]))
    return true;
  bool well = in_place(r, f, best);
  r->seen = true;
  r->held |= well;
  return well;
}

static void blame(standing *r, const char *what, size_t from, size_t to) {
  if (r->why)
    return;
  r->from = from;
  r->to = to;
  r->why = r->place > 1 ? "another one is in that place" : text_format(r->proof->scratch, "it is %s", what);
}

/* The mention in the clause, or else the only one in the sentence; NULL if there are several or none. */
static const mention *sole(const standing *r, size_t nth, mention_kind kind, size_t k) {
  const sentence *s = r->s;
  const mention *own = NULL, *any = NULL;
  bool owns = false, anys = false;
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    bool fits =
        m->kind == kind && (kind == mention_time || (m->frame == nth && (kind != mention_name || m->index == k)));
    if (!fits)
      continue;
    anys |= any && (any->code != m->code || any->index != m->index || any->time.year != m->time.year ||
                    any->time.month != m->time.month || any->time.day != m->time.day);
    any = m;
    if (sentence_clause(s, m->from) != r->clause)
      continue;
    owns |= own && (own->code != m->code || own->index != m->index || own->time.year != m->time.year ||
                    own->time.month != m->time.month || own->time.day != m->time.day);
    own = m;
  }
  return own ? (owns ? NULL : own) : anys ? NULL : any;
}

static choice filter_of(const options *o, size_t but) {
  choice c = choice_any();
  for (size_t k = 0; k < o->frame->keys; k++)
    if (k != but && o->key[k].codes == 1)
      c.code[k] = o->key[k].code[0];
  return c;
}

static stretch when(const options *o) {
  return o->times == 1 ? o->time[0] : stretch_all();
}

static void rank_name_at(standing *r, const options *o, const measure *m, size_t k, const mention *n, stretch t) {
  const key *names = &o->frame->key[k];
  field_of f = {.count = names->values, .mine = (size_t)n->code};
  choice c = filter_of(o, k);
  size_t best;
  for (size_t i = 0; i < names->values; i++) {
    c.code[k] = (int)i;
    f.value[i] = account_main(account_of(r->proof->ledger, o->frame, m, c), t);
  }
  if (!holds(r, &f, &best))
    blame(r, str_copy(r->proof->scratch, names->value[best]), n->from, n->to);
}

/* Where no time is said, over all of it, or at the end of it. */
static void rank_name(standing *r, const options *o, const measure *m, size_t k, const mention *n) {
  const frame *f = o->frame;
  rank_name_at(r, o, m, k, n, when(o));
  if (f->times > 1 && !o->times)
    rank_name_at(r, o, m, k, n, stretch_period(f, f->times - 1));
}

static void rank_time(standing *r, const options *o, const measure *m, const mention *n) {
  const frame *fr = o->frame;
  const account *s = account_of(r->proof->ledger, fr, m, filter_of(o, FRAME_KEYS_MAX));
  field_of f = {.mine = FRAME_VALUES_MAX};
  stretch at, first = {0};
  size_t best;
  if (!context_stretch(fr, n->time, &at) || fr->times > FRAME_VALUES_MAX)
    return;
  stretch period[FRAME_VALUES_MAX];
  for (size_t i = 0; i < fr->times; i++) {
    stretch p = stretch_period(fr, i);
    if (at.grain < p.grain)
      p = (stretch){date_floor(p.from, at.grain), 0, at.grain};
    if (at.grain < fr->grain)
      p.to = stretch_back(p, at.grain == date_year ? -12 : at.grain == date_quarter ? -3 : -1).from;
    if (f.count && first.from == p.from)
      continue;
    first = p;
    f.mine = p.from == at.from ? f.count : f.mine;
    period[f.count] = p;
    f.value[f.count++] = account_main(s, p);
  }
  if (f.mine < f.count && !holds(r, &f, &best))
    blame(r,
          str_copy(r->proof->scratch,
                   numfmt_date(r->proof->scratch, NULL, r->proof->locale, period[best].from, at.grain)),
          n->from, n->to);
}

/* Among measures in columns of their own, where the table has nothing else: coal, gas, wind. */
static void rank_measure(standing *r, const options *o, const mention *n) {
  const frame *fr = o->frame;
  field_of f = {.count = 0};
  size_t best, which[FRAME_MEASURES_MAX];
  for (size_t i = 0; i < fr->measures; i++) {
    const measure *m = &fr->measure[i];
    if (m->rows || m->percent || !m->adds || m->stock != fr->measure[n->index].stock)
      continue;
    f.mine = i == n->index ? f.count : f.mine;
    which[f.count] = i;
    f.value[f.count++] = account_main(account_of(r->proof->ledger, fr, m, choice_any()), when(o));
  }
  if (f.count > 2 && fr->keys == 0 && fr->measure[n->index].adds && !holds(r, &f, &best))
    blame(r, fr->measure[which[best]].column, n->from, n->to);
}

static bool word_at(const sentence *s, size_t at, const char *word) {
  return sentence_word(s, at, word);
}

/* "was highest", "peaked", "its lowest": of one thing over time, not of one thing among others. */
static bool over_time(const sentence *s, size_t at) {
  static const char *const before[] = {"its", "was", "were", "is", "are", "at"};
  for (size_t i = 0; i < sizeof before / sizeof *before; i++)
    if (sentence_word(s, at - 1, before[i]))
      return true;
  return !strncmp(s->tokens->item[at].low, "peak", 4) || sentence_lexeme(s, at + 1)->class == lexeme_duration ||
         sentence_word(s, at + 1, "quarter");
}

static void rank_in(standing *r, size_t nth, const context *c) {
  const sentence *s = r->s;
  const frame *f = r->proof->frame[nth];
  const options *o = &c->options;
  const mention *measured = sole(r, nth, mention_measure, 0), *time = sole(r, nth, mention_time, 0);
  bool size = !strcmp(s->tokens->item[r->at].low, "largest") || !strcmp(s->tokens->item[r->at].low, "smallest");
  if (measured && !over_time(s, r->at))
    rank_measure(r, o, measured);
  for (size_t i = 0; i < o->measures; i++) {
    const measure *m = &f->measure[o->measure[i]];
    bool any = !m->rows && (size || sentence_lexeme(s, r->at + 1)->class == lexeme_duration); /* in whatever */
    if (!c->measured && !any && m->rows != (size && f->id && f->keys))
      continue;
    bool named = false;
    for (size_t k = 0; k < f->keys; k++) {
      const mention *n = f->key[k].flag ? NULL : sole(r, nth, mention_name, k);
      named |= n != NULL;
      bool period = sentence_lexeme(s, r->at + 1)->class == lexeme_duration || word_at(s, r->at + 1, "quarter");
      bool when = over_time(s, r->at) && time && n && (n->from < r->at || period) && time->from > r->at;
      if (n && f->key[k].values > 1 && !when)
        rank_name(r, o, m, k, n);
    }
    if (time && f->times > 1 && !r->bare && (!named || over_time(s, r->at)))
      rank_time(r, o, m, time);
  }
}

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
  rank_in(r, nth, &c);
  if (context_drop(&c))
    rank_in(r, nth, &c);
}

static bool among(const sentence *s, size_t at, const char *const *word, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (word_at(s, at, word[i]))
      return true;
  return false;
}

/* What is no rank: at least, one of the largest, most of them, the most important. */
static bool idle(const standing *r) {
  const sentence *s = r->s;
  size_t i = r->at;
  const token *next = i + 1 < s->to ? &s->tokens->item[i + 1] : NULL;
  bool hedge = word_at(s, i - 1, "at") && (word_at(s, i, "most") || word_at(s, i, "least"));
  bool some = word_at(s, i - 2, "of") && word_at(s, i - 1, "the") && word_at(s, i - 3, "one");
  bool many = word_at(s, i, "most") && next && next->kind == token_word &&
              (word_at(s, i + 1, "of") || (next->lexeme->class == lexeme_none && !sentence_mention(s, i + 1)) ||
               next->lexeme->class == lexeme_up || next->lexeme->class == lexeme_down);
  bool two = i > s->from && s->tokens->item[i - 1].lexeme->class == lexeme_cardinal;
  static const char *const by[] = {"against", "relative", "proportion", "proportionally", "relation"};
  for (size_t j = s->from; j < s->to; j++) /* "measured against its households": of a rate that no column tells */
    if (s->tokens->item[j].lexeme->class == lexeme_not || among(s, j, by, sizeof by / sizeof *by))
      return true;
  bool pace =
      word_at(s, i, "most") && i > s->from && /* "cut most" */
      (s->tokens->item[i - 1].lexeme->class == lexeme_up || s->tokens->item[i - 1].lexeme->class == lexeme_down);
  return hedge || some || pace || many || two ||
         (s->tokens->item[i].lexeme->value == 2 && s->tokens->item[i].lexeme->class != lexeme_ordinal);
}

static size_t place_of(const sentence *s, size_t at) {
  static const char *const word[] = {"second", "third", "fourth", "fifth"};
  for (size_t i = 0; i < 4; i++)
    if (word_at(s, at - 1, word[i]))
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
  if (idle(&r) || strange_clause(s, r.clause, at + 1) || ((word->value == 1 || either) && !told))
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
  if (r.seen && !r.held && r.why && !context_blamed(p, s, r.from))
    tell_word(p, s, r.from, r.to, r.why);
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
    nth = word_at(s, at, word[i]) ? i + 1 : nth;
  bool follows =
      among(s, at - 1, before, sizeof before / sizeof *before) || (at > s->from && sentence_mention(s, at - 1));
  bool in = word_at(s, at - 1, "in") && !word_at(s, at + 1, "place");
  return follows && !in && among(s, at + 1, after, sizeof after / sizeof *after) ? nth : 0;
}

/* "more than in any other month", "fewer than any other title": a superlative in other words. */
static bool any_other(const sentence *s, size_t at) {
  size_t than = at + 1;
  while (than < s->to && than < at + 4 && !word_at(s, than, "than"))
    than++;
  for (size_t i = at + 1; i < than && i < s->to; i++) /* more quickly: of a pace */
    if (str_ends(str_of(s->tokens->item[i].low), "ly") || word_at(s, i, "often"))
      return false;
  size_t any = than + 1;
  any += !word_at(s, any, "any") && any < s->to && s->tokens->item[any].kind == token_word;
  for (size_t i = any; i < s->to; i++)
    if (word_at(s, i, "but") || word_at(s, i, "except") || word_at(s, i, "since") || word_at(s, i, "before"))
      return false;
  return word_at(s, than, "than") && word_at(s, any, "any") && word_at(s, any + 1, "other");
}

/* "added 8,400, more than any other": of what was gained, not of what there is. */
static bool moved(const sentence *s, size_t at) {
  for (size_t i = s->from; i < at; i++)
    if (sentence_lexeme(s, i)->class == lexeme_up || sentence_lexeme(s, i)->class == lexeme_down)
      return true;
  return false;
}

/* "homes with a heat pump, more than in any other county": of a count and a share of it. */
static bool divided(const proof *p, const sentence *s) {
  bool counts = false, shares = false;
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    if (m->kind != mention_measure)
      continue;
    const measure *n = &p->frame[m->frame]->measure[m->index];
    shares |= n->percent || n->hundreds;
    counts |= n->adds && !n->rows;
  }
  return counts && shares;
}

static void rank_any(proof *p, const sentence *s, size_t at, bool lowest) {
  standing r = {.proof = p, .s = s, .at = at, .clause = sentence_clause(s, at), .place = 1, .lowest = lowest};
  if (strange_clause(s, r.clause, s->to) || idle(&r) || moved(s, at) || divided(p, s))
    return;
  for (size_t i = 0; i < p->frames; i++) {
    context c = context_tight(p, s, r.clause, i);
    if (context_touches(p, s, i) && c.said && !c.inherited && !c.guessed && !p->frame[i]->plot)
      rank_in(&r, i, &c);
  }
  if (r.seen && !r.held && r.why && !context_blamed(p, s, r.from))
    tell_word(p, s, r.from, r.to, r.why);
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
  if ((strange_clause(s, r.clause, at) && p->told != s) || idle(&r))
    return;
  bool upside_down = false; /* "is second, with the fewest" */
  for (size_t i = s->from; i < s->to; i++)
    upside_down |= sentence_lexeme(s, i)->class == lexeme_lowest || sentence_lexeme(s, i)->class == lexeme_less;
  for (size_t i = 0; i < p->frames; i++) {
    context c = measured_context(p, s, r.clause, i);
    for (int low = 0; low < (upside_down ? 2 : 1) && context_touches(p, s, i) && c.measured && !c.guessed &&
                      !in_several(&c) && !p->frame[i]->plot;
         low++) {
      r.lowest = low;
      rank_in(&r, i, &c);
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
