/* random: briefs put together at random, and the laws that their pages keep. */
#include "pages.h"

#define RANDOM_BRIEFS 500

static unsigned dice; /* a linear congruential generator (Numerical Recipes), so that a failure repeats */

static unsigned roll(unsigned sides) {
  dice = dice * 1664525u + 1013904223u;
  return (dice >> 16) % sides;
}

/* A brief being made up. Every stretch of words ends with a mark of its own, so that none can be lost. */
typedef struct making {
  text t;
  unsigned mark, notes;
} making;

static void add_words(making *m, unsigned count) {
  static const char *const word[] = {"trade",
                                     "of",
                                     "the",
                                     "extraordinary",
                                     "in",
                                     "municipalities",
                                     "and",
                                     "a",
                                     "42",
                                     "**bold**",
                                     "*leaning*",
                                     "`code`",
                                     "[a link](https://example.org/x)",
                                     "中標津町",
                                     "Өргөө",
                                     "well-known",
                                     "incomprehensibilities",
                                     "“quoted”",
                                     "3,900",
                                     "~~gone~~"};
  while (count--)
    text_addf(&m->t, "%s ", word[roll(sizeof word / sizeof *word)]);
  text_addf(&m->t, "q%u.", m->mark++);
}

static void add_heading(making *m) {
  text_adds(&m->t, roll(2) ? "## " : "### ");
  for (unsigned n = 1 + roll(9); n--;)
    text_adds(&m->t, "heading ");
  text_adds(&m->t, "\n\n");
}

static void add_paragraph(making *m, const char *before, unsigned count) {
  text_adds(&m->t, before);
  add_words(m, count);
  text_adds(&m->t, "\n\n");
}

static void add_list(making *m) {
  static const char *const bullet[] = {"- ", "- [ ] ", "1. "};
  const char *own = bullet[roll(3)];
  bool loose = roll(3) == 0;
  for (unsigned i = 0, n = 1 + roll(9); i < n; i++) {
    text_addf(&m->t, "%s%s", i && roll(4) == 0 ? "    " : "", own);
    add_words(m, 1 + roll(30));
    text_adds(&m->t, loose ? "\n\n" : "\n");
  }
  text_adds(&m->t, "\n");
}

static void add_table(making *m) {
  unsigned columns = 2 + roll(roll(4) ? 3 : 12);
  for (unsigned i = 0; i < columns; i++)
    text_addf(&m->t, "| head %u ", i);
  text_adds(&m->t, "|\n");
  for (unsigned i = 0; i < columns; i++)
    text_adds(&m->t, i % 2 ? "|--:" : "|---");
  text_adds(&m->t, "|\n");
  for (unsigned r = 0, n = 1 + roll(30); r < n; r++) {
    text_adds(&m->t, "| ");
    add_words(m, roll(3) ? 1 : roll(60) ? 9 : 900); /* now and then a row taller than a page */
    for (unsigned i = 1; i < columns; i++)
      text_addf(&m->t, "| %u ", roll(9999));
    text_adds(&m->t, "|\n");
  }
  text_adds(&m->t, "\n");
}

static void add_chart(making *m) {
  static const char *const width[] = {"50%", "100%", "33%", "60mm"};
  text_addf(&m->t, "```chart\nmark: bar\ndata: x.csv\nx: region\ny: sum(sales)\nwidth: %s\ntitle: Sales\n%s```\n\n",
            width[roll(4)], roll(3) ? "" : "caption: What the chart shows, in a few words\n");
}

static void add_block(making *m) {
  switch (roll(12)) {
  case 0:
    add_heading(m);
    break;
  case 1:
    add_list(m);
    break;
  case 2:
    add_paragraph(m, roll(2) ? "> [!KEY]\n> " : "> ", 5 + roll(40));
    break;
  case 3:
    add_table(m);
    break;
  case 4:
    add_chart(m);
    break;
  case 5:
    text_addf(&m->t, "A call[^n%u] of a note.\n\n[^n%u]: The note, in ", m->notes, m->notes);
    for (unsigned i = 0, n = roll(40); i < n; i++)
      text_adds(&m->t, "words ");
    text_addf(&m->t, "f%u.\n\n", m->notes++);
    break;
  case 6:
    text_adds(&m->t, "```\n");
    for (unsigned i = 0, n = 1 + roll(12); i < n; i++)
      text_addf(&m->t, "  line %u of code\n", i);
    text_adds(&m->t, "```\n\n");
    break;
  case 7:
    text_adds(&m->t, roll(6) ? "" : roll(2) ? "<!-- pagebreak -->\n\n" : "<!-- columnbreak -->\n\n");
    break;
  default:
    add_paragraph(m, "", 1 + roll(120));
  }
}

