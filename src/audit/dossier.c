/* dossier: what a PDF of ours carries and says of itself. */
#include "audit/dossier.h"

#include "base/file.h"
#include "base/sha256.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH_MAX 40                  /* of a tree of names */
#define NODES_MAX 20000               /* of such a tree, and of the objects looked at for fonts */
#define BYTES_MAX ((size_t)512 << 20) /* of all files together */
#define PRODUCER "brief "
#define NAMESPACE "urn:brief:provenance"
#define DIGEST_LENGTH 64

typedef struct reading {
  arena *arena;
  diags *diags;
  dossier *made;
  qpdf_data q;
  size_t nodes, bytes;
  bool full;
} reading;

static void drop_reader(void *q) {
  qpdf_data one = q;
  qpdf_cleanup(&one);
}

/* --- streams and strings --- */

str dossier_stream(arena *a, void *reader, unsigned stream) {
  unsigned char *buffer = NULL;
  size_t length = 0;
  QPDF_BOOL whole = QPDF_FALSE;
  if (!qpdf_oh_is_stream(reader, stream))
    return (str){0};
  QPDF_ERROR_CODE code = qpdf_oh_get_stream_data(reader, stream, qpdf_dl_generalized, &whole, &buffer, &length);
  str bytes = {0};
  if (!(code & QPDF_ERRORS) && whole && !qpdf_has_error(reader))
    bytes = (str){str_copy(a, (str){buffer ? (char *)buffer : "", length}), length};
  free(buffer);
  return bytes;
}

/* The same, as long as all of them together are no more than any of ours. */
static str stream_bytes(reading *r, qpdf_oh stream) {
  str bytes = dossier_stream(r->arena, r->q, stream);
  if (bytes.len > BYTES_MAX - r->bytes)
    r->full = true;
  if (r->full)
    return (str){0};
  r->bytes += bytes.len;
  return bytes;
}

/* Nothing that would steer a terminal. */
static const char *plain(arena *a, const char *words) {
  char *out = str_copy(a, str_of(words));
  for (char *c = out; *c; c++)
    if ((unsigned char)*c < ' ' || *c == 0x7F)
      *c = ' ';
  return out;
}

static const char *text_at(reading *r, qpdf_oh dict, const char *key) {
  qpdf_oh value = qpdf_oh_get_key(r->q, dict, key);
  return qpdf_oh_is_string(r->q, value) ? plain(r->arena, qpdf_oh_get_utf8_value(r->q, value)) : NULL;
}

static bool name_is(reading *r, qpdf_oh dict, const char *key, const char *name) {
  qpdf_oh value = qpdf_oh_get_key(r->q, dict, key);
  return qpdf_oh_is_name(r->q, value) && !strcmp(qpdf_oh_get_name(r->q, value), name);
}

/* --- files --- */

/* Files of the whole document stand in the catalog's list; those of a figure do not. */
static bool of_document(reading *r, qpdf_oh spec) {
  qpdf_oh list = qpdf_oh_get_key(r->q, qpdf_get_root(r->q), "/AF");
  int count = qpdf_oh_is_array(r->q, list) ? qpdf_oh_get_array_n_items(r->q, list) : 0;
  for (int i = 0; i < count; i++)
    if (qpdf_oh_get_object_id(r->q, qpdf_oh_get_array_item(r->q, list, i)) == qpdf_oh_get_object_id(r->q, spec))
      return true;
  return false;
}

static role role_of(reading *r, qpdf_oh spec) {
  if (name_is(r, spec, "/AFRelationship", "/Source"))
    return role_brief;
  if (!name_is(r, spec, "/AFRelationship", "/Data"))
    return role_other;
  return of_document(r, spec) ? role_data : role_chart;
}

static void file_add(reading *r, qpdf_oh spec) {
  dossier *m = r->made;
  if (!qpdf_oh_is_dictionary(r->q, spec))
    return;
  const char *name = text_at(r, spec, "/UF");
  qpdf_oh streams = qpdf_oh_get_key(r->q, spec, "/EF");
  str bytes = qpdf_oh_is_dictionary(r->q, streams) ? stream_bytes(r, qpdf_oh_get_key(r->q, streams, "/F")) : (str){0};
  name = name ? name : text_at(r, spec, "/F");
  if (r->full || m->files >= DOSSIER_FILES_MAX) {
    r->full = true;
    return;
  }
  if (!bytes.ptr) {
    diags_add(r->diags, 940, span_none(), "%s: the file `%s` inside it cannot be read", m->path, name ? name : "");
    return;
  }
  ARENA_PUSH(r->arena, m->file, m->files, m->file_room);
  m->file[m->files++] = (enclosure){name ? name : "", text_at(r, spec, "/Desc"), role_of(r, spec), bytes};
}

