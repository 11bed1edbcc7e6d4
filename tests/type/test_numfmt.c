/* test_numfmt: numbers and dates as each language writes them. */
#include "base/number.h"
#include "harness.h"
#include "type/numfmt.h"

#include <math.h>

#define NB "\u00A0" /* no-break space */
#define NN "\u202F" /* narrow no-break space */
#define MINUS "\u2212"

static const numfmt *format(const char *f) {
  return f ? numfmt_parse(A, str_of(f), span_none(), D) : NULL;
}

static const char *number_in(const char *lang, const char *f, double n, int decimals) {
  return str_copy(A, numfmt_number(A, format(f), locale_find(str_of(lang)), n, decimals));
}

static const char *date_in(const char *lang, const char *f, double days, date_grain grain) {
  return str_copy(A, numfmt_date(A, format(f), locale_find(str_of(lang)), days, grain));
}

/* One value and format, in five languages. */
typedef struct golden {
  const char *format;
  double number;
  const char *en, *de, *fr, *ja, *mn;
} golden;

static const golden table[] = {
    {",.0f", 3900, "3,900", "3.900", "3" NN "900", "3,900", "3,900"},
    {",.0f", 999.5, "1,000", "1.000", "1" NN "000", "1,000", "1,000"},
    {",.2f", -1204.505, MINUS "1,204.51", MINUS "1.204,51", MINUS "1" NN "204,51", MINUS "1,204.51", MINUS "1,204.51"},
    {".0f", 0.5, "1", "1", "1", "1", "1"},
    {".0f", -0.4, "0", "0", "0", "0", "0"},
    {".2f", 1.005, "1.01", "1,01", "1,01", "1.01", "1.01"}, /* on the digits as written, not on the binary fraction */
    {".1%", 0.4567, "45.7%", "45,7" NB "%", "45,7" NN "%", "45.7%", "45.7%"},
    {"+.1%", 0.1235, "+12.4%", "+12,4" NB "%", "+12,4" NN "%", "+12.4%", "+12.4%"},
    {".0%", -0.07, MINUS "7%", MINUS "7" NB "%", MINUS "7" NN "%", MINUS "7%", MINUS "7%"},
    {"$,.2f", 1234.5, "$1,234.50", "1.234,50" NB "€", "1" NN "234,50" NB "€", "1,234.50円", "₮" NB "1,234.50"},
    {".3s", 1234567, "1.23M", "1,23M", "1,23M", "1.23M", "1.23M"},
    {".2s", 999950, "1.0M", "1,0M", "1,0M", "1.0M", "1.0M"},
    {"~s", 1500, "1.5k", "1,5k", "1,5k", "1.5k", "1.5k"},
    {".2s", 0.00042, "420\u00B5", "420\u00B5", "420\u00B5", "420\u00B5", "420\u00B5"},
    {"(.1f", -3.25, "(3.3)", "(3,3)", "(3,3)", "(3.3)", "(3.3)"},
    {"08.2f", -3.14159, MINUS "0003.14", MINUS "0003,14", MINUS "0003,14", MINUS "0003.14", MINUS "0003.14"},
    {"*^9d", 42, "***42****", "***42****", "***42****", "***42****", "***42****"},
    {"<5d", 42, "42   ", "42   ", "42   ", "42   ", "42   "},
    {".3g", 1234567, "1.23e+6", "1,23e+6", "1,23e+6", "1.23e+6", "1.23e+6"},
    {".3r", 1234567, "1230000", "1230000", "1230000", "1230000", "1230000"},
    {".2e", 0.00012345, "1.23e" MINUS "4", "1,23e" MINUS "4", "1,23e" MINUS "4", "1.23e" MINUS "4", "1.23e" MINUS "4"},
    {"d", 1e21, "1000000000000000000000", "1000000000000000000000", "1000000000000000000000", "1000000000000000000000",
     "1000000000000000000000"},
    {"", 0.1, "0.1", "0,1", "0,1", "0.1", "0.1"},
    {"number", 1234567.25, "1,234,567.25", "1.234.567,25", "1" NN "234" NN "567,25", "1,234,567.25", "1,234,567.25"},
    {"number", 123, "123", "123", "123", "123", "123"},
    {"percent", 0.12345, "12.3%", "12,3" NB "%", "12,3" NN "%", "12.3%", "12.3%"},
    {"percent", 0.45, "45%", "45" NB "%", "45" NN "%", "45%", "45%"},
    {"money", 12, "$12", "12" NB "€", "12" NB "€", "12円", "₮" NB "12"},
    {"money", 12.5, "$12.50", "12,50" NB "€", "12,50" NB "€", "13円", "₮" NB "13"},
    {"compact", 1234567, "1.2" NB "million", "1,2" NB "Millionen", "1,2" NB "million", "123万", "1.2" NB "сая"},
    {"compact", 2e6, "2" NB "million", "2" NB "Millionen", "2" NB "millions", "200万", "2" NB "сая"},
    {"compact", 1e6, "1" NB "million", "1" NB "Million", "1" NB "million", "100万", "1" NB "сая"},
    {"compact", 999960000, "1" NB "billion", "1" NB "Milliarde", "1" NB "milliard", "10億", "1" NB "тэрбум"},
    {"compact", 12345, "12,345", "12.345", "12" NN "345", "1.2万", "12.3" NB "мянга"},
    {"compact", 3900, "3,900", "3.900", "3" NN "900", "3,900", "3,900"},
    {"compact", -2.5e9, MINUS "2.5" NB "billion", MINUS "2,5" NB "Milliarden", MINUS "2,5" NB "milliards", MINUS "25億",
     MINUS "2.5" NB "тэрбум"},
    {"ordinal", 1, "1st", "1.", "1er", "第1", "1-р"},
    {"ordinal", 2, "2nd", "2.", "2e", "第2", "2-р"},
    {"ordinal", 12, "12th", "12.", "12e", "第12", "12-р"},
    {"ordinal", 23, "23rd", "23.", "23e", "第23", "23-р"},
    {"ordinal", 111, "111th", "111.", "111e", "第111", "111-р"},
    {"words", 1, "one", "eins", "un", "一", "нэг"},
    {"words", 9, "nine", "neun", "neuf", "九", "ес"},
    {"words", 10, "10", "10", "10", "10", "10"},
    {"words", 2.5, "2.5", "2,5", "2,5", "2.5", "2.5"},
};

