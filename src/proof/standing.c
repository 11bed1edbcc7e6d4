/* standing: who or what comes first among its like. */
#include "proof/standing.h"

#include "proof/tell.h"
#include "type/numfmt.h"

#include <math.h>
#include <string.h>

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

void standing_hold(standing *r, size_t nth, const context *c) {
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

/* What is no rank: at least, one of the largest, most of them, the most important. */
bool standing_idle(const standing *r) {
  const sentence *s = r->s;
  size_t i = r->at;
  const token *next = i + 1 < s->to ? &s->tokens->item[i + 1] : NULL;
  bool hedge = word_at(s, i - 1, "at") && (word_at(s, i, "most") || word_at(s, i, "least"));
  bool some = word_at(s, i - 2, "of") && word_at(s, i - 1, "the") && word_at(s, i - 3, "one");
  bool many = word_at(s, i, "most") && next && next->kind == token_word &&
              (word_at(s, i + 1, "of") || (next->lexeme->class == lexeme_none && !sentence_mention(s, i + 1)) ||
               next->lexeme->class == lexeme_up || next->lexeme->class == lexeme_down);
  bool two = i > s->from && sentence_lexeme(s, i - 1)->class == lexeme_cardinal;
  static const char *const by[] = {"against", "relative", "proportion", "proportionally", "relation"};
  for (size_t j = s->from; j < s->to; j++) /* "measured against its households": of a rate that no column tells */
    if (sentence_lexeme(s, j)->class == lexeme_not || sentence_one_of(s, j, by, sizeof by / sizeof *by))
      return true;
  bool pace = word_at(s, i, "most") && i > s->from && /* "cut most" */
              (sentence_lexeme(s, i - 1)->class == lexeme_up || sentence_lexeme(s, i - 1)->class == lexeme_down);
  return hedge || some || pace || many || two ||
         (sentence_lexeme(s, i)->value == 2 && sentence_lexeme(s, i)->class != lexeme_ordinal);
}

void standing_tell(const standing *r) {
  if (r->seen && !r->held && r->why && !context_blamed(r->proof, r->s, r->from))
    tell_word(r->proof, r->s, r->from, r->to, r->why);
}
