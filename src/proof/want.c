/* want: of what nature a figure should be, by the words around it. */
#include "proof/want.h"

#include "proof/claim.h"

#include <string.h>

static lexeme_class class_at(const sentence *s, size_t i) {
  return sentence_lexeme(s, i)->class;
}

/* The token before a figure and its hedge. */
static size_t lead(const sentence *s, const figure *f) {
  size_t at = f->from;
  while (at > s->from && (class_at(s, at - 1) == lexeme_nearly || class_at(s, at - 1) == lexeme_about ||
                          sentence_word(s, at - 1, "a") || sentence_word(s, at - 1, "the") ||
                          (f->hedge && (class_at(s, at - 1) == lexeme_more || class_at(s, at - 1) == lexeme_less ||
                                        sentence_word(s, at - 1, "than")))))
    at--;
  return at ? at - 1 : 0;
}

/* Whether the time that is named is where a change begins: since 2015, on 2015, from 2015 without a second time. */
static bool since(const sentence *s, const context *c) {
  static const char *const word[] = {"since", "on", "from", "after"};
  if (c->options.times != 1)
    return false;
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_time && s->mention[i].from > s->from)
      return sentence_one_of(s, s->mention[i].from - 1, word, 4) ||
             sentence_word(s, s->mention[i].from - 2, "compared") || context_than(s, &s->mention[i]);
  return false;
}

static bool directed(const sentence *s, size_t clause) {
  return sentence_has(s, clause, lexeme_up, NULL) || sentence_has(s, clause, lexeme_down, NULL);
}

/* "up from 67", "against 67", "67 the year before": of a time before the one that is named. */
static bool earlier(const sentence *s, const figure *f) {
  static const char *const ahead[] = {"from", "against", "after", "with", "to"};
  static const char *const behind[] = {"before", "earlier",   "previous", "previously",
                                       "last",   "preceding", "prior",    "ago"};
  if (sentence_one_of(s, lead(s, f), ahead, sizeof ahead / sizeof *ahead))
    return true;
  for (size_t i = f->to; i < f->to + 6; i++)
    if (sentence_one_of(s, i, behind, sizeof behind / sizeof *behind))
      return true;
  return false;
}

static bool averages(const sentence *s) {
  static const char *const word[] = {"per",    "daily",  "weekly",   "monthly", "quarterly",
                                     "yearly", "annual", "annually", "hourly"};
  for (size_t i = s->from; i < s->to; i++) {
    lexeme_class c = class_at(s, i);
    if (c == lexeme_mean || c == lexeme_median || c == lexeme_every || sentence_one_of(s, i, word, 9) ||
        (c == lexeme_duration && (sentence_word(s, i - 1, "a") || sentence_word(s, i - 1, "an"))))
      return true;
  }
  return false;
}

void want_widen(const sentence *s, const figure *f, context *c) {
  c->options.earlier = earlier(s, f);
  c->options.averages = averages(s);
  static const char *const now[] = {"to", "at", "is", "are", "stands"};
  c->options.ends |= since(s, c);
  size_t clause = sentence_clause(s, f->from);
  if (since(s, c) && !c->options.span.to && !directed(s, clause) && !sentence_one_of(s, lead(s, f), now, 5)) {
    stretch last = stretch_period(c->options.frame, c->options.frame->times - 1);
    c->options.span = (stretch){c->options.time[0].from, last.to, last.grain};
  }
  c->options.median = sentence_has(s, sentence_clause(s, f->from), lexeme_median, NULL);
}

/* "four regions", "three European countries": the key whose names are counted. */
static const key *counted(const proof *p, const sentence *s, const figure *f, size_t nth) {
  for (size_t i = 0; i < s->mentions; i++) {
    const mention *m = &s->mention[i];
    bool next = m->from == f->to || (m->from == f->to + 1 && s->tokens->item[f->to].kind == token_word);
    if (m->kind == mention_key && m->frame == nth && next)
      return &p->frame[nth]->key[m->index];
  }
  return NULL;
}

