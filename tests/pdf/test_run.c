/* test_run: what is shaped in comes out of the file again, at its place, from fonts that are embedded. */
#include "tool.h"

#include <math.h>

static const style serif = {.family = "serif", .weight = 400, .size = 10.2, .lang = "en-GB"};
static const style sans = {.family = "sans", .weight = 600, .size = 12, .lang = "en-GB"};

/* One paragraph a line. */
static const char *document(const style *want, const char *const *line, size_t count) {
  face_set *faces = tool_faces();
  pdf *p = tool_pdf(faces);
  pdf_page(p, SHEET_W, SHEET_H);
  for (size_t i = 0; i < count; i++) {
    pdf_open(p, tag_p, NULL);
    tool_say(p, faces, want, line[i], 56.7, 80 + 28 * (double)i);
    pdf_close(p);
  }
  ck_assert_msg(!diags_count(D), "%s", harness_complaints());
  return tool_finish(p);
}

START_TEST(text_comes_out_as_it_went_in) {
  static const char *const line[] = {"Over 3,900 Mongolian workers – “hands-on”, difficult office affairs AVATAR To.",
                                     "Монгол ажилчин Өвөрхангай Үндсэн ө ү Ө Ү", "中標津町で働く。いつもありがとう",
                                     "Naïve café ½ × ≤ ≥ − → 45 % €"};
  for (int kind = 0; kind < 2; kind++) {
    const char *path = document(kind ? &sans : &serif, line, 4);
    str poppler = tool_run("pdftotext -raw %s -", path), mupdf = tool_run("mutool draw -q -F txt %s", path);
    for (size_t i = 0; i < 4; i++) {
      tool_has(poppler, line[i]);
      tool_has(mupdf, line[i]);
    }
    unlink(path);
  }
}
END_TEST

/* A Latin and a Cyrillic letter may share a glyph. */
START_TEST(a_glyph_may_stand_for_different_characters) {
  for (int kind = 0; kind < 2; kind++) {
    face_set *faces = tool_faces();
    pdf *p = tool_pdf(faces);
    run r = shape(A, faces, kind ? &sans : &serif, STR("AAB"), span_none(), D).run[0];
    r.text = STR("AАB");
    r.glyph[1].length = 2;
    r.glyph[2].start = 3;
    pdf_page(p, SHEET_W, SHEET_H);
    pdf_open(p, tag_p, NULL);
    pdf_run(p, &r, (double[]){50, 100}, INK, false);
    pdf_close(p);
    const char *path = tool_finish(p);
    tool_has(tool_run("pdftotext %s -", path), "AАB");
    unlink(path);
  }
}
END_TEST

START_TEST(every_font_is_embedded_as_a_subset_and_maps_to_unicode) {
  static const char *const line[] = {"Affairs 123 中標津町 Өү ≥"};
  for (int kind = 0; kind < 2; kind++) {
    const char *path = document(kind ? &sans : &serif, line, 1);
    str out = tool_run("pdffonts %s | tail -n +3", path);
    ck_assert_uint_gt(out.len, 0);
    for (str rest = out; rest.len;) {
      str row = str_slice(rest, 0, (size_t)((char *)memchr(rest.ptr, '\n', rest.len) - rest.ptr));
      tool_has(row, "yes yes yes");
      rest = str_slice(rest, row.len + 1, rest.len);
    }
    unlink(path);
  }
}
END_TEST

/* The left and right edge of a word, by poppler. */
static void edges(const char *path, const char *word, double out[2]) {
  str box = tool_run("pdftotext -bbox %s -", path);
  const char *at = memmem(box.ptr, box.len, word, strlen(word));
  ck_assert_ptr_nonnull(at);
  while (strncmp(at, "xMin=", 5))
    at--;
  out[0] = strtod(at + 6, NULL);
  out[1] = strtod(strstr(at, "xMax=") + 6, NULL);
}

