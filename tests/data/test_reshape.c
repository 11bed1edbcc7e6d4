/* reshape: lookup, unpivot, pivot, fill. */
#include "data/reshape.h"
#include "sheet.h"

Suite *reshape_suite(void);

#define AT(words) ((named_place){STR(words), span_none()})

static table *join(const char *in, const char *from) {
  lookup l = {.from = sheet(from), .key = AT("id"), .other_key = AT("id")};
  l.field = (const named_place[]){AT("name")};
  l.fields = 1;
  return reshape_lookup(A, sheet(in), &l, D);
}

START_TEST(lookup_takes_the_fields_of_the_same_key) {
  table *t = join("id,n\nb,1\na,2\nb,3\n", "id,name\na,Anna\nb,Bold\nc,Cem\n");
  ck_assert_str_eq(sheet_column(t, "name"), "Bold|Anna|Bold");
  ck_assert_str_eq(sheet_column(t, "n"), "1|2|3");
  ck_assert_str_eq(sheet_column(join("id\n1.5\n2\n", "id,name\n2.0,x\n1.50,y\n"), "name"), "y|x");
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(lookup_without_a_row) {
  table *t = join("id,n\nb,1\nx,2\n,3\ny,4\n", "id,name\na,Anna\nb,Bold\n");
  ck_assert_str_eq(sheet_column(t, "name"), "Bold|~|~|~");
  ck_assert_str_eq(sheet_codes(), "322");
  ck_assert_str_eq(sheet_caret(0), "x");
  ck_assert_uint_eq(table_column(t, STR("name"))->missing, 3);
}
END_TEST

START_TEST(lookup_wants_one_row_a_key) {
  ck_assert_ptr_null(join("id\na\n", "id,name\na,Anna\nb,Bold\na,Ada\n"));
  ck_assert_str_eq(sheet_codes(), "321");
  ck_assert_uint_eq(source_place(diags_at(D, 0)->at.source, diags_at(D, 0)->at.start).line, 4);
}
END_TEST

START_TEST(lookup_that_does_not_fit) {
  ck_assert_ptr_null(join("id\n1\n", "id,name\na,Anna\n"));
  ck_assert_ptr_null(join("id,name\na,x\n", "id,name\na,Anna\n"));
  ck_assert_ptr_null(join("it\na\n", "id,nam\na,Anna\n"));
  ck_assert_str_eq(sheet_codes(), "320 320 212");
}
END_TEST

START_TEST(wide_to_long) {
  unpivot u = {.columns = 2, .name = "month", .value = "sales"};
  u.column = (const named_place[]){AT("jan"), AT("feb")};
  table *t = reshape_unpivot(A, sheet("r,jan,feb\nN,1.5,2\nS,,4\n"), &u, D);
  ck_assert_str_eq(sheet_column(t, "r"), "N|N|S|S");
  ck_assert_str_eq(sheet_column(t, "month"), "jan|feb|jan|feb");
  ck_assert_str_eq(sheet_column(t, "sales"), "1.5|2.0|~|4.0");
  ck_assert_uint_eq(t->columns, 3);
  ck_assert_ptr_null(reshape_unpivot(A, sheet("r,jan,feb\nN,1,x\n"), &u, D));
  u.name = "r";
  ck_assert_ptr_null(reshape_unpivot(A, sheet("r,jan,feb\nN,1,2\n"), &u, D));
  ck_assert_str_eq(sheet_codes(), "320 320");
}
END_TEST

START_TEST(long_to_wide) {
  table *in = sheet("r,p,n\nN,tea,1\nS,tea,2\nN,rye,3.5\n,tea,4\n");
  table *t = reshape_pivot(A, in, AT("p"), AT("n"), D);
  ck_assert_uint_eq(t->columns, 3);
  ck_assert_str_eq(sheet_column(t, "r"), "N|S|~");
  ck_assert_str_eq(sheet_column(t, "tea"), "1.0|2.0|4.0");
  ck_assert_str_eq(sheet_column(t, "rye"), "3.5|~|~");
}
END_TEST

START_TEST(long_to_wide_that_does_not_fit) {
  ck_assert_ptr_null(reshape_pivot(A, sheet("r,p,n\nN,tea,1\nN,tea,2\n"), AT("p"), AT("n"), D));
  ck_assert_ptr_null(reshape_pivot(A, sheet("r,p,n\nN,r,1\n"), AT("p"), AT("n"), D));
  ck_assert_ptr_null(reshape_pivot(A, sheet("r,p,n\nN,r,1\n"), AT("q"), AT("n"), D));
  ck_assert_str_eq(sheet_codes(), "321 320 212");
}
END_TEST

START_TEST(there_and_back) {
  unpivot u = {.columns = 2, .name = "p", .value = "n"};
  u.column = (const named_place[]){AT("tea"), AT("rye")};
  table *wide = sheet("r,tea,rye\nN,1,2\nS,3,4\n");
  table *t = reshape_pivot(A, reshape_unpivot(A, wide, &u, D), AT("p"), AT("n"), D);
  for (size_t i = 0; i < 3; i++)
    ck_assert_str_eq(sheet_column(t, wide->column[i].name), sheet_column(wide, wide->column[i].name));
}
END_TEST

static column_type names_become(const char *csv, const char *first, const char *second) {
  const named_place columns[] = {{str_of(first), span_none()}, {str_of(second), span_none()}};
  const unpivot u = {.column = columns, .columns = 2, .name = "name", .value = "v"};
  return table_column(reshape_unpivot(A, sheet(csv), &u, D), STR("name"))->type;
}

START_TEST(names_that_are_dates) {
  ck_assert_int_eq(names_become("r,2019,2020\nN,1,2\n", "2019", "2020"), column_date);
  ck_assert_int_eq(names_become("r,Jan-24,Feb-24\nN,1,2\n", "Jan-24", "Feb-24"), column_date);
  ck_assert_int_eq(names_become("r,2024Q1,2024Q2\nN,1,2\n", "2024Q1", "2024Q2"), column_date);
  ck_assert_int_eq(names_become("r,5,10\nN,1,2\n", "5", "10"), column_text);
  ck_assert_int_eq(names_become("r,2019,all\nN,1,2\n", "2019", "all"), column_text);
  ck_assert_int_eq(names_become("r,1/2/24,3/4/24\nN,1,2\n", "1/2/24", "3/4/24"), column_text);
}
END_TEST

START_TEST(a_column_of_nothing_fits_any) {
  const named_place columns[] = {AT("a"), AT("b"), AT("c")};
  const unpivot u = {.column = columns, .columns = 3, .name = "name", .value = "v"};
  table *t = reshape_unpivot(A, sheet("r,a,b,c\nN,,1,\nS,,2.5,\n"), &u, D);
  ck_assert_str_eq(sheet_column(t, "v"), "~|1.0|~|~|2.5|~");
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(filled) {
  table *t = sheet("r,n,k\nN,1,1\n,,2\n,3.5,3\nS,,4\n");
  ck_assert_str_eq(sheet_column(reshape_fill(A, t, AT("r"), AT("previous"), D), "r"), "N|N|N|S");
  ck_assert_str_eq(sheet_column(reshape_fill(A, t, AT("r"), AT("next"), D), "r"), "N|S|S|S");
  table *zero = reshape_fill(A, t, AT("n"), AT("0"), D);
  ck_assert_str_eq(sheet_column(zero, "n"), "1.0|0.0|3.5|0.0");
  ck_assert_uint_eq(table_column(zero, STR("n"))->missing, 0);
  ck_assert_uint_eq(table_column(t, STR("n"))->missing, 2);
  ck_assert_str_eq(sheet_column(reshape_fill(A, t, AT("n"), AT("next"), D), "n"), "1.0|3.5|3.5|~");
  ck_assert_ptr_null(reshape_fill(A, t, AT("n"), AT("none"), D));
  ck_assert_str_eq(sheet_codes(), "320");
}
END_TEST

Suite *reshape_suite(void) {
  const TTest *const all[] = {lookup_takes_the_fields_of_the_same_key,
                              lookup_without_a_row,
                              lookup_wants_one_row_a_key,
                              lookup_that_does_not_fit,
                              wide_to_long,
                              long_to_wide,
                              long_to_wide_that_does_not_fit,
                              there_and_back,
                              names_that_are_dates,
                              a_column_of_nothing_fits_any,
                              filled};
  return harness_suite("reshape", all, sizeof all / sizeof *all);
}
