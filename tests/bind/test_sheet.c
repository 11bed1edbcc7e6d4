/* test_sheet: table blocks bound to their data. */
#include "bind/sheet.h"
#include "desk.h"

#include <math.h>

Suite *sheet_suite(void);

static sheet *make(const char *yaml) {
  dataset *s = desk(DESK_DATA, text_format(A, "```table\n%s```\n", yaml));
  ck_assert_msg(s, "%s", harness_complaints());
  return sheet_bind(A, s->brief->blocks->spec, s, D);
}

/* Heads, then rows, cells divided by |, rows by a line end. */
static const char *shown(const sheet *s) {
  text out = text_new(A);
  ck_assert_msg(s, "%s", harness_complaints());
  for (size_t i = 0; i < s->columns; i++)
    text_addf(&out, "%s%.*s", i ? "|" : "", STR_ARG(s->column[i].title));
  for (size_t i = 0; i < s->rows * s->columns; i++)
    text_addf(&out, "%s%.*s", i % s->columns ? "|" : "\n", STR_ARG(s->cell[i]));
  return out.ptr;
}

START_TEST(a_sheet_shows_all_columns_or_those_asked_for) {
  ck_assert_uint_eq(make("data: sales\n")->columns, 6);
  ck_assert_str_eq(shown(make("columns: [region, amount]\nlimit: 2\n")), "region|amount\nNorth|10.0\nSouth|40.0");
}
END_TEST

START_TEST(columns_have_titles_formats_and_sides) {
  sheet *s = make("columns:\n  - {field: amount * 2, title: Twice, format: .0f}\n  - {field: ok, align: center}\n"
                  "limit: 1\n");
  ck_assert_str_eq(shown(s), "Twice|ok\n20|yes");
  ck_assert(s->column[0].numeric && s->column[0].align == cell_right);
  ck_assert(s->column[1].align == cell_center);
}
END_TEST

START_TEST(aggregates_group_by_the_other_columns) {
  ck_assert_str_eq(shown(make("columns: [region, sum(amount), count()]\n")),
                   "region|sum(amount)|count()\nNorth|40.5|2\nSouth|45.0|2\nEast|20.0|1");
}
END_TEST

START_TEST(groups_are_sorted_and_limited_with_their_rest) {
  ck_assert_str_eq(shown(make("columns: [region, sum(amount)]\nsort: -sum(amount)\nlimit: 2\n")),
                   "region|sum(amount)\nSouth|45.0\nNorth|40.5");
  ck_assert_str_eq(shown(make("columns: [region, sum(amount), count()]\nsort: -sum(amount)\nlimit: 1\nother: true\n"
                              "total: row\n")),
                   "region|sum(amount)|count()\nSouth|45.0|2\nOther|60.5|3\nTotal|105.5|5");
  ck_assert_str_eq(shown(make("group: region\naggregate: {sold: sum(amount)}\nlimit: 1\nother: true\n")),
                   "region|sold\nNorth|40.5\nOther|65.0");
  desk_says(make("columns: [region, mean(amount)]\nlimit: 1\nother: true\n"), "`mean(amount)` is neither a sum nor");
  desk_says(make("columns: [region, amount]\nlimit: 1\nother: true\n"), "`amount` is neither a sum nor");
}
END_TEST

