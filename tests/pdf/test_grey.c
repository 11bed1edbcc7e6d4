/* test_grey: colours become greys of the same luminance, and nothing else of a form's ink changes. */
#include "harness.h"

#include "pdf/doc.h"

#include <zlib.h>

static str unpacked(str packed) {
  char *out = arena_alloc(A, 4096);
  uLongf len = 4096;
  ck_assert(uncompress((Bytef *)out, &len, (const Bytef *)packed.ptr, packed.len) == Z_OK);
  return (str){out, len};
}

static const char *greyed(const char *ink) {
  packer *p = pack_new(A, false);
  str out = grey_stream(A, p, pack_bytes(p, A, str_of(ink)));
  ck_assert_uint_eq(diags_errors(D), 0);
  return out.ptr ? str_copy(A, unpacked(out)) : NULL;
}

START_TEST(only_colours_change) {
  ck_assert_str_eq(greyed("q 0.1 w\n0 0 m 10 20 l S Q\n"), "q\n0.1 w\n0 0 m\n10 20 l\nS\nQ\n");
  ck_assert_str_eq(greyed("[3 2] 0 d 1 0 0 rg 0 0 5 5 re f"), "[3 2] 0 d\n.498 g\n0 0 5 5 re\nf\n");
}
END_TEST

START_TEST(black_and_white_stay) {
  ck_assert_str_eq(greyed("0 0 0 RG 1 1 1 rg"), "0 G\n1 g\n");
}
END_TEST

START_TEST(contrast_on_paper_stays) {
  const colour paper = {1, 1, 1};
  static const unsigned some[] = {0x12436D, 0xF46A25, 0x801650, 0x28A197};
  for (size_t i = 0; i < 4; i++) {
    colour c = colour_hex(some[i]);
    ck_assert_double_eq_tol(colour_contrast(colour_grey(c), paper), colour_contrast(c, paper), 1e-9);
  }
}
END_TEST

START_TEST(malformed_ink_is_refused) {
  ck_assert_ptr_null(greyed("1 0 rg"));
  ck_assert_ptr_null(greyed("1 0 0 0 0 0 0 m"));
  ck_assert_ptr_null(greyed("[1 2"));
  ck_assert_ptr_null(grey_stream(A, pack_new(A, false), STR("not deflated")).ptr);
}
END_TEST

START_TEST(pixels_are_greyed_one_by_one) {
  str grey = grey_pixels(A, (str){"\xFF\x00\x00\x00\x00\x00\xFF\xFF\xFF", 9});
  ck_assert(grey.len == 3 && (unsigned char)grey.ptr[0] == 127 && !grey.ptr[1] && (unsigned char)grey.ptr[2] == 255);
}
END_TEST

Suite *grey_suite(void) {
  const TTest *const test[] = {only_colours_change, black_and_white_stay, contrast_on_paper_stays,
                               malformed_ink_is_refused, pixels_are_greyed_one_by_one};
  return harness_suite("grey", test, sizeof test / sizeof *test);
}
