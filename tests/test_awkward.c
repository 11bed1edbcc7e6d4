/* awkward: Markdown that nobody writes by hand: a page that keeps the laws, or an error that says where. */
#include "said.h"

static void add_times(text *t, const char *what, unsigned times) {
  while (times--)
    text_adds(t, what);
}

static const char *quotes(unsigned deep) {
  text t = text_new(A);
  for (unsigned i = 1; i <= deep; i++) {
    add_times(&t, ">", i);
    text_addf(&t, " quote %u\n", i);
  }
  return t.ptr;
}

static const char *lists(unsigned deep) {
  text t = text_new(A);
  for (unsigned i = 0; i < deep; i++) {
    add_times(&t, "  ", i);
    text_addf(&t, "- item %u of a list in a list\n", i);
  }
  return t.ptr;
}

static const char *times(const char *what, unsigned count) {
  text t = text_new(A);
  add_times(&t, what, count);
  return t.ptr;
}

static const char *called(unsigned notes) {
  text t = text_new(A);
  for (unsigned i = 0; i < notes; i++)
    text_addf(&t, "word[^%u] ", i);
  for (unsigned i = 0; i < notes; i++)
    text_addf(&t, "\n\n[^%u]: a note that is as long as notes are", i);
  return t.ptr;
}

static const char *referred(unsigned links) {
  text t = text_new(A);
  for (unsigned i = 0; i < links; i++)
    text_addf(&t, "[a%u]\n\n", i);
  for (unsigned i = 0; i < links; i++)
    text_addf(&t, "[a%u]: https://example.org/%u\n", i, i);
  return t.ptr;
}

/* A page that keeps the laws, or an error that says where. */
static void set_or_refused(const char *brief_text) {
  const char *path = text_format(A, "%s/x.md", folder);
  diags *said = diags_new(A);
  ck_assert(file_save(path, str_of(brief_text), D));
  brief *b = brief_load(A, path, &(brief_options){.manifest = MANIFEST}, said);
  if (b && brief_lay_out(b)) {
    obeys(b);
    says_all(b);
    return;
  }
  ck_assert(diags_errors(said));
  for (size_t i = 0; i < diags_count(said); i++)
    ck_assert_msg(diags_at(said, i)->at.source, "nowhere: %s", diags_at(said, i)->message);
}

