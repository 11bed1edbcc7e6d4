/* harness: what most suites need: an arena and diags made before each test, dropped after it. */
#ifndef TESTS_HARNESS_H
#define TESTS_HARNESS_H

#include "base/arena.h"
#include "base/diag.h"

#include <check.h>
#include <string.h>

#define SUITE(name) Suite *name##_suite(void);
#include "suites.h"
#undef SUITE

static arena *A;
static diags *D;

static inline void harness_setup(void) {
  A = arena_new();
  D = diags_new(A);
}

static inline void harness_teardown(void) {
  arena_drop(A);
}

/* A suite of one case with the harness around it. */
static inline Suite *harness_suite(const char *name, const TTest *const *test, size_t count) {
  Suite *s = suite_create(name);
  TCase *c = tcase_create(name);
  tcase_add_checked_fixture(c, harness_setup, harness_teardown);
  for (size_t i = 0; i < count; i++)
    tcase_add_test(c, test[i]);
  suite_add_tcase(s, c);
  return s;
}

/* Everything complained about so far, rendered without colour. */
static inline const char *harness_complaints(void) {
  text out = text_new(A);
  diags_render(D, false, &out);
  return out.ptr;
}

#endif
