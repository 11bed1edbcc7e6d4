/* texture: any two series are apart in grey: by 12 steps of lightness, or by a dash, a shape or a hatch. */
#include "chart/texture.h"

#include "chart/kinds.h"
#include "chart/ramp.h"
#include "chart/survey.h"
#include "laws.h"

#define SERIES_MOST 8

static const char *const name[SERIES_MOST] = {"North", "South", "East", "West", "Centre", "Coast", "Isles", "Hills"};

/* --- by rule --- */

static void assigned(const unsigned *hex, size_t count, size_t plain, int *out) {
  colour c[PALETTE_MOST];
  for (size_t i = 0; i < count; i++)
    c[i] = colour_hex(hex[i]);
  texture_assign(&(texture_wish){.colour = c, .count = count, .plain = plain}, out);
}

START_TEST(the_first_two_are_plain_if_they_are_apart) {
  int t[4];
  assigned((const unsigned[]){0x12558C, 0xEA6F2D, 0x1A7F73, 0x5C1B47}, 4, 2, t);
  ck_assert(t[0] == 0 && t[1] == 0 && t[2] == 1 && t[3] == 2);
  assigned((const unsigned[]){0x1F77B4, 0x2CA02C, 0xFF7F0E}, 3, 2, t); /* L* 48, 58, 67 */
  ck_assert(t[0] == 0 && t[1] == 1 && t[2] == 2);
  assigned((const unsigned[]){0x12558C, 0xEA6F2D}, 2, 1, t);
  ck_assert(t[0] == 0 && t[1] == 1);
}
END_TEST

START_TEST(the_background_counts_as_one_of_them) {
  const colour c[] = {colour_hex(0x12558C), colour_hex(0xEA6F2D), colour_hex(0x929292)}, grey = c[2];
  const bool leads[] = {true, true, false};
  int t[3];
  texture_assign(&(texture_wish){.colour = c, .leads = leads, .count = 3, .behind = &grey, .plain = 2}, t);
  ck_assert(t[0] == 0 && t[1] == 1 && t[2] == 0); /* orange is as light as the background's grey */
}
END_TEST

/* Every pair of named palettes, whatever their lightness, up to as many series as there are textures. */
START_TEST(no_palette_leaves_two_alike) {
  size_t count;
  const named_palette *all = palettes(&count);
  for (size_t i = 0; i < count; i++) {
    const asked_texts word = {.item = &(asked_text){.text = str_of(all[i].name)}, .count = 1};
    palette_choice c = palettes_choose(&word);
    size_t n = c.count < SERIES_MOST ? c.count : SERIES_MOST;
    int t[PALETTE_MOST];
    texture_assign(&(texture_wish){.colour = c.colour, .count = n, .plain = 2}, t);
    pigment p[PALETTE_MOST];
    for (size_t k = 0; k < n; k++)
      p[k] = (pigment){c.colour[k], t[k]};
    palette_report r = palette_report_of(p, n, colour_hex(0xFFFFFF));
    ck_assert_msg(palette_report_in_grey(&r), "%s: %.1f", all[i].name, r.grey.apart);
  }
}
END_TEST

/* --- as drawn --- */

static str drawn_as(const item *i) {
  text out = text_new(A);
  scene *one = scene_new(A, 100, 100);
  one->item = (item *)i;
  one->count = 1;
  scene_write(one, &out);
  return text_str(&out);
}

static scene *laid(size_t shape, int texture) {
  look l = look_default();
  scene *s = scene_new(A, 100, 100);
  const paint fill = {.fills = true, .fill = l.accent};
  if (shape == 0)
    scene_rect(s, role_mark, (double[]){10, 10, 30, 40}, &fill);
  else if (shape == 1)
    scene_line(s, role_mark, (point[]){{0, 0}, {50, 50}}, &(paint){.strokes = true, .stroke = l.accent, .width = 1.6});
  else {
    item *dots = scene_dots(s, role_mark, shape - 1, &fill);
    dots->width = 5;
    for (size_t i = 0; i < shape - 1; i++)
      dots->point[i] = (point){20 + 10 * (double)i, 20};
  }
  texture_lay(s, &l, texture);
  return s;
}

/* Areas, lines, a dot, many dots: each texture is drawn otherwise than every other, and the mark says which it bears.
 */
