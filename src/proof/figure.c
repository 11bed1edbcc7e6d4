/* figure: a number as a sentence says it: its words, its kind, how exact it is meant to be. */
#include "proof/figure.h"

#include "base/number.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* How far from a computed value words may be, as shares of it; measured on tests/prose. */
#define LOOSE 0.05  /* "three times", "about 300" */
#define TIMES 0.08  /* "twice as many" */
#define PART 0.1    /* "half", "a third"; "about three times" */
#define SHORT 0.15  /* "nearly 300" may be said of 270 */
#define BEYOND 0.30 /* "over 300" of 390; of more it is true, but says little */
#define BARELY 0.08 /* "just over 300" */

typedef struct reading {
  const tokens *t;
  size_t from, to;
} reading;

static const token *at(const reading *r, size_t i) {
  static const lexeme nothing = {"", lexeme_none, 0};
  static const token none = {.kind = token_sign, .low = "", .lexeme = &nothing};
  return i >= r->from && i < r->to ? &r->t->item[i] : &none;
}

static lexeme_class class_at(const reading *r, size_t i) {
  return at(r, i)->lexeme->class;
}

static bool word_at(const reading *r, size_t i, const char *word) {
  return !strcmp(at(r, i)->low, word);
}

/* --- what counts nothing --- */

bool figure_month(const tokens *t, size_t i) {
  static const char *const lead[] = {"in",      "of",   "since",  "until", "by",     "from",  "to",
                                     "for",     "and",  "on",     "last",  "every",  "than",  "between",
                                     "through", "till", "before", "after", "during", "early", "late"};
  const token *m = &t->item[i];
  if (m->lexeme->class != lexeme_month || !m->capital)
    return false;
  if (strcmp(m->low, "may") != 0 && strcmp(m->low, "march") != 0)
    return true;
  if ((i && t->item[i - 1].kind == token_number) || (i + 1 < t->count && t->item[i + 1].kind == token_number))
    return true;
  for (size_t j = 0; i && j < sizeof lead / sizeof *lead; j++)
    if (!strcmp(t->item[i - 1].low, lead[j]))
      return true;
  return false;
}

static bool is_year(const reading *r, size_t i) {
  const token *t = at(r, i);
  bool bare = t->kind == token_number && !t->grouped && !t->decimal && !t->percent && !t->money && t->scale == 1;
  return bare && t->value >= 1900 && t->value <= 2100 && t->end - t->start == 4;
}

static bool is_month(const reading *r, size_t i) {
  return i >= r->from && i < r->to && figure_month(r->t, i);
}

static bool numbered(const reading *r, size_t i) {
  return at(r, i)->kind == token_number;
}

/* "aged 16", "aged 16 to 24", "aged between 16 and 24": of whom, not how many. */
static bool of_age(const reading *r, size_t i) {
  static const char *const to[] = {"to", "and", "-", "–", "or"};
  for (size_t j = 0; j < sizeof to / sizeof *to; j++)
    if (word_at(r, i - 1, to[j]) && numbered(r, i - 2)) {
      i -= 2;
      break;
    }
  if (word_at(r, i - 1, "of") && word_at(r, i - 2, "age") && word_at(r, i - 3, "the"))
    return true;
  i -= word_at(r, i - 1, "between") || word_at(r, i - 1, "over") || word_at(r, i - 1, "under");
  return word_at(r, i - 1, "aged") || word_at(r, i - 1, "ages");
}

/* "26 for every 1,000", "per 100,000": what a rate is of. */
static bool of_rate(const reading *r, size_t i) {
  return (word_at(r, i - 1, "every") || word_at(r, i - 1, "per") || word_at(r, i - 1, "each")) && !at(r, i)->percent;
}

/* A day beside a month, a year, an item of a list, a page, a name's number, a piece of a telephone's. */
static bool counts_nothing(const reading *r, size_t i) {
  const token *t = at(r, i), *before = at(r, i - 1), *after = at(r, i + 1);
  bool whole = !t->decimal && !t->grouped && !t->percent && !t->money && t->scale == 1;
  bool hedged = before->lexeme->class == lexeme_more || before->lexeme->class == lexeme_less;
  if (of_rate(r, i) || (whole && of_age(r, i)))
    return true;
  if (!whole)
    return before->lexeme->class == lexeme_reference;
  if (is_year(r, i) && !(hedged && after->kind == token_word && after->lexeme->class == lexeme_none))
    return true;
  if ((is_month(r, i - 1) || is_month(r, i + 1)) && t->value <= 31)
    return true;
  if (token_is(after, ")") && !token_is(before, "("))
    return true;
  if (before->lexeme->class == lexeme_reference || token_is(before, "#"))
    return true;
  if (before->kind == token_code || (before->kind == token_number && !is_year(r, i - 1)) || after->kind == token_code ||
      (after->kind == token_number && !after->percent))
    return true;
  return false;
}

