/* claim: whether a figure claims anything that data can settle. */
#include "proof/claim.h"

#include "proof/tally.h"

#include <string.h>

static lexeme_class class_at(const sentence *s, size_t i) {
  return sentence_lexeme(s, i)->class;
}

/* --- what else is meant --- */

/* "in the three months to March", "in the first half of 2025": a time that is not said by its own name. */
static bool ends_there(const sentence *s, size_t i) {
  static const char *const word[] = {"to", "until", "till", "through", "ending", "ended"};
  bool counted = class_at(s, i) == lexeme_duration && sentence_one_of(s, i + 1, word, 6);
  bool part = (class_at(s, i) == lexeme_ordinal || sentence_word(s, i, "last") || sentence_word(s, i, "final")) &&
              (sentence_word(s, i + 1, "half") || class_at(s, i + 2) == lexeme_duration);
  return counted || part;
}

/* "half of it", "59 % of them", "a fifth of its income": of what was said before. */
static bool of_those(const sentence *s, const figure *f) {
  static const char *const word[] = {"it", "them", "these", "those", "this", "that", "which", "whom"};
  static const char *const own[] = {"its", "their"};
  return sentence_word(s, f->to, "of") &&
         (sentence_one_of(s, f->to + 1, word, 8) || (f->kind == figure_part && sentence_one_of(s, f->to + 1, own, 2)));
}

/* "are to be built", "is due to" */
static bool planned(const sentence *s, size_t i) {
  static const char *const be[] = {"is", "are", "was", "were"};
  return sentence_one_of(s, i, be, 4) && (sentence_word(s, i + 1, "to") || sentence_word(s, i + 1, "due"));
}

static bool each(const sentence *s) {
  for (size_t i = s->from; i < s->to; i++)
    if ((sentence_word(s, i, "each") && !sentence_word(s, i - 1, "in") && !sentence_word(s, i + 1, "of")) ||
        sentence_word(s, i, "apiece") || (sentence_word(s, i, "a") && sentence_word(s, i + 1, "head")))
      return true;
  return false;
}

/* "between 32 and 36 %": bounds that need be nobody's value. */
static bool ranges(const sentence *s, const figure *f) {
  if (f->exact)
    return false;
  if (sentence_word(s, f->from - 1, "between"))
    return true;
  for (size_t i = 0; i < s->figures.count; i++) {
    const figure *o = &s->figures.item[i];
    if (sentence_word(s, o->from - 1, "between") && f->from == o->to + 1 && sentence_word(s, o->to, "and"))
      return true;
  }
  return false;
}

/* "three of the five schools charge more than £2.60": a line that some are beyond, and nobody's value. */
static bool line(const sentence *s, const figure *f) {
  if (f->hedge != hedge_over && f->hedge != hedge_under)
    return false;
  for (size_t i = 0; i < s->figures.count; i++)
    for (size_t k = 0; k < s->mentions; k++) {
      const figure *n = &s->figures.item[i];
      const mention *m = &s->mention[k];
      if (m->kind == mention_key && n->kind == figure_plain && n->to <= m->from && m->from <= n->to + 1 &&
          n->to < f->from)
        return true;
    }
  return false;
}

static bool between(const sentence *s, size_t at) {
  return sentence_word(s, at, ",") || sentence_word(s, at, "and");
}

/* "the mark of 200", "the 200 mark": a line that is crossed. */
static bool marks(const sentence *s, const figure *f) {
  static const char *const word[] = {"mark", "threshold", "barrier", "milestone"};
  return sentence_one_of(s, f->to, word, 4) ||
         (sentence_word(s, f->from - 1, "of") && sentence_one_of(s, f->from - 2, word, 4));
}

/* The figure right before one, or behind it, in a list. */
static const figure *beside(const sentence *s, const figure *f, bool behind) {
  for (size_t i = 0; i < s->figures.count; i++) {
    const figure *o = &s->figures.item[i];
    size_t at = behind ? f->to : o->to;
    if (o->kind == f->kind && between(s, at) && (behind ? o->from : f->from) == at + 1)
      return o;
  }
  return NULL;
}

