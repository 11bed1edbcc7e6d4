/* test_shape: shaping: kerning, stand-ins, exact clusters, and errors that name the character. */
#include "faces.h"

static double width(style s, const char *t) {
  return shape_width(A, S, &s, str_of(t));
}

static shaped shaped_of(style s, const char *t) {
  return shape(A, S, &s, str_of(t), span_none(), D);
}

/* Every byte belongs to one cluster, in order; runs follow each other without gaps; widths add up. */
static void check_whole(const shaped *q, const char *t) {
  size_t at = 0;
  double sum = 0;
  for (size_t i = 0; i < q->count; i++) {
    const run *r = &q->run[i];
    ck_assert_ptr_eq(r->text.ptr, t + at);
    size_t within = 0;
    double advance = 0;
    for (size_t k = 0; k < r->count; k++) {
      if (r->glyph[k].length)
        ck_assert_uint_eq(r->glyph[k].start, within);
      within += r->glyph[k].length;
      advance += r->glyph[k].advance;
    }
    ck_assert_uint_eq(within, r->text.len);
    ck_assert_double_eq_tol(advance, r->width, 1e-4);
    at += within;
    sum += r->width;
  }
  ck_assert_uint_eq(at, strlen(t));
  ck_assert_double_eq_tol(sum, q->width, 1e-4);
}

START_TEST(pairs_are_kerned) {
  style s[] = {serif(), sans()};
  for (size_t i = 0; i < 2; i++) {
    ck_assert(width(s[i], "AV") < width(s[i], "A") + width(s[i], "V") - 0.3);
    ck_assert(width(s[i], "To") < width(s[i], "T") + width(s[i], "o") - 0.3);
  }
}
END_TEST

START_TEST(size_scales_everything) {
  style s = serif();
  double ten = width(s, "Quarterly sales");
  s.size = 20;
  ck_assert_double_eq_tol(width(s, "Quarterly sales"), 2 * ten, 1e-4);
  shaped q = shaped_of(s, "x");
  ck_assert_double_eq_tol(q.ascent, q.run[0].face->ascent * 20, 1e-9);
  ck_assert_double_eq_tol(q.descent, q.run[0].face->descent * 20, 1e-9);
}
END_TEST

START_TEST(clusters_cover_the_text_exactly) {
  const char *sample[] = {"plain",
                          "office affluent",
                          "caf\u00E9 cafe\u0301",
                          "中標津町, Hokkaido",
                          "Өнөөдөр ҮҮсэл",
                          "a\u200Bb\u00ADc",
                          "tab\there",
                          "≤ ≥ − → ▲ ▼ ●",
                          "½ ² 45\u202F%",
                          "x\u0301\u0302\u0303y",
                          ""};
  style s[] = {serif(), sans(), {.family = "mono", .size = 9}, {.family = "display", .size = 24, .weight = 700}};
  for (size_t k = 0; k < sizeof s / sizeof *s; k++)
    for (size_t i = 0; i < sizeof sample / sizeof *sample; i++) {
      shaped q = shaped_of(s[k], sample[i]);
      check_whole(&q, sample[i]);
    }
  ck_assert_msg(!diags_count(D), "%s", harness_complaints());
}
END_TEST

START_TEST(a_mark_stays_with_its_letter) {
  shaped q = shaped_of(serif(), "e\u0301x");
  ck_assert_uint_eq(q.run[0].glyph[0].start, 0);
  ck_assert_uint_eq(q.run[0].glyph[0].length, 3);
}
END_TEST

START_TEST(a_ligature_is_one_cluster_unless_unwanted) {
  style s = serif();
  shaped one = shaped_of(s, "fi");
  ck_assert_uint_eq(one.run[0].count, 1);
  ck_assert_uint_eq(one.run[0].glyph[0].length, 2);
  ck_assert(one.run[0].face->blank);
  s.no_ligatures = true;
  shaped q = shaped_of(s, "fi");
  ck_assert_uint_eq(q.run[0].count, 2);
  ck_assert_uint_eq(q.run[0].glyph[0].length, 1);
  check_whole(&q, q.run[0].text.ptr);
}
END_TEST

