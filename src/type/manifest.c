/* manifest: the list of faces and their order, read from its file. Knows nothing of what is in a font. */
#include "base/file.h"
#include "type/face_set.h"

#include <stdlib.h>

enum {
  field_kind,
  field_family,
  field_weight,
  field_slant,
  field_file,
  field_index,
  field_licence,
  field_package,
  fields
};

typedef struct row {
  str field[fields];
  size_t count;
  span at;
} row;

static row row_split(const source *s, str line) {
  row r = {.at = span_new(s, (size_t)(line.ptr - s->bytes.ptr), line.len)};
  size_t start = 0;
  for (size_t i = 0; i <= line.len && r.count < fields; i++)
    if (i == line.len || line.ptr[i] == '\t') {
      r.field[r.count++] = str_trim(str_slice(line, start, i));
      start = i + 1;
    }
  return r;
}

static void folder_add(face_set *s, str path) {
  if (!path.len)
    return;
  ARENA_PUSH(s->arena, s->folder, s->folders, s->folder_room);
  s->folder[s->folders++] = str_copy(s->arena, path);
}

static void patterns_add(face_set *s, str path) {
  ARENA_PUSH(s->arena, s->pattern_folder, s->pattern_folders, s->pattern_folder_room);
  s->pattern_folder[s->pattern_folders++] = str_copy(s->arena, path);
}

static face_order *order_add(face_set *s, str name, bool role) {
  ARENA_PUSH(s->arena, s->order, s->orders, s->order_room);
  face_order *o = &s->order[s->orders++];
  *o = (face_order){.name = str_copy(s->arena, name), .role = role};
  return o;
}

static bool order_read(face_set *s, const row *r) {
  if (r->count != 3)
    return false;
  face_order *o = order_add(s, r->field[1], true);
  str list = r->field[2];
  size_t start = 0;
  for (size_t i = 0; i <= list.len; i++)
    if (i == list.len || list.ptr[i] == ',') {
      if (o->count == ORDER_FAMILIES)
        return false;
      o->family[o->count++] = str_copy(s->arena, str_trim(str_slice(list, start, i)));
      start = i + 1;
    }
  return true;
}

/* `ascii LANG ROLE FAMILY`, after the role's order. */
static bool ascii_read(face_set *s, const row *r) {
  face_order *o = r->count == 4 ? face_order_of(s, str_copy(s->arena, r->field[2])) : NULL;
  if (!o)
    return false;
  o->ascii_lang = str_copy(s->arena, r->field[1]);
  o->ascii = str_copy(s->arena, r->field[3]);
  return true;
}

static bool number_field(str s, int most, int *out) {
  int n = 0;
  for (size_t i = 0; i < s.len; i++) {
    if (s.ptr[i] < '0' || s.ptr[i] > '9' || n > most)
      return false;
    n = n * 10 + (s.ptr[i] - '0');
  }
  *out = n;
  return s.len > 0 && n <= most;
}

static bool face_read(face_set *s, const row *r) {
  face f = {.id = (int)s->count};
  if (r->count != fields || s->count == FACES_MAX || !number_field(r->field[field_weight], 1000, &f.weight) ||
      !number_field(r->field[field_index], FACES_MAX, &f.index))
    return false;
  f.italic = str_is(r->field[field_slant], "italic");
  if (!f.italic && !str_is(r->field[field_slant], "upright"))
    return false;
  f.family = str_copy(s->arena, r->field[field_family]);
  f.file = str_copy(s->arena, r->field[field_file]);
  f.licence = str_copy(s->arena, r->field[field_licence]);
  f.package = str_copy(s->arena, r->field[field_package]);
  ARENA_PUSH(s->arena, s->entry, s->count, s->room);
  face_entry *e = s->entry[s->count++] = ARENA_NEW(s->arena, face_entry);
  e->face = f;
  e->set = s;
  return true;
}

static bool row_read(face_set *s, const row *r) {
  if (str_is(r->field[field_kind], "folder") && r->count == 2)
    return folder_add(s, r->field[1]), true;
  if (str_is(r->field[field_kind], "patterns") && r->count == 2)
    return patterns_add(s, r->field[1]), true;
  if (str_is(r->field[field_kind], "order"))
    return order_read(s, r);
  if (str_is(r->field[field_kind], "ascii"))
    return ascii_read(s, r);
  return str_is(r->field[field_kind], "face") && face_read(s, r);
}

/* A family asked for by its own name takes the first role's order that lists it, with itself in front. */
static void families_order(face_set *s) {
  for (size_t i = 0; i < s->count; i++) {
    const char *family = s->entry[i]->face.family;
    if (face_order_of(s, family))
      continue;
    face_order copy = {0};
    for (size_t k = s->orders; k-- > 0;)
      for (size_t n = 0; s->order[k].role && n < s->order[k].count; n++)
        if (str_is(str_of(s->order[k].family[n]), family))
          copy = s->order[k];
    face_order *o = order_add(s, str_of(family), false);
    o->family[o->count++] = family;
    o->ascii_lang = copy.ascii_lang;
    o->ascii = copy.ascii;
    for (size_t n = 0; n < copy.count && o->count < ORDER_FAMILIES; n++)
      if (!str_is(str_of(copy.family[n]), family))
        o->family[o->count++] = copy.family[n];
  }
}

bool manifest_read(face_set *s, const char *path, diags *d) {
  const source *m = file_read(s->arena, path, span_none(), d);
  if (!m)
    return false;
  bool good = true;
  for (size_t start = 0, i = 0; i <= m->bytes.len; i++) {
    if (i < m->bytes.len && m->bytes.ptr[i] != '\n')
      continue;
    str line = str_trim(str_slice(m->bytes, start, i));
    start = i + 1;
    if (!line.len || line.ptr[0] == '#')
      continue;
    row r = row_split(m, line);
    if (!row_read(s, &r)) {
      diags_add(d, 603, r.at, "not a line of a font manifest");
      good = false;
    }
  }
  families_order(s);
  if (good && (!s->orders || !s->count)) {
    diags_add(d, 603, span_new(m, 0, 0), "the font manifest lists no faces or no order");
    good = false;
  }
  return good;
}
