/* term: months, quarters and weeks as people write them. */
#include "data/term.h"
#include "harness.h"

Suite *term_suite(void);

static void is(const char *written, const char *iso) {
  double days;
  date_grain grain;
  ck_assert_msg(term_parse(str_of(written), &days, &grain), "`%s` is no term", written);
  ck_assert_str_eq(date_write(A, days, grain), iso);
}

START_TEST(quarters) {
  static const char *const fourth[] = {"4Q2024",         "4Q24",  "4q2024", "Q4 2024", "Q4/2024", "2024-Q4",
                                       "Q42024",         "Q4'24", "Q4’24",  "T4 2024", "2024K4",  "4. Quartal 2024",
                                       "2024年第4四半期"};
  for (size_t i = 0; i < sizeof fourth / sizeof *fourth; i++)
    is(fourth[i], "2024Q4");
}
END_TEST

START_TEST(months) {
  static const char *const march[] = {"03/2024", "03.2024", "3.2024",  "2024M03", "2024-M03", "2024/03", "2024-3",
                                      "Mar-24",  "mars-24", "Mrz.-24", "Mar'24",  "mars ’24", "Mar/24"};
  for (size_t i = 0; i < sizeof march / sizeof *march; i++)
    is(march[i], "2024-03");
  is("Jan-69", "1969-01");
  is("Jan-68", "2068-01");
}
END_TEST

START_TEST(weeks) {
  is("KW 40/2024", "2024-W40");
  is("W05 2024", "2024-W05");
  is("W53/2020", "2020-W53");
}
END_TEST

START_TEST(no_terms) {
  static const char *const not [] = {
      "5Q2024", "Q0 2024", "13/2024", "00/2024", "2024/25",           "3/2024", "W53/2024", "Mar 24",
      "24-Mar", "x-24",    "-24",     "4Q202",   "2024年度第4四半期", ""};
  double days;
  date_grain grain;
  for (size_t i = 0; i < sizeof not / sizeof *not ; i++)
    ck_assert_msg(!term_parse(str_of(not [i]), &days, &grain), "`%s` is a term", not [i]);
}
END_TEST

Suite *term_suite(void) {
  const TTest *const all[] = {quarters, months, weeks, no_terms};
  return harness_suite("term", all, sizeof all / sizeof *all);
}