/* Its second letter would have no glyph to be said by. */
START_TEST(a_face_without_a_blank_forms_no_ligatures) {
  style s = sans();
  s.lang = "ja";
  shaped q = shaped_of(s, "fi");
  ck_assert_str_eq(q.run[0].face->family, "Noto Sans CJK JP");
  ck_assert(!q.run[0].face->blank);
  ck_assert_uint_eq(q.run[0].count, 2);
}
END_TEST

START_TEST(stand_ins_take_only_what_is_lacking) {
  shaped q = shaped_of(serif(), "City of 中標津町, Hokkaido");
  ck_assert_uint_eq(q.count, 3);
  ck_assert(str_is(q.run[0].text, "City of "));
  ck_assert(str_is(q.run[1].text, "中標津町"));
  ck_assert_str_eq(q.run[1].face->family, "Noto Serif CJK JP");
  ck_assert(str_is(q.run[2].text, ", Hokkaido"));
  ck_assert_str_eq(shaped_of(sans(), "町").run[0].face->family, "Noto Sans CJK JP");
  ck_assert_double_eq_tol(q.run[1].width, 40, 1e-3); /* four ems */
}
END_TEST

START_TEST(a_space_between_two_japanese_words_stays_with_them) {
  shaped q = shaped_of(serif(), "中標津 町役場 x");
  ck_assert_uint_eq(q.count, 2);
  ck_assert(str_is(q.run[0].text, "中標津 町役場"));
  ck_assert(str_is(q.run[1].text, " x"));
}
END_TEST

START_TEST(figures_are_of_one_face_in_a_language) {
  style s = serif();
  shaped q = shaped_of(s, "中標津 2019 町");
  ck_assert_uint_eq(q.count, 3);
  ck_assert_str_eq(q.run[1].face->family, "Gentium Book Plus"); /* as where no Japanese stands around them */
  s.lang = "ja";
  q = shaped_of(s, "中標津 2019 町 City");
  ck_assert_uint_eq(q.count, 1);
  ck_assert_str_eq(shaped_of(s, "2019").run[0].face->family, "Noto Serif CJK JP");
  ck_assert_str_eq(shaped_of(s, "сайд").run[0].face->family, "Gentium Book Plus");
  s.weight = 700;
  ck_assert_int_eq(shaped_of(s, "町").run[0].face->weight, 700);
  s.family = "mono";
  ck_assert_str_eq(shaped_of(s, "2019").run[0].face->family, "JetBrains Mono");
}
END_TEST

START_TEST(japanese_punctuation_is_squeezed_and_latin_kept_apart) {
  style s = serif();
  s.lang = "ja";
  ck_assert_double_eq_tol(width(s, "「町」、「村」。"), width(s, "町村") + 10 * 4.5,
                          1e-3); /* 6 signs, 3 blank halves less */
  ck_assert_double_eq_tol(width(s, "（「町」）"), 10 * 4, 1e-3);
  ck_assert_double_eq_tol(width(s, "町19人"), width(s, "町人") + width(s, "19") + 20 / 12.0, 1e-3);
  ck_assert_double_eq_tol(width(s, "町（19）"), width(s, "町（）") + width(s, "19"), 1e-3);
  s.lang = "en";
  ck_assert_double_eq_tol(width(s, "（「町」）"), 10 * 5, 1e-3);
}
END_TEST

START_TEST(tabular_figures_are_equally_wide) {
  style s = sans();
  ck_assert(width(s, "111") < width(s, "888") - 1);
  s.tabular = true;
  ck_assert_double_eq_tol(width(s, "111"), width(s, "888"), 1e-4);
}
END_TEST

START_TEST(tracking_follows_every_cluster) {
  style s = sans();
  s.no_ligatures = true;
  double tight = width(s, "KEY");
  s.tracking = 0.1;
  ck_assert_double_eq_tol(width(s, "KEY"), tight + 3 * 0.1 * 10, 1e-4);
}
END_TEST

START_TEST(superscripts_are_raised_or_drawn_so) {
  style s[] = {serif(), sans()};
  for (size_t i = 0; i < 2; i++) {
    s[i].superscript = true;
    shaped q = shaped_of(s[i], "12");
    bool scaled = q.run[0].size < 10;
    ck_assert(scaled == (q.run[0].rise > 0));
    ck_assert(q.width < 9);
  }
}
END_TEST

