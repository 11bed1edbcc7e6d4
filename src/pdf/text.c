/* text: glyph runs as PDF text. Positions are carried exactly: what rounding leaves over goes into the next gap. */
#include "base/utf8.h"
#include "pdf/doc.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#define SOFT_HYPHEN "\xC2\xAD"
#define NOTHING_SEEN "\xE2\x80\x8B" /* zero width space: what a glyph says whose text another one has said */
#define GAP_MAX 2.0                 /* em: a wider gap on one line starts anew with Td */

/* A TJ array under way. */
typedef struct line_writer {
  text *ink;
  pdf *pdf;
  font *font;
  const run *run;
  bool array, string; /* between [ and ], between < and > */
  const char *lang;   /* of what is being written, if it is not the text's around */
  const char *around;
} line_writer;

static void string_close(line_writer *w) {
  if (w->string)
    text_addc(w->ink, '>');
  w->string = false;
}

static void array_close(line_writer *w) {
  string_close(w);
  if (w->array)
    text_adds(w->ink, "]TJ\n");
  w->array = false;
}

static void array_open(line_writer *w) {
  if (!w->array)
    text_addc(w->ink, '[');
  w->array = true;
}

/* Brings the pen to `x` by a whole number of thousandths of an em. */
static void gap(line_writer *w, double x) {
  ink_state *pen = &w->pdf->pen;
  double unit = w->run->size / 1000;
  long thousandths = lround((x - pen->at) / unit);
  if (!thousandths)
    return;
  string_close(w);
  array_open(w);
  object_whole(w->ink, -thousandths);
  pen->at += (double)thousandths * unit;
}

static void code_write(line_writer *w, unsigned code) {
  static const char digit[] = "0123456789ABCDEF";
  array_open(w);
  if (!w->string)
    text_addc(w->ink, '<');
  w->string = true;
  text_add(w->ink,
           (str){(char[]){digit[code >> 12], digit[code >> 8 & 15], digit[code >> 4 & 15], digit[code & 15]}, 4});
  w->pdf->pen.at += w->font->code[code].width * w->run->size / 1000;
}

static void rise_set(line_writer *w, double rise) {
  if (rise == w->pdf->pen.rise)
    return;
  array_close(w);
  object_real(w->ink, rise);
  text_adds(w->ink, " Ts\n");
  w->pdf->pen.rise = rise;
}

/* The glyphs of one cluster, and its text. */
typedef struct cluster {
  size_t first, glyphs;
  str says;
  size_t characters;
} cluster;

static cluster cluster_at(const run *r, size_t first) {
  const glyph *g = &r->glyph[first];
  cluster c = {first, 1, str_slice(r->text, g->start, (size_t)g->start + g->length), 0};
  while (first + c.glyphs < r->count && !r->glyph[first + c.glyphs].length)
    c.glyphs++;
  c.characters = utf8_count(c.says);
  return c;
}

/* The share of the cluster's text that its n-th glyph stands for: the first takes what the others leave. */
static str share(const cluster *c, size_t n) {
  size_t left = c->glyphs > c->characters ? 0 : c->characters - c->glyphs;
  size_t skip = n ? n + left : 0, take = n ? 1 : left + 1;
  if (skip >= c->characters)
    return STR(NOTHING_SEEN);
  const char *at = c->says.ptr, *end = at + c->says.len;
  while (skip--)
    utf8_next(&at, end);
  const char *from = at;
  while (take-- && at < end)
    utf8_next(&at, end);
  return (str){from, (size_t)(at - from)};
}

/* A ligature says its first letter, and blanks beside it the others: not all readers know codes of several letters
   (ghostscript 10.00 writes them with their bytes swapped). False if it is none, or the face has no blank. */
static bool ligature_write(line_writer *w, const cluster *c) {
  uint32_t blank = c->glyphs == 1 && c->characters > 1 ? w->font->face->blank : 0;
  if (!blank)
    return false;
  uint32_t id = w->run->glyph[c->first].id;
  for (const char *at = c->says.ptr, *end = at + c->says.len; at < end; id = blank) {
    const char *from = at;
    utf8_next(&at, end);
    code_write(w, font_code_of(w->pdf, w->font, id, (str){from, (size_t)(at - from)}));
  }
  return true;
}

