/* flow: the rules of pages, on boxes without ink. */
#include "page/stack.h"

static double bottom(const layout *l) {
  return l->frame_height + 1e-6;
}

START_TEST(lines_fill_pages_in_order) {
  layout *l = paper(0);
  boxes *b = lines(50);
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 3);
  ck_assert_uint_eq(l->page[0].count, LINES);
  size_t next = 0;
  for (size_t p = 0; p < l->pages; p++)
    for (size_t i = 0; i < l->page[p].count; i++) {
      ck_assert_ptr_eq(l->page[p].item[i].box, &b->box[next++]);
      ck_assert_double_le(l->page[p].item[i].y + GRID, bottom(l));
    }
  ck_assert_uint_eq(next, 50);
}
END_TEST

START_TEST(what_is_kept_together_moves_together) {
  layout *l = paper(0);
  boxes *b = lines(22);
  b->box[18].keep = b->box[19].keep = true; /* a heading and two lines */
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->page[0].count, 18);
  ck_assert_ptr_eq(l->page[1].item[0].box, &b->box[18]);
}
END_TEST

START_TEST(a_group_taller_than_a_page_is_parted_rather_than_lost) {
  layout *l = paper(0);
  boxes *b = lines(30);
  for (size_t i = 0; i < 29; i++)
    b->box[i].keep = true;
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 2);
  ck_assert_uint_eq(l->page[0].count + l->page[1].count, 30);
}
END_TEST

START_TEST(the_end_of_a_parted_group_stays_together) {
  layout *l = paper(0);
  boxes *b = lines(2 + 15);
  for (size_t i = 0; i < 2; i++)
    b->box[i].keep = true;
  boxes_add(b, span_none(), 10 * GRID);
  for (size_t i = 0; i < 17; i++)
    b->box[i].keep = true; /* a title, and what it is kept with */
  b->box[0].height = 3 * GRID;
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 2);
  ck_assert_ptr_ne(l->page[1].item[0].box, &b->box[17]); /* it brings lines along */
}
END_TEST

START_TEST(space_is_dropped_at_the_top_and_lands_on_the_grid) {
  layout *l = paper(0);
  boxes *b = lines(3);
  b->box[0].before = 40;
  b->box[1].height = 10.5;
  b->box[2].before = 3;
  ck_assert(flow_pages(l, b, D));
  ck_assert_double_eq(l->page[0].item[0].y, 0);
  ck_assert_double_eq(l->page[0].item[1].y, GRID);
  ck_assert_double_eq(l->page[0].item[2].y, 2 * GRID);
}
END_TEST

START_TEST(a_forced_break_starts_a_page) {
  layout *l = paper(0);
  boxes *b = lines(4);
  b->box[2].breaks = true;
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 2);
  ck_assert_uint_eq(l->page[0].count, 2);
}
END_TEST

START_TEST(a_forced_break_parts_what_was_to_stay_together) {
  layout *l = paper(0);
  boxes *b = lines(4);
  b->box[1].keep = true;
  b->box[2].breaks = true;
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->page[0].count, 2);
}
END_TEST

START_TEST(a_table_that_goes_on_repeats_its_head) {
  layout *l = paper(0);
  boxes *b = lines(30);
  box *head = ARENA_NEW(A, box);
  *head = b->box[0];
  for (size_t i = 1; i < 30; i++)
    b->box[i].head = head;
  ck_assert(flow_pages(l, b, D));
  ck_assert(l->page[1].item[0].repeated);
  ck_assert_ptr_eq(l->page[1].item[0].box, head);
  ck_assert_double_eq(l->page[1].item[1].y, GRID);
}
END_TEST

START_TEST(footnotes_take_room_on_the_page_that_calls_them) {
  layout *l = paper(0);
  boxes *b = lines(LINES);
  b->box[3].notes = lines(2);
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 2);
  ck_assert_double_ge(l->page[0].notes, 2 * GRID);
  ck_assert_double_le(l->page[0].used + l->page[0].notes, bottom(l));
  ck_assert_double_eq(l->page[1].notes, 0);
}
END_TEST

START_TEST(figures_shrink_to_the_pages_asked_for) {
  layout *l = paper(1);
  boxes *b = lines(10);
  add_figure(b, 5 * GRID, 12 * GRID, 14 * GRID);
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 1);
  double height = b->box[10].height;
  ck_assert_double_eq(height, 9 * GRID); /* as tall as the page leaves room for */
}
END_TEST

START_TEST(figures_grow_to_fill_the_pages_asked_for) {
  layout *l = paper(1);
  boxes *b = lines(4);
  add_figure(b, 5 * GRID, 6 * GRID, 9 * GRID);
  ck_assert(flow_pages(l, b, D));
  ck_assert_double_eq(b->box[4].height, 9 * GRID);
}
END_TEST

/* `count` lines, a figure of 10, then more than is left of the page. */
static box *slack(layout *l, size_t count) {
  boxes *b = lines(count);
  add_figure(b, 5 * GRID, 10 * GRID, 20 * GRID);
  box *last = boxes_add(b, span_none(), 12 * GRID);
  last->before = GRID;
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 2);
  return &b->box[count];
}

START_TEST(a_figure_before_a_page_break_takes_up_the_slack) {
  layout *l = paper(0);
  slack(l, 8);
  ck_assert_double_eq_tol(l->page[0].used, l->frame_height, 1e-6);
}
END_TEST

