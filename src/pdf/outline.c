/* outline: the headings as a viewer's bookmarks. */
#include "pdf/doc.h"

#include <string.h>

#define LEVELS 6

void pdf_outline(pdf *p, int level, const char *title, double y) {
  if (!title || !*title)
    return;
  ARENA_PUSH(p->arena, p->heading, p->headings, p->heading_room);
  p->heading[p->headings++] = (heading){level < 1        ? 1
                                        : level > LEVELS ? LEVELS
                                                         : level,
                                        {str_copy(p->arena, str_of(title)), strlen(title)},
                                        p->sheets - 1,
                                        doc_sheet(p)->height - y};
}

/* Where a heading hangs: by index, 0 is the root. */
typedef struct node {
  object *object;
  size_t parent, before, after, first, last, below;
} node;

/* A heading hangs below the nearest earlier one of a higher rank, whatever ranks lie between. */
static void hang(node *all, const heading *h, size_t count) {
  size_t open[LEVELS + 1] = {0};
  int rank[LEVELS + 1] = {0}, depth = 0;
  for (size_t i = 1; i <= count; i++) {
    while (rank[depth] >= h[i - 1].level)
      depth--;
    node *up = &all[open[depth]];
    all[i].parent = open[depth];
    all[i].before = up->last;
    if (up->last)
      all[up->last].after = i;
    else
      up->first = i;
    up->last = i;
    open[++depth] = i;
    rank[depth] = h[i - 1].level;
  }
  for (size_t i = count; i; i--)
    all[all[i].parent].below += 1 + all[i].below;
}

static void node_link(const node *all, text *t, const char *key, size_t to) {
  if (!to)
    return;
  text_adds(t, key);
  object_ref(t, all[to].object);
}

static void node_write(const pdf *p, const node *all, size_t i) {
  text *t = &all[i].object->words;
  const heading *h = i ? &p->heading[i - 1] : NULL;
  if (h) {
    text_adds(t, "/Title");
    object_string(t, h->title);
    text_adds(t, "/Parent");
    object_ref(t, all[all[i].parent].object);
    link_place(p, t, h->page, h->y);
  }
  node_link(all, t, "/Prev", all[i].before);
  node_link(all, t, "/Next", all[i].after);
  node_link(all, t, "/First", all[i].first);
  node_link(all, t, "/Last", all[i].last);
  if (all[i].below)
    text_addf(t, "/Count %zu", all[i].below);
}

void outline_finish(pdf *p) {
  if (!p->headings)
    return;
  node *all = ARENA_ARRAY(p->arena, p->headings + 1, node);
  for (size_t i = 0; i <= p->headings; i++)
    all[i].object = doc_object(p, part_rest);
  hang(all, p->heading, p->headings);
  for (size_t i = 0; i <= p->headings; i++)
    node_write(p, all, i);
  text_adds(&p->catalog->words, "/Outlines");
  object_ref(&p->catalog->words, all[0].object);
}
