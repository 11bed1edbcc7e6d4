/* strange: whether a clause may be about something else than the data. */
#include "proof/strange.h"

#include <string.h>

/* "recorded", said of something; not "recorded crimes", which are not all. */
static bool verb(const sentence *s, size_t at) {
  const token *t = &s->tokens->item[at], *next = at + 1 < s->to ? t + 1 : NULL;
  bool noun = next && next->kind == token_word && (next->lexeme->class == lexeme_none || sentence_mention(s, at + 1));
  bool said =
      at > s->from &&
      (sentence_mention(s, at - 1) || t[-1].lexeme->class == lexeme_plain || t[-1].lexeme->class == lexeme_noun) &&
      !sentence_word(s, at - 1, "the");
  bool past = (str_ends(str_of(t->low), "ed") && !str_starts(str_of(t->low), "un")) ||
              !strcmp(t->low, "won"); /* which may be a column of its own */
  return t->kind == token_word && !t->capital && past && (!noun || said);
}

/* "came from there"; or "there" where no place is named before. */
static bool elsewhere(const sentence *s, size_t at) {
  static const char *const be[] = {"is", "are", "was", "were", "be", "been", "has", "have", "had"};
  if (!sentence_word(s, at, "there"))
    return false;
  for (size_t i = 0; i < sizeof be / sizeof *be; i++)
    if (sentence_word(s, at + 1, be[i]) || sentence_word(s, at - 1, be[i]))
      return false;
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_name && s->mention[i].from < at)
      return sentence_word(s, at - 1, "from") || sentence_word(s, at - 1, "to");
  return !s->before || sentence_word(s, at - 1, "from") || sentence_word(s, at - 1, "to");
}

/* "11 of their 18 matches" */
static bool part_of(const sentence *s, const figure *f) {
  size_t of = sentence_word(s, f->from - 1, "of") ? f->from - 1 : f->from - 2;
  for (size_t i = 0; i < s->figures.count && sentence_word(s, of, "of"); i++)
    if (s->figures.item[i].to == of)
      return true;
  return false;
}

/* "340 customers": so many of something else, but "2,007 cases were opened" are opened ones. */
static bool counted(const sentence *s, size_t at) {
  size_t next = at + 1;
  next += sentence_word(s, next, "a") && sentence_lexeme(s, next + 1)->class == lexeme_duration ? 2 : 0;
  while (sentence_word(s, next, "were") || sentence_word(s, next, "was") || sentence_word(s, next, "are"))
    next++;
  for (size_t i = 0; i < s->figures.count; i++)
    if (s->figures.item[i].to == at)
      return !sentence_mention(s, next) && !part_of(s, &s->figures.item[i]);
  return false;
}

/* "those who walk": some of them */
static bool some_who(const sentence *s, size_t at) {
  return sentence_word(s, at, "who") && at > s->from && s->tokens->item[at - 1].kind == token_word &&
         !sentence_mention(s, at - 1);
}

/* "six services cost", not "the cost" */
static bool costs(const sentence *s, size_t at) {
  static const char *const noun[] = {"the", "a", "its", "their", "our", "total", "of", "in", "and", "average"};
  for (size_t i = 0; i < sizeof noun / sizeof *noun; i++)
    if (sentence_word(s, at - 1, noun[i]))
      return false;
  return at > s->from && (sentence_word(s, at, "cost") || sentence_word(s, at, "costs"));
}

/* The cent of "per cent". */
static bool in_figure(const sentence *s, size_t at) {
  for (size_t i = 0; i < s->figures.count; i++)
    if (at >= s->figures.item[i].from && at < s->figures.item[i].to)
      return true;
  return false;
}

static bool unknown(const sentence *s, size_t at) {
  const token *t = &s->tokens->item[at];
  lexeme_class c = t->lexeme->class;
  if (in_figure(s, at))
    return false;
  if (c == lexeme_noun && !sentence_mention(s, at))
    return counted(s, at);
  if (elsewhere(s, at) || some_who(s, at))
    return true;
  if ((t->kind != token_word && t->kind != token_code) || (c != lexeme_none && c != lexeme_reference))
    return false;
  if (sentence_mention(s, at) || costs(s, at))
    return false;
  return !str_ends(str_of(t->low), "ly") && !str_ends(str_of(t->low), "fold") && !(t->possessive && !t->capital) &&
         !verb(s, at);
}

