/* figures: the marks of scenes become vectors, the same bytes every time; pictures have the words too. */
#include "draw/figures.h"

#include "chart/fixture.h"

#include <zlib.h>

/* All streams of a cairo PDF, inflated, one after the other. */
static str contents(str pdf) {
  text out = text_new(A);
  const char *at = pdf.ptr, *end = pdf.ptr + pdf.len;
  while ((at = memmem(at, (size_t)(end - at), "stream\n", 7))) {
    at += 7;
    z_stream z = {.next_in = (Bytef *)at, .avail_in = (uInt)(end - at)};
    char chunk[4096];
    if (inflateInit(&z) != Z_OK)
      break;
    int status;
    do {
      z.next_out = (Bytef *)chunk;
      z.avail_out = sizeof chunk;
      status = inflate(&z, Z_NO_FLUSH);
      text_add(&out, (str){chunk, sizeof chunk - z.avail_out});
    } while (status == Z_OK && z.avail_out == 0);
    inflateEnd(&z);
  }
  return text_str(&out);
}

static size_t occurrences(str s, const char *what) {
  size_t n = 0;
  for (const char *at = s.ptr; (at = memmem(at, s.len - (size_t)(at - s.ptr), what, strlen(what))); at++)
    n++;
  return n;
}

/* Operators of a content stream: words between white space. */
static size_t operators(str s, char name) {
  size_t n = 0;
  for (size_t i = 1; i + 1 < s.len; i++)
    n += s.ptr[i] == name && strchr(" \n", s.ptr[i - 1]) && strchr(" \n", s.ptr[i + 1]);
  return n;
}

static scene *workers(drafting *k) {
  *k = fixture_drafting();
  plot *p = fixture("waffle");
  NUMBERS(p, channel_size, 3881, 19);
  TEXTS(p, channel_color, "elsewhere in Japan", "in Nakashibetsu");
  LIT(p, false, true);
  return fixture_scene(k, p, 170 * MM);
}

static str drawn_on(size_t pages) {
  drafting k;
  scene *s = workers(&k);
  figures *f = figures_new(A);
  for (size_t i = 0; i < pages; i++)
    ck_assert_uint_eq(figures_add(f, s), i);
  return figures_finish(f, D);
}

START_TEST(a_page_a_scene) {
  str pdf = drawn_on(3);
  ck_assert(str_starts(pdf, "%PDF-1.4"));
  ck_assert_uint_eq(occurrences(pdf, "/Type /Page\n") + occurrences(pdf, "/Type /Page "), 3);
  ck_assert_uint_eq(occurrences(pdf, "/Subtype /Image"), 0);
  ck_assert_uint_eq(occurrences(pdf, "/FontDescriptor"), 0); /* words are set with the document's fonts */
}
END_TEST

/* Rectangles and paths only: here the bracket over the nineteen. */
START_TEST(dots_and_words_are_left_to_the_page) {
  str pdf = drawn_on(1), page = contents(pdf);
  ck_assert_uint_eq(operators(page, 'm'), 1);
  ck_assert_uint_eq(operators(page, 'l'), 3);
  ck_assert_uint_eq(operators(page, 'S'), 1);
}
END_TEST

START_TEST(same_bytes) {
  str a = drawn_on(2), b = drawn_on(2);
  /* Only cairo's own Info dictionary has a clock in it, and that is not carried over. */
  const char *info_a = memmem(a.ptr, a.len, "/CreationDate", 13), *info_b = memmem(b.ptr, b.len, "/CreationDate", 13);
  ck_assert(info_a && info_b && info_a - a.ptr == info_b - b.ptr);
  ck_assert(a.len == b.len && !memcmp(a.ptr, b.ptr, (size_t)(info_a - a.ptr)));
}
END_TEST

START_TEST(pictures_alone) {
  drafting k;
  scene *s = workers(&k);
  str png = draw_png(A, k.faces, s, 2, D), svg = draw_svg(A, k.faces, s, D);
  ck_assert(png.len > 1000 && !memcmp(png.ptr, "\x89PNG", 4));
  unsigned width = (unsigned char)png.ptr[18] << 8 | (unsigned char)png.ptr[19];
  ck_assert_uint_eq(width, 964); /* 170 mm at two pixels a point */
  ck_assert(occurrences(svg, "<svg") == 1 && occurrences(svg, "<image") == 0);
  ck_assert(occurrences(svg, "<path") >= 3 && occurrences(svg, "M ") >= 3900); /* a sub-path a dot, a path a colour */
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

Suite *figures_suite(void) {
  const TTest *const all[] = {a_page_a_scene, dots_and_words_are_left_to_the_page, same_bytes, pictures_alone};
  return harness_suite("figures", all, sizeof all / sizeof *all);
}
