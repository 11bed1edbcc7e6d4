/* directory: the names, measures and keys of all frames, to be found among words. */
#include "proof/directory.h"

#include <stdlib.h>
#include <string.h>

#define TERM_WORDS_MAX 8
#define NOUN_LEAST 5       /* letters of a column's name that is an ordinary word, too: value, count */
#define ADJECTIVE_LEAST 5  /* letters of a name that may be lengthened: Europe, European */
#define ADJECTIVE_ENDING 4 /* by at most so many */

typedef struct term {
  const char *word[TERM_WORDS_MAX];
  size_t words;
  bool capital, common; /* a name that begins with a capital; that may be an ordinary word, as Bus, On foot */
  bool partial;         /* one word of a longer name */
  bool numeral;         /* begins with a number */
  bool counted;         /* a unit: said right behind a number */
  mention_kind kind;
  size_t frame, index;
  int code;
} term;

struct directory {
  arena *arena;
  frame *const *frame;
  size_t frames;
  const locale *locale;
  const lexicon *lexicon;
  term *name; /* of keys, in the order of their first words */
  size_t names, name_room;
  term *other; /* measures, keys, tables */
  size_t others, other_room;
};

static void push_other(directory *d, term t) {
  ARENA_PUSH(d->arena, d->other, d->others, d->other_room);
  d->other[d->others++] = t;
}

static void add_other(directory *d, const frame_name *n, mention_kind kind, size_t nth, size_t index) {
  term t = {.words = n->words, .kind = kind, .frame = nth, .index = index};
  lexeme_class c = n->words == 1 ? lexicon_find(d->lexicon, n->word[0])->class : lexeme_none;
  bool noun = c == lexeme_none || c == lexeme_noun || c == lexeme_reference || c == lexeme_share ||
              c == lexeme_points || c == lexeme_duration || c == lexeme_up || c == lexeme_down ||
              (c == lexeme_plain && strlen(n->word[0]) >= NOUN_LEAST);
  if (!n->words || !noun)
    return;
  memcpy(t.word, n->word, sizeof n->word);
  push_other(d, t);
}

/* Built, sold, recorded, against. */
static bool done(const directory *d, const char *word) {
  lexeme_class c = lexicon_find(d->lexicon, word)->class;
  return str_ends(str_of(word), "ed") || c == lexeme_plain || c == lexeme_join;
}

static void add_name(directory *d, size_t nth, size_t index, int code) {
  str named = d->frame[nth]->key[index].value[code];
  const passage p = {.words = named};
  tokens words = named.len <= 80 ? token_list(d->arena, &p, d->locale, d->lexicon) : (tokens){0};
  term t = {.kind = mention_name, .frame = nth, .index = index, .code = code};
  bool numeral = words.count > 1 && words.item[0].kind == token_number; /* 55+, 18–34 */
  bool numbered = words.count > 1;                                      /* Line 4 */
  for (size_t i = 0; i < words.count && t.words < TERM_WORDS_MAX; i++)
    if (numeral || words.item[i].kind == token_word || words.item[i].kind == token_code ||
        (numbered && words.item[i].kind == token_number))
      t.word[t.words++] = words.item[i].low,
      t.common |= words.item[i].lexeme->class == lexeme_none || words.item[i].lexeme->class == lexeme_noun;
  if (!t.words || words.count > TERM_WORDS_MAX || (!numeral && strlen(t.word[0]) < 2))
    return;
  t.numeral = numeral;
  t.capital = words.item[0].capital;
  if (!t.capital && t.words == 1 && lexicon_find(d->lexicon, t.word[0])->class != lexeme_none)
    return;
  ARENA_PUSH(d->arena, d->name, d->names, d->name_room);
  d->name[d->names++] = t;
}

/* part-time for part time. */
static void add_joined(directory *d, const frame_name *n, size_t nth, size_t index) {
  term t = {.words = 1, .kind = mention_measure, .frame = nth, .index = index};
  t.word[0] = text_format(d->arena, "%s-%s", n->word[0], n->word[1]);
  push_other(d, t);
}

/* A unit that no other measure is counted in, and the thing that is "built" or "sold", tell a measure, too; so do hours
   of anything. */
