/* test_tags: the structure tree is what was opened, in the order it was opened, and all ink is in it or an artifact. */
#include "tool.h"

static const style serif = {.family = "serif", .weight = 400, .size = 10, .lang = "en-GB"};

static face_set *faces;
static double line;

static void say(pdf *p, const char *words) {
  line += 14;
  tool_say(p, faces, &serif, words, 50, 50 + line);
}

static void tagged(pdf *p, pdf_tag tag, const pdf_tag_options *o, const char *words) {
  pdf_open(p, tag, o);
  say(p, words);
  pdf_close(p);
}

static pdf *started(void) {
  faces = tool_faces();
  line = 0;
  pdf *p = tool_pdf(faces);
  pdf_page(p, SHEET_W, SHEET_H);
  return p;
}

static void grid(pdf *p, size_t rows) {
  pdf_open(p, tag_table, NULL);
  pdf_open(p, tag_tbody, NULL);
  for (size_t i = 0; i < rows; i++) {
    pdf_open(p, tag_row, NULL);
    tagged(p, tag_th, &(pdf_tag_options){.row_head = true}, "head");
    tagged(p, tag_td, NULL, "cell");
    pdf_close(p);
    pdf_line(p, (double[]){50, 50 + line, 200, 50 + line}, 0.5, INK);
  }
  pdf_close(p);
  pdf_close(p);
}

START_TEST(the_tree_is_what_was_opened) {
  pdf *p = started();
  pdf_open(p, tag_document, NULL);
  tagged(p, tag_h1, NULL, "Title");
  pdf_open(p, tag_p, NULL);
  say(p, "before");
  tagged(p, tag_span, &(pdf_tag_options){.lang = "mn"}, "хоёр");
  say(p, "after");
  pdf_close(p);
  pdf_open(p, tag_list, &(pdf_tag_options){.ordered = true});
  pdf_open(p, tag_item, NULL);
  tagged(p, tag_label, NULL, "1.");
  tagged(p, tag_body, NULL, "item");
  pdf_close(p);
  pdf_close(p);
  grid(p, 1);
  pdf_close(p);
  const char *path = tool_finish(p);
  ck_assert_str_eq(tool_run("pdfinfo -struct-text %s", path).ptr, "Document\n"
                                                                  "  H1 (block)\n"
                                                                  "    \"Title\"\n"
                                                                  "  P (block)\n"
                                                                  "    \"before\"\n"
                                                                  "    Span (inline)\n"
                                                                  "      \"хоёр\"\n"
                                                                  "    \"after\"\n"
                                                                  "  L (block):\n"
                                                                  "     /ListNumbering /Decimal\n"
                                                                  "    LI (block)\n"
                                                                  "      Lbl (block)\n"
                                                                  "        \"1.\"\n"
                                                                  "      LBody (block)\n"
                                                                  "        \"item\"\n"
                                                                  "  Table (block)\n"
                                                                  "    TBody\n"
                                                                  "      TR\n"
                                                                  "        TH:\n"
                                                                  "           /Scope /Row\n"
                                                                  "          \"head\"\n"
                                                                  "        TD\n"
                                                                  "          \"cell\"\n");
  unlink(path);
}
END_TEST

START_TEST(furniture_and_rules_are_not_read_out) {
  pdf *p = started();
  pdf_open(p, tag_p, NULL);
  say(p, "one");
  pdf_artifact_open(p);
  say(p, "Page 1 of 1");
  pdf_artifact_close(p);
  say(p, "two");
  pdf_close(p);
  say(p, "outside");
  grid(p, 2);
  const char *path = tool_finish(p);
  str tree = tool_run("pdfinfo -struct-text %s", path);
  tool_has(tree, "\"one\"\n    \"two\"\n");
  tool_lacks(tree, "Page 1");
  tool_lacks(tree, "outside");
  tool_has(tool_run("pdftotext %s -", path), "Page 1 of 1");
  unlink(path);
}
END_TEST

START_TEST(an_element_goes_on_over_pages) {
  pdf *p = started();
  pdf_open(p, tag_p, NULL);
  say(p, "first page");
  pdf_page(p, SHEET_W, SHEET_H);
  say(p, "second page");
  pdf_close(p);
  const char *path = tool_finish(p);
  tool_has(tool_run("pdfinfo -struct-text %s", path), "P (block)\n    \"first page\"\n    \"second page\"\n");
  unlink(path);
}
END_TEST

START_TEST(figures_say_what_they_show_and_where_they_are) {
  pdf *p = started();
  pdf_open(
      p, tag_figure,
      &(pdf_tag_options){.alt = "Мод (a tree)", .bbox = (double[]){50, 100, 200, 50}, .title = "Tree", .id = "fig"});
  pdf_rect(p, (double[]){50, 100, 200, 50}, INK);
  pdf_close(p);
  str bytes = pdf_finish(p);
  ck_assert_ptr_nonnull(bytes.ptr);
  tool_has(bytes, "/O/Layout/BBox[50 691 250 742]");
  tool_has(bytes, "/IDTree<</Names[(fig)");
  const char *path = tool_file(bytes, ".pdf");
  tool_has(tool_run("pdfinfo -struct %s", path), "Figure <fig> \"Tree\"");
  unlink(path);
}
END_TEST