/* Counts of names that need not be all of them: "the two largest regions", "fell in two regions". */
static bool partial(const sentence *s, const figure *f, size_t clause) {
  static const char *const before[] = {"other", "these", "those", "both", "another", "next",
                                       "first", "last",  "top",   "only", "of"};
  static const char *const after[] = {"other", "largest", "smallest", "more", "new", "biggest", "of"};
  for (size_t i = f->to; i <= f->to + 3; i++)
    if (sentence_word(s, i, "each") || sentence_word(s, i, "apiece"))
      return true;
  return directed(s, clause) || sentence_one_of(s, f->from - 1, before, 11) || sentence_one_of(s, f->to, after, 7) ||
         sentence_has(s, clause, lexeme_flat, NULL);
}

/* "higher than", "over its budget", but not "over the period". */
static bool compares(const sentence *s, size_t at) {
  bool adjective = !sentence_word(s, at, "over") && !sentence_word(s, at, "under") && !sentence_word(s, at, "above") &&
                   !sentence_word(s, at, "below") && !sentence_word(s, at, "beyond");
  for (size_t i = 0; i < s->mentions && !adjective; i++)
    adjective = s->mention[i].kind != mention_time && s->mention[i].from > at && s->mention[i].from <= at + 3;
  return adjective;
}

/* What follows a figure and what it counts. */
static size_t past(const sentence *s, const figure *f) {
  size_t end = f->to;
  while (sentence_mentions(s, end, mention_measure))
    end++;
  return end;
}

/* "35 wet days": so many, not so many more. */
static bool counts(const sentence *s, const figure *f) {
  size_t end = past(s, f);
  return end > f->to && class_at(s, end) != lexeme_more && class_at(s, end) != lexeme_less;
}

/* "Of the 330 crews", "18 of their 28", "£149,800 of £154,000", "a fifth of the 570,000 employees": something that
 * parts are counted of. */
static bool whole(const sentence *s, const figure *f) {
  static const char *const all[] = {"the", "all", "its", "their", "these", "those"};
  size_t at = f->from;
  at -= sentence_one_of(s, at - 1, all, 6);
  if (sentence_word(s, at - 1, "of") && (at - 1 == s->from || s->tokens->item[at - 2].kind == token_sign))
    return true;
  at = f->from;
  for (int i = 0; i < 3 && at > s->from && s->tokens->item[at - 1].kind != token_sign; i++)
    if (sentence_word(s, --at, "of"))
      for (size_t k = 0; k < s->figures.count; k++)
        if (s->figures.item[k].to == at)
          return true;
  return false;
}

static void want_plain(const proof *p, const sentence *s, const figure *f, const context *c, size_t nth, wanted *w) {
  static const char *const gave[] = {"add", "adds", "added"}; /* so many flats to what there are: a level */
  size_t clause = sentence_clause(s, f->from), before = lead(s, f);
  size_t end = past(s, f);
  lexeme_class next = class_at(s, end);
  bool moves = class_at(s, before) == lexeme_up || class_at(s, before) == lexeme_down;
  moves &= !sentence_one_of(s, before, gave, 3);
  bool by = sentence_word(s, before, "by") || (moves && !sentence_mentions(s, before, mention_measure));
  w->names = counted(p, s, f, nth);
  if (w->names) {
    w->kind = fact_names;
    w->idle = partial(s, f, clause);
    w->measured = true;
  } else if (by || sentence_word(s, end, "ahead") || sentence_word(s, end, "behind") ||
             ((next == lexeme_more || next == lexeme_less) && compares(s, end))) {
    w->kind = fact_change;
    w->among_all = true;
    w->only_change = (next == lexeme_more || next == lexeme_less) && sentence_word(s, end + 1, "than");
  } else if (f->spelt) {
    w->idle = !(counts(s, f) && c->own_name);
  }
  w->idle |= sentence_word(s, f->to, "times");
  bool above = sentence_word(s, end, "above") || sentence_word(s, end, "below"); /* the next, the line */
  w->idle |= whole(s, f) || (above && w->kind == fact_level);
  w->counts = w->kind == fact_level && counts(s, f) && !sentence_one_of(s, before, gave, 3);
}

