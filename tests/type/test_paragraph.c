/* test_paragraph: paragraphs: every character on some line, no line too wide, the right edge straight where it should
 * be. */
#include "faces.h"

#include "type/paragraph.h"

#define PROSE                                                                                                          \
  "More than 3,900 citizens work abroad today, and nineteen of them live in one small town in the north "              \
  "(中標津町). A memorandum of cooperation on technical intern training was signed in 2017; two years later an "   \
  "agreement on skilled labour exchange followed. Most of them have found work in agriculture, caregiving, "           \
  "construction and information technology, and many take what they have learned home again. Өнөөдөр тэд "   \
  "ажиллаж байна. See Fig. 3 and https://example.org/a/rather/long/address.html for more."

static piece piece_of(const char *t) {
  return (piece){.text = str_of(t), .style = serif(), .at = span_none()};
}

static paragraph_options options(double width) {
  return (paragraph_options){.width = width, .hyphenate = true, .locale = locale_find(STR("en-GB"))};
}

/* Lines hold the pieces' bytes in order, each once, but for line ends. Returns the number of lines. */
static void check_whole(const paragraph *q, const piece *p, size_t pieces) {
  size_t at = 0, byte = 0;
  for (size_t i = 0; i < q->count; i++)
    for (size_t k = 0; k < q->line[i].count; k++) {
      const line_run *r = &q->line[i].run[k];
      if (r->soft_hyphen)
        continue;
      while (byte < p[at].text.len && p[at].text.ptr[byte] == '\n')
        byte++;
      if (byte == p[at].text.len) {
        at++;
        byte = 0;
      }
      ck_assert_uint_eq(r->piece, at);
      ck_assert_uint_eq(r->start, byte);
      ck_assert_ptr_eq(r->run.text.ptr, p[at].text.ptr + byte);
      byte += r->run.text.len;
    }
  ck_assert_uint_eq(at + 1, pieces);
  while (byte < p[at].text.len && p[at].text.ptr[byte] == '\n')
    byte++;
  ck_assert_uint_eq(byte, p[at].text.len);
}

/* Runs stand side by side, and glyphs add up to them. */
static void check_line(const line *l) {
  double x = 0;
  for (size_t k = 0; k < l->count; k++) {
    const run *r = &l->run[k].run;
    double sum = 0;
    size_t bytes = 0;
    for (size_t i = 0; i < r->count; i++) {
      sum += r->glyph[i].advance;
      bytes += r->glyph[i].length;
    }
    ck_assert_uint_eq(bytes, r->text.len);
    ck_assert_double_eq_tol(sum, r->width, 0.01);
    ck_assert_double_eq_tol(l->run[k].x, x, 1e-6);
    x += r->width;
  }
  ck_assert_double_eq_tol(l->width, x, 1e-6);
}

static void check(const paragraph *q, const piece *p, size_t pieces, double width) {
  check_whole(q, p, pieces);
  for (size_t i = 0; i < q->count; i++) {
    check_line(&q->line[i]);
    ck_assert_msg(q->line[i].width - q->line[i].hang <= width + 0.1, "line %zu of %zu is %g wide", i + 1, q->count,
                  q->line[i].width);
    ck_assert(q->line[i].last == (i + 1 == q->count));
    ck_assert(q->line[i].ascent > 0 && q->line[i].descent > 0);
  }
}

START_TEST(no_line_is_too_wide_and_nothing_is_lost) {
  piece p = piece_of(PROSE);
  for (double width = 60; width < 500; width += 37) {
    paragraph_options o = options(width);
    for (int justify = 0; justify < 2; justify++) {
      o.justify = justify;
      paragraph q = paragraph_break(A, S, &p, 1, &o, D);
      check(&q, &p, 1, width);
    }
  }
  ck_assert_msg(!diags_count(D), "%s", harness_complaints());
}
END_TEST

