/* expr_errors: what is wrong with an expression, and where exactly. */
#include "world.h"

Suite *expr_errors_suite(void);

/* Fails with exactly this code, the caret under exactly these bytes. */
static void fails_in(const char *code, int number, const char *caret, bool at_hand) {
  scope s = world(at_hand);
  size_t before = diags_count(D);
  expr *e = sheet_expr(code);
  ck_assert_msg(!(e && expr_bind(e, &s, NULL, D)), "`%s` should fail", code);
  ck_assert_msg(diags_count(D) == before + 1, "`%s`: %s", code, harness_complaints());
  const diag *g = diags_at(D, before);
  ck_assert_msg(g->code->number == number, "`%s`: %s", code, harness_complaints());
  ck_assert_msg(str_is(span_str(g->at), caret), "`%s` points at <%.*s>", code, STR_ARG(span_str(g->at)));
}

static void fails(const char *code, int number, const char *caret) {
  fails_in(code, number, caret, true);
}

static const char *last_hint(void) {
  const char *hint = diags_at(D, diags_count(D) - 1)->hint;
  return hint ? hint : "";
}

START_TEST(the_house_example) {
  fails("sum(sale)", 212, "sale");
  const diag *g = diags_at(D, 0);
  ck_assert_str_eq(g->message, "column `sale` is not in sales.csv");
  ck_assert_str_eq(g->hint, "did you mean `sales`?");
  ck_assert_str_eq(g->footnote, "columns: month, region, sales, units, share, net sales, paid, day");
}
END_TEST

START_TEST(names_that_are_not_there) {
  fails("sum(people.agee)", 212, "agee");
  fails("sum(peple.age)", 404, "peple");
  ck_assert_str_eq(last_hint(), "did you mean `people`?");
  fails_in("totla", 404, "totla", false);
  ck_assert_str_eq(last_hint(), "did you mean `total`?");
  fails_in("sum(age)", 404, "age", false);
  ck_assert_str_eq(last_hint(), "did you mean `people.age`?");
  fails("params.regoin", 404, "regoin");
  ck_assert_str_eq(last_hint(), "did you mean `params.region`?");
  fails_in("sum(people)", 404, "people", false);
  fails("suum(sales)", 405, "suum");
  ck_assert_str_eq(last_hint(), "did you mean `sum`?");
  fails("SUM(sales)", 405, "SUM");
  ck_assert_str_eq(last_hint(), "did you mean `sum`?");
}
END_TEST

START_TEST(types_must_agree) {
  fails("sum(region)", 407, "region");
  ck_assert(str_is(span_str(diags_at(D, 0)->also_at), "North"));
  fails("1 + \"a\"", 407, "\"a\"");
  fails("region > 1", 407, "1");
  fails("region and true", 407, "region");
  fails("if(1, 2, 3)", 407, "1");
  fails("if(true, 2, \"x\")", 407, "\"x\"");
  fails("sum(sales where units)", 407, "units");
  fails("region in (1, 2)", 407, "1");
  fails("year(sales)", 407, "sales");
  fails("not sales", 407, "sales");
  fails("day > \"31/12/2024\"", 413, "\"31/12/2024\"");
  fails("date(region)", 413, "region");
  fails("date(\"2024-02-30\")", 413, "\"2024-02-30\"");
}
END_TEST

START_TEST(counts_of_arguments) {
  fails("sum()", 406, "sum()");
  fails("sum(sales, units)", 406, "sum(sales, units)");
  fails("round(1, 2, 3)", 406, "round(1, 2, 3)");
  fails("if(true, 1)", 406, "if(true, 1)");
  ck_assert_str_eq(last_hint(), "it is written if(c, a, b)");
}
END_TEST

START_TEST(rows_and_tables_do_not_mix) {
  fails("sum(sum(sales))", 409, "sum(sales)");
  fails("share(sum(sales))", 409, "sum(sales)");
  fails("sum(sales.sales where people.age > 3)", 410, "people.age");
  fails("people.age + 1", 408, "people.age");
  fails_in("sales.sales", 408, "sales.sales", false);
  fails_in("count()", 404, "count()", false);
  fails_in("share(sales.sales)", 408, "share(sales.sales)", false);
  fails_in("sum(total)", 404, "sum(total)", false);
}
END_TEST

