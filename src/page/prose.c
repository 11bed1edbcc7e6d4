/* prose: inlines to styled pieces, pieces to lines, lines to boxes. */
#include "page/prose.h"

#include "ask/remark.h"
#include "base/utf8.h"
#include "type/smart.h"

#include <assert.h>
#include <math.h>

#define WORDS_MAX (1u << 20) /* bytes in one paragraph or cell: 250 pages, which take a quarter of a second */
#define CODE_SCALE 0.86      /* mono faces look larger than text faces of one size */
#define STRIKE_HEIGHT 0.27   /* of the size, above the baseline */
#define BALANCE_STEP 2       /* points */
#define BALANCE_MOST 12      /* lines: more are no title, and take long */
#define IDEOGRAPHIC 0x2E80   /* from here on characters are written without spaces */

typedef struct flattening {
  composer *c;
  pieces out;
  size_t room;
  text open;         /* the last piece's words, while more of the same style follow */
  bool blank;        /* a line ended in the source after Japanese: a space if anything else follows */
  uint32_t previous; /* character, for smart quotes */
} flattening;

static bool style_same(const style *a, const style *b) {
  return a->family == b->family && a->weight == b->weight && a->italic == b->italic && a->size == b->size &&
         a->tracking == b->tracking && a->superscript == b->superscript && a->small_caps == b->small_caps;
}

/* From the first to the last of two places in one text. */
static span span_over(span a, span b) {
  if (a.source != b.source || !a.source || b.start < a.start)
    return a;
  a.length = b.start + b.length - a.start;
  return a;
}

/* Whether the words go on with the last piece: what is set alike is shaped, kerned and spaced as one. */
static bool piece_goes_on(flattening *f, str words, const style *s, span at, const wrap *owner) {
  piece *last = f->out.piece ? &f->out.piece[f->out.count - 1] : NULL;
  if (!last || last->owner != owner || !style_same(&last->style, s))
    return false;
  if (!f->open.arena) {
    f->open = text_new(f->c->arena);
    text_add(&f->open, last->text);
  }
  text_add(&f->open, words);
  last->text = text_str(&f->open);
  last->at = span_over(last->at, at);
  return true;
}

static void add_piece(flattening *f, str words, const style *s, span at, const wrap *owner) {
  if (!words.len || piece_goes_on(f, words, s, at, owner))
    return;
  ARENA_PUSH(f->c->arena, f->out.piece, f->out.count, f->room);
  f->out.piece[f->out.count++] = (piece){.text = words, .style = *s, .at = at, .owner = owner};
  f->open = (text){0};
}

/* The space that a line's end in the source stands for: none between two Japanese characters. */
static void add_blank(flattening *f, str next, const style *s, span at, const wrap *owner) {
  const char *start = next.ptr;
  if (f->blank && next.len && utf8_next(&start, next.ptr + next.len) < IDEOGRAPHIC)
    add_piece(f, STR(" "), s, at, owner);
  f->blank = false;
}

static void add_smart(flattening *f, str words, const style *s, span at, const wrap *owner) {
  add_blank(f, words, s, at, owner);
  add_piece(f, smart_punctuation(f->c->arena, words, f->c->locale, &f->previous), s, at, owner);
}

static const wrap *new_wrap(composer *c, wrap w) {
  wrap *kept = ARENA_NEW(c->arena, wrap);
  *kept = w;
  return kept;
}

static const wrap *link_wrap(composer *c, const inlines *i) {
  str says = remark_plain(c->arena, i->child);
  return new_wrap(c, (wrap){.tag = tag_link, .target = str_copy(c->arena, i->text), .says = says.ptr});
}

static const wrap *note_wrap(composer *c, const inlines *i) {
  const char *target = text_format(c->arena, "#fn-%d", i->number), *says = text_format(c->arena, "%d", i->number);
  return new_wrap(c, (wrap){.tag = tag_link, .target = target, .says = says, .note = i->note});
}

static void flatten(flattening *f, const inlines *i, style s, const wrap *owner);

static void flatten_inside(flattening *f, const inlines *i, style s, const wrap *owner) {
  switch (i->kind) {
  case inline_emphasis:
    s.italic = !s.italic;
    break;
  case inline_strong:
    s.weight = 700;
    break;
  case inline_strike:
    if (!owner)
      owner = new_wrap(f->c, (wrap){.tag = tag_span, .strike = true});
    break;
  case inline_link:
    owner = link_wrap(f->c, i);
    break;
  default:
    break;
  }
  flatten(f, i->child, s, owner);
}

static void flatten_code(flattening *f, const inlines *i, style s, const wrap *owner) {
  s.family = f->c->theme->code.family;
  s.size *= CODE_SCALE;
  s.tracking = 0;
  s.rigid = true;
  add_blank(f, i->text, &s, i->at, owner);
  add_piece(f, i->text, &s, i->at, owner ? owner : new_wrap(f->c, (wrap){.tag = tag_code}));
  f->previous = 'x';
}

