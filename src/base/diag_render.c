/* diag_render: complaints as text, in the manner of rustc: message, place, excerpt, caret. */
#include "base/diag.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXCERPT_BEFORE 60 /* characters shown before the caret of a long line */
#define EXCERPT_MAX 100   /* characters shown of a line */

typedef struct paintbox {
  const char *of[severity_error + 1]; /* of each severity */
  const char *frame, *bold, *plain;
} paintbox;

static const paintbox bright = {{"\033[1;36m", "\033[1;33m", "\033[1;31m"}, "\033[34m", "\033[1m", "\033[0m"};
static const paintbox none = {{"", "", ""}, "", "", ""};

/* Terminal columns: two for East Asian wide characters (Unicode TR 11, the blocks in common use). */
static int columns_of(uint32_t c) {
  bool wide = (c >= 0x1100 && c < 0x1160) || (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7A4) ||
              (c >= 0xF900 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE70) || (c >= 0xFF00 && c < 0xFF61) ||
              (c >= 0x1F300 && c < 0x1FB00) || (c >= 0x20000 && c < 0x30000);
  bool mark = (c >= 0x300 && c < 0x370) || (c >= 0x200B && c < 0x2010);
  return wide ? 2 : mark ? 0 : 1;
}

/* Adds a line's characters [from, to) as a terminal can show them; returns the columns taken. `out` may be NULL. */
static int add_shown(text *out, str line, size_t from, size_t to) {
  const char *at = line.ptr, *end = line.ptr + line.len;
  int columns = 0;
  for (size_t i = 0; at < end && i < to; i++) {
    uint32_t c = utf8_next(&at, end);
    if (i < from)
      continue;
    if (c == UTF8_BAD)
      c = 0xFFFD;
    if (c < ' ' || (c >= 0x7F && c <= 0x9F))
      c = ' ';
    if (out)
      text_add_utf8(out, c);
    columns += columns_of(c);
  }
  return columns;
}

typedef struct excerpt {
  str line;
  size_t number, from, to; /* characters shown */
  int before, under;       /* columns before the caret and below the span */
} excerpt;

static excerpt excerpt_of(span at) {
  place p = source_place(at.source, at.start);
  excerpt e = {.line = source_line(at.source, p.line), .number = p.line};
  size_t length = utf8_count(e.line), caret = p.column - 1;
  size_t marked = utf8_count(str_slice(at.source->bytes, at.start, at.start + at.length));
  e.from = caret > EXCERPT_BEFORE && length > EXCERPT_MAX ? caret - EXCERPT_BEFORE : 0;
  e.to = length - e.from > EXCERPT_MAX ? e.from + EXCERPT_MAX : length;
  e.before = add_shown(NULL, e.line, e.from, caret < e.to ? caret : e.to);
  size_t stop = caret + marked < e.to ? caret + marked : e.to;
  e.under = stop > caret ? add_shown(NULL, e.line, caret, stop) : 0;
  if (e.under < 1)
    e.under = 1;
  return e;
}

static void add_repeated(text *out, char c, int times) {
  while (times-- > 0)
    text_addc(out, c);
}

typedef struct note { /* one place, and what is said beside its caret */
  span at;
  const char *says;
  const char *arrow, *ink;
  char mark;
} note;

static int digits(size_t n) {
  return snprintf(NULL, 0, "%zu", n);
}

static void add_excerpt(text *out, const note *n, int margin, const paintbox *b) {
  excerpt e = excerpt_of(n->at);
  place p = source_place(n->at.source, n->at.start);
  text_addf(out, "%*s%s%s%s %s:%zu:%zu\n", margin, "", b->frame, n->arrow, b->plain, n->at.source->path, p.line,
            p.column);
  text_addf(out, "%*s %s|%s\n", margin, "", b->frame, b->plain);
  text_addf(out, "%s%*zu |%s %s", b->frame, margin, e.number, b->plain, e.from ? "…" : "");
  add_shown(out, e.line, e.from, e.to);
  text_addf(out, "%s\n%*s %s|%s ", e.to < utf8_count(e.line) ? "…" : "", margin, "", b->frame, b->plain);
  add_repeated(out, ' ', e.before + (e.from ? 1 : 0));
  text_adds(out, n->ink);
  add_repeated(out, n->mark, e.under);
  text_addf(out, "%s%s%s\n", n->says ? " " : "", n->says ? n->says : "", b->plain);
}

static void add_diag(text *out, const diag *g, const paintbox *b) {
  const char *ink = b->of[g->code->severity];
  text_addf(out, "%s%s[B%04d]%s%s: %s%s\n", ink, severity_word(g->code->severity), g->code->number, b->plain, b->bold,
            g->message, b->plain);
  size_t last = g->at.source ? source_place(g->at.source, g->at.start).line : 1;
  if (g->also && g->also_at.source && source_place(g->also_at.source, g->also_at.start).line > last)
    last = source_place(g->also_at.source, g->also_at.start).line;
  int margin = digits(last);
  if (g->at.source)
    add_excerpt(out, &(note){g->at, g->hint, "-->", ink, '^'}, margin, b);
  else if (g->hint)
    text_addf(out, "%*s %s=%s %s\n", margin, "", b->frame, b->plain, g->hint);
  if (g->also && g->also_at.source)
    add_excerpt(out, &(note){g->also_at, g->also, ":::", b->frame, '-'}, margin, b);
  if (g->footnote)
    text_addf(out, "%*s %s=%s %s\n", margin, "", b->frame, b->plain, g->footnote);
  text_addc(out, '\n');
}

static const char *path_of(const diag *g) {
  return g->at.source ? g->at.source->path : "";
}

static int compare(const void *left, const void *right) {
  const diag *a = *(const diag *const *)left, *b = *(const diag *const *)right;
  int order = strcmp(path_of(a), path_of(b));
  if (!order)
    order = (a->at.start > b->at.start) - (a->at.start < b->at.start);
  if (!order)
    order = a->code->number - b->code->number;
  return order ? order : strcmp(a->message, b->message);
}

void diags_render(const diags *d, bool colour, text *out) {
  const paintbox *b = colour ? &bright : &none;
  size_t count = diags_count(d), shown = 0;
  const diag **list = ARENA_ARRAY(out->arena, count + 1, const diag *);
  for (size_t i = 0; i < count; i++)
    list[i] = diags_at(d, i);
  qsort(list, count, sizeof *list, compare);
  for (size_t i = 0; i < count; i++) {
    bool same_file = i && !strcmp(path_of(list[i]), path_of(list[i - 1]));
    if (i && !compare(&list[i], &list[i - 1]))
      continue;
    shown = same_file ? shown + 1 : 1;
    if (shown <= DIAGS_PER_FILE)
      add_diag(out, list[i], b);
    else if (shown == DIAGS_PER_FILE + 1)
      text_addf(out, "… and more in %s; mend these first\n\n", path_of(list[i]));
  }
}
