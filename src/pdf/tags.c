/* tags: the structure tree: elements as they are opened, their objects and the way back from marks at the end. */
#include "pdf/doc.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#define LEAF_KEYS 128 /* keys in one leaf of the tree from pages and annotations back to elements */

static const struct {
  const char *name;
  bool grouping; /* holds no content itself: ink in it is decoration */
  bool parts;    /* holds its own parts only: a note that falls into it belongs to what is around it */
} kind[tag_count] = {
    [tag_document] = {"Document", true},
    [tag_section] = {"Sect", true},
    [tag_h1] = {"H1", false},
    [tag_h2] = {"H2", false},
    [tag_h3] = {"H3", false},
    [tag_h4] = {"H4", false},
    [tag_h5] = {"H5", false},
    [tag_h6] = {"H6", false},
    [tag_p] = {"P", false},
    [tag_list] = {"L", true, true},
    [tag_item] = {"LI", true, true},
    [tag_label] = {"Lbl", false},
    [tag_body] = {"LBody", false},
    [tag_table] = {"Table", true, true},
    [tag_thead] = {"THead", true, true},
    [tag_tbody] = {"TBody", true, true},
    [tag_row] = {"TR", true, true},
    [tag_th] = {"TH", false},
    [tag_td] = {"TD", false},
    [tag_figure] = {"Figure", false},
    [tag_caption] = {"Caption", false},
    [tag_link] = {"Link", false},
    [tag_note] = {"Note", false},
    [tag_reference] = {"Reference", false},
    [tag_quote] = {"BlockQuote", false},
    [tag_code] = {"Code", false},
    [tag_span] = {"Span", false},
    [tag_toc] = {"TOC", true, true},
    [tag_toci] = {"TOCI", false},
};

const char *tags_name(const element *e) {
  return kind[e->tag].name;
}

mark_kind tags_wanted(const pdf *p) {
  if (p->furniture)
    return mark_furniture;
  return kind[p->open->tag].grouping ? mark_artifact : mark_element;
}

/* --- opening and closing --- */

void tags_start(pdf *p) {
  p->id_taken = names_new(p->arena);
  p->root.tag = tag_document;
  p->root.object = doc_object(p, part_tags);
  p->root.lang = p->info.lang && *p->info.lang ? p->info.lang : LANG_DEFAULT;
  p->open = &p->root;
}

/* Ids are unique and notes need one; one that is taken gives way to a number. */
static void id_write(pdf *p, element *e, const char *wanted) {
  str id = str_of(wanted);
  id.ptr = id.len ? str_copy(p->arena, id) : NULL;
  bool free = id.len && !*names_number(p->id_taken, id);
  if (!free && e->tag != tag_note)
    return;
  id = free ? id : str_of(text_format(p->arena, "note-%u", e->object->number));
  *names_number(p->id_taken, id) = 1;
  ARENA_PUSH(p->arena, p->id, p->ids, p->id_room);
  p->id[p->ids++] = (named){id, e->object};
  text_adds(&e->object->words, "/ID");
  object_bytes(&e->object->words, id);
}

static void string_write(text *t, const char *key, const char *utf8) {
  if (!utf8 || !*utf8)
    return;
  text_adds(t, key);
  object_string(t, str_of(utf8));
}

static void cell_write(text *t, const element *e, const pdf_tag_options *o) {
  bool head = e->tag == tag_th;
  if (!head && o->col_span < 2 && o->row_span < 2)
    return;
  text_adds(t, "/A<</O/Table");
  if (head)
    text_adds(t, o->row_head ? "/Scope/Row" : "/Scope/Column");
  if (o->col_span > 1)
    text_addf(t, "/ColSpan %d", o->col_span);
  if (o->row_span > 1)
    text_addf(t, "/RowSpan %d", o->row_span);
  text_adds(t, ">>");
}

