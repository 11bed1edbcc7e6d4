/* random: briefs put together at random, and the laws that their pages keep. */
#include "said.h"

#ifdef __SANITIZE_ADDRESS__ /* which takes seven times as long, and looks for other faults */
#define RANDOM_BRIEFS 100
#else
#define RANDOM_BRIEFS 500
#endif

static unsigned dice; /* a linear congruential generator (Numerical Recipes), so that a failure repeats */

static unsigned roll(unsigned sides) {
  dice = dice * 1664525u + 1013904223u;
  return (dice >> 16) % sides;
}

/* A brief being made up. */
typedef struct making {
  text t;
  unsigned notes, depth;
} making;

static const char *picture_path; /* of a picture that is there */

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
                                     "`code -- as 'typed'`",
                                     "[a link](https://example.org/x)",
                                     "[a longer link, of words](https://example.org/x)",
                                     "中標津町",
                                     "Өргөө",
                                     "well-known",
                                     "incomprehensibilities",
                                     "“quoted”",
                                     "\"typed\"",
                                     "it's",
                                     "1990--2020",
                                     "---",
                                     "and so on...",
                                     "-3",
                                     "3,900",
                                     "~~gone~~",
                                     "{{ sum(x.sales) }}",
                                     "un**broken**ness",
                                     "so\u00ADft",
                                     "Überschußgefäßverordnungsänderungen",
                                     "https://example.org/a/rather/long/address/of/a/page"};
  while (count--)
    text_addf(&m->t, "%s ", word[roll(sizeof word / sizeof *word)]);
  text_adds(&m->t, "end.");
}

static void add_heading(making *m) {
  static const char *const mark[] = {"# ", "## ", "### ", "#### "};
  text_adds(&m->t, mark[roll(4)]);
  add_words(m, roll(9));
  text_adds(&m->t, "\n\n");
}

static void add_paragraph(making *m, const char *before, unsigned count) {
  text_adds(&m->t, before);
  add_words(m, count);
  text_adds(&m->t, roll(9) ? "\n\n" : "\\\nafter a break\nand a line's end.\n\n");
}

/* Items below each other or in each other. */
static void add_list(making *m) {
  static const char *const bullet[] = {"- ", "- [ ] ", "- [x] ", "1. ", "7. "};
  const char *own = bullet[roll(5)];
  bool loose = roll(3) == 0;
  for (unsigned i = 0, n = 1 + roll(9), deep = 0; i < n; i++) {
    deep = i ? roll(deep + 2) : 0;
    text_addf(&m->t, "%*s%s", (int)deep * 4, "", own);
    add_words(m, roll(9) ? 1 + roll(30) : 0);
    text_adds(&m->t, loose ? "\n\n" : "\n");
  }
  text_adds(&m->t, "\n");
}

static void add_quote(making *m) {
  static const char *const lead[] = {"", "[!KEY]\n> ", "[!NOTE]\n> ", "[!WARNING]\n> ", "> ", "- ", "## "};
  unsigned which = roll(7);
  text_addf(&m->t, "> %s", lead[which]);
  add_words(m, which == 6 ? 1 + roll(8) : 5 + roll(40));
  if (roll(2)) {
    text_adds(&m->t, "\n>\n> > - ");
    add_words(m, roll(20));
    text_adds(&m->t, "\n> >   - ");
    add_words(m, roll(20));
  }
  text_adds(&m->t, "\n\n");
}

static void add_table(making *m) {
  static const char *const rule[] = {"|---", "|--:", "|:-:", "|:--"};
  unsigned columns = 2 + roll(roll(4) ? 3 : 12), rows = 1 + roll(roll(9) ? 30 : 120);
  for (unsigned i = 0; i < columns; i++)
    text_addf(&m->t, "| head %u ", i);
  text_adds(&m->t, "|\n");
  for (unsigned i = 0; i < columns; i++)
    text_adds(&m->t, rule[roll(4)]);
  text_adds(&m->t, "|\n");
  for (unsigned r = 0; r < rows; r++) {
    text_adds(&m->t, "| ");
    add_words(m, roll(3) ? 1 : roll(60) ? 9 : 900); /* now and then a row taller than a page */
    for (unsigned i = 1; i < columns; i++)
      text_addf(&m->t, !roll(9) ? "| " : columns > 5 ? "| %u " : "| %u.%u ", roll(columns > 5 ? 9 : 9999), roll(100));
    text_adds(&m->t, "|\n");
  }
  text_adds(&m->t, "\n");
}

