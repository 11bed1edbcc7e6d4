/* words: how a plot's values are written: by their format, else by unit, decimals and locale. Knows no geometry. */
#ifndef CHART_WORDS_H
#define CHART_WORDS_H

#include "bind/plot.h"
#include "chart/ticks.h"

/* A value of a channel; for texts `value` is the category's index. Missing: an en dash. */
str words_value(arena *a, const plot *p, channel_id id, double value);

/* The same with a sign in front of positive numbers: for changes. */
str words_signed(arena *a, const plot *p, channel_id id, double value);

/* All ticks of an axis, alike in decimals and scale; the unit once, at the last tick. */
void words_ticks(arena *a, const plot *p, channel_id id, const ticks *t, str *label);

/* A word of the locale; `fallback` where it has none. */
str words_of_locale(const locale *l, locale_word w, const char *fallback);

/* What a channel is called; an empty string if nothing is known. */
str words_title(const plot *p, channel_id id);

/* The plot with a channel made one of shares, which are written as percentages. */
const plot *words_as_shares(arena *a, const plot *p, channel_id id);

#endif