START_TEST(what_is_called_a_mean_or_a_rate_is_not_added_up) {
  const char *some = "columns: [region, {field: amount, title: \"%s\"%s}]\nlimit: 2\ntotal: row\n";
  static const char *const level[] = {"Median time, min", "mean_price", "Rate",
                                      "Taux de réussite", "平均価格",   "Ø-Quote"};
  static const char *const sum[] = {"Corporate", "Amount", "Meaning", "Share"};
  for (size_t i = 0; i < sizeof level / sizeof *level; i++)
    ck_assert_ptr_nonnull(strstr(shown(make(text_format(A, some, level[i], ""))), "\nTotal|"));
  for (size_t i = 0; i < sizeof level / sizeof *level; i++)
    ck_assert_ptr_null(strstr(shown(make(text_format(A, some, level[i], ""))), "\nTotal|50.0"));
  for (size_t i = 0; i < sizeof sum / sizeof *sum; i++)
    ck_assert_ptr_nonnull(strstr(shown(make(text_format(A, some, sum[i], ""))), "\nTotal|50.0"));
  ck_assert_ptr_nonnull(strstr(shown(make(text_format(A, some, "Rate", ", total: true"))), "\nTotal|50.0"));
  ck_assert_ptr_null(strstr(shown(make(text_format(A, some, "Amount", ", total: false"))), "\nTotal|50.0"));
}
END_TEST

START_TEST(quotients_are_not_added_up) {
  const char *some = "columns: [region, {field: %s, title: x%s}]\nlimit: 2\ntotal: row\n";
  ck_assert_ptr_nonnull(strstr(shown(make(text_format(A, some, "amount / amount", ""))), "\nTotal|"));
  ck_assert_ptr_null(strstr(shown(make(text_format(A, some, "amount / amount", ""))), "\nTotal|2"));
  ck_assert_ptr_null(strstr(shown(make(text_format(A, some, "amount / amount - 1", ""))), "\nTotal|0"));
  ck_assert_ptr_nonnull(strstr(shown(make(text_format(A, some, "amount / amount", ", total: true"))), "\nTotal|2"));
  ck_assert_ptr_nonnull(strstr(shown(make(text_format(A, some, "amount / 10", ""))), "\nTotal|5"));
}
END_TEST

START_TEST(totals_add_up_numbers) {
  sheet *s = make("columns: [region, amount]\nfilter: region = \"North\"\ntotal: row\n");
  ck_assert(s->kind[2] == body_row_total && s->kind[1] == body_row_plain);
  ck_assert_str_eq(shown(s), "region|amount\nNorth|10.0\nNorth|30.5\nTotal|40.5");
}
END_TEST

START_TEST(missing_cells_are_dashes) {
  ck_assert_str_eq(shown(make("columns: [share]\nsort: -amount\nfilter: region = \"East\"\n")), "share\n–");
  ck_assert_str_eq(shown(make("columns: [region, share]\nfilter: region = \"East\"\ntotal: row\n")),
                   "region|share\nEast|–\nTotal|–");
}
END_TEST

START_TEST(totals_leave_blank_what_cannot_be_added) {
  ck_assert_str_eq(shown(make("columns: [region, sum(amount), mean(amount)]\ntotal: row\nlimit: 1\n")),
                   "region|sum(amount)|mean(amount)\nNorth|40.5|20.25\nTotal|40.5|");
  ck_assert_str_eq(
      shown(make("columns: [region, amount, amount * 2]\ntotal: both\nlimit: 2\n")),
      "region|amount|amount * 2|Total\nNorth|10.0|20.0|30.0\nSouth|40.0|80.0|120.0\nTotal|50.0|100.0|150.0");
}
END_TEST

START_TEST(groups_have_subtotals) {
  sheet *s = make("columns: [product, region, sum(amount)]\nsubtotals: true\ntotal: row\n");
  ck_assert_str_eq(shown(s), "product|region|sum(amount)\nTea|North|10.0\n|South|40.0\n|East|20.0\nTotal: Tea||70.0\n"
                             "Coffee|North|30.5\n|South|5.0\nTotal: Coffee||35.5\nTotal||105.5");
  ck_assert(s->kind[1] == body_row_goes_on && s->kind[3] == body_row_subtotal && s->kind[7] == body_row_total);
  desk_says(make("columns: [region, {field: amount, sparkline: true}]\nsubtotals: true\n"), "has no sparklines");
}
END_TEST

