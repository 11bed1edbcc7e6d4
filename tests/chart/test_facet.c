/* facet: what panels promise: every value in the right panel, the same value at the same place in each of them. */
#include "scenes.h"

/* The name of the n-th panel as it was drawn, from left to right and down. */
static const item *head(const scene *s, size_t n) {
  return nth(s, item_text, role_panel, n);
}

static size_t count_of(const scene *s, item_kind of, role r) {
  size_t n = 0;
  while (nth(s, of, r, n))
    n++;
  return n;
}

/* Where an item lies, seen from its panel's name: alike in all panels of a row of the grid. */
static double beside(const scene *s, const item *i, size_t panel) {
  return i->x - head(s, panel)->x;
}

/* Amounts of three things in four regions; one is not known. */
static plot *sales(const char *mark, channel_id thing, channel_id measure) {
  plot *p = fixture(mark);
  TEXTS(p, channel_facet, "North", "North", "North", "South", "South", "South", "East", "East", "West", "West", "West",
        "West");
  TEXTS(p, thing, "Tea", "Milk", "Bread", "Tea", "Milk", "Bread", "Tea", "Bread", "Tea", "Milk", "Bread", "Jam");
  NUMBERS(p, measure, 10, 20, 30, 40, 50, 10, 20, 40, 5, NAN, 25, 50);
  return p;
}

START_TEST(columns_have_one_scale) {
  plot *p = sales("bar", channel_x, channel_y);
  const double *v = p->channel[channel_y].number;
  for (int mm = 80; mm <= 170; mm += 30) {
    scene *s = drawn_at(p, mm);
    bool rows = bar(s, 0)->width / bar(s, 2)->width < 0.9; /* names that don't fit below turn them all */
    double unit = (rows ? bar(s, 0)->width : bar(s, 0)->height) / v[0];
    for (int r = 0; r < 12; r++)
      if (isnan(v[r]))
        ck_assert_ptr_null(bar(s, r));
      else
        ck_assert_double_eq_tol(rows ? bar(s, r)->width : bar(s, r)->height, v[r] * unit, 0.03);
  }
}
END_TEST

START_TEST(each_bar_stands_in_its_panel) {
  static const size_t panel_of[] = {0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 3};
  plot *p = sales("bar", channel_x, channel_y);
  scene *s = drawn(p);
  ck_assert_uint_eq(count_of(s, item_text, role_panel), 4);
  double width = head(s, 1)->x - head(s, 0)->x;
  for (int r = 0; r < 12; r++) {
    const item *b = bar(s, r);
    if (!b)
      continue;
    const item *h = head(s, panel_of[r]);
    ck_assert_double_gt(beside(s, b, panel_of[r]), 0);
    ck_assert_double_lt(beside(s, b, panel_of[r]), width);
    ck_assert_double_gt(b->y, h->y);
  }
  ck_assert_double_eq_tol(beside(s, bar(s, 0), 0), beside(s, bar(s, 3), 1), 0.02); /* Tea */
  ck_assert_double_eq_tol(beside(s, bar(s, 2), 0), beside(s, bar(s, 7), 2), 0.02); /* Bread */
}
END_TEST

START_TEST(names_and_figures_stand_at_the_edges_alone) {
  plot *p = sales("bar", channel_y, channel_x);
  fixture_spec(p)->values = (asked_choice){values_false, fixture_asked()};
  scene *s = drawn(p);
  size_t teas = 0, zeros = 0, down = 0;
  for (size_t i = 0; i < s->count; i++) {
    teas += s->item[i].role == role_category && str_is(s->item[i].words, "Tea");
    zeros += s->item[i].role == role_tick && str_is(s->item[i].words, "0");
  }
  for (size_t i = 0; i < 4; i++)
    down += head(s, i)->x == head(s, 0)->x; /* rows of the grid */
  ck_assert_uint_eq(teas, down);
  ck_assert_uint_eq(zeros, 4 / down);
}
END_TEST

