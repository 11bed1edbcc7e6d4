/* test_subset: subsets: small, complete, the same every time. */
#include "faces.h"

#include "type/subset.h"

#include <hb-ot.h>

typedef struct cut {
  str bytes;
  uint32_t old[64], new[64];
  size_t count;
} cut;

static cut cut_of(style s, const char *t) {
  shaped q = shape(A, S, &s, str_of(t), span_none(), D);
  cut c = {.count = q.run[0].count};
  for (size_t i = 0; i < c.count; i++)
    c.old[i] = q.run[0].glyph[i].id;
  c.bytes = subset(A, face_find(S, &s), c.old, c.count, c.new);
  return c;
}

START_TEST(a_glyf_subset_keeps_outlines_and_advances) {
  style s = serif();
  cut c = cut_of(s, "Sales ½ é Ө");
  ck_assert(c.bytes.len > 500 && c.bytes.len < 4000);
  hb_blob_t *blob = hb_blob_create(c.bytes.ptr, (unsigned)c.bytes.len, HB_MEMORY_MODE_READONLY, NULL, NULL);
  hb_face_t *f = hb_face_create(blob, 0);
  hb_font_t *font = hb_font_create(f);
  for (size_t i = 0; i < c.count; i++) {
    hb_glyph_extents_t was, is;
    ck_assert_int_eq(hb_font_get_glyph_h_advance(font, c.new[i]),
                     hb_font_get_glyph_h_advance(face_find(S, &s)->hb, c.old[i]));
    hb_font_get_glyph_extents(face_find(S, &s)->hb, c.old[i], &was);
    hb_font_get_glyph_extents(font, c.new[i], &is);
    ck_assert_int_eq(was.width, is.width);
    ck_assert_int_eq(was.height, is.height);
  }
  hb_tag_t tag[32];
  unsigned tags = 32;
  ck_assert_uint_eq(hb_face_get_table_tags(f, 0, &tags, tag), 6);
  hb_font_destroy(font);
  hb_face_destroy(f);
  hb_blob_destroy(blob);
}
END_TEST

START_TEST(glyphs_are_numbered_anew_without_gaps) {
  cut c = cut_of(serif(), "banana");
  ck_assert_uint_eq(c.new[1], c.new[3]); /* a and a */
  ck_assert_uint_eq(c.new[2], c.new[4]); /* n and n */
  for (size_t i = 0; i < c.count; i++)
    ck_assert(c.new[i] >= 1 && c.new[i] <= 3);
}
END_TEST

START_TEST(a_cff_subset_is_the_bare_table) {
  cut c = cut_of(sans(), "Sales rose");
  ck_assert_uint_eq((unsigned char)c.bytes.ptr[0], 1); /* CFF header: major 1 */
  ck_assert_uint_eq((unsigned char)c.bytes.ptr[1], 0);
  ck_assert(c.bytes.len > 200 && c.bytes.len < 6000);
}
END_TEST

START_TEST(the_same_glyphs_give_the_same_bytes) {
  cut a = cut_of(serif(), "stressed"), b = cut_of(serif(), "desserts");
  ck_assert(str_equal(a.bytes, b.bytes));
}
END_TEST

START_TEST(notdef_alone_is_a_font_and_bad_ids_are_none) {
  style s = serif();
  uint32_t old[2] = {0, 0xFFFF}, new[2] = {9, 9};
  str bytes = subset(A, face_find(S, &s), old, 1, new);
  ck_assert_ptr_nonnull(bytes.ptr);
  ck_assert_uint_eq(new[0], 0);
  ck_assert_ptr_nonnull(subset(A, face_find(S, &s), old, 2, new).ptr);
  ck_assert_uint_eq(new[1], 0);
}
END_TEST

Suite *subset_suite(void) {
  const TTest *const test[] = {a_glyf_subset_keeps_outlines_and_advances, glyphs_are_numbered_anew_without_gaps,
                               a_cff_subset_is_the_bare_table, the_same_glyphs_give_the_same_bytes,
                               notdef_alone_is_a_font_and_bad_ids_are_none};
  return faces_suite("subset", test, sizeof test / sizeof *test);
}