START_TEST(what_is_awkward_is_set_or_refused) {
  const char *const typed[] = {
      quotes(40),
      quotes(10000),
      lists(45),
      lists(400),
      times("word", 50000),
      times("- [ ] a task\n", 500),
      times("---\n\n", 200),
      times("## A heading\n\n", 20),
      text_format(A, "# %s\n\nText.\n", times("heading ", 2000)),
      text_format(A, "```\n%s\n```\n", times("x", 9000)),
      text_format(A, "%s|\n%s|\n%s|\n", times("| head ", 40), times("|---", 40), times("| cell ", 40)),
      text_format(A, "| a | b |\n|---|---|\n| x | %s |\n| y | z |\n", times("many words ", 2000)),
      text_format(A, "| a | b |\n|---|---|\n| %s | 1.5 |\n", times("x", 5000)),
      text_format(A, "See [this](https://example.org/%s).\n", times("a", 100000)),
      text_format(A, "| a | b | c |\n|---|--:|---|\n%s", times("| a row | 22.25 | some words |\n", 10000)),
      times("- an item\n", 10000),
      times("a\u200Bb\u200Cc\u200Dd\uFEFFe\u2060f ", 300),
      "| only | this |\n|---|---|\n| x | 1 |\n",
      "<div>\n<b>x</b>\n</div>\n",
      times("x", 10000000),
      text_format(A, "%s\n", times("[", 50000)),
      text_format(A, "%s\n", times("*a ", 50000)),
      called(200),
      text_format(A, "%s deep\n", times(">", 10000)),
      "A[^a]\n\n[^a]: b[^b]\n\n[^b]: c[^c]\n\n[^c]: end\n",
      "# H[^h]\n\n| a[^a] | b |\n|---|---|\n| c[^c] | d |\n\n- e[^e]\n  - f[^f]\n\n> g[^g]\n\n"
      "[^h]: h\n\n[^a]: a\n\n[^c]: c\n\n[^e]: e\n\n[^f]: f\n\n[^g]: g\n",
      text_format(A, "See <https://example.org/%s> and %s.\n", times("a", 600), times("path/", 100)),
      "#\n\n##\n\n-\n\n>\n\n```\n```\n\n| | |\n|-|-|\n| | |\n\n***\n",
      "a\u00ADb so\u00ADft nb\u00A0sp zw\u200Bsp e\u0301 tab\there\r\n\r\nby "
      "CRLF\r\n\r\n\u300C\u300C\u300D\u3002\u300D\u3001\r\n",
      text_format(A, "%s\n", times("\u300C\u6F22\u300D\u3002\u3001\u30FC", 300)),
      times("<!-- columnbreak -->\n\n<!-- pagebreak -->\n\nx\n\n", 5),
      "",
      times("some words on a line\n", 40000),
      times("> a\nb\n", 2000),
      times("- ", 10000),
      times("1. an item\n", 3000),
      times("*", 100000),
      text_format(A, "%sa%s", times("*", 1000), times("*", 1000)),
      times("[a](https://example.org/x) ", 2000),
      times("[a](", 5000),
      times("w[^a]\n\n", 1000),
      referred(1000),
      text_format(A, "%s\n[^0]: a[^1]\n\n[^1]: b[^0]\n", times("w[^0] ", 50)),
      times("<!-- x -->\n\ny\n\n", 500),
      times("###### six\n\n# one\n\n#### four\n\n## two\n\ntext\n\n", 100),
      text_format(A, "## %s\n\ntext\n", times("h", 5000)),
      "- item\n\n  | a | b |\n  |---|---|\n  | x | 1.5 |\n\n  > | a | b |\n  > |---|---|\n  > | x | 1.5 |\n",
      "- item\n\n  ```chart\n  mark: bar\n  ```\n",
      "> ```table\n> data: x\n> ```\n",
      "# H ![x](y.png)\n",
      "| a |\n|---|\n| ![x](y.png) |\n",
      text_format(A, "```\n%s```\n", times("a line of code\n", 20000)),
      text_format(A, "```\n%s\n```\n", times("x y ", 200000)),
      text_format(A, "```\n%s\n```\n", times("x", 2000000)),
      text_format(A, "%s x\n", times("`", 10000)),
      "a\x01z\x7F\n",
      "a letter\xC2\x92s wrong encoding\n",
      "a\u2028z\u2029c\u0301\n",
      "a\u202Ez\u202C \u2066d\u2069 e\u200F f\n",
      times("a \U0001F44D\U0001F3FD \U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F1F2\U0001F1F3 z\n", 20),
      text_format(A, "a%s z\n", times("\u0301", 5000)),
      times("e\u0301\u0302\u0323 ", 2000),
      "```\nunclosed\n\ny\n",
      "~~~~\nx\n```\n",
      "```chart\nmark: bar\n",
      times("a\rb\r\rc\r", 200),
      times("\\*", 5000),
      times("{{ 1 + 1 }} ", 1000),
      times("{{ ", 1000),
      text_format(A, "{{ %s1%s }}", times("(", 1000), times(")", 1000)),
      times("a\\\n", 2000),
      text_format(A, "%sx\n", times("\t", 100000)),
      text_format(A, "%sx\n", times("\n", 1000000)),
      text_format(A, "%s\n%s|\n", times("|", 10000), times("|-", 10000)),
      text_format(A, "%s|\n%s|\n%s", times("|a", 20), times("|-", 20), times("|x|y|z|1|2|3|4|5|6|7|8\n", 200)),
      times("|a|b|\n|-|-|\n|x\n|x|y|z|w|\n\n", 100),
      times("~~a ", 5000),
      times("www.example.org https://x.org a@b.org ", 300),
      times("\"'", 5000),
      times("> [!NOTE]\n> x\n\n", 300),
      "[x](#nowhere) and [y](#nowhere-else)\n",
      "&#0; &#xD800; &nbsp; &amp;\n",
      text_format(A, "| a | b |\n|---|---|\n| %s | %s |\n", times("\u6F22\u5B57", 20000), times("w ", 20000)),
  };
  for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
    for (int columns = 1; columns <= 2; columns++)
      set_or_refused(text_format(A, "---\ntitle: T\ncolumns: %d\n---\n\n%s\n", columns, typed[i]));
}
END_TEST

/* Front matter that is no more than that, or not even that. */
START_TEST(so_are_files_that_hardly_begin) {
  static const char *const typed[] = {"",
                                      "\uFEFF",
                                      "---\ntitle: T\n---",
                                      "---\ntitle: T\n---\n",
                                      "---\n",
                                      "---\n---\n",
                                      "\uFEFF---\ntitle: T\n---\n\ntext\n",
                                      "---\rtitle: T\r---\r\ra\r",
                                      "---\ntitle: T\n...\n\nx\n",
                                      "\n\n---\ntitle: T\n---\n"};
  for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
    set_or_refused(typed[i]);
  set_or_refused(text_format(A, "---\ntitle: %s\n---\n\nx\n", times("word ", 20000)));
  set_or_refused(times("---\n", 1000));
}
END_TEST

Suite *awkward_suite(void) {
  Suite *s = suite_create("awkward");
  TCase *c = tcase_create("awkward");
  tcase_add_checked_fixture(c, start, finish);
  tcase_set_timeout(c, 240);
  tcase_add_test(c, what_is_awkward_is_set_or_refused);
  tcase_add_test(c, so_are_files_that_hardly_begin);
  suite_add_tcase(s, c);
  return s;
}
