/* transform: filter, calc, group, sort, limit. */
#include "sheet.h"

#include "data/transform.h"

Suite *transform_suite(void);

static const char csv[] = "region,product,amount,day\n"
                          "North,a,0.10,2024-01-01\n"
                          "South,b,2.00,2024-01-02\n"
                          "North,a,0.20,2024-01-03\n"
                          "East,b,,2024-01-04\n"
                          "South,a,1.50,2024-01-05\n";

static named_expr named(const char *name, const char *code) {
  expr *e = sheet_expr(code);
  ck_assert_msg(e != NULL, "%s", harness_complaints());
  return (named_expr){name, e, expr_span(e)};
}

START_TEST(what_was_used_is_said) {
  table *t = sheet("name,n,day\na,1,2024-01-01\n,,2024-01-02\nc,,\n");
  ck_assert_str_eq(table_facts(A, t, 3), "3 rows; missing: n 2, day 1");
  ck_assert_str_eq(table_facts(A, t, 2), "2 of 3 rows; missing: n 2, day 1");
  ck_assert_str_eq(table_facts(A, sheet("a\n1\n2\n"), 2), "2 rows");
}
END_TEST

START_TEST(filter_keeps_what_is_true) {
  table *in = sheet(csv);
  table *t = transform_filter(A, in, sheet_expr("amount >= 0.2"), NULL, D);
  ck_assert_str_eq(sheet_column(t, "region"), "South|North|South");
  ck_assert_str_eq(sheet_column(t, "amount"), "2.00|0.20|1.50");
  ck_assert_uint_eq(in->rows, 5);
}
END_TEST

START_TEST(filter_keeps_places) {
  table *t = transform_filter(A, sheet(csv), sheet_expr("region = \"South\""), NULL, D);
  ck_assert_uint_eq(source_place(t->source, table_cell(t, 1, 2).start).line, 6);
  ck_assert(str_is(span_str(table_cell(t, 1, 2)), "1.50"));
}
END_TEST

START_TEST(filter_compares_with_the_whole_table) {
  table *t = transform_filter(A, sheet(csv), sheet_expr("amount > mean(amount)"), NULL, D);
  ck_assert_str_eq(sheet_column(t, "amount"), "2.00|1.50");
}
END_TEST

START_TEST(filter_can_leave_nothing) {
  table *t = transform_filter(A, sheet(csv), sheet_expr("amount > 99"), NULL, D);
  ck_assert_uint_eq(t->rows, 0);
  ck_assert_uint_eq(t->column[2].missing, 0);
}
END_TEST

START_TEST(filter_must_be_true_or_false) {
  ck_assert_ptr_null(transform_filter(A, sheet(csv), sheet_expr("amount"), NULL, D));
  ck_assert_str_eq(sheet_codes(), "407");
}
END_TEST

START_TEST(calc_adds_a_column) {
  table *in = sheet(csv);
  named_expr n = named("part", "amount / sum(amount)");
  table *t = transform_calc(A, in, &n, NULL, D);
  ck_assert_uint_eq(t->columns, 5);
  ck_assert_uint_eq(in->columns, 4);
  column *c = table_column(t, STR("part"));
  ck_assert_double_eq_tol(c->number[1], 2 / 3.8, 1e-15);
  ck_assert_uint_eq(c->missing, 1);
  ck_assert_int_eq(c->decimals, -1);
  ck_assert(str_is(span_str(table_cell(t, 0, 4)), "amount / sum(amount)"));
  ck_assert(str_is(span_str(table_cell(t, 0, 3)), "2024-01-01"));
}
END_TEST

START_TEST(calc_can_replace_a_column) {
  named_expr n = named("amount", "amount * 2");
  table *t = transform_calc(A, sheet(csv), &n, NULL, D);
  ck_assert_uint_eq(t->columns, 4);
  ck_assert_str_eq(sheet_column(t, "amount"), "0.20|4.00|0.40|~|3.00");
  ck_assert(str_is(span_str(table_cell(t, 0, 2)), "amount * 2"));
}
END_TEST