/* Whether a word stands in no other measure's name, nor in a key's. */
static bool unique(const frame *f, size_t index, const char *word) {
  for (size_t i = 0; i < f->measures; i++)
    for (size_t j = 0; j < f->measure[i].name.words && i != index; j++)
      if (lexicon_alike(f->measure[i].name.word[j], word))
        return false;
  for (size_t i = 0; i < f->keys; i++)
    for (size_t j = 0; j < f->key[i].name.words; j++)
      if (lexicon_alike(f->key[i].name.word[j], word))
        return false;
  return true;
}

/* "4,200 per square metre": said of a figure. */
static void add_rate(directory *d, const frame_name *n, term t) {
  size_t at = 1;
  while (at < n->words && strcmp(n->word[at], "per") != 0)
    at++;
  t.counted = true;
  for (t.words = 0; at < n->words; at++)
    t.word[t.words++] = n->word[at];
  if (t.words > 1)
    push_other(d, t);
}

/* What is the matter in a name of several words: the wait in "median wait", the flats in "flats completed", the bounce
   in "bounce rate", the price in "price per day". NULL if it is hard to say. */
static const char *matter(const directory *d, const frame_name *n) {
  static const char *const general[] = {"rate",  "number", "numbers", "count", "total", "index", "share",
                                        "level", "volume", "figure",  "hours", "days",  "score", "amount"};
  size_t at = n->words - 1;
  for (size_t i = 1; i < n->words; i++)
    if (done(d, n->word[i]) || str_ends(str_of(n->word[i]), "ing") || !strcmp(n->word[i], "per")) {
      at = i - 1;
      break;
    }
  for (size_t i = 0; i < sizeof general / sizeof *general && at; i++)
    at -= !strcmp(n->word[at], general[i]);
  lexeme_class c = lexicon_find(d->lexicon, n->word[at])->class;
  bool plain = c == lexeme_none || c == lexeme_noun || (c == lexeme_plain && strlen(n->word[at]) >= NOUN_LEAST);
  return plain && !done(d, n->word[at]) ? n->word[at] : NULL;
}

static bool tells(const directory *d, const char *word) {
  lexeme_class c = lexicon_find(d->lexicon, word)->class;
  return c == lexeme_none || c == lexeme_ordinal;
}

static void add_measure(directory *d, size_t nth, size_t index) {
  const frame *f = d->frame[nth];
  const frame_name *n = &f->measure[index].name;
  bool unit = n->unit, thing = n->words == 2 && done(d, n->word[1]);
  add_other(d, n, mention_measure, nth, index);
  for (size_t i = 0; i < f->measures; i++) {
    const frame_name *o = &f->measure[i].name;
    unit &= i == index || !(o->unit && n->unit && !strcmp(o->unit, n->unit));
  }
  term t = {.words = 1, .kind = mention_measure, .frame = nth, .index = index};
  t.word[0] = n->word[0];
  t.partial = true;
  if (thing && unique(f, index, t.word[0]))
    push_other(d, t);
  t.partial = false;
  bool hours = n->words > 1 && lexicon_find(d->lexicon, n->word[n->words - 1])->class == lexeme_duration;
  t.word[0] = hours ? n->word[n->words - 1] : n->unit;
  t.counted = true;
  if (!unit && !hours && n->unit)
    t.kind = mention_frame; /* of several measures: it is not said which */
  if (n->unit || hours)
    push_other(d, t);
  t.word[0] = n->words > 1 ? matter(d, n) : NULL;
  for (size_t i = 0; i < n->words && n->words > 1 && !(t.word[0] && unique(f, index, t.word[0])); i++)
    t.word[0] = tells(d, n->word[i]) ? n->word[i] : t.word[0]; /* women's pay, second dose */
  t.counted = false;
  t.kind = mention_measure;
  t.partial = true;
  if (t.word[0] && !thing && unique(f, index, t.word[0]))
    push_other(d, t);
  if (strstr(f->measure[index].column, "°C")) {
    term degrees = {
        .words = 2, .kind = mention_measure, .frame = nth, .index = index, .counted = true, .numeral = true};
    degrees.word[0] = "°";
    degrees.word[1] = "c";
    push_other(d, degrees);
  }
  add_rate(d, n, (term){.kind = mention_measure, .frame = nth, .index = index});
  if (n->words == 2)
    add_joined(d, n, nth, index);
}