static void names_walk(reading *r, qpdf_oh node, int depth) {
  if (depth > DEPTH_MAX || ++r->nodes > NODES_MAX || !qpdf_oh_is_dictionary(r->q, node)) {
    r->full |= depth > DEPTH_MAX || r->nodes > NODES_MAX;
    return;
  }
  qpdf_oh names = qpdf_oh_get_key(r->q, node, "/Names"), kids = qpdf_oh_get_key(r->q, node, "/Kids");
  int count = qpdf_oh_is_array(r->q, names) ? qpdf_oh_get_array_n_items(r->q, names) : 0;
  for (int i = 1; i < count && !r->full; i += 2)
    file_add(r, qpdf_oh_get_array_item(r->q, names, i));
  count = qpdf_oh_is_array(r->q, kids) ? qpdf_oh_get_array_n_items(r->q, kids) : 0;
  for (int i = 0; i < count && !r->full; i++)
    names_walk(r, qpdf_oh_get_array_item(r->q, kids, i), depth + 1);
}

static void files_read(reading *r) {
  qpdf_oh names = qpdf_oh_get_key(r->q, qpdf_get_root(r->q), "/Names");
  if (qpdf_oh_is_dictionary(r->q, names))
    names_walk(r, qpdf_oh_get_key(r->q, names, "/EmbeddedFiles"), 0);
}

/* --- what it says of itself --- */

/* Where `what` is from `at` on; SIZE_MAX if it is not there. */
static size_t find(str s, size_t at, const char *what) {
  const char *found = at < s.len ? memmem(s.ptr + at, s.len - at, what, strlen(what)) : NULL;
  return found ? (size_t)(found - s.ptr) : SIZE_MAX;
}