START_TEST(justified_lines_reach_the_edge_but_the_last) {
  piece p = piece_of(PROSE);
  paragraph_options o = options(300);
  o.justify = true;
  paragraph q = paragraph_break(A, S, &p, 1, &o, D);
  for (size_t i = 0; i + 1 < q.count; i++)
    ck_assert_double_eq_tol(q.line[i].width - q.line[i].hang, 300, 0.02);
  ck_assert(q.line[q.count - 1].width < 299);
}
END_TEST

START_TEST(an_indent_shortens_the_first_line) {
  piece p = piece_of(PROSE);
  paragraph_options o = options(300);
  o.justify = true;
  o.first = 40;
  paragraph q = paragraph_break(A, S, &p, 1, &o, D);
  ck_assert_double_eq_tol(q.line[0].width, 260, 0.02);
  ck_assert_double_eq_tol(q.line[1].width, 300, 0.02);
}
END_TEST

START_TEST(pieces_keep_their_styles_and_places) {
  piece p[] = {piece_of("Key "), piece_of("sales"), piece_of(" rose in all the regions of the north"), piece_of(".")};
  p[1].style.weight = 700;
  p[3].rise = 3;
  paragraph_options o = options(90);
  paragraph q = paragraph_break(A, S, p, 4, &o, D);
  check(&q, p, 4, 90);
  ck_assert_int_eq(q.line[0].run[1].run.face->weight, 700);
  const line *last = &q.line[q.count - 1];
  ck_assert_double_eq_tol(last->run[last->count - 1].run.rise, 3, 1e-9);
  ck_assert(last->ascent > q.line[0].ascent + 2.9);
}
END_TEST

START_TEST(a_word_is_not_broken_between_styles) {
  piece p[] = {piece_of("aaaa bbbb re"), piece_of("gions"), piece_of(" cccc")};
  paragraph_options o = options(55);
  o.hyphenate = false;
  paragraph q = paragraph_break(A, S, p, 3, &o, D);
  for (size_t i = 0; i < q.count; i++)
    for (size_t k = 0; k < q.line[i].count; k++)
      if (q.line[i].run[k].piece == 1)
        ck_assert_uint_eq(q.line[i].run[k - 1].piece, 0);
}
END_TEST

START_TEST(divided_words_get_a_hyphen_that_is_not_in_the_text) {
  piece p = piece_of("representative organisations");
  paragraph_options o = options(48);
  paragraph q = paragraph_break(A, S, &p, 1, &o, D);
  check_whole(&q, &p, 1);
  ck_assert(q.line[0].hyphenated);
  const line_run *sign = &q.line[0].run[q.line[0].count - 1];
  ck_assert(sign->soft_hyphen);
  ck_assert(str_is(sign->run.text, "\u2010"));
}
END_TEST

/* Whether or not words may be divided: what is wider than the line is. */
START_TEST(a_word_wider_than_the_line_is_divided_where_it_may_be) {
  piece p = piece_of("representative organisations");
  for (double width = 30; width < 160; width += 1) {
    paragraph_options o = options(width);
    o.hyphenate = false;
    paragraph q = paragraph_break(A, S, &p, 1, &o, D);
    double min, max;
    paragraph_widths(A, S, &p, 1, &min, &max);
    check_whole(&q, &p, 1);
    bool divided = false;
    for (size_t i = 0; i < q.count; i++)
      divided |= q.line[i].hyphenated;
    ck_assert_msg(divided == (min > width), "%g wide", width);
  }
}
END_TEST

START_TEST(a_soft_hyphen_shows_only_where_it_is_used) {
  piece p = piece_of("infor\u00ADmation");
  paragraph_options wide = options(200), narrow = options(40);
  paragraph q = paragraph_break(A, S, &p, 1, &wide, D);
  ck_assert_uint_eq(q.count, 1);
  ck_assert(!q.line[0].hyphenated);
  q = paragraph_break(A, S, &p, 1, &narrow, D);
  ck_assert_uint_eq(q.count, 2);
  ck_assert(q.line[0].hyphenated);
}
END_TEST