START_TEST(calc_makes_texts_and_dates) {
  named_expr n = named("label", "concat(region, \"/\", product)");
  ck_assert_str_eq(sheet_column(transform_calc(A, sheet(csv), &n, NULL, D), "label"),
                   "North/a|South/b|North/a|East/b|South/a");
  n = named("next", "day + 1");
  ck_assert_str_eq(sheet_column(transform_calc(A, sheet(csv), &n, NULL, D), "next"),
                   "2024-01-02|2024-01-03|2024-01-04|2024-01-05|2024-01-06");
}
END_TEST

START_TEST(calc_warns_once) {
  named_expr n = named("x", "1 / (amount - amount)");
  table *t = transform_calc(A, sheet(csv), &n, NULL, D);
  ck_assert_uint_eq(table_column(t, STR("x"))->missing, 5);
  ck_assert_str_eq(sheet_codes(), "411");
}
END_TEST

START_TEST(group_by_first_appearance) {
  named_expr out[] = {named("total", "sum(amount)"), named("n", "count()"), named("last", "max(day)")};
  grouping g = {(const str[]){STR("region")}, 1, out, 3};
  table *t = transform_group(A, sheet(csv), &g, NULL, D);
  ck_assert_str_eq(sheet_column(t, "region"), "North|South|East");
  ck_assert_str_eq(sheet_column(t, "total"), "0.30|3.50|~");
  ck_assert_str_eq(sheet_column(t, "n"), "2|2|1");
  ck_assert_str_eq(sheet_column(t, "last"), "2024-01-03|2024-01-05|2024-01-04");
  ck_assert(t->column[1].number[0] == 0.3);
  ck_assert(str_is(span_str(table_cell(t, 0, 1)), "sum(amount)"));
}
END_TEST

START_TEST(group_by_two_keys_and_none) {
  named_expr out = named("n", "count()");
  grouping two = {(const str[]){STR("product"), STR("region")}, 2, &out, 1};
  table *t = transform_group(A, sheet(csv), &two, NULL, D);
  ck_assert_str_eq(sheet_column(t, "product"), "a|b|b|a");
  ck_assert_str_eq(sheet_column(t, "n"), "2|1|1|1");
  grouping none = {NULL, 0, &out, 1};
  t = transform_group(A, sheet(csv), &none, NULL, D);
  ck_assert_str_eq(sheet_column(t, "n"), "5");
}
END_TEST

/* As in SQL: 0 is known, the sum of nothing is not. */
START_TEST(no_rows_are_one_group_without_keys) {
  table *empty = transform_limit(A, sheet(csv), 0);
  named_expr out[] = {named("n", "count()"), named("total", "sum(amount)")};
  table *t = transform_group(A, empty, &(grouping){NULL, 0, out, 2}, NULL, D);
  ck_assert_str_eq(sheet_column(t, "n"), "0");
  ck_assert_str_eq(sheet_column(t, "total"), "~");
  grouping keyed = {(const str[]){STR("region")}, 1, out, 2};
  ck_assert_uint_eq(transform_group(A, empty, &keyed, NULL, D)->rows, 0);
}
END_TEST

START_TEST(group_keeps_the_missing_together) {
  named_expr out = named("n", "count()");
  grouping g = {(const str[]){STR("k")}, 1, &out, 1};
  table *t = transform_group(A, sheet("k,v\n,1\n2,2\n,3\n"), &g, NULL, D);
  ck_assert_str_eq(sheet_column(t, "k"), "~|2");
  ck_assert_str_eq(sheet_column(t, "n"), "2|1");
}
END_TEST

