/* context: what a clause is about. */
#include "proof/context.h"

#include <math.h>
#include <string.h>

#define ANY_CLAUSE ((size_t)-1)

static int year_of(double days) {
  return date_of(days).year;
}

bool context_guessed(const frame *f, moment m) {
  return f->times && !m.year && (m.month || m.quarter) && year_of(f->time[0]) != year_of(f->time[f->times - 1]);
}

/* The first or the last period of a year; false where that is not how it is said, as of days. */
static bool edge_of(const frame *f, moment m, stretch *out) {
  bool found = false;
  for (size_t i = 0; i < f->times && f->grain <= date_month; i++) {
    if (year_of(f->time[i]) != m.year || (found && m.edge == edge_first))
      continue;
    *out = stretch_period(f, i);
    found = true;
  }
  return found && m.edge != edge_vague;
}

/* The months of a moment in a year, or the day. */
static stretch months_of(const frame *f, moment m, int year) {
  int month = m.month ? m.month : m.quarter ? m.quarter * 3 - 2 : 1, months = m.month ? 1 : m.quarter ? 3 : 12;
  if (m.day && m.month && f->grain >= date_day && date_valid((date){year, m.month, m.day})) {
    double day = date_days((date){year, m.month, m.day});
    return (stretch){day, day + 1, date_day};
  }
  int next = year * 12 + month - 1 + months;
  return (stretch){date_days((date){year, month, 1}), date_days((date){next / 12, next % 12 + 1, 1}),
                   m.month     ? date_month
                   : m.quarter ? date_quarter
                               : date_year};
}

bool context_stretch(const frame *f, moment m, stretch *out) {
  if (!f->times || (!m.year && !m.month && !m.quarter))
    return false;
  int first = year_of(f->time[0]), last = year_of(f->time[f->times - 1]), year = m.year ? m.year : last;
  if (year < first || year > last || ((m.month || m.quarter) && f->grain == date_year))
    return false;
  if (m.edge && f->grain != date_year)
    return edge_of(f, m, out);
  *out = months_of(f, m, year);
  if (!m.year && out->from > f->time[f->times - 1])
    *out = months_of(f, m, year - 1);
  return true;
}

static void add_measure(options *o, size_t which) {
  for (size_t i = 0; i < o->measures; i++)
    if (o->measure[i] == which)
      return;
  if (o->measures < FRAME_MEASURES_MAX)
    o->measure[o->measures++] = which;
}

static void add_code(options *o, size_t k, int code) {
  for (size_t i = 0; i < o->key[k].codes; i++)
    if (o->key[k].code[i] == code)
      return;
  if (o->key[k].codes < OPTION_MAX)
    o->key[k].code[o->key[k].codes++] = code;
}

static void add_time(options *o, stretch s) {
  for (size_t i = 0; i < o->times; i++)
    if (stretch_same(o->time[i], s))
      return;
  if (o->times < OPTION_MAX)
    o->time[o->times++] = s;
}

/* "from January to March", "between 2021 and 2024": from the one to the end of the other. */
static void take_span(const sentence *s, const frame *f, size_t nth, options *o) {
  static const char *const word[] = {"to", "until", "till", "through", "–", "-"};
  const mention *one = &s->mention[nth], *other = nth + 1 < s->mentions ? one + 1 : NULL;
  stretch from, to;
  if (!other || other->kind != mention_time || other->from != one->to + 1 || !context_stretch(f, one->time, &from) ||
      !context_stretch(f, other->time, &to) || from.grain != to.grain || from.from >= to.from)
    return;
  bool spans = sentence_word(s, one->from - 1, "between") && sentence_word(s, one->to, "and");
  for (size_t i = 0; i < sizeof word / sizeof *word; i++)
    spans |= sentence_word(s, one->to, word[i]);
  if (spans)
    o->span = (stretch){from.from, to.to, from.grain};
}

/* What to take of a sentence's mentions. */
typedef struct taking {
  size_t clause; /* ANY_CLAUSE: all */
  bool names, measures, times;
  bool guesses; /* of a month without a year, those of all years */
} taking;

static void take(const proof *p, const sentence *s, size_t nth, taking t, options *o) {
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    stretch time = {0};
    if (t.clause != ANY_CLAUSE && sentence_clause(s, m->from) != t.clause)
      continue;
    if (m->kind == mention_time && t.times && context_stretch(p->frame[nth], m->time, &time))
      add_time(o, time);
    for (int year = 1; year < OPTION_MAX && m->kind == mention_time && t.times && t.guesses &&
                       context_guessed(p->frame[nth], m->time);
         year++)
      add_time(o, stretch_back(time, 12 * year));
    if (m->kind == mention_time && t.times)
      take_span(s, p->frame[nth], i, o);
    if (m->kind == mention_time || m->frame != nth)
      continue;
    if (m->kind == mention_name && t.names)
      add_code(o, m->index, m->code);
    else if (m->kind == mention_measure && t.measures)
      add_measure(o, m->index);
  }
}

bool context_blamed(const proof *p, const sentence *s, size_t at) {
  return p->blamed == s && sentence_clause(s, p->blamed_at) == sentence_clause(s, at);
}

