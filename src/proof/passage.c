/* passage: the prose of a brief in pieces that can be read by themselves. */
#include "proof/passage.h"

#include "ask/mask.h"
#include "bind/fill.h"
#include "bind/sheet.h"

#include <string.h>

#define UNKNOWN "\uFFFC" /* stands for what is not prose: code, pictures */

typedef struct writing {
  passages *list;
  dataset *data;
  diags *diags;
  passage now;
  text words;
} writing;

static void open_passage(writing *w, const plot *p) {
  w->now = (passage){.plot = p};
  w->words = text_new(w->list->arena);
}

static void close_passage(writing *w) {
  passages *l = w->list;
  w->now.words = text_str(&w->words);
  if (!w->words.len)
    return;
  ARENA_PUSH(l->arena, l->item, l->count, l->room);
  l->item[l->count++] = w->now;
}

static void add_piece(writing *w, str words, span at, bool computed) {
  arena *a = w->list->arena;
  passage_piece p = {w->words.len, w->words.len + words.len, at, computed, str_equal(span_str(at), words)};
  if (!words.len)
    return;
  ARENA_PUSH(a, w->now.piece, w->now.pieces, w->now.piece_room);
  w->now.piece[w->now.pieces++] = p;
  text_add(&w->words, words);
}

static bool is_template(const inlines *i) {
  str written = span_str(i->at);
  return str_starts(written, "{{") && !str_equal(written, i->text);
}

static void add_inlines(writing *w, const inlines *list) {
  for (const inlines *i = list; i; i = i->next) {
    switch (i->kind) {
    case inline_text:
      add_piece(w, i->text, i->at, is_template(i));
      break;
    case inline_soft_break:
    case inline_hard_break:
      text_addc(&w->words, ' ');
      break;
    case inline_code:
    case inline_image:
    case inline_strike:
      text_adds(&w->words, UNKNOWN);
      break;
    case inline_footnote:
      break;
    default:
      add_inlines(w, i->child);
    }
  }
}

/* A cell is read as a sentence with the heads of its row and column before it: "North revenue 1,204". */
static void add_row(writing *w, const block *head, const block *row) {
  const block *title = head ? head->child : NULL;
  for (const block *c = row->child; c; c = c->next, title = title ? title->next : NULL) {
    open_passage(w, NULL);
    if (head && row != head && c != row->child) {
      add_inlines(w, row->child->inlines);
      text_adds(&w->words, " ");
      add_inlines(w, title ? title->inlines : NULL);
      text_adds(&w->words, " ");
    }
    add_inlines(w, c->inlines);
    close_passage(w);
  }
}

/* Where the template that opens at `at` ends; 0 if none does. */
static size_t template_end(str s, size_t at) {
  bool opens = at + 2 <= s.len && !memcmp(s.ptr + at, "{{", 2) && !(at && s.ptr[at - 1] == '\\');
  return opens ? mask_template_end(s, at) : 0;
}

/* A text of YAML, its templates filled anew so that they can be told apart. */
static void add_asked(writing *w, const asked_text *t) {
  bool verbatim = str_equal(span_str(t->at), t->text);
  for (size_t from = 0, at = 0; from < t->text.len; from = at) {
    size_t end = template_end(t->text, at);
    if (end) {
      str code = str_slice(t->text, at + 2, end - 2);
      span there = verbatim ? span_slice(t->at, at, end - at) : t->at;
      str words = fill_value(w->data, code, verbatim ? span_slice(t->at, at + 2, code.len) : t->at, w->diags);
      add_piece(w, words, there, true);
      at = end;
      continue;
    }
    while (at < t->text.len && !(at > from && template_end(t->text, at)))
      at++;
    add_piece(w, str_slice(t->text, from, at), verbatim ? span_slice(t->at, from, at - from) : t->at, false);
  }
}

