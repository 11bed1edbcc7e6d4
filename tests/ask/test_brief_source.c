/* test_brief_source: front matter and what it splits off. */
#include "ask/brief_source.h"
#include "harness.h"

#define MM (72 / 25.4)

static brief_source *read(const char *words) {
  D = diags_new(A);
  return brief_source_read(A, source_new(A, "x.md", str_of(words)), D);
}

static front_matter *front(const char *lines) {
  brief_source *b = read(text_format(A, "---\ntitle: T\n%s---\n", lines));
  ck_assert_msg(b, "%s", harness_complaints());
  return &b->front;
}

static void says(const char *words, const char *complaint) {
  ck_assert_ptr_null(read(words));
  ck_assert_msg(strstr(harness_complaints(), complaint), "%s\nnot in\n%s", complaint, harness_complaints());
}

static void front_says(const char *lines, const char *complaint) {
  says(text_format(A, "---\ntitle: T\n%s---\n", lines), complaint);
}

START_TEST(front_matter_and_prose_are_told_apart) {
  brief_source *b = read("---\ntitle: T\nauthor: [A, B]\ndate: 2026-10-02\n---\n\nProse.\n");
  ck_assert(str_is(b->front.title.text, "T"));
  ck_assert_uint_eq(b->front.author.count, 2);
  ck_assert_int_eq(b->blocks->kind, block_paragraph);
  ck_assert_uint_eq(source_place(b->source, b->blocks->at.start).line, 7);
}
END_TEST

START_TEST(a_byte_order_mark_crlf_and_dots_do_no_harm) {
  brief_source *b = read("\xEF\xBB\xBF---\r\ntitle: T\r\n...\r\nProse.\r\n");
  ck_assert_ptr_nonnull(b);
  ck_assert(str_is(b->front.title.text, "T"));
  ck_assert_int_eq(b->blocks->kind, block_paragraph);
}
END_TEST

START_TEST(a_brief_needs_a_title) {
  says("Prose.\n", "the brief has no title");
  says("", "the brief has no title");
  says("---\nlang: en\n---\n", "the brief has no `title`");
  says("---\ntitle: \"\"\n---\n", "the brief has no `title`");
  says("---\ntitle: T\n", "the front matter is never closed\n --> x.md:1:1");
}
END_TEST

START_TEST(text_that_is_not_utf8_is_refused) {
  says("---\ntitle: T\n---\nM\xFCnchen\n", "this byte (0xFC) is not UTF-8\n --> x.md:4:2");
}
END_TEST

START_TEST(paper_is_a_name_or_two_lengths) {
  front_matter *f = front("");
  ck_assert_double_eq_tol(f->paper_width, 210 * MM, 1e-9);
  ck_assert_double_eq_tol(f->paper_height, 297 * MM, 1e-9);
  f = front("paper: a5\norientation: landscape\n");
  ck_assert_double_eq_tol(f->paper_width, 210 * MM, 1e-9);
  ck_assert_double_eq_tol(f->paper_height, 148 * MM, 1e-9);
  f = front("paper: [200mm, 100mm]\n");
  ck_assert_double_eq_tol(f->paper_width, 200 * MM, 1e-9);
  f = front("paper: [200mm, 100mm]\norientation: portrait\n");
  ck_assert_double_eq_tol(f->paper_width, 100 * MM, 1e-9);
  front_says("paper: A4\n", "did you mean `a4`?");
  front_says("paper: [210mm]\n", "`paper` has two lengths");
  front_says("paper: [210mm, 50%]\n", "absolute length");
  front_says("paper: [1mm, 50mm]\n", "between 50 and 1200 mm");
}
END_TEST

START_TEST(margins_are_one_length_or_four) {
  front_matter *f = front("margin: 20mm\n");
  ck_assert_double_eq_tol(f->margin_left.value, 20 * MM, 1e-9);
  ck_assert_double_eq_tol(f->margin_bottom.value, 20 * MM, 1e-9);
  f = front("margin: {top: 10mm, inner: 30mm}\n");
  ck_assert_double_eq_tol(f->margin_left.value, 30 * MM, 1e-9);
  ck_assert_ptr_null(f->margin_right.at.source);
  ck_assert_ptr_null(front("")->margin_top.at.source);
  front_says("margin: 10%\n", "absolute length");
  front_says("margin: {tpo: 1mm}\n", "did you mean `top`?");
}
END_TEST

