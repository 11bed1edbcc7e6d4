/* sums: holds what a sentence computes from its own figures: "from 187 to 268, an increase of 34 %". Asks no data. */
#include "proof/sums.h"

#include "proof/tell.h"
#include "type/numfmt.h"

#include <math.h>
#include <string.h>

#define FAR 14 /* tokens between the two figures of a change */
#define NEAR 6 /* tokens between them and what is computed from them */

/* Two figures of one thing, earlier and later. */
typedef struct course {
  const figure *from, *to;
  size_t first, last; /* tokens */
  double scale;       /* what `from` has to be times; of 4 to 5 million it is a million */
} course;

static lexeme_class class_at(const sentence *s, size_t at) {
  return sentence_lexeme(s, at)->class;
}

/* The token before a figure and its hedge. */
static size_t before(const sentence *s, const figure *f) {
  size_t at = f->from;
  while (at > s->from && (class_at(s, at - 1) == lexeme_nearly || class_at(s, at - 1) == lexeme_about ||
                          sentence_word(s, at - 1, "a") || sentence_word(s, at - 1, "an") ||
                          sentence_word(s, at - 1, "just") || sentence_word(s, at - 1, "only")))
    at--;
  return at > s->from ? at - 1 : s->to;
}

static const figure *after(const sentence *s, const char *word, size_t from, const figure *but) {
  for (size_t i = 0; i < s->figures.count; i++) {
    const figure *f = &s->figures.item[i];
    if (f != but && f->from >= from && f->from <= from + FAR && sentence_word(s, before(s, f), word))
      return f;
  }
  return NULL;
}

static bool alike(const figure *a, const figure *b) {
  return a && b && a->kind == b->kind && (a->kind == figure_plain || a->kind == figure_percent) && a->value > 0 &&
         b->value > 0 && a->value != b->value && !a->hedge && !b->hedge;
}

/* "3,335 in 2025, after 3,206 the year before": what was before stands behind what is. */
static void behind_now(const sentence *s, const figure **from, const figure **to) {
  for (size_t i = 1; i < s->figures.count; i++) {
    const figure *now = &s->figures.item[i - 1], *then = now + 1;
    if (sentence_word(s, before(s, then), "after") && now->exact && then->exact && then->from < now->to + FAR) {
      *from = then;
      *to = now;
      return;
    }
  }
}

static bool figures_between(const sentence *s, size_t from, size_t to) {
  for (size_t i = 0; i < s->figures.count; i++)
    if (s->figures.item[i].from >= from && s->figures.item[i].from < to)
      return true;
  return false;
}

/* The year that is said right behind a figure; 0 if none is. */
static int year_behind(const sentence *s, const figure *f) {
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].kind == mention_time && s->mention[i].from >= f->to && s->mention[i].from <= f->to + NEAR)
      return figures_between(s, f->to, s->mention[i].from) ? 0 : s->mention[i].time.year;
  return 0;
}

/* "803 complaints in 2023 and 738 in 2024": the later one is compared with the earlier. */
static void dated(const sentence *s, const figure **from, const figure **to) {
  for (size_t i = 1; i < s->figures.count; i++) {
    const figure *one = &s->figures.item[i - 1], *other = one + 1;
    int a = year_behind(s, one), b = year_behind(s, other);
    if (!a || !b || a == b || other->from > one->to + FAR || one->value < 20 * one->step)
      continue;
    *from = a < b ? one : other;
    *to = a < b ? other : one;
    return;
  }
}

/* "from 187 to 268", "to 268 from 187"; one such in a sentence, or it is not clear what belongs together. */
static bool find_course(const sentence *s, course *out) {
  size_t froms = 0;
  for (size_t i = 0; i < s->figures.count; i++)
    froms += sentence_word(s, before(s, &s->figures.item[i]), "from");
  const figure *from = froms == 1 ? after(s, "from", s->from, NULL) : NULL;
  for (size_t i = s->from; froms == 1 && !from && i < s->to; i++)
    from = after(s, "from", i, NULL);
  const figure *to = from ? after(s, "to", from->to, from) : NULL;
  for (size_t i = 0; from && !to && i < s->figures.count; i++) {
    const figure *f = &s->figures.item[i];
    to = f->to <= from->from && f->to + NEAR > from->from && sentence_word(s, before(s, f), "to") ? f : NULL;
  }
  if (!from && !to)
    behind_now(s, &from, &to);
  if (!from && !to)
    dated(s, &from, &to);
  if (!alike(from, to))
    return false;
  double scale = from->scale == 1 && to->scale > 1 && from->value < to->value / FAR ? to->scale : 1;
  *out =
      (course){from, to, from->from < to->from ? from->from : to->from, from->to > to->to ? from->to : to->to, scale};
  return from->value * scale < to->value * FAR && to->value < from->value * scale * FAR;
}

/* --- what is computed from them --- */

