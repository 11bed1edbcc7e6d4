/* pages: briefs that keep to the pages they are asked for. */
#include "said.h"

static const ink *picture_on(const layout *l) {
  for (size_t i = 0; i < l->pages; i++)
    for (size_t j = 0; j < l->page[i].count; j++)
      for (size_t k = 0; k < l->page[i].item[j].box->inks; k++)
        if (l->page[i].item[j].box->ink[k].kind == ink_image)
          return &l->page[i].item[j].box->ink[k];
  return NULL;
}

static const brief *pictured(int height, const char *pages) {
  return written(text_format(A, "---\ntitle: T\npaper: [400mm, %dmm]\n%s---\n\n![A page](%s)\n\nText.\n", height, pages,
                             file_real(A, "docs/page1.png")));
}

START_TEST(a_picture_gives_way_where_pages_are_asked_for) {
  int height = 500;
  while (pictured(height - 5, "")->layout->pages == 1)
    height -= 5;
  const ink *own = picture_on(pictured(height, "")->layout);
  const layout *l = pictured(height * 95 / 100, "pages: 1\n")->layout;
  ck_assert_uint_eq(l->pages, 1);
  const ink *less = picture_on(l);
  ck_assert_double_lt(less->height, 0.99 * own->height);
  ck_assert_double_gt(less->height, 0.7 * own->height);
  ck_assert_double_eq_tol(less->width / less->height, own->width / own->height, 1e-6);
}
END_TEST

/* A text of so many words, in paragraphs of 40, 70 and 100, laid out for `pages`, or for as many as it takes. */
static const brief *worded(const char *named, int words, size_t pages) {
  text t = text_new(A);
  text_addf(&t, "---\ntitle: T\ntheme: %s\n", named);
  if (pages)
    text_addf(&t, "pages: %zu\n", pages);
  text_adds(&t, "---\n");
  for (int i = 0; i < words; i++)
    text_adds(&t, i % 210 && i % 210 != 40 && i % 210 != 110 ? "word " : "\n\nword ");
  return written(t.ptr);
}

/* The most words, to the ten, that take no more than `pages` if nothing is asked for. */
static int natural_fill(const char *named, size_t pages) {
  int low = 10, high = 100 * (int)pages;
  while (high - low > 1) {
    int middle = (low + high) / 2;
    *(worded(named, middle * 10, 0)->layout->pages <= pages ? &low : &high) = middle;
  }
  return low * 10;
}

/* Text alone has no figures to give way, so its lines come closer or apart. */
START_TEST(a_tenth_too_little_or_a_seventh_too_much_keeps_to_the_pages_asked_for) {
  size_t count;
  const theme *all = themes(&count);
  for (size_t i = 0; i < count; i++)
    for (size_t pages = 1; pages <= 12; pages += 11) {
      int full = natural_fill(all[i].name, pages);
      for (int part = 90; part <= 115; part += 5) {
        const brief *b = worded(all[i].name, full * part / 100, pages);
        ck_assert_msg(b->layout->pages == pages, "%s: %zu pages at %d %% of %zu", all[i].name, b->layout->pages, part,
                      pages);
        double lines = b->layout->grid / all[i].baseline;
        ck_assert_double_ge(lines, all[i].tightest - 1e-9);
        ck_assert_double_le(lines, all[i].loosest + 1e-9);
      }
    }
}
END_TEST

Suite *pages_suite(void) {
  Suite *s = suite_create("pages");
  TCase *c = tcase_create("pages");
  tcase_add_checked_fixture(c, start, finish);
  tcase_set_timeout(c, 120);
  tcase_add_test(c, a_tenth_too_little_or_a_seventh_too_much_keeps_to_the_pages_asked_for);
  tcase_add_test(c, a_picture_gives_way_where_pages_are_asked_for);
  suite_add_tcase(s, c);
  return s;
}
