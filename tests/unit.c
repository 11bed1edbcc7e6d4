/* unit: runs every Check suite there is; names on the command line pick suites. */
#include <check.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define SUITE(name) Suite *name##_suite(void);
#include "suites.h"
#undef SUITE

static const struct {
  const char *name;
  Suite *(*make)(void);
} suite[] = {
#define SUITE(name) {#name, name##_suite},
#include "suites.h"
};

static bool wanted(const char *name, int argc, char **argv) {
  for (int i = 1; i < argc; i++)
    if (!strcmp(argv[i], name))
      return true;
  return argc < 2;
}

int main(int argc, char **argv) {
  SRunner *runner = srunner_create(NULL);
  for (size_t i = 0; i < sizeof suite / sizeof *suite; i++)
    if (wanted(suite[i].name, argc, argv))
      srunner_add_suite(runner, suite[i].make());
  srunner_run_all(runner, CK_NORMAL);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