static void flatten_one(flattening *f, const inlines *i, style s, const wrap *owner) {
  switch (i->kind) {
  case inline_text:
    add_smart(f, i->text, &s, i->at, owner);
    break;
  case inline_soft_break:
    f->blank = f->c->locale->spaceless && f->previous >= IDEOGRAPHIC;
    if (!f->blank)
      add_smart(f, STR(" "), &s, i->at, owner);
    break;
  case inline_hard_break:
    add_piece(f, STR("\n"), &s, i->at, owner);
    break;
  case inline_code:
    flatten_code(f, i, s, owner);
    break;
  case inline_footnote:
    s.superscript = true;
    add_piece(f, str_of(text_format(f->c->arena, "%d", i->number)), &s, i->at, note_wrap(f->c, i));
    break;
  case inline_image:
    diags_add(f->c->diags, 702, i->at, "an image cannot stand within a line of text: give it a paragraph of its own");
    break;
  default:
    flatten_inside(f, i, s, owner);
  }
}

/* Markdown's reader bounds how deep inlines nest. */
static void flatten(flattening *f, const inlines *i, style s, const wrap *owner) {
  for (; i; i = i->next)
    flatten_one(f, i, s, owner);
}

/* The pieces, or none of them if they are more than can be set as one paragraph. */
static pieces fitting(composer *c, pieces p) {
  size_t length = 0;
  for (size_t i = 0; i < p.count; i++)
    length += p.piece[i].text.len;
  if (length <= WORDS_MAX)
    return p;
  diag *g = diags_add(c->diags, 713, p.piece[0].at, "a paragraph of %zu bytes", length);
  diag_hint(c->diags, g, "at most %u; leave a line free here and there", WORDS_MAX);
  return (pieces){0};
}

pieces prose_pieces(composer *c, const inlines *list, const voice *v) {
  flattening f = {.c = c};
  flatten(&f, list, voice_style(v, c->lang), NULL);
  return fitting(c, f.out);
}

pieces prose_words(composer *c, str words, const voice *v, span at) {
  flattening f = {.c = c};
  style s = voice_style(v, c->lang);
  add_smart(&f, words, &s, at, NULL);
  return fitting(c, f.out);
}

pieces prose_plain(composer *c, str words, const voice *v, span at) {
  piece *one = ARENA_NEW(c->arena, piece);
  *one = (piece){.text = words, .style = voice_style(v, c->lang), .at = at};
  return fitting(c, (pieces){one, 1});
}

/* The same pieces with a footnote's number in front. */
static pieces numbered(composer *c, const pieces *p, int number, const voice *v) {
  pieces out = {ARENA_ARRAY(c->arena, p->count + 2, piece), p->count + 2};
  style s = voice_style(v, c->lang);
  out.piece[1] = (piece){.text = STR("\u2002"), .style = s};
  s.superscript = true;
  out.piece[0] = (piece){.text = str_of(text_format(c->arena, "%d", number)), .style = s};
  for (size_t i = 0; i < p->count; i++)
    out.piece[i + 2] = p->piece[i];
  return out;
}

/* A footnote's call is a reference with a link in it. */
static void open_wrap(composer *c, box *b, const wrap *w) {
  if (w->note)
    box_ink(c->arena, b, ink_open)->tag = tag_reference;
  box_ink(c->arena, b, ink_open)->tag = w->tag;
}

static void switch_wrap(composer *c, setting *s, box *b, const wrap *to) {
  if (s->open == to)
    return;
  if (s->open)
    box_ink(c->arena, b, ink_close);
  if (s->open && s->open->note)
    box_ink(c->arena, b, ink_close);
  if (to)
    open_wrap(c, b, to);
  s->open = to;
}

static void add_link(composer *c, box *b, const wrap *w, const double frame[4]) {
  ink *k = box_ink(c->arena, b, ink_link);
  k->text = w->target;
  k->says = w->says;
  k->x = frame[0], k->y = frame[1], k->width = frame[2], k->height = frame[3];
}

static void add_notes(composer *c, box *b, const block *note);

static void add_run(composer *c, setting *s, box *b, const line_run *r, const double at[2]) {
  const wrap *w = s->open;
  ink *k = box_ink(c->arena, b, ink_run);
  k->run = &r->run;
  k->soft = r->soft_hyphen;
  k->x = at[0] + r->x;
  k->y = at[1];
  k->colour = w && w->tag == tag_link ? c->theme->accent : s->ink;
  if (w && w->target)
    add_link(c, b, w, (double[]){k->x, at[1] - r->run.size, r->run.width, r->run.size * 1.25});
  if (w && w->strike)
    box_rect(c->arena, b, (double[]){at[0] + r->x, at[1] - STRIKE_HEIGHT * r->run.size, r->run.width, 0.5}, s->ink);
}

