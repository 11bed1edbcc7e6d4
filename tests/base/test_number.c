/* number: written numbers in, shortest digits out. */
#include "base/number.h"
#include "harness.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static number read_ok(const char *s, char decimal) {
  number n;
  ck_assert_msg(number_parse(str_of(s), decimal, &n), "`%s` should be a number", s);
  return n;
}

static void is(const char *s, double value, int decimals) {
  number n = read_ok(s, '.');
  ck_assert_msg(n.value == value, "`%s` gave %.17g", s, n.value);
  ck_assert_msg(n.decimals == decimals, "`%s` gave %d decimals", s, n.decimals);
}

static void is_not(const char *s) {
  number n;
  ck_assert_msg(!number_parse(str_of(s), '.', &n), "`%s` should not be a number", s);
}

START_TEST(plain) {
  is("0", 0, 0);
  is("12", 12, 0);
  is(" 12 ", 12, 0);
  is("-4.50", -4.5, 2);
  is("+7", 7, 0);
  is(".5", 0.5, 1);
  is("-.25", -0.25, 2);
  is("\u2212"
     "3",
     -3, 0);
  is("–1,204.5", -1204.5, 1);
  is("‐4", -4, 0);
  is_not("65–");
  is("68\u202f042\u00a0591", 68042591, 0);
  is("1e6", 1e6, 0);
  is("1.5e-3", 0.0015, 4);
  is("-0", 0, 0);
  ck_assert(!signbit(read_ok("-0", '.').value));
}
END_TEST

START_TEST(grouped) {
  is("1,204.5", 1204.5, 1);
  is("1,234,567", 1234567, 0);
  is("1 234 567.89", 1234567.89, 2);
  is("1\u00A0"
     "234",
     1234, 0);
  is("1\u202F"
     "234",
     1234, 0);
  is("1'234", 1234, 0);
  is("12,345", 12345, 0);
  is_not("1234,567");
  is_not("12,34");
  is("1,23,456", 123456, 0); /* as in India */
  is("12,34,567.50", 1234567.5, 2);
  is("1,00,00,000", 10000000, 0);
  is_not("123,45,678");
  is_not("1,234,56,789");
  is_not("1,23,45");
  is_not("1 23 456");
  is_not("1,234 567");
  is_not("0,123");
  is_not("1,234,");
  is_not("1,,234");
}
END_TEST

START_TEST(decimal_comma) {
  number n = read_ok("1.204,5", ',');
  ck_assert(n.value == 1204.5 && n.decimals == 1);
  ck_assert(read_ok("1,234", ',').value == 1.234);
  ck_assert(read_ok("1 204,50", ',').decimals == 2);
}
END_TEST

START_TEST(units) {
  ck_assert(read_ok("45 %", '.').value == 0.45);
  ck_assert(read_ok("45.5%", '.').decimals == 1);
  ck_assert_str_eq(read_ok("45\u00A0%", '.').unit, "%");
  ck_assert(read_ok("-$1,200.50", '.').value == -1200.5);
  ck_assert(read_ok("$-5", '.').value == -5);
  ck_assert_str_eq(read_ok("1.200,50 €", ',').unit, "€");
  ck_assert_str_eq(read_ok("₮ 3,900", '.').unit, "₮");
  ck_assert_ptr_null(read_ok("5", '.').unit);
  ck_assert_ptr_eq(read_ok("$5", '.').unit, read_ok("6 $", '.').unit);
  ck_assert_str_eq(read_ok("EUR 12.50", '.').unit, "EUR");
  ck_assert(read_ok("CHF -1'013.50", '.').value == -1013.5);
  ck_assert(read_ok("-1.013,50 EUR", ',').value == -1013.5);
  ck_assert_str_eq(read_ok("1 234,50 kr", ',').unit, "kr");
  ck_assert_str_eq(read_ok("US$5", '.').unit, "US$");
  number room;
  ck_assert(!number_parse(STR("EUR12"), '.', &room));
  is_not("$5%");
  is_not("$5 €");
  is_not("%");
  is_not("$");
}
END_TEST

START_TEST(negative_as_accountants_write_it) {
  is("(1,204.50)", -1204.5, 2);
  is("($5)", -5, 0);
  is("$(5)", -5, 0);
  is("1,204-", -1204, 0);
  is("5 €-", -5, 0);
  is("5- €", -5, 0);
  is("5\u2212", -5, 0);
  ck_assert(read_ok("(4.5 %)", '.').value == -0.045);
  is_not("(-5)");
  is_not("-5-");
  is_not("-(5)");
  is_not("(5");
  is_not("5)");
  is_not("()");
  is_not("5--");
}
END_TEST