/* "It is the largest", where nothing stands before that it could be. */
static bool nameless(const sentence *s) {
  bool pronoun = false, name = false;
  for (size_t i = s->from; i < s->to; i++)
    pronoun |= sentence_word(s, i, "it") || sentence_word(s, i, "they") ||
               (sentence_word(s, i, "them") && !sentence_word(s, i - 1, "between")) || sentence_word(s, i, "its") ||
               sentence_word(s, i, "their");
  for (size_t i = 0; i < s->mentions; i++)
    name |= s->mention[i].kind == mention_name;
  return pronoun && !name && !s->before;
}

/* A name, perhaps after an article: among the Greens. */
static bool named_behind(const sentence *s, size_t at) {
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_name && s->mention[i].from >= at && s->mention[i].from <= at + 1)
      return true;
  return false;
}

/* "The over-60s, 4,100 people, gave more than the North": whether names are said only behind a clause. */
static bool named_later(const sentence *s, size_t clause) {
  bool later = false;
  for (size_t i = 0; i < s->mentions; i++) {
    if (s->mention[i].kind != mention_name)
      continue;
    if (sentence_clause(s, s->mention[i].from) <= clause)
      return false;
    later = true;
  }
  return later;
}

static bool strange_in(const sentence *s, size_t clause, size_t but, bool names) {
  if (nameless(s))
    return true;
  for (size_t i = s->from; i < s->to; i++) /* of other things than the data's: absence among teachers */
    if ((sentence_word(s, i, "among") || sentence_word(s, i, "amongst")) && sentence_clause(s, i) == clause &&
        !named_behind(s, i + 1))
      return true;
  for (size_t i = s->from; i < s->to; i++)
    if (sentence_word(s, i, "per") && !sentence_word(s, i + 1, "cent") &&
        !sentence_mention(s, i)) /* of something else: revenue per head */
      return true;
  for (size_t i = 0; i < s->mentions; i++)
    names |= sentence_clause(s, s->mention[i].from) == clause &&
             (s->mention[i].kind == mention_name || (s->mention[i].kind == mention_measure && !named_later(s, clause)));
  for (size_t i = s->from; i < s->to; i++) {
    size_t where = sentence_clause(s, i);
    if (i != but && (where == clause || (!names && where < clause)) && unknown(s, i))
      return true;
  }
  return false;
}

static bool named_at(const sentence *s, size_t at, size_t *end, bool possessive) {
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_name && s->mention[i].from == at &&
        (possessive || !s->tokens->item[s->mention[i].to - 1].possessive)) {
      *end = s->mention[i].to;
      return true;
    }
  return false;
}

/* Where a clause's subject ends, if it is a name of the data: "Athletic lead …", "The Greens won …"; 0 if it is not. */
static size_t subject_end(const sentence *s, size_t clause) {
  size_t at = s->from, end;
  while (at < s->to && sentence_clause(s, at) != clause)
    at++;
  while (at < s->to && (sentence_word(s, at, "the") || sentence_word(s, at, "only") || sentence_word(s, at, "and") ||
                        sentence_lexeme(s, at)->class == lexeme_part || s->tokens->item[at].kind == token_sign))
    at++;
  if (!named_at(s, at, &end, false))
    return 0;
  while (sentence_word(s, end, "and") && named_at(s, end + 1, &end, false))
    continue;
  const token *verb = end < s->to ? &s->tokens->item[end] : NULL;
  lexeme_class c = sentence_lexeme(s, end)->class;
  bool acts = verb && verb->kind == token_word && !sentence_mention(s, end) &&
              (c != lexeme_none || str_ends(str_of(verb->low), "ed") || str_ends(str_of(verb->low), "s"));
  return acts && c != lexeme_join && c != lexeme_duration && !verb->capital ? end : 0;
}

/* Whether a word behind what is measured narrows it: 44 points in the cup. */
static bool narrowed(const sentence *s, size_t clause, size_t from) {
  for (size_t i = from; i < s->to && sentence_clause(s, i) == clause; i++)
    if (unknown(s, i))
      return true;
  return false;
}

bool strange_clause(const sentence *s, size_t clause, size_t but) {
  return strange_in(s, clause, but, false);
}

bool strange_within(const sentence *s, size_t clause) {
  return strange_in(s, clause, s->to, true);
}

bool strange_attached(const sentence *s, size_t clause, const figure *f) {
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_measure && s->mention[i].from == f->to)
      return !subject_end(s, clause) || narrowed(s, clause, s->mention[i].to);
  return true;
}
