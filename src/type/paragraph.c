/* paragraph: gathers the places where lines may end, has the best chosen, and makes the lines. */
#include "type/paragraph.h"

#include "base/utf8.h"
#include "type/breaks.h"
#include "type/fit.h"
#include "type/hang.h"
#include "type/hyphens.h"
#include "type/line.h"

#include <string.h>

#define HYPHEN_PENALTY 135 /* Typst's; TeX's 50 hyphenates more than readers like */
#define INSIDE_PENALTY 50  /* TeX's exhyphenpenalty */
#define CLUSTER_PENALTY 1000
#define RUNT_SHARE 0.15 /* of the width: a last line shorter than that looks forgotten, */
#define RUNT_SIGNS 0.06 /* … or of a language without spaces */
#define RAGGED_EM 4     /* slack that looks well at a ragged edge */
#define HYPHEN_EM 0.35  /* kept free beside a syllable when a long word has to be cut */

static galley galley_new(arena *keep, face_set *s, const piece *p, size_t pieces) {
  arena *a = arena_lent(keep);
  galley g = {.arena = a, .keep = keep, .set = s, .piece = p, .pieces = pieces};
  size_t length = 0;
  g.start = ARENA_ARRAY(a, pieces + 1, size_t);
  for (size_t i = 0; i < pieces; i++) {
    g.start[i] = length;
    length += p[i].text.len;
  }
  g.start[pieces] = length;
  g.text = arena_alloc(a, length + 1);
  for (size_t i = 0; i < pieces; i++)
    if (p[i].text.len)
      memcpy(g.text + g.start[i], p[i].text.ptr, p[i].text.len);
  g.whole = ARENA_ARRAY(a, pieces + 1, shaped);
  g.hyphen = ARENA_ARRAY(a, pieces + 1, double);
  g.ruler = (ruler){.x = ARENA_ARRAY(a, length + 1, double), .kind = ARENA_ARRAY(a, length + 1, unsigned char)};
  return g;
}

static str galley_text(const galley *g) {
  return (str){g->text, g->start[g->pieces]};
}

static void galley_shape(galley *g, diags *d) {
  for (size_t i = 0; i < g->pieces; i++) {
    g->whole[i] = shape(g->arena, g->set, &g->piece[i].style, g->piece[i].text, g->piece[i].at, d);
    g->hyphen[i] = -1;
    ruler_add(&g->ruler, &g->whole[i]);
    while (g->ruler.length < g->start[i + 1]) { /* no font at all: said already */
      g->ruler.x[g->ruler.length + 1] = g->ruler.x[g->ruler.length];
      g->ruler.length++;
    }
  }
}

static double hyphen_width(galley *g, size_t index) {
  if (g->hyphen[index] < 0)
    g->hyphen[index] = line_hyphen(g, index).width;
  return g->hyphen[index];
}

/* The walk over a galley's bytes that collects breaks. */
typedef struct walk {
  galley *g;
  fit_break *b;
  size_t *byte; /* of each break: where the next line starts */
  size_t count, room, byte_room;
  size_t piece;
  give sum, ink_sum; /* up to here; up to the last ink */
  size_t ink;        /* byte after the last ink */
  size_t unit;       /* byte where the word being walked starts */
  size_t cut;        /* last place in it where it could be cut */
  give cut_sum;
  double limit; /* a longer unit is cut */
  bool hangs;   /* signs at the ends of lines stand out */
} walk;

static double penalty_of(break_kind kind) {
  switch (kind) {
  case break_cluster:
    return CLUSTER_PENALTY;
  case break_hyphen:
    return HYPHEN_PENALTY;
  case break_inside:
    return INSIDE_PENALTY;
  default:
    return 0;
  }
}

/* How far a line whose ink ends before byte `ink` stands out. */
static double hang_at(const walk *w, size_t ink) {
  const galley *g = w->g;
  size_t last = line_last(g->text, 0, ink);
  const char *at = g->text + last;
  return w->hangs && ink ? hang_of(utf8_next(&at, g->text + ink)) * (g->ruler.x[ink] - g->ruler.x[last]) : 0;
}

static void break_add(walk *w, size_t next, size_t ink, give ink_sum, give sum, break_kind kind) {
  const double *x = w->g->ruler.x;
  double hyphen = kind == break_hyphen ? hyphen_width(w->g, w->piece) * (w->hangs ? 1 - hang_of(0x2010) : 1) : 0;
  ARENA_PUSH(w->g->arena, w->b, w->count, w->room);
  ARENA_PUSH(w->g->arena, w->byte, w->count, w->byte_room);
  w->byte[w->count] = next;
  w->b[w->count++] = (fit_break){.end = x[ink] - (hyphen > 0 ? 0 : hang_at(w, ink)),
                                 .next = x[next],
                                 .stretch = ink_sum.stretch,
                                 .shrink = ink_sum.shrink,
                                 .next_stretch = sum.stretch,
                                 .next_shrink = sum.shrink,
                                 .extra = hyphen,
                                 .penalty = penalty_of(kind),
                                 .hyphen = kind == break_hyphen,
                                 .must = kind == break_must};
}

/* Adds what the character from `at` to `next` gives. */
static void walk_give(walk *w, size_t at, size_t next) {
  const galley *g = w->g;
  const char *t = g->text, *end = t + g->start[g->pieces];
  const style *st = &g->piece[w->piece].style;
  give v = st->rigid ? (give){0, 0} : line_give(t + at, t + next, end, g->ruler.x[next] - g->ruler.x[at], st->size);
  w->sum.stretch += v.stretch;
  w->sum.shrink += v.shrink;
  if (!breaks_hangs((unsigned char)t[at])) {
    w->ink = next;
    w->ink_sum = w->sum;
  }
}

