/* style: the house's advice on charts: a table of what a desk editor would send back. */
#include "chart/style.h"

#include "chart/slot.h"
#include "chart/words.h"

#include <string.h>

#define TITLE_WORDS 12    /* UK Analysis Function: ten; two more are no fault yet */
#define PIE_SLICES_EASY 3 /* Urban Institute, GOV.UK: two or three */

typedef struct finding {
  span at;
  const char *what; /* goes where the message has a % */
} finding;

typedef struct rule {
  int code;
  bool (*finds)(const style_case *c, finding *f);
  const char *message, *hint;
} rule;

static bool is(const plot *p, const char *kind) {
  return str_is(str_of(p->mark), kind);
}

/* Kinds that are words more than numbers, or whose numbers are shares or counts of what they name. */
static bool counts_itself(const plot *p) {
  return is(p, "tiles") || is(p, "timeline") || is(p, "gantt") || is(p, "matrix") || is(p, "waffle") || is(p, "pie");
}

static bool no_title(const style_case *c, finding *f) {
  f->what = c->p->mark;
  return !c->p->title.len && !c->p->caption.len && !is(c->p, "tiles");
}

static bool no_source(const style_case *c, finding *f) {
  f->what = c->p->mark;
  return !c->p->source.len && !c->sourced;
}

/* Words that carry a unit with them: signs, and in words, not in expressions, what stands in brackets or after a comma.
 */
static bool mentions_unit(str words, bool prose) {
  static const char *const sign[] = {"%", "$", "£", "€", "¥", "₮", " per ", " in ", "(", ","};
  const size_t signs = sizeof sign / sizeof *sign - (prose ? 0 : 2);
  for (size_t i = 0; i < words.len; i++)
    for (size_t k = 0; k < signs; k++)
      if (str_starts(str_slice(words, i, words.len), sign[k]))
        return true;
  return false;
}

static bool measures(const plot *p, channel_id id) {
  const channel *c = &p->channel[id];
  return c->present && c->type == column_number;
}

static bool has_unit(const plot *p, channel_id id) {
  const channel *c = &p->channel[id];
  bool stated = p->spec->channel[id].title.at.source || mentions_unit(words_title(p, id), !c->aggregated);
  return (c->unit && *c->unit) || (c->format && numfmt_shows_unit(c->format)) || stated;
}

static bool no_unit(const style_case *c, finding *f) {
  static const channel_id measure_of[] = {channel_y, channel_x, channel_color, channel_size};
  const plot *p = c->p;
  if (p->subtitle.len || p->caption.len || mentions_unit(p->title, false) || counts_itself(p))
    return false;
  for (size_t i = 0; i < sizeof measure_of / sizeof *measure_of; i++) {
    channel_id id = measure_of[i];
    if (!measures(p, id) || has_unit(p, id))
      continue;
    *f = (finding){p->channel[id].at, str_copy(c->k->arena, words_title(p, id))};
    return true;
  }
  return false;
}

static bool unfinished(const style_case *c, finding *f) {
  const plot *p = c->p;
  if (p->unfinished == channel_count)
    return false;
  str last = numfmt_date(c->k->arena, NULL, p->locale, p->last.start, p->channel[p->unfinished].grain);
  *f = (finding){p->channel[p->unfinished].at, str_copy(c->k->arena, last)};
  return true;
}

static bool many_slices(const style_case *c, finding *f) {
  f->at = c->p->channel[channel_color].at;
  f->what = text_format(c->k->arena, "%zu", c->p->rows);
  return is(c->p, "pie") && c->p->rows > PIE_SLICES_EASY;
}

/* The next word from *at on, without its punctuation; an empty one at the end. */
static str next_word(str words, size_t *at) {
  static const char between[] = " \t\n_-.,;:!?()\"'/`";
  while (*at < words.len && strchr(between, words.ptr[*at]))
    ++*at;
  size_t start = *at;
  while (*at < words.len && !strchr(between, words.ptr[*at]))
    ++*at;
  return str_slice(words, start, *at);
}

