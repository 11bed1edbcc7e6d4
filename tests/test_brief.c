/* brief: laws over laid-out pages, on the reports, and what briefs ask for. */
#include "said.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

START_TEST(every_report_obeys) {
  glob_t g;
  ck_assert_int_eq(glob("reports/*.md", 0, NULL, &g), 0);
  for (size_t i = 0; i < g.gl_pathc; i++) {
    const brief *b = laid_out(g.gl_pathv[i]);
    obeys(b);
    says_all(b);
  }
  globfree(&g);
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

/* The figure's box `n` of the first page, from 0. */
static const box *row_of(const layout *l, size_t n) {
  for (size_t j = 0; j < l->page[0].count; j++)
    if (l->page[0].item[j].box->figures && !n--)
      return l->page[0].item[j].box;
  ck_abort_msg("no such row of figures");
}

static const char *chart_of(const char *width) {
  return text_format(A, "```chart\nmark: bar\ndata: x.csv\nx: region\ny: sum(sales)\n%s\n```\n\n", width);
}

START_TEST(a_chart_is_as_wide_alone_as_in_a_row) {
  const char *half = chart_of("width: 50%"), *third = chart_of("width: 33.3%");
  const layout *l = written(text_format(A, "---\ntitle: T\n---\n\n%s%sText.\n\n%sText.\n\n%s%s%s", half, half, half,
                                        third, third, third))
                        ->layout;
  ck_assert_double_eq_tol(row_of(l, 1)->figure[0].width, row_of(l, 0)->figure[0].width, 1e-6);
  ck_assert_double_eq_tol(row_of(l, 0)->figure[1].x + row_of(l, 0)->figure[1].width, l->frame_width, 1e-6);
  ck_assert_uint_eq(row_of(l, 2)->figures, 3);
}
END_TEST

START_TEST(a_length_is_kept_to_where_there_is_room) {
  const char *eighty = chart_of("width: 80mm"), *wide = chart_of("width: 85mm");
  const layout *l =
      written(text_format(A, "---\ntitle: T\n---\n\n%s%sText.\n\n%s%s", eighty, eighty, wide, wide))->layout;
  ck_assert_uint_eq(row_of(l, 0)->figures, 2);
  ck_assert_double_eq_tol(row_of(l, 0)->figure[1].width, 80 * POINTS_PER_MM, 1e-6);
  ck_assert_uint_eq(row_of(l, 1)->figures, 2); /* 170 mm in all, less the gutter between them */
  ck_assert_double_eq_tol(row_of(l, 1)->figure[1].x + row_of(l, 1)->figure[1].width, l->frame_width, 1e-6);
}
END_TEST

START_TEST(two_halves_share_a_row_across_two_columns) {
  const char *half = chart_of("width: 50%"), *own = chart_of("");
  const layout *l = written(text_format(A, "---\ntitle: T\ncolumns: 2\n---\n\n%s%sText.\n\n%sText.\n\n%s%s", half, half,
                                        half, own, own))
                        ->layout;
  ck_assert(row_of(l, 0)->span);
  ck_assert_uint_eq(row_of(l, 0)->figures, 2);
  ck_assert_double_eq_tol(row_of(l, 0)->figure[1].x, l->column_width + l->column_gap, 1e-6);
  for (size_t n = 1; n < 4; n++) { /* alone, or without a word on their widths, they stand in a column */
    ck_assert(!row_of(l, n)->span);
    ck_assert_double_eq_tol(row_of(l, n)->figure[0].width, l->column_width, 1e-6);
  }
}
END_TEST

START_TEST(all_of_a_heading_goes_across_with_what_it_is_over) {
  const char *half = chart_of("width: 50%"), *words = "extraordinary municipalities ";
  const brief *b = written(text_format(A, "---\ntitle: T\ncolumns: 2\n---\n\n# %s%s%s%s%s\n\n%s%s", words, words, words,
                                       words, words, half, half));
  obeys(b);
  size_t lines = 0;
  for (size_t j = 0; j < b->layout->page[0].count; j++)
    if (str_starts(span_str(b->layout->page[0].item[j].box->at), "# ")) {
      ck_assert(b->layout->page[0].item[j].box->span);
      lines++;
    }
  ck_assert_uint_ge(lines, 4);
}
END_TEST

START_TEST(a_picture_as_tall_as_the_page_leaves_its_heading_room) {
  char *here = realpath("docs/page1.png", NULL);
  const brief *b = written(text_format(A,
                                       "---\ntitle: T\npaper: [400mm, 120mm]\n---\n\n<!-- pagebreak -->\n\n"
                                       "# Heading\n\n![A page](%s \"Words\"){width=100%%}\n",
                                       here));
  free(here);
  obeys(b);
  const page *second = &b->layout->page[1];
  ck_assert(str_starts(span_str(second->item[0].box->at), "# "));
  ck_assert(str_starts(span_str(second->item[second->count - 2].box->at), "![")); /* its caption stands below it */
  ck_assert_double_gt(second->used, 0.8 * b->layout->frame_height);
}
END_TEST

START_TEST(one_row_is_no_rows) {
  const char *const some = "---\ntitle: T\nlang: %s\ndata: {x: {file: x.csv, filter: sales > 11}}\n---\n\nText.\n";
  ck_assert_ptr_nonnull(strstr(words_of(written(text_format(A, some, "en"))->layout), "(1/4 rows, "));
  ck_assert(file_save(text_format(A, "%s/one.csv", folder), STR("a\n1\n"), D));
  const char *const one = "---\ntitle: T\nlang: de\ndata: {x: one.csv}\n---\n\n{{ sum(x.a) }}.\n";
  ck_assert_ptr_nonnull(strstr(words_of(written(one)->layout), "(1 Zeile, "));
  unlink(text_format(A, "%s/one.csv", folder));
}
END_TEST

START_TEST(a_table_goes_on_under_its_head) {
  text t = text_new(A);
  text_adds(&t, "---\ntitle: T\n---\n\n| Name | Value |\n|---|--:|\n");
  for (int i = 0; i < 90; i++)
    text_addf(&t, "| row %d | %d.%d |\n", i, i * 37, i % 10);
  const brief *b = written(t.ptr);
  const layout *l = b->layout;
  ck_assert_uint_eq(l->pages, 2);
  ck_assert(l->page[1].item[0].repeated);
  obeys(b);
}
END_TEST

/* How wide a table's rules are: the first ones below the title. */
static double rule_width(const char *rows) {
  const layout *l = written(text_format(A, "---\ntitle: T\n---\n\n%s", rows))->layout;
  for (size_t j = 0; j < l->page[0].count; j++)
    for (size_t k = 0; k < l->page[0].item[j].box->inks; k++)
      if (l->page[0].item[j].box->ink[k].kind == ink_rect && l->page[0].item[j].y > l->frame_height / 10)
        return l->page[0].item[j].box->ink[k].width;
  return 0;
}

START_TEST(a_table_is_as_wide_as_what_it_says_asks_for) {
  double measure = 140 * 72 / 25.4;
  double small = rule_width("| a | n |\n|---|---|\n| x | 1.5 |\n");
  ck_assert(small > 14 && small < measure / 4);
  const char *usual =
      "| What there is to be said of it | For whom it is meant | How it is to be paid for |\n|---|---|---|\n"
      "| words | words | words |\n";
  ck_assert_double_eq_tol(rule_width(usual), measure, 0.1);
}
END_TEST

START_TEST(a_word_without_end_leaves_numbers_their_room) {
  text t = text_new(A);
  text_adds(&t, "---\ntitle: T\n---\n\n| a | n |\n|---|---|\n| ");
  for (int i = 0; i < 5000; i++)
    text_addc(&t, 'x');
  text_adds(&t, " | 1.5 |\n| y | 1,234.25 |\n");
  const brief *b = written(t.ptr);
  obeys(b);
  ck_assert_uint_eq(diags_count(D), 0);
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

START_TEST(a_part_is_listed_with_the_first_of_its_own) {
  text t = text_new(A);
  text_adds(&t, "---\ntitle: T\ntoc: true\nnumber-sections: true\n---\n\n");
  for (int i = 0; i < 60; i++)
    text_addf(&t, "# Part %d\n\nText.\n\n## Of it %d\n\nText.\n\n", i, i);
  const layout *l = written(t.ptr)->layout;
  for (size_t i = 0; i < 2; i++) {
    const box *last = l->page[i].item[l->page[i].count - 1].box;
    ck_assert(!strncmp(span_str(last->at).ptr, "## Of it", 8));
  }
}
END_TEST

START_TEST(a_long_heading_is_listed_right_of_its_number) {
  const layout *l =
      written("---\ntitle: T\ntoc: true\nnumber-sections: true\n---\n\n# A heading that is longer than what "
              "the table of contents can take in one line, as some headings are, alas, in reports\n\nText.\n")
          ->layout;
  const box *entry[2] = {NULL, NULL};
  for (size_t j = 0; j < l->page[0].count; j++)
    for (size_t k = 0; k < l->page[0].item[j].box->inks; k++)
      if (l->page[0].item[j].box->ink[k].kind == ink_link)
        entry[entry[0] ? 1 : 0] = l->page[0].item[j].box;
  ck_assert(entry[0] && entry[1]);
  double x[2] = {-1, -1};
  for (int i = 0; i < 2; i++)
    for (size_t k = entry[i]->inks; k-- > 0;)
      if (entry[i]->ink[k].kind == ink_run)
        x[i] = entry[i]->ink[k].x;
  ck_assert_double_eq(x[0], 0);
  ck_assert_double_gt(x[1], 5);
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

START_TEST(a_tall_logo_stands_above_the_title) {
  char *here = realpath("docs/page1.png", NULL);
  const char *own = text_format(A, "%s/own.yaml", folder);
  ck_assert(file_save(own, str_of(text_format(A, "logo: %s\nlogo-height: 60pt\n", here)), D));
  free(here);
  const layout *l = written("---\ntitle: T\ntheme: own.yaml\n---\n\nText.\n")->layout;
  unlink(own);
  const placed *rule = &l->page[0].item[0];
  ck_assert_double_ge(rule->y + rule->box->height, 60);
}
END_TEST

START_TEST(a_caption_keeps_off_its_picture) {
  char *here = realpath("docs/page1.png", NULL);
  for (int width = 40; width < 70; width++) {
    const layout *l =
        written(text_format(A, "---\ntitle: T\n---\n\n![A page](%s \"Words\"){width=%dmm}\n", here, width))->layout;
    const box *b = NULL;
    for (size_t j = 0; j < l->page[0].count; j++)
      for (size_t k = 0; k < l->page[0].item[j].box->inks; k++)
        if (l->page[0].item[j].box->ink[k].kind == ink_image) {
          b = l->page[0].item[j].box;
          ck_assert_double_ge(b->height - b->ink[k].height, 4);
        }
    ck_assert(b && b->keep);
  }
  free(here);
}
END_TEST

START_TEST(a_tall_picture_is_made_to_fit_the_page) {
  char *here = realpath("docs/page1.png", NULL);
  ck_assert_ptr_nonnull(here);
  const brief *b = written(text_format(A,
                                       "---\ntitle: T\npaper: [400mm, 120mm]\n---\n\nText.\n\n![A page](%s)\n\n"
                                       "# A heading\n\n![A page](%s \"Its caption\")\n",
                                       here, here));
  free(here);
  const layout *l = b->layout;
  ck_assert_uint_ge(l->pages, 3);
  for (size_t i = 0; i < l->pages; i++)
    inside_and_apart(l, &l->page[i]);
  ck_assert(is_heading(l->page[2].item[0].box)); /* with the picture and its caption below it */
  well_broken(l);
}
END_TEST

START_TEST(a_paragraph_without_end_is_refused) {
  text t = text_new(A);
  text_adds(&t, "---\ntitle: T\n---\n\n");
  for (int i = 0; i < 1 << 18; i++)
    text_adds(&t, "xxxxx");
  const char *path = text_format(A, "%s/x.md", folder);
  ck_assert(file_save(path, text_str(&t), D));
  brief *b = brief_load(A, path, &(brief_options){.manifest = MANIFEST}, D);
  ck_assert(b && !brief_lay_out(b));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "B0713"));
}
END_TEST

Suite *brief_suite(void) {
  Suite *s = suite_create("brief");
  TCase *c = tcase_create("brief");
  tcase_add_checked_fixture(c, start, finish);
  tcase_set_timeout(c, 120);
  const TTest *const test[] = {every_report_obeys,
                               values_stand_in_the_prose,
                               charts_whose_widths_fit_share_a_row,
                               a_chart_is_as_wide_alone_as_in_a_row,
                               a_length_is_kept_to_where_there_is_room,
                               two_halves_share_a_row_across_two_columns,
                               all_of_a_heading_goes_across_with_what_it_is_over,
                               a_picture_as_tall_as_the_page_leaves_its_heading_room,
                               one_row_is_no_rows,
                               a_part_is_listed_with_the_first_of_its_own,
                               a_long_heading_is_listed_right_of_its_number,
                               a_caption_keeps_off_its_picture,
                               a_table_goes_on_under_its_head,
                               a_table_is_as_wide_as_what_it_says_asks_for,
                               a_word_without_end_leaves_numbers_their_room,
                               numbers_are_aligned_on_the_decimal_mark,
                               contents_list_numbered_headings_with_their_pages,
                               a_logo_stands_at_the_top_right,
                               a_tall_logo_stands_above_the_title,
                               a_tall_picture_is_made_to_fit_the_page,
                               a_paragraph_without_end_is_refused};
  for (size_t i = 0; i < sizeof test / sizeof *test; i++)
    tcase_add_test(c, test[i]);
  suite_add_tcase(s, c);
  return s;
}
