/* total: rows that add up the others. */
#include "data/total.h"
#include "sheet.h"

Suite *total_suite(void);

static size_t rows_before(const char *csv) {
  return total_row(sheet(csv));
}

START_TEST(last_row_that_says_so) {
  ck_assert_uint_eq(rows_before("r,n\nx,1\ny,2\nTotal,3\n"), 2);
  ck_assert_uint_eq(rows_before("r,n\nx,1\ny,2\nGRAND TOTAL:,3\nSumme,3\n"), 2);
  ck_assert_uint_eq(rows_before("n,r\n1,x\n2,y\n3,合計\n"), 2);
  ck_assert_uint_eq(rows_before("n,r\n1,x\n3,Нийт дүн\n"), 1);
}
END_TEST

START_TEST(other_rows_are_none) {
  ck_assert_uint_eq(rows_before("r,n\nx,1\nTotal Energies,2\n"), 2);
  ck_assert_uint_eq(rows_before("r,n\nTotal,1\nx,2\n"), 2);
  ck_assert_uint_eq(rows_before("r,n\nTotal,1\nTotal,2\n"), 2);
  ck_assert_uint_eq(rows_before("n\n1\n2\n3\n"), 3);
}
END_TEST

START_TEST(first_row_that_adds_up_the_others) {
  table *t = sheet("r,n\nTotal,3\nx,1\ny,2\n");
  ck_assert_uint_eq(total_row(t), 0);
  total_warn(t, 0, D);
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "its n is the sum of the 2 rows below"));
}
END_TEST

START_TEST(in_more_languages) {
  ck_assert_uint_eq(rows_before("r,n\nx,1\ny,2\nTOTAL GÉNÉRAL,3\n"), 2);
  ck_assert_uint_eq(rows_before("r,n\nx,1\ny,2\nSumma:,3\n"), 2);
  ck_assert_uint_eq(rows_before("r,n\nx,1\ny,2\nTotal 2024,3\n"), 2);
}
END_TEST

START_TEST(what_it_adds_up_is_said) {
  table *t = sheet("r,year_of,n\nx,5,0.1\ny,7,0.2\n\nTotal,3,0.3\n");
  total_warn(t, 2, D);
  const char *said = harness_complaints();
  ck_assert_ptr_nonnull(strstr(said, "row 5 looks like a total"));
  ck_assert_ptr_nonnull(strstr(said, "its n is the sum of the 2 rows above"));
  ck_assert_ptr_nonnull(strstr(said, "`filter: r != \"Total\"`"));
}
END_TEST

Suite *total_suite(void) {
  const TTest *const all[] = {last_row_that_says_so, other_rows_are_none, first_row_that_adds_up_the_others,
                              in_more_languages, what_it_adds_up_is_said};
  return harness_suite("total", all, sizeof all / sizeof *all);
}