/* The letters of "office" and of "OFFICE" in small capitals are all other glyphs, each of its own letter. */
START_TEST(small_capitals_are_glyphs_of_their_letters) {
  style s = serif();
  s.no_ligatures = true;
  shaped plain = shaped_of(s, "office"), capital = shaped_of(s, "OFFICE");
  s.small_caps = true;
  shaped small = shaped_of(s, "office");
  ck_assert_uint_eq(small.run[0].count, 6);
  for (uint32_t i = 0; i < 6; i++) {
    ck_assert_uint_ne(small.run[0].glyph[i].id, plain.run[0].glyph[i].id);
    ck_assert_uint_ne(small.run[0].glyph[i].id, capital.run[0].glyph[i].id);
    ck_assert_uint_eq(small.run[0].glyph[i].start, i);
    ck_assert_uint_eq(small.run[0].glyph[i].length, 1);
  }
  ck_assert_double_lt(small.width, capital.width);
}
END_TEST

START_TEST(figures_are_as_asked_where_the_face_has_them) {
  style s = sans();
  ck_assert_double_ne(width(s, "111"), width(s, "888"));
  s.tabular = true;
  ck_assert_double_eq_tol(width(s, "111"), width(s, "888"), 1e-6);
  s.old_style = true;
  ck_assert_double_eq_tol(width(s, "1"), width(s, "8"), 1e-6);
  face *prose = face_find(S, &(style){.family = "serif"}), *labels = face_find(S, &(style){.family = "sans"});
  ck_assert(face_feature(prose, "smcp") && !face_feature(labels, "smcp"));
  ck_assert(face_feature(labels, "tnum") && !face_feature(labels, "nope"));
}
END_TEST

START_TEST(control_characters_are_blank) {
  style s = serif();
  ck_assert_double_eq_tol(width(s, "a\tb"), width(s, "a") + width(s, " ") + width(s, "b"), 0.2);
  ck_assert_double_eq_tol(width(s, "\u00AD"), 0, 1e-9);
  ck_assert_double_eq_tol(width(s, "\u200B"), 0, 1e-9);
}
END_TEST

START_TEST(missing_characters_are_named_and_placed) {
  const source *m = source_new(A, "a.md", STR("one \U000F0000 two \U000F0001 \U000F0000\n"));
  span at = span_new(m, 0, m->bytes.len - 1);
  style s = serif();
  shape(A, S, &s, span_str(at), at, D);
  ck_assert_uint_eq(diags_errors(D), 2); /* each once */
  ck_assert_uint_eq(diags_at(D, 0)->at.start, 4);
  ck_assert_uint_eq(diags_at(D, 0)->at.length, 4);
  ck_assert_uint_eq(diags_at(D, 1)->at.start, 13);
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "U+F0000"));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "B0601"));
}
END_TEST

START_TEST(a_missing_character_is_found_where_the_text_was_changed) {
  const source *m = source_new(A, "a.md", STR("\"x\" -- \U000F0000"));
  style s = serif();
  shape(A, S, &s, STR("\u201Cx\u201D \u2013 \U000F0000"), span_new(m, 0, m->bytes.len), D);
  ck_assert_uint_eq(diags_at(D, 0)->at.start, 7);
  shape(A, S, &s, STR("\U000F0002"), span_new(m, 0, 3), D); /* computed: nowhere in the source */
  ck_assert_uint_eq(diags_at(D, 1)->at.length, 3);
}
END_TEST

START_TEST(scripts_that_cannot_be_set_are_refused) {
  const char *sample[] = {"שלום", "سلام", "नमस्ते", "ไทย", "ᠮᠣᠩᠭᠣᠯ"};
  style s = serif();
  for (size_t i = 0; i < 5; i++) {
    size_t before = diags_errors(D);
    shape(A, S, &s, str_of(sample[i]), span_none(), D);
    ck_assert_msg(diags_errors(D) > before, "%s", sample[i]);
    ck_assert_int_eq(diags_at(D, before)->code->number, 602);
  }
}
END_TEST