/* A table of data: plain and long, grouped, with heads over heads, a pivot. */
static void add_data_table(making *m) {
  static const char *const sort[] = {
      "columns: [place, month, sales]\n",
      "columns: [{field: place, title: Where \"it\" is}, {field: sales, spanner: Sold, bar: true}, {field: parts, "
      "spanner: Sold, format: .2f}]\n",
      "columns: [group, sum(sales)]\ntotal: row\n",
      "columns: [group, place, sales]\nsubtotals: true\ntotal: row\n",
      "columns: [group, {field: sales, sparkline: true, title: Course}]\n",
      "rows: group\ncolumns: {field: month, format: \"%b %Y\"}\nvalues: {field: sum(sales), title: Sales}\ntotal: "
      "both\n"};
  unsigned which = roll(6);
  text_addf(&m->t, "```table\ndata: y\n%s%s%s%s```\n\n", sort[which], roll(2) ? "" : "title: A table of \"data\"\n",
            roll(2) ? "" : "note: What is to be noted of all this, in more words than a line of a narrow page holds\n",
            roll(2) ? "" : "source: Bureau of things\n");
}

static void add_chart(making *m) {
  static const char *const width[] = {"50%", "100%", "33%", "60mm"};
  const char *own = width[roll(4)];
  for (unsigned i = 0, n = 1 + roll(3); i < n; i++)
    text_addf(&m->t, "```chart\nmark: bar\ndata: x.csv\nx: region\ny: sum(sales)\nwidth: %s\n%s%s%s%s```\n\n", own,
              roll(4) ? "title: Sales of \"all\" -- in a title that needs lines\nsubtitle: Of 2026...\n" : "",
              roll(3) ? "" : "caption: What the chart shows, in a few words\n",
              roll(3) ? "" : "note: Without what was sold elsewhere\nsource: Bureau\n", roll(6) ? "" : "table: true\n");
}

static void add_note(making *m) {
  text_addf(&m->t, "A call[^n%u] of a note%s.\n\n[^n%u]: ", m->notes,
            m->notes && roll(4) == 0 ? text_format(A, " and of[^n%u] an older one", m->notes - 1) : "", m->notes);
  add_words(m, roll(60));
  text_adds(&m->t, roll(4) ? "\n\n" : "\n\n    The note's second paragraph.\n\n");
  m->notes++;
}

static void add_code(making *m) {
  text_adds(&m->t, "```\n");
  for (unsigned i = 0, n = 1 + roll(roll(9) ? 12 : 90); i < n; i++)
    text_addf(&m->t, "%*sline %u of \"code\" -- %s\n", (int)roll(9), "", i,
              roll(9) ? "" : "that is longer than a page is wide, even where the page lies on its side, as some do");
  text_adds(&m->t, "```\n\n");
}

static void add_block(making *m) {
  static const char *const breaks[] = {"<!-- pagebreak -->\n\n", "<!-- columnbreak -->\n\n", "***\n\n"};
  switch (roll(16)) {
  case 0:
  case 1:
    add_heading(m);
    break;
  case 2:
    add_list(m);
    break;
  case 3:
    add_quote(m);
    break;
  case 4:
    add_table(m);
    break;
  case 5:
    add_data_table(m);
    break;
  case 6:
  case 7:
    add_chart(m);
    break;
  case 8:
    add_note(m);
    break;
  case 9:
    add_code(m);
    break;
  case 10:
    text_adds(&m->t, breaks[roll(3)]);
    break;
  case 11:
    text_addf(&m->t, "![A picture](%s%s)%s\n\n", picture_path, roll(2) ? " \"Its caption, in \"\"words\"" : "",
              roll(2) ? "" : text_format(A, "{width=%u%%}", 10 + roll(90)));
    break;
  default:
    add_paragraph(m, "", 1 + roll(120));
  }
}

