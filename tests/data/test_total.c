/* total: rows that add up the others. */
#include "data/total.h"
#include "sheet.h"

Suite *total_suite(void);

static size_t rows_before(const char *csv) {
  return total_find(sheet(csv)).row;
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
  const total whole = total_find(t);
  ck_assert_uint_eq(whole.row, 0);
  total_warn(t, &whole, D);
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
  const total whole = total_find(t);
  total_warn(t, &whole, D);
  const char *said = harness_complaints();
  ck_assert_ptr_nonnull(strstr(said, "row 5 looks like a total"));
  ck_assert_ptr_nonnull(strstr(said, "its n is the sum of the 2 rows above"));
  ck_assert_ptr_nonnull(strstr(said, "`filter: r != \"Total\"`"));
}
END_TEST

static void says(const char *csv, const char *line, const char *filter, const char *sum) {
  table *t = sheet(csv);
  const total whole = total_find(t);
  ck_assert_msg(whole.row < t->rows, "%s", csv);
  size_t before = diags_count(D);
  total_warn(t, &whole, D);
  const diag *g = diags_at(D, before);
  ck_assert_ptr_nonnull(strstr(g->message, line));
  ck_assert_ptr_nonnull(strstr(g->hint, filter));
  ck_assert_str_eq(g->footnote, sum);
}

START_TEST(after_each_group) {
  says("r,p,n\nNorth,a,1\n,b,2\nNorth Total,,3\nSouth,a,5\n,b,6\nSouth Total,,11\n", "row 4",
       "`filter: coalesce(r, \"\") not in (\"North Total\", \"South Total\")`",
       "its n is the sum of the 2 rows above; 2 rows look so");
  says("my r,n\nSubtotal,3\nx,1\ny,2\nSubtotal,4\nz,3\nw,1\n", "row 2", "`filter: '`my r` != \"Subtotal\"'`",
       "its n is the sum of the 2 rows below; 2 rows look so");
}
END_TEST

START_TEST(among_rows_of_several_kinds) {
  says("sex,age,n\nMen,0,1\nMen,1,2\nAll,0,4\nWomen,0,3\nWomen,1,4\nAll,1,6\n", "row 4", "sex != \"All\"",
       "its n is the sum of the 2 rows that differ from it in nothing else; 2 rows look so");
  says("r,n\nAll,15\nx,1\nx total,1\ny,7\ny,7\ny total,14\n", "row 2", "\"y total\"",
       "its n is the sum of the 3 rows that are none; 3 rows look so");
}
END_TEST

START_TEST(words_alone_are_not_enough) {
  ck_assert_uint_eq(rows_before("r,n\nx,1\nAll Saints,7\ny,2\n"), 3);
  ck_assert_uint_eq(rows_before("r,n\nx,0\ny,0\nAll,0\nz,1\n"), 4);
  ck_assert_uint_eq(rows_before("r,n\nx,1\ny,2\nsmall,3\nz,1\n"), 4);
}
END_TEST

Suite *total_suite(void) {
  const TTest *const all[] = {after_each_group,      among_rows_of_several_kinds, words_alone_are_not_enough,
                              last_row_that_says_so, other_rows_are_none,         first_row_that_adds_up_the_others,
                              in_more_languages,     what_it_adds_up_is_said};
  return harness_suite("total", all, sizeof all / sizeof *all);
}