START_TEST(bytes_that_are_not_text_do_no_harm) {
  style s = serif();
  shape(A, S, &s, STR("a\xFFz\xC3"), span_none(), D);
  ck_assert(diags_errors(D) > 0);
  ck_assert(shape_width(A, S, &s, STR("a\xFFz\xC3")) > 0);
}
END_TEST

START_TEST(long_texts_are_shaped_in_parts_to_the_same_width) {
  text t = text_new(A);
  for (int i = 0; i < 3000; i++)
    text_adds(&t, "sales ");
  style s = serif();
  shaped q = shape(A, S, &s, text_str(&t), span_none(), D);
  check_whole(&q, t.ptr);
  double two = width(s, "sales sales "), one = width(s, "sales ");
  ck_assert_double_eq_tol(q.width, one + 2999 * (two - one), 3000 * 0.01);
}
END_TEST

START_TEST(labels_wrap_where_unicode_allows) {
  style s = sans();
  str line[4];
  str name = STR("Agriculture, forestry and fisheries");
  ck_assert_uint_eq(shape_wrap(A, S, &s, name, &(line_room){1000, line, 4, false}), 1);
  ck_assert(str_equal(line[0], name));
  size_t n = shape_wrap(A, S, &s, name, &(line_room){110, line, 4, false});
  ck_assert_uint_eq(n, 2);
  ck_assert(str_is(line[0], "Agriculture,") || str_is(line[0], "Agriculture, forestry"));
  for (size_t i = 0; i < n; i++)
    ck_assert(shape_width(A, S, &s, line[i]) <= 110.01);
  ck_assert_uint_eq(shape_wrap(A, S, &s, name, &(line_room){110, line, 1, false}), 0); /* too few lines */
  ck_assert_uint_eq(shape_wrap(A, S, &s, name, &(line_room){20, line, 4, false}), 0);  /* a word too wide */
  ck_assert_uint_eq(shape_wrap(A, S, &s, STR("one\ntwo"), &(line_room){1000, line, 4, false}), 2);
  ck_assert(str_is(line[1], "two"));
}
END_TEST

START_TEST(japanese_labels_may_end_with_phrases) {
  style s = sans();
  s.lang = "ja";
  str line[4], title = STR("電気料金は下がったが産業用ほどではなく");
  double room = shape_width(A, S, &s, STR("電気料金は下がったが産業用ほどでは"));
  ck_assert_uint_eq(shape_wrap(A, S, &s, title, &(line_room){room, line, 4, false}), 2);
  ck_assert(str_is(line[1], "なく"));
  ck_assert_uint_eq(shape_wrap(A, S, &s, title, &(line_room){room, line, 4, true}), 2);
  ck_assert(str_is(line[0], "電気料金は下がったが") && str_is(line[1], "産業用ほどではなく"));
}
END_TEST

Suite *shape_suite(void) {
  const TTest *const test[] = {pairs_are_kerned,
                               size_scales_everything,
                               clusters_cover_the_text_exactly,
                               a_mark_stays_with_its_letter,
                               a_ligature_is_one_cluster_unless_unwanted,
                               a_face_without_a_blank_forms_no_ligatures,
                               stand_ins_take_only_what_is_lacking,
                               a_space_between_two_japanese_words_stays_with_them,
                               figures_are_of_one_face_in_a_language,
                               japanese_punctuation_is_squeezed_and_latin_kept_apart,
                               tabular_figures_are_equally_wide,
                               tracking_follows_every_cluster,
                               superscripts_are_raised_or_drawn_so,
                               small_capitals_are_glyphs_of_their_letters,
                               figures_are_as_asked_where_the_face_has_them,
                               control_characters_are_blank,
                               missing_characters_are_named_and_placed,
                               a_missing_character_is_found_where_the_text_was_changed,
                               scripts_that_cannot_be_set_are_refused,
                               bytes_that_are_not_text_do_no_harm,
                               long_texts_are_shaped_in_parts_to_the_same_width,
                               labels_wrap_where_unicode_allows,
                               japanese_labels_may_end_with_phrases};
  return faces_suite("shape", test, sizeof test / sizeof *test);
}
