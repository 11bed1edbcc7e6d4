/* test_object: numbers and strings in as few bytes as PDF allows. */
#include "tool.h"

#include "pdf/object.h"

#include <math.h>

static const char *real(double v) {
  text t = text_new(A);
  object_real(&t, v);
  return t.ptr;
}

START_TEST(reals_have_at_most_three_decimals_and_no_needless_digit) {
  static const struct {
    double v;
    const char *is;
  } row[] = {{0, "0"},
             {-0.0, "0"},
             {1, "1"},
             {-1, "-1"},
             {0.5, ".5"},
             {-0.5, "-.5"},
             {0.0004, "0"},
             {0.0006, ".001"},
             {12.3456, "12.346"},
             {100, "100"},
             {10.1, "10.1"},
             {-7.25, "-7.25"},
             {841.88976, "841.89"},
             {0.05, ".05"},
             {0.9996, "1"},
             {1e12, "1000000000"},
             {-INFINITY, "-1000000000"},
             {NAN, "0"}};
  for (size_t i = 0; i < sizeof row / sizeof *row; i++)
    ck_assert_str_eq(real(row[i].v), row[i].is);
}
END_TEST

static str string(const char *utf8) {
  text *t = ARENA_NEW(A, text);
  *t = text_new(A);
  object_string(t, str_of(utf8));
  return text_str(t);
}

START_TEST(strings_are_ascii_or_utf16) {
  ck_assert(str_is(string("plain (and \\ so)"), "(plain \\(and \\\\ so\\))"));
  ck_assert(str_equal(string("Ө"), STR("(\xFE\xFF\x04\xE8)")));
  ck_assert(str_equal(string("😀"), STR("(\xFE\xFF\xD8\x3D\xDE\x00)")));
  ck_assert(str_equal(string("č"), STR("(\xFE\xFF\x01\\r)"))); /* a bare 0x0D would be read as 0x0A */
  ck_assert(str_equal(string("\xFF"), STR("(\xFE\xFF\xFF\xFD)")));
}
END_TEST

Suite *object_suite(void) {
  const TTest *const test[] = {reals_have_at_most_three_decimals_and_no_needless_digit, strings_are_ascii_or_utf16};
  return harness_suite("object", test, sizeof test / sizeof *test);
}
