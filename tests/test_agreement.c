/* agreement: each kind's example as cairo's picture and as the PDF's, pixel by pixel. */
#include "harness.h"

#include "base/file.h"
#include "brief.h"
#include "chart/kinds.h"
#include "chart/samples.h"
#include "draw/figures.h"

#include <cairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define SCALE 4           /* pixels a point; with whole points for margins, both pictures share a raster */
#define SHADE 96          /* of 255: what two rasterisers may differ in where an edge crosses a pixel */
#define UNLIKE_MOST 0.002 /* of the pixels */

static char folder[] = "/tmp/brief-agreement-XXXXXX";

static const char *in_folder(const char *name) {
  return text_format(A, "%s/%s", folder, name);
}

static void start(void) {
  harness_setup();
  memcpy(folder + strlen(folder) - 6, "XXXXXX", 6);
  ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void finish(void) {
  static const char *const name[] = {"x.md", "data.csv", "x.pdf", "chart.png", "page.png"};
  for (size_t i = 0; i < sizeof name / sizeof *name; i++)
    unlink(in_folder(name[i]));
  rmdir(folder);
  harness_teardown();
}

/* Where a brief's one chart landed. */
typedef struct landing {
  const figure *figure;
  double x, y;
} landing;

static landing find_chart(const layout *l) {
  for (size_t i = 0; i < l->page[0].count; i++)
    if (l->page[0].item[i].box->figures)
      return (landing){l->page[0].item[i].box->figure, l->left, l->top + l->page[0].item[i].y};
  ck_abort_msg("no chart on the first page");
  return (landing){0};
}

static brief *brief_of(const sample *k) {
  const char *words = text_format(
      A, "---\ntitle: T\npaper: [600pt, 840pt]\nmargin: 60pt\ndata: {d: data.csv}\n---\n\n```chart\n%s```\n", k->yaml);
  ck_assert(file_save(in_folder("x.md"), str_of(words), D));
  ck_assert(file_save(in_folder("data.csv"), str_of(k->csv), D));
  brief *b = brief_load(A, in_folder("x.md"), &(brief_options){.manifest = "fonts/manifest"}, D);
  ck_assert_msg(b && brief_lay_out(b), "%s: %s", k->name, harness_complaints());
  return b;
}

static cairo_surface_t *picture_of(const brief *b, const figure *f) {
  str png = draw_png(A, b->manuscript.faces, f->scene, SCALE, D);
  ck_assert(file_save(in_folder("chart.png"), png, D));
  return cairo_image_surface_create_from_png(in_folder("chart.png"));
}

static cairo_surface_t *page_of(brief *b) {
  ck_assert(file_save(in_folder("x.pdf"), brief_pdf(b, &(pdf_sizes){0}), D));
  const char *command = text_format(A, "mutool draw -q -r %d -o %s %s 1 2>/dev/null", 72 * SCALE, in_folder("page.png"),
                                    in_folder("x.pdf"));
  ck_assert_int_eq(system(command), 0);
  return cairo_image_surface_create_from_png(in_folder("page.png"));
}

/* One channel of a pixel, on white. */
static int shade(cairo_surface_t *s, int x, int y, int part) {
  const unsigned char *p = cairo_image_surface_get_data(s) + y * cairo_image_surface_get_stride(s) + 4 * x;
  return p[part];
}

static bool unlike(cairo_surface_t *a, cairo_surface_t *b, const int at[4]) {
  for (int c = 0; c < 3; c++)
    if (abs(shade(a, at[0], at[1], c) - shade(b, at[2], at[3], c)) > SHADE)
      return true;
  return false;
}

static double share_unlike(cairo_surface_t *chart, cairo_surface_t *whole, const landing *at) {
  int width = cairo_image_surface_get_width(chart), height = cairo_image_surface_get_height(chart), count = 0;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      count += unlike(chart, whole, (int[]){x, y, x + (int)(at->x * SCALE + 0.5), y + (int)(at->y * SCALE + 0.5)});
  return (double)count / width / height;
}

static int dark_pixels(cairo_surface_t *s) {
  int dark = 0;
  for (int y = 0; y < cairo_image_surface_get_height(s); y++)
    for (int x = 0; x < cairo_image_surface_get_width(s); x++)
      dark += shade(s, x, y, 1) < 128;
  return dark;
}

START_TEST(a_chart_looks_alike_as_png_and_in_the_pdf) {
  size_t count;
  const kind *all = kinds(&count), *of = &all[(size_t)_i < count ? _i : 0];
  const sample example = {of->name, of->example, of->example_data},
               *k = (size_t)_i < count ? &example : &samples[_i - (int)count];
  brief *b = brief_of(k);
  landing at = find_chart(b->layout);
  cairo_surface_t *chart = picture_of(b, at.figure), *whole = page_of(b);
  ck_assert_int_eq(cairo_surface_status(whole), CAIRO_STATUS_SUCCESS);
  ck_assert_int_gt(dark_pixels(chart), 1000);
  double unlike_share = share_unlike(chart, whole, &at);
  ck_assert_msg(unlike_share <= UNLIKE_MOST, "%s: %.3f %% of the pixels differ", k->name, unlike_share * 100);
  cairo_surface_destroy(chart);
  cairo_surface_destroy(whole);
}
END_TEST

Suite *agreement_suite(void) {
  size_t count;
  kinds(&count);
  Suite *s = suite_create("agreement");
  TCase *c = tcase_create("agreement");
  tcase_add_checked_fixture(c, start, finish);
  tcase_set_timeout(c, 60);
  tcase_add_loop_test(c, a_chart_looks_alike_as_png_and_in_the_pdf, 0, (int)count + sample_count);
  suite_add_tcase(s, c);
  return s;
}
