/* counted: numbers with units. */
#include "sheet.h"

Suite *counted_suite(void);

static void warns(const char *csv, const char *hint) {
  size_t before = diags_count(D);
  ck_assert_ptr_nonnull(sheet_read(csv, NULL));
  ck_assert_msg(diags_count(D) == before + 1, "%s: %s", csv, harness_complaints());
  ck_assert_int_eq(diags_at(D, before)->code->number, 334);
  ck_assert_str_eq(diags_at(D, before)->hint, hint);
}

START_TEST(numbers_with_units) {
  warns("k,n\na,12 km\nb,5.5 km\n", "if it may go: `flags: [\"km\"]`");
  warns("k,n\na,\"1,234人\"\nb,12人\n", "if it may go: `flags: [\"人\"]`");
  warns("k,n\na,12 km\nb,500 m²\n", "write all in one unit");
  warns("k,n\na,1.2M\nb,900K\nc,12\n", "write the numbers out");
  warns("k,n\na,12k\nb,3k\nc,450\n", "write the numbers out");
}
END_TEST

START_TEST(codes_are_none) {
  sheet("k,n\na,12b\nb,5b\n");
  sheet("k,n\na,12 km\nb,far\n");
  sheet("k,n\na,5 km\nb,\n");
}
END_TEST

Suite *counted_suite(void) {
  const TTest *const all[] = {numbers_with_units, codes_are_none};
  return harness_suite("counted", all, sizeof all / sizeof *all);
}
