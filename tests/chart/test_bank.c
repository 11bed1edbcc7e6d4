/* bank: the shape of plots of lines. */
#include "chart/bank.h"

#include "harness.h"

#include <math.h>

static bank over(double x0, double x1, double y0, double y1) {
  return (bank){scale_linear_over((double[]){x0, x1}, 0, 1), scale_linear_over((double[]){y0, y1}, 0, 1),
                ARENA_ARRAY(A, 300, double), 0};
}

/* Yearly sunspot numbers, 1700 to 1988 (Zurich, SIDC; `sunspot.year` of R). */
static const double sunspots[] = {
    5,     11,    16,    23,   36,    58,    29,    20,    10,    8,     3,     0,     0,     2,     11,    27,
    47,    63,    60,    39,   28,    26,    22,    11,    21,    40,    78,    122,   103,   73,    47,    35,
    11,    5,     16,    34,   70,    81,    111,   101,   73,    40,    20,    16,    5,     11,    22,    40,
    60,    80.9,  83.4,  47.7, 47.8,  30.7,  12.2,  9.6,   10.2,  32.4,  47.6,  54,    62.9,  85.9,  61.2,  45.1,
    36.4,  20.9,  11.4,  37.8, 69.8,  106.1, 100.8, 81.6,  66.5,  34.8,  30.6,  7,     19.8,  92.5,  154.4, 125.9,
    84.8,  68.1,  38.5,  22.8, 10.2,  24.1,  82.9,  132,   130.9, 118.1, 89.9,  66.6,  60,    46.9,  41,    21.3,
    16,    6.4,   4.1,   6.8,  14.5,  34,    45,    43.1,  47.5,  42.2,  28.1,  10.1,  8.1,   2.5,   0,     1.4,
    5,     12.2,  13.9,  35.4, 45.8,  41.1,  30.1,  23.9,  15.6,  6.6,   4,     1.8,   8.5,   16.6,  36.3,  49.6,
    64.2,  67,    70.9,  47.8, 27.5,  8.5,   13.2,  56.9,  121.5, 138.3, 103.2, 85.7,  64.6,  36.7,  24.2,  10.7,
    15,    40.1,  61.5,  98.5, 124.7, 96.3,  66.6,  64.5,  54.1,  39,    20.6,  6.7,   4.3,   22.7,  54.8,  93.8,
    95.8,  77.2,  59.1,  44,   47,    30.5,  16.3,  7.3,   37.6,  74,    139,   111.2, 101.6, 66.2,  44.7,  17,
    11.3,  12.4,  3.4,   6,    32.3,  54.3,  59.7,  63.7,  63.5,  52.2,  25.4,  13.1,  6.8,   6.3,   7.1,   35.6,
    73,    85.1,  78,    64,   41.8,  26.2,  26.7,  12.1,  9.5,   2.7,   5,     24.4,  42,    63.5,  53.8,  62,
    48.5,  43.9,  18.6,  5.7,  3.6,   1.4,   9.6,   47.4,  57.1,  103.9, 80.6,  63.6,  37.6,  26.1,  14.2,  5.8,
    16.7,  44.3,  63.9,  69,   77.8,  64.9,  35.7,  21.2,  11.1,  5.7,   8.7,   36.1,  79.7,  114.4, 109.6, 88.8,
    67.8,  47.5,  30.6,  16.3, 9.6,   33.2,  92.6,  151.6, 136.3, 134.7, 83.9,  69.4,  31.5,  13.9,  4.4,   38,
    141.7, 190.2, 184.8, 159,  112.3, 53.9,  37.5,  27.9,  10.2,  15.1,  47,    93.8,  105.9, 105.5, 104.5, 66.6,
    68.9,  38,    34.5,  15.5, 12.6,  27.5,  92.5,  155.4, 154.7, 140.5, 115.9, 66.6,  45.9,  17.9,  13.4,  29.2,
    100.2};

/* H/W by lattice's banking(), as given on R-help in 2008: 190.2 / 288 / 14.5. */
START_TEST(sunspots_by_the_year) {
  enum { years = sizeof sunspots / sizeof *sunspots };
  ck_assert_int_eq(years, 289);
  bank b = over(1700, 1988, 0, 190.2);
  for (int i = 1; i < years; i++)
    bank_add(&b, (double[]){1699 + i, sunspots[i - 1]}, (double[]){1700 + i, sunspots[i]});
  ck_assert_double_eq_tol(bank_ratio(&b), 0.04554598, 5e-9);
}
END_TEST

/* By hand: slopes of 1, 2 and 4 over a square range; the median piece rises 2 for 1. */
START_TEST(three_pieces) {
  bank b = over(0, 3, 0, 3);
  bank_add(&b, (double[]){0, 0}, (double[]){1, 1});
  bank_add(&b, (double[]){0, 0}, (double[]){0.5, 1});
  bank_add(&b, (double[]){0, 3}, (double[]){0.5, 1});
  ck_assert_double_eq_tol(bank_ratio(&b), 0.5, 1e-12);
  bank_add(&b, (double[]){0, 0}, (double[]){3, 3}); /* an even count: the mean of the middle two */
  ck_assert_double_eq_tol(bank_ratio(&b), 0.75, 1e-12);
}
END_TEST

START_TEST(what_says_nothing_is_passed_over) {
  bank b = over(0, 10, 0, 10);
  bank_add(&b, (double[]){0, 5}, (double[]){1, 5});
  bank_add(&b, (double[]){4, 0}, (double[]){4, 9});
  bank_add(&b, (double[]){0, 0}, (double[]){1, NAN});
  ck_assert_double_eq(bank_ratio(&b), 0);
}
END_TEST

/* A tenfold rise a step is straight on logarithms: the diagonal. */
START_TEST(slopes_are_those_on_the_scale) {
  bank b = over(0, 3, 1, 1000);
  b.up = scale_curved_over(scale_log, (double[]){1, 1000}, 0, 1);
  for (int i = 0; i < 3; i++)
    bank_add(&b, (double[]){i, pow(10, i)}, (double[]){i + 1, pow(10, i + 1)});
  ck_assert_double_eq_tol(bank_ratio(&b), 1, 1e-9);
}
END_TEST

Suite *bank_suite(void) {
  const TTest *const all[] = {sunspots_by_the_year, three_pieces, what_says_nothing_is_passed_over,
                              slopes_are_those_on_the_scale};
  (void)D;
  return harness_suite("bank", all, sizeof all / sizeof *all);
}
