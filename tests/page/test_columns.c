/* columns: the rules of pages with several columns, on boxes without ink. */
#include "harness.h"

#include "page/flow.h"

#define GRID 14.0
#define LINES 20 /* grid lines a page */
#define GAP 20.0
#define WIDTH 190.0

static layout *paper(void) {
  layout *l = ARENA_NEW(A, layout);
  *l = (layout){.arena = A,
                .grid = GRID,
                .columns = 2,
                .column_width = WIDTH,
                .column_gap = GAP,
                .frame_width = 2 * WIDTH + GAP,
                .frame_height = LINES * GRID};
  return l;
}

static void add_lines(boxes *b, size_t count) {
  for (size_t i = 0; i < count; i++)
    boxes_add(b, span_none(), GRID);
}

static boxes *lines(size_t count) {
  boxes *b = boxes_new(A);
  add_lines(b, count);
  return b;
}

static box *add_across(boxes *b, double height) {
  box *k = boxes_add(b, span_none(), height);
  k->before = GRID;
  k->span = true;
  return k;
}

static layout *flowed(boxes *b) {
  layout *l = paper();
  ck_assert(flow_pages(l, b, D));
  return l;
}

static size_t in_column(const page *p, int which) {
  size_t n = 0;
  for (size_t i = 0; i < p->count; i++)
    n += p->item[i].x == which * (WIDTH + GAP) && !p->item[i].repeated;
  return n;
}

START_TEST(columns_fill_one_after_the_other) {
  boxes *b = lines(50);
  const layout *l = flowed(b);
  ck_assert_uint_eq(l->pages, 2);
  ck_assert_uint_eq(l->page[0].count, 2 * LINES);
  for (size_t i = 0; i < 2 * LINES; i++) {
    ck_assert_ptr_eq(l->page[0].item[i].box, &b->box[i]);
    ck_assert_double_eq(l->page[0].item[i].x, i < LINES ? 0 : WIDTH + GAP);
    ck_assert_double_eq(l->page[0].item[i].y, (double)(i % LINES) * GRID);
  }
}
END_TEST

START_TEST(the_last_columns_end_on_a_level) {
  const layout *l = flowed(lines(51));
  ck_assert_uint_eq(in_column(&l->page[1], 0), 6);
  ck_assert_uint_eq(in_column(&l->page[1], 1), 5);
}
END_TEST

START_TEST(a_few_lines_are_not_parted) {
  const layout *l = flowed(lines(3));
  ck_assert_uint_eq(in_column(&l->page[0], 0), 3);
}
END_TEST

START_TEST(what_goes_across_parts_the_page_into_bands) {
  boxes *b = lines(10);
  add_across(b, 3 * GRID);
  add_lines(b, 12);
  b->box[11].before = GRID;
  const layout *l = flowed(b);
  ck_assert_uint_eq(l->pages, 1);
  ck_assert_double_eq(l->page[0].item[5].x, WIDTH + GAP);
  ck_assert_double_eq(l->page[0].item[10].x, 0);
  ck_assert_double_eq(l->page[0].item[10].y, 6 * GRID); /* five lines a column, and one free */
  ck_assert_double_eq(l->page[0].item[11].y, 10 * GRID);
  ck_assert_double_eq(l->page[0].item[17].y, 10 * GRID); /* on a level with the first */
}
END_TEST

START_TEST(a_figure_across_gives_way_to_stay_on_the_page) {
  boxes *b = lines(20);
  box *k = add_across(b, 12 * GRID); /* under ten lines, nine have room */
  k->extent = (extent){5 * GRID, 12 * GRID, 12 * GRID};
  k->figure = ARENA_NEW(A, figure);
  k->figures = 1;
  const layout *l = flowed(b);
  ck_assert_uint_eq(l->pages, 1);
  ck_assert_double_eq(b->box[20].height, 9 * GRID);
}
END_TEST

