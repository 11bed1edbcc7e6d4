/* alt: alternative text, so that who cannot see a chart still gets its numbers. */
#include "chart/alt.h"

#include "chart/facet.h"
#include "chart/slot.h"
#include "chart/words.h"

#include <math.h>
#include <string.h>

#define NO_BREAK_END 0xAF /* the last byte of U+202F */
#define ALT_LISTED 12     /* so many values are read out one by one; of more the extremes */

/* The channel that holds the lengths, and the one that names them. */
static channel_id value_of(const plot *p) {
  bool along = p->channel[channel_x].type == column_number && p->channel[channel_y].type != column_number;
  return along ? channel_x : channel_y;
}

static channel_id key_of(const plot *p) {
  return value_of(p) == channel_x ? channel_y : channel_x;
}

alt_sides alt_sides_of(const plot *p, const kind *of) {
  if (p->channel[channel_color].present && of->required & 1u << channel_color)
    return (alt_sides){channel_color, channel_x};
  if (!p->channel[channel_y].present)
    return (alt_sides){channel_x, channel_y};
  return (alt_sides){value_of(p), key_of(p)};
}

/* Heatmaps and calendars show their numbers as shades. */
static bool shaded(const plot *p) {
  const channel *color = &p->channel[channel_color];
  return color->present && color->type == column_number && !p->channel[channel_size].present && color->title;
}

/* Between the parts of one name, where others follow after a comma. */
static const char *joint(const plot *p) {
  return p->locale->spaceless ? "・" : ", ";
}

static void add_name(text *out, const plot *p, size_t row) {
  text_add(out, words_value(out->arena, p, key_of(p), p->channel[key_of(p)].number[row]));
  const channel *color = &p->channel[channel_color];
  if (!color->present || color->number == p->channel[key_of(p)].number)
    return;
  text_adds(out, joint(p));
  text_add(out, words_value(out->arena, p, channel_color, color->number[row]));
}

static str row_name(const plot *p, arena *a, size_t row) {
  text t = text_new(a);
  add_name(&t, p, row);
  return text_str(&t);
}

static void list_rows(const plot *p, text *out) {
  for (size_t r = 0; r < p->rows; r++) {
    text_adds(out, r ? "; " : "");
    add_name(out, p, r);
    text_addc(out, ' ');
    text_add(out, words_value(out->arena, p, value_of(p), p->channel[value_of(p)].number[r]));
    if (p->channel[channel_x2].present) {
      text_adds(out, " → ");
      text_add(out, words_value(out->arena, p, channel_x2, p->channel[channel_x2].number[r]));
    }
  }
  text_addc(out, '.');
}

static str cell_name(const plot *p, arena *a, size_t row) {
  text t = text_new(a);
  if (p->channel[channel_y].present) {
    text_add(&t, words_value(a, p, channel_y, p->channel[channel_y].number[row]));
    text_adds(&t, joint(p));
  }
  text_add(&t, words_value(a, p, channel_x, p->channel[channel_x].number[row]));
  return text_str(&t);
}

void alt_extremes_of(const plot *p, text *out, channel_id id) {
  const double *v = p->channel[id].number;
  size_t low = 0, high = 0, count = 0;
  for (size_t r = 0; r < p->rows; r++) {
    count += isfinite(v[r]);
    high = v[r] > v[high] || !isfinite(v[high]) ? r : high;
    low = v[r] < v[low] || !isfinite(v[low]) ? r : low;
  }
  arena *a = out->arena;
  str part[] = {cell_name(p, a, high), words_value(a, p, id, v[high]), cell_name(p, a, low),
                words_value(a, p, id, v[low]), str_of(text_format(a, "%zu", count))};
  alt_say(out, p->locale, alt_extremes, part);
}

static void say_extremes(const plot *p, text *out) {
  const double *v = p->channel[value_of(p)].number;
  size_t low = 0, high = 0;
  for (size_t r = 0; r < p->rows; r++) {
    if (v[r] > v[high] || !isfinite(v[high]))
      high = r;
    if (v[r] < v[low] || !isfinite(v[low]))
      low = r;
  }
  arena *a = out->arena;
  channel_id id = value_of(p);
  str part[] = {row_name(p, a, high), words_value(a, p, id, v[high]), row_name(p, a, low),
                words_value(a, p, id, v[low]), str_of(text_format(a, "%zu", p->rows))};
  alt_say(out, p->locale, alt_extremes, part);
}

str alt_course_words(arena *a, const locale *l, course found) {
  static const alt_phrase said[] = {
      [trend_none] = alt_mixed, [trend_rising] = alt_rises, [trend_falling] = alt_falls, [trend_level] = alt_level};
  text out = text_new(a);
  alt_say(&out, l, said[found], NULL);
  return text_str(&out);
}

/* Level 3: where time goes along, where the numbers go. */
static void say_trend(const plot *p, text *out) {
  bool timed = p->channel[key_of(p)].type == column_date, single = !p->channel[channel_color].present;
  if (!timed || !single || p->rows < TREND_FEWEST || p->channel[channel_x2].present)
    return;
  slots order = slots_of(out->arena, p, key_of(p));
  double *v = ARENA_ARRAY(out->arena, order.count + 1, double);
  for (size_t r = 0; r < p->rows; r++)
    if (order.of_row[r] != SLOT_NONE)
      v[order.of_row[r]] = p->channel[value_of(p)].number[r];
  course goes = trend_of(out->arena, v, order.count);
  if (goes == trend_none)
    return;
  text_addc(out, ' ');
  alt_say(out, p->locale, alt_trend, (str[]){alt_course_words(out->arena, p->locale, goes)});
}

