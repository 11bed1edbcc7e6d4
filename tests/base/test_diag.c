/* diag: places in sources, and complaints as they are shown. */
#include "harness.h"

#define CODE_COLUMN 212

static source *sample(const char *path, const char *bytes) {
  return source_new(A, path, str_of(bytes));
}

START_TEST(lines_end_with_lf_crlf_or_cr) {
  source *s = sample("x", "a\nbb\r\nccc\rd");
  static const struct {
    size_t at, line, column;
  } want[] = {{0, 1, 1}, {2, 2, 1}, {3, 2, 2}, {6, 3, 1}, {10, 4, 1}, {11, 4, 2}};
  for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
    place p = source_place(s, want[i].at);
    ck_assert_uint_eq(p.line, want[i].line);
    ck_assert_uint_eq(p.column, want[i].column);
  }
  ck_assert(str_is(source_line(s, 3), "ccc"));
}
END_TEST

START_TEST(columns_count_characters_and_not_the_byte_order_mark) {
  source *s = sample("x", "\xEF\xBB\xBFӨ中x");
  ck_assert_uint_eq(source_place(s, 3).column, 1);
  ck_assert_uint_eq(source_place(s, 8).column, 3);
  ck_assert(str_is(source_line(s, 1), "Ө中x"));
}
END_TEST

START_TEST(a_complaint_shows_its_place_like_rustc) {
  source *s = sample("q3.md", "---\ntitle: Q3\n---\ny: sum(sale)\n");
  diag *g = diags_add(D, CODE_COLUMN, span_new(s, 25, 4), "column `%s` is not in sales.csv", "sale");
  diag_hint(D, g, "did you mean `%s`?", "sales");
  diag_footnote(D, g, "columns: month, region, sales, units");
  ck_assert_str_eq(harness_complaints(), "error[B0212]: column `sale` is not in sales.csv\n"
                                         " --> q3.md:4:8\n"
                                         "  |\n"
                                         "4 | y: sum(sale)\n"
                                         "  |        ^^^^ did you mean `sales`?\n"
                                         "  = columns: month, region, sales, units\n\n");
}
END_TEST

START_TEST(a_second_place_is_shown_below) {
  source *s = sample("a.csv", "x,y,x\n1,2,3\n");
  diag *g = diags_add(D, CODE_COLUMN, span_new(s, 4, 1), "twice");
  diag_also(g, span_new(s, 0, 1), "first here");
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "::: a.csv:1:1"));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "- first here"));
}
END_TEST

START_TEST(carets_stand_under_wide_characters) {
  source *s = sample("x", "中標津 x");
  diags_add(D, CODE_COLUMN, span_new(s, 10, 1), "here");
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "1 | 中標津 x\n  |        ^\n"));
}
END_TEST

START_TEST(long_lines_are_shown_around_the_caret) {
  char line[2001];
  memset(line, 'a', 2000);
  line[2000] = 0;
  line[1500] = 'X';
  diags_add(D, CODE_COLUMN, span_new(sample("x", line), 1500, 1), "here");
  const char *shown = harness_complaints();
  ck_assert_ptr_nonnull(strstr(shown, "x:1:1501"));
  ck_assert_ptr_nonnull(strchr(shown, 'X'));
  ck_assert_uint_lt(strlen(shown), 400);
}
END_TEST

START_TEST(complaints_are_sorted_and_said_once) {
  source *s = sample("x", "abc");
  diags_add(D, CODE_COLUMN, span_new(s, 2, 1), "third");
  diags_add(D, CODE_COLUMN, span_new(s, 0, 1), "first");
  diags_add(D, CODE_COLUMN, span_new(s, 0, 1), "first");
  const char *shown = harness_complaints(), *first = strstr(shown, "first");
  ck_assert_ptr_nonnull(first);
  ck_assert_ptr_null(strstr(first + 1, "first"));
  ck_assert(first < strstr(shown, "third"));
  ck_assert_uint_eq(diags_errors(D), 3);
}
END_TEST

START_TEST(a_file_shows_twenty_at_most) {
  source *s = sample("x", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz");
  for (size_t i = 0; i < 50; i++)
    diags_add(D, CODE_COLUMN, span_new(s, i, 1), "no. %zu", i);
  const char *shown = harness_complaints();
  ck_assert_ptr_nonnull(strstr(shown, "no. 19"));
  ck_assert_ptr_null(strstr(shown, "no. 20"));
  ck_assert_ptr_nonnull(strstr(shown, "and more in x"));
}
END_TEST

START_TEST(every_code_is_stated_once_and_explained) {
  size_t count;
  const diag_code *c = diag_codes(&count);
  for (size_t i = 0; i < count; i++) {
    ck_assert_ptr_eq(diag_code_find(c[i].number), &c[i]);
    ck_assert_uint_gt(strlen(c[i].summary), 5);
    ck_assert_uint_gt(strlen(c[i].help), 10);
  }
  ck_assert_ptr_null(diag_code_find(9999));
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(the_foremost_complaint_tells_who_asked) {
  source *csv = source_new(A, "x.csv", STR("a,b")), *brief = source_new(A, "x.md", STR("mark: bar\n"));
  span by = span_new(brief, 6, 3);
  diags_add(D, CODE_COLUMN, span_new(csv, 2, 1), "before");
  size_t from = diags_count(D);
  diag *second = diags_add(D, CODE_COLUMN, span_new(csv, 2, 1), "second");
  diag *first = diags_add(D, CODE_COLUMN, span_new(csv, 0, 1), "first");
  diags_asked(D, from, by, "asked");
  ck_assert_str_eq(first->also, "asked");
  ck_assert(!second->also && !diags_at(D, 0)->also);
  diag_also(second, span_new(csv, 1, 1), "elsewhere");
  diags_asked(D, from, by, "asked");
  ck_assert_str_eq(second->footnote, "asked: x.md:1");
}
END_TEST

Suite *diag_suite(void) {
  const TTest *const test[] = {lines_end_with_lf_crlf_or_cr,
                               columns_count_characters_and_not_the_byte_order_mark,
                               a_complaint_shows_its_place_like_rustc,
                               a_second_place_is_shown_below,
                               carets_stand_under_wide_characters,
                               long_lines_are_shown_around_the_caret,
                               complaints_are_sorted_and_said_once,
                               a_file_shows_twenty_at_most,
                               every_code_is_stated_once_and_explained,
                               the_foremost_complaint_tells_who_asked};
  return harness_suite("diag", test, sizeof test / sizeof *test);
}
