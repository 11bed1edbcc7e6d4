/* expr: the language and its values; its errors are in test_expr_errors.c. */
#include "world.h"

#include "data/function.h"

#include <math.h>

Suite *expr_suite(void);

static value compute_in(const char *code, bool at_hand) {
  scope s = world(at_hand);
  expr *e = sheet_expr(code);
  ck_assert_msg(e && expr_bind(e, &s, NULL, D), "%s", harness_complaints());
  return expr_eval(A, e, NULL, 0);
}

static void is_in(const char *code, const char *want, bool at_hand) {
  value v = compute_in(code, at_hand);
  str got = v.missing ? STR("missing") : value_string(A, v);
  ck_assert_msg(str_is(got, want), "`%s` gave %.*s, not %s", code, STR_ARG(got), want);
}

static void is(const char *code, const char *want) {
  is_in(code, want, true);
}

START_TEST(literals) {
  is("12", "12");
  is("4.50", "4.50");
  is("1e3", "1000");
  is(".5", "0.5");
  is("\"text\"", "text");
}
END_TEST

START_TEST(numbers_that_are_names) {
  const char *years = "k,2023,2024\na,5,7\nb,6,8\n";
  ck_assert_str_eq(world_column(years, "2023", 0), "5|6");
  ck_assert_str_eq(world_column(years, "sum(2024)", 0), "15|15");
  ck_assert_str_eq(world_column(years, "`2024` - 2023", 0), "-2016|-2015");
  ck_assert_str_eq(world_column(years, "2025", 0), "2025|2025");
}
END_TEST

START_TEST(texts_and_escapes) {
  is("\"say \\\"hi\\\" \\\\\"", "say \"hi\" \\");
  is("'North'", "North");
  is("\"\"", "");
  is("true", "true");
  is("date(\"2024-01-31\")", "2024-01-31");
  is("date('2024Q2')", "2024Q2");
}
END_TEST

START_TEST(precedence) {
  is("1 + 2 * 3", "7");
  is("(1 + 2) * 3", "9");
  is("10 - 4 - 3", "3");
  is("2 * 3 % 4", "2");
  is("-2 * 3", "-6");
  is("2 - -2", "4");
  is("- - 2", "2");
  is("not true or true", "true");
  is("not (true or true)", "false");
  is("true or true and false", "true");
  is("not 1 = 2", "true");
  is("1 + 1 = 2 and 3 > 2", "true");
  is("1 in (3, 2, 1)", "true");
  is("1 + 1 not in (3, 4) and true", "true");
}
END_TEST

START_TEST(arithmetic_is_decimal) {
  ck_assert(compute_in("0.1 + 0.2", true).number == 0.3);
  ck_assert(compute_in("0.3 - 0.1", true).number == 0.2);
  ck_assert(compute_in("1.1 * 3", true).number == 3.3);
  ck_assert(compute_in("sum(sales)", true).number == 10.8);
  ck_assert_int_eq(compute_in("0.1 + 0.25", true).decimals, 2);
  ck_assert_int_eq(compute_in("0.1 * 0.25", true).decimals, 3);
  ck_assert_int_eq(compute_in("1 / 4", true).decimals, -1);
}
END_TEST

START_TEST(cents_by_the_hundred_thousand) {
  text csv = text_new(A);
  text_adds(&csv, "cents\n");
  for (int i = 0; i < 100000; i++)
    text_adds(&csv, "0.10\n");
  table *t = csv_read(A, source_new(A, "c.csv", text_str(&csv)), "c", NULL, D);
  scope s = {.here = t};
  expr *e = sheet_expr("sum(cents)");
  ck_assert(e && expr_bind(e, &s, NULL, D));
  ck_assert(expr_eval(A, e, NULL, 0).number == 10000);
}
END_TEST

START_TEST(remainders_follow_the_divisor) {
  is("7 % 3", "1");
  is("-7 % 3", "2");
  is("7 % -3", "-2");
  is("6 % 3", "0");
}
END_TEST

