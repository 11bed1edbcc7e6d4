/* trend: holds words of direction against the data. */
#include "proof/trend.h"

#include "proof/strange.h"
#include "proof/tell.h"

#include <math.h>
#include <string.h>

#define SAME 0.005 /* a change below this share is none */
#define SCALES 50  /* times as much: the scale is said once for both figures */
#define REACH 14   /* tokens between a direction and the figures it is about */

typedef enum course { course_up, course_down, course_flat } course;

typedef struct movement {
  proof *proof;
  const sentence *s;
  size_t at, clause;
  course said;
  bool seen, held; /* there was something to hold it against; and it agreed */
  bool names;      /* every name is meant, not every period */
  const char *why; /* the first that did not */
} movement;

static course course_of(double from, double to) {
  return fabs(to - from) <= SAME * fabs(from) ? course_flat : to > from ? course_up : course_down;
}

static bool agrees(course said, double from, double to) {
  return said == course_flat ? course_of(from, to) == course_flat : said == course_up ? to > from : to < from;
}

static const char *time_name(proof *p, stretch t) {
  return str_copy(p->scratch, numfmt_date(p->scratch, NULL, p->locale, t.from, t.grain));
}

/* One account between two times; what has no value there says nothing. */
static void hold(movement *m, const account *r, stretch from, stretch to) {
  proof *p = m->proof;
  double a = account_main(r, from), b = account_main(r, to);
  if (isnan(a) || isnan(b))
    return;
  m->seen = true;
  m->held |= agrees(m->said, a, b);
  if (!m->why)
    m->why = text_format(p->scratch, "%s in %s, %s in %s", tell_value(p, r->measure, a), time_name(p, from),
                         tell_value(p, r->measure, b), time_name(p, to));
}

/* Every period after the one before, from `since` on: one that goes another way is enough. */
static void hold_every(movement *m, const account *r, double since) {
  const frame *f = r->frame;
  bool all = true;
  for (size_t i = 1; i < f->times; i++) {
    movement one = {.proof = m->proof, .s = m->s, .said = m->said};
    if (f->time[i - 1] < since)
      continue;
    hold(&one, r, stretch_period(f, i - 1), stretch_period(f, i));
    if (one.seen && !one.held && all) {
      all = false;
      m->why = one.why;
    }
    m->seen |= one.seen;
  }
  m->held |= all && m->seen;
}

static bool word_before(const sentence *s, size_t at, const char *const *word, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (at > s->from && sentence_word(s, at - 1, word[i]))
      return true;
  return false;
}

/* Whether the only time that is named is where it begins. */
static bool since(const sentence *s) {
  static const char *const word[] = {"since", "from", "on", "after"};
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_time)
      return word_before(s, s->mention[i].from, word, 4);
  return false;
}

static void hold_ends(movement *m, const account *r) {
  const frame *f = r->frame;
  size_t last = f->times - 1;
  int first_year = date_of(f->time[0]).year, last_year = date_of(f->time[last]).year;
  hold(m, r, stretch_period(f, 0), stretch_period(f, last));
  hold(m, r, stretch_period(f, last - 1), stretch_period(f, last));
  if (f->grain != date_year && last_year > first_year)
    hold(m, r, (stretch){date_days((date){first_year, 1, 1}), date_days((date){first_year + 1, 1, 1}), date_year},
         (stretch){date_days((date){last_year, 1, 1}), date_days((date){last_year + 1, 1, 1}), date_year});
}

/* From a year on, where the data are of quarters: year by year, or quarter by quarter. */
static void hold_since(movement *m, const account *r, stretch from, stretch last) {
  const frame *f = r->frame;
  bool coarse = from.grain < last.grain;
  for (size_t i = 0; i < f->times && coarse; i++)
    if (f->time[i] >= from.from && f->time[i] < from.to)
      hold(m, r, stretch_period(f, i), last);
  int months = (date_of(last.from).year - date_of(from.from).year) * 12;
  hold(m, r, from, coarse ? stretch_back(from, -months) : last);
}

