/* test_dataset: tables, params and values of a brief. */
#include "desk.h"

Suite *dataset_suite(void);

static const value *value_of(const dataset *s, const char *name) {
  for (size_t i = 0; i < s->scope.values; i++)
    if (!strcmp(s->scope.name[i], name))
      return &s->scope.value[i];
  return NULL;
}

START_TEST(tables_change_their_shape) {
  dataset *s = desk(
      "data:\n"
      "  sales: sales.csv\n"
      "  months: {from: sums, pivot: {column: month, value: n}, sort: -region, fill: {n: 0}}\n"
      "  sums: {from: sales, group: [region, month], aggregate: {n: sum(amount)}}\n"
      "  tall: {from: sales, unpivot: {columns: [amount, share], name: what, value: x}, filter: what = \"amount\"}\n"
      "  found: {from: sales, lookup: {from: best, key: region, fields: [top]}}\n"
      "  best: {from: sales, group: region, aggregate: {top: max(amount)}}\n"
      "values: {a: sum(months.`2026-01`), b: sum(tall.x), c: sum(found.top)}\n",
      "");
  ck_assert_msg(s, "%s", harness_complaints());
  ck_assert_double_eq(value_of(s, "a")->number, 50);
  ck_assert_double_eq(value_of(s, "b")->number, 105.5);
  ck_assert_double_eq(value_of(s, "c")->number, 161);
}
END_TEST

START_TEST(lookups_follow_each_other_and_rename) {
  dataset *s = desk("data:\n"
                    "  sales: sales.csv\n"
                    "  best: {from: sales, group: region, aggregate: {top: max(amount)}}\n"
                    "  kinds: {from: sales, group: product, aggregate: {top: max(amount)}}\n"
                    "  found:\n"
                    "    from: sales\n"
                    "    lookup:\n"
                    "      - {from: best, key: region, fields: {of_region: top}}\n"
                    "      - {from: kinds, key: product, fields: {of_product: top}}\n"
                    "values: {a: sum(found.of_region), b: sum(found.of_product)}\n",
                    "");
  ck_assert_msg(s, "%s", harness_complaints());
  ck_assert_double_eq(value_of(s, "a")->number, 161);
  ck_assert_double_eq(value_of(s, "b")->number, 181);
}
END_TEST

START_TEST(columns_are_brought_down_before_they_are_grouped) {
  dataset *s =
      desk("data:\n"
           "  sales: sales.csv\n"
           "  bands: {from: sales, bin: {amount: {step: 20, as: band}}, group: band, aggregate: {n: count()}}\n"
           "  years: {from: sales, timeUnit: {month: year}, group: month, aggregate: {n: sum(amount)}}\n"
           "values: {a: max(bands.n), b: max(years.n), c: count(years)}\n",
           "");
  ck_assert_msg(s, "%s", harness_complaints());
  ck_assert_double_eq(value_of(s, "a")->number, 2);
  ck_assert_double_eq(value_of(s, "b")->number, 105.5);
  ck_assert_double_eq(value_of(s, "c")->number, 1);
}
END_TEST

START_TEST(tables_are_read_beside_the_brief) {
  dataset *s = desk(DESK_DATA, "");
  ck_assert_uint_eq(s->table[0]->rows, 5);
  ck_assert_str_eq(s->table[0]->name, "sales");
}
END_TEST

START_TEST(definitions_apply_in_the_order_of_the_format) {
  dataset *s =
      desk("data:\n  sales:\n    file: sales.csv\n    sort: -total\n    limit: 1\n    group: [region]\n"
           "    aggregate: {total: sum(twice)}\n    calc: {twice: amount * 2}\n    filter: product = \"Tea\"\n",
           "");
  ck_assert_uint_eq(s->table[0]->rows, 1);
  ck_assert(str_is(column_text_at(table_column(s->table[0], STR("region")), 0), "South"));
  ck_assert_double_eq(table_column(s->table[0], STR("total"))->number[0], 80);
}
END_TEST

START_TEST(a_table_may_come_from_one_written_below_it) {
  dataset *s = desk("data:\n  big: {from: sales, filter: amount > 15}\n  sales: sales.csv\n", "");
  ck_assert_uint_eq(s->table[0]->rows, 3);
}
END_TEST

START_TEST(values_may_use_one_another_in_any_order) {
  dataset *s = desk(DESK_DATA "values:\n  share: north / total\n  total: sum(sales.amount)\n"
                              "  north: sum(sales.amount where region = \"North\")\n",
                    "");
  ck_assert_double_eq_tol(value_of(s, "share")->number, 40.5 / 105.5, 1e-12);
}
END_TEST

START_TEST(a_filter_may_use_a_value_that_uses_a_table) {
  dataset *s = desk("data:\n  sales: sales.csv\n  big: {from: sales, filter: amount >= bound}\n"
                    "values: {bound: mean(sales.amount)}\n",
                    "");
  ck_assert_msg(s, "%s", harness_complaints());
  ck_assert_uint_eq(s->table[1]->rows, 2);
}
END_TEST