bool context_touches(const proof *p, const sentence *s, size_t nth) {
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind != mention_time && s->mention[i].frame == nth)
      return true;
  return (s->passage->plot && p->frame[nth]->plot == s->passage->plot) ||
         (s->before && context_touches(p, s->before, nth));
}

static size_t names_in(const options *o) {
  size_t n = 0;
  for (size_t k = 0; k < FRAME_KEYS_MAX; k++)
    n += o->key[k].codes;
  return n;
}

static size_t real_measures(const frame *f, size_t *only) {
  size_t n = 0;
  for (size_t i = 0; i < f->measures; i++)
    if (!f->measure[i].rows) {
      n++;
      *only = i;
    }
  return n;
}

/* Measures that nobody named: all there are. */
static void default_measures(const frame *f, context *c) {
  size_t only = 0, real = real_measures(f, &only);
  c->measured = real == 1 || (f->plot && real == 1);
  for (size_t i = 0; i < f->measures && i < OPTION_MAX; i++)
    add_measure(&c->options, i);
}

/* "the most candidates, 842": the measure right before the clause. */
static void take_apposed(const sentence *s, size_t nth, size_t clause, options *o) {
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    bool right = m->to + 1 < s->to && sentence_clause(s, m->to) == clause && sentence_clause(s, m->from) != clause &&
                 s->tokens->item[m->to].kind == token_sign && s->tokens->item[m->to + 1].kind == token_number;
    if (right && m->kind == mention_measure && m->frame == nth)
      add_measure(o, m->index);
  }
}

bool context_than(const sentence *s, const mention *m) {
  size_t at = m->from - (m->from > s->from && sentence_word(s, m->from - 1, "in"));
  return at > s->from && sentence_word(s, at - 1, "than");
}

/* Whether all measures that a sentence names are named behind a clause. */
static bool measured_later(const sentence *s, size_t nth, size_t clause) {
  bool some = false;
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    if (m->kind != mention_measure || m->frame != nth)
      continue;
    some = true;
    if (sentence_clause(s, m->from) <= clause)
      return false;
  }
  return some;
}

/* The clause's only time is what it is compared with: the other one stands before it. */
static bool compared(const sentence *s, size_t clause) {
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_time && sentence_clause(s, s->mention[i].from) == clause)
      return context_than(s, &s->mention[i]);
  return false;
}

/* "four years", "a year": in months; 0 for anything else. Ends with the word at `i`. */
static int months_of_words(const sentence *s, size_t i) {
  const token *n = &s->tokens->item[i - 1], *unit = &s->tokens->item[i];
  bool one = sentence_word(s, i - 1, "a") || sentence_word(s, i - 1, "one");
  double count = one                                   ? 1
                 : n->kind == token_number             ? n->value
                 : n->lexeme->class == lexeme_cardinal ? n->lexeme->value
                                                       : 0;
  int months = !strncmp(unit->low, "year", 4)      ? 12
               : !strncmp(unit->low, "quarter", 7) ? 3
                                                   : !strncmp(unit->low, "month", 5);
  return count >= 1 && count <= 100 && count == floor(count) ? (int)count * months : 0;
}

/* "four years earlier", "a year later", and with `within` "in four years", too: counted from the last time that is
   named, or back from the end of the data. */
static void take_away(const sentence *s, const frame *f, size_t clause, bool within, options *o) {
  static const char *const behind[] = {"earlier", "before", "ago", "previously", "back"};
  static const char *const ahead[] = {"later", "on"};
  for (size_t i = s->from + 1; f->times && i < s->to; i++) {
    int months = months_of_words(s, i);
    bool back = sentence_one_of(s, i + 1, behind, sizeof behind / sizeof *behind);
    bool on = o->times && sentence_one_of(s, i + 1, ahead, sizeof ahead / sizeof *ahead) &&
              sentence_lexeme(s, i + 2)->class != lexeme_mean; /* a month on average */
    if (!months || !(back || on || within) || (!on && sentence_word(s, i - 1, "a")) ||
        (clause != ANY_CLAUSE && sentence_clause(s, i) != clause))
      continue;
    stretch ref = stretch_period(f, f->times - 1);
    for (size_t j = 0; j < o->times; j++)
      ref = !j || o->time[j].from > ref.from ? o->time[j] : ref;
    ref = stretch_back(ref, on ? -months : months);
    if (ref.from >= f->time[0] - 1 && ref.from <= f->time[f->times - 1])
      add_time(o, ref);
  }
}

/* Whether a time that is said may be several. */
static bool guesses(const sentence *s, const frame *f) {
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_time && context_guessed(f, s->mention[i].time))
      return true;
  return false;
}

/* Whether no measure is called by its whole name. */
static bool parts(const sentence *s, size_t nth) {
  bool some = false;
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_measure && s->mention[i].frame == nth) {
      some = true;
      if (!s->mention[i].partial)
        return false;
    }
  return some;
}