START_TEST(spaces_at_a_line_end_have_no_width) {
  piece p = piece_of("aaaa    bbbb  ");
  paragraph_options o = options(30);
  style s = serif();
  paragraph q = paragraph_break(A, S, &p, 1, &o, D);
  ck_assert_uint_eq(q.count, 2);
  ck_assert(str_is(q.line[0].run[0].run.text, "aaaa    "));
  ck_assert_double_eq_tol(q.line[0].width, shape_width(A, S, &s, STR("aaaa")), 0.1);
  ck_assert_double_eq_tol(q.line[1].width, shape_width(A, S, &s, STR("bbbb")), 0.1);
}
END_TEST

START_TEST(line_ends_in_the_text_are_kept) {
  piece p = piece_of("one\ntwo\n\nfour\n");
  paragraph_options o = options(300);
  o.justify = true;
  paragraph q = paragraph_break(A, S, &p, 1, &o, D);
  ck_assert_uint_eq(q.count, 4);
  check(&q, &p, 1, 300);
  ck_assert_uint_eq(q.line[2].count, 0);
  ck_assert(q.line[0].width < 30); /* forced lines are not stretched */
}
END_TEST

START_TEST(a_word_wider_than_the_line_is_cut) {
  text t = text_new(A);
  for (int i = 0; i < 60; i++)
    text_adds(&t, "wide\u0301_");
  piece p = piece_of(t.ptr);
  paragraph_options o = options(100);
  paragraph q = paragraph_break(A, S, &p, 1, &o, D);
  check(&q, &p, 1, 100);
  ck_assert(q.count > 10 && q.count < 20);
  for (size_t i = 0; i < q.count; i++) /* never between a letter and its mark */
    ck_assert((unsigned char)q.line[i].run[0].run.text.ptr[0] != 0xCC);
}
END_TEST

START_TEST(nothing_gives_no_lines_and_no_width_overflows) {
  piece p = piece_of("");
  paragraph_options o = options(100);
  ck_assert_uint_eq(paragraph_break(A, S, &p, 1, &o, D).count, 0);
  ck_assert_uint_eq(paragraph_break(A, S, &p, 0, &o, D).count, 0);
  p = piece_of("some words");
  o.width = 0;
  paragraph q = paragraph_break(A, S, &p, 1, &o, D);
  ck_assert(q.count > 1);
  check_whole(&q, &p, 1);
}
END_TEST

/* A full stop at the end of a line stands out over it by most of its width, a letter does not. */
START_TEST(signs_hang_over_the_edge) {
  piece p = piece_of("one two three. four five six");
  paragraph_options o = options(0);
  double room[2];
  paragraph_widths(A, S, &(piece){.text = STR("one two three."), .style = p.style}, 1, &room[0], &room[1]);
  o.justify = true;
  o.width = room[1];
  paragraph q = paragraph_break(A, S, &p, 1, &o, D);
  ck_assert_uint_eq(q.count, 2);
  ck_assert_double_gt(q.line[0].hang, 1);
  ck_assert_double_eq_tol(q.line[0].width - q.line[0].hang, o.width, 0.02);
  ck_assert_double_eq(q.line[1].hang, 0);
}
END_TEST

START_TEST(japanese_is_justified_between_its_characters) {
  piece p = piece_of("中標津町は北海道の東部にある町で、酪農が盛んです。「モンゴル」からの労働者が働いています。");
  paragraph_options o = {.width = 143, .justify = true, .locale = locale_find(STR("ja"))};
  p.style.lang = "ja";
  paragraph q = paragraph_break(A, S, &p, 1, &o, D);
  check(&q, &p, 1, 143.1);
  for (size_t i = 0; i + 1 < q.count; i++) {
    ck_assert_double_eq_tol(q.line[i].width, 143, 0.05);
    str first = q.line[i + 1].run[0].run.text;
    ck_assert(!str_starts(first, "。") && !str_starts(first, "、") && !str_starts(first, "」"));
  }
}
END_TEST

