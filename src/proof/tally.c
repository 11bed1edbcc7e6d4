/* tally: how many names, or times, something is true of. */
#include "proof/tally.h"

#include "proof/tell.h"
#include "proof/trial.h"

#include <math.h>
#include <string.h>

#define ITEMS_MAX FRAME_VALUES_MAX
#define NOUN_WITHIN 3 /* words between a number and what it counts: "of the ten indoor pools" */
#define READINGS_MAX 16

/* --- what is counted --- */

static bool one_of(const sentence *s, size_t at, const char *const *word, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (sentence_word(s, at, word[i]))
      return true;
  return false;
}

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
  return sentence_word(s, f->to, "or") && one_of(s, f->to + 1, word, sizeof word / sizeof *word);
}

/* "have reached a share of 10 %", "10 % or more" */
bool tally_bounds(const sentence *s, const figure *f) {
  static const char *const reach[] = {"reached", "reach", "reaches"};
  size_t before = sentence_word(s, f->from - 1, "of") ? f->from - 4 : f->from - 1;
  return f->hedge == hedge_over || f->hedge == hedge_under || or_more(s, f) ||
         one_of(s, before, reach, sizeof reach / sizeof *reach);
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
  while (one_of(s, at, small, sizeof small / sizeof *small))
    at++;
  const figure *whole = at > f->to ? figure_at(s, at) : NULL;
  at = whole ? whole->to : at;
  for (size_t i = 0; i <= NOUN_WITHIN && describes(s, at + i); i++)
    if (noun_at(p, s, at + i, out))
      return out->key || of_times(p, s, f, at + i, out) ? at + i : 0;
  return 0;
}

