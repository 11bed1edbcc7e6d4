/* reading: a sentence with what it mentions of the data. */
#include "proof/reading.h"

#include "proof/directory.h"

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

bool sentence_has(const sentence *s, size_t clause, lexeme_class class, size_t *at) {
  for (size_t i = s->from; i < s->to; i++)
    if (sentence_clause(s, i) == clause && s->tokens->item[i].lexeme->class == class) {
      if (at)
        *at = i;
      return true;
    }
  return false;
}

/* --- times --- */

static bool is_year(const token *t) {
  return t->kind == token_number && t->end - t->start == 4 && t->value >= 1900 && t->value <= 2100;
}

static int quarter_at(const sentence *s, size_t i) {
  static const char *const word[] = {"first", "second", "third", "fourth"};
  const char *low = s->tokens->item[i].low;
  if (low[0] == 'q' && low[1] >= '1' && low[1] <= '4' && !low[2])
    return low[1] - '0';
  for (int q = 0; q < 4; q++)
    if (!strcmp(low, word[q]) && sentence_word(s, i + 1, "quarter"))
      return q + 1;
  return 0;
}

/* A day of a month, as in "14 May"; 0 for another number. */
static int day_at(const sentence *s, size_t i) {
  const token *t = i >= s->from && i < s->to ? &s->tokens->item[i] : NULL;
  bool bare = t && t->kind == token_number && !t->decimal && !t->percent && !t->money && t->scale == 1;
  return bare && t->value >= 1 && t->value <= 31 ? (int)t->value : 0;
}

/* A day, a month, a quarter or a year, with the year behind it; returns where it ends, or `i`. */
static size_t moment_at(const sentence *s, size_t i, moment *out) {
  size_t end = i;
  *out = (moment){0};
  if (is_year(&s->tokens->item[i])) {
    out->year = (int)s->tokens->item[i].value;
    return i + 1;
  }
  if (day_at(s, i) && i + 1 < s->to && figure_month(s->tokens, i + 1))
    out->day = day_at(s, i++);
  if (figure_month(s->tokens, i))
    out->month = (int)s->tokens->item[i].lexeme->value;
  else
    out->quarter = quarter_at(s, i);
  if (!out->month && !out->quarter)
    return i;
  end = i + 1 + (out->quarter && sentence_word(s, i + 1, "quarter"));
  if (out->month && !out->day && day_at(s, end))
    out->day = day_at(s, end++);
  size_t plain = end;
  if (sentence_word(s, end, "of") || (out->day && end < s->to && token_is(&s->tokens->item[end], ",")))
    end++;
  if (end < s->to && is_year(&s->tokens->item[end])) {
    out->year = (int)s->tokens->item[end].value;
    return end + 1;
  }
  return plain;
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

static void add_times(arena *a, sentence *s) {
  for (size_t i = s->from; i < s->to;) {
    mention m = {.kind = mention_time, .from = i};
    m.to = moment_at(s, i, &m.time);
    if (m.to == i) {
      i++;
      continue;
    }
    ARENA_PUSH(a, s->mention, s->mentions, s->mention_room);
    s->mention[s->mentions++] = m;
    i = m.to;
  }
}

/* A month whose year is said once in the sentence is that year's. */
static void share_year(sentence *s) {
  int year = 0;
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_time && s->mention[i].time.year) {
      if (year && year != s->mention[i].time.year)
        return;
      year = s->mention[i].time.year;
    }
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_time && !s->mention[i].time.year)
      s->mention[i].time.year = year;
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

static bool time_at(const sentence *s, size_t at) {
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_time && at >= s->mention[i].from && at < s->mention[i].to)
      return true;
  return false;
}