static void add_front(making *m, unsigned number) {
  static const char *const manner[] = {
      "theme: default\n", "theme: plain\n", "theme: folio\n", "columns: 2\n", "theme: folio\ncolumns: 1\n", ""};
  static const char *const paper[] = {"", "paper: a5\n", "paper: letter\norientation: landscape\n",
                                      "margin: {inner: 30mm, outer: 15mm}\n"};
  text_addf(&m->t, "---\ntitle: Brief %u\n%s%s%s%s%s%s---\n\n", number,
            roll(2) ? "subtitle: of many kinds of blocks\n" : "", manner[roll(6)], paper[roll(4)],
            roll(4) ? "" : "toc: true\n", roll(4) ? "" : "number-sections: true\n", roll(3) ? "" : "justify: true\n");
}

/* The marks `what`0, `what`1, … in words that are set: each once and in order. */
static void marked(const char *words, char what, unsigned count) {
  unsigned next = 0;
  for (const char *at = words; *at; at++) {
    if (*at != what || !strchr("0123456789", at[1]) || !at[1])
      continue;
    char *end;
    unsigned long mark = strtoul(at + 1, &end, 10);
    if (*end == '.')
      ck_assert_uint_eq(mark, next++);
  }
  ck_assert_uint_eq(next, count);
}

static const char *note_words(const layout *l) {
  text out = text_new(A);
  for (size_t i = 0; i < l->pages; i++)
    for (size_t j = 0; j < l->page[i].count; j++) {
      const boxes *notes = l->page[i].item[j].box->notes;
      for (size_t n = 0; notes && n < notes->count; n++)
        for (size_t k = 0; k < notes->box[n].inks; k++)
          if (notes->box[n].ink[k].kind == ink_run)
            text_add(&out, notes->box[n].ink[k].run->text);
    }
  return out.ptr;
}

static void one_at_random(unsigned number) {
  making m = {.t = text_new(A)};
  dice = number;
  add_front(&m, number);
  for (unsigned k = 0, n = 1 + roll(25); k < n; k++)
    add_block(&m);
  const brief *b = written(m.t.ptr);
  obeys(b);
  marked(words_of(b->layout), 'q', m.mark);
  marked(note_words(b->layout), 'f', m.notes);
}

START_TEST(briefs_at_random_obey) {
  for (unsigned i = 0; i < RANDOM_BRIEFS; i++) {
    arena *kept = A;
    diags *said = D;
    harness_setup();
    one_at_random(i);
    harness_teardown();
    A = kept, D = said;
  }
}
END_TEST

/* --- Markdown that nobody writes by hand --- */

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

/* A page that keeps the laws, or an error that says where. */
START_TEST(what_is_awkward_is_set_or_refused) {
  const char *const prose[] = {
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
  };
  for (size_t i = 0; i < sizeof prose / sizeof *prose; i++)
    for (int columns = 1; columns <= 2; columns++) {
      const char *path = text_format(A, "%s/x.md", folder);
      diags *said = diags_new(A);
      ck_assert(
          file_save(path, str_of(text_format(A, "---\ntitle: T\ncolumns: %d\n---\n\n%s\n", columns, prose[i])), D));
      brief *b = brief_load(A, path, &(brief_options){.manifest = MANIFEST}, said);
      if (b && brief_lay_out(b))
        obeys(b);
      else
        ck_assert(diags_errors(said) && diags_at(said, 0)->at.source);
    }
}
END_TEST

Suite *random_suite(void) {
  Suite *s = suite_create("random");
  TCase *c = tcase_create("random");
  tcase_add_checked_fixture(c, start, finish);
  tcase_set_timeout(c, 240);
  tcase_add_test(c, briefs_at_random_obey);
  tcase_add_test(c, what_is_awkward_is_set_or_refused);
  suite_add_tcase(s, c);
  return s;
}
