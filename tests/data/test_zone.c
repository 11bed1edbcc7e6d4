/* zone: what may stand behind a time. */
#include "data/zone.h"
#include "harness.h"

Suite *zone_suite(void);

/* What stands behind "12:00", read. */
static zone behind(const char *written, bool well) {
  str s = str_of(text_format(A, "2024-01-31T12:00%s", written));
  zone z;
  ck_assert_msg(zone_take(&s, 16, &z) == well, "`%s`", written);
  return z;
}

static void offset(const char *written, int minutes) {
  zone z = behind(written, true);
  ck_assert_msg(z.offset == minutes && !z.placeless, "`%s` gave %d", written, z.offset);
}

START_TEST(offsets) {
  ck_assert_ptr_null(behind("", true).written.ptr);
  ck_assert_ptr_null(behind(":30.25", true).written.ptr);
  offset("Z", 0);
  offset(" UTC", 0);
  offset("GMT", 0);
  offset("+09:00", 540);
  offset(":15 -0330", -210);
  offset("+09", 540);
  offset("+09:00[Asia/Tokyo]", 540);
}
END_TEST

START_TEST(names) {
  static const char *const name[] = {" CET", "JST", " Europe/Paris", "[Asia/Ulaanbaatar]",
                                     " America/Argentina/Buenos_Aires"};
  for (size_t i = 0; i < sizeof name / sizeof *name; i++)
    ck_assert(behind(name[i], true).placeless);
}
END_TEST

START_TEST(something_else) {
  static const char *const other[] = {" PM",   " Uhr",     "Zulu", "+9",       "+24:00", "+09:60",
                                      "+09:0", " CET CET", "[]",   " o'clock", "x"};
  for (size_t i = 0; i < sizeof other / sizeof *other; i++)
    behind(other[i], false);
}
END_TEST

Suite *zone_suite(void) {
  const TTest *const all[] = {offsets, names, something_else};
  return harness_suite("zone", all, sizeof all / sizeof *all);
}
