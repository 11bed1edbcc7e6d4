/* merged: columns whose cells were merged. */
#include "data/merged.h"
#include "sheet.h"

Suite *merged_suite(void);

static const char *merged_in(const char *csv) {
  const column *c = merged_column(sheet(csv));
  return c ? c->name : "";
}

START_TEST(the_first_of_several_rows) {
  ck_assert_str_eq(merged_in("r,p,n\nNorth,a,1\n,b,2\n,c,3\nSouth,a,4\n,b,5\n"), "r");
  ck_assert_str_eq(merged_in("d;n\n2024-01-01;1\n;2\n2024-01-02;3\n;4\n"), "d");
  table *t = sheet("r,n\nNorth,1\n,2\nSouth,4\n,5\n");
  merged_warn(t, merged_column(t), D);
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "`fill: {r: previous}`"));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "2 of 4 cells are missing"));
}
END_TEST

START_TEST(others_are_none) {
  ck_assert_str_eq(merged_in("r,n\nNorth,1\n,2\n,3\n"), "");
  ck_assert_str_eq(merged_in("r,n\n,1\nNorth,2\n,3\nSouth,4\n"), "");
  ck_assert_str_eq(merged_in("r,n\nyes,1\n,2\nyes,4\n,5\nno,1\n,2\n"), "");
  ck_assert_str_eq(merged_in("r,n\nNorth,1\nSouth,2\nEast,4\n,5\n"), "");
  ck_assert_str_eq(merged_in("n,note\n1,a\n2,\n3,b\n4,\n"), "");
}
END_TEST

Suite *merged_suite(void) {
  const TTest *const all[] = {the_first_of_several_rows, others_are_none};
  return harness_suite("merged", all, sizeof all / sizeof *all);
}