START_TEST(tables_are_paths_or_definitions) {
  front_matter *f = front("data:\n  a: x.csv\n  b: {from: a, filter: n > 1, sort: -n, limit: 3, na: '-'}\n");
  ck_assert_uint_eq(f->data_count, 2);
  ck_assert(str_is(f->data[0].file.text, "x.csv"));
  ck_assert(str_is(f->data[1].from.text, "a"));
  ck_assert(str_is(span_str(f->data[1].filter.at), "n > 1"));
  ck_assert_double_eq(f->data[1].limit.number, 3);
  front_says("data: {a: {filter: x}}\n", "`a` comes from nowhere");
  front_says("data: {a: {file: x.csv, from: b}}\n", "`a` has both `file` and `from`");
  front_says("data: {a: {fiel: x.csv}}\n", "did you mean `file`?");
  front_says("data: x.csv\n", "`data` must be a map of names to CSV files");
  front_says("data: {a: }\n", "has no value");
}
END_TEST

START_TEST(params_and_values_keep_their_order_and_quotes) {
  front_matter *f = front("params: {year: 2026, code: \"007\"}\nvalues:\n  b: sum(x)\n  a: b + 1\n");
  ck_assert_uint_eq(f->params, 2);
  ck_assert(!f->param[0].quoted && f->param[1].quoted);
  ck_assert(str_is(f->value[0].name, "b"));
  ck_assert(str_is(span_str(f->value[1].text.at), "b + 1"));
  front_says("values: {a: [1]}\n", "`a` must be a text, not a list");
}
END_TEST

START_TEST(attachments_are_of_three_kinds) {
  ck_assert_uint_eq(front("attach: [data, source]\n")->attach.count, 2);
  ck_assert(str_is(front("attach: none\n")->attach.item[0].text, "none"));
  front_says("attach: [date]\n", "did you mean `data`?");
}
END_TEST

START_TEST(definitions_have_a_limit) {
  text t = text_new(A);
  text_adds(&t, "values:\n");
  for (int i = 0; i <= DEFINITIONS_MAX; i++)
    text_addf(&t, "  v%d: 1\n", i);
  front_says(t.ptr, "more than 1000 entries in `values`");
}
END_TEST

START_TEST(charts_and_tables_get_their_specs) {
  brief_source *b = read("---\ntitle: T\n---\n```chart\nmark: bar\n```\n\n```table\ndata: d\n```\n");
  ck_assert(str_is(((chart_spec *)b->blocks->spec)->mark.text, "bar"));
  ck_assert(str_is(((table_spec *)b->blocks->next->spec)->data.text, "d"));
}
END_TEST

START_TEST(all_faults_are_found_in_one_go) {
  ck_assert_ptr_null(read("---\ntitel: T\npages: 0\n---\n<b>x</b>\n\n```chart\nmark: bar\nz: 1\n```\n"));
  ck_assert_uint_eq(diags_errors(D), 3);
  ck_assert_ptr_null(read("---\ntitle: T\n---\n```chart\nz: 1\n```\n\n```table\nq: 1\n```\n"));
  ck_assert_uint_eq(diags_errors(D), 2);
}
END_TEST

START_TEST(every_key_of_the_front_matter_is_known) {
  static const char *const name[] = {"title",    "subtitle",  "kicker",          "author",      "date",
                                     "lang",     "paper",     "margin",          "orientation", "columns",
                                     "pages",    "toc",       "number-sections", "header",      "footer",
                                     "theme",    "logo",      "logo-alt",        "data",        "params",
                                     "values",   "sources",   "attach",          "keywords",    "description",
                                     "abstract", "languages", "number-figures",  "justify",     "check-numbers"};
  size_t count;
  const field *f = front_matter_fields(&count);
  ck_assert_uint_eq(count, sizeof name / sizeof *name);
  for (size_t i = 0; i < count; i++)
    ck_assert_msg(field_find(f, count, str_of(name[i])), "%s", name[i]);
}
END_TEST

Suite *brief_source_suite(void);
Suite *brief_source_suite(void) {
  const TTest *const test[] = {front_matter_and_prose_are_told_apart,
                               a_byte_order_mark_crlf_and_dots_do_no_harm,
                               a_brief_needs_a_title,
                               text_that_is_not_utf8_is_refused,
                               paper_is_a_name_or_two_lengths,
                               margins_are_one_length_or_four,
                               tables_are_paths_or_definitions,
                               params_and_values_keep_their_order_and_quotes,
                               attachments_are_of_three_kinds,
                               definitions_have_a_limit,
                               charts_and_tables_get_their_specs,
                               all_faults_are_found_in_one_go,
                               every_key_of_the_front_matter_is_known};
  return harness_suite("brief_source", test, sizeof test / sizeof *test);
}
