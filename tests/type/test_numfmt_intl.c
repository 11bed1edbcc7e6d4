/* test_numfmt_intl: numbers and dates against another implementation: what Intl of ICU 78 (CLDR 48) makes of the same
   numbers and dates, in seven locales. Its hyphen is a minus here. Where we mean to differ, the same Intl was asked for
   our way: `en` writes its dates as `en-GB` does, which has Sep for Intl's Sept; words are joined by a no-break space;
   a French % has the thin space of CLDR 46; yen are its currency's name, 円; whole amounts of money have no decimals,
   and tögrög none at all; compact stops at a million where languages count in thousands. Suffixes of ordinals are by
   Intl.PluralRules. */
#include "harness.h"
#include "type/numfmt.h"

#define LOCALES 7

static const char *const tag[LOCALES] = {"en", "en-GB", "en-US", "de", "fr", "ja", "mn"};

/* A format (NULL: none), and what each locale makes of it. */
typedef struct number_row {
  const char *format;
  double number;
  const char *want[LOCALES];
} number_row;

static const number_row numbers[] = {
    {",.0f", 0, {"0", "0", "0", "0", "0", "0", "0"}},
    {",.0f", 7, {"7", "7", "7", "7", "7", "7", "7"}},
    {",.0f", 999, {"999", "999", "999", "999", "999", "999", "999"}},
    {",.0f", 1000, {"1,000", "1,000", "1,000", "1.000", "1\u202F000", "1,000", "1,000"}},
    {",.0f", 3900, {"3,900", "3,900", "3,900", "3.900", "3\u202F900", "3,900", "3,900"}},
    {",.0f", 12345, {"12,345", "12,345", "12,345", "12.345", "12\u202F345", "12,345", "12,345"}},
    {",.0f",
     1234567,
     {"1,234,567", "1,234,567", "1,234,567", "1.234.567", "1\u202F234\u202F567", "1,234,567", "1,234,567"}},
    {",.0f",
     -3900,
     {"\u22123,900", "\u22123,900", "\u22123,900", "\u22123.900", "\u22123\u202F900", "\u22123,900", "\u22123,900"}},
    {",.0f", 0.5, {"1", "1", "1", "1", "1", "1", "1"}},
    {",.0f",
     1e15,
     {"1,000,000,000,000,000", "1,000,000,000,000,000", "1,000,000,000,000,000", "1.000.000.000.000.000",
      "1\u202F000\u202F000\u202F000\u202F000\u202F000", "1,000,000,000,000,000", "1,000,000,000,000,000"}},
    {",.1f", 1204.5, {"1,204.5", "1,204.5", "1,204.5", "1.204,5", "1\u202F204,5", "1,204.5", "1,204.5"}},
    {",.1f", -0.25, {"\u22120.3", "\u22120.3", "\u22120.3", "\u22120,3", "\u22120,3", "\u22120.3", "\u22120.3"}},
    {",.2f", 1204.505, {"1,204.51", "1,204.51", "1,204.51", "1.204,51", "1\u202F204,51", "1,204.51", "1,204.51"}},
    {",.2f",
     -0.005,
     {"\u22120.01", "\u22120.01", "\u22120.01", "\u22120,01", "\u22120,01", "\u22120.01", "\u22120.01"}},
    {",.2f",
     9876543.21,
     {"9,876,543.21", "9,876,543.21", "9,876,543.21", "9.876.543,21", "9\u202F876\u202F543,21", "9,876,543.21",
      "9,876,543.21"}},
    {",.3f", 0.0625, {"0.063", "0.063", "0.063", "0,063", "0,063", "0.063", "0.063"}},
    {".0f", 12345, {"12345", "12345", "12345", "12345", "12345", "12345", "12345"}},
    {".2f", 0.125, {"0.13", "0.13", "0.13", "0,13", "0,13", "0.13", "0.13"}},
    {".2f", 1234.5, {"1234.50", "1234.50", "1234.50", "1234,50", "1234,50", "1234.50", "1234.50"}},
    {".0%", 0.45, {"45%", "45%", "45%", "45\u00A0%", "45\u202F%", "45%", "45%"}},
    {".0%", 12.5, {"1250%", "1250%", "1250%", "1250\u00A0%", "1250\u202F%", "1250%", "1250%"}},
    {".0%", -0.07, {"\u22127%", "\u22127%", "\u22127%", "\u22127\u00A0%", "\u22127\u202F%", "\u22127%", "\u22127%"}},
    {".1%", 0.4567, {"45.7%", "45.7%", "45.7%", "45,7\u00A0%", "45,7\u202F%", "45.7%", "45.7%"}},
    {".1%",
     -0.0712,
     {"\u22127.1%", "\u22127.1%", "\u22127.1%", "\u22127,1\u00A0%", "\u22127,1\u202F%", "\u22127.1%", "\u22127.1%"}},
    {"+.1%", 0.123, {"+12.3%", "+12.3%", "+12.3%", "+12,3\u00A0%", "+12,3\u202F%", "+12.3%", "+12.3%"}},
    {"+,.0f", 3900, {"+3,900", "+3,900", "+3,900", "+3.900", "+3\u202F900", "+3,900", "+3,900"}},
    {"+,.0f", -45, {"\u221245", "\u221245", "\u221245", "\u221245", "\u221245", "\u221245", "\u221245"}},
    {"number",
     1234567.25,
     {"1,234,567.25", "1,234,567.25", "1,234,567.25", "1.234.567,25", "1\u202F234\u202F567,25", "1,234,567.25",
      "1,234,567.25"}},
    {"number", 0.1, {"0.1", "0.1", "0.1", "0,1", "0,1", "0.1", "0.1"}},
    {"number", -12, {"\u221212", "\u221212", "\u221212", "\u221212", "\u221212", "\u221212", "\u221212"}},
    {"$,.2f",
     1234.5,
     {"$1,234.50", "£1,234.50", "$1,234.50", "1.234,50\u00A0€", "1\u202F234,50\u00A0€", "1,234.50円",
      "₮\u00A01,234.50"}},
    {"$,.2f",
     -9.75,
     {"\u2212$9.75", "\u2212£9.75", "\u2212$9.75", "\u22129,75\u00A0€", "\u22129,75\u00A0€", "\u22129.75円",
      "\u2212₮\u00A09.75"}},
    {"money", 12, {"$12", "£12", "$12", "12\u00A0€", "12\u00A0€", "12円", "₮\u00A012"}},
    {"money",
     1234.5,
     {"$1,234.50", "£1,234.50", "$1,234.50", "1.234,50\u00A0€", "1\u202F234,50\u00A0€", "1,235円", "₮\u00A01,235"}},
    {"money",
     1000000,
     {"$1,000,000", "£1,000,000", "$1,000,000", "1.000.000\u00A0€", "1\u202F000\u202F000\u00A0€", "1,000,000円",
      "₮\u00A01,000,000"}},
    {"compact", 950, {"950", "950", "950", "950", "950", "950", "950"}},
    {"compact",
     1000000,
     {"1\u00A0million", "1\u00A0million", "1\u00A0million", "1\u00A0Million", "1\u00A0million", "100万", "1\u00A0сая"}},
    {"compact",
     1234567,
     {"1.2\u00A0million", "1.2\u00A0million", "1.2\u00A0million", "1,2\u00A0Millionen", "1,2\u00A0million", "123万",
      "1.2\u00A0сая"}},
    {"compact",
     2000000,
     {"2\u00A0million", "2\u00A0million", "2\u00A0million", "2\u00A0Millionen", "2\u00A0millions", "200万",
      "2\u00A0сая"}},
    {"compact",
     2400000,
     {"2.4\u00A0million", "2.4\u00A0million", "2.4\u00A0million", "2,4\u00A0Millionen", "2,4\u00A0millions", "240万",
      "2.4\u00A0сая"}},
    {"compact",
     999960000,
     {"1\u00A0billion", "1\u00A0billion", "1\u00A0billion", "1\u00A0Milliarde", "1\u00A0milliard", "10億",
      "1\u00A0тэрбум"}},
    {"compact",
     1500000000,
     {"1.5\u00A0billion", "1.5\u00A0billion", "1.5\u00A0billion", "1,5\u00A0Milliarden", "1,5\u00A0milliard", "15億",
      "1.5\u00A0тэрбум"}},
    {"compact",
     300000000,
     {"300\u00A0million", "300\u00A0million", "300\u00A0million", "300\u00A0Millionen", "300\u00A0millions", "3億",
      "300\u00A0сая"}},
    {"compact",
     2500000000,
     {"2.5\u00A0billion", "2.5\u00A0billion", "2.5\u00A0billion", "2,5\u00A0Milliarden", "2,5\u00A0milliards", "25億",
      "2.5\u00A0тэрбум"}},
    {"ordinal", 1, {"1st", "1st", "1st", "1.", "1er", "第1", "1-р"}},
    {"ordinal", 2, {"2nd", "2nd", "2nd", "2.", "2e", "第2", "2-р"}},
    {"ordinal", 3, {"3rd", "3rd", "3rd", "3.", "3e", "第3", "3-р"}},
    {"ordinal", 4, {"4th", "4th", "4th", "4.", "4e", "第4", "4-р"}},
    {"ordinal", 11, {"11th", "11th", "11th", "11.", "11e", "第11", "11-р"}},
    {"ordinal", 21, {"21st", "21st", "21st", "21.", "21e", "第21", "21-р"}},
    {"ordinal", 112, {"112th", "112th", "112th", "112.", "112e", "第112", "112-р"}},
    {"ordinal", 1003, {"1,003rd", "1,003rd", "1,003rd", "1.003.", "1\u202F003e", "第1,003", "1,003-р"}},
};

