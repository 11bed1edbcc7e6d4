/* colour: WCAG figures as published; sha256: FIPS 180-4 examples. */
#include "harness.h"

#include "base/colour.h"
#include "base/sha256.h"

START_TEST(hex_is_read_long_and_short) {
  colour c;
  ck_assert(colour_parse(STR("#12436D"), &c));
  ck_assert_double_eq_tol(c.g, 0x43 / 255.0, 1e-12);
  ck_assert(colour_parse(STR("abc"), &c));
  ck_assert_double_eq_tol(c.r, 0xAA / 255.0, 1e-12);
  ck_assert(!colour_parse(STR("#12345"), &c));
  ck_assert(!colour_parse(STR("#12345g"), &c));
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

/* Contrast of the UK Analysis Function's colours on white, as its guidance tabulates them. */
START_TEST(contrast_is_as_published) {
  static const struct {
    unsigned hex;
    double ratio;
  } want[] = {{0x12436D, 10.3}, {0x28A197, 3.2}, {0x801650, 9.8}, {0xF46A25, 3.0}, {0x3D3D3D, 10.9}, {0xA285D1, 3.1}};
  for (size_t i = 0; i < sizeof want / sizeof *want; i++)
    ck_assert_double_eq_tol(colour_contrast(colour_hex(want[i].hex), colour_hex(0xFFFFFF)), want[i].ratio, 0.06);
  ck_assert_double_eq_tol(colour_contrast(colour_hex(0), colour_hex(0xFFFFFF)), 21, 1e-9);
}
END_TEST

START_TEST(darkening_reaches_the_ratio_and_no_further) {
  colour white = colour_hex(0xFFFFFF), orange = colour_hex(0xF46A25), dark = colour_darken(orange, white, 4.5);
  ck_assert_double_ge(colour_contrast(dark, white), 4.5);
  ck_assert_double_lt(colour_contrast(dark, white), 4.8);
  colour navy = colour_hex(0x12436D), same = colour_darken(navy, white, 4.5);
  ck_assert_double_eq_tol(same.r, navy.r, 1e-12);
}
END_TEST

START_TEST(digests_are_those_of_the_standard) {
  unsigned char quick[32], plain[32];
  char many[1000];
  for (size_t n = 0; n < sizeof many; n++) {
    many[n] = (char)(n * 7 + n / 3);
    sha256((str){many, n}, quick);
    sha256_state by_parts = sha256_begin();
    by_parts.plain = n % 2;
    sha256_add(&by_parts, (str){many, n / 3});
    sha256_add(&by_parts, (str){many + n / 3, n - n / 3});
    sha256_end(&by_parts, plain);
    ck_assert_mem_eq(quick, plain, sizeof quick);
  }
  ck_assert_str_eq(sha256_hex(A, STR("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  ck_assert_str_eq(sha256_hex(A, STR("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  ck_assert_str_eq(sha256_hex(A, STR("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
                   "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}
END_TEST

Suite *colour_suite(void) {
  const TTest *const test[] = {hex_is_read_long_and_short, contrast_is_as_published,
                               darkening_reaches_the_ratio_and_no_further, digests_are_those_of_the_standard};
  return harness_suite("colour", test, sizeof test / sizeof *test);
}
