/* tally: what a sentence counts: names, or times, that something is true of. */
#include "proof/tally.h"

#include <math.h>

#define NOUN_WITHIN 3 /* words between a number and what it counts: "of the ten indoor pools" */

static const figure *figure_at(const sentence *s, size_t at) {
  for (size_t i = 0; i < s->figures.count; i++)
    if (s->figures.item[i].from == at)
      return &s->figures.item[i];
  return NULL;
}

/* "months" of a frame by months. */
static bool names_grain(const sentence *s, size_t at, const frame *f) {
  static const struct {
    const char *word;
    date_grain grain;
  } known[] = {{"years", date_year}, {"quarters", date_quarter}, {"months", date_month}, {"days", date_day}};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (f->times > 1 && f->grain == known[i].grain && sentence_word(s, at, known[i].word))
      return true;
  return false;
}

/* "days" of a column of weekdays. */
static bool names_days(const sentence *s, size_t at, const key *k) {
  return sentence_word(s, at, "days") && k->name.words == 1 && str_ends(str_of(k->name.word[0]), "day");
}

/* What the noun at a token stands for, of any frame. */
static bool noun_at(const proof *p, const sentence *s, size_t at, tally *out) {
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    if (m->kind != mention_key || m->from != at)
      continue;
    out->frame = m->frame;
    out->key = &p->frame[m->frame]->key[m->index];
    return true;
  }
  for (size_t i = 0; i < p->frames; i++) {
    const frame *f = p->frame[i];
    out->frame = i;
    out->key = NULL;
    if (names_grain(s, at, f))
      return true;
    for (size_t k = 0; k < f->keys; k++)
      if (names_days(s, at, &f->key[k])) {
        out->key = &f->key[k];
        return true;
      }
  }
  return false;
}

/* What may stand before a noun, and the noun: the indoor of "indoor pools". */
static bool describes(const sentence *s, size_t at) {
  lexeme_class c = sentence_lexeme(s, at)->class;
  return at < s->to && s->tokens->item[at].kind == token_word &&
         (c == lexeme_none || c == lexeme_noun || c == lexeme_duration || sentence_mention(s, at));
}

static bool or_more(const sentence *s, const figure *f) {
  static const char *const word[] = {"more", "higher", "above", "over"};
  return sentence_word(s, f->to, "or") && sentence_one_of(s, f->to + 1, word, sizeof word / sizeof *word);
}

/* "have reached a share of 10 %", "10 % or more" */
bool tally_bounds(const sentence *s, const figure *f) {
  static const char *const reach[] = {"reached", "reach", "reaches"};
  size_t before = sentence_word(s, f->from - 1, "of") ? f->from - 4 : f->from - 1;
  return f->hedge == hedge_over || f->hedge == hedge_under || or_more(s, f) ||
         sentence_one_of(s, before, reach, sizeof reach / sizeof *reach);
}

static bool bounds_others(const sentence *s, const figure *f) {
  for (size_t i = 0; i < s->figures.count; i++)
    if (&s->figures.item[i] != f && tally_bounds(s, &s->figures.item[i]))
      return true;
  return false;
}

/* "nine of the twelve months", "four months of 2024", "below 100 in four months"; not "for four years", which is how
 * long. */
static bool of_times(const proof *p, const sentence *s, const figure *f, size_t noun, const tally *t) {
  stretch at;
  if (sentence_word(s, f->to, "of") || (sentence_word(s, f->from - 1, "in") && bounds_others(s, f)))
    return true;
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_time && s->mention[i].from == noun + 2)
      return sentence_word(s, noun + 1, "of") && context_stretch(p->frame[t->frame], s->mention[i].time, &at);
  return false;
}

/* The noun that a number at token `at` counts: "of the ten indoor pools"; 0 if there is none. */
static size_t noun_of(const proof *p, const sentence *s, const figure *f, tally *out) {
  static const char *const small[] = {"of", "the", "its", "our", "their", "these", "those", "all"};
  size_t at = f->to;
  while (sentence_one_of(s, at, small, sizeof small / sizeof *small))
    at++;
  const figure *whole = at > f->to ? figure_at(s, at) : NULL;
  at = whole ? whole->to : at;
  for (size_t i = 0; i <= NOUN_WITHIN && describes(s, at + i); i++)
    if (noun_at(p, s, at + i, out))
      return out->key || of_times(p, s, f, at + i, out) ? at + i : 0;
  return 0;
}

static bool small_number(const figure *f) {
  return f->kind == figure_plain && !f->money && !f->exact && f->scale == 1 && f->value < FRAME_VALUES_MAX &&
         !f->computed && (!f->hedge || f->hedge == hedge_over || f->hedge == hedge_under) &&
         f->value == floor(f->value);
}

/* "Of the eight indoor pools four had …": the whole is said first. */
static const figure *after_whole(const proof *p, const sentence *s, tally *out) {
  if (!sentence_word(s, s->from, "of") || !s->figures.count || s->figures.count < 2)
    return NULL;
  const figure *whole = &s->figures.item[0], *part = whole + 1;
  size_t noun = whole->from <= s->from + 2 ? noun_of(p, s, whole, out) : 0;
  bool near = noun && part->from > noun && part->from <= noun + NOUN_WITHIN;
  return near && small_number(part) && part->value <= whole->value ? part : NULL;
}

/* Whether a semicolon or the like stands between two tokens: another statement. */
static bool parted(const sentence *s, size_t one, size_t other) {
  static const char *const sign[] = {";", ":", "–", "—", "("};
  for (size_t i = one < other ? one : other; i < (one < other ? other : one); i++)
    if (sentence_one_of(s, i, sign, sizeof sign / sizeof *sign))
      return true;
  return false;
}

/* Whether more than a number of names is said: a bound, a comparison, a direction. */
static bool claims(const sentence *s, const figure *count) {
  for (size_t i = s->from; i < s->to; i++) {
    lexeme_class c = sentence_lexeme(s, i)->class;
    bool hedge = count->hedge && i < count->from && i + 4 >= count->from;
    if (!hedge && !parted(s, i, count->from) &&
        (c == lexeme_more || c == lexeme_less || c == lexeme_up || c == lexeme_down))
      return true;
  }
  for (size_t i = 0; i < s->figures.count; i++)
    if (&s->figures.item[i] != count && tally_bounds(s, &s->figures.item[i]) &&
        !parted(s, s->figures.item[i].from, count->from))
      return true;
  return false;
}

tally tally_find(const proof *p, const sentence *s) {
  static const char *const none[] = {"another", "other", "these", "those", "first", "last", "top",
                                     "next",    "the",   "of",    "all",   "or",    "to",   "and"};
  tally found = {0};
  found.figure = after_whole(p, s, &found);
  for (size_t i = 0; i < s->figures.count && !found.figure; i++) {
    const figure *f = &s->figures.item[i];
    bool bare = f->from == s->from || !sentence_one_of(s, f->from - 1, none, sizeof none / sizeof *none);
    if (small_number(f) && bare && noun_of(p, s, f, &found))
      found.figure = f;
  }
  if (found.figure && !claims(s, found.figure))
    found.figure = NULL;
  return found;
}