/* 4 at x = 2 is there in every panel. */
static plot *clouds(const char *mark) {
  plot *p = fixture(mark);
  TEXTS(p, channel_facet, "a", "a", "b", "b", "c", "c", "d", "d", "e", "e");
  NUMBERS(p, channel_x, 2, 1, 2, 9, 2, 3, 2, 5, 2, 7);
  NUMBERS(p, channel_y, 4, 8, 4, 3, 4, 9, 4, 0, 4, 5);
  return p;
}

static void same_place(const scene *s, size_t panels, size_t columns) {
  for (size_t i = 1; i < panels; i++) {
    const item *dot = of_row(s, item_dots, (int)(2 * i)), *first = of_row(s, item_dots, (int)(2 * (i - i % columns)));
    ck_assert_double_eq_tol(dot->point[0].x - head(s, i)->x, of_row(s, item_dots, 0)->point[0].x - head(s, 0)->x, 0.02);
    ck_assert_double_eq_tol(dot->point[0].y, first->point[0].y, 0.02);
  }
}

START_TEST(the_same_point_is_at_the_same_place) {
  plot *p = clouds("point");
  ((chart_spec *)p->spec)->channel[channel_facet].columns = (asked_number){2, fixture_asked()};
  for (int mm = 80; mm <= 170; mm += 45)
    same_place(drawn_at(p, mm), 5, 2);
  ((chart_spec *)p->spec)->channel[channel_facet].columns = (asked_number){5, fixture_asked()};
  same_place(drawn(p), 5, 5);
}
END_TEST

START_TEST(lines_share_both_axes) {
  plot *p = fixture("line");
  TEXTS(p, channel_facet, "a", "a", "a", "b", "b", "b");
  DATES(p, channel_x, "2019", "2020", "2021", "2019", "2020", "2021");
  NUMBERS(p, channel_y, 1, 5, 9, 9, 5, 2);
  scene *s = drawn(p);
  const item *a = nth(s, item_path, role_mark, 0), *b = nth(s, item_path, role_mark, 1);
  ck_assert_uint_eq(a->points, 3);
  double over = head(s, 1)->x - head(s, 0)->x;
  for (int i = 0; i < 3; i++)
    ck_assert_double_eq_tol(b->point[i].x - a->point[i].x, over, 0.02);
  ck_assert_double_eq_tol(a->point[1].y, b->point[1].y, 0.01);
  ck_assert_double_eq_tol(a->point[2].y, b->point[0].y, 0.01);
  double unit = (a->point[0].y - a->point[2].y) / 8;
  ck_assert_double_eq_tol(b->point[2].y, a->point[0].y - unit, 0.03);
}
END_TEST

START_TEST(piles_share_their_height) {
  plot *p = fixture("area");
  TEXTS(p, channel_facet, "a", "a", "a", "a", "b", "b", "b", "b");
  TEXTS(p, channel_color, "x", "x", "y", "y", "x", "x", "y", "y");
  DATES(p, channel_x, "2019", "2020", "2019", "2020", "2019", "2020", "2019", "2020");
  NUMBERS(p, channel_y, 1, 2, 3, 4, 10, 20, 30, 40);
  scene *s = drawn(p);
  const item *small = nth(s, item_path, role_mark, 1), *large = nth(s, item_path, role_mark, 3);
  double foot = nth(s, item_path, role_mark, 0)->point[2].y;
  ck_assert_double_eq_tol((foot - large->point[1].y) / (foot - small->point[1].y), 10, 0.05);
  ck_assert_uint_eq(count_of(s, item_text, role_series), 2); /* one key for both */
}
END_TEST

