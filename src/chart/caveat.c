/* caveat: what a chart says below itself unasked. */
#include "chart/caveat.h"

#include "base/number.h"
#include "chart/alt.h"
#include "chart/bar.h"
#include "chart/baseline.h"
#include "chart/kind_list.h"
#include "chart/words.h"

#include <math.h>

#define NEARLY 1e-9
#define NOMINAL_WIDTH 400.0 /* of a chart whose width is not known yet */

bool caveat_rounds(const double *shown, size_t count, int decimals) {
  double sum = 0, rounded = 0;
  for (size_t i = 0; i < count; i++) {
    sum += shown[i];
    rounded += number_round(shown[i], decimals);
  }
  return fabs(rounded - number_round(sum, decimals)) > NEARLY;
}

/* Bars as shares, with their numbers in them. */
static bool bars_round(const drafting *k, const plot *p) {
  bar_plan b = bar_plan_of(k, p, NOMINAL_WIDTH, bar_solid);
  double *part = ARENA_ARRAY(k->arena, b.stack.count + 1, double);
  bool rounds = false;
  for (size_t i = 0, n = 0; i < b.stack.count; i++) {
    part[n++] = b.stack.segment[i].value * 100;
    if (i + 1 < b.stack.count && b.stack.segment[i + 1].place == b.stack.segment[i].place)
      continue;
    rounds = rounds || caveat_rounds(part, n, 0);
    n = 0;
  }
  return rounds && b.stack.mode == stack_normalize && b.wants_values;
}

static bool shares_round(const drafting *k, const plot *p) {
  if (p->channel[channel_facet].present)
    return false;
  if (str_is(str_of(p->mark), "pie"))
    return kind_pie_rounds(k, p);
  return str_is(str_of(p->mark), "bar") && bars_round(k, p);
}

/* Dates of marks and notes alike: whole ones, in the language's way. */
static str date_words(const drafting *k, const plot *p, double days, date_grain grain) {
  return numfmt_date(k->arena, NULL, p->locale, days, grain > date_day ? date_day : grain);
}

static void add_unfinished(const drafting *k, const plot *p, text *out) {
  if (p->unfinished == channel_count)
    return;
  alt_say(out, p->locale, alt_until,
          (str[]){date_words(k, p, p->last.start, p->channel[p->unfinished].grain),
                  date_words(k, p, p->last.last, p->last.fine)});
}

static void add_base(const drafting *k, const plot *p, text *out) {
  channel_id id = baseline_channel(p);
  double base = id == channel_count ? 0 : baseline_of(p, id);
  plot plain = *p; /* a round number needs no decimals of the data's */
  if (!(base > 0))
    return;
  plain.channel[id].decimals = -1;
  alt_say(out, p->locale, alt_begins, (str[]){words_value(k->arena, &plain, id, base)});
}

void caveat_add(const drafting *k, plot *p) {
  text said = text_new(k->arena);
  const char *gap = p->locale->spaceless ? "" : " ";
  void (*const add[])(const drafting *, const plot *, text *) = {add_base, add_unfinished};
  text_add(&said, p->note);
  for (size_t i = 0; i < sizeof add / sizeof *add; i++) {
    text one = text_new(k->arena);
    add[i](k, p, &one);
    text_addf(&said, "%s%s", said.len && one.len ? gap : "", one.len ? one.ptr : "");
  }
  if (shares_round(k, p))
    text_addf(&said, "%s%s", said.len ? gap : "", p->locale->word[word_rounded_shares]);
  if (said.len)
    p->note = text_str(&said);
}