/* Whether the word at `i` parts what stands from `start` on from what follows. */
static bool parts(const sentence *s, size_t i, size_t start) {
  const token *t = &s->tokens->item[i];
  static const char *const sign[] = {",", ";", ":", "(", ")", "–", "—"};
  for (size_t j = 0; j < sizeof sign / sizeof *sign; j++)
    if (token_is(t, sign[j]))
      return true;
  if (t->lexeme->class == lexeme_part)
    return true;
  if (t->lexeme->class != lexeme_join || (t->low[0] == 't' && sentence_lexeme(s, i - 1)->class == lexeme_more) ||
      (sentence_word(s, i, "than") && sentence_lexeme(s, i - 1)->class == lexeme_less))
    return false;
  if (time_at(s, i - 1) && time_at(s, i + 1)) /* between 2021 and 2024 */
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
  for (size_t i = from; i < to; i++)
    directory_mentions(d, a, s, i);
  drop_rates(d, s);
  add_times(a, s);
  share_year(s);
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

static bool mentioned(const sentence *s, size_t at) {
  for (size_t i = 0; i < s->mentions; i++)
    if (at >= s->mention[i].from && at < s->mention[i].to)
      return true;
  return false;
}

/* "recorded", said of something; not "recorded crimes", which are not all. */
static bool verb(const sentence *s, size_t at) {
  const token *t = &s->tokens->item[at], *next = at + 1 < s->to ? t + 1 : NULL;
  bool noun = next && next->kind == token_word && (next->lexeme->class == lexeme_none || mentioned(s, at + 1));
  bool said =
      at > s->from && (mentioned(s, at - 1) || t[-1].lexeme->class == lexeme_plain) && !sentence_word(s, at - 1, "the");
  bool past = str_ends(str_of(t->low), "ed") || !strcmp(t->low, "won"); /* which may be a column of its own */
  return t->kind == token_word && !t->capital && past && (!noun || said);
}

/* "came from there", but not "there were". */
static bool elsewhere(const sentence *s, size_t at) {
  static const char *const be[] = {"is", "are", "was", "were", "be", "been", "has", "have", "had"};
  for (size_t i = 0; i < sizeof be / sizeof *be; i++)
    if (sentence_word(s, at + 1, be[i]) || sentence_word(s, at - 1, be[i]))
      return false;
  return sentence_word(s, at, "there");
}

static bool unknown(const sentence *s, size_t at) {
  const token *t = &s->tokens->item[at];
  lexeme_class c = t->lexeme->class;
  if (elsewhere(s, at))
    return true;
  if ((t->kind != token_word && t->kind != token_code) || (c != lexeme_none && c != lexeme_reference))
    return false;
  if (mentioned(s, at))
    return false;
  return !str_ends(str_of(t->low), "ly") && !(t->possessive && !t->capital) && !verb(s, at);
}

/* "It is the largest", where nothing stands before that it could be. */
static bool nameless(const sentence *s) {
  bool pronoun = false, name = false;
  for (size_t i = s->from; i < s->to; i++)
    pronoun |= sentence_word(s, i, "it") || sentence_word(s, i, "they") || sentence_word(s, i, "them");
  for (size_t i = 0; i < s->mentions; i++)
    name |= s->mention[i].kind == mention_name;
  return pronoun && !name && !s->before;
}

bool sentence_strange(const sentence *s, size_t clause, size_t but) {
  bool names = false;
  if (nameless(s))
    return true;
  for (size_t i = s->from; i < s->to; i++)
    if (sentence_word(s, i, "per") && !sentence_word(s, i + 1, "cent") &&
        !mentioned(s, i)) /* of something else: revenue per head */
      return true;
  for (size_t i = 0; i < s->mentions; i++)
    names |= sentence_clause(s, s->mention[i].from) == clause &&
             (s->mention[i].kind == mention_name || s->mention[i].kind == mention_measure);
  for (size_t i = s->from; i < s->to; i++) {
    size_t where = sentence_clause(s, i);
    if (i != but && (where == clause || (!names && where < clause)) && unknown(s, i))
      return true;
  }
  return false;
}
