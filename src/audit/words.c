/* words: what a PDF says, sentence by sentence, in the order of its tags. */
#include "audit/words.h"

#include "audit/script.h"
#include "base/utf8.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH_MAX 100 /* of tags */
#define SOFT_HYPHEN 0xAD
#define CELL_GAP " | "

#define NODES_MAX 500000
#define FACES_MAX 200 /* of a page */

/* A page, its words read once they are asked for. */
typedef struct leaf {
  int id;
  bool read;
  script script;
} leaf;

typedef struct known_face { /* a font that was read already */
  int id;
  const str *says;
} known_face;

typedef struct reading {
  arena *arena;
  qpdf_data q;
  words *made;
  leaf *leaf;
  size_t leaves, nodes;
  known_face *face;
  size_t faces, face_room;
} reading;

/* --- letters --- */

static bool is_space(uint32_t c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0xA0 || c == 0x202F || c == 0x2009;
}

/* Written without spaces: kana, ideographs, full-width signs. */
static bool is_wide(uint32_t c) {
  return (c >= 0x3000 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF);
}

/* Whether a blank stood between two letters: one that was written, or a line's end in a script that has blanks. */
static bool apart(uint32_t before, uint32_t after, bool blank, bool turn) {
  if (blank)
    return !(is_wide(before) && is_wide(after));
  return turn && !is_wide(before) && !is_wide(after);
}

/* Lines joined: no hyphens of our own, one space between words; nothing that would steer a terminal. */
static const char *joined(arena *a, const char *raw) {
  text out = text_new(a);
  uint32_t last = 0;
  bool blank = false, turn = false;
  for (const char *at = raw, *end = raw + strlen(raw); at < end;) {
    uint32_t c = utf8_next(&at, end);
    if (c == SOFT_HYPHEN) {
      while (at < end && *at == '\n')
        at++;
      continue;
    }
    turn |= c == '\n';
    blank |= c != '\n' && is_space(c);
    if (c == UTF8_BAD || is_space(c) || c < ' ' || (c >= 0x7F && c < 0xA0))
      continue;
    if (last && apart(last, c, blank, turn))
      text_addc(&out, ' ');
    text_add_utf8(&out, c);
    last = c;
    blank = turn = false;
  }
  return out.ptr;
}

/* --- sentences --- */

static void add(reading *r, const char *from, size_t n) {
  str s = str_trim((str){from, n});
  if (!s.len || r->made->count >= WORDS_MAX)
    return;
  ARENA_PUSH(r->arena, r->made->sentence, r->made->count, r->made->room);
  r->made->sentence[r->made->count++] = str_copy(r->arena, s);
}

static bool ends_sentence(uint32_t c, const char *next) {
  if (c == 0x3002 || c == 0xFF01 || c == 0xFF1F) /* 。！？ */
    return true;
  return (c == '.' || c == '!' || c == '?') && *next == ' ' && !(next[1] >= 'a' && next[1] <= 'z');
}

static void add_sentences(reading *r, const char *all) {
  const char *from = all, *end = all + strlen(all);
  for (const char *at = all; at < end;) {
    uint32_t c = utf8_next(&at, end);
    if (ends_sentence(c, at)) {
      add(r, from, (size_t)(at - from));
      from = at;
    }
  }
  add(r, from, (size_t)(end - from));
}

/* --- pages --- */

static const str *face_says(reading *r, qpdf_oh font) {
  int id = qpdf_oh_get_object_id(r->q, font);
  for (size_t i = 0; i < r->faces; i++)
    if (r->face[i].id == id)
      return r->face[i].says;
  ARENA_PUSH(r->arena, r->face, r->faces, r->face_room);
  const str *says = script_codes(r->arena, dossier_stream(r->arena, r->q, qpdf_oh_get_key(r->q, font, "/ToUnicode")));
  r->face[r->faces++] = (known_face){id, says};
  return says;
}

static size_t faces_of(reading *r, qpdf_oh page, typeface list[FACES_MAX]) {
  qpdf_oh resources = qpdf_oh_get_key(r->q, page, "/Resources");
  qpdf_oh fonts = qpdf_oh_is_dictionary(r->q, resources) ? qpdf_oh_get_key(r->q, resources, "/Font") : resources;
  size_t count = 0;
  if (!qpdf_oh_is_dictionary(r->q, fonts))
    return 0;
  qpdf_oh_begin_dict_key_iter(r->q, fonts);
  while (count < FACES_MAX && qpdf_oh_dict_more_keys(r->q))
    list[count++].name = str_copy(r->arena, str_of(qpdf_oh_dict_next_key(r->q)));
  for (size_t i = 0; i < count; i++) {
    qpdf_oh font = qpdf_oh_get_key(r->q, fonts, list[i].name);
    list[i].says = qpdf_oh_is_dictionary(r->q, font) ? face_says(r, font) : NULL;
  }
  return count;
}

static void leaf_read(reading *r, leaf *l) {
  typeface face[FACES_MAX];
  unsigned char *buffer = NULL;
  size_t length = 0;
  qpdf_oh page = qpdf_get_object_by_id(r->q, l->id, 0);
  size_t faces = qpdf_oh_is_dictionary(r->q, page) ? faces_of(r, page, face) : 0;
  l->read = true;
  if (!faces || qpdf_oh_get_page_content_data(r->q, page, &buffer, &length) & QPDF_ERRORS)
    length = 0;
  str content = {str_copy(r->arena, (str){buffer ? (char *)buffer : "", length}), length};
  free(buffer);
  l->script = script_read(r->arena, content, face, faces);
}