/* --- hedges --- */

/* "more than", "at least", "almost" right before token `i`; small words between do not matter. */
static figure_hedge hedge_before(const reading *r, size_t i) {
  while (word_at(r, i - 1, "a") || word_at(r, i - 1, "an") || word_at(r, i - 1, "the") || word_at(r, i - 1, "only") ||
         word_at(r, i - 1, "just"))
    i--;
  bool than = word_at(r, i - 1, "than");
  lexeme_class c = class_at(r, than ? i - 2 : i - 1);
  if (word_at(r, i - 1, "least") && word_at(r, i - 2, "at"))
    return hedge_over;
  if ((word_at(r, i - 1, "most") && word_at(r, i - 2, "at")) || (word_at(r, i - 1, "to") && word_at(r, i - 2, "up")))
    return hedge_under;
  if (c == lexeme_nearly || (word_at(r, i - 1, "to") && word_at(r, i - 2, "close")))
    return hedge_nearly;
  if (c == lexeme_about)
    return hedge_about;
  if (c == lexeme_more &&
      (than || word_at(r, i - 1, "over") || word_at(r, i - 1, "above") || word_at(r, i - 1, "beyond")))
    return hedge_over;
  static const char *const beyond[] = {"pass",    "passed",   "passes",  "topped",   "tops",
                                       "crossed", "exceeded", "exceeds", "surpassed"};
  for (size_t j = 0; j < sizeof beyond / sizeof *beyond; j++)
    if (word_at(r, i - 1, beyond[j]))
      return hedge_over;
  if (c == lexeme_less && (than || word_at(r, i - 1, "under") || word_at(r, i - 1, "below")))
    return hedge_under;
  return hedge_none;
}

/* "just over", "a little under", "slightly more than": the words between the figure and these are its hedge. */
static bool slight_before(const reading *r, size_t i) {
  static const char *const word[] = {"just", "slightly", "little", "fractionally", "marginally", "barely", "shade"};
  for (size_t back = 2; back <= 4 && i >= r->from + back; back++)
    for (size_t j = 0; j < sizeof word / sizeof *word; j++)
      if (word_at(r, i - back, word[j]))
        return class_at(r, i - back + 1) == lexeme_more || class_at(r, i - back + 1) == lexeme_less;
  return false;
}

/* --- figures --- */

/* Two, twenty; 0 for what is none. "one" is an article as often as a number. */
static double cardinal_at(const reading *r, size_t i) {
  return class_at(r, i) == lexeme_cardinal ? at(r, i)->lexeme->value : 0;
}

static bool says_percent(const reading *r, size_t i, figure *f) {
  bool two = word_at(r, i, "per") && word_at(r, i + 1, "cent");
  bool point = word_at(r, i, "percentage") && (word_at(r, i + 1, "points") || word_at(r, i + 1, "point"));
  if (word_at(r, i, "percent") || two) {
    f->kind = figure_percent;
    f->to = i + 1 + two;
  } else if (point || word_at(r, i, "pp")) {
    f->kind = figure_points;
    f->to = i + 1 + point;
  }
  return f->kind == figure_percent || f->kind == figure_points;
}

static bool times_follow(const reading *r, size_t i) {
  return word_at(r, i, "times") && (word_at(r, i + 1, "as") || word_at(r, i + 1, "that") || word_at(r, i + 1, "the") ||
                                    class_at(r, i + 1) == lexeme_more || class_at(r, i + 1) == lexeme_less);
}

/* "four in five", "one of six": a part of all. */
static bool part_follows(const reading *r, size_t i, double *of) {
  const token *t = at(r, i + 1);
  bool out = word_at(r, i, "out") && word_at(r, i + 1, "of");
  t = out ? at(r, i + 2) : t;
  *of = t->kind == token_number ? t->value : t->lexeme->class == lexeme_cardinal ? t->lexeme->value : 0;
  return (out || word_at(r, i, "in")) && *of >= 2 && *of <= 100 && !(*of > 12 && !out && t->kind != token_number);
}

