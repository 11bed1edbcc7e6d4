/* brief: laws over laid-out pages, on the reports and on briefs put together at random. */
#include "harness.h"

#include "base/file.h"
#include "brief.h"

#include <glob.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define MANIFEST "fonts/manifest"
#define RANDOM_BRIEFS 120

static char folder[] = "/tmp/brief-laws-XXXXXX";

static void start(void) {
  harness_setup();
  memcpy(folder + strlen(folder) - 6, "XXXXXX", 6);
  ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void finish(void) {
  unlink(text_format(A, "%s/x.md", folder));
  unlink(text_format(A, "%s/x.csv", folder));
  rmdir(folder);
  harness_teardown();
}

static brief *laid_out(const char *path) {
  brief *b = brief_load(A, path, &(brief_options){.manifest = MANIFEST}, D);
  ck_assert_msg(b && brief_lay_out(b), "%s:\n%s", path, harness_complaints());
  return b;
}

/* A brief of this text, beside a small CSV file. */
static brief *written(const char *markdown) {
  const char *path = text_format(A, "%s/x.md", folder), *data = text_format(A, "%s/x.csv", folder);
  ck_assert(file_save(path, str_of(markdown), D));
  ck_assert(file_save(
      data, STR("month,region,sales\n2026-01,North,10\n2026-02,North,12\n2026-01,South,7\n2026-02,South,4\n"), D));
  return laid_out(path);
}

/* --- laws --- */

static bool is_heading(const box *b) {
  for (size_t i = 0; i < b->inks; i++)
    if (b->ink[i].kind == ink_open && b->ink[i].tag >= tag_h2 && b->ink[i].tag <= tag_h6)
      return true;
  return false;
}

static void inside_and_apart(const layout *l, const page *p) {
  double end = 0;
  for (size_t i = 0; i < p->count; i++) {
    const placed *k = &p->item[i];
    ck_assert_double_ge(k->y, end - 1e-6);
    end = k->y + k->box->height;
    ck_assert_double_le(end, l->frame_height - p->notes + 1e-6);
  }
}

static void ink_within_paper(const layout *l, const page *p) {
  for (size_t i = 0; i < p->count; i++)
    for (size_t j = 0; j < p->item[i].box->inks; j++) {
      const ink *k = &p->item[i].box->ink[j];
      double width = k->kind == ink_run ? k->run->width : k->width;
      if (k->kind != ink_run && k->kind != ink_rect && k->kind != ink_image)
        continue;
      ck_assert_double_ge(k->x, -0.01);
      ck_assert_msg(k->x + width <= l->frame_width + 3.5, "ink to %.2f in a frame of %.2f: %.*s", k->x + width,
                    l->frame_width, k->kind == ink_run ? (int)k->run->text.len : 0,
                    k->kind == ink_run ? k->run->text.ptr : "");
    }
}

/* Lines of the grid's height, and every box that starts a block, stand on the grid. */
static void on_the_grid(const layout *l, const page *p) {
  for (size_t i = 0; i < p->count; i++) {
    const placed *k = &p->item[i];
    if (k->box->before <= 0 || k->box->sink)
      continue;
    double off = fmod(k->y, l->grid);
    ck_assert_double_le(fmin(off, l->grid - off), 0.01);
  }
}

static void well_broken(const layout *l) {
  for (size_t i = 0; i + 1 < l->pages; i++) {
    const page *p = &l->page[i];
    ck_assert_uint_gt(p->count, 0);
    const box *last = p->item[p->count - 1].box;
    ck_assert(!is_heading(last));
    ck_assert(!last->keep || last->height > l->frame_height / 2);
  }
}

static void whole_figures(const layout *l) {
  for (size_t i = 0; i < l->pages; i++)
    for (size_t j = 0; j < l->page[i].count; j++) {
      const box *b = l->page[i].item[j].box;
      for (size_t k = 0; k < b->figures; k++) {
        ck_assert_ptr_nonnull(b->figure[k].scene);
        ck_assert_double_le(b->figure[k].x + b->figure[k].width, l->frame_width + 0.01);
        ck_assert_double_le(b->figure[k].scene->height, b->height + 0.01);
      }
    }
}

static void obeys(const layout *l) {
  for (size_t i = 0; i < l->pages; i++) {
    inside_and_apart(l, &l->page[i]);
    ink_within_paper(l, &l->page[i]);
    on_the_grid(l, &l->page[i]);
  }
  well_broken(l);
  whole_figures(l);
}

/* The words of the page, in the order they are set, without the hyphens that are not the author's. */
static char *words_of(const layout *l) {
  text out = text_new(A);
  for (size_t i = 0; i < l->pages; i++)
    for (size_t j = 0; j < l->page[i].count; j++) {
      const placed *k = &l->page[i].item[j];
      for (size_t n = 0; n < k->box->inks && !k->repeated; n++)
        if (k->box->ink[n].kind == ink_run && !k->box->ink[n].soft)
          text_add(&out, k->box->ink[n].run->text);
    }
  return out.ptr;
}

START_TEST(every_report_obeys) {
  glob_t g;
  ck_assert_int_eq(glob("reports/*.md", 0, NULL, &g), 0);
  for (size_t i = 0; i < g.gl_pathc; i++)
    obeys(laid_out(g.gl_pathv[i])->layout);
  globfree(&g);
}
END_TEST

START_TEST(every_word_is_set_once_in_order) {
  text typed = text_new(A), plain = text_new(A);
  text_adds(&typed, "---\ntitle: T\n---\n\n");
  for (int i = 0; i < 900; i++) {
    text_addf(&typed, "%sword%d ", i % 60 == 0 && i ? "\n\n" : "", i);
    text_addf(&plain, "word%d", i);
  }
  const layout *l = written(typed.ptr)->layout;
  text set = text_new(A);
  for (const char *c = words_of(l); *c; c++)
    if (*c != ' ')
      text_addc(&set, *c);
  ck_assert_uint_ge(l->pages, 2);
  ck_assert_ptr_nonnull(strstr(set.ptr, plain.ptr));
}
END_TEST

START_TEST(values_stand_in_the_prose) {
  const layout *l = written("---\ntitle: 'Sales of {{ sum(s.sales) }}'\ndata:\n  s: x.csv\n---\n\n"
                            "North sold {{ sum(s.sales where region = \"North\") | .1f }} of {{ sum(s.sales) }}.\n")
                        ->layout;
  const char *words = words_of(l);
  ck_assert_ptr_nonnull(strstr(words, "Sales of 33"));
  ck_assert_ptr_nonnull(strstr(words, "North sold 22.0 of 33."));
}
END_TEST

START_TEST(charts_whose_widths_fit_share_a_row) {
  static const char *const chart = "```chart\nmark: bar\ndata: x.csv\nx: region\ny: sum(sales)\nwidth: 50%\n```\n\n";
  const layout *l = written(text_format(A, "---\ntitle: T\n---\n\n%s%s%s", chart, chart, chart))->layout;
  size_t rows[4] = {0}, count = 0;
  for (size_t j = 0; j < l->page[0].count; j++)
    if (l->page[0].item[j].box->figures)
      rows[count++] = l->page[0].item[j].box->figures;
  ck_assert_uint_eq(count, 2);
  ck_assert_uint_eq(rows[0], 2);
  ck_assert_uint_eq(rows[1], 1);
}
END_TEST

START_TEST(a_table_goes_on_under_its_head) {
  text t = text_new(A);
  text_adds(&t, "---\ntitle: T\n---\n\n| Name | Value |\n|---|--:|\n");
  for (int i = 0; i < 90; i++)
    text_addf(&t, "| row %d | %d.%d |\n", i, i * 37, i % 10);
  const layout *l = written(t.ptr)->layout;
  ck_assert_uint_eq(l->pages, 2);
  ck_assert(l->page[1].item[0].repeated);
  obeys(l);
}
END_TEST

/* Decimal marks of a column stand below each other. */
START_TEST(numbers_are_aligned_on_the_decimal_mark) {
  const layout *l =
      written("---\ntitle: T\n---\n\n| a | n |\n|---|---|\n| x | 1.5 |\n| y | 22.25 |\n| z | 3 |\n")->layout;
  double mark[3], size[3];
  size_t n = 0;
  for (size_t j = 0; j < l->page[0].count; j++)
    for (size_t k = 0; k < l->page[0].item[j].box->inks; k++) {
      const ink *i = &l->page[0].item[j].box->ink[k];
      if (i->kind != ink_run || n == 3 ||
          !(str_is(i->run->text, "1.5") || str_is(i->run->text, "22.25") || str_is(i->run->text, "3")))
        continue;
      mark[n] = i->x;
      for (size_t q = 0; q < i->run->count && i->run->text.ptr[i->run->glyph[q].start] != '.'; q++)
        mark[n] += i->run->glyph[q].advance;
      size[n++] = i->run->size;
    }
  ck_assert_uint_eq(n, 3);
  ck_assert_double_eq_tol(mark[0], mark[1], 0.01);
  ck_assert_double_eq_tol(mark[0], mark[2], 0.01);
  ck_assert_double_eq(size[0], size[2]);
}
END_TEST

START_TEST(contents_list_numbered_headings_with_their_pages) {
  const char *words =
      words_of(written("---\ntitle: T\ntoc: true\nnumber-sections: true\n---\n\n# One[^1]\n\nText.\n\n## Part\n\n"
                       "### Too deep\n\n<!-- pagebreak -->\n\n# Two\n\nText.\n\n[^1]: Note.\n")
                   ->layout);
  ck_assert_ptr_nonnull(strstr(words, "Contents1\u2002One 11.1\u2002Part 12\u2002Two 2"));
  ck_assert_ptr_nonnull(strstr(words, "1.1.1\u2002Too deep"));
}
END_TEST

START_TEST(a_logo_stands_at_the_top_right) {
  char *here = realpath("docs/page1.png", NULL);
  ck_assert_ptr_nonnull(here);
  const layout *l =
      written(text_format(A, "---\ntitle: T\nkicker: K\nlogo: %s\nlogo-alt: A page\n---\n\nText.\n", here))->layout;
  free(here);
  const box *first = l->page[0].item[0].box;
  const ink *logo = NULL;
  for (size_t i = 0; i < first->inks; i++)
    if (first->ink[i].kind == ink_image)
      logo = &first->ink[i];
  ck_assert_ptr_nonnull(logo);
  ck_assert_double_eq_tol(logo->x + logo->width, l->frame_width, 1e-6);
  ck_assert_double_le(logo->height, 28 + 1e-9);
}
END_TEST

START_TEST(a_tall_picture_is_made_to_fit_the_page) {
  char *here = realpath("docs/page1.png", NULL);
  ck_assert_ptr_nonnull(here);
  const layout *l =
      written(text_format(A, "---\ntitle: T\npaper: [400mm, 120mm]\n---\n\n![A page](%s)\n", here))->layout;
  free(here);
  for (size_t i = 0; i < l->pages; i++)
    inside_and_apart(l, &l->page[i]);
}
END_TEST

static unsigned dice; /* a linear congruential generator (Numerical Recipes), so that a failure repeats */

static unsigned roll(unsigned sides) {
  dice = dice * 1664525u + 1013904223u;
  return (dice >> 16) % sides;
}

static void add_words(text *t, unsigned count) {
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
    text_addf(t, "%s ", word[roll(sizeof word / sizeof *word)]);
  text_adds(t, ".\n\n");
}

static void add_block(text *t) {
  switch (roll(9)) {
  case 0:
    text_adds(t, roll(2) ? "## " : "### ");
    add_words(t, 1 + roll(9));
    break;
  case 1:
    for (unsigned i = 0, n = 1 + roll(5); i < n; i++)
      text_addf(t, "%s item number %u with some words\n", roll(2) ? "-" : "  -", i);
    text_adds(t, "\n");
    break;
  case 2:
    text_adds(t, roll(2) ? "> [!KEY]\n> " : "> ");
    add_words(t, 5 + roll(40));
    break;
  case 3:
    text_adds(t, "| one | two |\n|---|--:|\n");
    for (unsigned i = 0, n = 1 + roll(30); i < n; i++)
      text_addf(t, "| %s | %u |\n", roll(3) ? "short" : "a rather long cell that may well wrap to another line or two",
                roll(9999));
    text_adds(t, "\n");
    break;
  case 4:
    text_addf(t, "```chart\nmark: bar\ndata: x.csv\nx: region\ny: sum(sales)\nwidth: %s\ntitle: Sales\n```\n\n",
              roll(2) ? "50%" : "100%");
    break;
  default:
    add_words(t, 1 + roll(120));
  }
}

START_TEST(briefs_at_random_obey) {
  for (unsigned i = 0; i < RANDOM_BRIEFS; i++) {
    dice = i;
    text t = text_new(A);
    text_addf(&t, "---\ntitle: Brief %u\n%s---\n\n", i, roll(2) ? "subtitle: of many kinds of blocks\n" : "");
    for (unsigned k = 0, n = 1 + roll(25); k < n; k++)
      add_block(&t);
    obeys(written(t.ptr)->layout);
  }
}
END_TEST

Suite *brief_suite(void) {
  Suite *s = suite_create("brief");
  TCase *c = tcase_create("brief");
  tcase_add_checked_fixture(c, start, finish);
  tcase_set_timeout(c, 120);
  const TTest *const test[] = {every_report_obeys,
                               every_word_is_set_once_in_order,
                               values_stand_in_the_prose,
                               charts_whose_widths_fit_share_a_row,
                               a_table_goes_on_under_its_head,
                               numbers_are_aligned_on_the_decimal_mark,
                               contents_list_numbered_headings_with_their_pages,
                               a_logo_stands_at_the_top_right,
                               a_tall_picture_is_made_to_fit_the_page,
                               briefs_at_random_obey};
  for (size_t i = 0; i < sizeof test / sizeof *test; i++)
    tcase_add_test(c, test[i]);
  suite_add_tcase(s, c);
  return s;
}