static const char *mark_words(reading *r, int page, long number) {
  for (size_t i = 0; i < r->leaves; i++) {
    if (r->leaf[i].id != page)
      continue;
    if (!r->leaf[i].read)
      leaf_read(r, &r->leaf[i]);
    return script_words(&r->leaf[i].script, number);
  }
  return "";
}

/* --- tags --- */

typedef struct node { /* of the tree, or a mark in it */
  qpdf_oh is;
  int page; /* that marks without their own are on */
  int depth;
} node;

static bool is_a(const reading *r, qpdf_oh element, const char *type) {
  qpdf_oh s = qpdf_oh_get_key(r->q, element, "/S");
  return qpdf_oh_is_name(r->q, s) && !strcmp(qpdf_oh_get_name(r->q, s), type);
}

static bool is_one_of(const reading *r, qpdf_oh element, const char *const *type, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (is_a(r, element, type[i]))
      return true;
  return false;
}

static bool is_element(const reading *r, qpdf_oh o) {
  return qpdf_oh_is_dictionary(r->q, o) && qpdf_oh_has_key(r->q, o, "/S");
}

static int page_of(const reading *r, const node *n) {
  qpdf_oh page = qpdf_oh_is_dictionary(r->q, n->is) ? qpdf_oh_get_key(r->q, n->is, "/Pg") : n->is;
  return qpdf_oh_is_dictionary(r->q, page) ? qpdf_oh_get_object_id(r->q, page) : n->page;
}

/* Runs `take` on each of a node's children. */
static void each_kid(reading *r, const node *n, void (*take)(reading *r, const node *kid, void *with), void *with) {
  qpdf_oh kids = qpdf_oh_get_key(r->q, n->is, "/K");
  int count = qpdf_oh_is_array(r->q, kids) ? qpdf_oh_get_array_n_items(r->q, kids) : 1;
  int page = page_of(r, n);
  for (int i = 0; i < count && r->nodes < NODES_MAX && n->depth < DEPTH_MAX; i++, r->nodes++) {
    qpdf_oh one = qpdf_oh_is_array(r->q, kids) ? qpdf_oh_get_array_item(r->q, kids, i) : kids;
    take(r, &(node){one, page, n->depth + 1}, with);
  }
}

/* The words in a node and below it. */
static void say(reading *r, const node *n, void *with) {
  text *out = with;
  if (qpdf_oh_is_integer(r->q, n->is)) {
    text_adds(out, mark_words(r, n->page, (long)qpdf_oh_get_int_value(r->q, n->is)));
  } else if (is_element(r, n->is)) {
    each_kid(r, n, say, out);
  } else if (qpdf_oh_is_dictionary(r->q, n->is)) {
    qpdf_oh number = qpdf_oh_get_key(r->q, n->is, "/MCID");
    if (qpdf_oh_is_integer(r->q, number)) {
      text_addc(out, '\n'); /* a mark of its own page: the line went on there */
      text_adds(out, mark_words(r, page_of(r, n), (long)qpdf_oh_get_int_value(r->q, number)));
    }
  }
}

static const char *said(reading *r, const node *n) {
  text out = text_new(r->arena);
  say(r, n, &out);
  return joined(r->arena, out.ptr);
}

/* One cell of a row, beside the others. */
static void add_cell(reading *r, const node *n, void *with) {
  text *row = with;
  if (is_element(r, n->is))
    text_addf(row, "%s%s", row->len ? CELL_GAP : "", said(r, n));
}

static void walk(reading *r, const node *n, void *with) {
  static const char *const block[] = {"/P",  "/H",  "/H1",      "/H2",   "/H3",  "/H4",
                                      "/H5", "/H6", "/Caption", "/Code", "/TOCI"};
  (void)with;
  if (!is_element(r, n->is) || is_a(r, n->is, "/Figure"))
    return;
  if (is_one_of(r, n->is, block, sizeof block / sizeof *block)) {
    add_sentences(r, said(r, n));
  } else if (is_a(r, n->is, "/TR")) {
    text row = text_new(r->arena);
    each_kid(r, n, add_cell, &row);
    add(r, row.ptr, row.len);
  } else {
    each_kid(r, n, walk, NULL);
  }
}

words words_read(arena *a, const dossier *d) {
  words made = {0};
  reading r = {.arena = a, .q = d->reader, .made = &made, .leaves = d->pages};
  qpdf_oh tree = qpdf_oh_get_key(r.q, qpdf_get_root(r.q), "/StructTreeRoot");
  r.leaf = ARENA_ARRAY(a, d->pages + 1, leaf);
  for (size_t i = 0; i < d->pages; i++)
    r.leaf[i].id = qpdf_oh_get_object_id(r.q, qpdf_get_page_n(r.q, i));
  if (qpdf_oh_is_dictionary(r.q, tree))
    each_kid(&r, &(node){tree, 0, 0}, walk, NULL);
  return made;
}
