/* palette: the arithmetic against published values, and the house's own hues against the limits. */
#include "chart/label.h"
#include "chart/ramp.h"
#include "harness.h"

#include <math.h>

/* From the table of Sharma, Wu & Dalal 2005: pairs 1, 4, 7, 16, 19, 25, 30, 34. */
START_TEST(ciede2000_as_published) {
  static const double row[][7] = {
      {50.0000, 2.6772, -79.7751, 50.0000, 0.0000, -82.7485, 2.0425},
      {50.0000, -1.3802, -84.2814, 50.0000, 0.0000, -82.7485, 1.0000},
      {50.0000, 0.0000, 0.0000, 50.0000, -1.0000, 2.0000, 2.3669},
      {50.0000, 2.5000, 0.0000, 50.0000, 0.0000, -2.5000, 4.3065},
      {50.0000, 2.5000, 0.0000, 56.0000, -27.0000, -3.0000, 31.9030},
      {60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644},
      {22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373},
      {2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082},
  };
  for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
    ck_assert_double_eq_tol(palette_lab_distance(row[i], row[i] + 3), row[i][6], 1e-4);
    ck_assert_double_eq_tol(palette_lab_distance(row[i] + 3, row[i]), row[i][6], 1e-4);
  }
}
END_TEST

START_TEST(lightness_of_known_colours) {
  double lab[3];
  palette_lab(colour_hex(0xFFFFFF), lab);
  ck_assert_double_eq_tol(lab[0], 100, 0.01);
  palette_lab(colour_hex(0x777777), lab);
  ck_assert_double_eq_tol(lab[0], 50.03, 0.01);
  ck_assert(fabs(lab[1]) < 0.02 && fabs(lab[2]) < 0.02);
}
END_TEST

/* Greys look grey to every eye: each row of the matrices sums to 1. */
START_TEST(greys_stay_grey) {
  for (sight s = sight_full; s < sight_count; s++) {
    colour c = palette_seen(colour_hex(0x808080), s);
    ck_assert_double_eq_tol(c.r, c.g, 1e-5);
    ck_assert_double_eq_tol(c.g, c.b, 1e-5);
  }
}
END_TEST

/* Worst pairs of the UK Analysis Function's six colours, as measured elsewhere: 17.6 / 6.5 / 4.9 / 17.6. */
START_TEST(worst_pairs_of_a_known_palette) {
  static const unsigned hex[] = {0x12436D, 0x28A197, 0x801650, 0xF46A25, 0x3D3D3D, 0xA285D1};
  static const double want[sight_count] = {17.6, 6.5, 4.9, 17.6};
  for (sight s = sight_full; s < sight_count; s++) {
    double worst = INFINITY;
    for (int i = 0; i < 6; i++)
      for (int j = 0; j < i; j++)
        worst = fmin(worst, palette_distance(colour_hex(hex[i]), colour_hex(hex[j]), s));
    ck_assert_double_eq_tol(worst, want[s], 0.06);
  }
}
END_TEST

START_TEST(the_house_hues_keep_every_limit) {
  look l = look_default();
  palette_report_complain(D, span_none(), l.hue, l.hues, l.paper);
  ck_assert_uint_eq(diags_count(D), 0);
  for (int i = 0; i < LOOK_HUES; i++)
    ck_assert(colour_contrast(colour_darken(l.hue[i], l.paper, PALETTE_TEXT_MIN), l.paper) >= PALETTE_TEXT_MIN - 1e-6);
  ck_assert(colour_contrast(l.context, l.paper) >= PALETTE_CONTRAST_MIN);
  ck_assert(colour_contrast(l.muted, l.paper) >= PALETTE_TEXT_MIN);
  double accent[3], context[3];
  palette_lab(l.accent, accent);
  palette_lab(l.context, context);
  ck_assert(fabs(accent[0] - context[0]) >= PALETTE_GREY_MIN); /* a highlight is found in grey print */
}
END_TEST