/* What stands behind a number, and makes it a share, a multiple, millions. */
static void read_tail(const reading *r, figure *f) {
  double of;
  for (; class_at(r, f->to) == lexeme_scale; f->to++) {
    f->scale *= at(r, f->to)->lexeme->value;
    f->value *= at(r, f->to)->lexeme->value;
    f->step *= at(r, f->to)->lexeme->value;
  }
  if (f->kind == figure_percent || says_percent(r, f->to, f)) {
    if (f->kind == figure_percent && (word_at(r, f->to, "points") || word_at(r, f->to, "point"))) {
      f->kind = figure_points;
      f->to++;
    }
    f->value /= 100;
    f->step /= 100;
  } else if (times_follow(r, f->to)) {
    f->kind = figure_times;
    f->to++;
  } else if (f->scale == 1 && f->step == 1 && part_follows(r, f->to, &of) && f->value < of) {
    f->kind = figure_part;
    f->step = 0;
    f->value /= of;
    f->to += word_at(r, f->to, "out") ? 3 : 2;
  } else if (class_at(r, f->to) == lexeme_fraction && f->value < 10 && f->step == 1 && f->spelt) {
    f->kind = figure_part;
    f->step = 0;
    f->value *= at(r, f->to++)->lexeme->value;
  }
  f->points = f->kind == figure_plain && (word_at(r, f->to, "points") || word_at(r, f->to, "point"));
  f->duration = class_at(r, f->to) == lexeme_duration;
}

static bool read_number(const reading *r, size_t i, figure *f) {
  const token *t = at(r, i);
  double spelt = cardinal_at(r, i);
  if (t->kind != token_number && word_at(r, i, "one")) {
    double of;
    if (!part_follows(r, i + 1, &of))
      return false;
    spelt = 1;
  }
  if (t->kind == token_number ? counts_nothing(r, i) : !spelt)
    return false;
  *f = (figure){.from = i, .to = i + 1, .scale = 1, .step = 1, .value = spelt, .spelt = spelt > 0};
  if (t->kind == token_number) {
    f->value = t->value * t->scale;
    f->step = t->step * t->scale;
    f->scale = t->scale;
    f->kind = t->percent ? figure_percent : figure_plain;
    f->money = t->money;
    f->exact = t->decimal || t->grouped;
  }
  read_tail(r, f);
  f->hedge = hedge_before(r, i);
  f->slight = slight_before(r, i);
  return !(class_at(r, i - 1) == lexeme_reference && f->kind == figure_plain);
}

/* "grew tenfold": to ten times; 0 for another word. */
static double fold_of(const token *t) {
  static const char *const word[] = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  size_t n = strlen(t->low);
  for (size_t i = 0; i < sizeof word / sizeof *word && n > 4 && !strcmp(t->low + n - 4, "fold"); i++)
    if (n - 4 == strlen(word[i]) && !strncmp(t->low, word[i], n - 4))
      return (double)i + 2;
  return 0;
}

/* "twice as many", "twice the", not "twice in two years" */
static bool times_as(const reading *r, size_t i) {
  static const char *const word[] = {"as",   "the",  "that", "those", "its", "their",
                                     "more", "what", "this", "his",   "her", "our"};
  for (size_t j = 0; j < sizeof word / sizeof *word; j++)
    if (word_at(r, i, word[j]))
      return true;
  return false;
}

/* Half, a third, twice, doubled. */
static bool read_word(const reading *r, size_t i, figure *f) {
  const lexeme *l = at(r, i)->lexeme;
  bool article = word_at(r, i - 1, "a") || word_at(r, i - 1, "the") || word_at(r, i - 1, "an");
  *f = (figure){.from = i, .to = i + 1, .scale = 1, .step = 0, .value = l->value, .spelt = true};
  f->hedge = hedge_before(r, i);
  f->slight = slight_before(r, i);
  double fold = fold_of(at(r, i));
  if (fold > 0) {
    f->kind = figure_times;
    f->swollen = true;
    f->value = fold;
  } else if (l->class == lexeme_multiple && l->value > 0 && times_as(r, i + 1))
    f->kind = figure_times;
  else if (l->class == lexeme_swell) {
    f->kind = figure_times;
    f->swollen = true;
    if (l->value < 1 && f->hedge == hedge_over) /* more than halved: to less than half */
      f->hedge = hedge_under;
  } else if (l->class == lexeme_fraction) {
    bool half = word_at(r, i, "half") && (word_at(r, i + 1, "of") || word_at(r, i + 1, "the") || f->hedge);
    half |= word_at(r, i, "half") && class_at(r, i + 1) != lexeme_duration &&
            ((article && !word_at(r, i - 2, "and") && class_at(r, i + 1) != lexeme_none) || word_at(r, i - 1, "by"));
    bool most = word_at(r, i, "majority");
    if (word_at(r, i - 1, "first") || word_at(r, i - 1, "second") || word_at(r, i - 1, "last"))
      return false;
    f->kind = word_at(r, i + 1, "as") ? figure_times : figure_part;
    f->hedge = most ? hedge_over : f->hedge;
    return half || most || (article && !word_at(r, i, "half") && !word_at(r, i - 1, "the")) ||
           f->kind == figure_times || (f->hedge && word_at(r, i + 1, "of"));
  } else
    return false;
  return true;
}

