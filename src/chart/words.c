/* words: values to text for marks, axes and alternative texts. */
#include "chart/words.h"

#include <math.h>
#include <string.h>

#define NBSP "\xC2\xA0"

/* Currency signs stand before the number in English and Japanese, after it elsewhere (CLDR). */
static bool unit_leads(const locale *l, const char *unit) {
  static const char *const signs[] = {"$", "£", "€", "¥", "₮"};
  bool sign = false;
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    sign = sign || !strcmp(unit, signs[i]);
  return sign && (!strncmp(l->tag, "en", 2) || !strncmp(l->tag, "ja", 2));
}

static str with_unit(arena *a, const locale *l, str number, const char *unit) {
  if (!unit || !*unit)
    return number;
  if (!strcmp(unit, "%"))
    return str_of(text_format(a, "%.*s%s", STR_ARG(number), l->percent));
  if (!unit_leads(l, unit))
    return str_of(text_format(a, "%.*s" NBSP "%s", STR_ARG(number), unit));
  size_t sign = str_starts(number, "\xE2\x88\x92") ? 3 : 0; /* the minus stands before the unit: −£3 */
  return str_of(text_format(a, "%.*s%s%.*s", (int)sign, number.ptr, unit, (int)(number.len - sign), number.ptr + sign));
}

static double shown(const channel *c, double v) {
  return c->unit && !strcmp(c->unit, "%") ? v * 100 : v;
}

/* 1.23 × 10²¹: from here on digits say less than their count. */
#define WORDS_HUGE 1e15

static str huge_words(arena *a, const locale *l, double v) {
  static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  int power = (int)floor(log10(fabs(v)));
  double mantissa = v / pow(10, power);
  text out = text_new(a);
  text_add(&out, numfmt_number(a, NULL, l, round(mantissa * 100) / 100, -1));
  text_adds(&out, NBSP "×" NBSP "10");
  for (const char *c = text_format(a, "%d", power); *c; c++)
    text_adds(&out, raised[*c - '0']);
  return text_str(&out);
}

static str number_words(arena *a, const plot *p, const channel *c, double v) {
  if (c->format)
    return numfmt_number(a, c->format, p->locale, v, c->decimals);
  str plain = fabs(v) >= WORDS_HUGE ? huge_words(a, p->locale, shown(c, v))
                                    : numfmt_number(a, NULL, p->locale, shown(c, v), c->decimals);
  return with_unit(a, p->locale, plain, c->unit);
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
    for (size_t i = 0; i < t->count; i++)
      label[i] = numfmt_number(a, c->format, p->locale, t->value[i], -1);
    return;
  }
  double v[TICKS_MAX] = {0};
  for (size_t i = 0; i < t->count; i++)
    v[i] = shown(c, t->value[i]);
  double largest = fmax(fabs(v[0]), fabs(v[t->count - 1]));
  if (t->step == 0) /* decades: each by itself */
    for (size_t i = 0; i < t->count; i++)
      label[i] = fabs(v[i]) < WORDS_HUGE ? numfmt_number(a, NULL, p->locale, v[i], -1) : huge_words(a, p->locale, v[i]);
  else if (largest < WORDS_HUGE)
    numfmt_ticks(a, p->locale, v, t->count, label);
  for (size_t i = 0; t->step != 0 && largest >= WORDS_HUGE && i < t->count; i++)
    label[i] = v[i] == 0 ? STR("0") : huge_words(a, p->locale, v[i]);
  label[t->count - 1] = with_unit(a, p->locale, label[t->count - 1], c->unit);
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
