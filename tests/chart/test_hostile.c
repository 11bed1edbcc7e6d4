/* hostile: data that mean harm make a right chart or a located complaint, never a wrong or an empty one. */
#include "laws.h"

static plot *simple_bar(size_t rows, const double *v, const char *const *name) {
  plot *p = fixture("bar");
  fixture_texts(p, channel_y, name, rows);
  fixture_numbers(p, channel_x, v, rows);
  return p;
}

static void survives(plot *p, const char *which) {
  drafting k = fixture_drafting();
  laws_obeyed(&k, p, 80 * MM, which);
  laws_obeyed(&k, p, 170 * MM, which);
}

START_TEST(equal_zero_and_negative_values) {
  static const char *const abc[] = {"a", "b", "c"};
  static const double three[][3] = {{5, 5, 5}, {0, 0, 0}, {-3, -2, -1}, {1e-9, 1e-9, 2e-9}, {9007199254740993, 1, 2}};
  for (size_t i = 0; i < sizeof three / sizeof *three; i++)
    survives(simple_bar(3, three[i], abc), text_format(A, "values %zu", i));
  plot *p = fixture("line");
  DATES(p, channel_x, "2020", "2021", "2022");
  NUMBERS(p, channel_y, 7, 7, 7);
  survives(p, "a flat line");
}
END_TEST

START_TEST(one_row) {
  static const char *const a[] = {"a"};
  survives(simple_bar(1, (double[]){3}, a), "one bar");
  plot *p = fixture("line");
  DATES(p, channel_x, "2020");
  NUMBERS(p, channel_y, 7);
  survives(p, "one point");
  p = fixture("timeline");
  DATES(p, channel_x, "2020-05-01");
  TEXTS(p, channel_label, "it happened");
  survives(p, "one event");
  p = fixture("waffle");
  NUMBERS(p, channel_size, 1);
  survives(p, "one dot");
}
END_TEST

START_TEST(single_and_equal_values_of_spreads) {
  static const char *const kind[] = {"point", "range", "histogram", "strip", "box"};
  static const double three[][3] = {
      {5, 5, 5}, {0, 0, 0}, {-3, -2, -1}, {1e-9, 1e-9, 2e-9}, {9007199254740993, 1, 2}, {1e289, -1e289, 0}};
  for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
    for (size_t j = 0; j < sizeof three / sizeof *three; j++)
      for (size_t rows = 1; rows <= 3; rows += 2) {
        plot *p = fixture(kind[i]);
        bool names = i == 1 || i > 2;
        if (names)
          fixture_texts(p, channel_x, (const char *const[]){"a", "b", "c"}, rows);
        else
          fixture_numbers(p, channel_x, three[j], rows);
        if (i != 2)
          fixture_numbers(p, channel_y, three[j], rows);
        if (i == 1)
          fixture_numbers(p, channel_y2, three[j], rows);
        survives(p, text_format(A, "%s %zu of %zu", kind[i], j, rows));
      }
}
END_TEST

static void refused(plot *p, int code, const char *words) {
  drafting k = fixture_drafting();
  size_t before = diags_count(D);
  ck_assert(!chart_check(&k, p));
  ck_assert(diags_count(D) > before);
  const diag *g = diags_at(D, before);
  ck_assert_int_eq(g->code->number, code);
  ck_assert_ptr_nonnull(g->at.source);
  ck_assert_msg(strstr(g->message, words) != NULL, "%s", g->message);
}

START_TEST(nothing_to_draw) {
  plot *p = fixture("bar");
  fixture_texts(p, channel_y, NULL, 0);
  fixture_numbers(p, channel_x, NULL, 0);
  refused(p, 503, "nothing to draw");
  p = fixture("bar");
  TEXTS(p, channel_y, "a", "b");
  NUMBERS(p, channel_x, NAN, NAN);
  refused(p, 503, "nothing to draw");
  p = fixture("waffle");
  NUMBERS(p, channel_size, 0, 0);
  refused(p, 503, "add up to nothing");
}
END_TEST

START_TEST(an_encoding_too_few) {
  plot *p = fixture("timeline");
  DATES(p, channel_x, "2020");
  refused(p, 502, "needs `label`");
}
END_TEST

