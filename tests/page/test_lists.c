/* lists: where numbers, code that goes on and quotes within quotes stand. */
#include "pages.h"

#define FRONT "---\ntitle: T\nlang: en\n---\n\n"

static const layout *set(const char *markdown) {
  return written(text_format(A, FRONT "%s", markdown))->layout;
}

/* A run that begins with some words: its place, and the page and box that it is on. */
typedef struct spot {
  const box *box;
  double x, end;
  size_t page;
} spot;

static spot spot_of(const layout *l, const char *words) {
  for (size_t p = 0; p < l->pages; p++)
    for (size_t j = 0; j < l->page[p].count; j++)
      for (size_t i = 0; i < l->page[p].item[j].box->inks; i++) {
        const ink *k = &l->page[p].item[j].box->ink[i];
        if (k->kind == ink_run && str_starts(k->run->text, words))
          return (spot){l->page[p].item[j].box, k->x, k->x + k->run->width, p};
      }
  ck_abort_msg("%s is not on the pages", words);
}

START_TEST(long_numbers_keep_off_their_text) {
  const layout *l = set("98. first\n99. second\n100. third\n\n- plain\n\n1. one\n");
  double end = spot_of(l, "100.").end, third = spot_of(l, "third").x;
  ck_assert_double_eq_tol(spot_of(l, "98.").end, end, 0.01);
  ck_assert_double_eq_tol(spot_of(l, "first").x, third, 0.01);
  ck_assert_double_gt(third, end + 4);
  ck_assert_double_eq_tol(spot_of(l, "one").x, spot_of(l, "plain").x, 0.01); /* a short number needs no more room */
}
END_TEST

START_TEST(no_item_of_one_line_stands_alone) {
  for (int before = 30; before < 60; before++) {
    text t = text_new(A);
    for (int i = 0; i < before; i++)
      text_adds(&t, "filling\n\n");
    text_adds(&t, "## Head\n\n- one\n- two\n- three\n- four\n");
    const layout *l = set(t.ptr);
    ck_assert_uint_eq(spot_of(l, "Head").page, spot_of(l, "two").page);
    ck_assert_uint_eq(spot_of(l, "three").page, spot_of(l, "four").page);
  }
}
END_TEST

START_TEST(code_that_goes_on_is_moved_in) {
  const layout *l =
      set("```\nif (a) {\n  first(one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, "
          "thirteen, fourteen, fifteen, last);\n}\n```\n");
  double brace = spot_of(l, "if (a)").x, on = INFINITY;
  for (size_t j = 0; j < l->page[0].count; j++)
    for (size_t i = 0; i < l->page[0].item[j].box->inks; i++) {
      const ink *k = &l->page[0].item[j].box->ink[i];
      if (k->kind == ink_run && str_ends(k->run->text, "last);"))
        on = k->x;
    }
  ck_assert_double_gt(on, brace + 15);
  ck_assert_double_lt(on, brace + 25);
}
END_TEST

/* Where lines end at the margin, blanks of prose stretch, those of code don't: each of its characters is as wide. */
START_TEST(code_keeps_its_blanks_in_filled_lines) {
  const layout *l =
      written("---\ntitle: T\nlang: en\njustify: true\nmargin: {left: 60mm, right: 60mm}\n---\n\nWe begin with "
              "`a b c d` here and then go on over several lines of prose, so that the first of them is filled.\n")
          ->layout;
  size_t seen = 0;
  for (size_t j = 0; j < l->page[0].count; j++)
    for (size_t i = 0; i < l->page[0].item[j].box->inks; i++) {
      const ink *k = &l->page[0].item[j].box->ink[i];
      for (size_t n = 0; k->kind == ink_run && str_starts(k->run->text, "a b") && n < k->run->count; n++, seen++)
        ck_assert_double_eq_tol(k->run->glyph[n].advance, k->run->glyph[0].advance, 0.01);
    }
  ck_assert_uint_ge(seen, 7);
}
END_TEST

START_TEST(a_quote_goes_on_beside_what_it_quotes) {
  const layout *l = set("> outer\n>\n> > inner\n>\n> > [!NOTE]\n> > noted\n>\n> last\n");
  const bar *outer = spot_of(l, "outer").box->bar;
  ck_assert_ptr_eq(spot_of(l, "inner").box->bar->outer, outer);
  ck_assert_ptr_eq(spot_of(l, "noted").box->bar->outer, outer);
  ck_assert_ptr_eq(spot_of(l, "last").box->bar, outer);
}
END_TEST

Suite *lists_suite(void) {
  Suite *s = suite_create("lists");
  TCase *c = tcase_create("lists");
  const TTest *const test[] = {long_numbers_keep_off_their_text, no_item_of_one_line_stands_alone,
                               code_that_goes_on_is_moved_in, code_keeps_its_blanks_in_filled_lines,
                               a_quote_goes_on_beside_what_it_quotes};
  tcase_add_checked_fixture(c, start, finish);
  for (size_t i = 0; i < sizeof test / sizeof *test; i++)
    tcase_add_test(c, test[i]);
  suite_add_tcase(s, c);
  return s;
}
