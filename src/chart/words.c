/* words: values to text for marks, axes and alternative texts. */
#include "chart/words.h"

#include <math.h>
#include <string.h>

static double shown(const channel *c, double v) {
  return c->unit && !strcmp(c->unit, "%") ? v * 100 : v;
}

#define DECIMALS_PLAIN 3 /* that are shown as they are in the data */
#define FIGURES_WORTH 4

/* One tiny value must not give all others its many decimals: four figures each, then, and no more than there are. */
static int decimals_worth(const channel *c, double v) {
  if (c->decimals <= DECIMALS_PLAIN || v == 0)
    return v == 0 && c->decimals > DECIMALS_PLAIN ? 0 : c->decimals;
  return (int)fmax(0, fmin(c->decimals, FIGURES_WORTH - 1 - floor(log10(fabs(v)))));
}

static str number_words(arena *a, const plot *p, const channel *c, double v) {
  return numfmt_quantity(a, c->format, p->locale, &(quantity){v, decimals_worth(c, shown(c, v)), c->unit});
}

str words_value(arena *a, const plot *p, channel_id id, double v) {
  const channel *c = &p->channel[id];
  if (!isfinite(v))
    return STR("–");
  switch (c->type) {
  case column_text:
    return c->category[(size_t)v];
  case column_date:
    return numfmt_date(a, c->format, p->locale, v, c->grain);
  case column_boolean:
    return v != 0 ? words_of_locale(p->locale, word_yes, "yes") : words_of_locale(p->locale, word_no, "no");
  default:
    return number_words(a, p, c, v);
  }
}

str words_signed(arena *a, const plot *p, channel_id id, double v) {
  str plain = words_value(a, p, id, v);
  if (p->channel[id].type != column_number || !(v > 0) || str_starts(plain, "+"))
    return plain;
  return str_of(text_format(a, "+%.*s", STR_ARG(plain)));
}

void words_ticks(arena *a, const plot *p, channel_id id, const ticks *t, str *label) {
  const channel *c = &p->channel[id];
  if (c->format) {
    const numfmt *f = numfmt_exact(a, c->format, t->value, t->count);
    for (size_t i = 0; i < t->count; i++)
      label[i] = numfmt_number(a, f, p->locale, t->value[i], -1);
    return;
  }
  double v[TICKS_MAX] = {0};
  for (size_t i = 0; i < t->count; i++)
    v[i] = shown(c, t->value[i]);
  double largest = fmax(fabs(v[0]), fabs(v[t->count - 1]));
  if (t->step == 0) /* decades: each by itself */
    for (size_t i = 0; i < t->count; i++)
      label[i] = numfmt_huge(v[i]) ? numfmt_power(a, p->locale, v[i]) : numfmt_number(a, NULL, p->locale, v[i], -1);
  else if (!numfmt_huge(largest))
    numfmt_ticks(a, p->locale, v, t->count, label);
  for (size_t i = 0; t->step != 0 && numfmt_huge(largest) && i < t->count; i++)
    label[i] = v[i] == 0 ? STR("0") : numfmt_power(a, p->locale, v[i]);
  label[t->count - 1] = numfmt_unit(a, p->locale, label[t->count - 1], c->unit);
}

str words_of_locale(const locale *l, locale_word w, const char *fallback) {
  return str_of(l->word[w] ? l->word[w] : fallback);
}

str words_title(const plot *p, channel_id id) {
  return p->channel[id].title ? str_of(p->channel[id].title) : STR("");
}

const plot *words_as_shares(arena *a, const plot *p, channel_id id) {
  plot *q = ARENA_NEW(a, plot);
  *q = *p;
  q->channel[id].format = NULL;
  q->channel[id].unit = "%";
  q->channel[id].decimals = 0;
  return q;
}