START_TEST(units_travel) {
  is("max(share)", "45%");
  is("sum(share)", "100%");
  is("max(share) - min(share)", "20%");
  is("max(share) * 200", "90.00");
  is("max(share) + 1", "1.45");
  ck_assert_ptr_null(compute_in("count(share)", true).unit);
}
END_TEST

START_TEST(names) {
  is("sum(sales)", "10.80");
  is("sum(`net sales`)", "6");
  is("sum(sales.`net sales`)", "6");
  is("sum(sales.sales)", "10.80");
  is("params.region", "North");
  is("total * 2", "15.0");
  is("mean(people.age)", "35.5");
  is_in("sum(sales.sales)", "10.80", false);
  is_in("count(people)", "2", false);
  is_in("sum(sales.sales) / count(people)", "5.4", false);
}
END_TEST

START_TEST(aggregates) {
  is("count()", "3");
  is("count(units)", "2");
  is("mean(units)", "3.5");
  is("median(sales)", "0.2");
  is("min(sales)", "0.10");
  is("max(day)", "2025-03-01");
  is("min(month)", "2024-01");
  is("distinct(region)", "2");
  is("distinct(units)", "2");
  is("first(region)", "North");
  is("last(units)", "4");
  is("argmax(region, sales)", "North");
  is("argmin(month, units)", "2024-01");
  is("argmax(people.name, people.age)", "Anu");
  ck_assert_int_eq(compute_in("mean(sales)", true).decimals, -1);
  ck_assert_int_eq(compute_in("sum(sales)", true).decimals, 2);
  ck_assert_int_eq(compute_in("count()", true).decimals, 0);
}
END_TEST

static double of_list(const char *numbers, const char *code) {
  char *csv = text_format(A, "x\n%s\n", numbers);
  for (char *c = csv; *c; c++)
    *c = *c == ' ' ? '\n' : *c;
  scope s = {.here = sheet(csv)};
  expr *e = sheet_expr(code);
  ck_assert(e && expr_bind(e, &s, NULL, D));
  return expr_eval(A, e, NULL, 0).number;
}

/* Worked out in R 4: quantile(type = 7) and sd. */
START_TEST(statistics) {
  ck_assert_double_eq_tol(of_list("1 2 3 4", "q1(x)"), 1.75, 1e-12);
  ck_assert_double_eq_tol(of_list("1 2 3 4", "q3(x)"), 3.25, 1e-12);
  ck_assert_double_eq_tol(of_list("1 2 3 4", "median(x)"), 2.5, 1e-12);
  ck_assert_double_eq_tol(of_list("2 4 4 4 5 5 7 9", "stdev(x)"), 2.138089935299395, 1e-12);
  ck_assert(of_list("5", "q1(x)") == 5);
  ck_assert(isnan(of_list("5", "stdev(x)")));
}
END_TEST

START_TEST(where) {
  is("sum(sales where region = \"North\")", "10.60");
  is("count(where region = \"North\" and units > 3)", "1");
  is("count(where paid)", "2");
  is("sum(sales where region = params.region)", "10.60");
  is_in("sum(sales.sales where region = \"North\")", "10.60", false);
  is_in("count(where sales.region = \"South\")", "1", false);
  is("sum(sales where region = \"West\")", "missing");
  is("count(where region = \"West\")", "0");
}
END_TEST

START_TEST(missing_values) {
  is("last(units where region = \"South\")", "missing");
  is("1 + sum(sales where false)", "missing");
  is("coalesce(sum(sales where false), 0)", "0");
  is("missing(sum(sales where false))", "true");
  is("false and sum(sales where false) > 1", "false");
  is("sum(sales where false) > 1 and false", "false");
  is("true or sum(sales where false) > 1", "true");
  is("true and sum(sales where false) > 1", "missing");
  is("if(sum(sales where false) > 1, 1, 2)", "missing");
  is("count(where units > 0)", "2");
  is("count(where not (units > 0))", "0");
}
END_TEST