static void box_write(const pdf *p, text *t, const double *frame) {
  if (!frame || !p->sheets)
    return;
  double foot = p->sheet[p->sheets - 1].height - frame[1] - frame[3];
  text_addf(t, "/A<</O/Layout/BBox[%ld %ld %ld %ld]>>", lround(floor(frame[0])), lround(floor(foot)),
            lround(ceil(frame[0] + frame[2])), lround(ceil(foot + frame[3])));
}

static void options_write(pdf *p, element *e, const pdf_tag_options *o) {
  text *t = &e->object->words;
  string_write(t, "/Alt", o->alt);
  string_write(t, "/Lang", o->lang);
  string_write(t, "/T", o->title);
  id_write(p, e, o->id);
  if (e->tag == tag_td || e->tag == tag_th)
    cell_write(t, e, o);
  else if (e->tag == tag_list)
    text_addf(t, "/A<</O/List/ListNumbering/%s>>", o->ordered ? "Decimal" : "Disc");
  else
    box_write(p, t, o->bbox);
}

static void kid_add(pdf *p, element *e, kid k) {
  ARENA_PUSH(p->arena, e->kid, e->kids, e->kid_room);
  e->kid[e->kids++] = k;
}

/* A heading's level as the structure has it: one below the nearest earlier heading of a higher rank, whatever the
   author has skipped. */
static pdf_tag heading_tag(pdf *p, pdf_tag tag) {
  int rank = (int)tag;
  if (tag < tag_h1 || tag > tag_h6)
    return tag;
  while (p->ranks && p->rank[p->ranks - 1] >= rank)
    p->ranks--;
  p->rank[p->ranks++] = rank;
  return (pdf_tag)(tag_h1 + p->ranks - 1);
}

static element *parent_for(pdf *p, pdf_tag tag) {
  element *e = p->open;
  while (tag == tag_note && kind[e->tag].parts)
    e = e->parent;
  return e;
}

void pdf_open(pdf *p, pdf_tag tag, const pdf_tag_options *o) {
  static const pdf_tag_options none;
  if (tag == tag_document) { /* the root is there from the start */
    assert(p->open == &p->root && !p->document);
    p->document = true;
    return;
  }
  element *e = ARENA_NEW(p->arena, element);
  e->tag = heading_tag(p, tag);
  e->within = p->open;
  e->parent = parent_for(p, tag);
  e->lang = o && o->lang ? str_copy(p->arena, str_of(o->lang)) : e->parent->lang;
  e->object = doc_object(p, part_tags);
  kid_add(p, e->parent, (kid){kid_element, 0, 0, e->object});
  ARENA_PUSH(p->arena, p->element, p->elements, p->element_room);
  p->element[p->elements++] = e;
  text_addf(&e->object->words, "/S/%s/P", tags_name(e));
  object_ref(&e->object->words, e->parent->object);
  options_write(p, e, o ? o : &none);
  p->open = e;
}

void pdf_close(pdf *p) {
  assert(p->open != &p->root || p->document);
  if (p->open == &p->root)
    p->document = false;
  else
    p->open = p->open->within;
}

void pdf_artifact_open(pdf *p) {
  p->furniture++;
}

void pdf_artifact_close(pdf *p) {
  assert(p->furniture);
  p->furniture--;
}

/* The element is the nearest open link, so that emphasis inside a link does not hide it. */
element *tags_link(pdf *p, object *annotation) {
  element *e = p->open;
  while (e->parent && e->tag != tag_link)
    e = e->parent;
  if (e->tag != tag_link)
    return NULL;
  kid_add(p, e, (kid){kid_link, p->sheets - 1, 0, annotation});
  return e;
}

/* --- the tree --- */

#define NO_PAGE SIZE_MAX

static void page_write(const pdf *p, text *t, size_t page) {
  text_addf(t, "/Pg %u 0 R", p->sheet[page].number);
}