static void hold_series(movement *m, const account *r, const options *o) {
  const frame *f = r->frame;
  stretch last = stretch_period(f, f->times - 1);
  if (!m->names && sentence_has(m->s, m->clause, lexeme_every, NULL)) {
    hold_every(m, r, o->times == 1 && since(m->s) ? o->time[0].from : -INFINITY);
  } else if (o->times >= 2) {
    stretch from = o->time[0], to = o->time[0];
    for (size_t i = 1; i < o->times; i++) {
      from = o->time[i].from < from.from ? o->time[i] : from;
      to = o->time[i].from > to.from ? o->time[i] : to;
    }
    hold(m, r, from, to);
  } else if (o->times == 1 && since(m->s)) {
    hold_since(m, r, o->time[0], last);
  } else if (o->times == 1) {
    hold(m, r, stretch_before(o->time[0]), o->time[0]);
    if (o->time[0].grain > date_year && o->time[0].grain < date_week)
      hold(m, r, stretch_back(o->time[0], 12), o->time[0]);
  } else {
    hold_ends(m, r);
  }
}

/* --- who moves --- */

static void hold_choices(movement *m, const options *o, choice c, size_t k) {
  while (k < o->frame->keys && !o->key[k].codes)
    k++;
  for (size_t i = 0; k < o->frame->keys && i < o->key[k].codes; i++) {
    c.code[k] = o->key[k].code[i];
    hold_choices(m, o, c, k + 1);
  }
  if (k < o->frame->keys)
    return;
  for (size_t i = 0; i < o->measures; i++) {
    const measure *measured = &o->frame->measure[o->measure[i]];
    if (!measured->rows || o->measures == 1)
      hold_series(m, account_of(m->proof->ledger, o->frame, measured, c), o);
  }
}

/* "in every city", "at all five airports": the key whose names are all meant. */
static bool every_name(const sentence *s, size_t nth, size_t *k) {
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *n = &s->mention[i];
    bool all = false;
    for (size_t back = 1; back <= 3 && n->from >= s->from + back; back++)
      all |= sentence_lexeme(s, n->from - back)->class == lexeme_every || sentence_word(s, n->from - back, "all");
    if (n->kind == mention_key && n->frame == nth && all &&
        !sentence_has(s, sentence_clause(s, n->from), lexeme_sum, NULL)) {
      *k = n->index;
      return true;
    }
  }
  return false;
}

/* Each name must go that way: one that does not is enough. */
static void hold_names(movement *m, const context *c, size_t k) {
  const frame *f = c->options.frame;
  options o = c->options;
  for (size_t i = 0; i < f->key[k].values && (c->measured || o.measures == 1) && !m->why; i++) {
    movement one = {.proof = m->proof, .s = m->s, .said = m->said, .names = true};
    o.key[k].code[0] = (int)i;
    o.key[k].codes = 1;
    hold_choices(&one, &o, choice_any(), 0);
    m->seen |= one.seen;
    if (one.seen && !one.held)
      m->why = text_format(m->proof->scratch, "%.*s %s", STR_ARG(f->key[k].value[i]), one.why);
  }
  m->held = m->seen && !m->why;
}

/* "although noise has fallen": what the table is of, by whatever measure. */
static bool framed(const movement *m, size_t nth) {
  for (size_t i = 0; i < m->s->mentions; i++) {
    const mention *n = &m->s->mention[i];
    if (n->kind == mention_frame && n->frame == nth && sentence_clause(m->s, n->from) == m->clause)
      return true;
  }
  return false;
}

static void hold_frames(movement *m) {
  for (size_t i = 0; i < m->proof->frames; i++) {
    context c = context_tight(m->proof, m->s, m->clause, i);
    if (m->proof->frame[i]->times < 2 || c.guessed || !context_touches(m->proof, m->s, i) || (!c.names && !c.measured))
      continue;
    size_t k;
    bool vague = c.inherited || (!c.own_measure && framed(m, i));
    for (size_t n = 0; vague && n < c.options.frame->measures; n++) { /* who knows */
      c.options.measure[n] = n;
      c.options.measures = n + 1;
    }
    if (every_name(m->s, i, &k)) {
      hold_names(m, &c, k);
      continue;
    }
    hold_choices(m, &c.options, choice_any(), 0);
    if (!c.own_time && c.options.times) { /* a time that another clause says need not be meant */
      options whole = c.options;
      whole.times = 0;
      hold_choices(m, &whole, choice_any(), 0);
    }
    if (context_drop(&c) && c.measured)
      hold_choices(m, &c.options, choice_any(), 0);
  }
}