static bool mention_among(const sentence *s, size_t from, size_t to) {
  for (size_t i = 0; i < s->mentions; i++)
    if (s->mention[i].from >= from && s->mention[i].from < to && s->mention[i].kind != mention_frame)
      return true;
  return false;
}

/* "which is", "that is", "which makes" */
static bool that_is(const sentence *s, size_t at) {
  return (sentence_word(s, at, "is") || sentence_word(s, at, "makes")) &&
         (sentence_word(s, at - 1, "which") || sentence_word(s, at - 1, "that"));
}

/* "an increase of", "up", "or", "(": what says that the figure at the end of it is the change. */
static bool leads(const sentence *s, size_t from, const figure *f) {
  static const char *const noun[] = {"difference", "increase", "rise",       "growth",    "gain",   "fall",
                                     "drop",       "decline",  "decrease",   "reduction", "change", "climb",
                                     "loss",       "cut",      "jump",       "surge",     "dip",    "expansion",
                                     "plus",       "minus",    "improvement"};
  size_t at = before(s, f);
  bool more = class_at(s, f->to) == lexeme_more || class_at(s, f->to) == lexeme_less;
  if (at >= s->to || at + 1 < from)
    return false;
  if (sentence_word(s, at, "of"))
    return at > from && sentence_one_of(s, at - 1, noun, sizeof noun / sizeof *noun);
  at -= sentence_word(s, at, "by") && (sentence_word(s, at - 1, "or") || sentence_word(s, at - 1, "is"));
  if (sentence_word(s, at, "or") || that_is(s, at) || sentence_word(s, at, "("))
    return true;
  if (sentence_word(s, at, "up") || sentence_word(s, at, "down"))
    return at <= from + 2;
  return at + 1 == from + 1 && sentence_word(s, at, ",") && more && !sentence_word(s, f->to + 1, "than");
}

/* "rose by 43 %, from 187", "doubled from 98". */
static bool ahead(const sentence *s, const course *c, const figure *f) {
  bool by = sentence_word(s, before(s, f), "by") || f->swollen;
  return by && f->to <= c->first && c->first - f->to <= (f->swollen ? NEAR + 4 : NEAR) &&
         !mention_among(s, f->to, c->first);
}

static bool behind(const sentence *s, const course *c, const figure *f) {
  return f->from >= c->last && f->from - c->last <= NEAR + 2 && leads(s, c->last, f) &&
         !mention_among(s, f->to, f->to + 2);
}

/* What the figure should be; NaN if that cannot be told. */
static double computed(const course *c, const figure *f) {
  double from = c->from->value * c->scale, to = c->to->value;
  bool percent = c->from->kind == figure_percent;
  switch (f->kind) {
  case figure_percent:
    return to / from - 1;
  case figure_points:
    return percent ? to - from : NAN;
  case figure_times:
    return f->swollen ? to / from : NAN;
  case figure_part:
    return percent ? NAN : to / from - 1;
  default:
    return percent || f->duration ? NAN : to - from;
  }
}

/* "from 88 to 79 per cent, a drop of nine per cent": of percentage points. */
static bool of_points(const course *c, const figure *f) {
  double from = c->from->value, to = c->to->value;
  return c->from->kind == figure_percent && f->kind == figure_percent && figure_agrees(f, to - from) &&
         !figure_agrees(f, to / from - 1);
}

/* How far off the result may be, as both figures are rounded. */
static bool agrees(const course *c, const figure *f) {
  double a = c->from->step / 2, b = c->to->step / 2;
  for (int i = -2; i <= 2; i++)
    for (int j = -2; j <= 2; j++) {
      figure from = *c->from, to = *c->to;
      from.value += a * i / 2;
      to.value += b * j / 2;
      if (figure_agrees(f, computed(&(course){&from, &to, 0, 0, c->scale}, f)))
        return true;
    }
  return false;
}

static const char *written(proof *p, const figure *f, double v) {
  bool hundred = f->kind == figure_percent || f->kind == figure_points || f->kind == figure_part;
  double step = f->step / f->scale * (hundred ? 100 : 1);
  int decimals = f->kind == figure_times ? 2 : step > 0 && step < 1 ? (int)lround(-log10(step)) : f->step > 0 ? 0 : 1;
  const char *unit = f->kind == figure_points  ? " percentage points"
                     : f->kind == figure_times ? " times"
                     : hundred                 ? " %"
                                               : "";
  v = fabs(v) * (hundred ? 100 : 1) / f->scale;
  str shown = numfmt_number(p->scratch, NULL, p->locale, v, decimals);
  return text_format(p->scratch, "%.*s%s", STR_ARG(shown), unit);
}