START_TEST(bins_are_those_of_all_panels) {
  plot *p = fixture("histogram"); /* a: 1 1 1, 5 twenty times, 9; b: 5 twenty times, 9 9 */
  const char *facet[46];
  double v[46];
  for (size_t i = 0; i < 46; i++) {
    facet[i] = i < 24 ? "a" : "b";
    v[i] = i < 3 ? 1 : i == 3 || i > 43 ? 9 : 5;
  }
  fixture_texts(p, channel_facet, facet, 46);
  fixture_numbers(p, channel_x, v, 46);
  scene *s = drawn(p);
  const item *bars[5];
  for (size_t i = 0; i < 5; i++)
    ck_assert_ptr_nonnull(bars[i] = nth(s, item_rect, role_mark, i));
  static const double counts[] = {3, 20, 1, 20, 2};
  for (int i = 0; i < 5; i++)
    ck_assert_double_eq_tol(bars[i]->height / bars[1]->height, counts[i] / 20, 0.01);
  ck_assert_double_eq_tol(beside(s, bars[3], 1), beside(s, bars[1], 0), 0.02);
  ck_assert_double_eq_tol(beside(s, bars[4], 1), beside(s, bars[2], 0), 0.02);
}
END_TEST

START_TEST(a_panel_without_values_says_so) {
  plot *p = fixture("bar");
  TEXTS(p, channel_facet, "North", "South", "South");
  TEXTS(p, channel_x, "Tea", "Tea", "Milk");
  NUMBERS(p, channel_y, NAN, 3, 4);
  scene *s = drawn(p);
  ck_assert_uint_eq(count_of(s, item_text, role_panel), 2);
  ck_assert_ptr_nonnull(said(s, "no data"));
  ck_assert_double_lt(said(s, "no data")->x, head(s, 1)->x);
  ck_assert(strstr(str_copy(A, chart_alt(A, p)), "North: no data."));
}
END_TEST

START_TEST(a_highlight_may_name_a_panel) {
  plot *p = sales("bar", channel_x, channel_y);
  LIT(p, false, false, false, true, true, true, false, false, false, false, false, false);
  scene *s = drawn(p);
  for (int r = 0; r < 12; r++)
    if (bar(s, r))
      ck_assert_int_eq(bar(s, r)->role, r >= 3 && r < 6 ? role_mark : role_context);
}
END_TEST

static bool same_colour(colour a, colour b) {
  return a.r == b.r && a.g == b.g && a.b == b.b;
}

/* The mark of a row, whatever its shape. */
static const item *dot_of(const scene *s, int row) {
  const item *disc = of_row(s, item_dots, row);
  return disc ? disc : of_row(s, item_path, row);
}

START_TEST(a_series_has_its_colour_in_every_panel) {
  plot *p = sales("point", channel_color, channel_y);
  NUMBERS(p, channel_x, 1, 2, 3, 1, 2, 3, 1, 3, 1, 2, 3, 4);
  scene *s = drawn(p);
  const colour tea = of_row(s, item_dots, 0)->paint.fill, bread = dot_of(s, 2)->paint.fill;
  ck_assert(!same_colour(tea, bread));
  ck_assert(same_colour(tea, of_row(s, item_dots, 8)->paint.fill));
  ck_assert(same_colour(bread, dot_of(s, 7)->paint.fill)); /* East has no Milk before it */
  ck_assert_uint_eq(count_of(s, item_text, role_series), 4);
}
END_TEST

START_TEST(what_is_annotated_may_be_for_one_panel) {
  plot *p = clouds("point");
  mark_annotation list[] = {{.x = {NAN, NAN}, .y = {6, NAN}, .facet = NAN, .text = STR("everywhere")},
                            {.x = {NAN, NAN}, .y = {2, NAN}, .facet = 1, .text = STR("only in b")}};
  annotation asked[2] = {{0}};
  p->annotation = list;
  p->annotations = 2;
  fixture_spec(p)->annotate = asked;
  scene *s = drawn(p);
  size_t all = 0, one = 0;
  for (size_t i = 0; i < s->count; i++) {
    all += str_is(s->item[i].words, "everywhere");
    one += str_is(s->item[i].words, "only in b");
  }
  ck_assert_uint_eq(all, 5);
  ck_assert_uint_eq(one, 1);
  ck_assert_double_gt(said(s, "only in b")->x, head(s, 1)->x - 8);
  ck_assert_double_lt(said(s, "only in b")->x, head(s, 2)->x);
}
END_TEST