static void describe(const plot *p, text *out) {
  if (p->rows <= ALT_LISTED)
    list_rows(p, out);
  else
    say_extremes(p, out);
  say_trend(p, out);
}

void alt_ranges(const plot *p, text *out, size_t count) {
  alt_say(out, p->locale, alt_total, (str[]){str_of(text_format(out->arena, "%zu", count))});
  for (channel_id id = channel_x; id <= channel_y; id++) {
    const channel *c = &p->channel[id];
    if (!c->present || c->type == column_text)
      continue;
    double low = INFINITY, high = -INFINITY;
    for (size_t r = 0; r < p->rows; r++) {
      low = isfinite(c->number[r]) ? fmin(low, c->number[r]) : low;
      high = isfinite(c->number[r]) ? fmax(high, c->number[r]) : high;
    }
    text_addc(out, ' ');
    alt_say(out, p->locale, alt_span,
            (str[]){words_title(p, id), words_value(out->arena, p, id, low), words_value(out->arena, p, id, high)});
  }
}

static bool ends_sentence(str s) {
  return str_ends(s, ".") || str_ends(s, "!") || str_ends(s, "?") || str_ends(s, "。");
}

/* A text of the author's as a sentence. */
static void add_sentence(text *out, str words) {
  if (words.len)
    text_addf(out, "%.*s%s", STR_ARG(words), ends_sentence(words) ? " " : ". ");
}

/* "Note: …", unless the author said so already. */
static void add_led(const plot *p, text *out, locale_word word, str words) {
  const char *lead = p->locale->word[word];
  if (!words.len)
    return;
  text_addf(out, " %s%s%.*s%s", str_starts(words, lead) ? "" : lead, str_starts(words, lead) ? "" : ": ",
            STR_ARG(words), ends_sentence(words) ? "" : ".");
}

/* What is measured: "sales", "from → to", "low – high"; where shades show it, what they stand for. */
static str measured(const plot *p, arena *a) {
  channel_id id = value_of(p);
  const channel *color = &p->channel[channel_color];
  if (shaded(p))
    return str_of(color->title);
  channel_id far = id == channel_x ? channel_x2 : channel_y2;
  str near = words_title(p, id);
  if (!p->channel[far].present)
    return near;
  return str_of(
      text_format(a, "%.*s %s %.*s", STR_ARG(near), id == channel_x ? "→" : "–", STR_ARG(words_title(p, far))));
}

static str measured_by(const plot *p, arena *a) {
  str x = words_title(p, channel_x), y = words_title(p, channel_y);
  if (!shaded(p))
    return words_title(p, key_of(p));
  return y.len ? str_of(text_format(a, "%.*s%s%.*s", STR_ARG(x), joint(p), STR_ARG(y))) : x;
}

/* Level 1 of Lundgard and Satyanarayan (2022): the kind and its axes. */
static void add_axes(const kind *of, const plot *p, text *out) {
  const unsigned spans = 1u << channel_x | 1u << channel_x2 | 1u << channel_y;
  bool worth = p->channel[channel_value].present || of->required & 1u << channel_value;
  str part[] = {measured(p, out->arena), measured_by(p, out->arena)};
  text_addf(out, "%s: ", alt_kind(p->locale, of->name));
  if (!part[0].len || !part[1].len || worth || (of->required & spans) == spans)
    return;
  alt_say(out, p->locale, alt_by, part);
  text_adds(out, ". ");
}

static void write_spaced(const kind *of, const plot *p, text *out) {
  add_sentence(out, p->title);
  add_sentence(out, p->subtitle);
  add_axes(of, p, out);
  if (p->channel[channel_facet].present)
    facet_describe(p, of, out);
  else
    (of->describe ? of->describe : describe)(p, out);
  add_led(p, out, word_note, p->note);
  add_led(p, out, word_source, p->source);
}

/* What a stop is written as, and how it is spaced there. */
typedef struct stop {
  const char *plain, *said;
} stop;

/* Japanese has stops of its own, and no spaces after them; French sets some off by a space. */
static const stop *stop_for(const locale *l, str rest, bool spaced) {
  static const stop japanese[] = {{". ", "。"}, {", ", "、"}, {"; ", "、"}, {": ", "："}, {"。 ", "。"}};
  static const stop french[] = {{": ", "\u00A0: "}, {"; ", "\u202F; "}}, last = {".", "。"};
  bool apart = str_starts(str_of(l->tag), "fr") && !spaced;
  for (size_t i = 0; i < sizeof japanese / sizeof *japanese && l->spaceless; i++)
    if (str_starts(rest, japanese[i].plain))
      return &japanese[i];
  for (size_t i = 0; i < sizeof french / sizeof *french && apart; i++)
    if (str_starts(rest, french[i].plain))
      return &french[i];
  return l->spaceless && str_is(rest, ".") ? &last : NULL;
}

void alt_write(const kind *of, const plot *p, text *out) {
  text said = text_new(out->arena);
  write_spaced(of, p, &said);
  for (size_t i = 0; i < said.len; i++) {
    bool spaced = i && (said.ptr[i - 1] == ' ' || (unsigned char)said.ptr[i - 1] == NO_BREAK_END);
    const stop *found = stop_for(p->locale, str_slice(text_str(&said), i, said.len), spaced);
    if (found)
      text_adds(out, found->said);
    else
      text_addc(out, said.ptr[i]);
    i += found ? strlen(found->plain) - 1 : 0;
  }
}
