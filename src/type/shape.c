/* shape: HarfBuzz over stretches of one face and script, and greedy wrapping for labels. */
#include "type/shape.h"
#include "type/aki.h"
#include "type/breaks.h"
#include "type/memo.h"
#include "type/ruler.h"
#include "type/stretch.h"

#include <assert.h>
#include <hb.h>
#include <math.h>
#include <string.h>

#define FEATURES_MAX 8
#define SUPERSCRIPT_SIZE 0.66 /* of the text, for faces without superscript figures */
#define SUPERSCRIPT_RISE 0.33 /* em */
#define FULL_WIDTH 0.9        /* em; what is wider has a blank half if it is Japanese punctuation */
#define WRAP_SLACK 0.001      /* points; forgives rounding of sums */

/* What one call of shape has at hand. */
typedef struct shaping {
  arena *arena;
  face_set *set;
  const style *want;
  str text;
  hb_feature_t feature[FEATURES_MAX];
  unsigned features;
  size_t room; /* glyphs that the run being made has room for */
  bool scaled; /* superscript by size, not by glyph */
} shaping;

#define LIGATURES 2

static void feature_add(shaping *g, const char *tag, uint32_t value) {
  assert(g->features < FEATURES_MAX);
  g->feature[g->features++] =
      (hb_feature_t){HB_TAG(tag[0], tag[1], tag[2], tag[3]), value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}

static shaping shaping_of(arena *a, face_set *s, const style *want, str words) {
  shaping g = {.arena = a, .set = s, .want = want, .text = words};
  feature_add(&g, "liga", 0); /* the first LIGATURES */
  feature_add(&g, "clig", 0);
  if (want->tabular)
    feature_add(&g, "tnum", 1);
  if (want->old_style)
    feature_add(&g, "onum", 1);
  if (want->small_caps)
    feature_add(&g, "smcp", 1);
  if (want->superscript)
    feature_add(&g, "sups", 1);
  return g;
}

/* The set's buffer holds the stretch's glyphs afterwards. HarfBuzz's own shaper is asked for by name: with the
   default list a font's Graphite tables would come first. */
static hb_buffer_t *stretch_shape(const shaping *g, const stretch *t) {
  static const char *const shaper[] = {"ot", NULL};
  hb_buffer_t *b = g->set->buffer;
  hb_buffer_clear_contents(b);
  hb_buffer_set_direction(b, HB_DIRECTION_LTR);
  hb_buffer_set_script(b, (hb_script_t)t->script);
  if (g->want->lang)
    hb_buffer_set_language(b, hb_language_from_string(g->want->lang, -1));
  hb_buffer_add_utf8(b, g->text.ptr, (int)g->text.len, (unsigned)t->start, (int)(t->end - t->start));
  bool ligatures = t->face->blank && !g->want->no_ligatures && g->want->tracking == 0;
  unsigned skip = ligatures ? LIGATURES : 0;
  hb_shape_full(t->face->hb, b, g->feature + skip, g->features - skip, shaper);
  return b;
}

static bool is_space(unsigned char c) {
  return c <= ' ';
}

/* Whether the face's superscript feature changed every character of the stretch. */
static bool all_raised(const shaping *g, const stretch *t) {
  unsigned count;
  hb_glyph_info_t *info = hb_buffer_get_glyph_infos(stretch_shape(g, t), &count);
  for (unsigned i = 0; i < count; i++) {
    const char *at = g->text.ptr + info[i].cluster;
    hb_codepoint_t plain;
    uint32_t code = utf8_next(&at, g->text.ptr + g->text.len);
    if (!is_space((unsigned char)g->text.ptr[info[i].cluster]) &&
        hb_font_get_nominal_glyph(t->face->hb, code, &plain) && plain == info[i].codepoint)
      return false;
  }
  return count > 0;
}

static void superscript_choose(shaping *g, const stretches *list) {
  for (size_t i = 0; i < list->count && !g->scaled; i++)
    g->scaled = !all_raised(g, &list->item[i]);
  if (g->scaled)
    g->features--; /* sups is the last one added */
}

static double size_of(const shaping *g) {
  return g->want->size * (g->scaled ? SUPERSCRIPT_SIZE : 1);
}

/* Line ends, tabs and other controls have no glyphs of their own: they take the space's. */
static void control_glyph(const shaping *g, const face *f, glyph *out) {
  hb_codepoint_t space;
  if ((unsigned char)g->text.ptr[out->start] >= ' ' || !hb_font_get_nominal_glyph(f->hb, ' ', &space))
    return;
  out->id = space;
  out->advance = (float)(hb_font_get_glyph_h_advance(f->hb, space) * size_of(g) / f->units_per_em);
}

static void glyphs_room(shaping *g, run *r, size_t need) {
  size_t room = r->count ? g->room * 2 : need;
  if (r->count && need <= g->room)
    return;
  g->room = room > need ? room : need;
  r->glyph = arena_grow(g->arena, r->glyph, r->count * sizeof(glyph), g->room * sizeof(glyph));
}

/* Appends a stretch's glyphs to a run of the same face, which has room for them. Starts are still within the text. */
static void glyphs_add(shaping *g, const stretch *t, run *r) {
  unsigned count;
  hb_buffer_t *b = g->set->buffer;
  const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(b, &count);
  const hb_glyph_position_t *pos = hb_buffer_get_glyph_positions(b, NULL);
  double size = size_of(g), em = t->face->units_per_em;
  glyphs_room(g, r, r->count + count);
  for (unsigned i = 0; i < count; i++) {
    glyph *o = &r->glyph[r->count++];
    bool heads = !i || info[i].cluster != info[i - 1].cluster;
    unsigned next = i + 1;
    while (heads && next < count && info[next].cluster == info[i].cluster)
      next++;
    size_t end = next < count ? info[next].cluster : t->end;
    *o = (glyph){.id = info[i].codepoint,
                 .start = info[i].cluster,
                 .length = heads ? (uint32_t)(end - info[i].cluster) : 0,
                 .advance = (float)(pos[i].x_advance * size / em),
                 .dx = (float)(pos[i].x_offset * size / em),
                 .dy = (float)(pos[i].y_offset * size / em)};
    control_glyph(g, t->face, o);
    if (i + 1 == count || info[i + 1].cluster != info[i].cluster)
      o->advance += (float)(g->want->tracking * size);
  }
}

static void run_close(run *r) {
  uint32_t start = r->count ? r->glyph[0].start : 0;
  for (size_t i = 0; i < r->count; i++) {
    r->glyph[i].start -= start;
    r->width += r->glyph[i].advance;
  }
}

static run *run_open(const shaping *g, shaped *out, const stretch *t) {
  run *r = &out->run[out->count++];
  *r = (run){.face = t->face, .size = size_of(g), .rise = g->scaled ? SUPERSCRIPT_RISE * g->want->size : 0};
  return r;
}

/* Changes the advances between Japanese neighbours; starts are still within the text. */
static void space_japanese(const shaping *g, shaped *out) {
  const char *end = g->text.ptr + g->text.len;
  glyph *last = NULL; /* of the character before */
  uint32_t before = 0;
  double size = size_of(g);
  for (size_t i = 0; i < out->count; i++)
    for (size_t k = 0; k < out->run[i].count; k++) {
      glyph *o = &out->run[i].glyph[k];
      const char *at = g->text.ptr + o->start;
      if (o->length) {
        uint32_t code = utf8_next(&at, end);
        if (last)
          last->advance += (float)(aki_between(before, code, last->advance > FULL_WIDTH * size) * size);
        before = code;
      }
      last = o;
    }
}

static void measure(shaped *out) {
  for (size_t i = 0; i < out->count; i++) {
    run *r = &out->run[i];
    run_close(r);
    out->width += r->width;
    double ascent = r->face->ascent * r->size + r->rise, descent = r->face->descent * r->size - r->rise;
    out->ascent = ascent > out->ascent ? ascent : out->ascent;
    out->descent = descent > out->descent ? descent : out->descent;
  }
}

shaped shape(arena *a, face_set *s, const style *want, str words, span at, diags *d) {
  shaping g = shaping_of(a, s, want, words);
  stretches list = stretches_of(a, s, want, words);
  stretches_complain(&list, s, want, words, at, d);
  shaped out = {.run = ARENA_ARRAY(a, list.count ? list.count : 1, run)};
  if (want->superscript)
    superscript_choose(&g, &list);
  for (size_t i = 0; i < list.count; i++) {
    const stretch *t = &list.item[i];
    bool joins = i && list.item[i - 1].face == t->face;
    run *r = joins ? &out.run[out.count - 1] : run_open(&g, &out, t);
    r->text = str_slice(words, joins ? (size_t)(r->text.ptr - words.ptr) : t->start, t->end);
    stretch_shape(&g, t);
    glyphs_add(&g, t, r);
  }
  if (aki_applies(want->lang))
    space_japanese(&g, &out);
  measure(&out);
  return out;
}

double shape_width(arena *a, face_set *s, const style *want, str words) {
  memo_entry *known = memo_find(s->memo, want, words);
  if (known && !isnan(known->width))
    return known->width;
  double width = shape(a, s, want, words, span_none(), NULL).width;
  if (known)
    known->width = width;
  return width;
}

/* The words' widths and break opportunities. */
static ruler ruler_of(arena *a, face_set *s, const style *want, str words) {
  memo_entry *known = memo_find(s->memo, want, words);
  if (known && known->ruler.x)
    return known->ruler;
  if (known)
    a = s->arena; /* what is remembered lives as long as the faces */
  ruler r = {.x = ARENA_ARRAY(a, words.len + 1, double), .kind = ARENA_ARRAY(a, words.len + 1, unsigned char)};
  breaks_find(a, words, want->lang, r.kind);
  shaped whole = shape(a, s, want, words, span_none(), NULL);
  ruler_add(&r, &whole);
  if (known)
    known->ruler = r;
  return r;
}

/* The rest of a line once its end is chosen: where the ink ends and where the next line starts. */
static str line_of(str words, size_t start, size_t end) {
  while (end > start && breaks_hangs((unsigned char)words.ptr[end - 1]))
    end--;
  return str_slice(words, start, end);
}

size_t shape_wrap(arena *a, face_set *s, const style *want, str words, const line_room *room) {
  ruler r = ruler_of(a, s, want, words);
  size_t lines = 0, start = 0, fits = 0;
  if (room->phrases)
    breaks_phrases(words, r.kind);
  for (size_t i = 0; i < r.length; i++) {
    if (r.kind[i] < break_inside)
      continue;
    str upto = line_of(words, start, i + 1);
    bool over = r.x[start + upto.len] - r.x[start] > room->width + WRAP_SLACK;
    if (over && (fits <= start || lines == room->most))
      return 0;
    if (over) {
      room->line[lines++] = line_of(words, start, fits);
      start = fits;
      i = fits - 1; /* look again at what did not fit, now on the next line */
      fits = start;
      continue;
    }
    fits = i + 1;
    if (r.kind[i] == break_must) {
      if (lines == room->most)
        return 0;
      room->line[lines++] = upto;
      start = fits;
    }
  }
  return lines;
}
