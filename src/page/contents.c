/* contents: the table of contents. */
#include "page/contents.h"

#include "page/heading.h"

#include <string.h>

#define DEPTHS 2         /* of headings listed */
#define NUMBER_ROOM 28.0 /* points kept free for page numbers */

/* A line's number waits for its page: a run that is still NULL. */
static void add_number(composer *c, box *b, double y) {
  ink *k = box_ink(c->arena, b, ink_run);
  k->x = c->left + c->measure;
  k->y = y;
  k->colour = c->theme->body.ink;
}

/* What a heading's number takes of its line: a long heading's other lines begin right of it. */
static double number_width(composer *c, const heading *h) {
  style s = voice_style(&c->theme->body, c->lang);
  const char *number = h->number ? text_format(c->arena, "%s\u2002", h->number) : "";
  return shape_width(c->arena, c->faces, &s, str_of(number));
}

/* A heading's line; a long heading's first line, which carries the number, is its last box here. */
static void add_entry(composer *c, const heading *h) {
  const voice *v = &c->theme->body;
  double number = number_width(c, h), indent = c->theme->indent * h->depth + number;
  piece title = {.text = heading_title(c, h), .style = voice_style(v, c->lang), .at = h->block->at};
  pieces words = {&title, 1};
  paragraph_options o = {.width = c->measure - indent - NUMBER_ROOM, .first = -number, .locale = c->locale};
  paragraph set = paragraph_break(c->arena, c->faces, words.piece, words.count, &o, c->diags);
  setting s = {.from = &words, .ink = v->ink};
  compose_open(c, tag_toci, NULL);
  compose_open(c, tag_reference, NULL);
  compose_open(c, tag_link, NULL);
  for (size_t i = 0; i < set.count; i++) {
    box *b = compose_box(c, h->block->at, v->leading);
    double y = v->leading - c->theme->drop;
    b->keep = i + 1 < set.count;
    prose_line(c, &s, b, &set.line[i], (double[]){c->left + indent - (i ? 0 : number), y});
    if (i + 1 == set.count) {
      prose_end(c, &s, b);
      add_number(c, b, y);
    }
    ink *link = box_ink(c->arena, b, ink_link);
    link->text = text_format(c->arena, "#%s", h->block->id);
    link->says = h->block->id;
    link->x = c->left, link->width = c->measure, link->height = v->leading;
  }
  compose_close(c);
  compose_close(c);
  compose_close(c);
}

void contents_compose(composer *c, const headings *list) {
  const voice *lead = &c->theme->lead;
  pieces title = prose_words(c, str_of(c->locale->word[word_contents]), lead, span_none());
  if (!list->count)
    return;
  prose_set(c, &title, &(prose){.voice = lead, .tag = tag_p, .keep_next = true}, span_none());
  compose_open(c, tag_toc, NULL);
  for (size_t i = 0, above = 0; i < list->count; i++) {
    const heading *h = list->item[i];
    if (h->depth >= DEPTHS)
      continue;
    boxes_last(c->out)->keep |= (size_t)h->depth > above; /* a part stays with the first of its own */
    above = (size_t)h->depth;
    add_entry(c, h);
  }
  compose_close(c);
  compose_space(c, c->theme->baseline);
}

static bool anchors(const box *b, const char *id) {
  for (size_t i = 0; i < b->inks; i++)
    if (b->ink[i].kind == ink_anchor && !strcmp(b->ink[i].text, id))
      return true;
  return false;
}

/* A walk over the boxes of all pages, side by side with the headings. */
typedef struct walk {
  composer *c;
  const headings *list;
  size_t next; /* heading that is looked for */
} walk;

static void each_box(const layout *l, void (*visit)(walk *w, box *b, size_t number), walk *w) {
  for (size_t i = 0; i < l->pages; i++)
    for (size_t j = 0; j < l->page[i].count && w->next < w->list->count; j++)
      visit(w, l->page[i].item[j].box, i + 1);
}

/* Headings land in the order they are listed in. */
static void note_page(walk *w, box *b, size_t number) {
  heading *h = w->list->item[w->next];
  if (anchors(b, h->block->id)) {
    h->page = number;
    w->next++;
  }
}

static ink *waiting_number(box *b) {
  for (size_t i = 0; i < b->inks; i++)
    if (b->ink[i].kind == ink_run && !b->ink[i].run)
      return &b->ink[i];
  return NULL;
}

static void write_number(walk *w, box *b, size_t number_of_page) {
  ink *k = waiting_number(b);
  (void)number_of_page;
  if (!k)
    return;
  while (w->list->item[w->next]->depth >= DEPTHS)
    w->next++;
  style s = voice_style(&w->c->theme->body, w->c->lang);
  s.tabular = true;
  shaped *number = ARENA_NEW(w->c->arena, shaped);
  str words = str_of(text_format(w->c->arena, " %zu", w->list->item[w->next++]->page));
  *number = shape(w->c->arena, w->c->faces, &s, words, b->at, w->c->diags);
  k->run = &number->run[0];
  k->x -= number->width;
}

void contents_number(composer *c, const headings *list, const layout *l) {
  each_box(l, note_page, &(walk){c, list, 0});
  each_box(l, write_number, &(walk){c, list, 0});
}