/* "41, 47, 52 and 63": which is of what is said elsewhere, or nowhere. "…, together, 2,376" */
static bool listed(const sentence *s, const figure *f) {
  size_t more = 0;
  for (int behind = 0; behind < 2; behind++) {
    const figure *next = beside(s, f, behind);
    more += next ? 1 + (beside(s, next, behind) != NULL) : 0;
  }
  return more > 1 || (sentence_word(s, f->from - 1, ",") &&
                      (sentence_word(s, f->from - 2, "together") || sentence_word(s, f->from - 2, "combined")));
}

static bool extreme(const sentence *s, size_t clause) {
  return sentence_has(s, clause, lexeme_highest, NULL) || sentence_has(s, clause, lexeme_lowest, NULL);
}

/* "a gap of 12": between two that need not be named. */
static bool gap(const sentence *s, const figure *f) {
  static const char *const noun[] = {"gap",      "difference", "spread",  "range",   "margin",
                                     "distance", "deficit",    "surplus", "balance", "net"};
  for (size_t i = s->from; i < s->to; i++)
    if (sentence_one_of(s, i, noun, sizeof noun / sizeof *noun) && i < f->from &&
        !sentence_mentions(s, i, mention_measure))
      return true;
  return false;
}

/* "27 for every 100": a rate that no column tells. */
static bool rate(const sentence *s) {
  for (size_t i = s->from; i + 1 < s->to; i++)
    if ((class_at(s, i) == lexeme_every || sentence_word(s, i, "per")) && s->tokens->item[i + 1].kind == token_number)
      return true;
  return false;
}

/* What no sentence of such a kind claims, whatever its figures are. */
static bool supposed(const sentence *s) {
  for (size_t i = s->from; i < s->to; i++)
    if (class_at(s, i) == lexeme_not || ends_there(s, i) || planned(s, i))
      return true;
  return false;
}

bool claim_idle(const proof *p, const sentence *s, const figure *f, const context *c) {
  bool plain = f->kind == figure_plain;
  bool counted = p->tally.figure && f != p->tally.figure && tally_bounds(s, f);
  bool elsewhere = f->points && !sentence_mentions(s, f->to, mention_measure); /* percentages that are said elsewhere */
  bool spanned = c->options.span.to > 0 && extreme(s, sentence_clause(s, f->from));
  return supposed(s) || gap(s, f) || marks(s, f) || listed(s, f) || ranges(s, f) || line(s, f) || counted ||
         (plain && (elsewhere || spanned || rate(s))) || (!plain && of_those(s, f)) ||
         (each(s) && !c->own_measure); /* "125 each; in Hill Top 103" */
}

/* "Boeing 737": the number of a name that the data do not know. */
bool claim_number(const sentence *s, const figure *f) {
  if (f->from <= s->from || f->exact || f->kind != figure_plain || f->money)
    return false;
  const token *t = &s->tokens->item[f->from - 1];
  return t->kind == token_word && t->capital && f->from > s->from + 1 && t->lexeme->class == lexeme_none &&
         !sentence_mention(s, f->from - 1);
}

bool claim_time(const options *o) {
  static const char *const word[] = {"age",   "years",  "year",     "days", "day",  "hours",   "minutes",
                                     "weeks", "months", "duration", "time", "wait", "waiting", "length"};
  for (size_t i = 0; i < o->measures; i++) {
    const frame_name *n = &o->frame->measure[o->measure[i]].name;
    for (size_t k = 0; k < sizeof word / sizeof *word; k++) {
      if (n->unit && !strcmp(n->unit, word[k]))
        return true;
      for (size_t j = 0; j < n->words; j++)
        if (!strcmp(n->word[j], word[k]))
          return true;
    }
  }
  return false;
}

/* "in that year", "since then": a time that is said elsewhere. */
static bool points_back(const sentence *s, size_t i) {
  bool that = sentence_word(s, i, "that") || sentence_word(s, i, "this") || sentence_word(s, i, "same");
  return sentence_word(s, i, "then") || (that && sentence_lexeme(s, i + 1)->class == lexeme_duration);
}

/* "built in 1967": a year that the frame knows nothing of. */
bool claim_elsewhen(const sentence *s, size_t clause, const frame *f) {
  stretch time;
  for (size_t i = s->from; i < s->to; i++)
    if (points_back(s, i))
      return true;
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    if (m->kind == mention_time && m->time.year && sentence_clause(s, m->from) == clause &&
        !context_stretch(f, m->time, &time))
      return true;
  }
  return false;
}
