/* test_flag: the words of a command line as a chart and its table. */
#include "ask/flag.h"
#include "cmd/typed.h"
#include "harness.h"

/* `--name value` pairs; a NULL value stands for a bare flag. */
static brief_source *asked(const char *file, const char *const *words, size_t count) {
  char *argv[32] = {(char *)"brief", (char *)file};
  D = diags_new(A);
  int argc = 2;
  for (size_t i = 0; i < count; i++)
    argv[argc++] = (char *)(words[i] ? words[i] : "");
  const span *at = typed_words(A, argc, argv);
  flags f = {.file = at[1], .at = at[0], .item = ARENA_ARRAY(A, count + 1, flag)};
  for (size_t i = 0; i < count; i += 2)
    f.item[f.count++] = (flag){flag_find(str_of(words[i])), at[i + 2], words[i + 1] ? at[i + 3] : span_none()};
  return flag_brief(A, &f, D);
}

#define ASKED(file, ...)                                                                                               \
  asked(file, (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

static const chart_spec *chart_of(const brief_source *b) {
  ck_assert_msg(b, "%s", harness_complaints());
  return b->blocks->spec;
}

START_TEST(a_word_is_a_text_whatever_yaml_would_make_of_it) {
  const chart_spec *c = chart_of(ASKED("s.csv", "mark", "bar", "title", "Sales: the year #1", "x", "`a: b`"));
  ck_assert(str_is(c->title.text, "Sales: the year #1"));
  ck_assert(str_is(span_str(c->title.at), "Sales: the year #1"));
  ck_assert(str_is(c->channel[channel_x].field.text, "`a: b`"));
}
END_TEST

START_TEST(maps_and_lists_are_yaml) {
  const chart_spec *c =
      chart_of(ASKED("s.csv", "mark", "bar", "y", "{field: region, sort: -x}", "highlight", "[A, B]"));
  ck_assert(str_is(c->channel[channel_y].sort->text, "-x"));
  ck_assert_uint_eq(c->highlight.count, 2);
  ck_assert_ptr_null(ASKED("s.csv", "mark", "bar", "y", "{field: region"));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "this map is never closed"));
}
END_TEST

START_TEST(what_is_given_again_is_a_list) {
  const chart_spec *c = chart_of(ASKED("s.csv", "mark", "bar", "highlight", "A", "highlight", "B", "highlight", "C",
                                       "annotate", "{x: 1, text: a}", "annotate", "{x: 2, text: b}"));
  ck_assert_uint_eq(c->highlight.count, 3);
  ck_assert(str_is(c->highlight.item[2].text, "C"));
  ck_assert_uint_eq(c->annotations, 2);
  ck_assert_ptr_null(ASKED("s.csv", "mark", "bar", "title", "A", "title", "B"));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "`--title` is given twice"));
}
END_TEST

START_TEST(bare_flags_mean_yes) {
  ck_assert(chart_of(ASKED("s.csv", "mark", "line", "points", NULL))->points.on);
  ck_assert(!chart_of(ASKED("s.csv", "mark", "line", "points", "false"))->points.on);
}
END_TEST

START_TEST(the_table_is_called_as_the_file_is) {
  static const char *const of[][2] = {{"a/b.c/sales.csv", "sales"},
                                      {"sales.2026.csv", "sales.2026"},
                                      {"-", "data"},
                                      {"sales", "sales"},
                                      {".csv", ".csv"}};
  for (size_t i = 0; i < 5; i++) {
    const brief_source *b = ASKED(of[i][0], "mark", "bar", "decimal", ",", "lang", "de");
    ck_assert_msg(str_is(b->front.data->name, of[i][1]), "%s", of[i][0]);
    ck_assert(str_is(b->front.data->file.text, of[i][0]) && str_is(b->front.data->decimal.text, ","));
    ck_assert(str_is(b->front.lang.text, "de") && b->bare);
  }
}
END_TEST

START_TEST(every_option_of_a_chart_is_a_flag) {
  size_t count, all;
  const field *f = spec_chart_fields(&count);
  for (size_t i = 0; i < count; i++)
    ck_assert_msg((flag_find(str_of(f[i].name)) != NULL) == (strcmp(f[i].name, "data") && strcmp(f[i].name, "id")),
                  "%s", f[i].name);
  ck_assert_ptr_eq(flag_find(STR("fig-alt")), flag_find(STR("alt")));
  ck_assert_ptr_null(flag_find(STR("pages")));
  ck_assert_ptr_nonnull(flag_fields(A, &all));
  ck_assert_uint_gt(all, count);
}
END_TEST

START_TEST(words_are_quoted_as_a_shell_asks) {
  char *argv[] = {(char *)"/usr/bin/brief", (char *)"sum(b)", (char *)"it's", (char *)"", (char *)"plain"};
  const span *at = typed_words(A, 5, argv);
  ck_assert_str_eq(at[0].source->bytes.ptr, "brief 'sum(b)' \"it's\" '' plain");
  ck_assert(str_is(span_str(at[1]), "sum(b)") && str_is(span_str(at[2]), "it's") && str_is(span_str(at[4]), "plain"));
}
END_TEST

Suite *flag_suite(void);
Suite *flag_suite(void) {
  const TTest *const test[] = {a_word_is_a_text_whatever_yaml_would_make_of_it,
                               maps_and_lists_are_yaml,
                               what_is_given_again_is_a_list,
                               bare_flags_mean_yes,
                               the_table_is_called_as_the_file_is,
                               every_option_of_a_chart_is_a_flag,
                               words_are_quoted_as_a_shell_asks};
  return harness_suite("flag", test, sizeof test / sizeof *test);
}
