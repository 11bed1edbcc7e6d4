/* test_markdown: Markdown to blocks and inlines with places. */
#include "ask/markdown.h"
#include "harness.h"

static const char *const kind_name[] = {
    [inline_text] = "",         [inline_value] = "value",     [inline_code] = "code",      [inline_emphasis] = "em",
    [inline_strong] = "strong", [inline_strike] = "strike",   [inline_link] = "link",      [inline_image] = "image",
    [inline_footnote] = "note", [inline_soft_break] = "soft", [inline_hard_break] = "hard"};

static block *read(const char *words) {
  D = diags_new(A);
  source *s = source_new(A, "x.md", str_of(words));
  return markdown_read(A, span_new(s, 0, s->bytes.len), D);
}

static void says(const char *words, const char *complaint) {
  read(words);
  ck_assert_msg(strstr(harness_complaints(), complaint), "%s\nnot in\n%s", complaint, harness_complaints());
}

static void spell(text *out, const inlines *list) {
  for (const inlines *i = list; i; i = i->next) {
    if (i->kind != inline_text)
      text_addf(out, "<%s>", kind_name[i->kind]);
    text_add(out, i->text);
    spell(out, i->child);
    if (i->child)
      text_adds(out, "</>");
  }
}

static const char *spelt(const inlines *list) {
  text out = text_new(A);
  spell(&out, list);
  return out.ptr;
}

/* The bytes of every inline in order, each in brackets. */
static void bytes(text *out, const inlines *list) {
  for (const inlines *i = list; i; i = i->next) {
    text_addf(out, "[%.*s]", STR_ARG(span_str(i->at)));
    bytes(out, i->child);
  }
}

static const char *written(const inlines *list) {
  text out = text_new(A);
  bytes(&out, list);
  return out.ptr;
}

START_TEST(inlines_are_a_tree) {
  block *b = read("A *b **c*** `d` ~~e~~ [f](g \"t\") ![h](i) \\\nj\nk\n");
  ck_assert_str_eq(spelt(b->inlines), "A <em>b <strong>c</></> <code>d <strike>e</> <link>gf</> <image>ih</> "
                                      "<hard>j<soft>k");
}
END_TEST

START_TEST(single_tildes_are_ranges) {
  ck_assert_str_eq(spelt(read("3~4 or 5~6, H~2~O\n")->inlines), "3~4 or 5~6, H~2~O");
}
END_TEST

START_TEST(inlines_know_where_they_were_written) {
  block *b = read("One *two* `x` &amp; a\\*b\n  three [four](u) Ө five\n");
  ck_assert_str_eq(written(b->inlines), "[One ][*two*][two][ ][x][ &amp; a\\*b][\n][three ][[four][four][ Ө five]");
}
END_TEST

START_TEST(templates_keep_their_code_and_place) {
  block *b = read("Up **{{ sum(`a*b`) | ,.0f }}** or {{ x_y * z_w }}.\n");
  ck_assert_str_eq(spelt(b->inlines), "Up <strong><value> sum(`a*b`) | ,.0f </> or <value> x_y * z_w .");
  ck_assert(str_is(span_str(b->inlines->next->child->at), "{{ sum(`a*b`) | ,.0f }}"));
}
END_TEST

START_TEST(code_and_targets_keep_templates_as_they_are) {
  block *b = read("`{{ a }}` [l](/{{ b }}) \\{{ c }}\n\n    {{ d }}\n");
  ck_assert_str_eq(spelt(b->inlines), "<code>{{ a }} <link>/{{ b }}l</> {{ c }}");
  ck_assert(str_is(b->next->words, "{{ d }}\n"));
}
END_TEST

START_TEST(a_pipe_in_a_template_does_not_split_a_cell) {
  block *b = read("| a |\n|---|\n| {{ x | .1f }} |\n| {{ y \\| .2f }} |\n");
  ck_assert_int_eq(b->kind, block_table);
  const block *row = b->child->next;
  ck_assert_str_eq(spelt(row->child->inlines), "<value> x | .1f ");
  ck_assert_str_eq(spelt(row->next->child->inlines), "<value> y | .2f ");
}
END_TEST

START_TEST(an_address_beside_a_template_stays_whole) {
  block *b = read("{{ user }}@x.org\n");
  ck_assert_str_eq(spelt(b->inlines), "<value> user @x.org");
}
END_TEST

START_TEST(an_open_template_is_an_error_with_its_place) {
  says("a\n\nb {{ c\n", "this `{{` is never closed\n --> x.md:3:3");
  ck_assert_ptr_nonnull(read("`{{` is code\n"));
  ck_assert_uint_eq(diags_errors(D), 0);
  says("{{ }}\n", "nothing between these braces");
}
END_TEST