typedef struct date_row {
  const char *format, *date;
  const char *want[LOCALES];
} date_row;

static const date_row dates[] = {
    {NULL,
     "2026-10-02",
     {"2 October 2026", "2 October 2026", "October 2, 2026", "2. Oktober 2026", "2 octobre 2026", "2026年10月2日",
      "2026 оны аравдугаар сарын 2"}},
    {NULL,
     "2026-10",
     {"October 2026", "October 2026", "October 2026", "Oktober 2026", "octobre 2026", "2026年10月",
      "2026 оны аравдугаар сар"}},
    {"%A", "2026-10-02", {"Friday", "Friday", "Friday", "Freitag", "vendredi", "金曜日", "баасан"}},
    {"%a", "2026-10-02", {"Fri", "Fri", "Fri", "Fr", "ven.", "金", "Ба"}},
    {NULL,
     "2024-02-29",
     {"29 February 2024", "29 February 2024", "February 29, 2024", "29. Februar 2024", "29 février 2024",
      "2024年2月29日", "2024 оны хоёрдугаар сарын 29"}},
    {NULL,
     "2024-02",
     {"February 2024", "February 2024", "February 2024", "Februar 2024", "février 2024", "2024年2月",
      "2024 оны хоёрдугаар сар"}},
    {"%A", "2024-02-29", {"Thursday", "Thursday", "Thursday", "Donnerstag", "jeudi", "木曜日", "пүрэв"}},
    {"%a", "2024-02-29", {"Thu", "Thu", "Thu", "Do", "jeu.", "木", "Пү"}},
    {NULL,
     "2025-12-31",
     {"31 December 2025", "31 December 2025", "December 31, 2025", "31. Dezember 2025", "31 décembre 2025",
      "2025年12月31日", "2025 оны арван хоёрдугаар сарын 31"}},
    {NULL,
     "2025-12",
     {"December 2025", "December 2025", "December 2025", "Dezember 2025", "décembre 2025", "2025年12月",
      "2025 оны арван хоёрдугаар сар"}},
    {"%A", "2025-12-31", {"Wednesday", "Wednesday", "Wednesday", "Mittwoch", "mercredi", "水曜日", "лхагва"}},
    {"%a", "2025-12-31", {"Wed", "Wed", "Wed", "Mi", "mer.", "水", "Лх"}},
    {NULL,
     "2027-01-03",
     {"3 January 2027", "3 January 2027", "January 3, 2027", "3. Januar 2027", "3 janvier 2027", "2027年1月3日",
      "2027 оны нэгдүгээр сарын 3"}},
    {NULL,
     "2027-01",
     {"January 2027", "January 2027", "January 2027", "Januar 2027", "janvier 2027", "2027年1月",
      "2027 оны нэгдүгээр сар"}},
    {"%A", "2027-01-03", {"Sunday", "Sunday", "Sunday", "Sonntag", "dimanche", "日曜日", "ням"}},
    {"%a", "2027-01-03", {"Sun", "Sun", "Sun", "So", "dim.", "日", "Ня"}},
    {"%B", "2026-01-15", {"January", "January", "January", "Januar", "janvier", "1月", "нэгдүгээр сар"}},
    {"%b", "2026-01-15", {"Jan", "Jan", "Jan", "Jan", "janv.", "1月", "1-р сар"}},
    {"%B", "2026-02-15", {"February", "February", "February", "Februar", "février", "2月", "хоёрдугаар сар"}},
    {"%b", "2026-02-15", {"Feb", "Feb", "Feb", "Feb", "févr.", "2月", "2-р сар"}},
    {"%B", "2026-03-15", {"March", "March", "March", "März", "mars", "3月", "гуравдугаар сар"}},
    {"%b", "2026-03-15", {"Mar", "Mar", "Mar", "Mär", "mars", "3月", "3-р сар"}},
    {"%B", "2026-04-15", {"April", "April", "April", "April", "avril", "4月", "дөрөвдүгээр сар"}},
    {"%b", "2026-04-15", {"Apr", "Apr", "Apr", "Apr", "avr.", "4月", "4-р сар"}},
    {"%B", "2026-05-15", {"May", "May", "May", "Mai", "mai", "5月", "тавдугаар сар"}},
    {"%b", "2026-05-15", {"May", "May", "May", "Mai", "mai", "5月", "5-р сар"}},
    {"%B", "2026-06-15", {"June", "June", "June", "Juni", "juin", "6月", "зургаадугаар сар"}},
    {"%b", "2026-06-15", {"Jun", "Jun", "Jun", "Jun", "juin", "6月", "6-р сар"}},
    {"%B", "2026-07-15", {"July", "July", "July", "Juli", "juillet", "7月", "долоодугаар сар"}},
    {"%b", "2026-07-15", {"Jul", "Jul", "Jul", "Jul", "juil.", "7月", "7-р сар"}},
    {"%B", "2026-08-15", {"August", "August", "August", "August", "août", "8月", "наймдугаар сар"}},
    {"%b", "2026-08-15", {"Aug", "Aug", "Aug", "Aug", "août", "8月", "8-р сар"}},
    {"%B", "2026-09-15", {"September", "September", "September", "September", "septembre", "9月", "есдүгээр сар"}},
    {"%b", "2026-09-15", {"Sep", "Sep", "Sep", "Sep", "sept.", "9月", "9-р сар"}},
    {"%B", "2026-10-15", {"October", "October", "October", "Oktober", "octobre", "10月", "аравдугаар сар"}},
    {"%b", "2026-10-15", {"Oct", "Oct", "Oct", "Okt", "oct.", "10月", "10-р сар"}},
    {"%B", "2026-11-15", {"November", "November", "November", "November", "novembre", "11月", "арван нэгдүгээр сар"}},
    {"%b", "2026-11-15", {"Nov", "Nov", "Nov", "Nov", "nov.", "11月", "11-р сар"}},
    {"%B", "2026-12-15", {"December", "December", "December", "Dezember", "décembre", "12月", "арван хоёрдугаар сар"}},
    {"%b", "2026-12-15", {"Dec", "Dec", "Dec", "Dez", "déc.", "12月", "12-р сар"}},
};

