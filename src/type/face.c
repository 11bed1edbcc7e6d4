/* face: opens font files when first needed and chooses among them by weight, slant and coverage. */
#include "base/file.h"
#include "type/face_set.h"
#include "type/memo.h"

#include <ft2build.h>
#include <hb-ot.h>
#include <hb.h>
#include <stdlib.h>
#include <string.h>

#include FT_FREETYPE_H

#define BLANK 0x200B     /* zero width space: drawn as nothing wherever it is a glyph at all */
#define SMALLEST_FILE 64 /* bytes; a font file has more */

static void font_drop(void *font) {
  hb_font_destroy(font);
}

static void buffer_drop(void *buffer) {
  hb_buffer_destroy(buffer);
}

/* `--font-path` stands before the manifest's folders. */
static void folders_first(face_set *s, const char *extra) {
  str list = str_of(extra);
  size_t start = 0;
  for (size_t i = 0; list.ptr && i <= list.len; i++)
    if (i == list.len || list.ptr[i] == ':') {
      if (i > start) {
        ARENA_PUSH(s->arena, s->folder, s->folders, s->folder_room);
        s->folder[s->folders++] = str_copy(s->arena, str_slice(list, start, i));
      }
      start = i + 1;
    }
}

static const char *file_find(const face_set *s, const char *file) {
  const char *slash = strrchr(file, '/');
  const char *name[] = {file, slash ? slash + 1 : NULL};
  for (size_t i = 0; i < s->folders; i++)
    for (size_t k = 0; k < 2 && name[k]; k++) {
      const char *path = text_format(s->arena, "%s/%s", s->folder[i], name[k]);
      if (file_exists(path))
        return path;
    }
  return NULL;
}

face_set *face_set_load(arena *a, const char *manifest, const char *extra, diags *d) {
  face_set *s = ARENA_NEW(a, face_set);
  s->arena = a;
  folders_first(s, extra);
  if (!manifest_read(s, manifest, d))
    return NULL;
  for (size_t i = 0; i < s->count; i++)
    s->entry[i]->face.path = file_find(s, s->entry[i]->face.file);
  s->buffer = hb_buffer_create();
  arena_defer(a, buffer_drop, s->buffer);
  s->memo = memo_new(a);
  return s;
}

void face_set_origin(face_set *s, const source *file) {
  ARENA_PUSH(s->arena, s->origin, s->origins, s->origin_room);
  s->origin[s->origins++] = file;
}

size_t face_count(const face_set *s) {
  return s->count;
}

face *face_at(const face_set *s, size_t i) {
  return &s->entry[i]->face;
}

static double metric(hb_font_t *font, hb_ot_metrics_tag_t tag, double otherwise) {
  hb_position_t v;
  return hb_ot_metrics_get_position(font, tag, &v) && v ? v / (double)hb_face_get_upem(hb_font_get_face(font))
                                                        : otherwise;
}

/* Height of a flat letter, for fonts whose OS/2 table is too old to say. */
static double letter_height(hb_font_t *font, hb_codepoint_t letter, double otherwise) {
  hb_codepoint_t id;
  hb_glyph_extents_t box;
  if (!hb_font_get_nominal_glyph(font, letter, &id) || !hb_font_get_glyph_extents(font, id, &box))
    return otherwise;
  return box.y_bearing / (double)hb_face_get_upem(hb_font_get_face(font));
}

static uint32_t blank_find(hb_font_t *font) {
  hb_codepoint_t id;
  hb_glyph_extents_t ink;
  bool empty = hb_font_get_nominal_glyph(font, BLANK, &id) && !hb_font_get_glyph_h_advance(font, id) &&
               (!hb_font_get_glyph_extents(font, id, &ink) || !ink.width);
  return empty ? id : 0;
}

static void metrics_read(face *f) {
  f->blank = blank_find(f->hb);
  f->units_per_em = hb_face_get_upem(hb_font_get_face(f->hb));
  f->ascent = metric(f->hb, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, 0.8);
  f->descent = -metric(f->hb, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -0.2);
  f->cap_height = metric(f->hb, HB_OT_METRICS_TAG_CAP_HEIGHT, 0);
  if (f->cap_height <= 0)
    f->cap_height = letter_height(f->hb, 'H', 0.7);
  f->x_height = metric(f->hb, HB_OT_METRICS_TAG_X_HEIGHT, 0);
  if (f->x_height <= 0)
    f->x_height = letter_height(f->hb, 'x', 0.5);
}

static bool has_table(hb_face_t *font, hb_tag_t tag) {
  hb_blob_t *table = hb_face_reference_table(font, tag);
  bool there = hb_blob_get_length(table) > 0;
  hb_blob_destroy(table);
  return there;
}