static void add_frame(directory *d, size_t at) {
  const frame *f = d->frame[at];
  add_other(d, &f->words, mention_frame, at, 0);
  for (size_t i = 0; i < f->measures; i++)
    add_measure(d, at, i);
  for (size_t i = 0; i < f->keys; i++) {
    const key *k = &f->key[i];
    add_other(d, &k->name, k->flag ? mention_name : mention_key, at, i);
    for (size_t j = 0; j < k->values && !k->flag; j++)
      add_name(d, at, i, (int)j);
  }
}

static int by_word(const void *one, const void *other) {
  const term *a = one, *b = other;
  int order = strcmp(a->word[0], b->word[0]);
  return order                  ? order
         : a->frame != b->frame ? (a->frame < b->frame ? -1 : 1)
         : a->index < b->index  ? -1
         : a->index > b->index  ? 1
                                : a->code - b->code;
}

directory *directory_new(arena *a, frame *const *all, size_t frames, const locale *l, const lexicon *x) {
  directory *d = ARENA_NEW(a, directory);
  *d = (directory){.arena = a, .frame = all, .frames = frames, .locale = l, .lexicon = x};
  for (size_t i = 0; i < frames; i++)
    add_frame(d, i);
  if (d->names)
    qsort(d->name, d->names, sizeof *d->name, by_word);
  return d;
}

/* --- lookup --- */

static void add_mention(arena *a, sentence *s, const term *t, size_t at, size_t to) {
  mention m = {.kind = t->kind,
               .from = at,
               .to = to,
               .frame = t->frame,
               .index = t->index,
               .code = t->code,
               .partial = t->partial};
  ARENA_PUSH(a, s->mention, s->mentions, s->mention_room);
  s->mention[s->mentions++] = m;
}

/* Small words that may stand between those of a name: use the bus, patients were waiting. */
static size_t skip_small(const sentence *s, size_t at) {
  static const char *const small[] = {"the", "a", "an", "their", "its", "our", "was", "were", "is", "are"};
  for (size_t i = 0; i < sizeof small / sizeof *small; i++)
    if (sentence_word(s, at, small[i]))
      return at + 1;
  return at;
}

/* Whether a sentence has all words of a measure's name, if not in their order: sold 848 memberships. */
static bool scattered(const directory *d, const sentence *s, const term *t) {
  const frame_name *n = &d->frame[t->frame]->measure[t->index].name;
  for (size_t i = 0; i < n->words; i++) {
    bool found = false;
    for (size_t at = s->from; at < s->to && !found; at++)
      found = s->tokens->item[at].kind == token_word && lexicon_alike(s->tokens->item[at].low, n->word[i]);
    if (!found)
      return false;
  }
  return true;
}

/* Where the term ends whose words stand at token `at`, or 0; `alike` forgives endings and small words. */
static size_t stands(const sentence *s, const term *t, size_t at, bool alike) {
  if (t->counted && (at == s->from || s->tokens->item[at - 1].kind != token_number))
    return 0;
  for (size_t i = 0; i < t->words; i++, at++) {
    at = i && alike ? skip_small(s, at) : at;
    if (at >= s->to)
      return 0;
    const token *w = &s->tokens->item[at];
    bool last = i > 0 && i + 1 == t->words; /* rural roads */
    bool same = (w->kind != token_sign || t->numeral) && (w->kind != token_number || i > 0 || t->numeral) &&
                (alike || last ? lexicon_alike(w->low, t->word[i]) : !strcmp(w->low, t->word[i]));
    if (!same || (!alike && i == 0 && t->capital && !w->capital && !t->common))
      return 0;
  }
  return at;
}

/* European for Europe, German for Germany. */
static bool adjective(const token *w, const term *t) {
  size_t n = strlen(t->word[0]), said = strlen(w->low);
  return t->words == 1 && w->capital && t->capital && n >= ADJECTIVE_LEAST && said + 1 >= n &&
         said <= n + ADJECTIVE_ENDING && !strncmp(w->low, t->word[0], n - 1);
}

static size_t first_name(const directory *d, const char *word) {
  size_t low = 0, high = d->names;
  while (low < high) {
    size_t mid = (low + high) / 2;
    if (strcmp(d->name[mid].word[0], word) < 0)
      low = mid + 1;
    else
      high = mid;
  }
  return low;
}

