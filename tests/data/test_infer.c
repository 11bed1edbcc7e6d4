/* infer: the type ladder, over whole columns. */
#include "sheet.h"

Suite *infer_suite(void);

/* A one-column file named `name` of the cells given, split at '|'. */
static const column *infer(const char *name, const char *cells, const csv_options *o) {
  csv_options options = o ? *o : (csv_options){0};
  text csv = text_new(A);
  options.delimiter = options.delimiter ? options.delimiter : '\t';
  text_addf(&csv, "key%c%s\nx%c", options.delimiter, name, options.delimiter);
  for (const char *c = cells; *c; c++) {
    if (*c == '|')
      text_addf(&csv, "\nx%c", options.delimiter);
    else
      text_addc(&csv, *c);
  }
  table *t = sheet_read(csv.ptr, &options);
  return t ? &t->column[1] : NULL;
}

static void is(const char *name, const char *cells, column_type type) {
  const column *c = infer(name, cells, NULL);
  ck_assert_msg(c != NULL, "%s", harness_complaints());
  ck_assert_msg(c->type == type, "`%s` became %s", cells, column_type_name(c->type));
}

START_TEST(ladder) {
  is("v", "1|2.5|-3", column_number);
  is("v", "1,204.5|17", column_number);
  is("v", "45 %|3%", column_number);
  is("v", "true|FALSE|yes|No", column_boolean);
  is("v", "2024-01-31|2024-02-01", column_date);
  is("v", "2024-01|2024-02", column_date);
  is("v", "2024Q1|2024Q2", column_date);
  is("v", "2024-W01|2024-W02", column_date);
  is("v", "2017|2019-04", column_date);
  is("v", "1|x", column_text);
  is("v", "true|1", column_text);
  is("v", "31/12/2024|01/01/2025", column_date);
  is("v", "31 Dec 2024|令和6年", column_date);
}
END_TEST

/* Of a table that goes month by month, `opened` tells how many, not when. */
START_TEST(what_happened_in_each_month_is_counted) {
  const table *t = sheet_read("month,opened\n2024-01,1845\n2024-02,2070\n", &(csv_options){0});
  ck_assert_int_eq(t->column[1].type, column_number);
  t = sheet_read("library,opened\nNorth,1845\nSouth,2007\n", &(csv_options){0});
  ck_assert_int_eq(t->column[1].type, column_date);
}
END_TEST

START_TEST(what_stays_text) {
  is("zip", "007|12345", column_text);
  is("id", "9007199254740993|1", column_text);
  is("v", "1,23,45|5", column_text);
  is("v", "|", column_text);
  is("v", "NA|NA", column_text);
}
END_TEST

START_TEST(years_only_by_name) {
  is("year", "2017|2019", column_date);
  is("Fiscal Year", "2017|2019", column_date);
  is("year_founded", "1895|2019", column_date);
  is("date", "2017|2019", column_date);
  is("年度", "2017|2019", column_date);
  is("он", "2017|2019", column_date);
  is("année", "2017|2019", column_date);
  is("workers", "2017|1900", column_number);
  is("cost per year", "1200|2100", column_number);
  is("sales/year", "1200|2100", column_number);
  is("year", "2017|3900", column_number);
  is("year", "2017|19", column_number);
  is("yearly", "2017|2019", column_number);
}
END_TEST

START_TEST(years_by_what_happened_in_them) {
  static const char *const name[] = {"founded", "Built",       "since",       "season",   "vintage",   "from",
                                     "start",   "Baujahr",     "eröffnet",    "Eröffnet", "construit", "Début",
                                     "эхэлсэн", "Баригдсан",   "創業",        "opened",   "built_in",  "Year built",
                                     "TIME",    "TIME_PERIOD", "Berichtsjahr"};
  for (size_t i = 0; i < sizeof name / sizeof *name; i++)
    is(name[i], "1998|1895||2024|1998", column_date);
  is("founded", "1750|1998", column_number);
  is("homes built", "1998|2024", column_number);
  is("from", "1000|1500", column_number);
  is("to", "1,998.0|2,024", column_number);
  is("end", "1998.5|2024", column_number);
  is("people", "1950|1998", column_number);
  is("Vorjahr", "1950|1998", column_number);
  is("season", "2023/24|2024/25", column_text);
}
END_TEST