/* A text that is met in pieces of a file that hardly repeat one is there more than once. */
START_TEST(group_by_texts_that_are_kept_twice) {
  text many = text_new(A);
  text_adds(&many, "k,v\n");
  for (int i = 0; i < 300; i++)
    text_addf(&many, "key %02d,1\n", i % 30);
  table *in = sheet_read(many.ptr, &(csv_options){.piece = 300});
  const column *k = &in->column[0];
  ck_assert_uint_ne(k->word[0], k->word[270]);
  named_expr out = named("n", "sum(v)");
  table *t = transform_group(A, in, &(grouping){(const str[]){STR("k")}, 1, &out, 1}, NULL, D);
  ck_assert_uint_eq(t->rows, 30);
  for (size_t i = 0; i < t->rows; i++)
    ck_assert_double_eq(t->column[1].number[i], 10);
}
END_TEST

START_TEST(group_needs_one_value) {
  named_expr out[] = {named("r", "region"), named("a", "amount + 1"), named("s", "sum(amont)")};
  grouping g = {(const str[]){STR("region")}, 1, out, 3};
  ck_assert_ptr_null(transform_group(A, sheet(csv), &g, NULL, D));
  ck_assert_str_eq(sheet_codes(), "408 212");
  ck_assert_str_eq(sheet_caret(0), "amount");
}
END_TEST

START_TEST(sort_is_stable_with_missing_last) {
  sort_key by_region = {.column = STR("region")};
  table *t = transform_sort(A, sheet(csv), &by_region, 1, D);
  ck_assert_str_eq(sheet_column(t, "region"), "East|North|North|South|South");
  ck_assert_str_eq(sheet_column(t, "amount"), "~|0.10|0.20|2.00|1.50");
  sort_key down = {.column = STR("amount"), .descending = true};
  ck_assert_str_eq(sheet_column(transform_sort(A, sheet(csv), &down, 1, D), "amount"), "2.00|1.50|0.20|0.10|~");
  down.descending = false;
  ck_assert_str_eq(sheet_column(transform_sort(A, sheet(csv), &down, 1, D), "amount"), "0.10|0.20|1.50|2.00|~");
}
END_TEST

START_TEST(sort_by_two_keys) {
  sort_key k[] = {{.column = STR("product"), .descending = true}, {.column = STR("day"), .descending = true}};
  table *t = transform_sort(A, sheet(csv), k, 2, D);
  ck_assert_str_eq(sheet_column(t, "day"), "2024-01-04|2024-01-02|2024-01-05|2024-01-03|2024-01-01");
}
END_TEST

START_TEST(sort_by_what_is_not_there) {
  sort_key k = {.column = STR("amuont")};
  ck_assert_ptr_null(transform_sort(A, sheet(csv), &k, 1, D));
  ck_assert_str_eq(sheet_codes(), "212");
}
END_TEST

START_TEST(limits) {
  ck_assert_str_eq(sheet_column(transform_limit(A, sheet(csv), 2), "region"), "North|South");
  ck_assert_uint_eq(transform_limit(A, sheet(csv), 99)->rows, 5);
  ck_assert_uint_eq(transform_limit(A, sheet(csv), 0)->rows, 0);
  ck_assert_uint_eq(transform_limit(A, sheet(csv), 4)->column[2].missing, 1);
}
END_TEST

Suite *transform_suite(void) {
  const TTest *const all[] = {what_was_used_is_said,
                              filter_keeps_what_is_true,
                              filter_keeps_places,
                              filter_compares_with_the_whole_table,
                              filter_can_leave_nothing,
                              filter_must_be_true_or_false,
                              calc_adds_a_column,
                              calc_can_replace_a_column,
                              calc_makes_texts_and_dates,
                              calc_warns_once,
                              group_by_first_appearance,
                              group_by_two_keys_and_none,
                              no_rows_are_one_group_without_keys,
                              group_keeps_the_missing_together,
                              group_by_texts_that_are_kept_twice,
                              group_needs_one_value,
                              sort_is_stable_with_missing_last,
                              sort_by_two_keys,
                              sort_by_what_is_not_there,
                              limits};
  return harness_suite("transform", all, sizeof all / sizeof *all);
}
