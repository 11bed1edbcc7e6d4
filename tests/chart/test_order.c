/* order: how lines go on and bars are piled where x or the series do not say. */
#include "scenes.h"

START_TEST(lines_go_by_order) {
  plot *p = fixture("line");
  NUMBERS(p, channel_x, 3, 1, 2, 1);
  NUMBERS(p, channel_y, 1, 2, 3, 4);
  NUMBERS(p, channel_order, 2001, 2000, 2003, 2002);
  const item *path = nth(drawn(p), item_path, role_mark, 0);
  static const int row[] = {1, 0, 3, 2};
  ck_assert_uint_eq(path->points, 4);
  double unit = path->point[1].x - path->point[0].x; /* from 1 to 3 */
  for (int i = 0; i < 4; i++)
    ck_assert_double_eq_tol((path->point[i].x - path->point[0].x) / unit,
                            (p->channel[channel_x].number[row[i]] - 1) / 2, 0.001);
  ck_assert_double_lt(path->point[2].y, path->point[0].y); /* 4 lies above 2 */
}
END_TEST

START_TEST(bars_are_piled_by_order) {
  plot *p = fixture("bar");
  TEXTS(p, channel_y, "North", "North", "South", "South");
  TEXTS(p, channel_color, "Tea", "Milk", "Tea", "Milk");
  NUMBERS(p, channel_x, 3, 4, 5, 6);
  NUMBERS(p, channel_order, 2, 1, 1, 2);
  scene *s = drawn(p);
  double zero = bar(s, 1)->x;
  ck_assert_double_eq_tol(bar(s, 2)->x, zero, 0.02);
  ck_assert_double_eq_tol(bar(s, 0)->x, zero + bar(s, 1)->width, 0.02);
  ck_assert_double_eq_tol(bar(s, 3)->x, zero + bar(s, 2)->width, 0.02);
  ck_assert(bar(s, 0)->paint.fill.r == bar(s, 2)->paint.fill.r); /* colours stay */
}
END_TEST

Suite *order_suite(void) {
  const TTest *const all[] = {lines_go_by_order, bars_are_piled_by_order};
  return harness_suite("order", all, sizeof all / sizeof *all);
}