static void want_percent(const sentence *s, const figure *f, const context *c, wanted *w) {
  static const char *const to[] = {"to", "at", "from", "stood", "reached"};
  size_t clause = sentence_clause(s, f->from), before = lead(s, f);
  bool by = sentence_word(s, before, "by");
  bool again = clause && sentence_word(s, before - by, "or"); /* grew by 95, or 15 % */
  bool percent = false;
  for (size_t i = 0; i < c->options.measures; i++)
    percent |= measure_is_share(&c->options.frame->measure[c->options.measure[i]]);
  w->levels = percent;
  bool more = class_at(s, f->to) == lexeme_more || class_at(s, f->to) == lexeme_less;
  bool moves = directed(s, clause);
  for (size_t i = 0; again && i < clause; i++)
    moves |= directed(s, i);
  if ((moves || more) && !sentence_one_of(s, lead(s, f), to, 5)) {
    w->kind = fact_growth;
    w->levels = false;
    w->only_growth = f->kind == figure_percent && !percent && (more || (by && moves));
  } else
    w->kind = fact_share;
}

/* Names before and after the figure, where it says how many times one is the other, or how many more. */
static void want_names(const sentence *s, const figure *f, const context *c, size_t nth, wanted *w) {
  for (size_t k = 0; k < c->options.frame->keys; k++) {
    const mention *one = sentence_name(s, nth, k, f->from, false), *other = sentence_name(s, nth, k, f->to, true);
    if (!one || !other || one->code == other->code)
      continue;
    w->of[k] = one->code;
    w->base[k] = other->code;
  }
}

static void want_ratio(const sentence *s, const figure *f, const context *c, size_t nth, wanted *w) {
  w->kind = fact_ratio;
  w->among_all = true;
  if (!f->swollen)
    want_names(s, f, c, nth, w);
}

/* "over the two years": of all times there are. */
static bool throughout(const sentence *s) {
  for (size_t i = s->from; i < s->to; i++)
    if ((sentence_word(s, i, "over") || sentence_word(s, i, "in")) && sentence_word(s, i + 1, "the") &&
        class_at(s, i + 2) == lexeme_cardinal && class_at(s, i + 3) == lexeme_duration)
      return true;
  return false;
}

/* Sums, means, extremes: as the clause says, else what is usual. */
static void want_how(const sentence *s, const figure *f, const context *c, wanted *w) {
  size_t clause = sentence_clause(s, f->from);
  bool times = c->options.frame->times > 1 && !c->options.times && !throughout(s);
  w->main = true;
  if (sentence_has(s, clause, lexeme_mean, NULL)) {
    w->main = false;
    w->how[0] = how_mean;
    w->how[1] = how_per_period;
  } else if (sentence_has(s, clause, lexeme_median, NULL)) {
    w->main = false;
    w->how[0] = w->how[1] = how_median;
  } else if (sentence_has(s, clause, lexeme_highest, NULL) && !c->own_time) {
    w->main = c->own_name;
    w->how[0] = w->how[1] = how_most;
  } else if (sentence_has(s, clause, lexeme_lowest, NULL) && !c->own_time) {
    w->main = c->own_name;
    w->how[0] = w->how[1] = how_least;
  } else
    w->vague |= times && w->kind == fact_level && !sentence_has(s, clause, lexeme_sum, NULL);
}

/* "half of all rain", "59 % of the total". */
static bool of_all(const sentence *s, const figure *f) {
  size_t at = f->to + 1 + sentence_word(s, f->to + 1, "the");
  return sentence_word(s, f->to, "of") &&
         (sentence_word(s, at, "all") || class_at(s, at) == lexeme_sum || sentence_mentions(s, at, mention_measure));
}

