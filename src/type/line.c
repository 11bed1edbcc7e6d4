/* line: cuts lines out of shaped pieces and fills them to a width. */
#include "type/line.h"

#include "base/utf8.h"
#include "type/breaks.h"
#include "type/hang.h"

#include <string.h>

#define SPACE_STRETCH 0.5     /* of a space's width; plain.tex: 1.66 of 3.33 */
#define SPACE_STRETCH_EM 0.16 /* at least, for faces with narrow spaces */
#define SPACE_SHRINK 0.25     /* less than plain.tex's third: our faces' spaces are narrower than Computer Modern's */
#define IDEOGRAPH_STRETCH_EM 0.12

/* Japanese has no spaces: what fills its lines goes between characters. */
static bool ideographic(uint32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

give line_give(const char *at, const char *next, const char *end, double advance, double size) {
  unsigned char c = (unsigned char)*at;
  bool blank = c == ' ' || (c == 0xC2 && next - at == 2 && (unsigned char)at[1] == 0xA0);
  if (blank) {
    double stretch = SPACE_STRETCH * advance, least = SPACE_STRETCH_EM * size;
    return (give){stretch > least ? stretch : least, SPACE_SHRINK * advance};
  }
  if (c < 0xE2 || next >= end)
    return (give){0, 0};
  bool both = ideographic(utf8_next(&at, end)) && ideographic(utf8_next(&next, end));
  return (give){both ? IDEOGRAPH_STRETCH_EM * size : 0, 0};
}

/* First glyph that starts at `byte` or later. */
static size_t glyph_from(const run *r, size_t byte) {
  size_t low = 0, high = r->count;
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    if (r->glyph[mid].start < byte)
      low = mid + 1;
    else
      high = mid;
  }
  return low;
}

static run run_cut(arena *a, const run *r, size_t from, size_t to) {
  size_t first = glyph_from(r, from), last = glyph_from(r, to);
  run cut = {.face = r->face, .size = r->size, .rise = r->rise, .text = str_slice(r->text, from, to)};
  cut.count = last - first;
  cut.glyph = ARENA_ARRAY(a, cut.count ? cut.count : 1, glyph);
  if (cut.count)
    memcpy(cut.glyph, r->glyph + first, cut.count * sizeof *cut.glyph);
  for (size_t i = 0; i < cut.count; i++) {
    cut.glyph[i].start -= (uint32_t)from;
    cut.width += cut.glyph[i].advance;
  }
  return cut;
}

/* A line being made. */
typedef struct making {
  const galley *g;
  line line;
  size_t room;
  bool divided; /* it starts or ends within a word, so it is shaped anew rather than cut out of the whole */
} making;

static void run_add(making *m, run r, size_t index, size_t start) {
  line *l = &m->line;
  ARENA_PUSH(m->g->keep, l->run, l->count, m->room);
  r.rise += m->g->piece[index].rise;
  l->run[l->count++] = (line_run){.rigid = m->g->piece[index].style.rigid, .run = r, .piece = index, .start = start};
}

/* A piece's runs between two of its bytes. */
static void piece_add(making *m, size_t index, size_t from, size_t to) {
  const galley *g = m->g;
  const piece *p = &g->piece[index];
  shaped part = g->whole[index];
  if (m->divided)
    part = shape(g->arena, g->set, &p->style, str_slice(p->text, from, to), span_none(), NULL);
  for (size_t i = 0; i < part.count; i++) {
    const run *r = &part.run[i];
    size_t begin = (size_t)(r->text.ptr - p->text.ptr), end = begin + r->text.len;
    size_t low = from > begin ? from : begin, high = to < end ? to : end;
    if (low < high)
      run_add(m, run_cut(g->keep, r, low - begin, high - begin), index, low);
  }
}

/* Blanks at a line's end take no room. */
static void trailing_flatten(line *l) {
  for (size_t i = l->count; i-- > 0;) {
    run *r = &l->run[i].run;
    for (size_t k = r->count; k-- > 0;) {
      if (!breaks_hangs((unsigned char)r->text.ptr[r->glyph[k].start]))
        return;
      r->width -= r->glyph[k].advance;
      r->glyph[k].advance = 0;
    }
  }
}

static void line_measure(line *l) {
  l->width = l->ascent = l->descent = 0;
  for (size_t i = 0; i < l->count; i++) {
    const run *r = &l->run[i].run;
    double ascent = r->face->ascent * r->size + r->rise, descent = r->face->descent * r->size - r->rise;
    l->run[i].x = l->width;
    l->width += r->width;
    l->ascent = ascent > l->ascent ? ascent : l->ascent;
    l->descent = descent > l->descent ? descent : l->descent;
  }
}