/* "There were 196,800 calls, half of them in the Capital": whether a key's names are all said behind a clause. */
static bool named_later(const sentence *s, size_t nth, size_t k, size_t clause) {
  bool some = false;
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    if (m->kind != mention_name || m->frame != nth || m->index != k)
      continue;
    if (sentence_clause(s, m->from) <= clause)
      return false;
    some = true;
  }
  return some;
}

context context_tight(const proof *p, const sentence *s, size_t clause, size_t nth) {
  const frame *f = p->frame[nth];
  context c = {.options = {.frame = f}, .measured = true};
  options *o = &c.options, own = {.frame = f}, all = {.frame = f};
  take(p, s, nth, (taking){clause, true, true, true, false}, &own);
  take(p, s, nth, (taking){ANY_CLAUSE, true, true, true, false}, &all);
  if (!own.measures)
    take_apposed(s, nth, clause, &own);
  c.inherited = s->before && !all.measures;
  if (c.inherited)
    take(p, s->before, nth, (taking){ANY_CLAUSE, false, true, false, false}, &all);
  bool remote = s->before && !names_in(&all);
  if (remote)
    take(p, s->before, nth, (taking){ANY_CLAUSE, true, false, false, false}, &all);
  for (size_t k = 0; k < f->keys; k++) {
    o->key[k] = own.key[k].codes ? own.key[k] : all.key[k];
    o->key[k].required = own.key[k].codes;
    o->key[k].remote = (!own.key[k].codes && all.key[k].codes && named_later(s, nth, k, clause)) ||
                       (remote && !(sentence_points(s) && o->key[k].codes == 1));
    c.own_name |= own.key[k].codes;
  }
  bool later = own.measures == 0 && all.measures && measured_later(s, nth, clause);
  const options *measures = own.measures ? &own : &all, *times = own.times && !compared(s, clause) ? &own : &all;
  for (size_t i = 0; i < measures->measures; i++)
    add_measure(o, measures->measure[i]);
  for (size_t i = 0; i < times->times; i++)
    add_time(o, times->time[i]);
  if (times->times == 1 && all.times == 2)
    o->base = all.time[stretch_same(all.time[0], times->time[0])];
  if (o->base.from >= o->time[0].from)
    o->base = (stretch){0};
  o->span = times->span;
  if (o->times)
    take_away(s, f, clause, false, o);
  c.own_measure = own.measures;
  c.own_time = own.times;
  o->time_required = times->times;
  o->ends = !o->times;
  if (!o->measures && p->told == s && p->told_frame == nth)
    add_measure(o, p->told_measure);
  c.said = o->measures;
  if (!o->measures)
    default_measures(f, &c);
  c.measured &= !later;
  c.names = names_in(o);
  c.guessed = guesses(s, f);
  c.partial = parts(s, nth);
  return c;
}

void context_money(context *c) {
  options *o = &c->options, paid = {.frame = o->frame};
  for (size_t i = 0; i < o->measures; i++)
    if (o->frame->measure[o->measure[i]].money)
      add_measure(&paid, o->measure[i]);
  for (size_t i = 0, kept = paid.measures; i < o->frame->measures && !kept; i++)
    if (o->frame->measure[i].money)
      add_measure(&paid, i);
  if (!paid.measures)
    return;
  c->measured |= paid.measures == 1;
  o->measures = paid.measures;
  memcpy(o->measure, paid.measure, sizeof paid.measure);
}

bool context_drop(context *c) {
  options *o = &c->options;
  bool some = false;
  for (size_t k = 0; k < o->frame->keys; k++)
    if (!o->key[k].required && o->key[k].codes) {
      some = true;
      c->names -= o->key[k].codes;
      o->key[k].codes = 0;
    }
  return some;
}

/* "has risen since", "is now": the end of the data may be meant besides the times that are named. */
static bool recent(const sentence *s) {
  static const char *const word[] = {"now",  "today",  "currently", "latest", "still", "recently",
                                     "so",   "has",    "is",        "have",   "are",   "last",
                                     "this", "recent", "first",     "ago",    "since", "present"};
  for (size_t i = s->from; i < s->to; i++)
    for (size_t j = 0; j < sizeof word / sizeof *word; j++)
      if (sentence_word(s, i, word[j]))
        return true;
  return false;
}

context context_wide(const proof *p, const sentence *s, size_t nth) {
  const frame *f = p->frame[nth];
  context c = {.options = {.frame = f}};
  take(p, s, nth, (taking){ANY_CLAUSE, true, true, true, true}, &c.options);
  if (s->before)
    take(p, s->before, nth, (taking){ANY_CLAUSE, true, true, true, true}, &c.options);
  c.measured = c.options.measures;
  options own = {.frame = f};
  take(p, s, nth, (taking){ANY_CLAUSE, false, true, true, false}, &own);
  bool measured = c.measured;
  if (!own.measures)
    default_measures(f, &c);
  c.measured |= measured;
  for (size_t i = s->from; i < s->to; i++)
    c.options.median |= sentence_lexeme(s, i)->class == lexeme_median;
  c.options.ends = !own.times || recent(s);
  c.options.earlier = true;
  take_away(s, f, ANY_CLAUSE, true, &c.options);
  c.names = names_in(&c.options);
  return c;
}