/* "Wood and heat pumps together": several shares of one whole. */
static bool shares_together(const sentence *s, const context *c) {
  size_t shares = 0, joint = 0;
  for (size_t i = 0; i < c->options.measures && c->said; i++) {
    const measure *m = &c->options.frame->measure[c->options.measure[i]];
    shares += measure_is_share(m);
  }
  for (size_t i = s->from; i < s->to; i++)
    joint += sentence_word(s, i, "together") || sentence_word(s, i, "combined");
  return joint && shares > 1 && shares == c->options.measures;
}

/* "Orla and Dunmore together": two names and that they are added up. */
static bool together(const sentence *s, size_t clause, const context *c) {
  bool said = false;
  for (size_t i = s->from; i < s->to; i++)
    said |= sentence_clause(s, i) == clause && sentence_mentions(s, i - 1, mention_name) &&
            (sentence_word(s, i, "together") || sentence_word(s, i, "combined"));
  for (size_t i = s->from; i < s->to; i++)
    said |= sentence_clause(s, i) == clause && sentence_word(s, i, "between") && sentence_word(s, i + 1, "them");
  for (size_t k = 0; said && k < c->options.frame->keys; k++)
    if (c->options.key[k].required && c->options.key[k].codes > 1)
      return true;
  return shares_together(s, c);
}

/* "190,600 homes in Kesterton are on gas": a count and a share are named. */
static bool part(const figure *f, const context *c) {
  size_t counts = 0, shares = 0;
  for (size_t i = 0; i < c->options.measures && c->said; i++) {
    const measure *m = &c->options.frame->measure[c->options.measure[i]];
    shares += measure_is_share(m);
    counts += m->adds && !m->rows;
  }
  return f->kind == figure_plain && counts == 1 && shares == 1;
}

wanted want_of(const proof *p, const sentence *s, const figure *f, const context *c, size_t nth) {
  wanted w = {.options = &c->options, .kind = fact_level, .measured = c->measured};
  for (size_t k = 0; k < FRAME_KEYS_MAX; k++)
    w.of[k] = w.base[k] = CHOICE_ANY;
  w.since = since(s, c);
  switch (f->kind) {
  case figure_plain:
    want_plain(p, s, f, c, nth, &w);
    break;
  case figure_percent:
    want_percent(s, f, c, &w);
    break;
  case figure_points:
    w.kind = fact_change;
    w.among_all = true;
    w.only_change = class_at(s, f->to) == lexeme_more || class_at(s, f->to) == lexeme_less ||
                    sentence_word(s, f->to, "behind") || sentence_word(s, f->to, "ahead");
    break;
  case figure_times:
    want_ratio(s, f, c, nth, &w);
    break;
  default:
    w.idle = (sentence_word(s, f->from + 1, "in") || sentence_word(s, f->from + 1, "out")) &&
             !sentence_word(s, f->to, "of"); /* one in ten orders: nobody says which */
    want_percent(s, f, c, &w);
    if (w.kind == fact_growth && !sentence_word(s, lead(s, f), "by") && class_at(s, f->to) != lexeme_more &&
        class_at(s, f->to) != lexeme_less)
      w.kind = fact_share;
  }
  if (w.only_change)
    want_names(s, f, c, nth, &w);
  want_how(s, f, c, &w);
  for (size_t i = s->from; i < s->to; i++) {
    lexeme_class class = class_at(s, i);
    bool hedge = f->hedge && i < f->from && i + 4 >= f->from;
    w.changes |= class == lexeme_up || class == lexeme_down || class == lexeme_swell ||
                 (!hedge && (class == lexeme_more || class == lexeme_less));
  }
  w.idle |= claim_idle(p, s, f, c);
  w.of_all = of_all(s, f);
  w.dated = c->own_time;
  for (size_t i = s->from; i < s->to; i++)
    w.dated &= class_at(s, i) != lexeme_highest && class_at(s, i) != lexeme_lowest && class_at(s, i) != lexeme_since;
  w.averages = averages(s);
  w.together = together(s, sentence_clause(s, f->from), c);
  w.part = part(f, c);
  return w;
}
