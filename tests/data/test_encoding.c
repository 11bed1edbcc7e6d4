/* encoding: every file to UTF-8, and places in what was read. */
#include "data/encoding.h"
#include "sheet.h"

Suite *encoding_suite(void);

static const source *file_of(str bytes) {
  return source_new(A, "folder/sales.csv", bytes);
}

static str decoded(str bytes, const char *asked) {
  size_t at = 0;
  const source *s = encoding_decode(A, file_of(bytes), str_of(asked), span_none(), &at, D);
  return s ? str_slice(s->bytes, at, s->bytes.len) : str_of(NULL);
}

static void becomes(str bytes, const char *asked, const char *wanted) {
  str s = decoded(bytes, asked);
  ck_assert_msg(str_is(s, wanted), "`%.*s` instead of `%s`\n%s", STR_ARG(s), wanted, harness_complaints());
}

START_TEST(utf8_stays_the_same_source) {
  size_t at = 7;
  const source *plain = file_of(STR("a,ö\n")), *marked = file_of(STR("\xEF\xBB\xBF"
                                                                     "a"));
  ck_assert_ptr_eq(encoding_decode(A, plain, str_of(NULL), span_none(), &at, D), plain);
  ck_assert_uint_eq(at, 0);
  ck_assert_ptr_eq(encoding_decode(A, marked, str_of(NULL), span_none(), &at, D), marked);
  ck_assert_uint_eq(at, 3);
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(marks_decide) {
  becomes(STR("\xFF\xFE"
              "a\0,\0\x26\x20\n\0"),
          NULL, "a,…\n");
  becomes(STR("\xFE\xFF\0a\0,\x20\x26\0\n"), NULL, "a,…\n");
  becomes(STR("\xFF\xFE\0\0a\0\0\0\x00\xF6\x01\0"), NULL, "a😀");
  becomes(STR("\0\0\xFE\xFF\0\0\0a\0\x01\xF6\x00"), "windows-1252", "a😀");
  becomes(STR("\xFF\xFE\x3D\xD8\x00\xDE"), "utf-8", "😀");
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(encodings_asked_for) {
  becomes(STR("\x80 5"), "windows-1252", "€ 5");
  becomes(STR("\xA4 5"), "ISO-8859-15", "€ 5");
  becomes(STR("\x8E\x52\x93\x63"), "shift_jis", "山田");
  becomes(STR("a\0b\0"), "utf-16", "ab");
  becomes(STR("\xCD\xEE\xE9"), "windows-1251", "Ной");
  ck_assert_uint_eq(diags_count(D), 0);
}
END_TEST

START_TEST(without_a_word_it_is_windows_1252) {
  becomes(STR("city,n\nM\xFCnchen \x96 S\xFC"
              "d,3\n"),
          NULL, "city,n\nMünchen – Süd,3\n");
  ck_assert_str_eq(sheet_codes(), "315");
  ck_assert_str_eq(sheet_caret(0), "ü");
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "byte 0xFC is not UTF-8"));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "folder/sales.csv:2:2"));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "2 | München – Süd,3"));
}
END_TEST

START_TEST(no_guess_where_some_is_utf8) {
  decoded(STR("ä\xFC"), NULL);
  decoded(STR("\xEF\xBB\xBF\xFC"), NULL);
  decoded(STR("\xFC"), "utf-8");
  decoded(STR("\xFC\x81"), NULL); /* 0x81 is not in windows-1252 either */
  ck_assert_str_eq(sheet_codes(), "104 104 104 104");
}
END_TEST

START_TEST(bytes_that_mean_nothing) {
  becomes(STR("ab\x81 \x8D\n"), "windows-1252", "ab\xEF\xBF\xBD \xEF\xBF\xBD\n");
  becomes(STR("\xFF\xFE"
              "a\0\x00\xD8"
              "b\0c"),
          NULL,
          "a\xEF\xBF\xBD"
          "b\xEF\xBF\xBD");
  ck_assert_str_eq(sheet_codes(), "104 104");
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "byte 81 means nothing in windows-1252"));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "there are 2 such places"));
}
END_TEST

