/* style: what the house says of charts, and what charts say of themselves below the plot. */
#include "bind/desk.h"
#include "chart/kinds.h"
#include "scenes.h"

/* Every kind's own example is as the house likes it, its source aside: that is said once, for all. */
START_TEST(examples_have_style) {
  size_t count;
  const kind *k = &kinds(&count)[_i];
  const char *prose = text_format(A, "```chart\n%s```\n", k->example);
  brief_source *b = desk_brief(k->example_data, DESK_DATA, prose);
  dataset *data = b ? dataset_load(A, b, locale_find(STR("en")), NULL, 0, D) : NULL;
  ck_assert_msg(data, "%s", harness_complaints());
  const chart_spec *c = b->blocks->spec;
  plot *p = plot_bind(A, c, data, chart_channels(&c->mark, D), D);
  drafting on = fixture_drafting();
  ck_assert(p && chart_check(&on, p));
  chart_caveats(&on, p);
  chart_advise(&on, p, true);
  ck_assert_msg(diags_count(D) == 0, "%s: %s", k->name, harness_complaints());
}
END_TEST

static plot *bars(const double *v, size_t n) {
  static const char *const name[] = {"a", "b", "c", "d", "e", "f", "g"};
  plot *p = fixture("bar");
  fixture_texts(p, channel_y, name, n);
  fixture_numbers(p, channel_x, v, n);
  return p;
}

/* The caveats of a plot that is sound. */
static str caveats(plot *p) {
  drafting k = fixture_drafting();
  ck_assert_msg(chart_check(&k, p), "%s", harness_complaints());
  chart_caveats(&k, p);
  return p->note;
}

static void cut(plot *p, double low, double high) {
  channel *c = &p->channel[channel_x];
  c->zero_asked = true;
  c->zero = false;
  c->domain[0] = low;
  c->domain[1] = high;
}

/* 60 and 80 from 40 on: the second is twice as long; both are torn by a strip of paper, and the note says why. */
START_TEST(bars_may_be_cut_when_asked) {
  plot *p = bars((double[]){60, 80}, 2);
  cut(p, 40, 100);
  ck_assert(str_is(caveats(p), "The axis begins at 40, not at zero."));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "B0584"));
  scene *s = drawn(p);
  ck_assert_double_eq_tol(bar(s, 1)->width / bar(s, 0)->width, 2, 2 * CLOSE);
  const item *tear = nth(s, item_path, role_grid, 0);
  ck_assert(tear && tear->points > 8);
  double frame[4];
  scene_bounds(tear, frame);
  ck_assert(frame[0] > bar(s, 0)->x && frame[0] + frame[2] < bar(s, 0)->x + bar(s, 0)->width);
}
END_TEST

START_TEST(where_they_begin_is_round) {
  plot *p = bars((double[]){1018, 1030}, 2);
  cut(p, NAN, NAN);
  ck_assert_msg(str_is(caveats(p), "The axis begins at 1,015, not at zero."), "%.*s", STR_ARG(p->note));
  p = bars((double[]){10, 1000}, 2); /* near enough to zero to begin there */
  cut(p, NAN, NAN);
  ck_assert(!caveats(p).len);
}
END_TEST

START_TEST(without_being_asked_they_are_not) {
  plot *p = bars((double[]){60, 80}, 2);
  p->channel[channel_x].domain[0] = 40;
  p->channel[channel_x].domain[1] = 100;
  refused(p, "lengths begin at zero");
  cut(p, 70, 100);
  refused(p, "a value lies below");
  p = bars((double[]){60, 80}, 2);
  p->channel[channel_x].domain[0] = -40; /* zero is in it */
  p->channel[channel_x].domain[1] = 100;
  ck_assert(!caveats(p).len);
}
END_TEST

START_TEST(shares_that_do_not_make_a_hundred) {
  static const char rounding[] = "Figures may not sum to 100 because of rounding.";
  plot *p = fixture("pie");
  TEXTS(p, channel_color, "a", "b", "c");
  NUMBERS(p, channel_theta, 1, 1, 1); /* 33 + 33 + 33 */
  ck_assert(str_is(caveats(p), rounding));
  NUMBERS(p, channel_theta, 1, 2, 4); /* 14 + 29 + 57 */
  p->note = STR("A note.");
  ck_assert(str_is(caveats(p), "A note."));
  NUMBERS(p, channel_theta, 1, 1, 1);
  ck_assert_msg(str_is(caveats(p), text_format(A, "A note. %s", rounding)), "%.*s", STR_ARG(p->note));
  p = fixture("bar");
  TEXTS(p, channel_y, "x", "x", "x", "y", "y", "y");
  TEXTS(p, channel_color, "a", "b", "c", "a", "b", "c");
  NUMBERS(p, channel_x, 10, 20, 70, 1, 1, 1);
  ck_assert(!caveats(p).len);
  p->channel[channel_x].stack = stack_normalize;
  ck_assert(str_is(caveats(p), rounding));
}
END_TEST

START_TEST(a_pie_of_percentages_makes_a_hundred) {
  plot *p = fixture("pie");
  TEXTS(p, channel_color, "a", "b", "c");
  channel *c = NUMBERS(p, channel_theta, 0.333, 0.333, 0.333);
  c->unit = "%";
  c->decimals = 1;
  ck_assert(str_is(caveats(p), "Figures may not sum to 100 because of rounding."));
  ck_assert_uint_eq(diags_count(D), 0);
  p->note = (str){0};
  ((double *)c->number)[2] = 0.1;
  ck_assert(!caveats(p).len);
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "the slices add up to 76.6%"));
}
END_TEST

START_TEST(a_period_that_is_not_over) {
  const char *csv = "day,n\n2024-01-31,5\n2024-02-29,6\n2024-03-12,2\n";
  static const char *const want[][2] = {
      {"en", "March 2024: data up to 12 March 2024 only."},
      {"de", "März 2024: Daten nur bis 12. März 2024."},
      {"fr", "mars 2024 : données incomplètes (dernière date : 12 mars 2024)."},
      {"ja", "2024年3月は2024年3月12日までのデータのみ。"},
      {"mn", "2024 оны гуравдугаар сар: зөвхөн 2024 оны гуравдугаар сарын 12 хүртэлх өгөгдөл."}};
  for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
    D = diags_new(A);
    brief_source *b =
        desk_brief(csv, DESK_DATA, "```chart\nmark: line\nx: {field: day, timeUnit: month}\ny: sum(n)\n```\n");
    dataset *data = dataset_load(A, b, locale_find(str_of(want[i][0])), NULL, 0, D);
    const chart_spec *c = b->blocks->spec;
    plot *p = plot_bind(A, c, data, chart_channels(&c->mark, D), D);
    ck_assert_msg(p, "%s", harness_complaints());
    str note = caveats(p);
    ck_assert_msg(str_is(note, want[i][1]), "%.*s", STR_ARG(note));
  }
}
END_TEST

Suite *style_suite(void) {
  Suite *s = suite_create("style");
  TCase *c = tcase_create("style");
  size_t count;
  kinds(&count);
  tcase_add_checked_fixture(c, harness_setup, harness_teardown);
  tcase_add_loop_test(c, examples_have_style, 0, (int)count);
  const TTest *const test[] = {bars_may_be_cut_when_asked,           where_they_begin_is_round,
                               without_being_asked_they_are_not,     shares_that_do_not_make_a_hundred,
                               a_pie_of_percentages_makes_a_hundred, a_period_that_is_not_over};
  for (size_t i = 0; i < sizeof test / sizeof *test; i++)
    tcase_add_test(c, test[i]);
  suite_add_tcase(s, c);
  return s;
}
