/* test_lift: cairo's pages come over as they are, to the pixel; bytes that are not cairo's are refused. */
#include "tool.h"

#include "base/file.h"
#include "pdf/cairo_pdf.h"

#include <cairo-ft.h>
#include <cairo-pdf.h>

#define FIGURE_W 300
#define FIGURE_H 200

static cairo_status_t keep(void *to, const unsigned char *bytes, unsigned count) {
  text_add(to, (str){(const char *)bytes, count});
  return CAIRO_STATUS_SUCCESS;
}

static void draw(cairo_t *c, face_set *faces, int page) {
  cairo_set_source_rgb(c, 0.07, 0.26, 0.43);
  cairo_rectangle(c, 20.3, 20.7, 200 - 40 * page, 30);
  cairo_fill(c);
  cairo_set_source_rgba(c, 0.95, 0.4, 0.15, 0.5);
  cairo_arc(c, 150, 100, 60, 0, 6);
  cairo_fill(c);
  cairo_set_line_width(c, 0.4);
  cairo_move_to(c, 10, 150.5);
  cairo_line_to(c, 290, 30 + 20 * page);
  cairo_stroke(c);
  for (int i = 0; i < 2; i++) { /* CFF outlines, and TrueType's */
    face *f = face_find(faces, &(style){.family = i ? "mono" : "sans", .weight = 400, .size = 12});
    cairo_font_face_t *font = cairo_ft_font_face_create_for_ft_face(face_freetype(faces, f), 0);
    cairo_set_font_face(c, font);
    cairo_set_font_size(c, 12);
    cairo_move_to(c, 20, 170 + 20 * i);
    cairo_show_text(c, page ? "Second Өү 3,900" : "First ½ figure");
    cairo_font_face_destroy(font);
  }
  cairo_show_page(c);
}

static str figures(face_set *faces, int pages) {
  text *out = ARENA_NEW(A, text);
  *out = text_new(A);
  cairo_surface_t *s = cairo_pdf_surface_create_for_stream(keep, out, FIGURE_W, FIGURE_H);
  cairo_pdf_surface_restrict_to_version(s, CAIRO_PDF_VERSION_1_4);
  cairo_t *c = cairo_create(s);
  for (int i = 0; i < pages; i++)
    draw(c, faces, i);
  cairo_destroy(c);
  cairo_surface_finish(s);
  cairo_surface_destroy(s);
  return text_str(out);
}

/* A document of pages of the figures' size with nothing else on them. */
static pdf *framed(face_set *faces, int pages) {
  pdf *p = tool_pdf(faces);
  for (int i = 0; i < pages; i++) {
    pdf_page(p, FIGURE_W, FIGURE_H);
    pdf_open(p, tag_figure, &(pdf_tag_options){.alt = "a figure"});
    pdf_figure(p, (size_t)i, (double[]){0, 0});
    pdf_close(p);
  }
  return p;
}

static str raster(const char *path, int page) {
  return tool_run(text_format(A, "pdftoppm -r 216 -f %d -l %d %%s", page, page), path);
}

START_TEST(a_lifted_figure_is_the_same_to_the_pixel) {
  face_set *faces = tool_faces();
  str cairo = figures(faces, 2);
  pdf *p = framed(faces, 2);
  pdf_figures(p, cairo);
  const char *ours = tool_finish(p), *theirs = tool_file(cairo, ".pdf");
  for (int page = 1; page <= 2; page++) {
    str a = raster(ours, page), b = raster(theirs, page);
    ck_assert_uint_gt(a.len, 900 * 600 * 3);
    ck_assert(str_equal(a, b));
  }
  ck_assert(str_equal(tool_run("pdftotext %s -", ours), tool_run("pdftotext %s -", theirs)));
  ck_assert_uint_eq(tool_run("pdfimages -list %s | tail -n +3", ours).len, 0);
  tool_lacks(tool_run("pdffonts %s | tail -n +3", ours), " no ");
  unlink(ours);
  unlink(theirs);
}
END_TEST

START_TEST(a_figure_stands_where_it_was_put) {
  face_set *faces = tool_faces();
  pdf *p = tool_pdf(faces);
  pdf_page(p, SHEET_W, SHEET_H);
  pdf_open(p, tag_figure, &(pdf_tag_options){.alt = "a figure"});
  pdf_figure(p, 0, (double[]){100, 200});
  pdf_close(p);
  pdf_figures(p, figures(faces, 1));
  const char *path = tool_finish(p);
  str box = tool_run("pdftotext -bbox %s -", path);
  tool_has(box, "xMin=\"120.0");
  unlink(path);
}
END_TEST

START_TEST(one_figure_shown_twice_is_in_the_file_once) {
  face_set *faces = tool_faces();
  str cairo = figures(faces, 1), bytes[2];
  for (int i = 0; i < 2; i++) {
    pdf *p = framed(faces, 1);
    if (i)
      pdf_figure(p, 0, (double[]){20, 20});
    pdf_figures(p, cairo);
    bytes[i] = pdf_finish(p);
    ck_assert_ptr_nonnull(bytes[i].ptr);
  }
  ck_assert_uint_lt(bytes[1].len, bytes[0].len + 100);
}
END_TEST

