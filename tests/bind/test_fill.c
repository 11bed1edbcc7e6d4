/* test_fill: templates to text. */
#include "bind/fill.h"
#include "desk.h"

Suite *fill_suite(void);

static str fill(const char *code) {
  dataset *s = desk(DESK_DATA "values: {total: sum(sales.amount), when: max(sales.month)}\n", "");
  source *at = source_new(A, "x.md", str_of(code));
  return fill_text(s, str_of(code), span_new(at, 0, strlen(code)), D);
}

static void gives(const char *code, const char *words) {
  str out = fill(code);
  ck_assert_msg(out.ptr, "%s", harness_complaints());
  ck_assert_msg(str_is(out, words), "%s gives %.*s, not %s", code, STR_ARG(out), words);
}

static void says(const char *code, const char *complaint) {
  fill(code);
  ck_assert_uint_gt(diags_errors(D), 0);
  ck_assert_msg(strstr(harness_complaints(), complaint), "%s\nnot in\n%s", complaint, harness_complaints());
}

START_TEST(values_stand_among_words) {
  gives("Sold {{ total | ,.1f }} in {{ count(sales.amount) }} rows", "Sold 105.5 in 5 rows");
  gives("none", "none");
  gives("{{total}}{{total|.0f}}", "105.5106");
}
END_TEST

START_TEST(each_type_has_its_way) {
  gives("{{ when }}", "April 2026");
  gives("{{ when | %Y/%m }}", "2026/04");
  gives("{{ first(sales.region) }}", "North");
  gives("{{ 1 = 1 }}", "yes");
  gives("{{ max(sales.share) }}", "40.0%");
}
END_TEST

START_TEST(pipes_and_braces_in_texts_are_text) {
  gives("{{ \"a | b\" }}", "a | b");
  gives("{{ concat(\"}}\", \"x\") }}", "}}x");
  gives("\\{{ total }}", "{{ total }}");
}
END_TEST

START_TEST(formats_must_fit) {
  says("{{ total | %Y }}", "is a format for dates\n --> x.md:1:12");
  says("{{ when | ,.0f }}", "is a format for numbers");
  says("{{ total | mony }}", "did you mean `money`?");
}
END_TEST

START_TEST(faults_are_placed_in_the_template) {
  says("Sold {{ totl }}", "x.md:1:9");
  says("Sold {{ sum(sales.amont) }}", "did you mean `amount`?");
  says("Sold {{ total", "never closed\n --> x.md:1:6");
  says("{{ sales.amount }}", "whole column");
  says("{{ first(sales.amount where amount > 99) }}", "has no value");
}
END_TEST

START_TEST(prose_is_filled_wherever_it_stands) {
  dataset *s = desk(DESK_DATA "values: {total: sum(sales.amount)}\n",
                    "- **{{ total | .0f }}** [a](/{{ total | .0f }}) `{{ total }}`\n\n| {{ total }} |\n|--|\n");
  fill_blocks(s, s->brief->blocks, D);
  const inlines *i = s->brief->blocks->child->child->inlines;
  ck_assert(str_is(i->child->text, "106"));
  ck_assert_int_eq(i->child->kind, inline_text);
  ck_assert(str_is(i->next->next->text, "/106"));
  ck_assert(str_is(i->next->next->next->next->text, "{{ total }}"));
  ck_assert(str_is(s->brief->blocks->next->child->child->inlines->text, "105.5"));
}
END_TEST

START_TEST(a_fault_in_prose_is_under_the_name) {
  dataset *s = desk(DESK_DATA, "A **{{ sum(sales.amont) | .0f }}**\n");
  fill_blocks(s, s->brief->blocks, D);
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "x.md:5:18"));
}
END_TEST

Suite *fill_suite(void) {
  const TTest *const test[] = {values_stand_among_words,           each_type_has_its_way,
                               pipes_and_braces_in_texts_are_text, formats_must_fit,
                               faults_are_placed_in_the_template,  prose_is_filled_wherever_it_stands,
                               a_fault_in_prose_is_under_the_name};
  return harness_suite("fill", test, sizeof test / sizeof *test);
}
