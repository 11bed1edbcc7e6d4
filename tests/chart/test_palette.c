/* palette: the arithmetic against published values, and the house's own hues against the limits. */
#include "chart/look.h"
#include "chart/palette.h"
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
  const char *problem = palette_problem(A, l.hue, LOOK_HUES, l.paper);
  ck_assert_msg(!problem, "%s", problem);
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

START_TEST(problems_are_named) {
  colour pale[] = {colour_hex(0xF0E442)}, alike[] = {colour_hex(0x1F77B4), colour_hex(0x2CA02C)};
  colour same[] = {colour_hex(0x9467BD), colour_hex(0x8C564B)};
  colour paper = colour_hex(0xFFFFFF);
  ck_assert_str_eq(palette_problem(A, pale, 1, paper), "colour 1 has only 1.32:1 against the paper");
  ck_assert_ptr_nonnull(strstr(palette_problem(A, alike, 2, paper), "grey print"));
  ck_assert_ptr_nonnull(palette_problem(A, same, 2, paper));
}
END_TEST

Suite *palette_suite(void) {
  const TTest *const all[] = {ciede2000_as_published,         lightness_of_known_colours,      greys_stay_grey,
                              worst_pairs_of_a_known_palette, the_house_hues_keep_every_limit, problems_are_named};
  (void)D;
  return harness_suite("palette", all, sizeof all / sizeof *all);
}