/* An empty line is as tall as the text it stands in. */
static void empty_measure(const galley *g, line *l, size_t index) {
  const face *f = face_find(g->set, &g->piece[index].style);
  if (l->count || !f)
    return;
  l->ascent = f->ascent * g->piece[index].style.size;
  l->descent = f->descent * g->piece[index].style.size;
}

shaped line_hyphen(const galley *g, size_t index) {
  static const char hyphen[] = "\u2010", minus[] = "-";
  const style *s = &g->piece[index].style;
  face *f = face_find(g->set, s);
  str sign = f && face_has(f, 0x2010) ? STR(hyphen) : STR(minus);
  return shape(g->arena, g->set, s, sign, span_none(), NULL);
}

static size_t piece_at(const galley *g, size_t byte) {
  size_t low = 0, high = g->pieces - 1;
  while (low < high) {
    size_t mid = low + (high - low + 1) / 2;
    if (g->start[mid] <= byte)
      low = mid;
    else
      high = mid - 1;
  }
  return low;
}

static bool divides(const galley *g, size_t byte) {
  return byte > 0 && byte < g->start[g->pieces] && !breaks_hangs((unsigned char)g->text[byte - 1]);
}

static void hyphen_add(making *m, size_t index, size_t start) {
  shaped sign = line_hyphen(m->g, index);
  if (!sign.count)
    return;
  run_add(m, run_cut(m->g->keep, &sign.run[0], 0, sign.run[0].text.len), index, start);
  m->line.run[m->line.count - 1].soft_hyphen = true;
}

line line_make(const galley *g, size_t start, size_t end, bool hyphen) {
  making m = {.g = g, .line.hyphenated = hyphen, .divided = divides(g, start) || divides(g, end)};
  size_t first = piece_at(g, start), last = piece_at(g, end > start ? end - 1 : start);
  while (end > start && g->text[end - 1] == '\n')
    end--;
  for (size_t p = first; p <= last && end > start; p++) {
    size_t from = start > g->start[p] ? start - g->start[p] : 0;
    size_t to = (end < g->start[p + 1] ? end : g->start[p + 1]) - g->start[p];
    if (from < to)
      piece_add(&m, p, from, to);
  }
  trailing_flatten(&m.line);
  if (hyphen)
    hyphen_add(&m, last, end - g->start[last]);
  line_measure(&m.line);
  empty_measure(g, &m.line, first);
  return m.line;
}

size_t line_last(const char *words, size_t start, size_t end) {
  size_t at = end;
  while (at > start && ((unsigned char)words[--at] & 0xC0) == 0x80)
    ;
  return at;
}

/* How much of the last inked character hangs. */
static double overhang(const line *l) {
  for (size_t i = l->count; i-- > 0;) {
    const run *r = &l->run[i].run;
    for (size_t k = r->count; k-- > 0;) {
      const char *at = r->text.ptr + r->glyph[k].start;
      if (r->glyph[k].advance > 0 && !breaks_hangs((unsigned char)*at))
        return hang_of(utf8_next(&at, r->text.ptr + r->text.len)) * r->glyph[k].advance;
    }
  }
  return 0;
}

/* Goes over what gives in a line; with a share, gives it. Returns the sum. */
static give line_give_all(line *l, double stretch_share, double shrink_share) {
  give sum = {0, 0};
  for (size_t i = 0; i < l->count; i++) {
    run *r = &l->run[i].run;
    bool last_run = i + 1 == l->count;
    for (size_t k = 0; k < r->count; k++) {
      glyph *o = &r->glyph[k];
      size_t n = k + 1;
      if (!o->length || o->advance == 0 || l->run[i].rigid)
        continue;
      while (n < r->count && !r->glyph[n].length)
        n++;
      const char *at = r->text.ptr + o->start, *end = r->text.ptr + r->text.len;
      give v = line_give(at, at + o->length, end, o->advance, r->size);
      if (last_run && n == r->count && !l->hyphenated)
        break;
      sum.stretch += v.stretch;
      sum.shrink += v.shrink;
      double more = v.stretch * stretch_share - v.shrink * shrink_share;
      r->glyph[n - 1].advance += (float)more;
      r->width += more;
    }
  }
  return sum;
}

void line_justify(line *l, double width) {
  l->hang = overhang(l);
  double slack = width + l->hang - l->width;
  give all = line_give_all(l, 0, 0);
  if (slack > 0 && all.stretch > 0)
    line_give_all(l, slack / all.stretch, 0);
  else if (slack < 0 && all.shrink > 0)
    line_give_all(l, 0, -slack / all.shrink < 1 ? -slack / all.shrink : 1);
  line_measure(l);
}