static double glyphs_write(line_writer *w, const cluster *c, double x, bool soft_hyphen) {
  for (size_t i = 0; i < c->glyphs; i++) {
    const glyph *g = &w->run->glyph[c->first + i];
    rise_set(w, w->run->rise + (double)g->dy);
    gap(w, x + (double)g->dx);
    if (soft_hyphen || !ligature_write(w, c))
      code_write(w, font_code_of(w->pdf, w->font, g->id, soft_hyphen ? STR(SOFT_HYPHEN) : share(c, i)));
    x += (double)g->advance;
  }
  return x;
}

/* More glyphs than characters: the text as a whole is said beside them. */
static double cluster_write(line_writer *w, const cluster *c, double x, bool soft_hyphen) {
  bool beside = c->glyphs > c->characters && c->characters && !soft_hyphen;
  if (beside) {
    array_close(w);
    text_adds(w->ink, "/Span<</ActualText");
    object_string(w->ink, c->says);
    text_adds(w->ink, ">>BDC\n");
  }
  x = glyphs_write(w, c, x, soft_hyphen);
  if (beside) {
    array_close(w);
    text_adds(w->ink, "EMC\n");
  }
  return x;
}

/* --- the languages of words in other scripts --- */

#define SIGNS_MAX 8 /* clusters of signs between two words of one language */

static uint32_t first_of(const cluster *c) {
  const char *at = c->says.ptr;
  return c->says.len ? utf8_next(&at, at + c->says.len) : 0;
}

/* Signs and spaces between words of a language are of that language too. */
static const char *lang_of(const line_writer *w, cluster c) {
  const pdf *p = w->pdf;
  if (!w->lang && !p->info.tongues.count && first_of(&c) < 0x80)
    return NULL;
  for (size_t i = 0; i < SIGNS_MAX && !tongue_tells(first_of(&c)); i++) {
    if (!w->lang || c.first + c.glyphs >= w->run->count)
      return NULL;
    c = cluster_at(w->run, c.first + c.glyphs);
  }
  return tongue_of(first_of(&c), w->around, &p->info.tongues);
}

/* An element of its own: readers lose their place in marked content that is nested without one. */
static bool lang_set(line_writer *w, const char *lang) {
  if (lang == w->lang || (lang && w->lang && !strcmp(lang, w->lang)))
    return false;
  array_close(w);
  if (w->lang)
    pdf_close(w->pdf);
  if (lang)
    pdf_open(w->pdf, tag_span, &(pdf_tag_options){.lang = lang});
  w->lang = lang;
  return true;
}

static void line_start(line_writer *w, double x, double y) {
  ink_state *pen = &w->pdf->pen;
  long to[] = {lround(x * 1000), lround(y * 1000)};
  bool on = to[1] == pen->y && pen->at != 0 && fabs(x - pen->at) < GAP_MAX * w->run->size;
  if (on)
    return;
  object_milli(w->ink, to[0] - pen->x);
  text_addc(w->ink, ' ');
  object_milli(w->ink, to[1] - pen->y);
  text_adds(w->ink, " Td\n");
  pen->x = to[0];
  pen->y = to[1];
  pen->at = (double)to[0] / 1000;
}

static void font_set(line_writer *w) {
  ink_state *pen = &w->pdf->pen;
  if (pen->font == w->font && pen->size == w->run->size)
    return;
  text_addf(w->ink, "/%s ", w->font->name);
  object_real(w->ink, w->run->size);
  text_adds(w->ink, " Tf\n");
  pen->font = w->font;
  pen->size = w->run->size;
}

void pdf_run(pdf *p, const run *r, const double at[2], colour c, bool soft_hyphen) {
  if (!r->count)
    return;
  assert(p->furniture || p->open == &p->root || tags_wanted(p) == mark_element); /* else nobody would read it out */
  line_writer w = {ink_begin(p, true), p, font_for(p, r->face, r->count), r, false, false, NULL, p->open->lang};
  ink_fill(p, c);
  font_set(&w);
  line_start(&w, at[0], doc_sheet(p)->height - at[1]);
  double x = at[0];
  for (size_t i = 0; i < r->count;) {
    cluster now = cluster_at(r, i);
    if (p->pen.mark == mark_element && lang_set(&w, lang_of(&w, now))) {
      w.ink = ink_begin(p, true);
      line_start(&w, x, doc_sheet(p)->height - at[1]);
    }
    x = cluster_write(&w, &now, x, soft_hyphen);
    i += now.glyphs;
  }
  array_close(&w);
  lang_set(&w, NULL);
}
