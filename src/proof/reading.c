/* reading: a sentence with what it mentions of the data. */
#include "proof/reading.h"

#include "proof/directory.h"
#include "proof/ellipsis.h"
#include "proof/times.h"

#include <string.h>

#define SENTENCE_MAX 300 /* tokens: what is longer is no sentence, and is read in pieces */

size_t reading_end(const tokens *t, size_t from) {
  for (size_t i = from; i < t->count; i++) {
    if (i == from + SENTENCE_MAX)
      return i;
    bool stop = token_is(&t->item[i], ".") || token_is(&t->item[i], "!") || token_is(&t->item[i], "?") ||
                token_is(&t->item[i], "。");
    if (stop && (i + 1 == t->count || t->item[i + 1].start > t->item[i].end || i == from))
      return i + 1;
  }
  return t->count;
}

size_t sentence_clause(const sentence *s, size_t at) {
  return s->clause[at - s->from];
}

const lexeme *sentence_lexeme(const sentence *s, size_t at) {
  return at >= s->from && at < s->to ? s->tokens->item[at].lexeme : lexicon_find(NULL, "");
}

bool sentence_word(const sentence *s, size_t at, const char *word) {
  return at >= s->from && at < s->to && !strcmp(s->tokens->item[at].low, word);
}

bool sentence_one_of(const sentence *s, size_t at, const char *const *word, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (sentence_word(s, at, word[i]))
      return true;
  return false;
}

bool sentence_points(const sentence *s) {
  static const char *const word[] = {"it", "its", "they", "their", "them", "there", "that", "this", "these", "those"};
  for (size_t i = s->from; i < s->to; i++)
    for (size_t j = 0; j < sizeof word / sizeof *word; j++)
      if (sentence_word(s, i, word[j]))
        return true;
  return false;
}

bool sentence_names(const sentence *s) {
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_name)
      return true;
  return false;
}

const mention *sentence_mention(const sentence *s, size_t at) {
  for (size_t i = 0; i < s->mentions; i++)
    if (at >= s->mention[i].from && at < s->mention[i].to)
      return &s->mention[i];
  return NULL;
}

bool sentence_mentions(const sentence *s, size_t at, mention_kind kind) {
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == kind && at >= s->mention[i].from && at < s->mention[i].to)
      return true;
  return false;
}

str sentence_text(const sentence *s, size_t from, size_t to) {
  return str_slice(s->passage->words, s->tokens->item[from].start, s->tokens->item[to - 1].end);
}

bool sentence_any(const sentence *s, size_t from, size_t to, lexeme_class class) {
  for (size_t i = from; i < to; i++)
    if (sentence_lexeme(s, i)->class == class)
      return true;
  return false;
}

bool sentence_has(const sentence *s, size_t clause, lexeme_class class, size_t *at) {
  for (size_t i = s->from; i < s->to; i++)
    if (sentence_clause(s, i) == clause && s->tokens->item[i].lexeme->class == class) {
      if (at)
        *at = i;
      return true;
    }
  return false;
}

/* The number in "seen within 18 weeks", if a column is called that, is no figure. */
static void drop_named(sentence *s) {
  size_t kept = 0;
  for (size_t i = 0; i < s->figures.count; i++) {
    const figure *f = &s->figures.item[i];
    bool named = false;
    for (size_t j = 0; j < s->mentions; j++)
      named |= (s->mention[j].from < f->from || s->mention[j].kind == mention_name) && s->mention[j].from <= f->from &&
               s->mention[j].to > f->from;
    if (!named)
      s->figures.item[kept++] = *f;
  }
  s->figures.count = kept;
}

/* "A parcel costs": one of what a column counts. */
static bool is_one(const directory *d, const sentence *s, const mention *m) {
  const char *said = s->tokens->item[m->from].low, *named = directory_measure(d, m);
  size_t n = strlen(said);
  bool article = sentence_word(s, m->from - 1, "a") || sentence_word(s, m->from - 1, "an");
  return article && m->to == m->from + 1 && !strncmp(said, named, n) && !strcmp(named + n, "s");
}

