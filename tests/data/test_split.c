/* split: what it takes for simple records, libcsv reads the same. */
#include "harness.h"

#include "data/split.h"

#include <csv.h>
#include <string.h>

#define CELLS 8
#define RANDOM_FILES 20000
#define RANDOM_BYTES 90

Suite *split_suite(void);

static text told;

static void cell_read(void *bytes, size_t length, void *user) {
  (void)user;
  text_addf(&told, "<%zu:", length);
  text_add(&told, (str){bytes, length});
  text_addc(&told, '>');
}

static void record_ended(int end, void *user) {
  (void)user;
  text_adds(&told, end == -1 ? "!" : ".");
}

/* What libcsv makes of the bytes by themselves; NULL when it complains. */
static const char *by_libcsv(str bytes, dialect how) {
  struct csv_parser parser;
  told = text_new(A);
  ck_assert_int_eq(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI), 0);
  csv_set_delim(&parser, (unsigned char)how.delimiter);
  csv_set_quote(&parser, (unsigned char)how.quote);
  bool sound = csv_parse(&parser, bytes.ptr, bytes.len, cell_read, record_ended, NULL) == bytes.len &&
               csv_fini(&parser, cell_read, record_ended, NULL) == 0;
  csv_free(&parser);
  return sound ? told.ptr : NULL;
}

static const char *by_split(const str *cell, size_t cells) {
  told = text_new(A);
  for (size_t i = 0; i < cells; i++)
    cell_read((char *)cell[i].ptr, cell[i].len, NULL);
  record_ended(0, NULL);
  return told.ptr;
}

/* Every record of a file, one by one, split or left to libcsv; how many were split. */
static size_t is_the_same(str file, dialect how, size_t end) {
  split s = split_new(file, how, CELLS);
  str cell[CELLS];
  size_t taken = 0;
  for (size_t at = 0, from; (from = at) < end;) {
    if (split_next(&s, &at, end, cell)) {
      const char *said = by_split(cell, s.cells), *should = by_libcsv((str){file.ptr + from, at - from}, how);
      ck_assert_msg(should && !strcmp(said, should), "of <%.*s> %s, libcsv: %s", (int)(at - from), file.ptr + from,
                    said, should ? should : "a complaint");
      taken++;
    } else {
      ck_assert_uint_ge(at, from);
      size_t next = at < end ? record_end(file, how, at) : end;
      ck_assert_uint_gt(next, from);
      at = next;
    }
  }
  return taken;
}

static const dialect commas = {',', '"'};

static size_t split_of(const char *file) {
  return is_the_same(str_of(file), commas, strlen(file));
}

START_TEST(simple_records_are_split) {
  ck_assert_uint_eq(split_of("a,b\n1,2\n"), 2);
  ck_assert_uint_eq(split_of("a,b\r\n1,2\r\n\r\n \t\r\n3,4\r\n"), 3);
  ck_assert_uint_eq(split_of("a,b\r1,2\r"), 2);
  ck_assert_uint_eq(split_of("\"a, b\",\"c\nd\"\n\"\",\n,\"x\"\r\n"), 3);
  ck_assert_uint_eq(split_of("  a ,\tb \n , \n\" y \", z\n"), 3);
  ck_assert_uint_eq(split_of(",,,,,,,\n"), 1);
  ck_assert_uint_eq(split_of("word with no end in sight that is longer than a block of sixty-four bytes,2\n3\n"), 2);
}
END_TEST

START_TEST(the_others_are_left) {
  static const char *const left[] = {
      "a,b",        "\"a\"\"b\",c\n", "a\"b\n",  " \"a\"\n",       "\"a\" ,b\n", "\"a\"b\n", "\"a\n",
      "\"a\nb\"",   "\"a\"",          "",        ",,,,,,,,\n",     "\n\n",       "  ",       "\"\"\"",
      "\"\"\"\"\n", "a,\"b\"\"\"\n",  "a,b\"\n", "\"a\"\"\nb\"\n", "\"a\"\"b"};
  for (size_t i = 0; i < sizeof left / sizeof *left; i++) {
    split s = split_new(str_of(left[i]), commas, CELLS);
    str cell[CELLS];
    size_t at = 0;
    ck_assert_msg(!split_next(&s, &at, strlen(left[i]), cell), "<%s>", left[i]);
  }
}
END_TEST

START_TEST(a_record_too_long_is_left) {
  text file = text_new(A);
  text_adds(&file, "a,");
  while (file.len < SPLIT_MOST)
    text_addc(&file, 'x');
  text_adds(&file, "\n1,2\n");
  ck_assert_uint_eq(split_of(file.ptr), 1);
}
END_TEST

/* Marks that were passed in vain are met again. */
START_TEST(goes_on_behind_what_was_left) {
  ck_assert_uint_eq(split_of("1,2\n\"a\"\"b\",c\n3,4\n\"x\" ,y\n5,6\n"), 3);
}
END_TEST

START_TEST(whatever_the_bytes) {
  static const char alphabet[] = "ab,,;\"\"\n\n\r \t.\x01";
  static const dialect how[] = {{',', '"'}, {';', '"'}, {'\t', '"'}, {',', '\0'}, {' ', '"'}, {',', '\''}};
  uint32_t random = 1;
  size_t taken = 0;
  for (size_t i = 0; i < RANDOM_FILES; i++) {
    char file[RANDOM_BYTES];
    for (size_t k = 0; k < sizeof file; k++) {
      random = random * 1664525u + 1013904223u; /* Numerical Recipes, 7.1 */
      file[k] = alphabet[(random >> 16) % (sizeof alphabet - i % 2)];
    }
    taken += is_the_same((str){file, sizeof file}, how[i % (sizeof how / sizeof *how)], (random >> 8) % sizeof file);
  }
  ck_assert_uint_gt(taken, RANDOM_FILES);
}
END_TEST

Suite *split_suite(void) {
  const TTest *const all[] = {simple_records_are_split, the_others_are_left, a_record_too_long_is_left,
                              goes_on_behind_what_was_left, whatever_the_bytes};
  return harness_suite("split", all, sizeof all / sizeof *all);
}
