/* csv: cells, places, and everything that can be wrong with a file. */
#include "sheet.h"

Suite *csv_suite(void);

START_TEST(cells_are_unquoted_and_trimmed) {
  table *t = sheet("a,b\n x ,\" y \"\n\"say \"\"hi\"\"\",\"two\nlines\"\n");
  ck_assert_str_eq(sheet_column(t, "a"), "x|say \"hi\"");
  ck_assert_str_eq(sheet_column(t, "b"), " y |two\nlines");
}
END_TEST

START_TEST(line_ends_and_mark) {
  static const char *const same[] = {"a,b\n1,2\n3,4\n",
                                     "a,b\r\n1,2\r\n3,4\r\n",
                                     "a,b\r1,2\r3,4\r",
                                     "a,b\n1,2\n3,4",
                                     "\xEF\xBB\xBF"
                                     "a,b\n1,2\n3,4\n",
                                     "\n a,b\n\n1,2\n  \n3,4\n\n"};
  for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
    table *t = sheet(same[i]);
    ck_assert_uint_eq(t->rows, 2);
    ck_assert_str_eq(sheet_column(t, "a"), "1|3");
    ck_assert_str_eq(sheet_column(t, "b"), "2|4");
  }
}
END_TEST

START_TEST(delimiters_are_sniffed) {
  ck_assert_int_eq(sheet("a;b\n1,5;2\n2,5;3\n")->how.delimiter, ';');
  ck_assert_int_eq(sheet("a\tb\nx, y\t2\n")->how.delimiter, '\t');
  ck_assert_int_eq(sheet("a|b\n1|2\n")->how.delimiter, '|');
  ck_assert_int_eq(sheet("a,b\n\"x;y;z\",2\n")->how.delimiter, ',');
  ck_assert_int_eq(sheet("alone\nx\n")->how.delimiter, ',');
  ck_assert_int_eq(sheet("a\tb,c\nx\t2,5\ny\t4,5\n")->how.delimiter, '\t');
  ck_assert_int_eq(sheet("a;b,c\nx;2,5\ny;4,5\n")->how.delimiter, ';');
}
END_TEST

START_TEST(delimiter_can_be_given) {
  csv_options o = {.delimiter = ';'};
  table *t = sheet_read("a,b;c\nx,y;2\n", &o);
  ck_assert_str_eq(sheet_column(t, "a,b"), "x,y");
}
END_TEST

START_TEST(tabs_keep_empty_cells) {
  table *t = sheet("a\tb\tc\n1\t\t3\n\t\t4\n");
  ck_assert_str_eq(sheet_column(t, "a"), "1|~");
  ck_assert_str_eq(sheet_column(t, "b"), "~|~");
  ck_assert_str_eq(sheet_column(t, "c"), "3|4");
}
END_TEST

START_TEST(every_cell_has_its_place) {
  const char *csv = "\xEF\xBB\xBFname, note ,n\r\n\r\nx,\"a, \"\"b\"\"\",1\r\n\"multi\r\nline\",  spaced  ,22\r\n";
  table *t = sheet(csv);
  ck_assert(str_is(span_str(table_cell(t, 0, 0)), "x"));
  ck_assert(str_is(span_str(table_cell(t, 0, 1)), "a, \"\"b\"\""));
  ck_assert(str_is(span_str(table_cell(t, 1, 0)), "multi\r\nline"));
  ck_assert(str_is(span_str(table_cell(t, 1, 1)), "spaced"));
  ck_assert(str_is(span_str(table_cell(t, 1, 2)), "22"));
  ck_assert(str_is(span_str(t->column[1].at), "note"));
  ck_assert_uint_eq(source_place(t->source, table_cell(t, 1, 2).start).line, 5);
}
END_TEST

/* All that reading says of a file: its cells, types, places and faults. */
static const char *reading_by(const char *csv, const csv_options *o) {
  diags *d = diags_new(A);
  text out = text_new(A);
  table *t = csv_read(A, source_new(A, "folder/sales.csv", str_of(csv)), "sales", o, d);
  for (size_t i = 0; t && i < t->columns; i++) {
    text_addf(&out, "%s %s %zu %d:", t->column[i].name, column_type_name(t->column[i].type), t->column[i].missing,
              t->column[i].decimals);
    for (size_t k = 0; k < t->rows; k++) {
      text_addf(&out, " %zu ", table_cell(t, k, i).start);
      text_add(&out, column_string(A, &t->column[i], k));
    }
  }
  diags_render(d, false, &out);
  return out.len ? out.ptr : "";
}