START_TEST(lists_nest_and_know_their_start) {
  block *b = read("3. a\n4. b\n   - [x] c\n   - [ ] d\n");
  ck_assert(b->ordered && b->tight);
  ck_assert_int_eq(b->start, 3);
  const block *inner = b->child->next->child->next;
  ck_assert(!inner->ordered);
  ck_assert_int_eq(inner->child->task, 2);
  ck_assert_int_eq(inner->child->next->task, 1);
  ck_assert(!read("- a\n\n- b\n")->tight);
}
END_TEST

START_TEST(tables_have_cells_with_sides) {
  block *b = read("| a | b | c |\n|:--|:-:|--:|\n| 1 | *2* | x\\|y |\n");
  const block *cell = b->child->child;
  ck_assert_int_eq(cell->align, cell_left);
  ck_assert_int_eq(cell->next->align, cell_center);
  ck_assert_int_eq(cell->next->next->align, cell_right);
  cell = b->child->next->child;
  ck_assert_str_eq(spelt(cell->next->inlines), "<em>2</>");
  ck_assert_str_eq(spelt(cell->next->next->inlines), "x|y");
}
END_TEST

START_TEST(callouts_are_quotes_with_a_mark) {
  block *b = read("> [!WARNING]\n> Mind *this*.\n");
  ck_assert_int_eq(b->kind, block_callout);
  ck_assert_int_eq(b->callout, callout_warning);
  ck_assert_str_eq(spelt(b->child->inlines), "Mind <em>this</>.");
  b = read("> [!KEY]\n>\n> - a\n");
  ck_assert_int_eq(b->callout, callout_key);
  ck_assert_int_eq(b->child->kind, block_list);
  ck_assert_int_eq(read("> plain [!NOTE]\n")->kind, block_quote);
  says("> [!NOTES]\n> x\n", "did you mean `NOTE`?");
  says("> [!NOTE] x\n", "must stand alone on its line");
}
END_TEST

START_TEST(footnotes_are_numbered_by_first_reference_and_come_last) {
  block *b = read("A[^z] b[^a] c[^z].\n\n[^a]: First.\n[^z]: Last.\n\n# End\n");
  ck_assert_int_eq(b->inlines->next->number, 1);
  const block *note = b->inlines->next->note;
  ck_assert_str_eq(spelt(note->child->inlines), "Last.");
  ck_assert_int_eq(b->next->kind, block_heading);
  ck_assert_ptr_eq(b->next->next, note);
  ck_assert_int_eq(note->next->number, 2);
  says("A[^q].\n", "warning[B0235]: this footnote has no text\n --> x.md:1:2");
}
END_TEST

START_TEST(headings_may_bring_their_own_ids) {
  const block *b = read("# By *region* {#sales-1}\n\n# Sales\n\n# A {b}\n\n# {#}\n\n# Sales 1\n");
  ck_assert_str_eq(b->id, "sales-1");
  ck_assert_str_eq(spelt(b->inlines), "By <em>region</>");
  ck_assert_str_eq(spelt(b->next->next->inlines), "A {b}");
  ck_assert_str_eq(spelt(b->next->next->next->inlines), "{#}");
  ck_assert_str_eq(b->next->next->next->next->id, "sales-1-1");
  says("# A {#a}\n\n# B {#a}\n", "the id `a` is taken\n --> x.md:3:1");
}
END_TEST

START_TEST(boxes_of_other_programs_are_warned_of) {
  says("::: {.note}\nWords.\n:::\n", "a box is a quote that begins with `> [!NOTE]`");
  ck_assert_uint_eq(diags_count(D), 1);
}
END_TEST

START_TEST(headings_get_the_anchors_github_makes) {
  block *b = read("# Sales & *Costs*, 2026!\n\n## Sales & Costs, 2026\n\nX {{ y }} z\n===\n");
  ck_assert_str_eq(b->id, "sales--costs-2026");
  ck_assert_str_eq(b->next->id, "sales--costs-2026-1");
  ck_assert_str_eq(b->next->next->id, "x--z");
  ck_assert_int_eq(b->next->next->level, 1);
}
END_TEST

START_TEST(chart_fences_hold_a_span_of_the_source) {
  block *b = read("```chart {#x}\nmark: bar\ny: \"{{ a }}\"\n```\n\n~~~ table\ndata: d\n~~~\n\n```c\nint x;\n```\n");
  ck_assert_int_eq(b->kind, block_chart);
  ck_assert(str_is(span_str(b->text), "mark: bar\ny: \"{{ a }}\"\n"));
  ck_assert_int_eq(b->next->kind, block_data_table);
  ck_assert(str_is(span_str(b->next->text), "data: d\n"));
  ck_assert_int_eq(b->next->next->kind, block_code);
  ck_assert(str_is(b->next->next->info, "c"));
  ck_assert(str_is(b->next->next->words, "int x;\n"));
}
END_TEST

START_TEST(code_inside_quotes_has_no_marks_in_it) {
  block *b = read("> ```\n> a\n>  b\n> ```\n");
  ck_assert(str_is(b->child->words, "a\n b\n"));
}
END_TEST