START_TEST(textures_differ_in_ink) {
  for (size_t shape = 0; shape < 4; shape++) {
    str seen[TEXTURES];
    for (int t = 0; t < TEXTURES; t++) {
      scene *s = laid(shape, t);
      ck_assert_int_eq(s->item[0].texture, t);
      text all = text_new(A);
      for (size_t i = 0; i < s->count; i++) {
        item plain = s->item[i];
        plain.texture = 0;
        text_add(&all, drawn_as(&plain));
      }
      seen[t] = text_str(&all);
      for (int u = 0; u < t; u++)
        ck_assert_msg(!str_equal(seen[t], seen[u]), "shape %zu: %d is %d", shape, t, u);
    }
  }
}
END_TEST

/* Lines of paper, inside what they lie on, parallel and evenly apart. */
START_TEST(hatches_stay_inside) {
  for (int t = 1; t < TEXTURES; t++) {
    scene *s = laid(0, t);
    ck_assert_uint_eq(s->count, 2);
    const item *h = &s->item[1];
    ck_assert(h->role == role_grid && h->points >= 10 && h->points % 2 == 0);
    for (size_t i = 0; i < h->points; i++)
      ck_assert(h->point[i].x >= 10 - 0.01 && h->point[i].x <= 40 + 0.01 && h->point[i].y >= 10 - 0.01 &&
                h->point[i].y <= 50 + 0.01);
  }
}
END_TEST

/* A ring's hatch leaves its hole out: every line's middle is between the two circles' corners. */
START_TEST(hatches_follow_outlines) {
  look l = look_default();
  scene *s = scene_new(A, 100, 100);
  item *u = scene_path(s, role_mark, &(paint){.fills = true, .fill = l.accent});
  scene_through(s, u, (point[]){{10, 10}, {30, 10}, {30, 60}, {60, 60}, {60, 10}, {80, 10}, {80, 80}, {10, 80}}, 8);
  scene_close(s, u);
  texture_lay(s, &l, 4); /* level lines */
  const item *h = &s->item[1];
  for (size_t i = 0; i < h->points; i += 2) {
    double x = (h->point[i].x + h->point[i + 1].x) / 2, y = h->point[i].y;
    ck_assert_msg(y >= 60 || x < 30 || x > 60, "%g %g", x, y);
    ck_assert_double_eq_tol(h->point[i].y, h->point[i + 1].y, 0.011);
  }
}
END_TEST

/* --- every kind with colours for groups --- */

/* Rows for `series` groups with whatever channels a kind wants; shapes that fit them all. */
static plot *of_kind(const kind *k, size_t groups) {
  plot *p = fixture(k->name);
  bool lone = !strcmp(k->name, "pie") || !strcmp(k->name, "waffle");
  size_t each = lone ? 1 : 3, n = groups * each;
  const char **group = ARENA_ARRAY(A, n, const char *), **step = ARENA_ARRAY(A, n, const char *),
             **word = ARENA_ARRAY(A, n, const char *);
  double *amount = ARENA_ARRAY(A, n, double), *more = ARENA_ARRAY(A, n, double);
  for (size_t i = 0; i < n; i++) {
    group[i] = name[i / each];
    step[i] = text_format(A, "%zu-0%zu-01", 2020 + i % each, i / each + 1);
    word[i] = text_format(A, "Thing %zu", i + 1);
    amount[i] = 10 + (double)(i * 7 % 31);
    more[i] = amount[i] + 5;
  }
  bool dated = !strcmp(k->name, "timeline") || !strcmp(k->name, "gantt");
  bool rows = !strcmp(k->name, "gantt") || !strcmp(k->name, "matrix") || !strcmp(k->name, "strip");
  const char *const years[] = {"2020", "2021", "2022"};
  const char **year = ARENA_ARRAY(A, n, const char *);
  for (size_t i = 0; i < n; i++)
    year[i] = years[i % each];
  unsigned has = k->channels;
  if (dated)
    fixture_dates(p, channel_x, step, n);
  else if (!strcmp(k->name, "matrix"))
    fixture_texts(p, channel_x, year, n);
  else if (!strcmp(k->name, "strip") || !strcmp(k->name, "point"))
    fixture_numbers(p, channel_x, amount, n);
  else if (has & 1u << channel_x)
    fixture_dates(p, channel_x, year, n);
  if (rows)
    fixture_texts(p, channel_y, word, n);
  else if (has & 1u << channel_y)
    fixture_numbers(p, channel_y, amount, n);
  if (!strcmp(k->name, "range"))
    fixture_numbers(p, channel_y2, more, n);
  if (!strcmp(k->name, "gantt"))
    fixture_dates(p, channel_x2, step, n);
  if (!strcmp(k->name, "waffle") || !strcmp(k->name, "treemap"))
    fixture_numbers(p, channel_size, amount, n);
  if (has & 1u << channel_theta)
    fixture_numbers(p, channel_theta, amount, n);
  if (!strcmp(k->name, "timeline"))
    fixture_texts(p, channel_label, word, n);
  if (!strcmp(k->name, "treemap"))
    fixture_texts(p, channel_detail, word, n);
  fixture_texts(p, channel_color, group, n);
  return p;
}

