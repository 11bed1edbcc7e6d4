/* test_raster: fewer pixels are means of the areas they cover. */
#include "harness.h"

#include "pdf/raster.h"

Suite *raster_suite(void);

static str bytes(const char *s, size_t n) {
  return (str){s, n};
}

START_TEST(pixels_are_means) {
  const raster four = {2, 2, 1, bytes("\x00\x64\xC8\x64", 4), {0}};
  raster one = raster_shrink(A, &four, 1, 1);
  ck_assert_int_eq((unsigned char)one.ink.ptr[0], 100);
  ck_assert_ptr_null(one.alpha.ptr);
}
END_TEST

/* Three pixels to two: each takes one and a half. */
START_TEST(parts_of_pixels_count_by_their_area) {
  const raster three = {3, 1, 3, bytes("\x00\x00\x00\x5A\x5A\x5A\xB4\x00\xB4", 9), {0}};
  raster two = raster_shrink(A, &three, 2, 1);
  const unsigned char want[] = {30, 30, 30, 150, 30, 150};
  ck_assert_mem_eq(two.ink.ptr, want, 6);
}
END_TEST

START_TEST(what_is_not_there_gives_no_colour) {
  const raster two = {2, 1, 1, bytes("\xC8\x0A", 2), bytes("\xFF\x00", 2)};
  raster one = raster_shrink(A, &two, 1, 1);
  ck_assert_int_eq((unsigned char)one.ink.ptr[0], 200);
  ck_assert_int_eq((unsigned char)one.alpha.ptr[0], 128);
}
END_TEST

START_TEST(the_same_size_is_the_same_picture) {
  const raster r = {3, 2, 1, bytes("\x01\x02\x03\xFD\xFE\xFF", 6), bytes("\x00\x10\x20\x30\x40\xFF", 6)};
  raster same = raster_shrink(A, &r, 3, 2);
  ck_assert_mem_eq(same.ink.ptr + 1, r.ink.ptr + 1, 5);
  ck_assert_mem_eq(same.alpha.ptr, r.alpha.ptr, 6);
}
END_TEST

Suite *raster_suite(void) {
  const TTest *const test[] = {pixels_are_means, parts_of_pixels_count_by_their_area, what_is_not_there_gives_no_colour,
                               the_same_size_is_the_same_picture};
  return harness_suite("raster", test, sizeof test / sizeof *test);
}