START_TEST(circles_are_errors) {
  desk_says(desk("data:\n  a: {from: b}\n  b: {from: a}\n", ""), "is computed from itself");
  desk_says(desk("values: {a: b + 1, b: a + 1}\n", ""), "is computed from itself");
}
END_TEST

START_TEST(params_are_what_they_look_like) {
  dataset *s = desk("params: {n: 12, d: 2026-10-02, b: true, t: North, q: \"12\"}\n", "");
  ck_assert_int_eq(value_of(s, "params.n")->type, column_number);
  ck_assert_int_eq(value_of(s, "params.d")->type, column_date);
  ck_assert_int_eq(value_of(s, "params.b")->type, column_boolean);
  ck_assert_int_eq(value_of(s, "params.t")->type, column_text);
  ck_assert_int_eq(value_of(s, "params.q")->type, column_text);
}
END_TEST

START_TEST(params_given_from_outside_keep_the_type) {
  const param given[] = {{STR("n"), STR("7")}, {STR("t"), STR("5")}};
  dataset *s = desk_params("params: {n: 12, t: North}\n", "", given, 2);
  ck_assert_double_eq(value_of(s, "params.n")->number, 7);
  ck_assert(str_is(value_of(s, "params.t")->text, "5"));
  const param wrong = {STR("n"), STR("many")}, unknown = {STR("m"), STR("1")};
  desk_says(desk_params("params: {n: 12}\n", "", &wrong, 1), "`many` is not a number");
  desk_says(desk_params("params: {nn: 12}\n", "", &unknown, 1), "no such param");
}
END_TEST

START_TEST(types_can_be_set) {
  dataset *s = desk("data: {sales: {file: sales.csv, types: {amount: text}}}\n", "");
  ck_assert_int_eq(table_column(s->table[0], STR("amount"))->type, column_text);
  desk_says(desk("data: {sales: {file: sales.csv, types: {amont: text}}}\n", ""), "did you mean `amount`?");
  desk_says(desk("data: {sales: {file: sales.csv, types: {amount: txt}}}\n", ""), "did you mean `text`?");
}
END_TEST

START_TEST(what_cannot_be_obeyed_is_refused) {
  desk_says(desk("data: {sales: {file: sales.csv, lookup: {from: x}}}\n", ""), "there is no table `x`");
  desk_says(desk("data: {sales: {file: sales.csv, pivot: {x: y}}}\n", ""), "there is no option `x`");
  desk_says(desk("data: {sales: {file: sales.csv, encoding: latin-0}}\n", ""), "there is no encoding");
  desk_says(desk("data: {sales: {file: sales.csv, delimiter: ab}}\n", ""), "one character or `tab`");
  desk_says(desk("data: {sales: {file: sales.csv, decimal: x}}\n", ""), "`decimal` is . or ,");
}
END_TEST

START_TEST(wrong_names_point_into_the_brief) {
  desk_says(desk("data: {sales: {file: sales.csv, filter: amont > 1}}\n", ""), "x.md:3:41");
  desk_says(desk("data: {sales: {file: sales.csv, group: regio}}\n", ""), "did you mean `region`?");
  desk_says(desk("data: {sales: {file: sales.csv, sort: -amoun}}\n", ""), "did you mean `amount`?");
  desk_says(desk("data: {sales: sale.csv}\n", ""), "sale.csv");
  desk_says(desk("data: {sales: sales.csv, b: {from: sals}}\n", ""), "did you mean `sales`?");
  desk_says(desk(DESK_DATA "values: {a: sales.amount}\n", ""), "whole column");
}
END_TEST

START_TEST(charts_name_tables_or_files) {
  dataset *s = desk("", "");
  table *t = dataset_table(s, STR("sales.csv"), span_none(), D);
  ck_assert_uint_eq(t->rows, 5);
  ck_assert_ptr_eq(dataset_table(s, STR("sales.csv"), span_none(), D), t);
  ck_assert_ptr_null(dataset_table(s, (str){0}, span_none(), D));
  s = desk(DESK_DATA, "");
  ck_assert_ptr_eq(dataset_table(s, (str){0}, span_none(), D), s->table[0]);
  desk_says(dataset_table(s, STR("sale"), span_none(), D), "did you mean `sales`?");
}
END_TEST

Suite *dataset_suite(void) {
  const TTest *const test[] = {tables_change_their_shape,
                               columns_are_brought_down_before_they_are_grouped,
                               lookups_follow_each_other_and_rename,
                               tables_are_read_beside_the_brief,
                               definitions_apply_in_the_order_of_the_format,
                               a_table_may_come_from_one_written_below_it,
                               values_may_use_one_another_in_any_order,
                               a_filter_may_use_a_value_that_uses_a_table,
                               circles_are_errors,
                               params_are_what_they_look_like,
                               params_given_from_outside_keep_the_type,
                               types_can_be_set,
                               what_cannot_be_obeyed_is_refused,
                               wrong_names_point_into_the_brief,
                               charts_name_tables_or_files};
  return harness_suite("dataset", test, sizeof test / sizeof *test);
}