START_TEST(syntax) {
  fails("", 401, "");
  fails("1 +", 401, "");
  fails("(1 + 2", 401, "");
  fails("1 2", 401, "2");
  fails("sum(sales", 401, "");
  fails("a == 1", 401, "==");
  fails("a && b", 401, "&&");
  fails("1 <> 2", 401, "<>");
  fails("1 < 2 < 3", 401, "<");
  fails("region in ()", 401, "in");
  fails("region in 1", 401, "1");
  fails("\"open", 402, "\"");
  fails("`open", 402, "`");
  fails("round(1 where true)", 401, "where");
  fails("sum(sales by region)", 401, "by");
  fails("share(sales by)", 401, ")");
  fails("share(by region)", 401, "region");
  fails("share(sales by regoin)", 212, "regoin");
  fails("1 + and", 401, "and");
  fails("sales.", 401, "");
  fails("007", 401, "007");
  fails("12345678901234567890", 401, "12345678901234567890");
  fails("x @ y", 401, "@");
  fails(")", 401, ")");
  fails("sum(,)", 401, ",");
}
END_TEST

static char *repeated(const char *before, const char *middle, const char *after, int times) {
  text out = text_new(A);
  for (int i = 0; i < times; i++)
    text_adds(&out, before);
  text_adds(&out, middle);
  for (int i = 0; i < times; i++)
    text_adds(&out, after);
  return out.ptr;
}

START_TEST(depth_is_an_error_not_a_crash) {
  static const char *const before[] = {"(", "-", "not ", "abs(", "1+(", "if(true,1,"};
  static const char *const after[] = {")", "", "", ")", ")", ")"};
  for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
    size_t count = diags_count(D);
    ck_assert_ptr_null(sheet_expr(repeated(before[i], "1", after[i], 10000)));
    ck_assert_uint_eq(diags_count(D), count + 1);
    ck_assert_int_eq(diags_at(D, count)->code->number, 403);
  }
  ck_assert_ptr_nonnull(sheet_expr(repeated("(", "1", ")", EXPR_DEPTH_MAX - 1)));
}
END_TEST

START_TEST(long_sums_are_bounded_too) {
  ck_assert_ptr_null(sheet_expr(repeated("1+", "1", "", 10000)));
  ck_assert_int_eq(diags_at(D, 0)->code->number, 403);
  scope nothing = {0};
  expr *e = sheet_expr(repeated("1+", "1", "", 900));
  ck_assert(e && expr_bind(e, &nothing, NULL, D));
  ck_assert(expr_eval(A, e, NULL, 0).number == 901);
}
END_TEST

START_TEST(carets_outside_the_code_point_at_the_whole) {
  str file = STR("y: \"sum(\\u0073ale)\"");
  span at = span_new(source_new(A, "q3.md", file), 3, file.len - 3);
  scope s = {.here = here()};
  expr *e = expr_parse(A, STR("sum(sale)"), at, D);
  ck_assert(e && !expr_bind(e, &s, NULL, D));
  ck_assert(str_is(span_str(diags_at(D, 0)->at), "\"sum(\\u0073ale)\""));
}
END_TEST

START_TEST(carets_inside_quotes) {
  str file = STR("y: \"sum(sale)\"");
  span at = span_new(source_new(A, "q3.md", file), 3, file.len - 3);
  scope s = {.here = here()};
  expr *e = expr_parse(A, STR("sum(sale)"), at, D);
  ck_assert(e && !expr_bind(e, &s, NULL, D));
  ck_assert_uint_eq(diags_at(D, 0)->at.start, 8);
  ck_assert_uint_eq(diags_at(D, 0)->at.length, 4);
}
END_TEST

static const char *said_of(const char *csv) {
  scope s = {.here = sheet(csv)};
  expr *e = sheet_expr("sum(n)");
  ck_assert(e && !expr_bind(e, &s, NULL, D));
  return harness_complaints();
}

START_TEST(why_a_column_is_no_numbers) {
  ck_assert_ptr_nonnull(strstr(said_of("k,n\nx,0.5\ny,few\n"), "sales.csv:3:3"));
}
END_TEST

START_TEST(a_column_of_nothing_is_said_to_be) {
  ck_assert_ptr_nonnull(strstr(said_of("k,n\nx,\n\ny,NA\n"), "there is nothing in column `n`"));
}
END_TEST

Suite *expr_errors_suite(void) {
  const TTest *const all[] = {the_house_example,
                              names_that_are_not_there,
                              types_must_agree,
                              counts_of_arguments,
                              rows_and_tables_do_not_mix,
                              syntax,
                              depth_is_an_error_not_a_crash,
                              long_sums_are_bounded_too,
                              carets_outside_the_code_point_at_the_whole,
                              carets_inside_quotes,
                              why_a_column_is_no_numbers,
                              a_column_of_nothing_is_said_to_be};
  return harness_suite("expr_errors", all, sizeof all / sizeof *all);
}