static const char *reading(const char *csv, size_t piece) {
  return reading_by(csv, &(csv_options){.piece = piece});
}

/* A further sign for missing cells, which none has, has columns read as words. */
START_TEST(days_are_the_same_read_as_days_or_as_words) {
  static const char *const cell[] = {"2024-02-29",
                                     "1999-12-31",
                                     "0001-01-01",
                                     "9999-12-31",
                                     "",
                                     "NA",
                                     "-",
                                     "2023-02-29",
                                     "2024-13-01",
                                     "2024-00-10",
                                     "0000-01-01",
                                     "2024-1-1",
                                     "2024-01-31T12:00",
                                     "2024-01-3a",
                                     "2024/01/31",
                                     "20240131",
                                     "2024-06",
                                     "x"};
  const size_t cells = sizeof cell / sizeof *cell;
  const str never = STR("never");
  for (size_t i = 0; i < cells * cells; i++)
    for (size_t of = 0; of < 3; of++) {
      const char *csv = text_format(A, "%s\n%s\n%s\n2020-05-17\n", of ? "d" : "day", cell[i % cells], cell[i / cells]);
      csv_options days = {.forced = of == 2, .force_name = (const char *const[]){"d"}}, words;
      days.force_type = (const column_type[]){column_date};
      words = days;
      words.na = &never;
      words.na_count = 1;
      ck_assert_str_eq(reading_by(csv, &days), reading_by(csv, &words));
    }
}
END_TEST

/* However small the pieces, and wherever they end: in quotes, between CR and LF, before a fault. */
START_TEST(pieces_make_no_difference) {
  static const char *const file[] = {
      "a,b\n1,x\n2,\"y\nz\"\n3,\"p\"\"q\"\"\"\n\n\"\n4,w",
      "a,b\r\n1,x\r\n\r\n2,\"y\r\nz\"\r\n3, spaced \r\n",
      "a,b\r1,x\r2,y\r\r3,z\r",
      "n,m\n1,2.50\n,\n-3,NA\n4.125,x\n.5,6e2\n",
      "n\n1\n2\n3\n4\n5\n6\n7\nseven\n",
      "n,m\nNA,-\nn/a,..\n",
      "a,b\n1,2\n3\n# said aside\n4,5\n6,7,8\n9,10\n",
      "a,b\n1,2\n\"3,4\n5,6\n7,8\n9,10\n",
      "a,b\n1,2\n3,x\"y\n5,6\n\"7\" 8,9\n\"10\n\",11\n12,13\n",
      "a,b,\n1,2,\n3,4,,,\n5,6,\n",
      "a,b\n\n   \n\t\n",
      "day,ok\n2024-01-05,yes\n2024-02,no\n2025,\n",
      "a,day,b\n1,2024-01-05,2024-01-05\n2,NA,\n3,2024-12-31,x\n4,1999-12-31,2024-01-05\n",
      "a;b\n1,5;1.000\n2,25;2.500\n",
      "\xEF\xBB\xBFtime\n2024-05-01T10:00+09:00\n2024-05-01T10:00Z\n",
      "a,b\n9007199254740993,1\n2,12345678901234567890\n",
      "a\n",
      "a",
      "",
  };
  for (size_t i = 0; i < sizeof file / sizeof *file; i++)
    for (size_t piece = 1; piece < 40; piece++)
      ck_assert_str_eq(reading(file[i], piece), reading(file[i], 0));
}
END_TEST

static void is_refused(const char *csv, const char *codes) {
  size_t before = diags_count(D);
  ck_assert_ptr_null(sheet_read(csv, NULL));
  ck_assert_uint_gt(diags_count(D), before);
  ck_assert_msg(!strcmp(sheet_codes(), codes), "%s", harness_complaints());
}

START_TEST(ragged_rows_are_all_told) {
  is_refused("a,b\n1,2\n3\n4,5,6\n7,8\n", "303 303");
  ck_assert_uint_eq(source_place(diags_at(D, 0)->at.source, diags_at(D, 0)->at.start).line, 3);
  ck_assert_str_eq(sheet_caret(1), "6");
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "no cell for `b`"));
}
END_TEST

START_TEST(open_quote_does_not_swallow_the_file) {
  is_refused("a,b\n\"x,4\n5,6\n7,8,9\n", "305 303");
  ck_assert_str_eq(sheet_caret(0), "\"x,4");
  ck_assert_str_eq(sheet_caret(1), "9");
}
END_TEST

