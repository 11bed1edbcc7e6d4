/* heading: the headings of a brief: their depth, their numbers, their boxes. */
#include "page/heading.h"

#define LEVELS 6
#define VOICES 3 /* voices there are; deeper headings look like the last */

static int highest(const block *list) {
  int level = LEVELS;
  for (const block *k = list; k; k = k->next) {
    int inside = k->child ? highest(k->child) : LEVELS;
    int own = k->kind == block_heading ? k->level : inside;
    level = own < level ? own : level;
  }
  return level;
}

typedef struct counting {
  arena *arena;
  headings *found;
  int top;
  bool numbered;
  int section[LEVELS];
} counting;

/* A level that was skipped counts as 1: no number has a 0 in it. */
static const char *next_number(counting *n, int depth) {
  text number = text_new(n->arena);
  n->section[depth]++;
  for (int i = depth + 1; i < LEVELS; i++)
    n->section[i] = 0;
  for (int i = 0; i <= depth; i++) {
    n->section[i] = n->section[i] ? n->section[i] : 1;
    text_addf(&number, "%s%d", i ? "." : "", n->section[i]);
  }
  return number.ptr;
}

static void find(counting *n, block *list) {
  headings *h = n->found;
  for (block *k = list; k; k = k->next) {
    if (k->kind == block_heading) {
      int depth = k->level - n->top;
      heading *one = ARENA_NEW(n->arena, heading);
      *one = (heading){.block = k, .depth = depth, .number = n->numbered ? next_number(n, depth) : NULL};
      ARENA_PUSH(n->arena, h->item, h->count, h->room);
      k->bound = h->item[h->count++] = one;
    }
    find(n, k->child);
  }
}

headings *heading_find(arena *a, block *list, bool numbered) {
  counting n = {.arena = a, .found = ARENA_NEW(a, headings), .top = highest(list), .numbered = numbered};
  find(&n, list);
  return n.found;
}

/* The words in the voice, with a number in front if there is one. */
static pieces numbered(composer *c, const heading *h, const voice *v) {
  pieces words = prose_pieces(c, h->block->inlines, v);
  if (!h->number)
    return words;
  pieces out = {ARENA_ARRAY(c->arena, words.count + 1, piece), words.count + 1};
  str number = str_of(text_format(c->arena, "%s\u2002", h->number));
  out.piece[0] = (piece){.text = number, .style = voice_style(v, c->lang), .at = h->block->at};
  for (size_t i = 0; i < words.count; i++)
    out.piece[i + 1] = words.piece[i];
  return out;
}

/* A footnote's number is no part of a title. */
static str plain(composer *c, const pieces *words) {
  text title = text_new(c->arena);
  for (size_t i = 0; i < words->count; i++) {
    const wrap *w = words->piece[i].owner;
    if (!w || !w->note)
      text_add(&title, words->piece[i].text);
  }
  return text_str(&title);
}

str heading_title(composer *c, const heading *h) {
  pieces words = numbered(c, h, &c->theme->body);
  return plain(c, &words);
}

static void add_to_outline(composer *c, const heading *h, const pieces *words) {
  box_ink(c->arena, &c->waiting, ink_anchor)->text = h->block->id;
  ink *entry = box_ink(c->arena, &c->waiting, ink_outline);
  entry->text = plain(c, words).ptr;
  entry->level = h->depth + 1;
}

void heading_compose(composer *c, const block *k) {
  const heading *h = k->bound;
  const voice *v = &c->theme->heading[h->depth < VOICES ? h->depth : VOICES - 1];
  pieces words = numbered(c, h, v);
  compose_space(c, c->theme->baseline);
  add_to_outline(c, h, &words);
  pdf_tag tag = (pdf_tag)(tag_h2 + (h->depth < 4 ? h->depth : 4));
  prose_set(c, &words, &(prose){.voice = v, .tag = tag, .keep_next = true, .balance = true}, k->at);
}