/* --- from … to … --- */

/* The nearest figure of that kind before a word. */
static const figure *figure_before(const sentence *s, size_t at, const figure *like) {
  const figure *found = NULL;
  for (size_t i = 0; i < s->figures.count; i++)
    if (s->figures.item[i].to <= at && s->figures.item[i].to + REACH > at && s->figures.item[i].kind == like->kind)
      found = &s->figures.item[i];
  return found && found->scale == like->scale && found->duration == like->duration ? found : NULL;
}

/* "after years of growth the first decline, from …": another direction stands between. */
static bool turned(const sentence *s, size_t at, size_t to) {
  for (size_t i = at + 1; i < to; i++)
    if (sentence_lexeme(s, i)->class == lexeme_up || sentence_lexeme(s, i)->class == lexeme_down)
      return true;
  return false;
}

/* Two figures behind the word, "from 620,000 to 713,000" or the other way round. */
static bool span_of_figures(const movement *m, double *from, double *to) {
  const figure *begin = NULL, *end = NULL;
  for (size_t i = 0; i < m->s->figures.count; i++) {
    const figure *f = &m->s->figures.item[i];
    if (f->from < m->at || f->from > m->at + REACH || turned(m->s, m->at, f->from))
      continue;
    if (sentence_word(m->s, f->from - 1, "from") && !begin)
      begin = f;
    if (sentence_word(m->s, f->from - 1, "to") && !end)
      end = f;
  }
  if (begin && !end && (begin->from == m->at + 2 || begin->from == m->at + 3)) /* 22.1 weeks, up from 19.2 */
    end = figure_before(m->s, m->at, begin);
  if (!begin || !end || begin->kind != end->kind || begin->value == end->value)
    return false;
  double one = begin->scale == 1 && end->scale > 1 && begin->value * SCALES < end->value ? end->scale : 1;
  double other = end->scale == 1 && begin->scale > 1 && end->value * SCALES < begin->value ? begin->scale : 1;
  *from = begin->value * one; /* from 4 to 5 million */
  *to = end->value * other;
  return true;
}

/* "from 133 to 121 and from 55 to 59": nobody knows which of them a word is about. */
static bool several_spans(const sentence *s) {
  size_t froms = 0;
  for (size_t i = 0; i < s->figures.count; i++)
    froms += sentence_word(s, s->figures.item[i].from - 1, "from");
  return froms > 1;
}

static bool time_follows(const sentence *s, size_t at) {
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_time && s->mention[i].from > at && s->mention[i].from <= at + 2)
      return true;
  return false;
}

/* "Most rain falls in Naha", "80 of them fell on Kells": where something comes down, not that there is less of it. */
static bool lands(const sentence *s, size_t at) {
  static const char *const where[] = {"on", "in", "at", "within", "under", "into", "upon"};
  static const char *const much[] = {"most", "more", "all",  "much",     "half",
                                     "rain", "snow", "hail", "rainfall", "precipitation"};
  size_t clause = sentence_clause(s, at);
  bool spot = false, some = false;
  for (size_t i = 0; i < 7; i++)
    spot |= sentence_word(s, at + 1, where[i]);
  if (strncmp(s->tokens->item[at].low, "fall", 4) != 0 && !sentence_word(s, at, "fell"))
    return false;
  for (size_t i = s->from; i < at; i++)
    for (size_t j = 0; j < 10; j++)
      some |= sentence_clause(s, i) == clause && sentence_word(s, i, much[j]);
  for (size_t i = 0; i < s->figures.count; i++)
    some |= s->figures.item[i].from < at && sentence_clause(s, s->figures.item[i].from) == clause;
  static const char *const depth[] = {"mm", "cm", "centimetres", "centimeters", "millimetres", "inches"};
  for (size_t i = 0; i < 6; i++)
    if (sentence_word(s, at - 1, depth[i]))
      return true;
  return spot && some;
}