START_TEST(a_heading_over_what_goes_across_goes_across) {
  boxes *b = lines(10);
  b->box[9].keep = true;
  add_across(b, 3 * GRID);
  const layout *l = flowed(b);
  ck_assert_double_eq(l->page[0].item[9].x, 0);
  ck_assert_double_gt(l->page[0].item[9].y, l->page[0].item[8].y);
}
END_TEST

START_TEST(what_is_kept_together_stays_in_one_column) {
  boxes *b = lines(60);
  for (size_t i = 17; i < 22; i++)
    b->box[i].keep = true;
  const layout *l = flowed(b);
  ck_assert_double_eq(l->page[0].item[17].x, WIDTH + GAP);
  ck_assert_double_eq(l->page[0].item[17].y, 0);
}
END_TEST

START_TEST(a_column_break_starts_a_column) {
  boxes *b = lines(10);
  b->box[3].turns = true;
  const layout *l = flowed(b);
  ck_assert_uint_eq(in_column(&l->page[0], 0), 3);
  ck_assert_double_eq(l->page[0].item[3].y, 0);
}
END_TEST

START_TEST(a_table_that_goes_on_repeats_its_head_in_each_column) {
  boxes *b = lines(30);
  box *head = ARENA_NEW(A, box);
  *head = b->box[0];
  for (size_t i = 1; i < 30; i++)
    b->box[i].head = head;
  const layout *l = flowed(b);
  size_t repeated = 0;
  for (size_t i = 0; i < l->page[0].count; i++)
    repeated += l->page[0].item[i].repeated;
  ck_assert_uint_eq(l->pages, 1);
  ck_assert_uint_eq(repeated, 1);
}
END_TEST

START_TEST(footnotes_take_room_from_both_columns) {
  boxes *b = lines(60);
  b->box[25].notes = lines(3);
  const layout *l = flowed(b);
  ck_assert_double_ge(l->page[0].notes, 3 * GRID);
  for (size_t i = 0; i < l->page[0].count; i++)
    ck_assert_double_le(l->page[0].item[i].y + GRID, l->frame_height - l->page[0].notes + 1e-6);
}
END_TEST

START_TEST(a_group_taller_than_a_column_is_parted_rather_than_lost) {
  boxes *b = lines(70);
  for (size_t i = 0; i < 69; i++)
    b->box[i].keep = true;
  const layout *l = flowed(b);
  ck_assert_uint_eq(l->page[0].count + l->page[1].count, 70);
}
END_TEST

START_TEST(the_colophon_is_not_alone) {
  boxes *b = lines(2 * LINES);
  boxes_add(b, span_none(), GRID)->sink = true;
  const layout *l = flowed(b);
  ck_assert_uint_eq(l->pages, 2);
  ck_assert_uint_ge(l->page[1].count, 1 + 4);
  ck_assert_double_eq_tol(l->page[1].item[l->page[1].count - 1].y, (LINES - 1) * GRID, 1e-6);
}
END_TEST

START_TEST(a_page_break_balances_what_is_before_it) {
  boxes *b = lines(20);
  b->box[10].breaks = true;
  const layout *l = flowed(b);
  ck_assert_uint_eq(l->pages, 2);
  ck_assert_uint_eq(in_column(&l->page[0], 0), 5);
  ck_assert_uint_eq(in_column(&l->page[0], 1), 5);
}
END_TEST

Suite *columns_suite(void) {
  const TTest *const test[] = {columns_fill_one_after_the_other,
                               the_last_columns_end_on_a_level,
                               a_few_lines_are_not_parted,
                               what_goes_across_parts_the_page_into_bands,
                               a_figure_across_gives_way_to_stay_on_the_page,
                               a_heading_over_what_goes_across_goes_across,
                               what_is_kept_together_stays_in_one_column,
                               a_column_break_starts_a_column,
                               a_table_that_goes_on_repeats_its_head_in_each_column,
                               footnotes_take_room_from_both_columns,
                               a_group_taller_than_a_column_is_parted_rather_than_lost,
                               the_colophon_is_not_alone,
                               a_page_break_balances_what_is_before_it};
  return harness_suite("columns", test, sizeof test / sizeof *test);
}