START_TEST(notes_have_ids_that_differ) {
  pdf *p = started();
  for (int i = 0; i < 3; i++)
    tagged(p, tag_note, &(pdf_tag_options){.id = i < 2 ? "n1" : NULL}, "note");
  str bytes = pdf_finish(p);
  size_t ids = 0;
  for (size_t i = 0; i + 4 < bytes.len; i++)
    ids += !strncmp(bytes.ptr + i, "/ID(", 4);
  ck_assert_uint_eq(ids, 3);
  tool_has(bytes, "/ID(n1)");
  tool_has(bytes, "/ID(note-");
}
END_TEST

START_TEST(spans_of_cells_are_said) {
  pdf *p = started();
  pdf_open(p, tag_table, NULL);
  pdf_open(p, tag_row, NULL);
  tagged(p, tag_th, &(pdf_tag_options){.col_span = 2}, "wide");
  tagged(p, tag_td, &(pdf_tag_options){.row_span = 3}, "tall");
  tagged(p, tag_td, NULL, "plain");
  pdf_close(p);
  pdf_close(p);
  str bytes = pdf_finish(p);
  tool_has(bytes, "/O/Table/Scope/Column/ColSpan 2>>");
  tool_has(bytes, "/O/Table/RowSpan 3>>");
}
END_TEST

START_TEST(a_long_document_has_a_tree_of_many_leaves) {
  pdf *p = started();
  for (int page = 0; page < 140; page++) {
    if (page)
      pdf_page(p, SHEET_W, SHEET_H);
    line = 0;
    tagged(p, tag_p, NULL, text_format(A, "page %d", page));
  }
  str bytes = pdf_finish(p);
  tool_has(bytes, "/Limits[0 127]");
  ck_assert_uint_eq(pdf_pages(p), 140);
  const char *path = tool_file(bytes, ".pdf");
  str tree = tool_run("pdfinfo -struct-text %s", path);
  tool_has(tree, "\"page 0\"");
  tool_has(tree, "\"page 139\"");
  unlink(path);
}
END_TEST

START_TEST(levels_have_no_gaps_whatever_is_left_out) {
  pdf *p = started();
  static const pdf_tag asked[] = {tag_h1, tag_h4, tag_h4, tag_h6, tag_h2, tag_h3, tag_h1, tag_h2};
  for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
    tagged(p, asked[i], NULL, "x");
  const char *path = tool_finish(p);
  str tree = tool_run("pdfinfo -struct %s | grep -o 'H[1-6]' | tr -d '\n'", path);
  ck_assert_str_eq(tree.ptr, "H1H2H2H3H2H3H1H2");
  unlink(path);
}
END_TEST

START_TEST(a_note_that_falls_into_a_table_stands_beside_it) {
  pdf *p = started();
  pdf_open(p, tag_table, NULL);
  pdf_open(p, tag_tbody, NULL);
  tagged(p, tag_note, NULL, "note");
  pdf_open(p, tag_row, NULL);
  tagged(p, tag_td, NULL, "cell");
  pdf_close(p);
  pdf_close(p);
  pdf_close(p);
  const char *path = tool_finish(p);
  str tree = tool_run("pdfinfo -struct %s", path);
  tool_has(tree, "  Table (block)\n    TBody\n      TR\n        TD\n  Note <");
  unlink(path);
}
END_TEST

static size_t spans_of(pdf *p, const char *lang) {
  const char *path = tool_finish(p);
  str found = tool_run(text_format(A,
                                   "qpdf --qdf --object-streams=disable %%s - | grep -a -A 4 '/Lang (%s)' | "
                                   "grep -ac '/S /Span' || true",
                                   lang),
                       path);
  unlink(path);
  return strtoul(found.ptr, NULL, 10);
}

START_TEST(words_in_another_script_say_their_language) {
  pdf *p = started();
  tagged(p, tag_p, NULL, "in 中標津町 (なか) and 2026");
  tagged(p, tag_p, &(pdf_tag_options){.lang = "ja"}, "中標津町");
  pdf_artifact_open(p);
  say(p, "中標津町");
  pdf_artifact_close(p);
  ck_assert_uint_eq(spans_of(p, "ja"), 1);
  p = started();
  tagged(p, tag_p, NULL, "in 中標津町 and 2026");
  const char *path = tool_finish(p);
  tool_has(tool_run("pdfinfo -struct-text %s", path),
           "P (block)\n    \"in \"\n    Span (inline)\n      \"中標津町\"\n    \" and 2026\"\n");
  unlink(path);
  p = started();
  tagged(p, tag_p, NULL, "Наран");
  ck_assert_uint_eq(spans_of(p, "mn"), 0);
}
END_TEST

Suite *tags_suite(void) {
  const TTest *const test[] = {the_tree_is_what_was_opened,
                               furniture_and_rules_are_not_read_out,
                               an_element_goes_on_over_pages,
                               figures_say_what_they_show_and_where_they_are,
                               notes_have_ids_that_differ,
                               spans_of_cells_are_said,
                               levels_have_no_gaps_whatever_is_left_out,
                               a_note_that_falls_into_a_table_stands_beside_it,
                               words_in_another_script_say_their_language,
                               a_long_document_has_a_tree_of_many_leaves};
  return harness_suite("tags", test, sizeof test / sizeof *test);
}