START_TEST(pivots_spread_values_over_columns) {
  ck_assert_str_eq(shown(make("rows: region\ncolumns: product\nvalues: sum(amount)\n")),
                   "region|Tea|Coffee\nNorth|10.0|30.5\nSouth|40.0|5.0\nEast|20.0|–");
  ck_assert_str_eq(shown(make("rows: region\ncolumns: product\nvalues: sum(amount)\ntotal: both\n")),
                   "region|Tea|Coffee|Total\nNorth|10.0|30.5|40.5\nSouth|40.0|5.0|45.0\nEast|20.0|–|20.0\n"
                   "Total|70.0|35.5|105.5");
  ck_assert_uint_eq(make("rows: region\ncolumns: product\nvalues: sum(amount)\nlimit: 2\n")->rows, 2);
}
END_TEST

START_TEST(pivots_with_several_values_have_two_heads) {
  sheet *s =
      make("rows: product\ncolumns: {field: month, format: \"%b\"}\n"
           "values: [{field: sum(amount), title: Sum, bar: true}, count()]\ntotal: column\nfilter: amount > 6\n");
  ck_assert_str_eq(shown(s), "product|Sum|count()|Sum|count()|Sum|count()|Sum|count()\n"
                             "Tea|50.0|2|–|–|20.0|1|70.0|3\nCoffee|–|–|30.5|1|–|–|30.5|1");
  ck_assert(!s->column[0].over.len && str_is(s->column[1].over, "Jan") && str_is(s->column[2].over, "Jan"));
  ck_assert(str_is(s->column[7].over, "Total") && !s->column[7].bar);
  ck_assert_double_eq(s->column[3].high, 50); /* one scale for all that show the same */
}
END_TEST

START_TEST(bars_reach_from_zero_to_both_sides) {
  sheet *s = make("columns: [region, {field: amount - 15, bar: true, spanner: Sales}]\nlimit: 2\ntotal: row\n");
  ck_assert_double_eq(s->column[1].low, -5);
  ck_assert_double_eq(s->column[1].high, 25);
  ck_assert_double_eq(s->number[1], -5);
  ck_assert(isnan(s->number[5])); /* the total has none */
  ck_assert(str_is(s->column[1].over, "Sales"));
}
END_TEST

START_TEST(sparklines_follow_the_rows_of_a_group) {
  sheet *s = make("columns: [region, {field: amount, sparkline: true}]\nsort: -region\n");
  ck_assert_str_eq(shown(s), "region|amount\nSouth|5.0\nNorth|30.5\nEast|20.0");
  ck_assert_uint_eq(s->series[1].count, 2);
  ck_assert_double_eq(s->series[1].value[0], 40);
  ck_assert_double_eq(s->series[1].value[1], 5);
  ck_assert_uint_eq(s->series[5].count, 1);
  desk_says(make("columns: [region, {field: product, sparkline: true}]\n"), "a sparkline draws numbers");
  desk_says(make("columns: [region, {field: sum(amount), sparkline: true}]\n"), "this is one value");
}
END_TEST

START_TEST(faults_are_told) {
  desk_says(make("columns: [regio]\n"), "did you mean `region`?");
  desk_says(make("rows: '1'\ncolumns: region\nvalues: amount\n"), "two values");
}
END_TEST

Suite *sheet_suite(void) {
  const TTest *const test[] = {a_sheet_shows_all_columns_or_those_asked_for,
                               columns_have_titles_formats_and_sides,
                               aggregates_group_by_the_other_columns,
                               groups_are_sorted_and_limited_with_their_rest,
                               what_is_called_a_mean_or_a_rate_is_not_added_up,
                               quotients_are_not_added_up,
                               totals_add_up_numbers,
                               missing_cells_are_dashes,
                               totals_leave_blank_what_cannot_be_added,
                               groups_have_subtotals,
                               pivots_spread_values_over_columns,
                               pivots_with_several_values_have_two_heads,
                               bars_reach_from_zero_to_both_sides,
                               sparklines_follow_the_rows_of_a_group,
                               faults_are_told};
  return harness_suite("sheet", test, sizeof test / sizeof *test);
}