/* "in every city but one" */
static bool excepts(const sentence *s) {
  for (size_t i = s->from; i < s->to; i++)
    if (sentence_word(s, i, "except") || sentence_word(s, i, "bar") ||
        ((sentence_word(s, i, "but") || sentence_word(s, i, "save")) &&
         (sentence_word(s, i - 1, "all") || sentence_word(s, i + 1, "one") || sentence_word(s, i + 1, "in") ||
          sentence_lexeme(s, i + 1)->class == lexeme_cardinal || sentence_mention(s, i + 1))))
      return true;
  return false;
}

/* "and then jumped": after a time that is said elsewhere. */
static bool afterwards(const movement *m) {
  static const char *const word[] = {"then", "later", "afterwards", "thereafter", "subsequently", "again"};
  for (size_t i = m->s->from; i < m->s->to; i++)
    for (size_t j = 0; j < 6; j++)
      if (sentence_clause(m->s, i) == m->clause && sentence_word(m->s, i, word[j]))
        return true;
  return false;
}

static bool idle(const movement *m, bool spans) {
  static const char *const noun[] = {"after", "could", "will", "would", "should", "may", "might", "to", "if", "can"};
  const sentence *s = m->s;
  for (size_t i = s->from; i < s->to; i++) /* "growth ranged from minus 2 to 16 %" */
    if (s->tokens->item[i].lexeme->class == lexeme_not || sentence_word(s, i, "ranged") ||
        sentence_word(s, i, "ranges"))
      return true;
  for (size_t i = s->from; i < s->to; i++) /* "and have risen since": since a time that is said elsewhere */
    if (s->tokens->item[i].lexeme->class == lexeme_since && sentence_clause(s, i) == m->clause && !time_follows(s, i))
      return true;
  static const char *const be[] = {"was", "were", "is", "are", "be", "being"};
  bool crop = sentence_word(s, m->at, "grown") && word_before(s, m->at, be, 6);
  bool limit =
      sentence_word(s, m->at, "up") && sentence_word(s, m->at + 1, "to") && !sentence_word(s, m->at - 1, "went");
  return (limit && !spans) || crop || excepts(s) || lands(s, m->at) || afterwards(m) ||
         word_before(s, m->at, noun, 10) || s->tokens->item[m->at].computed;
}

static void hold_word(movement *m) {
  double from = 0, to = 0;
  bool spans = m->said != course_flat && span_of_figures(m, &from, &to);
  if (idle(m, spans) || (spans && several_spans(m->s)) ||
      context_blamed(m->proof, m->s, m->at)) /* 348 to 336, where it is 366 */
    return;
  if (spans) {
    m->seen = true;
    m->held = agrees(m->said, from, to);
    m->why = to > from ? "from the first figure to the second it rose" : "from the first figure to the second it fell";
  } else if (!strange_clause(m->s, m->clause, m->s->to)) {
    hold_frames(m);
  }
  if (m->seen && !m->held && m->why)
    tell_word(m->proof, m->s, m->at, m->at + 1, m->why);
}

/* "growth of 0.7 %", where that is what a column is called. */
static bool is_name(const proof *p, const char *word) {
  for (size_t i = 0; i < p->frames; i++)
    for (size_t m = 0; m < p->frame[i]->measures; m++)
      for (size_t w = 0; w < p->frame[i]->measure[m].name.words; w++)
        if (!strcmp(p->frame[i]->measure[m].name.word[w], word))
          return true;
  return false;
}

void trend_words(proof *p, const sentence *s) {
  for (size_t i = s->from; i < s->to; i++) {
    lexeme_class c = s->tokens->item[i].lexeme->class;
    bool flat = sentence_word(s, i, "unchanged");
    movement m = {.proof = p, .s = s, .at = i, .clause = sentence_clause(s, i)};
    m.said = c == lexeme_up ? course_up : flat ? course_flat : course_down;
    if ((c == lexeme_up || c == lexeme_down || flat) && !sentence_mention(s, i) && !is_name(p, s->tokens->item[i].low))
      hold_word(&m);
  }
}
