/* label: lines that fit, and labels that keep apart. */
#include "chart/label.h"

#include "fixture.h"

static void wraps_into(const char *words, double width, size_t lines) {
  drafting k = fixture_drafting();
  lettering how = lettering_of(&k, role_category);
  wrapped w = label_wrap(&k, &how, str_of(words), width);
  ck_assert_msg(w.lines == lines, "`%s` took %zu lines", words, w.lines);
  ck_assert(w.width <= width);
}

START_TEST(names_wrap_at_spaces) {
  wraps_into("Construction", 200, 1);
  wraps_into("Information technology", 60, 2);
}
END_TEST

START_TEST(no_word_of_a_title_stands_alone) {
  drafting k = fixture_drafting();
  lettering title = lettering_of(&k, role_title);
  title.size = k.look->title_size;
  title.weight = LABEL_STRONG;
  str words = STR("Most calls are answered within ten minutes");
  double all = label_width(&k, &title, words);
  for (double less = 5; less < 40; less += 5) {
    wrapped w = label_wrap(&k, &title, words, all - less);
    ck_assert_uint_eq(w.lines, 2);
    ck_assert_msg(label_width(&k, &title, w.line[1]) > 0.25 * all, "`%.*s`", STR_ARG(w.line[1]));
  }
}
END_TEST

START_TEST(names_get_room_for_their_words) {
  drafting k = fixture_drafting();
  lettering how = lettering_of(&k, role_category);
  const str name[] = {STR("Construction"), STR("x")};
  wrapped w[2];
  double width = label_width(&k, &how, name[0]) * 2.2;
  ck_assert(label_wrap(&k, &how, name[0], 0.36 * width).broken);
  ck_assert(label_wrap_names(&k, &how, &(name_column){name, 2, width, 0.36}, w) > 0.4 * width);
  ck_assert(!w[0].broken && w[0].lines == 1);
  label_wrap_names(&k, &how, &(name_column){name, 2, width / 4, 0.36}, w);
  ck_assert(w[0].broken && w[0].width <= 0.36 * width / 4);
}
END_TEST

static const char *lines_in(const char *lang, const char *words, double width) {
  drafting k = fixture_drafting();
  k.lang = lang;
  lettering how = lettering_of(&k, role_category);
  wrapped w = label_wrap(&k, &how, str_of(words), width);
  text out = text_new(A);
  for (size_t i = 0; i < w.lines; i++)
    text_addf(&out, "%s%.*s", i ? "|" : "", STR_ARG(w.line[i]));
  ck_assert(w.broken && w.width <= width);
  return out.ptr;
}

START_TEST(a_word_that_must_be_broken_has_a_hyphen_where_its_language_divides_it) {
  ck_assert_str_eq(lines_in("fr", "technologique", 50), "technolo-|gique");
  ck_assert_str_eq(lines_in("de", "Verkehrsinfrastruktur", 60), "Verkehrsin-|frastruktur");
  ck_assert_ptr_null(strchr(lines_in("en-GB", "ABCDEFGHIJKLM", 40), '-'));
}
END_TEST

/* Rows are as tall as the tallest name: of many names none takes two lines if that can be helped. */
START_TEST(many_names_get_room_for_one_line) {
  drafting k = fixture_drafting();
  lettering how = lettering_of(&k, role_category);
  str name[40];
  for (size_t i = 0; i < 40; i++)
    name[i] = i == 7 ? STR("The Federal Republic of Somewhere") : STR("Somewhere");
  wrapped w[40];
  double width = label_width(&k, &how, name[7]) * 2;
  label_wrap_names(&k, &how, &(name_column){name, 10, width, 0.38}, w);
  ck_assert_uint_eq(w[7].lines, 2);
  label_wrap_names(&k, &how, &(name_column){name, 40, width, 0.38}, w);
  ck_assert_uint_eq(w[7].lines, 1);
  label_wrap_names(&k, &how, &(name_column){name, 40, width / 2, 0.38}, w);
  ck_assert_uint_eq(w[7].lines, 3); /* in vain */
}
END_TEST

START_TEST(nothing_is_cut) {
  drafting k = fixture_drafting();
  lettering how = lettering_of(&k, role_category);
  text long_name = text_new(A);
  for (int i = 0; i < 300; i++)
    text_addc(&long_name, (char)('a' + i % 26));
  wrapped w = label_wrap(&k, &how, text_str(&long_name), 70);
  ck_assert(w.broken && w.width <= 70);
  text joined = text_new(A);
  for (size_t i = 0; i < w.lines; i++)
    text_add(&joined, w.line[i]);
  ck_assert_str_eq(joined.ptr, long_name.ptr);
}
END_TEST