static const char *const palette_of[] = {NULL, "tableau10", "category10", "set2"};

static void ask_palette(plot *p, const char *words) {
  if (!words)
    return;
  asked_text *one = ARENA_NEW(A, asked_text);
  *one = (asked_text){str_of(words), fixture_asked()};
  fixture_spec(p)->palette = (asked_texts){one, 1, fixture_asked()};
}

/* Where colours are sides (pyramids), what adds and takes away (waterfalls) or values, no texture has to tell them. */
static bool told_apart(const kind *k) {
  return !k->shades && strcmp(k->name, "pyramid") && strcmp(k->name, "waterfall");
}

START_TEST(any_two_series_are_apart_in_grey) {
  drafting d = fixture_drafting();
  size_t kinds_seen = 0, count;
  const kind *all = kinds(&count);
  for (size_t i = 0; i < count; i++) {
    if (!(all[i].channels & 1u << channel_color) || !told_apart(&all[i]))
      continue;
    kinds_seen++;
    size_t most = !strcmp(all[i].name, "pie") ? 5 : SERIES_MOST;
    for (size_t n = 2; n <= most; n++) {
      plot *p = of_kind(&all[i], n);
      ask_palette(p, palette_of[_i]);
      scene *s = fixture_scene(&d, p, (n % 2 ? 80 : 170) * MM);
      ck_assert_msg(s, "%s of %zu: %s", all[i].name, n, diags_count(D) ? diags_at(D, diags_count(D) - 1)->message : "");
      survey f = survey_of(A, s, d.look->paper);
      ck_assert_msg(f.count >= n, "%s: %zu of %zu series seen", all[i].name, f.count, n);
      ck_assert_msg(palette_report_in_grey(&f.report), "%s of %zu: %.1f", all[i].name, n, f.report.grey.apart);
      const char *broken = _i == 0 ? laws_broken(s, d.look) : NULL;
      ck_assert_msg(!broken, "%s of %zu: %s", all[i].name, n, broken);
    }
  }
  ck_assert_uint_ge(kinds_seen, 14);
}
END_TEST

START_TEST(textures_can_be_asked_for_or_left_out) {
  drafting d = fixture_drafting();
  for (int mode = values_true; mode <= values_false; mode++) {
    plot *p = of_kind(kind_find(STR("bar")), mode == values_true ? 2 : 4);
    fixture_spec(p)->textures = (asked_choice){mode, fixture_asked()};
    scene *s = fixture_scene(&d, p, 80 * MM);
    int most = 0;
    for (size_t i = 0; i < s->count; i++)
      most = s->item[i].texture > most ? s->item[i].texture : most;
    ck_assert_int_eq(most, mode == values_true);
  }
}
END_TEST

/* What is provisional is dashed already: there the points' shapes tell lines apart. */
START_TEST(dashes_mean_one_thing) {
  drafting d = fixture_drafting();
  plot *p = of_kind(kind_find(STR("line")), 4);
  FLAGS(p, channel_dash, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1);
  scene *s = fixture_scene(&d, p, 80 * MM);
  size_t shapes = 0;
  for (size_t i = 0; i < s->count; i++) {
    const item *it = &s->item[i];
    shapes += it->texture > 0;
    ck_assert(!it->texture || it->paint.dash[0] == 0);
  }
  ck_assert_uint_ge(shapes, 4);
}
END_TEST

Suite *texture_suite(void) {
  const TTest *const all[] = {the_first_two_are_plain_if_they_are_apart,
                              the_background_counts_as_one_of_them,
                              no_palette_leaves_two_alike,
                              textures_differ_in_ink,
                              hatches_stay_inside,
                              hatches_follow_outlines,
                              textures_can_be_asked_for_or_left_out,
                              dashes_mean_one_thing};
  Suite *s = harness_suite("texture", all, sizeof all / sizeof *all);
  TCase *c = tcase_create("kinds");
  tcase_add_checked_fixture(c, harness_setup, harness_teardown);
  tcase_add_loop_test(c, any_two_series_are_apart_in_grey, 0, sizeof palette_of / sizeof *palette_of);
  tcase_set_timeout(c, 120);
  suite_add_tcase(s, c);
  return s;
}