START_TEST(a_word_stands_where_the_ruler_says_to_a_hundredth_of_a_point) {
  face_set *faces = tool_faces();
  pdf *p = tool_pdf(faces);
  pdf_page(p, SHEET_W, SHEET_H);
  pdf_open(p, tag_p, NULL);
  double end = tool_say(p, faces, &serif, "AVATAR Tooth Vowel Yawning of the WAVE Toyota AVAVAVAVAVAV end", 56.7, 100);
  pdf_close(p);
  const char *path = tool_finish(p);
  double at[2];
  edges(path, "end<", at);
  ck_assert_double_eq_tol(at[1], end, 0.01);
  ck_assert_double_eq_tol(at[1] - at[0], shape_width(A, faces, &serif, STR("end")), 0.02);
  unlink(path);
}
END_TEST

START_TEST(a_soft_hyphen_is_no_hyphen_of_the_text) {
  face_set *faces = tool_faces();
  pdf *p = tool_pdf(faces);
  pdf_page(p, SHEET_W, SHEET_H);
  pdf_open(p, tag_p, NULL);
  double x = tool_say(p, faces, &serif, "co-op", 50, 100);
  shaped hyphen = shape(A, faces, &serif, STR("-"), span_none(), D);
  pdf_run(p, &hyphen.run[0], (double[]){x, 100}, INK, true);
  pdf_close(p);
  const char *path = tool_finish(p);
  tool_has(tool_run("mutool draw -q -F txt %s", path), "co-op\xC2\xAD");
  unlink(path);
}
END_TEST

/* A run put together by hand: two glyphs that stand for fewer characters than there are glyphs. */
START_TEST(a_cluster_says_its_text_once_however_many_glyphs_it_has) {
  face_set *faces = tool_faces();
  pdf *p = tool_pdf(faces);
  shaped abc = shape(A, faces, &serif, STR("abc"), span_none(), D);
  run r = abc.run[0];
  r.text = STR("½z");
  r.glyph[0].start = 0, r.glyph[0].length = 2;
  r.glyph[1].length = 0;
  r.glyph[1].dy = 2;
  r.glyph[2].start = 2, r.glyph[2].length = 1;
  pdf_page(p, SHEET_W, SHEET_H);
  pdf_open(p, tag_p, NULL);
  pdf_run(p, &r, (double[]){50, 100}, INK, false);
  pdf_close(p);
  const char *path = tool_finish(p);
  ck_assert(str_equal(str_trim(tool_run("pdftotext %s -", path)), STR("½z")));
  unlink(path);
}
END_TEST

START_TEST(the_state_is_said_once) {
  face_set *faces = tool_faces();
  pdf *p = tool_pdf(faces);
  pdf_page(p, SHEET_W, SHEET_H);
  pdf_open(p, tag_p, NULL);
  for (int i = 0; i < 20; i++)
    tool_say(p, faces, &serif, "again", 50, 100 + 14 * i);
  pdf_close(p);
  const char *path = tool_finish(p);
  str words = tool_run("qpdf --qdf --object-streams=disable %s - | strings -n 1", path);
  size_t fonts = 0, texts = 0, colours = 0;
  for (size_t i = 0; i + 4 < words.len; i++) {
    fonts += !strncmp(words.ptr + i, " Tf\n", 4);
    texts += !strncmp(words.ptr + i, "\nBT\n", 4);
    colours += !strncmp(words.ptr + i, " g\n", 3) || !strncmp(words.ptr + i, ".1 g\n", 5);
  }
  ck_assert_uint_eq(fonts, 1);
  ck_assert_uint_eq(texts, 1);
  ck_assert_uint_eq(colours, 1);
  unlink(path);
}
END_TEST

Suite *run_suite(void) {
  const TTest *const test[] = {text_comes_out_as_it_went_in,
                               a_glyph_may_stand_for_different_characters,
                               every_font_is_embedded_as_a_subset_and_maps_to_unicode,
                               a_word_stands_where_the_ruler_says_to_a_hundredth_of_a_point,
                               a_soft_hyphen_is_no_hyphen_of_the_text,
                               a_cluster_says_its_text_once_however_many_glyphs_it_has,
                               the_state_is_said_once};
  return harness_suite("run", test, sizeof test / sizeof *test);
}
