/* test_pack: what is packed comes back, by another library, and the harder way is the smaller one. */
#include "harness.h"

#include "pdf/pack.h"

#include <zlib.h>

static str squares(void) {
  text t = text_new(A);
  for (int i = 0; i < 5000; i++)
    text_addf(&t, "%d ", i * i);
  return text_str(&t);
}

static size_t packed(str bytes, bool hard) {
  str small = pack_bytes(pack_new(A, hard), A, bytes);
  char *back = arena_alloc(A, bytes.len + 1);
  uLongf len = bytes.len + 1;
  ck_assert_int_eq(uncompress((Bytef *)back, &len, (const Bytef *)small.ptr, small.len), Z_OK);
  ck_assert(str_equal((str){back, len}, bytes));
  return small.len;
}

START_TEST(packed_bytes_come_back) {
  ck_assert_uint_lt(packed(squares(), false), squares().len / 2);
  ck_assert_uint_gt(packed(STR(""), false), 0);
}
END_TEST

START_TEST(harder_is_smaller) {
  ck_assert_uint_lt(packed(squares(), true), packed(squares(), false));
}
END_TEST

Suite *pack_suite(void) {
  const TTest *const test[] = {packed_bytes_come_back, harder_is_smaller};
  return harness_suite("pack", test, sizeof test / sizeof *test);
}