START_TEST(open_quote_met_by_a_later_one) {
  is_refused("a,b\n\"x,4\n5,6\n\"y\",7\n8\n", "305 303");
  ck_assert_uint_eq(source_place(diags_at(D, 0)->at.source, diags_at(D, 0)->at.start).line, 2);
}
END_TEST

START_TEST(open_quote_in_the_header) {
  is_refused("\"a,b\n1,2\n3,4\n", "305");
}
END_TEST

START_TEST(quotes_out_of_place) {
  is_refused("a,b\n1,x\"y\n\"p\" q,2\n3,4\n", "304 304");
  ck_assert_str_eq(sheet_caret(0), "\"");
  ck_assert_str_eq(sheet_caret(1), "q");
}
END_TEST

START_TEST(names_missing_and_twice) {
  is_refused("a,,a\n1,2,3\n", "307 306");
  ck_assert(str_is(span_str(diags_at(D, 0)->also_at), "a"));
}
END_TEST

START_TEST(delimiter_named_by_the_first_line) {
  ck_assert_str_eq(sheet_column(sheet("sep=;\na,b;c\nx,y;2\n"), "a,b"), "x,y");
  ck_assert_str_eq(sheet_column(sheet("\xEF\xBB\xBFsep=\t\r\na\tc\r\nx\t2\r\n"), "a"), "x");
  ck_assert_str_eq(sheet_column(sheet("\"sep=|\"\na|c\nx|2\n"), "a"), "x");
  csv_options o = {.delimiter = ','};
  ck_assert_str_eq(sheet_column(sheet_read("sep=;\na,c\nx,2\n", &o), "a"), "x");
  ck_assert_str_eq(sheet_column(sheet("sep=;x\n1;2\n"), "x"), "2");
}
END_TEST

START_TEST(delimiters_too_many_at_the_end) {
  table *t = sheet("a;b;;\n1;2;;\n3;4;;\n");
  ck_assert_uint_eq(t->columns, 2);
  ck_assert_str_eq(sheet_column(sheet("a,b\n1,2,\n3,4,,\n"), "b"), "2|4");
  is_refused("a;b;;\n1;2;;5\n", "306");
}
END_TEST

START_TEST(comments_are_passed_over) {
  table *t = sheet_read("# made by hand\n#\na,b\n1,2\n# the rest is provisional\n3,4\n#5,6\n", NULL);
  ck_assert_str_eq(sheet_column(t, "a"), "1|3|#5");
  ck_assert_str_eq(sheet_codes(), "317 317 317 336");
  ck_assert_str_eq(sheet_caret(2), "# the rest is provisional");
}
END_TEST

START_TEST(a_header_may_start_so) {
  ck_assert_str_eq(sheet_column(sheet("#,name\n1,x\n"), "#"), "1");
}
END_TEST

START_TEST(nothing_there) {
  is_refused("", "301");
}
END_TEST

START_TEST(blank_lines_only) {
  is_refused("\n \n\r\n", "301");
}
END_TEST

START_TEST(header_only) {
  is_refused("a,b\n", "302");
}
END_TEST

START_TEST(broken_utf8) {
  is_refused("a,b\n\xC3\xA4,caf\xE9\n2\n", "104 303");
  ck_assert_uint_eq(diags_at(D, 0)->at.start, 10);
}
END_TEST

START_TEST(nul_bytes) {
  static const char csv[] = "a,b\n1,\0\n";
  ck_assert_ptr_null(csv_read(A, source_new(A, "x.csv", (str){csv, sizeof csv - 1}), "x", NULL, D));
  ck_assert_str_eq(sheet_codes(), "308");
  ck_assert_uint_eq(diags_at(D, 0)->at.start, 6);
}
END_TEST

START_TEST(too_many_columns) {
  text csv = text_new(A);
  for (int i = 0; i <= CSV_COLUMNS_MAX; i++)
    text_addf(&csv, "%sc%d", i ? "," : "", i);
  is_refused(csv.ptr, "309");
}
END_TEST

START_TEST(as_many_columns_as_there_may_be) {
  text csv = text_new(A);
  for (int i = 0; i < CSV_COLUMNS_MAX; i++)
    text_addf(&csv, "%sc%d", i ? "," : "", i);
  text_addc(&csv, '\n');
  for (int i = 0; i < CSV_COLUMNS_MAX; i++)
    text_addf(&csv, "%s%d", i ? "," : "", i);
  table *t = sheet(csv.ptr);
  ck_assert_uint_eq(t->columns, CSV_COLUMNS_MAX);
  ck_assert(t->column[CSV_COLUMNS_MAX - 1].number[0] == CSV_COLUMNS_MAX - 1);
}
END_TEST

