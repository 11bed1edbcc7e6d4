/* alt: what is read out instead of a chart. */
#include "bind/desk.h"
#include "chart/kinds.h"
#include "fixture.h"
#include "samples.h"

static void says(plot *p, const char *want) {
  str got = chart_alt(A, p);
  ck_assert_msg(str_is(got, want), "%.*s", STR_ARG(got));
}

static plot *mentions(void) {
  plot *p = fixture("bar");
  TEXTS(p, channel_y, "Agriculture", "Caregiving", "Construction");
  NUMBERS(p, channel_x, 7, 2, 1);
  p->channel[channel_x].title = "mentions";
  p->channel[channel_y].title = "topic";
  return p;
}

START_TEST(few_values_are_all_said) {
  plot *p = mentions();
  p->title = STR("Agriculture comes up most often");
  says(p,
       "Agriculture comes up most often. Bar chart: mentions by topic. Agriculture 7; Caregiving 2; Construction 1.");
}
END_TEST

START_TEST(asked_for_text_wins) {
  plot *p = mentions();
  p->alt = STR("Three bars.");
  says(p, "Three bars.");
}
END_TEST

START_TEST(of_many_the_extremes) {
  plot *p = fixture("bar");
  DATES(p, channel_x, "2010", "2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021",
        "2022");
  NUMBERS(p, channel_y, 1, 2, 3, 4, 5, 6, 7, 8, 9, 8, -3, 4, 2);
  p->channel[channel_y].title = "growth";
  p->channel[channel_x].title = "year";
  says(p, "Bar chart: growth by year. Highest: 2018, 9. Lowest: 2020, −3. 13 in all.");
}
END_TEST

START_TEST(lines_have_a_course) {
  plot *p = fixture("line");
  DATES(p, channel_x, "2018", "2019", "2020", "2018", "2019", "2020");
  NUMBERS(p, channel_y, 42, 20, 34, 30, 15, 39);
  TEXTS(p, channel_color, "Bus", "Bus", "Bus", "Tram", "Tram", "Tram");
  p->channel[channel_y].title = "passengers";
  p->channel[channel_x].title = "year";
  says(p, "Line chart: passengers by year. Bus: from 42 (2018) to 34 (2020), with ups and downs; highest 42 (2018), "
          "lowest 20 "
          "(2019). Tram: from 30 (2018) to 39 (2020), with ups and downs; highest 39 (2020), lowest 15 (2019).");
}
END_TEST

START_TEST(what_stands_around_is_said_too) {
  plot *p = mentions();
  p->title = STR("Agriculture leads");
  p->subtitle = STR("Mentions in the text");
  p->note = STR("Note: counted by hand.");
  p->source = STR("the article");
  says(p, "Agriculture leads. Mentions in the text. Bar chart: mentions by topic. Agriculture 7; Caregiving 2; "
          "Construction 1. Note: counted by hand. Source: the article.");
  p->locale = locale_find(STR("fr"));
  p->note = (str){0};
  says(p, "Agriculture leads. Mentions in the text. Diagramme en barres\u00A0: mentions par topic. "
          "Agriculture 7\u202F; Caregiving 2\u202F; Construction 1. Source\u00A0: the article.");
}
END_TEST

START_TEST(a_course_is_said_where_it_is_true) {
  plot *p = fixture("bar");
  DATES(p, channel_x, "2021", "2022", "2023", "2024");
  NUMBERS(p, channel_y, 1, 2, 3, 4);
  p->channel[channel_x].title = "year";
  says(p, "Bar chart: y by year. 2021 1; 2022 2; 2023 3; 2024 4. Taken together: rising.");
  NUMBERS(p, channel_y, 1, 3, 2, 4);
  says(p, "Bar chart: y by year. 2021 1; 2022 3; 2023 2; 2024 4.");
}
END_TEST

START_TEST(tiles_keep_their_qualifier) {
  plot *p = fixture("tiles");
  TEXTS(p, channel_label, "workers in Japan", "in Nakashibetsu");
  NUMBERS(p, channel_value, 3900, 19);
  TEXTS(p, channel_prefix, "over", NULL);
  says(p, "Key figures: workers in Japan: over 3,900. in Nakashibetsu: 19.");
  TEXTS(p, channel_prefix, NULL, NULL);
  TEXTS(p, channel_suffix, "or more", NULL);
  says(p, "Key figures: workers in Japan: 3,900 or more. in Nakashibetsu: 19.");
}
END_TEST