START_TEST(rows_without_a_panel_are_said) {
  plot *p = fixture("bar");
  TEXTS(p, channel_facet, "North", NULL, "South");
  TEXTS(p, channel_x, "Tea", "Tea", "Tea");
  NUMBERS(p, channel_y, 1, 2, 3);
  scene *s = drawn(p);
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "1 of 3 rows have no `facet`"));
  ck_assert_ptr_null(bar(s, 1));
  ck_assert_double_eq_tol(bar(s, 2)->height / bar(s, 0)->height, 3, 0.02);
}
END_TEST

static plot *many(size_t n) {
  plot *p = fixture("bar");
  const char **facet = ARENA_ARRAY(A, n, const char *), **x = ARENA_ARRAY(A, n, const char *);
  double *v = ARENA_ARRAY(A, n, double);
  for (size_t i = 0; i < n; i++) {
    facet[i] = text_format(A, i % 3 ? "名前 %zu" : "Name %zu", i);
    x[i] = "Tea";
    v[i] = (double)i;
  }
  fixture_texts(p, channel_facet, facet, n);
  fixture_texts(p, channel_x, x, n);
  fixture_numbers(p, channel_y, v, n);
  return p;
}

START_TEST(one_panel_and_many) {
  ck_assert_uint_eq(count_of(drawn(many(1)), item_text, role_panel), 1);
  ck_assert_uint_eq(count_of(drawn(many(48)), item_text, role_panel), 48);
  ck_assert_uint_eq(count_of(drawn_at(many(48), 80), item_text, role_panel), 48);
  refused(many(60), "60 panels do not fit on a page: at most 48");
}
END_TEST

START_TEST(panels_are_in_words_too) {
  plot *p = sales("bar", channel_x, channel_y);
  p->channel[channel_y].title = "amount";
  p->channel[channel_x].title = "thing";
  p->channel[channel_facet].title = "region";
  str got = chart_alt(A, p);
  ck_assert_msg(str_is(got,
                       "Bar chart: amount by thing. 4 panels, one for each region. North: lowest 10 (Tea), highest "
                       "30 (Bread). South: lowest 10 (Bread), highest 50 (Milk). East: lowest 20 (Tea), highest "
                       "40 (Bread). West: lowest 5 (Tea), highest 50 (Jam)."),
                "%.*s", STR_ARG(got));
  static const char *const says[][2] = {{"de", "4 Teildiagramme nach region."},
                                        {"fr", "4 graphiques, un par region."},
                                        {"ja", "regionごとの4枚のグラフ。"},
                                        {"mn", "region тус бүрд нэг, нийт 4 график."}};
  for (size_t i = 0; i < sizeof says / sizeof *says; i++) {
    p->locale = locale_find(str_of(says[i][0]));
    got = chart_alt(A, p);
    ck_assert_msg(strstr(str_copy(A, got), says[i][1]), "%.*s", STR_ARG(got));
  }
}
END_TEST

/* Where there is room the first panel names its lines; else, or where it is asked for, a key does for all. */
START_TEST(lines_are_named_once) {
  plot *p = fixture("line");
  TEXTS(p, channel_facet, "a", "a", "a", "a", "b", "b", "b", "b");
  TEXTS(p, channel_color, "Tea", "Tea", "Milk", "Milk", "Tea", "Tea", "Milk", "Milk");
  DATES(p, channel_x, "2019", "2020", "2019", "2020", "2019", "2020", "2019", "2020");
  NUMBERS(p, channel_y, 10, 12, 40, 50, 30, 12, 11, 10);
  scene *s = drawn(p);
  ck_assert_uint_eq(count_of(s, item_text, role_series), 2);
  ck_assert_uint_eq(count_of(s, item_rect, role_mark), 0);
  for (int i = 0; i < 2; i++) {
    const item *name = said(s, i ? "Milk" : "Tea"), *line = nth(s, item_path, role_mark, (size_t)i);
    ck_assert_double_gt(name->y, head(s, 0)->y);
    ck_assert_double_lt(name->x + name->width, head(s, 1)->x);
    double near = fmin(fabs(name->y - line->point[0].y), fabs(name->y - line->point[1].y));
    ck_assert_double_lt(near, 20);
  }
  fixture_spec(p)->labels = (asked_choice){labels_legend, fixture_asked()};
  s = drawn(p);
  ck_assert_double_lt(said(s, "Tea")->y, head(s, 0)->y);
  for (size_t i = 0; i < 2; i++) /* samples of the lines */
    ck_assert_double_lt(nth(s, item_path, role_mark, i)->point[0].y, head(s, 0)->y);
}
END_TEST