static bool find_exactly(const directory *d, arena *a, sentence *s, size_t at) {
  const char *low = s->tokens->item[at].low;
  size_t first = first_name(d, low), longest = 0;
  for (size_t i = first; i < d->names && !strcmp(d->name[i].word[0], low); i++)
    if (d->name[i].words > longest && stands(s, &d->name[i], at, false))
      longest = d->name[i].words;
  for (size_t i = first; i < d->names && !strcmp(d->name[i].word[0], low); i++)
    if (d->name[i].words == longest && stands(s, &d->name[i], at, false))
      add_mention(a, s, &d->name[i], at, at + longest);
  return longest;
}

/* Cars, buses: several of what a name is of. */
static bool find_several(const directory *d, arena *a, sentence *s, size_t at) {
  const token *w = &s->tokens->item[at];
  str plural = str_of(w->low);
  bool found = false;
  for (size_t cut = 1; cut <= 2 && !found && str_ends(plural, cut == 1 ? "s" : "es"); cut++) {
    const char *one = str_copy(a, str_slice(plural, 0, plural.len - cut));
    for (size_t i = first_name(d, one); i < d->names && !strcmp(d->name[i].word[0], one); i++)
      if (d->name[i].words == 1 && d->name[i].common) {
        add_mention(a, s, &d->name[i], at, at + 1);
        found = true;
      }
  }
  return found;
}

static void find_names(const directory *d, arena *a, sentence *s, size_t at) {
  const token *w = &s->tokens->item[at];
  if (find_exactly(d, a, s, at) || find_several(d, a, s, at) || !w->capital || strlen(w->low) <= ADJECTIVE_LEAST)
    return;
  for (size_t i = 0; i < d->names; i++)
    if (adjective(w, &d->name[i]))
      add_mention(a, s, &d->name[i], at, at + 1);
}

const char *directory_measure(const directory *d, const mention *m) {
  return d->frame[m->frame]->measure[m->index].name.word[0];
}

void directory_mentions(const directory *d, arena *a, sentence *s, size_t at) {
  const token *w = &s->tokens->item[at];
  if (w->kind == token_sign && strcmp(w->low, "°") != 0)
    return;
  if (w->kind == token_number) {
    find_exactly(d, a, s, at);
    return;
  }
  find_names(d, a, s, at);
  for (size_t i = 0; i < d->others; i++) {
    size_t end = stands(s, &d->other[i], at, true);
    term t = d->other[i];
    t.partial = end && t.partial && !scattered(d, s, &t);
    if (end)
      add_mention(a, s, &t, at, end);
  }
}

/* What a word says by itself, and as part of a longer name, or in other words: that of "unique visitors" is no
 * "visits".
 */
static bool better(const directory *d, const sentence *s, const mention *a, const mention *b) {
  size_t mine = a->to - a->from, its = b->to - b->from;
  bool within = b->from >= a->from && b->to <= a->to && b->kind == mention_measure && a->kind == mention_measure;
  const char *said = s->tokens->item[b->from].low;
  if (!within || a->frame != b->frame || a->index == b->index)
    return false;
  return mine > its || (!strcmp(said, directory_measure(d, a)) && strcmp(said, directory_measure(d, b)) != 0);
}

/* "any other title": of the rows, and not how many there are. */
static bool single(const directory *d, const sentence *s, const mention *m) {
  static const char *const word[] = {"other", "any", "every", "each", "this", "that", "same", "only"};
  if (m->kind != mention_measure || !d->frame[m->frame]->measure[m->index].rows)
    return false;
  for (size_t i = 0; i < sizeof word / sizeof *word; i++)
    if (sentence_word(s, m->from - 1, word[i]))
      return true;
  lexeme_class c = sentence_lexeme(s, m->from - 1)->class;
  return c == lexeme_highest || c == lexeme_lowest || c == lexeme_ordinal;
}

void directory_settle(const directory *d, sentence *s) {
  size_t kept = 0;
  bool *drop = ARENA_ARRAY(d->arena, s->mentions + 1, bool);
  for (size_t i = 0; i < s->mentions; i++)
    for (size_t j = 0; j < s->mentions && !drop[i]; j++)
      drop[i] = better(d, s, &s->mention[j], &s->mention[i]);
  for (size_t i = 0; i < s->mentions; i++)
    if (!drop[i] && !single(d, s, &s->mention[i]))
      s->mention[kept++] = s->mention[i];
  s->mentions = kept;
}