static void add_front(making *m, unsigned number) {
  static const char *const manner[] = {"theme: default\n",
                                       "theme: plain\n",
                                       "theme: folio\n",
                                       "columns: 2\n",
                                       "theme: folio\ncolumns: 1\n",
                                       "theme: plain\ncolumns: 2\n",
                                       ""};
  static const char *const paper[] = {"", "paper: a5\n", "paper: letter\norientation: landscape\n",
                                      "margin: {inner: 30mm, outer: 15mm}\n"};
  static const char *const lang[] = {"en", "en-GB", "de", "fr", "mn", "ja"};
  text_addf(&m->t, "---\ntitle: Brief \"%u\"\n%s%s%s%s%slang: %s\n%s%s%s", number,
            roll(2) ? "subtitle: of many kinds of blocks\n" : "", manner[roll(7)], paper[roll(4)],
            roll(4) ? "" : "toc: true\n", roll(4) ? "" : "number-sections: true\n", lang[roll(6)],
            roll(3) ? "" : "justify: true\n", roll(3) ? "" : "header: \"{{ title }}\"\nfooter: Page {{ page }}\n",
            roll(3) ? "" : "kicker: Random\nauthor: [A. Author, B. Author]\ndate: 2026-05-04\nsources: Many\n");
  text_adds(&m->t, roll(3) ? "" : "abstract: What all of this comes to, in a sentence or two that stand above it.\n");
  text_adds(&m->t, "data: {x: x.csv, y: y.csv}\n---\n\n");
}

/* Kinds of blocks that were met, so that none is forgotten. */
static unsigned met;

static void meet(const block *k) {
  for (; k; k = k->next) {
    met |= 1u << k->kind;
    meet(k->child);
  }
}

static void write_data(void) {
  text t = text_new(A);
  text_adds(&t, "group,place,month,sales,parts\n");
  for (unsigned i = 0; i < 90; i++)
    text_addf(&t, "Group %u,Place no. %u,2026-%02u,%u,%s\n", i / 30, i, i % 9 + 1, i * 37 % 1000, i % 7 ? "1.25" : "");
  ck_assert(file_save(text_format(A, "%s/y.csv", folder), text_str(&t), D));
}

static const char *at_random(unsigned number) {
  making m = {.t = text_new(A)};
  dice = number * 2654435761u; /* so that neighbours have nothing in common */
  picture_path = file_real(A, "docs/page1.png");
  ck_assert_ptr_nonnull(picture_path);
  write_data();
  add_front(&m, number);
  for (unsigned k = 0, n = 1 + roll(25); k < n; k++)
    add_block(&m);
  return m.t.ptr;
}

/* Whether all that is wrong is that a page has no room for all numbers of a row. */
static bool too_wide(const diags *said) {
  for (size_t i = 0; i < diags_count(said); i++) {
    const diag_code *code = diags_at(said, i)->code;
    if (code->severity == severity_error && code->number != 722)
      return false;
  }
  return diags_errors(said) > 0;
}

static const brief *laid_out_or_too_wide(unsigned number) {
  const char *path = text_format(A, "%s/x.md", folder);
  diags *said = diags_new(A);
  ck_assert(file_save(path, str_of(at_random(number)), D));
  write_sales();
  brief *b = brief_load(A, path, &(brief_options){.manifest = MANIFEST, .root = "/"}, said);
  bool well = b && brief_lay_out(b);
  text complaints = text_new(A);
  diags_render(said, false, &complaints);
  ck_assert_msg(well || too_wide(said), "%s:\n%s", path, complaints.ptr);
  return well ? b : NULL;
}

START_TEST(a_brief_at_random_obeys) {
  const brief *b = laid_out_or_too_wide((unsigned)_i);
  if (b) {
    obeys(b);
    says_all(b);
  }
}
END_TEST

START_TEST(few_briefs_at_random_are_too_wide) {
  unsigned refused = 0;
  for (unsigned i = 0; i < 40; i++)
    refused += !laid_out_or_too_wide(i);
  ck_assert_uint_le(refused, 4);
}
END_TEST

START_TEST(briefs_at_random_have_blocks_of_all_kinds) {
  for (unsigned i = 0; i < 40; i++) {
    ck_assert(file_save(text_format(A, "%s/x.md", folder), str_of(at_random(i)), D));
    const source *own = file_read(A, text_format(A, "%s/x.md", folder), span_none(), D);
    const brief_source *read = brief_source_read(A, own, D);
    ck_assert_ptr_nonnull(read);
    meet(read->blocks);
  }
  ck_assert_uint_eq(met, (2u << block_footnote) - 1);
}
END_TEST

Suite *random_suite(void) {
  Suite *s = suite_create("random");
  TCase *c = tcase_create("random");
  tcase_add_checked_fixture(c, start, finish);
  tcase_set_timeout(c, 240);
  tcase_add_loop_test(c, a_brief_at_random_obeys, 0, RANDOM_BRIEFS);
  tcase_add_test(c, few_briefs_at_random_are_too_wide);
  tcase_add_test(c, briefs_at_random_have_blocks_of_all_kinds);
  suite_add_tcase(s, c);
  return s;
}