START_TEST(what_cairo_leaves_unsaid_is_said) {
  face_set *faces = tool_faces();
  pdf *p = framed(faces, 2);
  str cairo = figures(faces, 2);
  tool_has(cairo, "CIDFontType2");
  tool_lacks(cairo, "CIDToGIDMap");
  pdf_figures(p, cairo);
  tool_has(pdf_finish(p), "/CIDToGIDMap/Identity");
}
END_TEST

START_TEST(figures_that_are_missing_are_reported) {
  face_set *faces = tool_faces();
  pdf *p = framed(faces, 2);
  pdf_figures(p, figures(faces, 1));
  ck_assert_ptr_null(pdf_finish(p).ptr);
  tool_has(str_of(harness_complaints()), "B0803");
}
END_TEST

START_TEST(a_pdf_cut_short_anywhere_is_refused) {
  str whole = figures(tool_faces(), 1);
  for (size_t cut = 0; cut < whole.len - 8; cut += 1 + cut / 97) {
    char *part = malloc(cut + 1); /* of its own, so that reading past the end is seen */
    memcpy(part, whole.ptr, cut);
    ck_assert_ptr_null(cairo_pdf_open(A, (str){part, cut}));
    free(part);
  }
}
END_TEST

/* Any byte changed: refused or read, but never past the end, and never without end. */
START_TEST(a_damaged_pdf_does_no_harm) {
  face_set *faces = tool_faces();
  str whole = figures(faces, 1);
  for (size_t at = 0; at<whole.len; at += at> whole.len - 3000 ? 7 : 211) {
    char *bytes = str_copy(A, whole);
    bytes[at] = (char)(bytes[at] ^ (1 << at % 8));
    pdf *p = framed(faces, 1);
    pdf_figures(p, (str){bytes, whole.len});
    pdf_finish(p);
  }
}
END_TEST

static str with_table(const char *objects, const size_t *at, size_t count) {
  text t = text_new(A);
  text_adds(&t, objects);
  size_t table = t.len;
  text_addf(&t, "xref\n0 %zu\n0000000000 65535 f \n", count + 1);
  for (size_t i = 0; i < count; i++)
    text_addf(&t, "%010zu 00000 n \n", at[i]);
  text_addf(&t, "trailer\n<< /Root 1 0 R >>\nstartxref\n%zu\n%%%%EOF\n", table);
  return text_str(&t);
}

START_TEST(lengths_that_go_in_circles_are_refused) {
  const char head[] = "%PDF-1.4\n1 0 obj\n<< /Pages 2 0 R >>\nendobj\n",
             pages[] = "2 0 obj\n<< /Kids [ 3 0 R ] /Length 2 0 R >>\nstream\nendobj\n",
             page[] = "3 0 obj\n<< /Type /Page >>\nendobj\n";
  const size_t at[] = {9, sizeof head - 1, sizeof head - 1 + sizeof pages - 1};
  const char *all = text_format(A, "%s%s%s", head, pages, page);
  ck_assert_ptr_null(cairo_pdf_open(A, with_table(all, at, 3)));
}
END_TEST

START_TEST(tokens_are_whole_values) {
  str rest = STR("/Key% note\n1");
  unsigned ref;
  ck_assert(str_is(cairo_pdf_token(&rest, &ref), "/Key"));
  rest = STR("[1 (a(b)\\)) <</X 2 0 R>>] 12 0 R 7 true<4A>");
  ck_assert(str_is(cairo_pdf_token(&rest, &ref), "[1 (a(b)\\)) <</X 2 0 R>>]"));
  ck_assert_uint_eq(ref, 0);
  ck_assert(str_is(cairo_pdf_token(&rest, &ref), "12 0 R"));
  ck_assert_uint_eq(ref, 12);
  ck_assert(str_is(cairo_pdf_token(&rest, &ref), "7"));
  ck_assert(str_is(cairo_pdf_token(&rest, &ref), "true"));
  ck_assert(str_is(cairo_pdf_token(&rest, &ref), "<4A>"));
  ck_assert_ptr_null(cairo_pdf_token(&rest, &ref).ptr);
  ck_assert_ptr_nonnull(rest.ptr); /* the end, not a fault */
  static const char *const bad[] = {"[1 2", "<</A", "(a", "<4A", ">>", "]", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    rest = str_of(bad[i]);
    ck_assert_ptr_null(cairo_pdf_token(&rest, &ref).ptr);
    ck_assert_ptr_null(rest.ptr);
  }
}
END_TEST

Suite *lift_suite(void) {
  const TTest *const test[] = {a_lifted_figure_is_the_same_to_the_pixel,
                               a_figure_stands_where_it_was_put,
                               one_figure_shown_twice_is_in_the_file_once,
                               what_cairo_leaves_unsaid_is_said,
                               figures_that_are_missing_are_reported,
                               a_pdf_cut_short_anywhere_is_refused,
                               a_damaged_pdf_does_no_harm,
                               lengths_that_go_in_circles_are_refused,
                               tokens_are_whole_values};
  return harness_suite("lift", test, sizeof test / sizeof *test);
}