figures figure_list(arena *a, const tokens *t, size_t from, size_t to) {
  const reading r = {t, from, to};
  figures out = {0};
  for (size_t i = from; i < to; i++) {
    figure f;
    if (!(read_number(&r, i, &f) || read_word(&r, i, &f)))
      continue;
    f.computed = t->item[i].computed;
    ARENA_PUSH(a, out.item, out.count, out.room);
    out.item[out.count++] = f;
    i = f.to - 1;
  }
  return out;
}

/* --- agreement --- */

/* What a figure stands for when hedged: round numbers are meant as far as their zeros go. */
static double round_step(const figure *f) {
  double step = f->step > 0 ? f->step : 0, v = fabs(f->value);
  while (step > 0 && v >= step * 10 && fabs(remainder(v, step * 10)) < step * 1e-6)
    step *= 10;
  return step;
}

bool figure_agrees(const figure *f, double c) {
  double step = f->kind == figure_times && f->spelt ? 0 : f->step;
  double v = fabs(f->value), slack = step * 0.5 * (1 + 1e-9) + v * 1e-12;
  double loose = f->kind == figure_part ? PART : f->kind == figure_times ? f->spelt ? TIMES : LOOSE : 0;
  if (isnan(c) || isinf(c))
    return false;
  c = fabs(c);
  double beyond = !f->slight ? BEYOND : f->kind == figure_part || f->kind == figure_times ? SHORT : BARELY;
  double parts = f->kind == figure_part && !f->slight ? v / 2 : f->step;
  switch (f->hedge) {
  case hedge_over:
    return c >= v * (1 - 1e-9) && c <= fmax(v * (1 + beyond), v + parts);
  case hedge_under:
    return c <= v * (1 + 1e-9) && c >= v * (1 - beyond) - f->step;
  case hedge_nearly:
    return c <= v + slack && c >= v * (1 - SHORT) - slack;
  case hedge_about:
    return fabs(c - v) <= fmax(fmax(slack, round_step(f) / 2), v * (loose > 0 ? PART : LOOSE));
  default:
    return fabs(c - v) <= fmax(slack, v * loose);
  }
}

static void count_digits(double n, int decimals, int count[10], char written[64]) {
  snprintf(written, 64, "%.*f", decimals, fabs(n));
  for (const char *c = written; *c; c++)
    if (*c >= '0' && *c <= '9')
      count[*c - '0']++;
}

/* How what was computed looks beside the figure, with the figure's decimals. */
typedef enum likeness { likeness_none, likeness_shuffled, likeness_slip, likeness_same } likeness;

static likeness likeness_of(const figure *f, double c, size_t *length) {
  double hundred = f->kind == figure_percent || f->kind == figure_points ? 100 : 1;
  double step = f->step * hundred / f->scale, said = fabs(f->value) * hundred / f->scale;
  double meant = fabs(c) * hundred / f->scale;
  int decimals = step > 0 && step < 1 ? (int)lround(-log10(step)) : 0, one[10] = {0}, other[10] = {0};
  char a[64], b[64];
  size_t wrong = 0;
  if (isnan(c) || said > 1e15 || meant > 1e15)
    return likeness_none;
  count_digits(said, decimals, one, a);
  count_digits(meant, decimals, other, b);
  *length = strlen(a) - (decimals > 0);
  if (strlen(a) != strlen(b) || *length < 2)
    return likeness_none;
  for (size_t i = 0; a[i]; i++)
    wrong += a[i] != b[i];
  bool same = !memcmp(one, other, sizeof one);
  return !wrong ? likeness_same : same ? likeness_shuffled : wrong == 1 ? likeness_slip : likeness_none;
}

bool figure_near(const figure *f, double c) {
  double v = fabs(f->value);
  size_t length;
  if (isnan(c) || isinf(c))
    return false;
  return fabs(fabs(c) - v) <= 0.25 * fmax(fabs(c), v) || likeness_of(f, c, &length) != likeness_none;
}

bool figure_slip(const figure *f, double c) {
  size_t length;
  likeness l = likeness_of(f, c, &length);
  return (l == likeness_shuffled || l == likeness_slip) && length >= 3;
}