/* "3.60 a unit": what a price is of is not what is measured. */
static void drop_rates(const directory *d, sentence *s) {
  size_t kept = 0;
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    const token *before = m->from >= s->from + 2 ? &s->tokens->item[m->from - 2] : NULL;
    bool rate = sentence_word(s, m->from - 1, "per") || sentence_word(s, m->from - 1, "each") ||
                (sentence_word(s, m->from - 1, "a") && before &&
                 (before->kind == token_number || before->lexeme->class == lexeme_scale));
    rate |= m->kind == mention_measure && is_one(d, s, m);
    if (!(rate && m->kind == mention_measure))
      s->mention[kept++] = *m;
  }
  s->mentions = kept;
}

/* --- clauses --- */

static bool claims(const sentence *s, size_t i) {
  lexeme_class c = sentence_lexeme(s, i)->class;
  return c == lexeme_up || c == lexeme_down || c == lexeme_highest || c == lexeme_lowest || c == lexeme_flat;
}

static bool figure_among(const sentence *s, size_t from, size_t to, bool words) {
  for (size_t i = 0; i < s->figures.count; i++)
    if (s->figures.item[i].from >= from && s->figures.item[i].from < to)
      return true;
  for (size_t i = from; i < to; i++)
    if (words && claims(s, i))
      return true;
  return false;
}

/* The comma of "Swedish, Japanese and Portuguese". */
static bool lists_names(const sentence *s, size_t i) {
  const mention *one = NULL, *other = NULL;
  for (size_t j = 0; j < s->mentions; j++) {
    const mention *m = &s->mention[j];
    one = m->kind == mention_name && m->to == i ? m : one;
    other = m->kind == mention_name && m->from == i + 1 ? m : other;
  }
  return one && other && one->frame == other->frame && one->index == other->index &&
         (sentence_word(s, other->to, "and") || sentence_word(s, other->to, ","));
}

/* Whether the word at `i` parts what stands from `start` on from what follows. */
static bool parts(const sentence *s, size_t i, size_t start) {
  const token *t = &s->tokens->item[i];
  static const char *const sign[] = {",", ";", ":", "(", ")", "–", "—"};
  for (size_t j = 0; j < sizeof sign / sizeof *sign; j++)
    if (token_is(t, sign[j]))
      return j > 0 || !lists_names(s, i);
  if (t->lexeme->class == lexeme_part)
    return true;
  if (t->lexeme->class != lexeme_join || (t->low[0] == 't' && sentence_lexeme(s, i - 1)->class == lexeme_more) ||
      (sentence_word(s, i, "than") && sentence_lexeme(s, i - 1)->class == lexeme_less))
    return false;
  if (sentence_mentions(s, i - 1, mention_time) &&
      sentence_mentions(s, i + 1, mention_time)) /* between 2021 and 2024 */
    return false;
  if (sentence_word(s, i + 1, "there")) /* "came from there" */
    return false;
  bool and = sentence_word(s, i, "and");
  return figure_among(s, start, i, and) && figure_among(s, i + 1, s->to, and);
}

static void set_clauses(arena *a, sentence *s) {
  unsigned short now = 0;
  size_t start = s->from;
  s->clause = ARENA_ARRAY(a, s->to - s->from + 1, unsigned short);
  for (size_t i = s->from; i < s->to; i++) {
    if (parts(s, i, start)) {
      now++;
      start = i + 1;
    }
    s->clause[i - s->from] = now;
  }
}

sentence *reading_sentence(arena *a, const directory *d, const passage *p, const tokens *t, size_t from, size_t to) {
  sentence *s = ARENA_NEW(a, sentence);
  *s = (sentence){.passage = p, .tokens = t, .from = from, .to = to};
  s->figures = figure_list(a, t, from, to);
  ellipsis_fill(t, &s->figures);
  for (size_t i = from; i < to; i++)
    directory_mentions(d, a, s, i);
  directory_settle(d, s);
  drop_named(s);
  drop_rates(d, s);
  times_add(a, s);
  set_clauses(a, s);
  return s;
}

const mention *sentence_name(const sentence *s, size_t nth, size_t k, size_t at, bool after) {
  const mention *found = NULL;
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    bool fits = m->kind == mention_name && m->frame == nth && m->index == k;
    if (fits && !after && m->to <= at && (!found || m->from > found->from))
      found = m;
    if (fits && after && m->from >= at && (!found || m->from < found->from))
      found = m;
  }
  return found;
}