/* What a palette misses is a warning each, with the pair and by how much. */
START_TEST(problems_are_named) {
  const colour paper = colour_hex(0xFFFFFF), pale[] = {colour_hex(0xF0E442), colour_hex(0x000000)};
  const colour alike[] = {colour_hex(0x1F77B4), colour_hex(0xFF7F0E), colour_hex(0x2CA02C)};
  palette_report_complain(D, span_none(), pale, 2, paper);
  ck_assert_uint_eq(diags_count(D), 1);
  ck_assert_int_eq(diags_at(D, 0)->code->number, 570);
  ck_assert_str_eq(diags_at(D, 0)->message, "#F0E442 has only 1.32:1 against the paper");
  palette_report_complain(D, span_none(), alike, 3, paper);
  ck_assert_uint_eq(diags_count(D), 4);
  ck_assert_str_eq(diags_at(D, 2)->message, "#FF7F0E and #2CA02C are only 1.3 apart for protan sight");
  ck_assert_str_eq(diags_at(D, 3)->message, "#FF7F0E and #2CA02C are only 9.0 L* apart in grey print");
  ck_assert_uint_eq(diags_errors(D), 0);
}
END_TEST

/* Ours keep every limit; of the others, the worst pairs are as they were measured elsewhere (to 0.06), and each misses
   something. */
START_TEST(named_palettes_are_as_they_say) {
  static const struct {
    const char *name;
    size_t dark_enough;
    double nearest[sight_count];
  } measured[] = {{"okabe-ito", 5, {21.7, 12.2, 11.6, 10.9}},
                  {"tol-bright", 4, {20.5, 14.2, 14.8, 8.6}},
                  {"tol-high-contrast", 2, {38.9, 26.0, 25.3, 21.2}},
                  {"tol-vibrant", 4, {18.3, 13.7, 14.4, 8.6}},
                  {"ibm", 4, {16.7, 10.8, 9.4, 6.6}},
                  {"dark2", 6, {17.4, 2.1, 3.3, 5.8}},
                  {"set2", 0, {16.8, 1.6, 3.6, 4.6}},
                  {"tableau10", 5, {18.1, 1.2, 0.7, 6.9}},
                  {"category10", 6, {16.2, 1.3, 3.3, 9.5}},
                  {"observable10", 4, {18.0, 6.0, 2.6, 8.2}},
                  {"analysis-function", 6, {17.6, 6.5, 4.9, 17.6}}};
  for (size_t i = 0; i < sizeof measured / sizeof *measured; i++) {
    const named_palette *p = palettes_find(str_of(measured[i].name));
    pigment inks[PALETTE_MOST];
    for (size_t k = 0; k < p->count; k++)
      inks[k] = (pigment){colour_hex(p->colour[k]), 0};
    palette_report r = palette_report_of(inks, p->count, colour_hex(0xFFFFFF));
    ck_assert_msg(p->count - r.pale == measured[i].dark_enough, "%s: %zu", p->name, p->count - r.pale);
    for (sight s = sight_full; s < sight_count; s++)
      ck_assert_msg(fabs(r.nearest[s].apart - measured[i].nearest[s]) < 0.06, "%s: %.2f for %s", p->name,
                    r.nearest[s].apart, sight_name[s]);
  }
}
END_TEST

static asked_texts asked(const char *const *word, size_t count) {
  asked_texts t = {.item = ARENA_ARRAY(A, count, asked_text), .count = count};
  for (size_t i = 0; i < count; i++)
    t.item[i].text = str_of(word[i]);
  return t;
}

START_TEST(what_keeps_the_limits_is_not_complained_of) {
  size_t count;
  const named_palette *all = palettes(&count);
  for (size_t i = 0; i < count; i++)
    for (int shading = 0; shading < 2; shading++) {
      const asked_texts name = asked(&all[i].name, 1);
      bool groups = all[i].use == palette_groups, parted = all[i].use == palette_diverging;
      size_t before = diags_count(D);
      if (shading && groups)
        continue;
      ck_assert(palettes_check(A, D, &name, &(palette_wish){colour_hex(0xFFFFFF), shading}));
      bool silent = diags_count(D) == before;
      ck_assert_msg(silent || all[i].known || (parted && !shading), "%s: %s", all[i].name,
                    silent ? "" : diags_at(D, before)->message);
      ck_assert_msg(!silent || !groups || !all[i].known, "%s misses nothing", all[i].name);
    }
}
END_TEST