START_TEST(numbers_in_five_languages) {
  static const char *const lang[] = {"en", "de", "fr", "ja", "mn"};
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    const golden *g = &table[i];
    const char *const want[] = {g->en, g->de, g->fr, g->ja, g->mn};
    for (size_t k = 0; k < 5; k++) {
      const char *f = *g->format ? g->format : NULL;
      const char *got = number_in(lang[k], f, g->number, -1);
      ck_assert_msg(!strcmp(got, want[k]), "%s | %s of %.10g: got `%s`, want `%s`", lang[k], g->format, g->number, got,
                    want[k]);
    }
  }
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(without_a_format_a_number_keeps_its_decimals) {
  ck_assert_str_eq(number_in("en", NULL, 1204.5, -1), "1,204.5");
  ck_assert_str_eq(number_in("en", NULL, 1204.5, 2), "1,204.50");
  ck_assert_str_eq(number_in("en", NULL, 1204.5, 0), "1,205");
  ck_assert_str_eq(number_in("en", NULL, 1.0 / 3, -1), "0.333333");
  ck_assert_str_eq(number_in("en", NULL, 0.1 + 0.2, -1), "0.3");
  ck_assert_str_eq(number_in("en", NULL, -0.0, -1), "0");
}
END_TEST

START_TEST(what_is_no_number_is_shown_so) {
  ck_assert_str_eq(number_in("en", ",.0f", NAN, -1), "\u2013");
  ck_assert_str_eq(number_in("en", ",.0f", -INFINITY, -1), MINUS "\u221E");
  ck_assert_str_eq(date_in("en", NULL, NAN, date_day), "\u2013");
}
END_TEST

START_TEST(currency_follows_the_region) {
  ck_assert_str_eq(number_in("en-GB", "$,.0f", 5, -1), "£5");
  ck_assert_str_eq(number_in("en-US", "$,.0f", -5, -1), MINUS "$5");
}
END_TEST

START_TEST(dates_in_each_language) {
  double day = date_days((date){2026, 10, 2});
  ck_assert_str_eq(date_in("en", NULL, day, date_day), "2 October 2026");
  ck_assert_str_eq(date_in("en-US", NULL, day, date_day), "October 2, 2026");
  ck_assert_str_eq(date_in("de", NULL, day, date_day), "2. Oktober 2026");
  ck_assert_str_eq(date_in("fr", NULL, day, date_day), "2 octobre 2026");
  ck_assert_str_eq(date_in("ja", NULL, day, date_day), "2026年10月2日");
  ck_assert_str_eq(date_in("mn", NULL, day, date_day), "2026 оны аравдугаар сарын 2");
}
END_TEST

