/* pace: holds words of pace against the data. */
#include "proof/pace.h"

#include "proof/strange.h"
#include "proof/tell.h"

#include <math.h>
#include <string.h>

#define REACH 5 /* tokens between "grown" and "fastest" */

/* Something that is said to have grown, or fallen, more than all others, or less. */
typedef struct race {
  proof *proof;
  const sentence *s;
  size_t at, clause; /* the superlative */
  bool down, least;
  bool amount; /* most: in numbers, too; "fastest" is of shares */
  bool seen, held;
  const mention *who;
  const char *why;
} race;

/* One way to measure who is ahead: in shares, or in absolute numbers. */
static bool wins(const race *r, const double *pace, size_t count, size_t mine, size_t *best) {
  double sign = (r->down ? -1 : 1) * (r->least ? -1 : 1);
  *best = mine;
  for (size_t i = 0; i < count; i++)
    if (pace[i] * sign > pace[*best] * sign)
      *best = i;
  return *best == mine;
}

/* Names of one key, or measures in columns of their own, between two times. */
static void hold(race *r, const double *from, const double *to, const str *name, size_t count, size_t mine) {
  double share[FRAME_VALUES_MAX], plain[FRAME_VALUES_MAX];
  size_t first, second, others = 0;
  for (size_t i = 0; i < count; i++) {
    share[i] = from[i] > 0 ? to[i] / from[i] - 1 : NAN;
    plain[i] = to[i] - from[i];
    others += !isnan(share[i]) && i != mine;
  }
  if (!others || isnan(share[mine]))
    return;
  bool held = wins(r, share, count, mine, &first);
  bool most = wins(r, plain, count, mine, &second);
  held |= most && r->amount;
  r->seen = true;
  r->held |= held;
  if (!held && !r->why)
    r->why =
        text_format(r->proof->scratch, first == second || !r->amount ? "it is %.*s" : "it is %.*s, or %.*s in numbers",
                    STR_ARG(name[first]), STR_ARG(name[second]));
}

static double level_of(const race *r, const frame *f, const measure *m, choice c, stretch t) {
  return account_main(account_of(r->proof->ledger, f, m, c), t);
}

static void hold_names(race *r, const options *o, const measure *m, stretch from, stretch to) {
  const key *k = &o->frame->key[r->who->index];
  double a[FRAME_VALUES_MAX], b[FRAME_VALUES_MAX];
  choice c = choice_any();
  for (size_t i = 0; i < o->frame->keys; i++)
    if (i != r->who->index && o->key[i].codes == 1)
      c.code[i] = o->key[i].code[0];
  for (size_t i = 0; i < k->values; i++) {
    c.code[r->who->index] = (int)i;
    a[i] = level_of(r, o->frame, m, c, from);
    b[i] = level_of(r, o->frame, m, c, to);
  }
  hold(r, a, b, k->value, k->values, (size_t)r->who->code);
}

static void hold_measures(race *r, const options *o, stretch from, stretch to) {
  const frame *f = o->frame;
  double a[FRAME_MEASURES_MAX], b[FRAME_MEASURES_MAX];
  str name[FRAME_MEASURES_MAX];
  size_t count = 0, mine = 0;
  for (size_t i = 0; i < f->measures; i++) {
    const measure *m = &f->measure[i];
    if (m->rows || m->adds != f->measure[r->who->index].adds || m->stock != f->measure[r->who->index].stock)
      continue;
    mine = i == r->who->index ? count : mine;
    name[count] = str_of(m->column);
    a[count] = level_of(r, f, m, choice_any(), from);
    b[count++] = level_of(r, f, m, choice_any(), to);
  }
  if (count > 2 && !f->keys)
    hold(r, a, b, name, count, mine);
}

static bool since(const sentence *s) {
  for (size_t i = s->from; i < s->to; i++)
    if (sentence_lexeme(s, i)->class == lexeme_since)
      return true;
  return false;
}

/* From the one time to the other: both said, or from one on, or from one to the next, or all there is. */
static void hold_between(race *r, const options *o, stretch from, stretch to) {
  for (size_t i = 0; i < o->measures && r->who->kind == mention_name; i++)
    if (!o->frame->measure[o->measure[i]].rows)
      hold_names(r, o, &o->frame->measure[o->measure[i]], from, to);
  if (r->who->kind == mention_measure)
    hold_measures(r, o, from, to);
}