START_TEST(numbers_near_the_end_of_doubles) {
  static const char *const ab[] = {"a", "b"};
  refused(simple_bar(2, (double[]){1e308, -1e308}, ab), 504, "too large");
  refused(simple_bar(2, (double[]){1e-308, 2e-308}, ab), 504, "too small");
  survives(simple_bar(2, (double[]){1e289, -1e289}, ab), "very large");
}
END_TEST

START_TEST(names_of_three_hundred_characters) {
  text name = text_new(A);
  for (int i = 0; i < 300; i++)
    text_addc(&name, i % 9 == 8 ? ' ' : 'n');
  const char *const long_name[] = {name.ptr, "b"};
  refused(simple_bar(2, (double[]){1, 2}, long_name), 505, "300 characters");
  plot *p = fixture("timeline");
  DATES(p, channel_x, "2020", "2021");
  fixture_texts(p, channel_label, long_name, 2);
  survives(p, "a long event");
}
END_TEST

START_TEST(more_marks_than_a_page_holds) {
  enum { many = 10000 };
  const char **name = ARENA_ARRAY(A, many, const char *);
  double *v = ARENA_ARRAY(A, many, double);
  for (int i = 0; i < many; i++) {
    name[i] = text_format(A, "name %d", i);
    v[i] = i;
  }
  plot *p = fixture("bar");
  fixture_channel(p, channel_y, column_text, many);
  str *category = ARENA_ARRAY(A, many, str);
  for (int i = 0; i < many; i++) {
    category[i] = str_of(name[i]);
    ((double *)p->channel[channel_y].number)[i] = i;
  }
  p->channel[channel_y].category = category;
  p->channel[channel_y].categories = many;
  fixture_numbers(p, channel_x, v, many);
  refused(p, 510, "10000");
  p = fixture("waffle");
  NUMBERS(p, channel_size, 1e6);
  refused(p, 510, "1000000 dots");
}
END_TEST

START_TEST(two_rows_for_one_mark) {
  plot *p = fixture("bar");
  TEXTS(p, channel_y, "a", "a");
  NUMBERS(p, channel_x, 1, 2);
  refused(p, 509, "second row for `a`");
  p = fixture("line");
  DATES(p, channel_x, "2020", "2021", "2020");
  NUMBERS(p, channel_y, 1, 2, 3);
  refused(p, 509, "second point");
}
END_TEST

START_TEST(wrong_types) {
  plot *p = fixture("bar");
  TEXTS(p, channel_x, "a");
  TEXTS(p, channel_y, "b");
  refused(p, 508, "must be numbers, not text");
  p = fixture("waffle");
  NUMBERS(p, channel_size, 3, -1);
  refused(p, 511, "less than zero");
  p = fixture("timeline");
  DATES(p, channel_x, "2020");
  DATES(p, channel_x2, "2019");
  TEXTS(p, channel_label, "backwards");
  refused(p, 513, "ends before");
}
END_TEST

START_TEST(unsorted_dates_make_a_sorted_line) {
  plot *p = fixture("line");
  DATES(p, channel_x, "2022", "2020", "2021");
  NUMBERS(p, channel_y, 3, 1, 2);
  drafting k = fixture_drafting();
  scene *s = fixture_scene(&k, p, 100 * MM);
  const item *line = NULL;
  for (size_t i = 0; i < s->count; i++)
    if (s->item[i].kind == item_path && s->item[i].role == role_mark)
      line = &s->item[i];
  ck_assert(line && line->point[0].x < line->point[1].x && line->point[1].x < line->point[2].x);
}
END_TEST

Suite *hostile_suite(void) {
  const TTest *const all[] = {equal_zero_and_negative_values,
                              single_and_equal_values_of_spreads,
                              one_row,
                              nothing_to_draw,
                              an_encoding_too_few,
                              numbers_near_the_end_of_doubles,
                              names_of_three_hundred_characters,
                              more_marks_than_a_page_holds,
                              two_rows_for_one_mark,
                              wrong_types,
                              unsorted_dates_make_a_sorted_line};
  return harness_suite("hostile", all, sizeof all / sizeof *all);
}