static bool small_number(const figure *f) {
  return f->kind == figure_plain && !f->money && !f->exact && f->scale == 1 && f->value < ITEMS_MAX && !f->computed &&
         (!f->hedge || f->hedge == hedge_over || f->hedge == hedge_under) && f->value == floor(f->value);
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

/* Whether more than a number of names is said: a bound, a comparison, a direction. */
static bool claims(const sentence *s, const figure *count) {
  for (size_t i = s->from; i < s->to; i++) {
    lexeme_class c = sentence_lexeme(s, i)->class;
    bool hedge = count->hedge && i < count->from && i + 4 >= count->from;
    if (!hedge && (c == lexeme_more || c == lexeme_less || c == lexeme_up || c == lexeme_down))
      return true;
  }
  for (size_t i = 0; i < s->figures.count; i++)
    if (&s->figures.item[i] != count && tally_bounds(s, &s->figures.item[i]))
      return true;
  return false;
}

tally tally_find(const proof *p, const sentence *s) {
  static const char *const none[] = {"another", "other", "these", "those", "first", "last",
                                     "top",     "next",  "the",   "of",    "all"};
  tally found = {.figure = after_whole(p, s, &found)};
  for (size_t i = 0; i < s->figures.count && !found.figure; i++) {
    const figure *f = &s->figures.item[i];
    bool bare = f->from == s->from || !one_of(s, f->from - 1, none, sizeof none / sizeof *none);
    if (small_number(f) && bare && noun_of(p, s, f, &found))
      found.figure = f;
  }
  if (found.figure && !claims(s, found.figure))
    found.figure = NULL;
  return found;
}

/* --- what is said of them --- */

typedef struct tallying {
  proof *proof;
  const sentence *s;
  const tally *t;
  const frame *frame;
  choice filter;
  size_t items;
  size_t reading[READINGS_MAX], readings; /* so many, one way or another to read it */
} tallying;

static size_t key_of(const tallying *x) {
  return x->t->key ? (size_t)(x->t->key - x->frame->key) : FRAME_KEYS_MAX;
}

/* Names that are said once, and not counted: the site, the type. */
static bool set_filter(tallying *x) {
  x->filter = choice_any();
  for (size_t i = 0; i < x->s->mentions; i++) {
    const mention *m = &x->s->mention[i];
    if (m->kind != mention_name || m->frame != x->t->frame || m->index == key_of(x) || m->from > x->t->figure->to + 20)
      continue;
    if (x->filter.code[m->index] != CHOICE_ANY && x->filter.code[m->index] != m->code)
      return false;
    x->filter.code[m->index] = m->code;
  }
  return true;
}

/* Times that the sentence says, in order of time. */
static size_t said_times(const tallying *x, stretch out[2]) {
  size_t n = 0;
  for (size_t i = 0; i < x->s->mentions; i++) {
    stretch t;
    if (x->s->mention[i].kind != mention_time || !context_stretch(x->frame, x->s->mention[i].time, &t))
      continue;
    if (n && stretch_same(out[0], t))
      continue;
    if (n == 2)
      return 3;
    out[n++] = t;
  }
  if (n == 2 && out[0].from > out[1].from) {
    stretch first = out[1];
    out[1] = out[0];
    out[0] = first;
  }
  return n;
}

static bool within(const tallying *x, size_t i, const stretch *of) {
  return !of || (x->frame->time[i] >= of->from && x->frame->time[i] < of->to);
}

/* The value of the nth name, or of the nth period, at a time, or so many months before it. NaN where there is none. */
static double value_of(const tallying *x, const measure *m, size_t i, stretch t, int back) {
  choice c = x->filter;
  if (x->t->key)
    c.code[key_of(x)] = (int)i;
  else
    t = back ? stretch_back(stretch_period(x->frame, i), back) : stretch_period(x->frame, i);
  return account_main(account_of(x->proof->ledger, x->frame, m, c), t);
}

static void add_reading(tallying *x, size_t count, size_t known) {
  if (known && x->readings < READINGS_MAX)
    x->reading[x->readings++] = count;
}

/* --- bounds --- */

/* The figure that the names are held against; NULL if there is none, or several. */
static const figure *bound_of(const tallying *x) {
  const figure *bound = NULL;
  for (size_t i = 0; i < x->s->figures.count; i++) {
    const figure *f = &x->s->figures.item[i];
    if (f == x->t->figure || !tally_bounds(x->s, f) || f->kind == figure_times || f->kind == figure_points)
      continue;
    if (bound)
      return NULL;
    bound = f;
  }
  return bound;
}

/* "at least", "up to", "10 % or more", "reached 10 %": the bound itself counts. */
static bool inclusive(const sentence *s, const figure *f) {
  size_t at = f->from - 1;
  while (at > s->from && (sentence_word(s, at, "a") || sentence_word(s, at, "an")))
    at--;
  return (f->hedge != hedge_over && f->hedge != hedge_under) || sentence_word(s, at, "least") ||
         sentence_word(s, at, "most") || sentence_word(s, at, "to");
}

static void hold_bound(tallying *x, const figure *f, const measure *m, stretch t, const stretch *of) {
  size_t beyond = 0, known = 0;
  bool under = f->hedge == hedge_under;
  double sign = under ? -1 : 1, edge = inclusive(x->s, f) ? -1e-9 : 1e-9;
  for (size_t i = 0; i < x->items; i++) {
    if (!x->t->key && !within(x, i, of))
      continue;
    const fact c = {.kind = fact_level, .measure = m, .frame = x->frame, .value = value_of(x, m, i, t, 0)};
    figure plain = *f;
    plain.hedge = hedge_none;
    double v = fabs(trial_said(&plain, &c)), limit = fabs(f->value);
    known += !isnan(v);
    beyond += (v - limit) * sign > limit * edge;
  }
  add_reading(x, beyond, known);
}

/* --- changes and comparisons --- */

static void hold_change(tallying *x, const measure *m, stretch from, stretch to, int back, int sign,
                        const stretch *of) {
  size_t count = 0, known = 0;
  for (size_t i = 0; i < x->items; i++) {
    if (!x->t->key && !within(x, i, of))
      continue;
    double a = value_of(x, m, i, from, back), b = value_of(x, m, i, to, 0);
    known += !isnan(a) && !isnan(b);
    count += sign > 0 ? b > a : b < a;
  }
  add_reading(x, count, known);
}

/* Up or down, more or less than at another time; 0 if nothing of that is said, or both. */
static int direction(const tallying *x, bool *than) {
  bool up = false, down = false;
  for (size_t i = x->s->from; i < x->s->to; i++) {
    lexeme_class c = sentence_lexeme(x->s, i)->class;
    up |= c == lexeme_up || c == lexeme_more;
    down |= c == lexeme_down || c == lexeme_less;
    *than |= sentence_word(x->s, i, "than");
  }
  return up == down ? 0 : up ? 1 : -1;
}

static bool a_year_before(const sentence *s) {
  for (size_t i = s->from; i < s->to; i++)
    if ((sentence_word(s, i, "year") && (sentence_word(s, i + 1, "earlier") || sentence_word(s, i + 1, "before"))))
      return true;
  return false;
}

/* "more homes burn oil than gas": the measures on both sides of "than". */
static const measure *beside_than(const tallying *x, bool after) {
  size_t than = x->s->from;
  const mention *found = NULL;
  while (than < x->s->to && !sentence_word(x->s, than, "than"))
    than++;
  for (size_t i = 0; i < x->s->mentions; i++) {
    const mention *m = &x->s->mention[i];
    if (m->kind != mention_measure || m->frame != x->t->frame || (m->from > than) != after)
      continue;
    found = !found || (after ? m->from < found->from : m->from > found->from) ? m : found;
  }
  return found ? &x->frame->measure[found->index] : NULL;
}

static bool hold_measures(tallying *x, int sign, stretch t) {
  const measure *one = beside_than(x, false), *other = beside_than(x, true);
  size_t count = 0, known = 0;
  if (!one || !other || one == other || one->adds != other->adds || !x->t->key)
    return false;
  for (size_t i = 0; i < x->items; i++) {
    double a = value_of(x, one, i, t, 0), b = value_of(x, other, i, t, 0);
    known += !isnan(a) && !isnan(b);
    count += sign > 0 ? a > b : a < b;
  }
  add_reading(x, count, known);
  return true;
}

static void hold_direction(tallying *x, const measure *m, const stretch *said, size_t times, int sign, bool than) {
  const frame *f = x->frame;
  size_t last = f->times - 1;
  if (f->times < 2)
    return;
  if (!x->t->key) {
    int step = f->grain == date_year ? 12 : f->grain == date_quarter ? 3 : 1;
    int years = times == 2 ? date_of(said[1].from).year - date_of(said[0].from).year : a_year_before(x->s);
    hold_change(x, m, said[0], said[0], years ? 12 * years : step, sign, times ? &said[times - 1] : NULL);
  } else if (times == 2)
    hold_change(x, m, said[0], said[1], 0, sign, NULL);
  else if (times == 1 && !than) {
    hold_change(x, m, stretch_before(said[0]), said[0], 0, sign, NULL);
    hold_change(x, m, stretch_back(said[0], 12), said[0], 0, sign, NULL);
    hold_change(x, m, said[0], stretch_period(f, last), 0, sign, NULL);
  } else if (times == 1 || a_year_before(x->s)) {
    stretch to = times ? said[0] : stretch_period(f, last);
    hold_change(x, m, stretch_back(to, 12), to, 0, sign, NULL);
    hold_change(x, m, to, stretch_period(f, last), 0, sign, NULL);
  } else if (!than) {
    hold_change(x, m, stretch_period(f, 0), stretch_period(f, last), 0, sign, NULL);
    hold_change(x, m, stretch_period(f, last - 1), stretch_period(f, last), 0, sign, NULL);
  }
}

/* --- the verdict --- */

/* Whether a measure may be what a bound is of. */
static bool suits(const figure *bound, const measure *m) {
  bool share = m->percent || m->hundreds;
  if (m->rows || !bound)
    return !m->rows;
  return bound->kind == figure_plain ? !share && (!bound->money || m->money) : share;
}

/* Whether a measure is named in the sentence, or is the only one there is. */
static bool said(const tallying *x, size_t which) {
  size_t others = 0;
  for (size_t i = 0; i < x->s->mentions; i++)
    if (x->s->mention[i].kind == mention_measure && x->s->mention[i].frame == x->t->frame &&
        x->s->mention[i].index == which)
      return true;
  for (size_t i = 0; i < x->frame->measures; i++)
    others += i != which && !x->frame->measure[i].rows;
  return !others;
}

static bool moves(const sentence *s) {
  for (size_t i = s->from; i < s->to; i++)
    if (sentence_lexeme(s, i)->class == lexeme_up || sentence_lexeme(s, i)->class == lexeme_down)
      return true;
  return false;
}

static void hold_all(tallying *x) {
  const figure *bound = bound_of(x);
  bool than = false;
  int sign = direction(x, &than);
  stretch time[2] = {{0}};
  size_t times = said_times(x, time);
  if (times > 2 || (!bound && sign && !times && than && hold_measures(x, sign, stretch_all())))
    return;
  for (size_t i = 0; i < x->frame->measures; i++) {
    const measure *m = &x->frame->measure[i];
    if (!suits(bound, m) || !said(x, i))
      continue;
    if (bound && moves(x->s)) /* by more than that: of changes */
      return;
    if (!bound && sign)
      hold_direction(x, m, time, times, sign, than);
    else if (bound && !x->t->key)
      hold_bound(x, bound, m, stretch_all(), times == 1 ? time : NULL);
    else if (bound && times < 2)
      hold_bound(x, bound, m, times ? time[0] : stretch_all(), NULL);
    if (bound && x->t->key && !times && x->frame->times > 1)
      hold_bound(x, bound, m, stretch_period(x->frame, x->frame->times - 1), NULL);
  }
}

void tally_words(proof *p, const sentence *s) {
  const figure *f = p->tally.figure;
  if (!f)
    return;
  tallying x = {.proof = p, .s = s, .t = &p->tally, .frame = p->frame[p->tally.frame]};
  x.items = x.t->key ? x.t->key->values : x.frame->times;
  for (size_t i = s->from; i < s->to; i++)
    if (sentence_lexeme(s, i)->class == lexeme_not)
      return;
  for (size_t i = 0; i < s->figures.count; i++) /* two minutes, where the data have seconds */
    if (&s->figures.item[i] != f && s->figures.item[i].duration && tally_bounds(s, &s->figures.item[i]))
      return;
  if (x.items > ITEMS_MAX || f->hedge || !set_filter(&x))
    return;
  hold_all(&x);
  for (size_t i = 0; i < x.readings; i++)
    if ((double)x.reading[i] == f->value || x.reading[i] != x.reading[0])
      return;
  if (x.readings)
    tell_figure(p, s, f, text_format(p->scratch, "the data say %zu", x.reading[0]));
}
