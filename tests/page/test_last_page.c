/* test_last_page: what stands on it, and at its foot. */
#include "page/stack.h"

START_TEST(the_colophon_sinks_to_the_foot_of_the_last_page) {
  layout *l = paper(0);
  boxes *b = lines(6);
  b->box[4].sink = b->box[5].sink = true;
  ck_assert(flow_pages(l, b, D));
  ck_assert_double_eq_tol(l->page[0].item[5].y, (LINES - 1) * GRID, 1e-9);
  ck_assert_double_eq_tol(l->page[0].item[4].y, (LINES - 2) * GRID, 1e-9);
}
END_TEST

START_TEST(footnotes_stand_between_the_text_and_the_colophon) {
  layout *l = paper(0);
  boxes *b = lines(6);
  b->box[3].notes = lines(2);
  b->box[4].sink = b->box[5].sink = true;
  b->box[4].before = GRID;
  ck_assert(flow_pages(l, b, D));
  const page *p = &l->page[0];
  ck_assert_double_eq_tol(p->item[5].y + GRID, l->frame_height, 1e-9);
  ck_assert_double_ge(p->foot, 3 * GRID);
  ck_assert_double_le(p->item[3].y + GRID, l->frame_height - p->foot - p->notes);
}
END_TEST

START_TEST(the_last_page_is_not_the_colophon_alone) {
  layout *l = paper(0);
  boxes *b = lines(LINES + 2);
  b->box[LINES].sink = b->box[LINES + 1].sink = true;
  b->box[15].keep = true; /* it comes along */
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 2);
  ck_assert_uint_eq(l->page[0].count, 15);
  ck_assert_ptr_eq(l->page[1].item[0].box, &b->box[15]);
  ck_assert_uint_eq(l->page[1].count, 7);
}
END_TEST

START_TEST(the_last_page_has_a_few_lines) {
  layout *l = paper(0);
  boxes *b = lines(LINES + 2);
  b->box[LINES + 1].sink = true;
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 2);
  ck_assert_uint_eq(l->page[0].count, LINES - 3); /* four with the one that is there */
  ck_assert_ptr_eq(l->page[1].item[3].box, &b->box[LINES]);
}
END_TEST

START_TEST(a_title_that_keeps_with_nothing_leaves_the_colophon_at_the_foot) {
  layout *l = paper(0);
  boxes *b = lines(2);
  b->box[0].keep = b->box[1].sink = true;
  ck_assert(flow_pages(l, b, D));
  ck_assert_double_eq_tol(l->page[0].item[1].y, (LINES - 1) * GRID, 1e-6);
}
END_TEST

/* The page before gives up a figure's two lines rather than keep one line and the colophon waiting. */
START_TEST(a_lone_line_is_drawn_in_by_figures_that_give_way) {
  layout *l = paper(0);
  boxes *b = lines(5);
  add_figure(b, 5 * GRID, 13 * GRID, 20 * GRID);
  boxes_add(b, span_none(), GRID)->keep = true;
  boxes_add(b, span_none(), GRID);
  boxes_add(b, span_none(), GRID)->sink = true;
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 1);
  ck_assert_double_eq(b->box[5].height, 11 * GRID);
  ck_assert_double_eq_tol(l->page[0].item[6].y, 17 * GRID, 1e-6);
}
END_TEST

START_TEST(a_figure_gives_way_to_the_colophon) {
  layout *l = paper(0);
  boxes *b = lines(5);
  add_figure(b, 5 * GRID, 14 * GRID, 20 * GRID);
  boxes_add(b, span_none(), GRID)->sink = true;
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 1);
  ck_assert_double_eq(b->box[5].height, 13 * GRID);
}
END_TEST

START_TEST(a_figure_that_moves_on_after_all_is_as_high_as_it_would_be) {
  layout *l = paper(0);
  boxes *b = lines(12);
  add_figure(b, 5 * GRID, 10 * GRID, 20 * GRID);
  boxes_add(b, span_none(), GRID)->sink = true;
  ck_assert(flow_pages(l, b, D));
  ck_assert_uint_eq(l->pages, 2);
  ck_assert_double_eq(b->box[12].height, 10 * GRID);
}
END_TEST

Suite *last_page_suite(void) {
  const TTest *const test[] = {the_colophon_sinks_to_the_foot_of_the_last_page,
                               footnotes_stand_between_the_text_and_the_colophon,
                               the_last_page_is_not_the_colophon_alone,
                               the_last_page_has_a_few_lines,
                               a_title_that_keeps_with_nothing_leaves_the_colophon_at_the_foot,
                               a_lone_line_is_drawn_in_by_figures_that_give_way,
                               a_figure_gives_way_to_the_colophon,
                               a_figure_that_moves_on_after_all_is_as_high_as_it_would_be};
  return harness_suite("last page", test, sizeof test / sizeof *test);
}