START_TEST(numbers_stay_with_their_names) {
  piece p = piece_of("The sales are shown in Fig. 3 below and in Table 12 there, all in all 45 % of them.");
  for (double width = 50; width < 200; width += 7) {
    paragraph_options o = options(width);
    paragraph q = paragraph_break(A, S, &p, 1, &o, D);
    for (size_t i = 0; i < q.count; i++)
      ck_assert(!str_starts(q.line[i].run[0].run.text, "3") && !str_starts(q.line[i].run[0].run.text, "12") &&
                !str_starts(q.line[i].run[0].run.text, "%"));
  }
}
END_TEST

START_TEST(widths_for_table_columns) {
  piece p[] = {piece_of("wide words "), piece_of("here\nx")};
  style s = serif();
  double min, max;
  paragraph_widths(A, S, p, 2, &min, &max);
  ck_assert_double_eq_tol(min, shape_width(A, S, &s, STR("words")), 0.3);
  ck_assert_double_eq_tol(max, shape_width(A, S, &s, STR("wide words here")), 0.3);
  paragraph_options o = options(min);
  o.hyphenate = false;
  paragraph q = paragraph_break(A, S, p, 2, &o, D);
  check(&q, p, 2, min);
  ck_assert_uint_eq(q.count, 4);
  o.width = max;
  ck_assert_uint_eq(paragraph_break(A, S, p, 2, &o, D).count, 2);
}
END_TEST

START_TEST(the_same_paragraph_breaks_the_same) {
  piece p = piece_of(PROSE);
  paragraph_options o = options(250);
  paragraph a = paragraph_break(A, S, &p, 1, &o, D), b = paragraph_break(A, S, &p, 1, &o, D);
  ck_assert_uint_eq(a.count, b.count);
  for (size_t i = 0; i < a.count; i++)
    ck_assert(a.line[i].width == b.line[i].width);
}
END_TEST

START_TEST(a_missing_character_is_said_once) {
  const source *m = source_new(A, "a.md", STR("See \U000F0000 here"));
  piece p = piece_of(m->bytes.ptr);
  p.at = span_new(m, 0, m->bytes.len);
  paragraph_options o = options(10);
  paragraph_break(A, S, &p, 1, &o, D);
  ck_assert_uint_eq(diags_count(D), 1);
  ck_assert_uint_eq(diags_at(D, 0)->at.start, 4);
}
END_TEST

START_TEST(endless_paragraphs_are_broken_too) {
  text t = text_new(A);
  for (int i = 0; i < 5000; i++)
    text_adds(&t, "xyz中"); /* 30 kB without a space */
  piece p = piece_of(t.ptr);
  paragraph_options o = options(200);
  o.hyphenate = false;
  paragraph q = paragraph_break(A, S, &p, 1, &o, D);
  check(&q, &p, 1, 200);
}
END_TEST

Suite *paragraph_suite(void) {
  const TTest *const test[] = {no_line_is_too_wide_and_nothing_is_lost,
                               justified_lines_reach_the_edge_but_the_last,
                               an_indent_shortens_the_first_line,
                               pieces_keep_their_styles_and_places,
                               a_word_is_not_broken_between_styles,
                               divided_words_get_a_hyphen_that_is_not_in_the_text,
                               a_word_wider_than_the_line_is_divided_where_it_may_be,
                               a_soft_hyphen_shows_only_where_it_is_used,
                               spaces_at_a_line_end_have_no_width,
                               line_ends_in_the_text_are_kept,
                               a_word_wider_than_the_line_is_cut,
                               nothing_gives_no_lines_and_no_width_overflows,
                               signs_hang_over_the_edge,
                               japanese_is_justified_between_its_characters,
                               numbers_stay_with_their_names,
                               widths_for_table_columns,
                               the_same_paragraph_breaks_the_same,
                               a_missing_character_is_said_once,
                               endless_paragraphs_are_broken_too};
  return faces_suite("paragraph", test, sizeof test / sizeof *test);
}