START_TEST(but_keeps_its_proportions) {
  ck_assert_double_eq_tol(slack(paper(0), 2)->height, 12 * GRID, 1e-6);
}
END_TEST

START_TEST(a_figure_gives_way_to_stay_on_the_page) {
  layout *l = paper(0);
  boxes *b = lines(8);
  add_figure(b, 5 * GRID, 14 * GRID, 20 * GRID);
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 1);
  ck_assert_double_eq(b->box[8].height, 11 * GRID);
}
END_TEST

START_TEST(figures_of_a_page_give_way_to_another_as_it_does_to_them) {
  layout *l = paper(0);
  boxes *b = lines(2);
  add_figure(b, 2 * GRID, 10 * GRID, 20 * GRID);
  add_figure(b, 2 * GRID, 10 * GRID, 20 * GRID);
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 1);
  ck_assert_double_eq(b->box[2].height, 8 * GRID);
  ck_assert_double_eq(b->box[3].height, 8 * GRID);
}
END_TEST

START_TEST(a_figure_that_would_have_to_give_too_much_moves_on) {
  layout *l = paper(0);
  boxes *b = lines(12);
  add_figure(b, 5 * GRID, 14 * GRID, 20 * GRID);
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 2);
  ck_assert_double_eq(b->box[12].height, 14 * GRID);
}
END_TEST

/* 25 lines and a figure of 8 at least, with one above: 14 lines more than a page holds. */
START_TEST(too_much_for_the_pages_asked_for_is_said_in_millimetres) {
  layout *l = paper(1);
  boxes *b = lines(25);
  source *s = source_new(A, "x.md", STR("one\ntwo\n"));
  for (size_t i = 0; i < 25; i++)
    b->box[i].at = span_new(s, i < 10 ? 0 : 4, 3);
  add_figure(b, 8 * GRID, 9 * GRID, 9 * GRID);
  ck_assert(!flow_pages(l, b, D));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "70 mm too long for 1 page"));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "x.md:2:1"));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "largest block: 74 mm")); /* 15 lines, not the figure */
}
END_TEST

START_TEST(what_is_over_is_told_without_the_lines_that_keep_it_company) {
  layout *l = paper(1);
  boxes *b = lines(LINES + 1);
  b->box[LINES].sink = true; /* one line too many: the colophon's */
  ck_assert(!flow_pages(l, b, D));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "5 mm too long for 1 page"));
}
END_TEST

START_TEST(figures_grow_to_reach_the_pages_asked_for) {
  layout *l = paper(2);
  boxes *b = lines(6);
  add_figure(b, 5 * GRID, 9 * GRID, 16 * GRID);
  b->box[6].before = 0;
  for (int i = 0; i < 4; i++)
    boxes_add(b, span_none(), GRID);
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 2);
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(a_figure_that_leaves_no_room_for_its_caption_is_refused) {
  layout *l = paper(0);
  boxes *b = lines(2);
  box *k = add_figure(b, LINES * GRID, LINES * GRID, LINES * GRID);
  ck_assert(flow_pages(l, b, D));
  k->keep = true;
  boxes_add(b, span_none(), GRID);
  ck_assert(!flow_pages(l, b, D));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "B0716"));
}
END_TEST

START_TEST(a_footnote_that_no_page_has_room_for_is_refused) {
  layout *l = paper(0);
  boxes *b = lines(2);
  b->box[0].notes = lines(LINES - 2);
  ck_assert(flow_pages(l, b, D));
  b->box[0].notes = lines(LINES - 1); /* and a gap above them */
  ck_assert(!flow_pages(l, b, D));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "B0725"));
}
END_TEST

START_TEST(too_little_for_the_pages_asked_for_is_a_warning) {
  layout *l = paper(3);
  ck_assert(flow_pages(l, lines(5), D));
  ck_assert_uint_eq(diags_warnings(D), 1);
  ck_assert_uint_eq(diags_errors(D), 0);
}
END_TEST

Suite *flow_suite(void) {
  const TTest *const test[] = {lines_fill_pages_in_order,
                               what_is_kept_together_moves_together,
                               a_group_taller_than_a_page_is_parted_rather_than_lost,
                               the_end_of_a_parted_group_stays_together,
                               space_is_dropped_at_the_top_and_lands_on_the_grid,
                               a_forced_break_starts_a_page,
                               a_forced_break_parts_what_was_to_stay_together,
                               a_table_that_goes_on_repeats_its_head,
                               footnotes_take_room_on_the_page_that_calls_them,
                               figures_shrink_to_the_pages_asked_for,
                               figures_grow_to_fill_the_pages_asked_for,
                               a_figure_before_a_page_break_takes_up_the_slack,
                               but_keeps_its_proportions,
                               a_figure_gives_way_to_stay_on_the_page,
                               figures_of_a_page_give_way_to_another_as_it_does_to_them,
                               a_figure_that_would_have_to_give_too_much_moves_on,
                               too_much_for_the_pages_asked_for_is_said_in_millimetres,
                               what_is_over_is_told_without_the_lines_that_keep_it_company,
                               figures_grow_to_reach_the_pages_asked_for,
                               a_figure_that_leaves_no_room_for_its_caption_is_refused,
                               a_footnote_that_no_page_has_room_for_is_refused,
                               too_little_for_the_pages_asked_for_is_a_warning};
  return harness_suite("flow", test, sizeof test / sizeof *test);
}