static bool face_wake(face_entry *e) {
  face *f = &e->face;
  e->bytes = f->path ? file_map(e->set->arena, f->path) : str_of(NULL);
  if (!e->bytes.ptr || e->bytes.len < SMALLEST_FILE || e->bytes.len > UINT32_MAX)
    return false;
  hb_blob_t *blob = hb_blob_create(e->bytes.ptr, (unsigned)e->bytes.len, HB_MEMORY_MODE_READONLY, NULL, NULL);
  hb_face_t *font = hb_face_create(blob, (unsigned)f->index);
  hb_blob_destroy(blob);
  f->cff = has_table(font, HB_TAG('C', 'F', 'F', ' '));
  bool usable = hb_face_get_glyph_count(font) > 0 && (f->cff || has_table(font, HB_TAG('g', 'l', 'y', 'f')));
  if (usable) {
    f->hb = hb_font_create(font);
    arena_defer(e->set->arena, font_drop, f->hb);
    metrics_read(f);
  }
  hb_face_destroy(font);
  return usable;
}

bool face_load(face *f) {
  face_entry *e = (face_entry *)f;
  if (e->state == face_asleep)
    e->state = face_wake(e) ? face_awake : face_broken;
  return e->state == face_awake;
}

face_order *face_order_of(face_set *s, const char *family) {
  for (size_t i = 0; i < s->orders; i++)
    if (!strcmp(s->order[i].name, family))
      return &s->order[i];
  return NULL;
}

const char *const *face_families(const face_set *s, arena *a, size_t *count) {
  const char **name = ARENA_ARRAY(a, s->orders ? s->orders : 1, const char *);
  *count = 0;
  for (int role = 1; role >= 0; role--)
    for (size_t i = 0; i < s->orders; i++)
      if (s->order[i].role == (bool)role)
        name[(*count)++] = s->order[i].name;
  return name;
}

/* Weight decides before slant; of two weights equally far, the one on the far side of regular. */
static int distance(const face *f, const style *want) {
  int weight = want->weight ? want->weight : 400;
  int off = abs(f->weight - weight) * 4;
  bool behind = weight > 500 ? f->weight < weight : f->weight > weight;
  return off + 2 * (f->italic != want->italic ? 1 : 0) + (off && behind);
}

face *face_of_family(face_set *s, const char *family, const style *want) {
  for (;;) {
    face *best = NULL;
    for (size_t i = 0; i < s->count; i++) {
      face_entry *e = s->entry[i];
      if (e->state != face_broken && e->face.path && !strcmp(e->face.family, family) &&
          (!best || distance(&e->face, want) < distance(best, want)))
        best = &e->face;
    }
    if (!best || face_load(best))
      return best;
  }
}

face *face_find(face_set *s, const style *want) {
  const face_order *o = face_order_of(s, want->family);
  return o ? face_of_family(s, o->family[0], want) : NULL;
}

face *face_for(face_set *s, const style *want, uint32_t code) {
  const face_order *o = face_order_of(s, want->family);
  for (size_t i = 0; o && i < o->count; i++) {
    face *f = face_of_family(s, o->family[i], want);
    if (f && face_has(f, code))
      return f;
  }
  return NULL;
}

static bool cmap_has(face *f, uint32_t code) {
  hb_codepoint_t id;
  return hb_font_get_nominal_glyph(f->hb, code, &id);
}

bool face_has(face *f, uint32_t code) {
  face_entry *e = (face_entry *)f;
  if (!face_load(f))
    return false;
  if (code >= COVERAGE_CODES)
    return cmap_has(f, code);
  uint64_t bit = (uint64_t)1 << code % 64;
  if (!(e->known[code / 64] & bit)) {
    e->known[code / 64] |= bit;
    if (cmap_has(f, code))
      e->has[code / 64] |= bit;
  }
  return e->has[code / 64] & bit;
}

double face_advance(face *f, uint32_t id) {
  return face_load(f) ? hb_font_get_glyph_h_advance(f->hb, id) * 1000.0 / f->units_per_em : 0;
}

static void library_drop(void *library) {
  FT_Done_FreeType(library);
}

static void ft_face_drop(void *font) {
  FT_Done_Face(font);
}

void *face_freetype(face_set *s, face *f) {
  face_entry *e = (face_entry *)f;
  FT_Library library = s->library;
  FT_Face made;
  if (f->ft || !face_load(f))
    return f->ft;
  if (!library) {
    if (FT_Init_FreeType(&library))
      return NULL;
    s->library = library;
    arena_defer(s->arena, library_drop, library);
  }
  if (FT_New_Memory_Face(library, (const FT_Byte *)e->bytes.ptr, (FT_Long)e->bytes.len, f->index, &made))
    return NULL;
  f->ft = made;
  arena_defer(s->arena, ft_face_drop, made);
  return f->ft;
}

bool face_feature(face *f, const char *tag) {
  hb_tag_t list[64];
  unsigned from = 0, count = sizeof list / sizeof *list;
  while (face_load(f) && count == sizeof list / sizeof *list) {
    hb_ot_layout_table_get_feature_tags(hb_font_get_face(f->hb), HB_OT_TAG_GSUB, from, &count, list);
    for (unsigned i = 0; i < count; i++)
      if (list[i] == hb_tag_from_string(tag, -1))
        return true;
    from += count;
  }
  return false;
}