START_TEST(dates_are_as_fine_as_their_grain) {
  double day = date_days((date){2026, 10, 2});
  ck_assert_str_eq(date_in("en", NULL, day, date_year), "2026");
  ck_assert_str_eq(date_in("en", NULL, day, date_quarter), "Q4 2026");
  ck_assert_str_eq(date_in("en", NULL, day, date_month), "October 2026");
  ck_assert_str_eq(date_in("en", NULL, day, date_week), "2026-W40");
  ck_assert_str_eq(date_in("en", NULL, day + 0.75, date_time), "2 October 2026, 18:00");
}
END_TEST

START_TEST(date_patterns) {
  double day = date_days((date){2027, 1, 3}); /* a Sunday, still in week 53 of 2026 */
  ck_assert_str_eq(date_in("en", "%A, %-d %b %y", day, date_day), "Sunday, 3 Jan 27");
  ck_assert_str_eq(date_in("en", "%d.%m.%Y", day, date_day), "03.01.2027");
  ck_assert_str_eq(date_in("en", "%e %B", day, date_day), "3 January");
  ck_assert_str_eq(date_in("en", "%G-W%V-%u", day, date_day), "2026-W53-7");
  ck_assert_str_eq(date_in("en", "%j %q 100%%", day, date_day), "003 1 100%");
  ck_assert_str_eq(date_in("en", "%I:%M:%S %p", day + 0.5, date_day), "12:00:00 pm");
  ck_assert_str_eq(date_in("mn", "%a", day, date_day), "Ня");
  ck_assert(numfmt_is_date(format("%Y")));
  ck_assert(!numfmt_is_date(format(".1%")));
  ck_assert(!numfmt_is_date(NULL));
}
END_TEST

START_TEST(seconds_round_into_the_next_day) {
  double day = date_days((date){2026, 12, 31});
  ck_assert_str_eq(date_in("en", "%Y-%m-%d %H:%M", day + 1 - 1e-9, date_day), "2027-01-01 00:00");
}
END_TEST

START_TEST(what_is_no_format_is_an_error_with_a_hint) {
  const char *const bad[] = {"percnt", ".1x", "%Q %Y", "1.", ".99f", "999f", ",.0f ,", "$$"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    ck_assert_msg(!format(bad[i]), "%s", bad[i]);
    ck_assert_uint_eq(diags_errors(D), i + 1);
    ck_assert_int_eq(diags_at(D, i)->code->number, 605);
  }
  ck_assert_str_eq(diags_at(D, 0)->hint, "did you mean `percent`?");
}
END_TEST

START_TEST(a_spreadsheets_format_is_told_in_ours) {
  const char *const theirs[] = {"0", "0.00", "#,##0", "#,##0.0", "0%", "0.00%"};
  const char *const ours[] = {".0f", ".2f", ",.0f", ",.1f", ".0%", ".2%"};
  for (size_t i = 0; i < sizeof theirs / sizeof *theirs; i++) {
    ck_assert_ptr_null(format(theirs[i]));
    ck_assert_str_eq(diags_at(D, i)->hint, text_format(A, "here it is `%s`", ours[i]));
  }
}
END_TEST

START_TEST(digits_and_widths_that_look_like_decimals_are_warned_of) {
  const char *const trap[] = {".2", ",.1", "2", "+8"}, *const fine[] = {",", "+", ".3~s", ".2r", "08d", "$", ".2~"};
  for (size_t i = 0; i < sizeof fine / sizeof *fine; i++)
    ck_assert_ptr_nonnull(format(fine[i]));
  ck_assert_uint_eq(diags_count(D), 0);
  for (size_t i = 0; i < sizeof trap / sizeof *trap; i++) {
    ck_assert_ptr_nonnull(format(trap[i]));
    ck_assert_uint_eq(diags_warnings(D), i + 1);
    ck_assert_int_eq(diags_at(D, i)->code->number, 607);
  }
}
END_TEST

static const char *ticks(const char *lang, const double *tick, size_t count) {
  str label[8];
  numfmt_ticks(A, locale_find(str_of(lang)), tick, count, label);
  text out = text_new(A);
  for (size_t i = 0; i < count; i++)
    text_addf(&out, "%s%.*s", i ? " | " : "", STR_ARG(label[i]));
  return out.ptr;
}

START_TEST(ticks_of_an_axis_are_written_alike) {
  const double tenths[] = {0, 0.1, 0.2, 0.1 + 0.2}, halves[] = {-2.5, 0, 2.5, 5};
  const double millions[] = {0, 1e6, 2e6, 2.5e6}, small[] = {0, 10000, 20000}, big[] = {25, 1000, 12000};
  ck_assert_str_eq(ticks("en", tenths, 4), "0 | 0.1 | 0.2 | 0.3");
  ck_assert_str_eq(ticks("de", halves, 4), MINUS "2,5 | 0 | 2,5 | 5,0");
  ck_assert_str_eq(ticks("en", millions, 4), "0 | 1.0" NB "million | 2.0" NB "million | 2.5" NB "million");
  ck_assert_str_eq(ticks("en", small, 3), "0 | 10,000 | 20,000");
  ck_assert_str_eq(ticks("ja", small, 3), "0 | 1万 | 2万");
  ck_assert_str_eq(ticks("en", big, 3), "25 | 1,000 | 12,000");
  ck_assert_str_eq(ticks("en", NULL, 0), "");
}
END_TEST