/* A word wider than the line is cut, as late as it fits. */
static void walk_cut(walk *w, size_t next) {
  const double *x = w->g->ruler.x;
  if (w->ink == next && x[next] - x[w->unit] > w->limit && w->cut > w->unit) {
    break_add(w, w->cut, w->cut, w->cut_sum, w->cut_sum, break_cluster);
    w->unit = w->cut;
  }
  if (w->g->ruler.kind[next - 1] == break_cluster && w->ink == next) {
    w->cut = next;
    w->cut_sum = w->sum;
  }
}

static bool inside_character(const galley *g, size_t byte) {
  return ((unsigned char)g->text[byte] & 0xC0) == 0x80;
}

static void walk_all(walk *w, bool must_only) {
  const galley *g = w->g;
  size_t length = g->start[g->pieces];
  for (size_t at = 0, next; at < length; at = next) {
    next = at + 1;
    while (next < length && inside_character(g, next))
      next++;
    while (w->piece + 1 < g->pieces && at >= g->start[w->piece + 1])
      w->piece++;
    walk_give(w, at, next);
    break_kind kind = g->ruler.kind[next - 1];
    if (!must_only)
      walk_cut(w, next);
    if (kind < break_hyphen || (must_only && kind < break_inside))
      continue;
    break_add(w, next, w->ink > w->unit ? w->ink : w->unit, w->ink_sum, w->sum, kind);
    w->unit = w->cut = w->ink = next;
    w->ink_sum = w->sum;
  }
}

static double size_of_text(const piece *p, size_t pieces) {
  double size = 0;
  for (size_t i = 0; i < pieces; i++)
    size = p[i].style.size > size ? p[i].style.size : size;
  return size;
}

static paragraph lines_make(const walk *w, const size_t *chosen, size_t count, const paragraph_options *o) {
  paragraph out = {.line = ARENA_ARRAY(w->g->keep, count ? count : 1, line), .count = count};
  size_t start = 0;
  for (size_t i = 0; i < count; i++) {
    const fit_break *b = &w->b[chosen[i]];
    line *l = &out.line[i];
    *l = line_make(w->g, start, w->byte[chosen[i]], b->hyphen);
    l->last = i + 1 == count;
    double width = o->width - (i ? 0 : o->first);
    if (o->justify && (!b->must || l->width > width))
      line_justify(l, width);
    start = w->byte[chosen[i]];
  }
  return out;
}

/* A word wider than the line is divided as its language does, whether or not that was asked for. */
static void mark_long_words(galley *g, const paragraph_options *o, diags *d) {
  str words = galley_text(g);
  for (size_t i = 0, start = 0, ink = 0; i < words.len; i++) {
    ink = breaks_hangs((unsigned char)words.ptr[i]) ? ink : i + 1;
    if (g->ruler.kind[i] < break_inside)
      continue;
    bool wide = ink > start && g->ruler.x[ink] - g->ruler.x[start] > o->width;
    const hyphens *h = wide ? hyphens_of(g->set, o->locale, g->piece[0].at, d) : NULL;
    if (h)
      hyphens_mark(h, str_slice(words, start, ink), g->ruler.kind + start);
    start = i + 1;
  }
}

static paragraph galley_break(galley *g, const paragraph_options *o, diags *d) {
  const piece *p = g->piece;
  str words = galley_text(g);
  breaks_find(g->arena, words, o->locale ? o->locale->tag : p[0].style.lang, g->ruler.kind);
  if (o->phrases)
    breaks_phrases(words, g->ruler.kind);
  const hyphens *h = o->hyphenate ? hyphens_of(g->set, o->locale, p[0].at, d) : NULL;
  if (h)
    hyphens_mark(h, words, g->ruler.kind);
  galley_shape(g, d);
  if (!h && o->locale)
    mark_long_words(g, o, d);
  double size = size_of_text(p, g->pieces), narrowest = o->width - (o->first > 0 ? o->first : 0);
  walk w = {.g = g, .limit = narrowest - (h ? HYPHEN_EM * size : 0), .hangs = o->justify};
  walk_all(&w, false);
  fit_options f = {.width = o->width,
                   .first = o->first,
                   .runt = o->locale && o->locale->spaceless ? RUNT_SIGNS : RUNT_SHARE,
                   .ragged = o->justify ? 0 : RAGGED_EM * size};
  size_t *chosen = ARENA_ARRAY(g->arena, w.count, size_t);
  size_t lines = fit(g->arena, w.b, w.count, &f, chosen);
  return lines_make(&w, chosen, lines, o);
}

paragraph paragraph_break(arena *a, face_set *s, const piece *p, size_t pieces, const paragraph_options *o, diags *d) {
  galley g = galley_new(a, s, p, pieces);
  paragraph made = galley_text(&g).len ? galley_break(&g, o, d) : (paragraph){0};
  arena_drop(g.arena);
  return made;
}

static void galley_widths(galley *g, double *min, double *max) {
  breaks_find(g->arena, galley_text(g), g->piece[0].style.lang, g->ruler.kind);
  galley_shape(g, NULL);
  walk w = {.g = g};
  walk_all(&w, true);
  double word = 0, whole = 0;
  for (size_t i = 0; i < w.count; i++) {
    *min = w.b[i].end - word > *min ? w.b[i].end - word : *min;
    *max = w.b[i].end - whole > *max ? w.b[i].end - whole : *max;
    word = w.b[i].next;
    whole = w.b[i].must ? w.b[i].next : whole;
  }
}

void paragraph_widths(arena *a, face_set *s, const piece *p, size_t pieces, double *min, double *max) {
  galley g = galley_new(a, s, p, pieces);
  *min = *max = 0;
  if (galley_text(&g).len)
    galley_widths(&g, min, max);
  arena_drop(g.arena);
}