START_TEST(no_such_encoding) {
  static const char *const name[] = {"windows-1525", "utf-8//TRANSLIT", "../x", "latin 1", ""};
  for (size_t i = 0; i < 4; i++)
    ck_assert_ptr_null(decoded(STR("a"), name[i]).ptr);
  ck_assert_str_eq(sheet_codes(), "240 240 240 240");
  becomes(STR("a"), name[4], "a");
}
END_TEST

START_TEST(nul_is_no_text) {
  ck_assert_ptr_null(decoded(STR("a\0b\0"), NULL).ptr);
  ck_assert_ptr_null(decoded(STR("\xFF\xFE"
                                 "a\0\0\0"),
                             NULL)
                         .ptr);
  ck_assert_str_eq(sheet_codes(), "308 308");
}
END_TEST

START_TEST(tables_keep_the_file_as_it_is) {
  str bytes = STR("\xFF\xFE"
                  "a\0\n\0x\0\n\0\xFC\0\n\0");
  const source *file = file_of(bytes);
  table *t = csv_read(A, file, "sales", NULL, D);
  ck_assert_ptr_eq(t->original, file);
  ck_assert(t->source != file && str_is(t->source->bytes, "a\nx\nü\n"));
  ck_assert_str_eq(sheet_column(t, "a"), "x|ü");
  ck_assert(str_is(span_str(table_cell(t, 1, 0)), "ü"));
}
END_TEST

START_TEST(long_texts) {
  text in = text_new(A), want = text_new(A);
  for (int i = 0; i < 100000; i++) {
    text_adds(&in, "\x80\xFC");
    text_adds(&want, "€ü");
  }
  ck_assert(str_equal(decoded(text_str(&in), "windows-1252"), text_str(&want)));
}
END_TEST

/* A character over the end of each piece in which large files are looked through; then a byte that is none. */
START_TEST(large_files_are_checked_in_pieces) {
  size_t len = 2 * SOURCE_PIECE + 100;
  char *bytes = arena_alloc(A, len + 1);
  memset(bytes, 'a', len);
  memcpy(bytes + SOURCE_PIECE - 1, "\xE6\x97\xA5", 3);
  memcpy(bytes + 2 * SOURCE_PIECE - 3, "\xF0\x9F\x98\x80", 4);
  size_t at;
  source *s = source_new(A, "x.csv", (str){bytes, len});
  ck_assert_ptr_eq(encoding_decode(A, s, (str){0}, span_none(), &at, D), s);
  ck_assert_uint_eq(diags_count(D), 0);
  bytes[2 * SOURCE_PIECE] = 'a';
  encoding_decode(A, s, (str){0}, span_none(), &at, D);
  ck_assert_uint_eq(diags_errors(D), 1);
  ck_assert_uint_eq(diags_at(D, 0)->at.start, 2 * SOURCE_PIECE - 3);
  bytes[len - 1] = '\0';
  ck_assert_ptr_null(encoding_decode(A, s, (str){0}, span_none(), &at, D));
  ck_assert_uint_eq(diags_at(D, diags_count(D) - 1)->at.start, len - 1);
}
END_TEST

Suite *encoding_suite(void) {
  const TTest *const all[] = {utf8_stays_the_same_source,
                              marks_decide,
                              encodings_asked_for,
                              without_a_word_it_is_windows_1252,
                              no_guess_where_some_is_utf8,
                              bytes_that_mean_nothing,
                              no_such_encoding,
                              nul_is_no_text,
                              tables_keep_the_file_as_it_is,
                              long_texts,
                              large_files_are_checked_in_pieces};
  return harness_suite("encoding", all, sizeof all / sizeof *all);
}
