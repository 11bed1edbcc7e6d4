/* survey: the report on a chart's colours, from its scene. */
#include "chart/survey.h"

#include "fixture.h"

static scene *bars(drafting *k, const char *const *palette, size_t colours) {
  plot *p = fixture("bar");
  TEXTS(p, channel_x, "2024", "2024", "2025", "2025");
  TEXTS(p, channel_color, "North", "South", "North", "South");
  NUMBERS(p, channel_y, 10, 20, 30, 40);
  asked_texts *asked = &fixture_spec(p)->palette;
  *asked = (asked_texts){.item = ARENA_ARRAY(A, colours + 1, asked_text), .count = colours, .at = fixture_asked()};
  for (size_t i = 0; i < colours; i++)
    asked->item[i].text = str_of(palette[i]);
  return fixture_scene(k, p, 80 * MM);
}

START_TEST(a_scene_says_what_it_is_drawn_in) {
  drafting k = fixture_drafting();
  const scene *s = bars(&k, NULL, 0);
  survey p = survey_of(A, s, k.look->paper);
  ck_assert_uint_eq(p.count, 2);
  ck_assert_double_eq_tol(palette_distance(p.pigment[0].colour, k.look->hue[0], sight_full), 0, 1e-9);
  ck_assert_double_eq_tol(p.report.contrast, colour_contrast(k.look->hue[1], k.look->paper), 1e-9);
  ck_assert_uint_eq(p.report.palest, 1);
  ck_assert(survey_holds(&p));
  ck_assert_uint_eq(p.shades, 0);
  ck_assert_double_ge(p.words, PALETTE_TEXT_MIN - 0.005);
}
END_TEST

START_TEST(what_is_missed_is_said) {
  drafting k = fixture_drafting();
  const scene *s = bars(&k, (const char *const[]){"#F0E442", "#F0E444"}, 2);
  survey p = survey_of(A, s, k.look->paper);
  text out = text_new(A);
  ck_assert(!survey_holds(&p));
  survey_write(&p, k.look->paper, &out);
  ck_assert_ptr_nonnull(strstr(out.ptr, "   #F0E442   1.32:1 on paper  L* 89\n"));
  ck_assert_ptr_nonnull(strstr(out.ptr, "   misses: 3:1 on paper; CIEDE2000 10 for "));
}
END_TEST

START_TEST(cells_are_shades) {
  drafting k = fixture_drafting();
  plot *h = fixture("heatmap");
  TEXTS(h, channel_x, "a", "b", "a", "b");
  TEXTS(h, channel_y, "c", "c", "d", "d");
  NUMBERS(h, channel_color, 1, 2, 3, 4);
  survey p = survey_of(A, fixture_scene(&k, h, 80 * MM), k.look->paper);
  ck_assert_uint_eq(p.count, 0);
  ck_assert_uint_eq(p.shades, 4);
  ck_assert(p.shade[0] > 90 && p.shade[1] < 40);
  ck_assert(survey_holds(&p));
}
END_TEST

Suite *survey_suite(void) {
  const TTest *const all[] = {a_scene_says_what_it_is_drawn_in, what_is_missed_is_said, cells_are_shades};
  return harness_suite("survey", all, sizeof all / sizeof *all);
}