START_TEST(counts_events_and_meetings) {
  plot *p = fixture("waffle");
  NUMBERS(p, channel_size, 3881, 19);
  TEXTS(p, channel_color, "elsewhere", "in Nakashibetsu");
  says(p, "Dots for a count: 3,881 elsewhere, 19 in Nakashibetsu.");
  p->locale = locale_find(STR("ja")); /* stops of its own, and the name first */
  says(p, "点で表した数：elsewhere 3,881、in Nakashibetsu 19。");
  p = fixture("timeline");
  DATES(p, channel_x, "2019", "2017");
  TEXTS(p, channel_label, "agreement", "memorandum");
  says(p, "Timeline: 2017: memorandum. 2019: agreement.");
  p = fixture("matrix");
  TEXTS(p, channel_y, "Agriculture", "Caregiving", "Agriculture");
  TEXTS(p, channel_x, "in Japan", "in Japan", "at home");
  says(p, "Matrix: y by x. in Japan: Agriculture, Caregiving. at home: Agriculture.");
}
END_TEST

START_TEST(in_the_language_of_the_brief) {
  plot *p = mentions();
  p->locale = locale_find(STR("de"));
  says(p, "Balkendiagramm: mentions nach topic. Agriculture 7; Caregiving 2; Construction 1.");
  p->locale = locale_find(STR("ja"));
  says(p, "棒グラフ：topicごとのmentions。Agriculture 7、Caregiving 2、Construction 1。");
  p->locale = locale_find(STR("mn"));
  says(p, "Баганан диаграмм: topic тус бүрийн mentions. Agriculture 7; Caregiving 2; Construction 1.");
}
END_TEST

START_TEST(spreads_say_their_numbers) {
  plot *p = fixture("box");
  TEXTS(p, channel_y, "North", "North", "North", "North", "North");
  NUMBERS(p, channel_x, 1, 2, 3, 4, 5);
  says(p, "Box plot: x by y. North: median 3, middle half 2 to 4, whiskers 1 to 5.");
  p->locale = locale_find(STR("de"));
  says(p, "Boxplot: x nach y. North: Median 3, mittlere Hälfte 2 bis 4, Antennen 1 bis 5.");
  p = fixture("point");
  NUMBERS(p, channel_x, 1, 2, 3, 4);
  NUMBERS(p, channel_y, 2, 4, 6, 7);
  says(p, "Scatter plot: y by x. 4 in all. x from 1 to 4. y from 2 to 7. Taken together: rising.");
  p = fixture("histogram");
  NUMBERS(p, channel_x, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10);
  says(p, "Histogram: 10 in all. x from 0 to 10. 5 lie from 0 to 5, more than in any other step.");
  p = fixture("bullet");
  TEXTS(p, channel_y, "Renewals");
  NUMBERS(p, channel_x, 94);
  NUMBERS(p, channel_target, 85);
  says(p, "Bullet chart: x by y. Renewals: 94, target 85.");
}
END_TEST

/* What is read out of an example in a language. */
static void add_example(text *out, const sample *k, const char *lang) {
  brief_source *b = desk_brief(k->csv, DESK_DATA, text_format(A, "```chart\n%s```\n", k->yaml));
  dataset *data = b ? dataset_load(A, b, locale_find(str_of(lang)), NULL, 0, D) : NULL;
  const chart_spec *c = data ? b->blocks->spec : NULL;
  const plot *p = c ? plot_bind(A, c, data, chart_channels(&c->mark, D), D) : NULL;
  ck_assert_msg(p, "%s: %s", k->name, harness_complaints());
  text_addf(out, "%s\n  %s\n", k->name, str_copy(A, chart_alt(A, p)));
}

/* Every kind's example in every language, against tests/golden/alt-LANG.txt. */
START_TEST(each_kind_in_each_language) {
  static const char *const lang[] = {"en", "de", "fr", "ja", "mn"};
  const char *path = text_format(A, "tests/golden/alt-%s.txt", lang[_i]);
  size_t count;
  const kind *k = kinds(&count);
  text now = text_new(A);
  for (size_t i = 0; i < count; i++)
    add_example(&now, &(sample){k[i].name, k[i].example, k[i].example_data}, lang[_i]);
  for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
    add_example(&now, &samples[i], lang[_i]);
  if (getenv("BLESS")) {
    desk_write(path, now.ptr);
    return;
  }
  str then = file_map(A, path);
  ck_assert_msg(then.ptr && str_is(then, now.ptr), "%s differs from what is said now; BLESS=1 accepts that", path);
}
END_TEST

Suite *alt_suite(void) {
  const TTest *const all[] = {few_values_are_all_said,        asked_for_text_wins,
                              of_many_the_extremes,           lines_have_a_course,
                              what_stands_around_is_said_too, a_course_is_said_where_it_is_true,
                              tiles_keep_their_qualifier,     counts_events_and_meetings,
                              in_the_language_of_the_brief,   spreads_say_their_numbers};
  Suite *s = harness_suite("alt", all, sizeof all / sizeof *all);
  TCase *c = tcase_create("languages");
  tcase_add_checked_fixture(c, harness_setup, harness_teardown);
  tcase_add_loop_test(c, each_kind_in_each_language, 0, 5);
  suite_add_tcase(s, c);
  return s;
}