START_TEST(missing_depends_on_the_type) {
  const column *c = infer("v", "1|NA|N/A|n/a|NaN|null|NULL|-|–|.|..|n.a.|k.A.|n.d.|−||2", NULL);
  ck_assert_int_eq(c->type, column_number);
  ck_assert_uint_eq(c->missing, 15);
  c = infer("country", "Mongolia|NA||null", NULL);
  ck_assert_int_eq(c->type, column_text);
  ck_assert_uint_eq(c->missing, 1);
  ck_assert(str_is(column_text_at(c, 1), "NA"));
}
END_TEST

START_TEST(missing_texts_can_be_given) {
  csv_options o = {.na = (const str[]){STR(":"), STR("unknown")}, .na_count = 2};
  ck_assert_uint_eq(infer("v", "1|:|unknown|3", &o)->missing, 2);
  ck_assert_uint_eq(infer("v", "a|unknown", &o)->missing, 1);
}
END_TEST

START_TEST(decimals_and_units) {
  const column *c = infer("v", "$1.50|$2|$3.125", NULL);
  ck_assert_int_eq(c->decimals, 3);
  ck_assert_str_eq(c->unit, "$");
  c = infer("v", "45.5 %|3 %", NULL);
  ck_assert(c->number[0] == 0.455);
  ck_assert_str_eq(c->unit, "%");
  ck_assert_ptr_null(infer("v", "$1|2", NULL)->unit);
  ck_assert_int_eq(infer("v", "1|2", NULL)->decimals, 0);
}
END_TEST

START_TEST(units_do_not_mix) {
  ck_assert_ptr_null(infer("v", "45 %|3|5 %", NULL));
  ck_assert_str_eq(sheet_codes(), "313");
  ck_assert_str_eq(sheet_caret(0), "3");
  ck_assert_ptr_null(infer("v", "$5|€3", NULL));
}
END_TEST

START_TEST(decimal_mark_by_evidence) {
  csv_options semicolon = {.delimiter = ';'};
  ck_assert(infer("v", "1,234|2,5", &semicolon)->number[0] == 1.234);
  ck_assert(infer("v", "1.204,5|3", &semicolon)->number[0] == 1204.5);
  ck_assert(infer("v", "1.234|2.5", &semicolon)->number[0] == 1.234);
  csv_options parted = {.delimiter = ','};
  ck_assert(infer("v", "\"1,234\"|2", &parted)->number[0] == 1234);
  ck_assert(infer("v", "1.234|2", &parted)->number[0] == 1.234);
  ck_assert(infer("v", "1,5|2", NULL)->number[0] == 1.5);
  csv_options comma = {.decimal = ','};
  ck_assert(infer("v", "1.234|2", &comma)->number[0] == 1234);
}
END_TEST

START_TEST(dates_keep_their_finest_grain) {
  ck_assert_int_eq(infer("v", "2017|2019-04", NULL)->grain, date_month);
  ck_assert_int_eq(infer("v", "2024-01-31T10:00|2024-02-01T09:30", NULL)->grain, date_time);
  ck_assert_int_eq(infer("year", "2017|2019", NULL)->grain, date_year);
}
END_TEST

static const char *many(int count, const char *last) {
  text out = text_new(A);
  for (int i = 0; i < count; i++)
    text_addf(&out, "%d.5|", i);
  text_adds(&out, last);
  return out.ptr;
}

START_TEST(nearly_numeric_columns_point_at_the_slips) {
  ck_assert_ptr_null(infer("v", many(58, "1O5|12..5"), NULL));
  ck_assert_str_eq(sheet_codes(), "311 311");
  ck_assert_str_eq(sheet_caret(0), "1O5");
  ck_assert_str_eq(sheet_caret(1), "12..5");
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "58 of the column's 60 cells are numbers"));
}
END_TEST

START_TEST(few_or_mixed_cells_are_text) {
  is("v", many(18, "x"), column_text);
  is("v", many(20, "x|y"), column_text);
}
END_TEST