START_TEST(line_ends_in_cells_are_spaces) {
  drafting k = fixture_drafting();
  scene *s = scene_new(A, 200, 50);
  lettering how = lettering_of(&k, role_category);
  label_put(&k, s, &how, STR("two\nlines\there"), (point){0, 20});
  ck_assert(str_is(s->item[0].words, "two lines here"));
  ck_assert_int_eq((int)diags_count(D), 0);
}
END_TEST

START_TEST(aligned_at_their_point) {
  drafting k = fixture_drafting();
  scene *s = scene_new(A, 200, 50);
  lettering how = lettering_of(&k, role_value);
  for (label_align a = label_left; a <= label_right; a++) {
    how.align = a;
    label_put(&k, s, &how, STR("3,900"), (point){100, 20});
  }
  double width = s->item[0].width;
  ck_assert_double_eq_tol(s->item[0].x, 100, 0.006);
  ck_assert_double_eq_tol(s->item[1].x, 100 - width / 2, 0.006);
  ck_assert_double_eq_tol(s->item[2].x, 100 - width, 0.006);
}
END_TEST

START_TEST(labels_with_room_stay) {
  double y[] = {10, 30, 60}, h[] = {10, 10, 10};
  ck_assert(label_spread(y, h, 3, (double[]){0, 100}));
  ck_assert(y[0] == 10 && y[1] == 30 && y[2] == 60);
}
END_TEST

/* Three wish for one place: least squares puts the middle one there and its neighbours beside it. */
START_TEST(a_crowd_spreads_around_its_middle) {
  double y[] = {50, 50, 50}, h[] = {10, 10, 10};
  ck_assert(label_spread(y, h, 3, (double[]){0, 100}));
  ck_assert_double_eq_tol(y[0], 40, 1e-9);
  ck_assert_double_eq_tol(y[1], 50, 1e-9);
  ck_assert_double_eq_tol(y[2], 60, 1e-9);
}
END_TEST

START_TEST(crowds_stay_inside) {
  double y[] = {1, 2, 99}, h[] = {10, 20, 10};
  ck_assert(label_spread(y, h, 3, (double[]){0, 100}));
  ck_assert_double_eq_tol(y[0], 5, 1e-9);
  ck_assert_double_eq_tol(y[1], 20, 1e-9);
  ck_assert_double_eq_tol(y[2], 95, 1e-9);
  double full[] = {3, 4, 5}, tall[] = {40, 40, 40};
  ck_assert(!label_spread(full, tall, 3, (double[]){0, 100}));
  ck_assert(full[0] == 3 && full[2] == 5);
}
END_TEST

/* Against the definition: no other feasible arrangement near by is better. */
START_TEST(least_squares) {
  double want[] = {10, 12, 13, 40, 41}, y[5], h[] = {8, 8, 8, 8, 8};
  memcpy(y, want, sizeof y);
  ck_assert(label_spread(y, h, 5, (double[]){0, 200}));
  double cost = 0;
  for (int i = 0; i < 5; i++) {
    cost += (y[i] - want[i]) * (y[i] - want[i]);
    ck_assert(i == 0 || y[i] - y[i - 1] >= 8 - 1e-9);
  }
  for (double shift = -2; shift <= 2; shift += 0.25) {
    double other = 0, at = y[0] + shift;
    for (int i = 0; i < 5; i++) {
      at = i == 0 ? at : fmax(at + 8, y[i]);
      other += (at - want[i]) * (at - want[i]);
    }
    ck_assert(other >= cost - 1e-9);
  }
}
END_TEST

Suite *label_suite(void) {
  const TTest *const all[] = {many_names_get_room_for_one_line,
                              names_wrap_at_spaces,
                              no_word_of_a_title_stands_alone,
                              names_get_room_for_their_words,
                              nothing_is_cut,
                              a_word_that_must_be_broken_has_a_hyphen_where_its_language_divides_it,
                              line_ends_in_cells_are_spaces,
                              aligned_at_their_point,
                              labels_with_room_stay,
                              a_crowd_spreads_around_its_middle,
                              crowds_stay_inside,
                              least_squares};
  return harness_suite("label", all, sizeof all / sizeof *all);
}