/* Each panel its own scale, lettered in each, and that is said. */
START_TEST(scales_may_differ) {
  plot *p = fixture("line");
  TEXTS(p, channel_facet, "a", "a", "b", "b");
  DATES(p, channel_x, "2019", "2020", "2019", "2020");
  NUMBERS(p, channel_y, 10, 20, 1000, 2000);
  p->channel[channel_y].independent = true;
  scene *s = drawn(p);
  const item *a = nth(s, item_path, role_mark, 0), *b = nth(s, item_path, role_mark, 1);
  for (int i = 0; i < 2; i++)
    ck_assert_double_eq_tol(a->point[i].y, b->point[i].y, 0.02);
  ck_assert(said(s, "20") && said(s, "2,000"));
  ck_assert_ptr_nonnull(said(s, "Scales differ from panel to panel."));
  ck_assert_double_lt(said(s, "Scales differ from panel to panel.")->y, head(s, 0)->y);
  ck_assert(strstr(str_copy(A, chart_alt(A, p)), "Scales differ from panel to panel."));
  p = sales("bar", channel_y, channel_x);
  p->channel[channel_x].independent = true;
  s = drawn(p);
  ck_assert_double_eq_tol(bar(s, 1)->width / bar(s, 0)->width, 2, 0.02);
  ck_assert_double_gt(bar(s, 7)->width / bar(s, 2)->width, 0.9); /* 40 and 30: each the longest of its panel */
  ck_assert_double_lt(bar(s, 7)->width / bar(s, 2)->width, 1.1);
}
END_TEST

/* The last year of a panel and the first of the next are no pair: there is more between them than within a panel. */
START_TEST(years_of_two_panels_keep_apart) {
  plot *p = fixture("line");
  DATES(p, channel_x, "2010", "2025", "2010", "2025", "2010", "2025", "2010", "2025");
  NUMBERS(p, channel_y, 1, 2, 3, 4, 5, 6, 7, 8);
  TEXTS(p, channel_facet, "a", "a", "b", "b", "c", "c", "d", "d");
  for (int mm = 90; mm <= 170; mm += 20) {
    const scene *s = drawn_at(p, mm);
    for (size_t i = 0; nth(s, item_text, role_tick, i); i++)
      for (size_t j = 0; nth(s, item_text, role_tick, j); j++) {
        const item *last = nth(s, item_text, role_tick, i), *first = nth(s, item_text, role_tick, j);
        if (last->y == first->y && str_is(last->words, "2025") && str_is(first->words, "2010") && first->x > last->x)
          ck_assert_double_ge(first->x - last->x - last->width, 9.9);
      }
  }
}
END_TEST

Suite *facet_suite(void) {
  const TTest *const all[] = {years_of_two_panels_keep_apart,
                              columns_have_one_scale,
                              each_bar_stands_in_its_panel,
                              names_and_figures_stand_at_the_edges_alone,
                              the_same_point_is_at_the_same_place,
                              lines_share_both_axes,
                              piles_share_their_height,
                              bins_are_those_of_all_panels,
                              a_panel_without_values_says_so,
                              a_highlight_may_name_a_panel,
                              a_series_has_its_colour_in_every_panel,
                              what_is_annotated_may_be_for_one_panel,
                              rows_without_a_panel_are_said,
                              one_panel_and_many,
                              panels_are_in_words_too,
                              lines_are_named_once,
                              scales_may_differ};
  return harness_suite("facet", all, sizeof all / sizeof *all);
}