START_TEST(a_day_that_is_none) {
  text cells = text_new(A);
  for (int i = 1; i <= 28; i++)
    text_addf(&cells, "2023-01-%02d|", i);
  text_adds(&cells, "2023-02-30");
  ck_assert_ptr_null(infer("day", cells.ptr, NULL));
  ck_assert_str_eq(sheet_codes(), "311");
  ck_assert_str_eq(sheet_caret(0), "2023-02-30");
}
END_TEST

START_TEST(day_or_month_first_by_evidence) {
  ck_assert_str_eq(date_write(A, infer("d", "03/04/24|31/12/24", NULL)->number[0], date_day), "2024-04-03");
  ck_assert_str_eq(date_write(A, infer("d", "03/04/24|12/31/24", NULL)->number[0], date_day), "2024-03-04");
  ck_assert_str_eq(date_write(A, infer("d", "04/04/24|5/5/24", NULL)->number[0], date_day), "2024-04-04");
  ck_assert_ptr_null(infer("d", "13/12/24|12/13/24", NULL));
}
END_TEST

START_TEST(two_readings_are_an_error) {
  ck_assert_ptr_null(infer("d", "04/04/24|03/04/24", NULL));
  ck_assert_str_eq(sheet_codes(), "316");
  ck_assert_str_eq(sheet_caret(0), "03/04/24");
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "may be 2024-04-03 or 2024-03-04"));
  csv_options o = {.forced = 1};
  o.force_name = (const char *const[]){"d"};
  o.force_type = (const column_type[]){column_date};
  o.force_order = (const day_order[]){day_order_mdy};
  ck_assert_str_eq(date_write(A, infer("d", "03/04/24", &o)->number[0], date_day), "2024-03-04");
}
END_TEST

START_TEST(zones_are_kept) {
  table *t = sheet("at,n\n2024-01-31T23:30+09:00,1\n2024-02-01T00:10+09:00,2\n");
  ck_assert_str_eq(t->column[0].zone, "+09:00");
  ck_assert_str_eq(sheet_column(t, "at"), "2024-01-31T23:30+09:00|2024-02-01T00:10+09:00");
  ck_assert_ptr_null(sheet("at,n\n2024-01-31T23:30,1\n")->column[0].zone);
}
END_TEST

START_TEST(several_zones_meet_in_utc) {
  table *t = sheet_read("at,n\n2024-01-31T23:30+09:00,1\n2024-01-31T10:00-01:00,2\n,3\n", NULL);
  ck_assert_str_eq(sheet_codes(), "319");
  ck_assert_str_eq(sheet_column(t, "at"), "2024-01-31T14:30Z|2024-01-31T11:00Z|~");
}
END_TEST

START_TEST(types_can_be_forced) {
  csv_options o = {.forced = 1};
  o.force_name = (const char *const[]){"v"};
  o.force_type = (const column_type[]){column_text};
  ck_assert_int_eq(infer("v", "1|2", &o)->type, column_text);
  o.force_type = (const column_type[]){column_date};
  ck_assert_int_eq(infer("v", "2017|3900", &o)->type, column_date);
  o.force_type = (const column_type[]){column_number};
  ck_assert_int_eq(infer("v", "-|-", &o)->type, column_number);
  ck_assert_ptr_null(infer("v", "1|x|y", &o));
  ck_assert_str_eq(sheet_codes(), "312 312");
}
END_TEST

START_TEST(one_number_in_every_writing) {
  table *t = sheet("a,b,c,d\n\"1,204.5\",-3,45 %,007\n");
  ck_assert_str_eq(sheet_column(t, "a"), "1204.5");
  ck_assert_str_eq(sheet_column(t, "b"), "-3");
  ck_assert_str_eq(sheet_column(t, "c"), "45%");
  ck_assert_str_eq(sheet_column(t, "d"), "007");
}
END_TEST

START_TEST(points_that_group_tell_of_a_decimal_comma) {
  ck_assert(infer("v", "1.204.333|5", NULL)->number[0] == 1204333);
  ck_assert(infer("v", "1.204.333|1.204", NULL)->number[1] == 1204);
  is("v", "1.20.333|5", column_text);
  is("v", "1.2.3|5", column_text);
}
END_TEST