/* "28 of 50 use it, or 46 %": a part of a whole, told before the figure. */
static bool find_part(const sentence *s, const figure *f, course *out) {
  for (size_t i = 0; i + 1 < s->figures.count; i++) {
    const figure *part = &s->figures.item[i], *all = part + 1;
    bool of = sentence_word(s, part->to, "of") && all->from <= part->to + 3 && all->from > part->to;
    bool plain = part->kind == figure_plain && all->kind == figure_plain && part->value < all->value && !part->hedge;
    if (!of && i == 0 && sentence_word(s, s->from, "of") && part->from <= s->from + 2) { /* of the 2,608 jobs 159 */
      const figure *whole = part;
      part = all;
      all = whole;
      of = true;
      plain = part->kind == figure_plain && all->kind == figure_plain && part->value < all->value && !part->hedge;
    }
    size_t end = part->to > all->to ? part->to : all->to, lead = before(s, f);
    if (of && plain && end <= f->from && f->from <= end + NEAR && (sentence_word(s, lead, "or") || that_is(s, lead))) {
      *out = (course){all, part, part->from < all->from ? part->from : all->from, end, 1};
      return f->kind == figure_percent;
    }
  }
  return false;
}

/* "That is 43 % more": of the sentence before. */
static bool follows(const sentence *s, const figure *f) {
  bool that = sentence_word(s, s->from, "that") || sentence_word(s, s->from, "this");
  bool says = class_at(s, s->from + 1) == lexeme_plain || class_at(s, s->from + 1) == lexeme_share;
  return that && says && f->from <= s->from + NEAR && !sentence_word(s, before(s, f), "from") &&
         s->figures.count == 1 && !mention_among(s, s->from, s->to);
}

/* Whether a figure is what two others come to. */
static bool comes_of(const figure *f, const figure *a, const figure *b) {
  bool percents = a->kind == figure_percent && b->kind == figure_percent;
  if ((a->kind != figure_plain || b->kind != figure_plain) && !percents)
    return false;
  const double is[] = {a->value - b->value, a->value + b->value, a->value / b->value, a->value / b->value - 1};
  bool plain = f->kind == figure_plain || f->kind == figure_points;
  if (plain && percents != (f->kind == figure_points))
    return false;
  for (int i = plain ? 0 : 2; i < (plain ? 3 : 4); i++)
    if (figure_agrees(f, is[i]))
      return true;
  return false;
}

bool sums_confirm(const sentence *s, const figure *f) {
  for (size_t i = 0; i < s->figures.count; i++)
    for (size_t j = 0; j < s->figures.count; j++) {
      const figure *a = &s->figures.item[i], *b = &s->figures.item[j];
      if (a->from != f->from && b->from != f->from && i != j && b->value > 0 && comes_of(f, a, b))
        return true;
    }
  return false;
}

/* "41 % of Ukrainian orders and 35 % of Arabic ones, a gap of 6 %": between the two figures before. */
static bool find_gap(const sentence *s, const figure *f, course *out) {
  static const char *const noun[] = {"gap", "difference", "margin", "lead", "spread"};
  size_t at = before(s, f);
  const figure *b = f - 1, *a = f - 2;
  if (f < s->figures.item + 2 || !sentence_word(s, at, "of") || !sentence_one_of(s, at - 1, noun, 5) || !alike(a, b) ||
      b->to + NEAR < at || b->from > a->to + FAR)
    return false;
  *out = (course){b, a, a->from, b->to, 1};
  return a->kind == figure_percent ? f->kind == figure_percent || f->kind == figure_points : f->kind == figure_plain;
}

bool sums_wrong(const sentence *s, const figure *f, sums_claim *out) {
  course c;
  bool own = find_course(s, &c) && f != c.from && f != c.to && (ahead(s, &c, f) || behind(s, &c, f));
  if (find_part(s, f, &c)) {
    *out = (sums_claim){.from = c.from, .to = c.to, .of = s, .value = c.to->value / c.from->value, .part = true};
    return !figure_agrees(f, out->value);
  }
  bool gap = !own && find_gap(s, f, &c);
  if (gap && f->kind == figure_percent && !of_points(&c, f))
    return false;
  if (!own && !gap && !(s->before && follows(s, f) && find_course(s->before, &c)))
    return false;
  double v = computed(&c, f);
  bool points = of_points(&c, f);
  if (isnan(v) || (agrees(&c, f) && !points))
    return false;
  if (points)
    v = c.to->value - c.from->value;
  *out = (sums_claim){.from = c.from, .to = c.to, .of = own || gap ? s : s->before, .value = v, .points = points};
  return true;
}

void sums_tell(proof *p, const sentence *s, const figure *f, const sums_claim *c) {
  figure said = *f;
  if (c->points)
    said.kind = figure_points;
  str from = sentence_text(c->of, c->from->from, c->from->to), to = sentence_text(c->of, c->to->from, c->to->to);
  tell_figure(
      p, s, f,
      c->part ? text_format(p->scratch, "%.*s of %.*s is %s", STR_ARG(to), STR_ARG(from), written(p, &said, c->value))
              : text_format(p->scratch, "from %.*s to %.*s it is %s", STR_ARG(from), STR_ARG(to),
                            written(p, &said, c->value)));
}