static const char *long_cell(size_t length) {
  text csv = text_new(A);
  text_adds(&csv, "a,b\n1,\"");
  for (size_t i = 0; i < length; i++)
    text_addc(&csv, i % 80 ? 'x' : '\n');
  text_adds(&csv, "\"\n");
  return csv.ptr;
}

START_TEST(a_cell_of_a_mebibyte) {
  table *t = sheet(long_cell(CSV_CELL_MAX));
  ck_assert_uint_eq(t->column[1].text[0].len, CSV_CELL_MAX);
}
END_TEST

START_TEST(a_cell_too_large) {
  ck_assert_ptr_null(sheet_read(long_cell(CSV_CELL_MAX + 100000), NULL));
  ck_assert_int_eq(diags_at(D, 0)->code->number, 310);
  text csv = text_new(A); /* another cell follows in the bytes by which it is noticed */
  text_adds(&csv, "a,b\n\"");
  for (size_t i = 0; i < CSV_CELL_MAX + 5000; i++)
    text_addc(&csv, 'x');
  text_adds(&csv, "\",1\n");
  size_t before = diags_count(D);
  ck_assert_ptr_null(sheet_read(csv.ptr, NULL));
  ck_assert_uint_eq(diags_at(D, before)->at.start, strlen("a,b\n\""));
}
END_TEST

START_TEST(reading_stops_in_the_end) {
  text csv = text_new(A);
  text_adds(&csv, "a,b\n");
  for (int i = 0; i < 5000; i++)
    text_adds(&csv, i < 200 ? "1,2\n" : "1\n");
  ck_assert_ptr_null(sheet_read(csv.ptr, NULL));
  ck_assert_uint_eq(diags_count(D), 1001);
  ck_assert_int_eq(diags_at(D, 1000)->code->number, 314);
}
END_TEST

/* What libcsv reads and where we say it stands must agree, whatever is in the file. */
START_TEST(places_agree_with_values) {
  static const char piece[] = {'a', '"', ',', '\n', '\r', ' ', '\t', ';', '1'};
  uint32_t seed = 7;
  size_t tables = 0;
  for (int round = 0; round < 3000; round++) {
    text csv = text_new(A);
    text_adds(&csv, "p,q\n");
    for (int i = 0; i < 14; i++) {
      seed = seed * 1664525u + 1013904223u;
      text_addc(&csv, piece[(seed >> 16) % sizeof piece]);
    }
    csv_options o = {.delimiter = ',', .forced = 2};
    o.force_name = (const char *const[]){"p", "q"};
    o.force_type = (const column_type[]){column_text, column_text};
    table *t = sheet_read(csv.ptr, &o);
    tables += t != NULL;
    for (size_t r = 0; t && r < t->rows; r++)
      for (size_t c = 0; c < t->columns; c++) {
        str said = column_text_at(&t->column[c], r), written = span_str(table_cell(t, r, c));
        bool doubled = memchr(written.ptr, '"', written.len) != NULL;
        ck_assert_msg(doubled || str_equal(said, written), "in <%s> cell <%.*s> at <%.*s>", csv.ptr, STR_ARG(said),
                      STR_ARG(written));
      }
  }
  ck_assert_uint_gt(tables, 50);
}
END_TEST

Suite *csv_suite(void) {
  const TTest *const all[] = {cells_are_unquoted_and_trimmed,
                              line_ends_and_mark,
                              delimiters_are_sniffed,
                              delimiter_can_be_given,
                              tabs_keep_empty_cells,
                              every_cell_has_its_place,
                              days_are_the_same_read_as_days_or_as_words,
                              pieces_make_no_difference,
                              ragged_rows_are_all_told,
                              open_quote_does_not_swallow_the_file,
                              open_quote_met_by_a_later_one,
                              open_quote_in_the_header,
                              quotes_out_of_place,
                              names_missing_and_twice,
                              delimiter_named_by_the_first_line,
                              delimiters_too_many_at_the_end,
                              comments_are_passed_over,
                              a_header_may_start_so,
                              nothing_there,
                              blank_lines_only,
                              header_only,
                              broken_utf8,
                              nul_bytes,
                              too_many_columns,
                              as_many_columns_as_there_may_be,
                              a_cell_of_a_mebibyte,
                              a_cell_too_large,
                              reading_stops_in_the_end,
                              places_agree_with_values};
  return harness_suite("csv", all, sizeof all / sizeof *all);
}