START_TEST(dates_compare_as_far_as_both_are_written) {
  is("count(where day >= \"2024-02\")", "2");
  is("count(where day <= 2024)", "2");
  is("count(where day = 2024)", "2");
  is("count(where day = \"2025-03\")", "1");
  is("count(where day in (\"2024-01-15\", \"2025\"))", "2");
  is("count(where \"2024-02\" < day)", "1");
  is("count(where day != date(\"2024\"))", "1");
}
END_TEST

START_TEST(dates_count_in_days) {
  is("max(day) - min(day)", "411");
  is("date(\"2024-02-28\") + 2", "2024-03-01");
  is("date(\"2024\") - 1", "2023-12-31");
  is("year(max(day))", "2025");
  is("quarter(date(\"2024-11\")) * 10 + month(date(\"2024-11-05\")) + day(date(\"2024-11-05\"))", "56");
}
END_TEST

START_TEST(row_functions) {
  is("abs(-2.5)", "2.5");
  is("round(2.675, 2)", "2.68");
  is("round(2.5)", "3");
  is("round(-2.5)", "-3");
  is("round(1250, -2)", "1300");
  is("floor(-1.5)", "-2");
  is("ceil(-0.5)", "0");
  is("log10(1000)", "3");
  is("sqrt(2.25)", "1.5");
  is("upper(\"ulaanbaatar ө ү\")", "ULAANBAATAR Ө Ү");
  is("lower(\"ÀÉ ДЖ Ω\")", "àé дж ω");
  is("substr(\"中標津町\", 2, 2)", "標津");
  is("substr(\"abc\", 3)", "c");
  is("substr(\"abc\", 9, 2)", "");
  is("concat(\"a\", 1.50, \"-\", true)", "a1.50-true");
  is("coalesce(units, 0)", "3");
  is("if(1 < 2, \"yes\", \"no\")", "yes");
}
END_TEST

START_TEST(no_result_is_missing_with_a_warning) {
  is("1 / 0", "missing");
  ck_assert_str_eq(sheet_codes(), "411");
  is("if(1 = 0, 1 / 0, 5)", "5");
  is("false and 1 / 0 > 1", "false");
  ck_assert_uint_eq(diags_count(D), 1);
  is("5 % 0", "missing");
  is("sqrt(0 - 1)", "missing");
  is("log10(0)", "missing");
  is("1e308 * 10", "missing");
  ck_assert_str_eq(sheet_codes(), "411 411 412 412 412");
  ck_assert_uint_eq(diags_errors(D), 0);
}
END_TEST

START_TEST(questions) {
  scope s = world(true);
  static const struct {
    const char *code;
    bool constant, aggregates;
    const char *column;
  } row[] = {{"sales", false, false, "sales"},     {"sales.sales", false, false, "sales"},
             {"(sales)", false, false, "sales"},   {"`net sales`", false, false, "net sales"},
             {"sum(sales)", true, true, NULL},     {"sales / sum(sales)", false, true, NULL},
             {"total", true, false, NULL},         {"1 + 2", true, false, NULL},
             {"share(sales)", false, false, NULL}, {"year(day)", false, false, NULL}};
  for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
    expr *e = sheet_expr(row[i].code);
    ck_assert(e && expr_bind(e, &s, NULL, D));
    ck_assert_msg(expr_constant(e) == row[i].constant, "%s", row[i].code);
    ck_assert_msg(expr_aggregates(e) == row[i].aggregates, "%s", row[i].code);
    str name = expr_column_name(e);
    ck_assert_msg(row[i].column ? str_is(name, row[i].column) : !name.ptr, "%s", row[i].code);
  }
}
END_TEST