START_TEST(not_numbers) {
  static const char *const not [] = {"",      " ",   "-",   "–",    "007", "00",         "-05",   "1.",
                                     "1.2.3", "1e",  "e5",  "0x10", "inf", "nan",        "1e999", "12a",
                                     "a12",   "1 2", "--5", "+-5",  "1-2", "2024-01-31", "٣",     "1,5"};
  for (size_t i = 0; i < sizeof not / sizeof *not ; i++)
    is_not(not [i]);
}
END_TEST

START_TEST(digits_too_long_for_a_double_stay_text) {
  is("9007199254740991", 9007199254740991.0, 0);
  is_not("9007199254740993");
  is_not("123456789012345678901234567890");
  char nines[1000];
  memset(nines, '9', sizeof nines - 1);
  nines[sizeof nines - 1] = '\0';
  is_not(nines);
  memcpy(nines, "0.", 2);
  is_not(nines);
}
END_TEST

static void shortest(double n, const char *digits, int exponent) {
  char out[NUMBER_DIGITS_MAX + 1];
  int e;
  ck_assert_uint_eq(number_digits(n, out, &e), strlen(digits));
  ck_assert_str_eq(out, digits);
  ck_assert_int_eq(e, exponent);
}

START_TEST(digits) {
  shortest(0, "0", 0);
  shortest(0.1, "1", -1);
  shortest(0.1 + 0.2, "30000000000000004", -1);
  shortest(1204.5, "12045", 3);
  shortest(-100, "1", 2);
  shortest(5e-324, "5", -324);
  shortest(DBL_MAX, "17976931348623157", 308);
  shortest(DBL_MIN, "22250738585072014", -308);
  shortest(9007199254740993.0, "9007199254740992", 15);
  ck_assert_int_eq(number_decimals(0.25), 2);
  ck_assert_int_eq(number_decimals(1e20), 0);
  ck_assert_int_eq(number_decimals(1e-7), 7);
}
END_TEST

START_TEST(every_double_comes_back) {
  uint64_t seed = 42;
  for (int i = 0; i < 20000; i++) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    double n;
    memcpy(&n, &seed, sizeof n);
    if (!isfinite(n))
      continue;
    char out[NUMBER_DIGITS_MAX + 1], again[64];
    int e;
    number_digits(n, out, &e);
    snprintf(again, sizeof again, "%c.%se%d", out[0], out + 1, e);
    ck_assert(strtod(again, NULL) == fabs(n));
  }
}
END_TEST

START_TEST(rounded) {
  ck_assert(number_round(2.675, 2) == 2.68);
  ck_assert(number_round(1.005, 2) == 1.01);
  ck_assert(number_round(-2.5, 0) == -3);
  ck_assert(number_round(0.5, 0) == 1);
  ck_assert(number_round(0.49, 0) == 0);
  ck_assert(!signbit(number_round(-0.4, 0)));
  ck_assert(number_round(0.004, 2) == 0);
  ck_assert(number_round(999.995, 2) == 1000);
  ck_assert(number_round(1250, -2) == 1300);
  ck_assert(number_round(4, -1) == 0);
  ck_assert(number_round(5, -1) == 10);
  ck_assert(number_round(1e300, 2) == 1e300);
  ck_assert(isnan(number_round(NAN, 1)));
}
END_TEST

START_TEST(written) {
  ck_assert_str_eq(number_write(A, 1204.5, 2), "1204.50");
  ck_assert_str_eq(number_write(A, -0.001, 2), "0.00");
  ck_assert_str_eq(number_write(A, 0.25, -1), "0.25");
  ck_assert_str_eq(number_write(A, -3, 0), "-3");
}
END_TEST

Suite *number_suite(void);

START_TEST(too_long_but_near) {
  number n;
  ck_assert(number_parse_long(STR("9007199254740993"), '.', &n) && n.value == 9007199254740992.0);
  ck_assert(number_parse_long(STR("-12,345,678,901,234,567"), '.', &n) && n.value < -1e16);
  ck_assert(!number_parse_long(STR("12"), '.', &n));
  ck_assert(!number_parse_long(STR("09007199254740993"), '.', &n));
  ck_assert(!number_parse_long(STR("9007199254740993x"), '.', &n));
}
END_TEST

Suite *number_suite(void) {
  const TTest *const all[] = {plain,
                              grouped,
                              decimal_comma,
                              units,
                              negative_as_accountants_write_it,
                              not_numbers,
                              digits_too_long_for_a_double_stay_text,
                              digits,
                              every_double_comes_back,
                              rounded,
                              written,
                              too_long_but_near};
  return harness_suite("number", all, sizeof all / sizeof *all);
}