START_TEST(days_without_dashes_by_name) {
  is("day", "20240131|20240229", column_date);
  is("日付", "20240131|20240229", column_date);
  is("day", "20240131|20240230", column_number);
  is("day", "20240131|2", column_number);
  is("id", "20240131|20240229", column_number);
  csv_options o = {.forced = 1};
  o.force_name = (const char *const[]){"v"};
  o.force_type = (const column_type[]){column_date};
  ck_assert_str_eq(date_write(A, infer("v", "20240131|20240229", &o)->number[1], date_day), "2024-02-29");
}
END_TEST

START_TEST(a_zone_that_is_a_name_is_kept_if_it_is_the_only_one) {
  table *t = sheet("at,n\n2024-07-31T23:30 CEST,1\n2024-08-01 00:10 CEST,2\n");
  ck_assert_str_eq(t->column[0].zone, "CEST");
  ck_assert_str_eq(sheet_column(t, "at"), "2024-07-31T23:30 CEST|2024-08-01T00:10 CEST");
  ck_assert_ptr_null(sheet_read("at,n\n2024-07-31T23:30Z,1\n2024-08-01T00:10 CEST,2\n", NULL));
  ck_assert_str_eq(sheet_codes(), "319 323");
  ck_assert_str_eq(sheet_caret(1), "2024-08-01T00:10 CEST");
}
END_TEST

START_TEST(faults_of_spreadsheets_are_missing_and_told_once) {
  const column *c = infer("v", "1|#DIV/0!|2|#N/A", NULL);
  ck_assert_int_eq(c->type, column_number);
  ck_assert_uint_eq(c->missing, 2);
  ck_assert_str_eq(sheet_codes(), "324");
  ck_assert_str_eq(sheet_caret(0), "#DIV/0!");
  ck_assert_str_eq(diags_at(D, 0)->footnote, "there are 2 such cells in this column");
  ck_assert_uint_eq(infer("v", "x|#REF!", NULL)->missing, 0);
}
END_TEST

START_TEST(whole_numbers_too_long_stay_as_written) {
  const column *c = infer("v", "9007199254740993|12|", NULL);
  ck_assert_int_eq(c->type, column_text);
  ck_assert(c->beyond && str_is(column_text_at(c, 0), "9007199254740993"));
  ck_assert(!infer("v", "9007199254740993|x", NULL)->beyond);
  ck_assert(!infer("v", "007|12", NULL)->beyond);
  ck_assert(!infer("v", "9007199254740993|007", NULL)->beyond);
}
END_TEST

START_TEST(formulas_stay_texts_and_are_told) {
  const table *t = sheet_read("a,b\n+cmd|' /C calc'!A0,1\n", NULL);
  ck_assert(str_is(t->column[0].text[0], "+cmd|' /C calc'!A0"));
  const column *c = infer("v", "=1+1|x|=2", NULL);
  ck_assert(str_is(column_text_at(c, 0), "=1+1"));
  ck_assert_str_eq(sheet_codes(), "325 325");
  ck_assert_str_eq(diags_at(D, 1)->footnote, "there are 2 such cells in this column");
  infer("v", "+49 30 1|@name|-x|=", NULL);
  ck_assert_uint_eq(diags_count(D), 2);
}
END_TEST

Suite *infer_suite(void) {
  const TTest *const all[] = {ladder,
                              what_happened_in_each_month_is_counted,
                              what_stays_text,
                              years_only_by_name,
                              years_by_what_happened_in_them,
                              missing_depends_on_the_type,
                              missing_texts_can_be_given,
                              decimals_and_units,
                              units_do_not_mix,
                              decimal_mark_by_evidence,
                              dates_keep_their_finest_grain,
                              nearly_numeric_columns_point_at_the_slips,
                              few_or_mixed_cells_are_text,
                              a_day_that_is_none,
                              day_or_month_first_by_evidence,
                              two_readings_are_an_error,
                              zones_are_kept,
                              several_zones_meet_in_utc,
                              types_can_be_forced,
                              one_number_in_every_writing,
                              points_that_group_tell_of_a_decimal_comma,
                              days_without_dashes_by_name,
                              a_zone_that_is_a_name_is_kept_if_it_is_the_only_one,
                              faults_of_spreadsheets_are_missing_and_told_once,
                              whole_numbers_too_long_stay_as_written,
                              formulas_stay_texts_and_are_told};
  return harness_suite("infer", all, sizeof all / sizeof *all);
}
