/* twin: texts that differ by what cannot be seen. */
#include "sheet.h"

Suite *twin_suite(void);

static void is_said(const char *csv, size_t line) {
  size_t before = diags_count(D);
  const table *t = sheet_read(csv, NULL);
  ck_assert_ptr_nonnull(t);
  ck_assert_msg(diags_count(D) == before + 1, "%s: %s", csv, harness_complaints());
  const diag *g = diags_at(D, before);
  ck_assert_int_eq(g->code->number, 331);
  ck_assert_uint_eq(source_place(t->source, g->at.start).line, line);
}

START_TEST(two_that_look_alike) {
  is_said("r,n\nNorth,1\nNorth\u00A0,2\n", 3);
  is_said("r,n\n\"North \",1\nSouth,2\nNorth,3\n", 2);
  is_said("r,n\nNew York,1\nNew\u00A0York,2\n", 3);
  is_said("r,n\n\u200BNorth,1\nNorth,2\n", 2);
}
END_TEST

START_TEST(others) {
  sheet("r,n\nNorth,1\nnorth,2\n");
  sheet("r,n\n\"North \",1\nSouth,2\n");
  sheet("r,n\n東京,1\nÉté,2\nété,3\n");
}
END_TEST

Suite *twin_suite(void) {
  const TTest *const all[] = {two_that_look_alike, others};
  return harness_suite("twin", all, sizeof all / sizeof *all);
}
