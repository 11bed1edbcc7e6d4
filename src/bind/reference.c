/* reference: numbers of figures and tables. */
#include "bind/reference.h"

#include "base/names.h"
#include "bind/plot.h"
#include "bind/sheet.h"

/* What a link can lead to. */
typedef struct target {
  str id;
  str name; /* "Figure 3"; absent for headings */
  str *title;
  const inlines *words; /* of headings */
} target;

typedef struct references {
  arena *arena;
  const locale *locale;
  diags *diags;
  target *target;
  size_t count, room;
  names *ids; /* of an id: the number of its first target, from 1 */
  size_t figures, tables;
  bool used;
} references;

static str numbered(const references *r, locale_word word, size_t number) {
  const char *apart = r->locale->spaceless ? "" : "\u00A0";
  return str_of(text_format(r->arena, "%s%s%zu", r->locale->word[word], apart, number));
}

static void add(references *r, target t) {
  ARENA_PUSH(r->arena, r->target, r->count, r->room);
  r->target[r->count++] = t;
  size_t *number = t.id.len ? names_number(r->ids, t.id) : NULL;
  if (number && !*number)
    *number = r->count;
}

static void add_figure(references *r, plot *p) {
  bool captioned = !p->title.len && p->caption.len;
  add(r, (target){p->spec->id.text, numbered(r, word_figure, ++r->figures), captioned ? &p->caption : &p->title, NULL});
}

static void add_table(references *r, sheet *s) {
  add(r, (target){s->spec->id.text, numbered(r, word_table, ++r->tables), &s->title, NULL});
}

static void collect(references *r, const block *list) {
  for (const block *k = list; k; k = k->next) {
    if (k->kind == block_chart && k->bound)
      add_figure(r, k->bound);
    else if (k->kind == block_data_table && k->bound)
      add_table(r, k->bound);
    else if (k->kind == block_heading && k->id)
      add(r, (target){str_of(k->id), (str){0}, NULL, k->inlines});
    collect(r, k->child);
  }
}

/* What `#id` leads to. */
static const target *find(const references *r, str link) {
  size_t number = link.len > 1 && *link.ptr == '#' ? *names_number(r->ids, str_slice(link, 1, link.len)) : 0;
  return number ? &r->target[number - 1] : NULL;
}

static void fill_link(references *r, inlines *link) {
  const target *t = find(r, link->text);
  if (!t) {
    diag *g = diags_add(r->diags, 723, link->at, "this link has no words");
    diag_hint(r->diags, g, "only figures, tables and headings have words of their own");
    return;
  }
  link->child = ARENA_NEW(r->arena, inlines);
  if (t->words)
    *link->child = *t->words;
  else
    *link->child = (inlines){.kind = inline_text, .text = t->name, .at = link->at};
  r->used |= !t->words;
}

static void lead_nowhere(const references *r, const inlines *link) {
  diag *g = diags_add(r->diags, 804, link->at, "there is no `%.*s` in this brief", STR_ARG(link->text));
  diag_hint(r->diags, g, "ids are those of headings, charts and tables");
}

static void fill_inlines(references *r, inlines *list) {
  for (inlines *i = list; i; i = i->next)
    if (i->kind == inline_link && !i->child)
      fill_link(r, i);
    else if (i->kind == inline_link && str_starts(i->text, "#") && !find(r, i->text))
      lead_nowhere(r, i);
    else
      fill_inlines(r, i->child);
}

static void fill_blocks_below(references *r, block *list) {
  for (block *k = list; k; k = k->next) {
    fill_inlines(r, k->inlines);
    fill_blocks_below(r, k->child);
  }
}

/* "Figure 3: North has overtaken South" */
static void number_titles(const references *r) {
  for (size_t i = 0; i < r->count; i++) {
    const target *t = &r->target[i];
    if (!t->title)
      continue;
    const char *colon = t->title->len ? locale_colon(r->locale) : "";
    *t->title = str_of(text_format(r->arena, "%.*s%s%.*s", STR_ARG(t->name), colon, STR_ARG(*t->title)));
  }
}

void reference_fill(arena *a, block *list, const locale *l, bool always, diags *d) {
  references r = {.arena = a, .locale = l, .diags = d, .ids = names_new(a)};
  collect(&r, list);
  fill_blocks_below(&r, list);
  if (r.used || always)
    number_titles(&r);
}
