/* test_cff: CIDs by the charset's three formats; fonts without CIDs, and fonts cut short. */
#include "tool.h"

#include "pdf/cff.h"

/* Header, an empty name, a top DICT with ROS and a charset at byte 24, then the charset. */
#define HEAD                                                                                                           \
  "\x01\x00\x04\x01"                                                                                                   \
  "\x00\x01\x01\x01\x02X"                                                                                              \
  "\x00\x01\x01\x01\x09"                                                                                               \
  "\x8B\x8B\x8B\x0C\x1E\xA3\x0F\x8B"
#define FONT(charset) STR(HEAD "\x00" charset)

START_TEST(cids_come_from_the_charset) {
  str array = FONT("\x00\x00\x05\x01\x00\x00\x07");
  ck_assert_uint_eq(cff_cid(array, 0), 0);
  ck_assert_uint_eq(cff_cid(array, 1), 5);
  ck_assert_uint_eq(cff_cid(array, 2), 256);
  ck_assert_uint_eq(cff_cid(array, 3), 7);
  str ranges = FONT("\x01\x00\x10\x02\x01\x00\x00");
  ck_assert_uint_eq(cff_cid(ranges, 1), 16);
  ck_assert_uint_eq(cff_cid(ranges, 3), 18);
  ck_assert_uint_eq(cff_cid(ranges, 4), 256);
  str wide = FONT("\x02\x00\x10\x01\x00\x20\x00\x00\x00");
  ck_assert_uint_eq(cff_cid(wide, 257), 272);
  ck_assert_uint_eq(cff_cid(wide, 258), 8192);
}
END_TEST

START_TEST(a_font_without_cids_has_glyphs_as_cids) {
  str plain = STR("\x01\x00\x04\x01\x00\x01\x01\x01\x02X\x00\x01\x01\x01\x03\xA3\x0F\x00\x00\x05");
  ck_assert_uint_eq(cff_cid(plain, 1), 1);
}
END_TEST

START_TEST(a_font_cut_short_is_read_to_its_end_and_no_further) {
  str whole = FONT("\x01\x00\x10\x02\x01\x00\x00");
  for (size_t cut = 0; cut <= whole.len; cut++) {
    char *part = malloc(cut + 1);
    memcpy(part, whole.ptr, cut);
    cff_cid((str){part, cut}, 4);
    cff_cid((str){part, cut}, 65535);
    free(part);
  }
}
END_TEST

Suite *cff_suite(void) {
  const TTest *const test[] = {cids_come_from_the_charset, a_font_without_cids_has_glyphs_as_cids,
                               a_font_cut_short_is_read_to_its_end_and_no_further};
  return harness_suite("cff", test, sizeof test / sizeof *test);
}
