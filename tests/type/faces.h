/* faces: the font set and a few styles, for the suites of this folder. */
#ifndef TESTS_TYPE_FACES_H
#define TESTS_TYPE_FACES_H

#include "harness.h"
#include "type/shape.h"

static face_set *S;

static inline void faces_setup(void) {
  harness_setup();
  S = face_set_load(A, "fonts/manifest", NULL, D);
  ck_assert_msg(S != NULL, "%s", harness_complaints());
}

static inline style serif(void) {
  return (style){.family = "serif", .weight = 400, .size = 10, .lang = "en"};
}

static inline style sans(void) {
  return (style){.family = "sans", .weight = 400, .size = 10, .lang = "en"};
}

static inline Suite *faces_suite(const char *name, const TTest *const *test, size_t count) {
  Suite *s = suite_create(name);
  TCase *c = tcase_create(name);
  tcase_add_checked_fixture(c, faces_setup, harness_teardown);
  for (size_t i = 0; i < count; i++)
    tcase_add_test(c, test[i]);
  suite_add_tcase(s, c);
  return s;
}

#endif