START_TEST(charts_stand_at_the_left_edge) {
  says("- a\n\n  ```chart\n  mark: bar\n  ```\n", "a chart cannot stand in a list, a quote or a note\n --> x.md:3:3");
  says("> ```table\n> data: x\n> ```\n", "a table block cannot stand");
  says("```chart\nmark: bar\n", "this fence is never closed\n --> x.md:1:1");
  says("```charts\nmark: bar\n```\n", "did you mean `chart`?");
}
END_TEST

START_TEST(only_some_comments_mean_something) {
  block *b = read("a\n\n<!-- pagebreak -->\n\n<!-- columnbreak -->\n\n<!-- to do: more -->\n\nb <!-- hm --> c\n");
  ck_assert_int_eq(b->next->kind, block_page_break);
  ck_assert_int_eq(b->next->next->kind, block_column_break);
  ck_assert_str_eq(spelt(b->next->next->next->inlines), "b  c");
  ck_assert_uint_eq(diags_count(D), 0);
  says("<!-- page-break -->\n", "did you mean `<!-- pagebreak -->`?");
  says("a <!-- pagebreak --> b\n", "a break cannot stand here");
  says("> <!-- pagebreak -->\n", "a break cannot stand here");
}
END_TEST

START_TEST(html_is_refused_with_what_to_write) {
  says("a <b>c</b>\n", "HTML is not read\n --> x.md:1:3");
  ck_assert_uint_eq(diags_errors(D), 1);
  says("<BR>\n", "end the line with a backslash");
  says("<table><tr></table>\n", "a Markdown table");
}
END_TEST

START_TEST(links_by_reference_and_bare_addresses_work) {
  block *b = read("[a][1] www.x.org <http://y.z>\n\n[1]: http://q.r 'title'\n");
  ck_assert_str_eq(spelt(b->inlines), "<link>http://q.ra</> <link>http://www.x.orgwww.x.org</> "
                                      "<link>http://y.zhttp://y.z</>");
  ck_assert_ptr_null(b->next);
}
END_TEST

static const char *repeated(const char *words, int times) {
  text t = text_new(A);
  for (int i = 0; i < times; i++)
    text_adds(&t, words);
  return t.ptr;
}

START_TEST(nesting_beyond_the_limit_is_an_error_and_no_overflow) {
  says(repeated(">", 10000), "nested more than 100 deep");
  says(text_format(A, "%s a", repeated("- ", 5000)), "nested more than 100 deep");
  says(text_format(A, "%s%s%s", repeated("![", 5000), "a", repeated("](b)", 5000)), "nested more than 100 deep");
  ck_assert_ptr_nonnull(read(text_format(A, "%s a", repeated("> ", 90))));
}
END_TEST

START_TEST(brackets_that_nest_nothing_are_text) {
  block *b = read(text_format(A, "%s a", repeated("[", 10000)));
  ck_assert_int_eq(b->kind, block_paragraph);
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(nothing_is_no_block) {
  ck_assert_ptr_null(read(""));
  ck_assert_ptr_null(read("\n<!-- x -->\n"));
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(line_ends_of_every_kind_are_counted_alike) {
  says("a\r\n\r\nb {{ c\r\n", "x.md:3:3");
  says("a\r\rb {{ c\r", "never closed");
  ck_assert_str_eq(spelt(read("a\r\nb\r\n")->inlines), "a<soft>b");
}
END_TEST

Suite *markdown_suite(void);
Suite *markdown_suite(void) {
  const TTest *const test[] = {inlines_are_a_tree,
                               single_tildes_are_ranges,
                               inlines_know_where_they_were_written,
                               templates_keep_their_code_and_place,
                               code_and_targets_keep_templates_as_they_are,
                               a_pipe_in_a_template_does_not_split_a_cell,
                               an_address_beside_a_template_stays_whole,
                               an_open_template_is_an_error_with_its_place,
                               lists_nest_and_know_their_start,
                               tables_have_cells_with_sides,
                               callouts_are_quotes_with_a_mark,
                               footnotes_are_numbered_by_first_reference_and_come_last,
                               headings_get_the_anchors_github_makes,
                               headings_may_bring_their_own_ids,
                               boxes_of_other_programs_are_warned_of,
                               chart_fences_hold_a_span_of_the_source,
                               code_inside_quotes_has_no_marks_in_it,
                               charts_stand_at_the_left_edge,
                               only_some_comments_mean_something,
                               html_is_refused_with_what_to_write,
                               links_by_reference_and_bare_addresses_work,
                               nesting_beyond_the_limit_is_an_error_and_no_overflow,
                               brackets_that_nest_nothing_are_text,
                               nothing_is_no_block,
                               line_ends_of_every_kind_are_counted_alike};
  return harness_suite("markdown", test, sizeof test / sizeof *test);
}
