/* spoilt: pages that are spoilt by hand break the laws: each of these tests passes when its law fails. */
#include "said.h"

#define FAILED 1 /* how Check's child ends when an assertion does not hold */

static brief *whole(void) {
  text t = text_new(A);
  text_adds(&t, "---\ntitle: T\ndata: {x: x.csv}\n---\n\n# First\n\nA call[^1].\n\n");
  for (int i = 0; i < 900; i++)
    text_addf(&t, "%sword%d ", i % 90 == 0 && i ? "\n\n" : "", i);
  text_adds(&t, "\n\n| a | b |\n|---|---|\n| cell | 1.5 |\n| other | 2.5 |\n\n"
                "```chart\nmark: bar\ndata: x\nx: region\ny: sum(sales)\ntitle: Chart\n```\n\n[^1]: The note.\n");
  return written(t.ptr);
}

static void obeyed(brief *b) {
  obeys(b);
  says_all(b);
}

/* The first line of text on the pages from `from` to before `to`. */
static placed *with_runs(brief *b, size_t from, size_t to) {
  for (size_t i = from; i < to; i++)
    for (size_t j = 2; j < b->layout->page[i].count; j++)
      for (size_t k = 0; k < b->layout->page[i].item[j].box->inks; k++)
        if (b->layout->page[i].item[j].box->ink[k].kind == ink_run &&
            b->layout->page[i].item[j].box->ink[k].run->size == b->manuscript.theme->body.size)
          return &b->layout->page[i].item[j];
  return NULL;
}

static ink *run_in(const box *b) {
  for (size_t k = 0; k < b->inks; k++)
    if (b->ink[k].kind == ink_run)
      return &b->ink[k];
  return NULL;
}

static void below_the_frame(brief *b) {
  page *p = &b->layout->page[0];
  p->item[p->count - 1].y = b->layout->frame_height;
}

static void upon_each_other(brief *b) {
  with_runs(b, 0, 1)[2].y -= b->layout->grid;
}

static void out_of_the_margin(brief *b) {
  run_in(with_runs(b, 0, 1)->box)->x = -5;
}

static void beyond_the_margin(brief *b) {
  run_in(with_runs(b, 0, 1)->box)->x += b->layout->frame_width;
}

static void off_the_grid(brief *b) {
  run_in(with_runs(b, 0, 1)->box)->y += 0.02;
}

/* All but one line of the paragraph that page 2 begins with goes. */
static void widow(brief *b) {
  page *p = &b->layout->page[1], *before = &b->layout->page[0];
  ck_assert(same_block(&before->item[before->count - 1], &p->item[0]));
  int n = of_one_block(p, 0, 1);
  memmove(&p->item[1], &p->item[n], (p->count - (size_t)n) * sizeof *p->item);
  p->count -= (size_t)n - 1;
}

static void orphan(brief *b) {
  page *p = &b->layout->page[0];
  p->count -= (size_t)of_one_block(p, p->count - 1, -1) - 1;
}

static void heading_last(brief *b) {
  page *p = &b->layout->page[0];
  while (p->count && !is_heading(p->item[p->count - 1].box))
    p->count--;
}

static box *with_figure(brief *b) {
  for (size_t i = 0; i < b->layout->pages; i++)
    for (size_t j = 0; j < b->layout->page[i].count; j++)
      if (b->layout->page[i].item[j].box->figures)
        return b->layout->page[i].item[j].box;
  return NULL;
}

static void split_figure(brief *b) {
  with_figure(b)->height -= b->layout->grid;
}

static void wide_figure(brief *b) {
  with_figure(b)->figure[0].width += 1;
}

static void lost_word(brief *b) {
  ink *k = run_in(with_runs(b, 1, 2)->box);
  run *shorter = ARENA_NEW(A, run);
  *shorter = *k->run;
  shorter->text = str_slice(k->run->text, 8, k->run->text.len);
  k->run = shorter;
}

static void doubled_line(brief *b) {
  placed *k = with_runs(b, 1, 2);
  k[1].box = k->box;
}

static void swapped_lines(brief *b) {
  placed *k = with_runs(b, 1, 2);
  box *first = k->box;
  k->box = k[1].box;
  k[1].box = first;
}

static void lost_note(brief *b) {
  for (size_t j = 0; j < b->layout->page[0].count; j++)
    b->layout->page[0].item[j].box->notes = NULL;
}

static void lost_cell(brief *b) {
  for (size_t i = 0; i < b->layout->pages; i++)
    for (size_t j = 0; j < b->layout->page[i].count; j++)
      for (size_t k = 0; k < b->layout->page[i].item[j].box->inks; k++) {
        ink *one = &b->layout->page[i].item[j].box->ink[k];
        if (one->kind == ink_run && str_is(one->run->text, "2.5"))
          one->soft = true;
      }
}

static void lost_title(brief *b) {
  with_figure(b)->figure[0].scene = scene_new(A, 1, 1);
}

static void (*const spoil[])(brief *) = {
    below_the_frame, upon_each_other, out_of_the_margin, beyond_the_margin, off_the_grid, widow,
    orphan,          heading_last,    split_figure,      wide_figure,       lost_word,    doubled_line,
    swapped_lines,   lost_note,       lost_cell,         lost_title};

START_TEST(whole_pages_obey) {
  brief *b = whole();
  ck_assert_uint_ge(b->layout->pages, 2);
  obeyed(b);
}
END_TEST

START_TEST(spoilt_pages_do_not) {
  brief *b = whole();
  spoil[_i](b);
  obeyed(b);
}
END_TEST

Suite *spoilt_suite(void) {
  Suite *s = suite_create("spoilt");
  TCase *c = tcase_create("spoilt");
  tcase_add_checked_fixture(c, start, finish);
  tcase_add_test(c, whole_pages_obey);
  tcase_add_loop_exit_test(c, spoilt_pages_do_not, FAILED, 0, sizeof spoil / sizeof *spoil);
  suite_add_tcase(s, c);
  return s;
}