static const char *exactly(const char *f, const double *tick, size_t count) {
  const numfmt *wide = numfmt_exact(A, format(f), tick, count);
  text out = text_new(A);
  for (size_t i = 0; i < count; i++)
    text_addf(&out, "%s%.*s", i ? " | " : "", STR_ARG(numfmt_number(A, wide, locale_find(STR("en-US")), tick[i], -1)));
  return out.ptr;
}

START_TEST(no_format_calls_two_ticks_by_one_name) {
  const double k[] = {10000, 15000, 20000}, halves[] = {0, 2.5, 5}, shares[] = {0, 0.125, 0.25}, even[] = {0, 5, 10};
  const double noise[] = {0, 0.1, 0.1 + 0.2};
  ck_assert_str_eq(exactly("$.0s", k, 3), "$10k | $15k | $20k");
  ck_assert_str_eq(exactly(".0f", halves, 3), "0.0 | 2.5 | 5.0");
  ck_assert_str_eq(exactly("d", halves, 3), "0.0 | 2.5 | 5.0");
  ck_assert_str_eq(exactly(".0%", shares, 3), "0.0% | 12.5% | 25.0%");
  ck_assert_str_eq(exactly(",.1f", even, 3), "0.0 | 5.0 | 10.0"); /* what is asked for, where it does */
  ck_assert_str_eq(exactly(".1f", noise, 3), "0.0 | 0.1 | 0.3");
  ck_assert_str_eq(exactly("~s", k, 3), "10k | 15k | 20k");
  ck_assert(numfmt_is_whole(format(",.0f")) && !numfmt_is_whole(format(".1f")) && !numfmt_is_whole(NULL));
}
END_TEST

/* What the data say of decimals is of the number; a percentage has two less, money at least as many as its coins. */
START_TEST(money_is_in_the_currency_of_the_data) {
  const locale *en = locale_find(STR("en-GB")), *de = locale_find(STR("de"));
  ck_assert(str_is(numfmt_quantity(A, format("money"), en, &(quantity){1026, 1, "€"}), "€1,026.00"));
  ck_assert(str_is(numfmt_quantity(A, format("$,.2f"), en, &(quantity){-3, 0, "$"}), MINUS "$3.00"));
  ck_assert(str_is(numfmt_quantity(A, format("$,.1f"), de, &(quantity){1026, 0, "CHF"}), "1.026,0" NB "CHF"));
  ck_assert(str_is(numfmt_quantity(A, format("$,.2f"), en, &(quantity){3, 0, NULL}), "£3.00"));
}
END_TEST

START_TEST(decimals_of_the_data) {
  const numfmt *share = format("percent"), *money = format("money");
  const locale *en = locale_find(STR("en-GB"));
  ck_assert(str_is(numfmt_quantity(A, share, en, &(quantity){0.125, 3, NULL}), "12.5%"));
  ck_assert(str_is(numfmt_quantity(A, share, en, &(quantity){0.5, 1, NULL}), "50%"));
  ck_assert(str_is(numfmt_quantity(A, share, en, &(quantity){0.125, 1, number_percent()}), "12.5%"));
  ck_assert(str_is(numfmt_quantity(A, money, en, &(quantity){1234.5, 1, NULL}), "£1,234.50"));
  ck_assert(str_is(numfmt_quantity(A, money, en, &(quantity){1234, 0, NULL}), "£1,234"));
}
END_TEST

Suite *numfmt_suite(void) {
  const TTest *const test[] = {numbers_in_five_languages,
                               money_is_in_the_currency_of_the_data,
                               decimals_of_the_data,
                               without_a_format_a_number_keeps_its_decimals,
                               what_is_no_number_is_shown_so,
                               currency_follows_the_region,
                               dates_in_each_language,
                               dates_are_as_fine_as_their_grain,
                               date_patterns,
                               seconds_round_into_the_next_day,
                               what_is_no_format_is_an_error_with_a_hint,
                               a_spreadsheets_format_is_told_in_ours,
                               digits_and_widths_that_look_like_decimals_are_warned_of,
                               ticks_of_an_axis_are_written_alike,
                               no_format_calls_two_ticks_by_one_name};
  return harness_suite("numfmt", test, sizeof test / sizeof *test);
}