void prose_line(composer *c, setting *s, box *b, const line *l, const double at[2]) {
  for (size_t i = 0; i < l->count; i++) {
    const line_run *r = &l->run[i];
    assert(r->piece < s->from->count);
    const wrap *w = s->from->piece[r->piece].owner;
    bool called = w && w->note && s->open != w;
    switch_wrap(c, s, b, w);
    add_run(c, s, b, r, at);
    if (called)
      add_notes(c, b, w->note);
  }
}

void prose_end(composer *c, setting *s, box *b) {
  switch_wrap(c, s, b, NULL);
}

static size_t lines_of(composer *c, const pieces *p, const paragraph_options *o) {
  arena *a = arena_lent(c->arena);
  size_t lines = paragraph_break(a, c->faces, p->piece, p->count, o, NULL).count;
  arena_drop(a);
  return lines;
}

/* Lines of titles are of much the same length, the least that needs no more of them, and end with phrases if that needs
   no more either. */
static void balance(composer *c, const pieces *p, paragraph_options *o) {
  size_t lines = lines_of(c, p, o);
  double low = o->width / (double)(lines ? lines : 1), high = o->width;
  if (lines > BALANCE_MOST)
    return;
  o->phrases = c->locale->spaceless;
  if (o->phrases && lines_of(c, p, o) > lines) {
    o->phrases = false;
    return;
  }
  while (lines > 1 && high - low > BALANCE_STEP) {
    o->width = (low + high) / 2;
    *(lines_of(c, p, o) > lines ? &low : &high) = o->width;
  }
  o->width = high;
}

void prose_set(composer *c, const pieces *p, const prose *how, span at) {
  const voice *v = how->voice;
  paragraph_options o = {.width = c->measure,
                         .first = how->first,
                         .justify = c->justify && how->hyphenate,
                         .hyphenate = how->hyphenate,
                         .locale = c->locale};
  if (how->balance)
    balance(c, p, &o);
  paragraph set = paragraph_break(c->arena, c->faces, p->piece, p->count, &o, c->diags);
  setting s = {.from = p, .ink = v->ink};
  compose_open(c, how->tag, how->options);
  for (size_t i = 0; i < set.count; i++) {
    box *b = compose_box(c, at, v->leading);
    double x = c->left + (i ? 0 : how->first);
    prose_line(c, &s, b, &set.line[i], (double[]){x, v->leading - c->theme->drop});
    if (i + 1 == set.count)
      prose_end(c, &s, b);
    b->keep = i + 1 == set.count ? how->keep_next : i == 0 || i + 2 == set.count || how->balance;
  }
  compose_close(c);
}

/* Whether a footnote has been called before: its text stands where it is called first. Remembers this call. */
static bool note_is_set(composer *c, const block *note) {
  called_notes *n = c->called;
  size_t number = (size_t)note->number;
  while (n->room <= number)
    ARENA_PUSH(c->arena, n->called, n->room, n->room);
  bool was = n->called[number];
  n->called[number] = true;
  return was;
}

/* Footnotes that footnotes call come after them. */
static void raise_notes(boxes *all) {
  for (size_t i = 0; i < all->count; i++) {
    const boxes *called = all->box[i].notes;
    all->box[i].notes = NULL;
    for (size_t k = 0; called && k < called->count; k++)
      *boxes_add(all, called->box[k].at, 0) = called->box[k];
  }
}

/* The footnote's text, its number before it, set aside for the foot of the page. */
static void add_notes(composer *c, box *b, const block *note) {
  if (note_is_set(c, note))
    return;
  if (!b->notes)
    b->notes = boxes_new(c->arena);
  composer aside = compose_aside(c, b->notes, fmin(c->frame, c->theme->measure));
  const voice *v = &c->theme->small;
  pdf_tag_options *o = ARENA_NEW(c->arena, pdf_tag_options);
  o->id = text_format(c->arena, "fn-%d", note->number);
  compose_open(&aside, tag_note, o);
  ink *anchor = box_ink(c->arena, &aside.waiting, ink_anchor);
  anchor->text = o->id;
  for (const block *k = note->child; k; k = k->next) {
    if (k->kind != block_paragraph)
      diags_add(c->diags, 707, k->at, "a footnote holds paragraphs only");
    pieces words = prose_pieces(&aside, k->inlines, v);
    if (k == note->child)
      words = numbered(&aside, &words, note->number, v);
    prose_set(&aside, &words, &(prose){.voice = v, .tag = tag_p}, k->at);
  }
  compose_close(&aside);
  raise_notes(b->notes);
}