static bool long_title(const style_case *c, finding *f) {
  size_t count = 0, at = 0;
  while (next_word(c->p->title, &at).len)
    count++;
  *f = (finding){c->p->spec->title.at, text_format(c->k->arena, "%zu", count)};
  return !c->p->locale->spaceless && count > TITLE_WORDS;
}

/* Alike but for case and a plural's s. */
static bool same_word(str a, str b) {
  a.len -= a.len > 3 && (a.ptr[a.len - 1] | 32) == 's';
  b.len -= b.len > 3 && (b.ptr[b.len - 1] | 32) == 's';
  if (a.len != b.len)
    return false;
  for (size_t i = 0; i < a.len; i++)
    if ((a.ptr[i] >= 'A' && a.ptr[i] <= 'Z' ? a.ptr[i] | 32 : a.ptr[i]) !=
        (b.ptr[i] >= 'A' && b.ptr[i] <= 'Z' ? b.ptr[i] | 32 : b.ptr[i]))
      return false;
  return true;
}

static bool has_word(str words, str word) {
  size_t at = 0;
  for (str w; (w = next_word(words, &at)).len;)
    if (same_word(w, word))
      return true;
  return false;
}

/* What says nothing beside the names of columns. */
static bool says_nothing(str word) {
  static const char idle[] =
      "a an the of by per in on over and or for to vs versus from with each all chart graph plot "
      "figure number total sum average mean data trend time monthly annual yearly quarterly "
      "weekly daily month quarter year week day";
  return has_word(str_of(idle), word) || (word.len && word.ptr[0] >= '0' && word.ptr[0] <= '9');
}

static bool names_column(const plot *p, str word) {
  for (int i = 0; i < channel_count; i++)
    if (p->channel[i].present && has_word(words_title(p, (channel_id)i), word))
      return true;
  return false;
}

/* Only English is judged: elsewhere words change their endings. */
static bool idle_title(const style_case *c, finding *f) {
  bool named = false;
  size_t at = 0;
  *f = (finding){c->p->spec->title.at, ""};
  if (!str_starts(str_of(c->p->locale->tag), "en"))
    return false;
  for (str word; (word = next_word(c->p->title, &at)).len;) {
    bool own = names_column(c->p, word);
    if (!own && !says_nothing(word))
      return false;
    named = named || own;
  }
  return named;
}

static const rule table_of_rules[] = {
    {580, no_title, "this `%` chart has no title", "`title:` says what there is to see"},
    {581, no_source, "nothing says where the numbers of this `%` chart come from",
     "`source:` here, or `sources:` for the whole brief"},
    {582, no_unit, "nothing says what `%` is counted in", "a `subtitle`, a `title` of the axis or a `format` can"},
    {585, unfinished, "the data end before the last period does: %",
     "a note below the chart says so; or `filter` it out"},
    {586, many_slices, "a pie of % slices", "a sorted `bar` chart compares them better"},
    {587, long_title, "a title of % words", "twelve at most; the `subtitle` has room for the rest"},
    {588, idle_title, "the title only names what is charted", "say what there is to see"},
};

void style_check(const style_case *c) {
  for (size_t i = 0; i < sizeof table_of_rules / sizeof *table_of_rules; i++) {
    const rule *r = &table_of_rules[i];
    finding f = {c->p->spec->mark.at.source ? c->p->spec->mark.at : c->p->spec->at, ""};
    if (!r->finds(c, &f))
      continue;
    size_t before = strcspn(r->message, "%");
    bool filled = r->message[before];
    diag *g = diags_add(c->k->diags, r->code, f.at, "%.*s%s%s", (int)before, r->message, filled ? f.what : "",
                        r->message + before + filled);
    diag_hint(c->k->diags, g, "%s", r->hint);
  }
}