START_TEST(palettes_are_read) {
  const char *const list[] = {"#12558C", "#abc", "set2"}, *const near[] = {"okabe_ito"};
  const char *const long_list[] = {"#000", "#111", "#222", "#333", "#444", "#555",
                                   "#666", "#777", "#888", "#999", "#AAA"};
  const asked_texts none = {0}, two = asked(list, 2), mixed = asked(list, 3), wrong = asked(near, 1),
                    many = asked(long_list, 11);
  ck_assert_uint_eq(palettes_choose(&none).count, 0);
  ck_assert_uint_eq(palettes_choose(&two).count, 2);
  ck_assert(palettes_readable(A, D, &two) && !palettes_readable(A, D, &mixed) && !palettes_readable(A, D, &wrong));
  ck_assert_str_eq(diags_at(D, 0)->message, "`set2` is neither a colour nor a palette");
  ck_assert_str_eq(diags_at(D, 1)->hint, "did you mean `okabe-ito`?");
  ck_assert(!palettes_readable(A, D, &many));
}
END_TEST

/* Every named ramp: lightness in even steps one way, within what a screen has; words can be read on every depth; the
   ends are apart for every sight. */
START_TEST(ramps_are_even_in_lightness) {
  size_t count;
  const named_palette *all = palettes(&count);
  look l = look_default();
  for (size_t i = 0; i < count; i++) {
    if (all[i].use == palette_groups)
      continue;
    palette_choice c = {.named = &all[i]};
    ramps r = ramps_of(&c, all[i].use == palette_diverging);
    for (int way = r.parted ? -1 : 1; way <= 1; way += 2) {
      double before[3], lab[3], step = (r.high.to - r.high.stop[0][0]) / 50;
      palette_lab(ramps_at(&r, 0), before);
      for (int k = 1; k <= 50; k++) {
        colour here = ramps_at(&r, way * k / 50.0);
        palette_lab(here, lab);
        ck_assert_msg(fabs(lab[0] - before[0] - step) < 0.5, "%s at %d: %.2f", all[i].name, way * k,
                      lab[0] - before[0]);
        memcpy(before, lab, sizeof lab);
        ck_assert_msg(colour_contrast(label_on(&l, here), here) >= PALETTE_TEXT_MIN, "%s at %d", all[i].name, way * k);
      }
    }
    for (sight s = sight_full; s < sight_count; s++) {
      double apart = palette_distance(ramps_at(&r, r.parted ? -1 : 0), ramps_at(&r, 1), s);
      ck_assert_msg(all[i].known || apart >= (r.parted ? 15 : 50), "%s: %.1f for %s", all[i].name, apart,
                    sight_name[s]);
    }
  }
}
END_TEST

START_TEST(lab_and_back) {
  for (unsigned rgb = 0; rgb < 0x1000000; rgb += 0x0F3171) {
    colour c = colour_hex(rgb), back;
    double lab[3];
    palette_lab(c, lab);
    ck_assert(palette_of_lab(lab, &back));
    ck_assert(fabs(c.r - back.r) < 1e-3 && fabs(c.g - back.g) < 1e-3 && fabs(c.b - back.b) < 1e-3);
  }
  ck_assert(!palette_of_lab((double[]){50, 100, -120}, &(colour){0}));
}
END_TEST

Suite *palette_suite(void) {
  const TTest *const all[] = {ciede2000_as_published,
                              lightness_of_known_colours,
                              greys_stay_grey,
                              worst_pairs_of_a_known_palette,
                              the_house_hues_keep_every_limit,
                              problems_are_named,
                              named_palettes_are_as_they_say,
                              what_keeps_the_limits_is_not_complained_of,
                              palettes_are_read,
                              ramps_are_even_in_lightness,
                              lab_and_back};
  return harness_suite("palette", all, sizeof all / sizeof *all);
}
