/* subset: drives hb-subset. */
#include "type/subset.h"

#include <hb-subset.h>
#include <hb.h>

/* What a document that places glyphs by id has no use for. */
static const char *const dropped[] = {"BASE", "DSIG", "GDEF", "GPOS", "GSUB", "JSTF", "MATH", "OS/2", "STAT",
                                      "VDMX", "VORG", "cmap", "cvt ", "fpgm", "gasp", "hdmx", "kern", "meta",
                                      "name", "post", "prep", "vhea", "vmtx", "LTSH", "PCLT"};

static void blob_drop(void *blob) {
  hb_blob_destroy(blob);
}

/* A font's tables but for its character map: glyphs are asked for by id, and reading the map would cost as much as all
   the rest of the cutting. */
static hb_blob_t *table_of(hb_face_t *mapless, hb_tag_t tag, void *whole) {
  (void)mapless;
  return tag == HB_TAG('c', 'm', 'a', 'p') ? hb_blob_get_empty() : hb_face_reference_table(whole, tag);
}

static hb_face_t *without_map(const face *f) {
  hb_face_t *whole = hb_font_get_face(f->hb), *mapless = hb_face_create_for_tables(table_of, whole, NULL);
  hb_face_set_upem(mapless, hb_face_get_upem(whole));
  hb_face_set_glyph_count(mapless, hb_face_get_glyph_count(whole));
  return mapless;
}

static hb_subset_input_t *input_of(const uint32_t *glyph, size_t count) {
  hb_subset_input_t *in = hb_subset_input_create_or_fail();
  if (!in)
    return NULL;
  hb_subset_input_set_flags(in, HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t *drop = hb_subset_input_set(in, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
    hb_set_add(drop, hb_tag_from_string(dropped[i], 4));
  hb_set_t *keep = hb_subset_input_glyph_set(in);
  for (size_t i = 0; i < count; i++)
    hb_set_add(keep, glyph[i]);
  return in;
}

/* The bytes of a face that was cut; a blob tied to the arena. */
static str bytes_of(arena *a, hb_face_t *cut, bool cff) {
  hb_blob_t *blob = cff ? hb_face_reference_table(cut, HB_TAG('C', 'F', 'F', ' ')) : hb_face_reference_blob(cut);
  unsigned length;
  const char *bytes = hb_blob_get_data(blob, &length);
  arena_defer(a, blob_drop, blob);
  return length ? (str){bytes, length} : (str){0};
}

str subset(arena *a, face *f, const uint32_t *glyph, size_t count, uint32_t *new_id) {
  str out = {0};
  if (!face_load(f))
    return out;
  hb_subset_input_t *in = input_of(glyph, count);
  hb_face_t *whole = without_map(f);
  hb_subset_plan_t *plan = in ? hb_subset_plan_create_or_fail(whole, in) : NULL;
  hb_face_t *cut = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
  if (cut) {
    const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);
    for (size_t i = 0; i < count; i++) {
      hb_codepoint_t id = hb_map_get(map, glyph[i]);
      new_id[i] = id == HB_MAP_VALUE_INVALID ? 0 : id;
    }
    out = bytes_of(a, cut, f->cff);
  }
  hb_face_destroy(cut);
  hb_subset_plan_destroy(plan);
  hb_subset_input_destroy(in);
  hb_face_destroy(whole);
  return out;
}