static const numfmt *format(const char *f) {
  return f ? numfmt_parse(A, str_of(f), span_none(), D) : NULL;
}

START_TEST(numbers_as_elsewhere) {
  ck_assert_uint_ge(sizeof numbers / sizeof *numbers, 30);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
    for (size_t k = 0; k < LOCALES; k++) {
      const number_row *r = &numbers[i];
      str got = numfmt_number(A, format(r->format), locale_find(str_of(tag[k])), r->number, -1);
      ck_assert_msg(str_is(got, r->want[k]), "%s | %s of %.10g: `%.*s`, not `%s`", tag[k], r->format, r->number,
                    STR_ARG(got), r->want[k]);
    }
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(dates_as_elsewhere) {
  for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
    for (size_t k = 0; k < LOCALES; k++) {
      const date_row *r = &dates[i];
      double days;
      date_grain grain;
      ck_assert(date_parse(str_of(r->date), &days, &grain));
      str got = numfmt_date(A, format(r->format), locale_find(str_of(tag[k])), days, grain);
      ck_assert_msg(str_is(got, r->want[k]), "%s | %s of %s: `%.*s`, not `%s`", tag[k], r->format ? r->format : "",
                    r->date, STR_ARG(got), r->want[k]);
    }
}
END_TEST

/* What Intl has no word for. */
START_TEST(ours_alone) {
  static const number_row ours[] = {
      {".3s", 1234567, {"1.23M", "1.23M", "1.23M", "1,23M", "1,23M", "1.23M", "1.23M"}},
      {".3s", 0.00042, {"420\u00B5", "420\u00B5", "420\u00B5", "420\u00B5", "420\u00B5", "420\u00B5", "420\u00B5"}},
      {".2s", 3900, {"3.9k", "3.9k", "3.9k", "3,9k", "3,9k", "3.9k", "3.9k"}},
      {"words", 1, {"one", "one", "one", "eins", "un", "一", "нэг"}},
      {"words", 7, {"seven", "seven", "seven", "sieben", "sept", "七", "долоо"}},
      {"words", 12, {"12", "12", "12", "12", "12", "12", "12"}},
      {"compact", 45000, {"45,000", "45,000", "45,000", "45.000", "45\u202F000", "4.5万", "45\u00A0мянга"}},
  };
  for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
    for (size_t k = 0; k < LOCALES; k++) {
      str got = numfmt_number(A, format(ours[i].format), locale_find(str_of(tag[k])), ours[i].number, -1);
      ck_assert_msg(str_is(got, ours[i].want[k]), "%s | %s of %g: `%.*s`", tag[k], ours[i].format, ours[i].number,
                    STR_ARG(got));
    }
}
END_TEST

Suite *numfmt_intl_suite(void) {
  const TTest *const test[] = {numbers_as_elsewhere, dates_as_elsewhere, ours_alone};
  return harness_suite("numfmt_intl", test, sizeof test / sizeof *test);
}
