/* window: one value a row, over all rows or group after group. */
#include "world.h"

#include <math.h>

Suite *window_suite(void);

START_TEST(windows) {
  static const char csv[] = "i,x\n1,2\n2,6\n3,\n4,2\n5,10\n";
  ck_assert_str_eq(world_column(csv, "share(x)", 2), "0.10|0.30|~|0.10|0.50");
  ck_assert_str_eq(world_column(csv, "cumsum(x)", 0), "2|8|~|10|20");
  ck_assert_str_eq(world_column(csv, "rank(x)", 0), "3|2|~|3|1");
  ck_assert_str_eq(world_column(csv, "lag(x)", 0), "~|2|6|~|2");
  ck_assert_str_eq(world_column(csv, "lag(x, 3)", 0), "~|~|~|2|6");
  ck_assert_str_eq(world_column(csv, "change(x)", 1), "~|2.0|~|~|4.0");
  ck_assert_str_eq(world_column(csv, "rolling_mean(x, 2)", 1), "~|4.0|~|~|6.0");
  ck_assert_str_eq(world_column(csv, "index(x)", 0), "100|300|~|100|500");
  ck_assert_str_eq(world_column(csv, "x / sum(x)", 2), "0.10|0.30|~|0.10|0.50");
}
END_TEST

/* Golden numbers by SQLite 3.40: sum(x) over (partition by g order by i) and its like, to the decimals shown. */
START_TEST(windows_by_group) {
  static const char csv[] = "i,g,x\n1,N,10.10\n2,S,0.20\n3,N,0.10\n4,S,\n5,N,20.30\n6,S,0.70\n7,S,0.10\n";
  ck_assert_str_eq(world_column(csv, "share(x by g)", 6), "0.331148|0.200000|0.003279|~|0.665574|0.700000|0.100000");
  ck_assert_str_eq(world_column(csv, "cumsum(x by g)", -1), "10.1|0.2|10.2|~|30.5|0.9|1");
  ck_assert_str_eq(world_column(csv, "rank(x by g)", 0), "2|2|3|~|1|1|3");
  ck_assert_str_eq(world_column(csv, "lag(x by g)", 2), "~|~|10.10|0.20|0.10|~|0.70");
  ck_assert_str_eq(world_column(csv, "lag(x, -1 by g)", 2), "0.10|~|20.30|0.70|~|0.10|~");
  ck_assert_str_eq(world_column(csv, "change(x by g)", 6), "~|~|-0.990099|~|202.000000|~|-0.857143");
  ck_assert_str_eq(world_column(csv, "rolling_mean(x, 2 by g)", -1), "~|~|5.1|~|10.2|~|0.4");
  ck_assert_str_eq(world_column(csv, "index(x by g)", 6),
                   "100.000000|100.000000|0.990099|~|200.990099|350.000000|50.000000");
  ck_assert_str_eq(world_column(csv, "cumsum(x by g, i > 3)", 2), "10.10|0.20|10.20|~|20.30|0.70|0.80");
}
END_TEST

START_TEST(windows_look_ahead_and_at_dates) {
  static const char csv[] = "d,x\n2024-01-31,1\n2024-02-29,2\n2024-03-31,\n";
  ck_assert_str_eq(world_column(csv, "lag(d)", 0), "~|2024-01-31|2024-02-29");
  ck_assert_str_eq(world_column(csv, "lag(x, -2)", 0), "~|~|~");
  ck_assert_str_eq(world_column(csv, "lag(x, 0)", 0), "1|2|~");
  ck_assert_str_eq(world_column(csv, "rolling_mean(x, 0)", 0), "~|~|~");
  ck_assert_str_eq(world_column(csv, "lag(x, 1.5)", 0), "~|~|~");
  ck_assert_str_eq(sheet_codes(), "412 412");
}
END_TEST

/* A hundred thousand means over fifty thousand tenths each: exact, and not 5e9 additions. */
START_TEST(long_windows_are_quick_and_exact) {
  text csv = text_new(A);
  text_adds(&csv, "x,y\n");
  for (int i = 0; i < 100000; i++)
    text_addf(&csv, "0.%d,1\n", i % 2 ? 1 : 3);
  scope s = {.here = sheet(csv.ptr)};
  expr *e = sheet_expr("rolling_mean(x, 50000)");
  ck_assert(e && expr_bind(e, &s, NULL, D));
  column c = expr_column(A, e);
  ck_assert(isnan(c.number[49998]) && c.number[49999] == 0.2 && c.number[99999] == 0.2);
}
END_TEST

Suite *window_suite(void) {
  const TTest *const all[] = {windows, windows_by_group, windows_look_ahead_and_at_dates,
                              long_windows_are_quick_and_exact};
  return harness_suite("window", all, sizeof all / sizeof *all);
}