static void unescape(text *out, str s) {
  static const struct {
    const char *from;
    char to;
  } entity[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
  for (size_t i = 0; i < s.len;) {
    size_t k = 0;
    while (k < sizeof entity / sizeof *entity && !str_starts(str_slice(s, i, s.len), entity[k].from))
      k++;
    bool plain = k == sizeof entity / sizeof *entity;
    text_addc(out, plain ? s.ptr[i] : entity[k].to);
    i += plain ? 1 : strlen(entity[k].from);
  }
}

/* What stands between `open` and `close` from *at on, which moves behind it; absent if it is not there. */
static str between(str s, size_t *at, const char *open, const char *close) {
  size_t from = find(s, *at, open);
  if (from == SIZE_MAX)
    return (str){0};
  from += strlen(open);
  size_t to = find(s, from, close);
  if (to == SIZE_MAX)
    return (str){0};
  *at = to + strlen(close);
  return str_slice(s, from, to);
}

static const char *property(reading *r, str xmp, const char *open, const char *close) {
  size_t at = 0;
  str raw = between(xmp, &at, open, close);
  text out = text_new(r->arena);
  if (!raw.ptr)
    return NULL;
  unescape(&out, raw);
  return plain(r->arena, out.ptr);
}

/* "path; facts; sha256 HEX" */
static void input_add(reading *r, const char *words) {
  dossier *m = r->made;
  static const char mark[] = "; sha256 ";
  str all = str_of(words);
  size_t first = find(all, 0, "; "), last = all.len < DIGEST_LENGTH + sizeof mark ? 0 : all.len - DIGEST_LENGTH;
  if (first == SIZE_MAX || !last || first > last - strlen(mark) ||
      !str_starts(str_slice(all, last - strlen(mark), all.len), mark))
    return;
  ARENA_PUSH(r->arena, m->input, m->inputs, m->input_room);
  m->input[m->inputs++] = (input){.path = str_copy(r->arena, str_slice(all, 0, first)),
                                  .facts = str_copy(r->arena, str_slice(all, first + 2, last - strlen(mark))),
                                  .sha256 = str_copy(r->arena, str_slice(all, last, all.len))};
}

static void option_add(reading *r, const char *words) {
  dossier *m = r->made;
  ARENA_PUSH(r->arena, m->option, m->options, m->option_room);
  m->option[m->options++] = words;
}

static void list_read(reading *r, str xmp, const char *name, void (*take)(reading *r, const char *words)) {
  size_t at = 0, in = 0;
  str list = between(xmp, &at, text_format(r->arena, "<brief:%s>", name), text_format(r->arena, "</brief:%s>", name));
  for (str one; list.ptr && (one = between(list, &in, "<rdf:li>", "</rdf:li>")).ptr;) {
    text words = text_new(r->arena);
    unescape(&words, one);
    take(r, plain(r->arena, words.ptr));
  }
}

static void account_read(reading *r) {
  dossier *m = r->made;
  str xmp = stream_bytes(r, qpdf_oh_get_key(r->q, qpdf_get_root(r->q), "/Metadata"));
  if (!xmp.ptr)
    return;
  m->producer = property(r, xmp, "<pdf:Producer>", "</pdf:Producer>");
  m->title = property(r, xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li>");
  m->date = property(r, xmp, "<xmp:CreateDate>", "T");
  m->ours = m->producer && !strncmp(m->producer, PRODUCER, strlen(PRODUCER)) && find(xmp, 0, NAMESPACE) != SIZE_MAX;
  if (!m->ours)
    return;
  list_read(r, xmp, "input", input_add);
  list_read(r, xmp, "option", option_add);
}

/* --- fonts --- */

static void font_add(reading *r, qpdf_oh descriptor) {
  static const char *const key[] = {"/FontFile", "/FontFile2", "/FontFile3"};
  dossier *m = r->made;
  qpdf_oh name = qpdf_oh_get_key(r->q, descriptor, "/FontName");
  if (!qpdf_oh_is_name(r->q, name))
    return;
  const char *says = str_copy(r->arena, str_of(qpdf_oh_get_name(r->q, name)));
  for (size_t i = 0; i < sizeof key / sizeof *key; i++) {
    str bytes = stream_bytes(r, qpdf_oh_get_key(r->q, descriptor, key[i]));
    if (!bytes.ptr)
      continue;
    ARENA_PUSH(r->arena, m->font, m->fonts, m->font_room);
    m->font[m->fonts++] = text_format(r->arena, "%s %s", says, sha256_hex(r->arena, bytes));
  }
}

/* Objects are looked at one by one up to the first few that are not there: that is how ours are numbered. */
static void fonts_read(reading *r) {
  for (int id = 1, gap = 0; id < NODES_MAX && gap < 8; id++) {
    qpdf_oh o = qpdf_get_object_by_id(r->q, id, 0);
    gap = qpdf_oh_is_null(r->q, o) ? gap + 1 : 0;
    if (qpdf_oh_is_dictionary(r->q, o) && name_is(r, o, "/Type", "/FontDescriptor"))
      font_add(r, o);
    qpdf_oh_release(r->q, o);
  }
}

/* --- the whole --- */

static dossier *unreadable(reading *r, const char *why) {
  diags_add(r->diags, 940, span_none(), "%s cannot be read: %s", r->made->path, why);
  return NULL;
}

static const char *complaint(reading *r) {
  qpdf_error e = qpdf_has_error(r->q) ? qpdf_get_error(r->q) : NULL;
  if (e && qpdf_get_error_code(r->q, e) == qpdf_e_password)
    return "it asks for a password: say --password";
  return "it is not a PDF, or a damaged one";
}

dossier *dossier_of(arena *a, const source *pdf, const char *password, diags *d) {
  reading r = {.arena = a, .diags = d, .made = ARENA_NEW(a, dossier), .q = qpdf_init()};
  arena_defer(a, drop_reader, r.q);
  *r.made = (dossier){.path = pdf->path, .bytes = pdf->bytes, .reader = r.q};
  qpdf_set_suppress_warnings(r.q, QPDF_TRUE);
  qpdf_silence_errors(r.q);
  qpdf_set_attempt_recovery(r.q, QPDF_FALSE);
  if (qpdf_read_memory(r.q, pdf->path, pdf->bytes.ptr, pdf->bytes.len, password) & QPDF_ERRORS)
    return unreadable(&r, complaint(&r));
  int pages = qpdf_get_num_pages(r.q);
  if (pages <= 0 || qpdf_has_error(r.q) || !qpdf_oh_is_dictionary(r.q, qpdf_get_root(r.q)))
    return unreadable(&r, complaint(&r));
  r.made->pages = (size_t)pages;
  account_read(&r);
  files_read(&r);
  fonts_read(&r);
  if (r.full)
    return unreadable(&r, "it holds more than any of ours");
  return r.made;
}

dossier *dossier_read(arena *a, const char *path, const char *password, diags *d) {
  const source *s = file_read(a, path, span_none(), d);
  return s ? dossier_of(a, s, password, d) : NULL;
}

const enclosure *dossier_brief(const dossier *d) {
  for (size_t i = 0; i < d->files; i++)
    if (d->file[i].role == role_brief)
      return &d->file[i];
  return NULL;
}

const char *dossier_role(role r) {
  static const char *const word[role_count] = {"source", "data", "chart", "file"};
  return word[r];
}