START_TEST(rebinding) {
  const table *t = here();
  scope first = {.here = t};
  expr *e = sheet_expr("count(where day >= \"2025\")");
  ck_assert(e && expr_bind(e, &first, NULL, D));
  ck_assert(expr_eval(A, e, NULL, 0).number == 1);
  scope second = {.here = csv_read(A, source_new(A, "x.csv", STR("day\nx\ny\n")), "x", NULL, D)};
  ck_assert(expr_bind(e, &second, NULL, D));
  ck_assert(expr_eval(A, e, NULL, 0).number == 2);
}
END_TEST

START_TEST(rows_can_be_chosen) {
  scope s = {.here = here()};
  const size_t row[] = {2, 0};
  expr *e = sheet_expr("sum(units)");
  ck_assert(e && expr_bind(e, &s, NULL, D));
  ck_assert(expr_eval(A, e, row, 1).number == 4);
  ck_assert(expr_eval(A, e, row, 2).number == 7);
  ck_assert(expr_eval(A, e, row, 0).missing);
  e = sheet_expr("region");
  ck_assert(e && expr_bind(e, &s, NULL, D));
  ck_assert(str_is(expr_eval(A, e, row, 1).text, "North"));
}
END_TEST

START_TEST(years_are_written_without_groups) {
  ck_assert(compute_in("year(day)", true).year && compute_in("max(year(day)) - 1", true).year);
  ck_assert(!compute_in("year(day) - year(day)", true).year && !compute_in("year(day) * 2", true).year);
  ck_assert(!compute_in("month(day)", true).year);
}
END_TEST

/* The sum by Python: 9007199254740993 + 12 is 9007199254741005; the nearest doubles are even there. */
START_TEST(beyond_what_doubles_hold) {
  static const char csv[] = "id,n\n9007199254740993,1\n12,2\n,3\n";
  ck_assert_str_eq(world_column(csv, "id", 0), "9007199254740993|12|~");
  ck_assert_str_eq(world_column(csv, "if(id = \"12\", 1, 0)", 0), "0|1|~");
  ck_assert_str_eq(world_column(csv, "count(id) + distinct(id)", 0), "4|4|4");
  ck_assert_str_eq(sheet_codes(), "");
  ck_assert_str_eq(world_column(csv, "sum(id)", 0), "9007199254741004|9007199254741004|9007199254741004");
  ck_assert_str_eq(sheet_codes(), "414");
  ck_assert_str_eq(sheet_caret(0), "id");
}
END_TEST

/* Every function shows an example; those that are expressions on their own must parse. */
START_TEST(the_table_explains_itself) {
  text out = text_new(A);
  function_help(&out);
  ck_assert_ptr_nonnull(strstr(out.ptr, "sum(amount where region = \"North\")"));
  function_list list[] = {function_operators(), function_scalars(), function_aggregates(), function_windows()};
  for (size_t k = 0; k < 4; k++)
    for (size_t i = 0; i < list[k].count; i++) {
      const function *f = &list[k].row[i];
      char *example = str_copy(A, str_of(f->example)), *is_word = strstr(example, " is ");
      if (is_word)
        *is_word = '\0';
      ck_assert_msg(sheet_expr(example) != NULL, "%s: %s", f->name, harness_complaints());
      ck_assert(f->usage && f->summary && strchr(f->signature, '>'));
    }
}
END_TEST

Suite *expr_suite(void) {
  const TTest *const all[] = {numbers_that_are_names,
                              literals,
                              texts_and_escapes,
                              precedence,
                              arithmetic_is_decimal,
                              cents_by_the_hundred_thousand,
                              remainders_follow_the_divisor,
                              units_travel,
                              names,
                              aggregates,
                              statistics,
                              where,
                              missing_values,
                              dates_compare_as_far_as_both_are_written,
                              dates_count_in_days,
                              row_functions,
                              no_result_is_missing_with_a_warning,
                              questions,
                              rebinding,
                              rows_can_be_chosen,
                              years_are_written_without_groups,
                              beyond_what_doubles_hold,
                              the_table_explains_itself};
  return harness_suite("expr", all, sizeof all / sizeof *all);
}
