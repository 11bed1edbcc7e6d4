/* tally_hold: whether it is true of so many. */
#include "proof/tally.h"

#include "proof/tell.h"
#include "proof/trial.h"

#include <math.h>

#define ITEMS_MAX FRAME_VALUES_MAX
#define READINGS_MAX 16

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

/* From one time to another, or of a period from so many months before it. */
typedef struct step {
  stretch from, to;
  int back;
} step;

static void hold_change(tallying *x, const measure *m, step t, int sign, const stretch *of) {
  size_t count = 0, known = 0;
  for (size_t i = 0; i < x->items; i++) {
    if (!x->t->key && !within(x, i, of))
      continue;
    double a = value_of(x, m, i, t.from, t.back), b = value_of(x, m, i, t.to, 0);
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
    int months = f->grain == date_year ? 12 : f->grain == date_quarter ? 3 : 1;
    int years = times == 2 ? date_of(said[1].from).year - date_of(said[0].from).year : a_year_before(x->s);
    hold_change(x, m, (step){said[0], said[0], years ? 12 * years : months}, sign, times ? &said[times - 1] : NULL);
  } else if (times == 2)
    hold_change(x, m, (step){said[0], said[1], 0}, sign, NULL);
  else if (times == 1 && !than) {
    hold_change(x, m, (step){stretch_before(said[0]), said[0], 0}, sign, NULL);
    hold_change(x, m, (step){stretch_back(said[0], 12), said[0], 0}, sign, NULL);
    hold_change(x, m, (step){said[0], stretch_period(f, last), 0}, sign, NULL);
  } else if (times == 1 || a_year_before(x->s)) {
    stretch to = times ? said[0] : stretch_period(f, last);
    hold_change(x, m, (step){stretch_back(to, 12), to, 0}, sign, NULL);
    hold_change(x, m, (step){to, stretch_period(f, last), 0}, sign, NULL);
  } else if (!than) {
    hold_change(x, m, (step){stretch_period(f, 0), stretch_period(f, last), 0}, sign, NULL);
    hold_change(x, m, (step){stretch_period(f, last - 1), stretch_period(f, last), 0}, sign, NULL);
  }
}

/* --- the verdict --- */

/* Whether a measure may be what a bound is of. */
static bool suits(const figure *bound, const measure *m) {
  bool share = measure_is_share(m);
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

static void hold_all(tallying *x) {
  const figure *bound = bound_of(x);
  bool than = false;
  int sign = direction(x, &than);
  stretch time[2] = {{0}};
  size_t times = said_times(x, time);
  bool moves =
      sentence_any(x->s, x->s->from, x->s->to, lexeme_up) || sentence_any(x->s, x->s->from, x->s->to, lexeme_down);
  if (bound && moves) /* by more than that: of changes */
    return;
  if (times > 2 || (!bound && sign && !times && than && hold_measures(x, sign, stretch_all())))
    return;
  for (size_t i = 0; i < x->frame->measures; i++) {
    const measure *m = &x->frame->measure[i];
    if (!suits(bound, m) || !said(x, i))
      continue;
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
  for (size_t i = 0; i < s->figures.count; i++) /* two minutes, where the data have seconds */
    if (&s->figures.item[i] != f && s->figures.item[i].duration && tally_bounds(s, &s->figures.item[i]))
      return;
  if (x.items > ITEMS_MAX || f->hedge || sentence_any(s, s->from, s->to, lexeme_not) || !set_filter(&x))
    return;
  hold_all(&x);
  for (size_t i = 0; i < x.readings; i++)
    if ((double)x.reading[i] == f->value || x.reading[i] != x.reading[0])
      return;
  if (x.readings)
    tell_figure(p, s, f, text_format(p->scratch, "the data say %zu", x.reading[0]));
}