static void kid_write(const pdf *p, text *t, const kid *k, size_t page) {
  if (k->kind == kid_element) {
    object_ref(t, k->object);
    return;
  }
  if (k->kind == kid_mark && k->page == page) {
    text_addf(t, " %zu", k->mark);
    return;
  }
  text_adds(t, k->kind == kid_mark ? "<</Type/MCR" : "<</Type/OBJR");
  if (k->page != page)
    page_write(p, t, k->page);
  if (k->kind == kid_mark)
    text_addf(t, "/MCID %zu", k->mark);
  else
    text_adds(t, "/Obj"), object_ref(t, k->object);
  text_adds(t, ">>");
}

/* An element's children; its page is that of its first mark. */
static void element_finish(const pdf *p, const element *e) {
  text *t = &e->object->words;
  size_t page = NO_PAGE;
  for (size_t i = 0; i < e->kids && page == NO_PAGE; i++)
    if (e->kid[i].kind == kid_mark)
      page = e->kid[i].page;
  if (page != NO_PAGE)
    page_write(p, t, page);
  if (!e->kids)
    return;
  text_adds(t, e->kids > 1 ? "/K[" : "/K");
  for (size_t i = 0; i < e->kids; i++)
    kid_write(p, t, &e->kid[i], page);
  if (e->kids > 1)
    text_addc(t, ']');
}

/* The way back: keys are the pages with marks, then the annotations. */
static void key_write(const pdf *p, text *t, size_t key) {
  text_addf(t, " %zu", key);
  if (key >= p->sheets) {
    object_ref(t, p->link[key - p->sheets].element->object);
    return;
  }
  text_addc(t, '[');
  for (size_t i = 0; i < p->sheet[key].marks; i++)
    object_ref(t, p->sheet[key].marked[i]->object);
  text_addc(t, ']');
}

static bool key_exists(const pdf *p, size_t key) {
  return key >= p->sheets ? p->link[key - p->sheets].element != NULL : p->sheet[key].marks > 0;
}

static void keys_write(const pdf *p, text *t, size_t from, size_t to) {
  text_adds(t, "/Nums[");
  for (size_t key = from; key < to; key++)
    if (key_exists(p, key))
      key_write(p, t, key);
  text_addc(t, ']');
}

static void way_back(pdf *p, text *t) {
  size_t keys = p->sheets + p->links;
  text_adds(t, "/ParentTree<<");
  if (keys <= LEAF_KEYS) {
    keys_write(p, t, 0, keys);
  } else {
    text_adds(t, "/Kids[");
    for (size_t from = 0; from < keys; from += LEAF_KEYS) {
      size_t to = from + LEAF_KEYS < keys ? from + LEAF_KEYS : keys;
      object *leaf = doc_object(p, part_tags);
      text_addf(&leaf->words, "/Limits[%zu %zu]", from, to - 1);
      keys_write(p, &leaf->words, from, to);
      object_ref(t, leaf);
    }
    text_addc(t, ']');
  }
  text_addf(t, ">>/ParentTreeNextKey %zu", keys);
}

static int by_id(const void *a, const void *b) {
  return str_compare(((const named *)a)->id, ((const named *)b)->id);
}

static void ids_write(pdf *p, text *t) {
  if (!p->ids)
    return;
  qsort(p->id, p->ids, sizeof *p->id, by_id);
  text_adds(t, "/IDTree<</Names[");
  for (size_t i = 0; i < p->ids; i++) {
    object_bytes(t, p->id[i].id);
    object_ref(t, p->id[i].object);
  }
  text_adds(t, "]>>");
}

void tags_finish(pdf *p) {
  object *root = doc_object(p, part_tags);
  text_adds(&p->root.object->words, "/S/Document/P");
  object_ref(&p->root.object->words, root);
  for (size_t i = 0; i < p->elements; i++)
    element_finish(p, p->element[i]);
  element_finish(p, &p->root);
  text_adds(&root->words, "/Type/StructTreeRoot/K");
  object_ref(&root->words, p->root.object);
  way_back(p, &root->words);
  ids_write(p, &root->words);
  text_adds(&p->catalog->words, "/MarkInfo<</Marked true>>/StructTreeRoot");
  object_ref(&p->catalog->words, root);
}