static void hold_in(race *r, const options *o) {
  const frame *f = o->frame;
  stretch first = stretch_period(f, 0), last = stretch_period(f, f->times - 1), before = stretch_before(last);
  if (o->times == 2)
    hold_between(r, o, o->time[0].from < o->time[1].from ? o->time[0] : o->time[1],
                 o->time[0].from < o->time[1].from ? o->time[1] : o->time[0]);
  else if (o->times == 1 && since(r->s))
    hold_between(r, o, o->time[0], o->time[0].grain == f->grain ? last : (stretch){0});
  else if (o->times == 1) {
    hold_between(r, o, stretch_before(o->time[0]), o->time[0]);
    hold_between(r, o, stretch_back(o->time[0], 12), o->time[0]);
  } else if (!o->times) {
    int one = date_of(first.from).year, other = date_of(last.from).year;
    hold_between(r, o, first, last);
    hold_between(r, o, before, last);
    for (int year = one; year == one || year == other - 1; year = year < other - 1 ? other - 1 : other)
      hold_between(r, o, (stretch){date_days((date){year, 1, 1}), date_days((date){year + 1, 1, 1}), date_year},
                   (stretch){date_days((date){other, 1, 1}), date_days((date){other + 1, 1, 1}), date_year});
  }
}

/* The one name in the sentence, or the one measure in a table of measures. */
static const mention *racer(const sentence *s, size_t nth) {
  const mention *name = NULL, *measured = NULL;
  size_t names = 0, measures = 0;
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    if (m->kind == mention_time || m->frame != nth)
      continue;
    names += m->kind == mention_name && !(name && name->code == m->code && name->index == m->index);
    measures += m->kind == mention_measure && !(measured && measured->index == m->index);
    name = m->kind == mention_name ? m : name;
    measured = m->kind == mention_measure ? m : measured;
  }
  return names == 1 ? name : names == 0 && measures == 1 ? measured : NULL;
}

/* "grown fastest", "rose most", "fell most steeply": the direction, near the superlative. */
static bool moves(race *r) {
  static const char *const steep[] = {"steeply", "sharply", "quickly", "rapidly", "strongly", "markedly"};
  const sentence *s = r->s;
  bool most = sentence_word(s, r->at, "most") || sentence_word(s, r->at, "least");
  bool steeply = false;
  for (size_t i = 0; i < sizeof steep / sizeof *steep; i++)
    steeply |= sentence_word(s, r->at + 1, steep[i]);
  const token *next = r->at + 1 < s->to ? &s->tokens->item[r->at + 1] : NULL;
  if (most && !steeply && next && next->kind == token_word && next->lexeme->class != lexeme_plain &&
      next->lexeme->class != lexeme_since)
    return false;
  for (size_t i = r->at; i-- > s->from && i + REACH >= r->at;) {
    lexeme_class c = sentence_lexeme(s, i)->class;
    r->down = c == lexeme_down;
    if (c == lexeme_up || c == lexeme_down)
      return sentence_clause(s, i) == r->clause;
  }
  return false;
}

static bool idle(const sentence *s) {
  for (size_t i = s->from; i < s->to; i++)
    if (sentence_lexeme(s, i)->class == lexeme_not || sentence_lexeme(s, i)->class == lexeme_ordinal ||
        (sentence_word(s, i, "of") && sentence_word(s, i + 1, "the") && sentence_word(s, i - 1, "one")))
      return true;
  return false;
}

static void hold_word(race *r) {
  const sentence *s = r->s;
  const mention *blamed = NULL;
  if (!moves(r) || idle(s) || strange_clause(s, r->clause, r->at + 1))
    return;
  for (size_t i = 0; i < r->proof->frames; i++) {
    context c = context_tight(r->proof, s, r->clause, i);
    r->who = racer(s, i);
    if (!r->who || r->proof->frame[i]->times < 2 || c.guessed || r->proof->frame[i]->plot)
      continue;
    blamed = r->who;
    hold_in(r, &c.options);
  }
  if (blamed && r->seen && !r->held && r->why && !context_blamed(r->proof, s, r->at))
    tell_word(r->proof, s, blamed->from, blamed->to, r->why);
}

void pace_words(proof *p, const sentence *s) {
  for (size_t i = s->from; i < s->to; i++) {
    bool fastest = sentence_word(s, i, "fastest") || sentence_word(s, i, "most");
    bool slowest = sentence_word(s, i, "slowest") || sentence_word(s, i, "least");
    race r = {.proof = p, .s = s, .at = i, .clause = sentence_clause(s, i), .least = slowest};
    r.amount = sentence_word(s, i, "most") || sentence_word(s, i, "least");
    if ((fastest || slowest) && !s->tokens->item[i].computed)
      hold_word(&r);
  }
}