static void add_texts(writing *w, const asked_text *const *t, size_t count, const plot *p) {
  for (size_t i = 0; i < count; i++) {
    if (!t[i]->at.source)
      continue;
    open_passage(w, p);
    add_asked(w, t[i]);
    close_passage(w);
  }
}

static void add_blocks(writing *w, const block *list);

static void add_block(writing *w, const block *b) {
  const chart_spec *c = b->spec;
  const table_spec *t = b->spec;
  const plot *p = b->bound;
  switch (b->kind) {
  case block_chart:
    if (c && p)
      add_texts(w, (const asked_text *const[]){&c->title, &c->subtitle, &c->caption, &c->alt}, 4, p);
    if (c && p && p->note.ptr)
      add_texts(w, (const asked_text *const[]){&c->note}, 1, p);
    break;
  case block_data_table:
    if (t)
      add_texts(w, (const asked_text *const[]){&t->title, &t->note}, 2, NULL);
    break;
  case block_table:
    for (const block *row = b->child; row; row = row->next)
      add_row(w, b->child, row);
    break;
  case block_code:
    break;
  default:
    if (b->inlines) {
      open_passage(w, NULL);
      w->now.flows = true;
      add_inlines(w, b->inlines);
      close_passage(w);
    }
    add_blocks(w, b->child);
  }
}

static void add_blocks(writing *w, const block *list) {
  for (const block *b = list; b; b = b->next)
    add_block(w, b);
}

passages *passage_list(dataset *s, diags *d) {
  writing w = {.list = ARENA_NEW(s->arena, passages), .data = s, .diags = d};
  const front_matter *f = &s->brief->front;
  w.list->arena = s->arena;
  add_texts(&w, (const asked_text *const[]){&f->title, &f->subtitle, &f->kicker, &f->abstract}, 4, NULL);
  add_blocks(&w, s->brief->blocks);
  return w.list;
}

static const passage_piece *piece_at(const passage *p, size_t at) {
  size_t low = 0, high = p->pieces;
  while (low < high) { /* the first that ends behind it */
    size_t mid = (low + high) / 2;
    if (at < p->piece[mid].end)
      high = mid;
    else
      low = mid + 1;
  }
  return p->pieces ? &p->piece[low < p->pieces ? low : p->pieces - 1] : NULL;
}

static span written(const passage_piece *p, size_t start, size_t end) {
  size_t from = start > p->start ? start - p->start : 0;
  size_t to = (end < p->end ? end : p->end) - p->start;
  return p->verbatim ? span_slice(p->at, from, to - from) : p->at;
}

span passage_span(const passage *p, size_t start, size_t end) {
  const passage_piece *first = piece_at(p, start), *last = end > start ? piece_at(p, end - 1) : first;
  if (!first)
    return span_none();
  span a = written(first, start, end), b = written(last, start, end);
  if (a.source == b.source && b.start + b.length > a.start)
    a.length = b.start + b.length - a.start;
  return a;
}

bool passage_computed(const passage *p, size_t start, size_t end) {
  const passage_piece *first = piece_at(p, start), *last = end > start ? piece_at(p, end - 1) : first;
  return first && (first->computed || last->computed);
}

bool passage_accepted(const passage *p, size_t start, size_t next) {
  span from = passage_span(p, start, start + 1);
  if (!from.source)
    return false;
  str all = from.source->bytes;
  bool last = next >= p->words.len;
  span until = passage_span(p, last ? p->words.len - 1 : next, last ? p->words.len : next + 1);
  size_t end = last ? until.start + until.length : until.start;
  const char *line = last && end < all.len ? memchr(all.ptr + end, '\n', all.len - end) : NULL;
  end = last ? (line ? (size_t)(line - all.ptr) : all.len) : end;
  str there = str_slice(all, from.start, end > from.start ? end : from.start);
  return memmem(there.ptr, there.len, "<!-- unchecked -->", 18) || memmem(there.ptr, there.len, "# unchecked", 11);
}
