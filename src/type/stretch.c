/* stretch: which face sets which characters. */
#include "type/stretch.h"

#include "type/script.h"

#include <hb.h>
#include <string.h>

#define STRETCH_MAX 4096 /* bytes shaped at once: keeps HarfBuzz's buffer small on endless text */
#define MARKS_MAX 64     /* a longer cluster is cut: no writing has them */

static hb_script_t script_of(uint32_t code) {
  if (code < 0x80)
    return (code | 32) - 'a' < 26u ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON;
  return hb_unicode_script(hb_unicode_funcs_get_default(), code);
}

static bool is_mark(uint32_t code) {
  if (code < 0x300)
    return false;
  hb_unicode_general_category_t c = hb_unicode_general_category(hb_unicode_funcs_get_default(), code);
  return c == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK || c == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK ||
         c == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK || (code >= 0x1F3FB && code <= 0x1F3FF);
}

/* Characters without ink that HarfBuzz hides, and the joiner that ties two clusters. */
static bool is_hidden(uint32_t code) {
  return code == 0xAD || code == 0x34F || code == 0x61C || (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF ||
         (code >= 0xFE00 && code <= 0xFE0F);
}

static bool is_blank(uint32_t code) {
  return code <= ' ' || code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F;
}

#define JOINER 0x200D
#define NO_BREAK_HYPHEN 0x2011
#define HYPHEN 0x2010

/* HarfBuzz makes blanks of all widths from the space, and the no-break hyphen from the hyphen. */
static bool face_sets(face *f, uint32_t code) {
  return is_hidden(code) || face_has(f, is_blank(code) ? ' ' : code) ||
         (code == NO_BREAK_HYPHEN && face_has(f, HYPHEN));
}

typedef struct cluster {
  size_t start, end;
  uint32_t code[MARKS_MAX];
  size_t count;
  hb_script_t script;
} cluster;

static bool cluster_next(str words, size_t at, cluster *c) {
  if (at >= words.len)
    return false;
  const char *p = words.ptr + at, *end = words.ptr + words.len;
  c->start = at;
  c->count = 0;
  c->code[c->count++] = utf8_next(&p, end);
  c->script = script_of(c->code[0]);
  while (p < end && (unsigned char)*p >= 0xCC && c->count < MARKS_MAX) {
    const char *next = p;
    uint32_t code = utf8_next(&next, end);
    if (!is_mark(code) && code != JOINER && c->code[c->count - 1] != JOINER)
      break;
    c->code[c->count++] = code;
    p = next;
  }
  c->end = (size_t)(p - words.ptr);
  return true;
}

static bool cluster_fits(face *f, const cluster *c) {
  if (!face_sets(f, c->code[0]))
    return false;
  for (size_t i = 1; i < c->count; i++) {
    hb_codepoint_t whole;
    bool composes = i == 1 && hb_unicode_compose(hb_unicode_funcs_get_default(), c->code[0], c->code[1], &whole) &&
                    face_has(f, whole);
    if (!composes && !face_sets(f, c->code[i]))
      return false;
  }
  return true;
}

/* The faces that a style may use, in order, woken as they are needed. */
typedef struct cast {
  face_set *set;
  const style *want;
  const face_order *order;
  face *ascii; /* sets ASCII in the text's language; NULL: the first face that can */
  face *face[ORDER_FAMILIES];
  size_t asked, count;
} cast;

/* Digits and Latin words in Japanese are of one design with it. */
static cast cast_of(face_set *s, const style *want) {
  cast c = {.set = s, .want = want, .order = face_order_of(s, want->family)};
  const char *lang = c.order ? c.order->ascii_lang : NULL;
  if (lang && want->lang && !strncmp(lang, want->lang, strlen(lang)))
    c.ascii = face_of_family(s, c.order->ascii, want);
  return c;
}

static face *cast_face(cast *c, size_t i) {
  while (c->count <= i && c->order && c->asked < c->order->count) {
    face *f = face_of_family(c->set, c->order->family[c->asked++], c->want);
    if (f)
      c->face[c->count++] = f;
  }
  return i < c->count ? c->face[i] : NULL;
}

static face *cast_choose(cast *c, const cluster *k) {
  face *f;
  if (c->ascii && k->count == 1 && k->code[0] < 0x80)
    return c->ascii;
  for (size_t i = 0; (f = cast_face(c, i)); i++)
    if (cluster_fits(f, k))
      return f;
  return NULL;
}

static bool neutral(hb_script_t script) {
  return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED;
}

/* Japanese is one system of three scripts. */
static hb_script_t writing(hb_script_t script) {
  bool japanese = script == HB_SCRIPT_HIRAGANA || script == HB_SCRIPT_KATAKANA || script == HB_SCRIPT_HAN;
  return japanese ? HB_SCRIPT_HAN : script;
}

static bool goes_on(const stretch *t, const face *f, hb_script_t script, const cluster *c) {
  bool room = c->end - t->start <= STRETCH_MAX || (c->code[0] != ' ' && c->end - t->start <= 2 * STRETCH_MAX);
  return t->end == c->start && t->face == f && room &&
         (neutral(script) || neutral((hb_script_t)t->script) || t->script == script);
}

/* Whether all of it are signs that the face has. Digits are none: a text's numbers are all of one face. */
static bool face_sets_signs(face *f, str words, size_t start, size_t end) {
  for (const char *p = words.ptr + start; p < words.ptr + end;) {
    uint32_t code = utf8_next(&p, words.ptr + end);
    if ((code >= '0' && code <= '9') || !face_sets(f, code))
      return false;
  }
  return true;
}

/* Signs of the first face between two stretches of one stand-in (a space between two Japanese words) go to it. */
static void sandwich(stretches *out, str words, const face *next) {
  if (out->count < 2)
    return;
  stretch *between = &out->item[out->count - 1], *before = between - 1;
  if (before->face == next && between->face != next && neutral((hb_script_t)between->script) &&
      face_sets_signs(before->face, words, between->start, between->end)) {
    before->end = between->end;
    out->count--;
  }
}

static void stretch_put(arena *a, stretches *out, str words, face *f, const cluster *c) {
  hb_script_t script = writing(c->script);
  if (!neutral(script))
    sandwich(out, words, f);
  stretch *last = out->count ? &out->item[out->count - 1] : NULL;
  if (last && goes_on(last, f, script, c)) {
    last->end = c->end;
    if (neutral((hb_script_t)last->script))
      last->script = script;
    return;
  }
  ARENA_PUSH(a, out->item, out->count, out->room);
  out->item[out->count++] = (stretch){c->start, c->end, f, script};
}

static bool supported(const cluster *c) {
  return script_set(c->script) && !script_turns(c->code[0]);
}

stretches stretches_of(arena *a, face_set *s, const style *want, str words) {
  stretches out = {.missing = SIZE_MAX, .unsupported = SIZE_MAX};
  cast k = cast_of(s, want);
  face *first = cast_face(&k, 0);
  cluster c;
  for (size_t at = 0; first && cluster_next(words, at, &c); at = c.end) {
    face *f = cast_choose(&k, &c);
    if (!supported(&c) && out.unsupported == SIZE_MAX)
      out.unsupported = c.start;
    else if (!f && out.missing == SIZE_MAX)
      out.missing = c.start;
    stretch_put(a, &out, words, f ? f : first, &c);
  }
  return out;
}

/* Where words were written. */
typedef struct writing_place {
  span at, also; /* `also`: where the brief asks for it, if `at` is in the data */
} writing_place;

/* In what the span shows, if the words or their like stand there; else in the data; else somewhere in the span. */
static writing_place place_of(const face_set *s, str words, str part, span at) {
  str written = span_str(at);
  if (str_equal(written, words))
    return (writing_place){.at = span_slice(at, (size_t)(part.ptr - words.ptr), part.len)};
  const char *found = written.len ? memmem(written.ptr, written.len, part.ptr, part.len) : NULL;
  if (found)
    return (writing_place){.at = span_slice(at, (size_t)(found - written.ptr), part.len)};
  for (size_t i = 0; i < s->origins; i++) {
    str all = s->origin[i]->bytes;
    if ((found = memmem(all.ptr, all.len, part.ptr, part.len)))
      return (writing_place){span_new(s->origin[i], (size_t)(found - all.ptr), part.len), at};
  }
  return (writing_place){.at = at};
}

static diag *complain_at(diags *d, int code, writing_place p, const char *says) {
  diag *g = diags_add(d, code, p.at, "%s", says);
  if (p.also.source)
    diag_also(g, p.also, "shown here");
  return g;
}

static uint32_t lacking(cast *k, const cluster *c) {
  for (size_t i = 0; i < c->count; i++) {
    bool had = false;
    face *f;
    for (size_t n = 0; !had && (f = cast_face(k, n)); n++)
      had = face_sets(f, c->code[i]);
    if (!had)
      return c->code[i];
  }
  return c->code[0];
}

static void complain_missing(cast *k, str words, const cluster *c, span at, diags *d) {
  uint32_t code = lacking(k, c);
  str part = str_slice(words, c->start, c->end);
  writing_place p = place_of(k->set, words, part, at);
  if (code == UTF8_BAD) {
    diags_add(d, 104, p.at, "the text is not UTF-8");
    return;
  }
  diag *g = complain_at(d, 601, p,
                        text_format(k->set->arena, "no font for `%s` has the character U+%04X `%.*s`", k->want->family,
                                    code, STR_ARG(part)));
  diag_hint(d, g, "no glyph for this");
}

/* All that follows in the same script. */
static size_t script_end(str words, const cluster *first) {
  size_t end = first->end;
  cluster c;
  for (size_t i = end; cluster_next(words, i, &c) && (c.script == first->script || neutral(c.script)); i = c.end)
    if (!neutral(c.script))
      end = c.end;
  return end;
}

static void complain_script(const face_set *s, str words, const cluster *c, span at, diags *d) {
  str part = str_slice(words, c->start, neutral(c->script) ? c->end : script_end(words, c));
  writing_place p = place_of(s, words, part, at);
  if (script_turns(c->code[0])) {
    complain_at(d, 602, p, text_format(s->arena, "U+%04X turns the text from right to left", c->code[0]));
    return;
  }
  diag *g = complain_at(d, 602, p,
                        text_format(s->arena, "`%.*s` (U+%04X) is in %s, which cannot be set yet",
                                    (int)(c->end - c->start), part.ptr, c->code[0], script_name(s->arena, c->script)));
  diag_hint(d, g, "write this in another script");
}

static void complain_family(face_set *s, const style *want, span at, diags *d) {
  face_order *o = face_order_of(s, want->family);
  if (o && (o->reported || face_of_family(s, o->family[0], want)))
    return;
  diag *g = diags_add(d, 604, at, o ? "the font family `%s` is not installed" : "there is no font family `%s`",
                      o ? o->family[0] : want->family);
  if (!o)
    return;
  o->reported = true;
  for (size_t i = 0; i < s->count; i++)
    if (!strcmp(s->entry[i]->face.family, o->family[0])) {
      diag_footnote(d, g, "it comes with the Debian package %s", s->entry[i]->face.package);
      return;
    }
}

/* True the first time a character or script comes. */
static bool first_time(arena *a, uint32_t **seen, size_t *count, size_t *room, uint32_t code) {
  for (size_t i = 0; i < *count; i++)
    if ((*seen)[i] == code)
      return false;
  ARENA_PUSH(a, *seen, *count, *room);
  (*seen)[(*count)++] = code;
  return true;
}

void stretches_complain(const stretches *list, face_set *s, const style *want, str words, span at, diags *d) {
  if (!d)
    return;
  complain_family(s, want, at, d);
  size_t from = list->missing < list->unsupported ? list->missing : list->unsupported;
  cast k = cast_of(s, want);
  uint32_t *seen = NULL;
  size_t count = 0, room = 0, told = 0;
  cluster c;
  for (size_t i = from; i < words.len && told < DIAGS_PER_FILE && cluster_next(words, i, &c); i = c.end) {
    bool simple_script = supported(&c);
    uint32_t what = simple_script || neutral(c.script) ? c.code[0] : (uint32_t)c.script;
    if ((simple_script && cast_choose(&k, &c)) || !first_time(s->arena, &seen, &count, &room, what))
      continue;
    told++;
    if (simple_script)
      complain_missing(&k, words, &c, at, d);
    else
      complain_script(s, words, &c, at, d);
  }
}
