/* test_table: where numbers, heads and groups stand in tables. */
#include "pages.h"

#include "page/table_number.h"

#define FRONT "---\ntitle: T\nlang: %s\n%s---\n\n"

static const layout *tables(const char *lang, const char *front, const char *markdown) {
  return written(text_format(A, FRONT "%s", lang, front, markdown))->layout;
}

/* Words on a page, what is repeated aside, the n-th with this text. */
typedef struct spot {
  double x, end, y; /* end: of what stands before the decimal mark, or of all */
  size_t page;
} spot;

static bool spot_in(const placed *k, const char *words, char mark, size_t *n, spot *out) {
  for (size_t i = 0; i < k->box->inks; i++) {
    const ink *one = &k->box->ink[i];
    if (one->kind != ink_run || !str_is(one->run->text, words) || (*n)--)
      continue;
    *out = (spot){one->x, one->x, k->y + one->y, 0};
    for (size_t q = 0; q < one->run->count && one->run->text.ptr[one->run->glyph[q].start] != mark; q++)
      out->end += one->run->glyph[q].advance;
    return true;
  }
  return false;
}

static spot spot_of(const layout *l, const char *words, char mark, size_t n, bool repeated) {
  spot out;
  for (size_t p = 0; p < l->pages; p++)
    for (size_t j = 0; j < l->page[p].count; j++)
      if (l->page[p].item[j].repeated == repeated && spot_in(&l->page[p].item[j], words, mark, &n, &out)) {
        out.page = p;
        return out;
      }
  ck_abort_msg("%s is not on the pages", words);
}

/* Each of the words is cut at its `|`: all these places stand below each
   other. */
static void aligned(const layout *l, const char *const *words, size_t count) {
  double at = 0;
  for (size_t i = 0; i < count; i++) {
    const char *cut = strchr(words[i], '|');
    char *whole = text_format(A, "%.*s%s", (int)(cut - words[i]), words[i], cut + 1);
    spot s = spot_of(l, whole, cut[1], 0, false);
    ck_assert_msg(!i || fabs(s.end - at) < 0.01, "%s is at %.2f, not at %.2f", whole, s.end, at);
    at = s.end;
  }
}
#define ALIGNED(l, ...)                                                                                                \
  aligned(l, (const char *const[]){__VA_ARGS__}, sizeof(const char *[]){__VA_ARGS__} / sizeof(char *))

START_TEST(numbers_stand_on_their_decimal_marks_whatever_is_around_them) {
  const layout *l =
      tables("en", "",
             "| a | n |\n|---|---|\n| x | 1.5 |\n| y | -1,234.125 |\n| z | 7 |\n| v | ~3.2 |\n| w | <0.1 |\n"
             "| u | (5.5) |\n| t | 8* |\n| s | £1.25m |\n| r | 2.75 km |\n| q | 9 |\n| p | n/a |\n| o | – |\n"
             "| m | 4.5 ± 0.2 |\n| k | 6.5 (1.2–3.4) |\n| j | ca 12.5 |\n");
  ALIGNED(l, "1|.5", "−1,234|.125", "7|", "~3|.2", "<0|.1", "(5|.5)", "8|*", "£1|.25m", "2|.75 km", "9|", "–|",
          "4|.5 ± 0.2", "6|.5 (1.2–3.4)", "ca 12|.5");
  ck_assert_double_gt(spot_of(l, "n/a", 0, 0, false).end, spot_of(l, "7", 0, 0, false).end + 5); /* at the right edge */
}
END_TEST

START_TEST(what_has_no_decimals_stands_where_the_others_mark_is) {
  ALIGNED(tables("en", "", "| a | n |\n|---|---|\n| x | +3.2% |\n| y | 100% |\n| z | −0.45% |\n"), "+3|.2%", "100|%",
          "−0|.45%");
  ALIGNED(tables("mn", "", "| a | n |\n|---|:-:|\n| x | 1.25 сая ₮ |\n| y | 12 ₮ |\n| z | 110.5 |\n"), "1|.25 сая ₮",
          "12| ₮", "110|.5");
  ALIGNED(tables("ja", "", "| a | n |\n|---|---|\n| x | 約1.5億円 |\n| y | 12.25億円 |\n| z | 3.75 |\n"), "約1|.5億円",
          "12|.25億円", "3|.75");
  ALIGNED(tables("en", "", "| a | n |\n|---|---|\n| x | **10.25** |\n| y | 1.5[^n] |\n\n[^n]: So.\n"), "10|.25",
          "1|.5");
}
END_TEST

START_TEST(a_column_may_have_the_decimal_mark_of_another_language) {
  ALIGNED(tables("de", "", "| a | n |\n|---|---|\n| x | 1.234,5 |\n| y | 12,25 % |\n| z | 1.234 |\n"), "1.234|,5",
          "12|,25 %", "1.234|");
  ALIGNED(tables("de", "", "| a | n |\n|---|---|\n| x | 1.5 |\n| y | 10.125 |\n| z | 100 |\n"), "1|.5", "10|.125",
          "100|");
}
END_TEST

/* How a text reads, with a cut where its whole part ends. */
static const char *reading_of(const char *words) {
  static const char *const name[] = {"nothing", "number", "aside", "words"};
  piece p = {.text = str_of(words)};
  number_read r = table_number_read(&(pieces){&p, 1}, '.');
  return r.reading == cell_number ? text_format(A, "%.*s|%s", (int)r.split, words, words + r.split) : name[r.reading];
}

START_TEST(cells_are_read_as_numbers_leniently) {
  static const char *const same[] = {
      "12|",         "1,234|.5", "1.234|,5",  "12,34,567|",  "1 234|.5",     "ca. 12|.5", "CHF 5|.20",
      "US$ 3|",      "≈ 2|",     "5|km",      "3|rd",        "12|.5 Mio. €", "1.5–2|.5",  "10 – 12|.5",
      "1:100|",      "1|.5e6",   "2| × 10^3", "12| (34.5%)", "1|.234(5)",    "23,000|人", "10:30–11:00|",
      "2026-10-02|", "1.10.2|",  "0|.125",    "1,234|",      "|.5",          "−5|",       "5| September"};
  for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
    const char *cut = strrchr(same[i], '|');
    ck_assert_str_eq(reading_of(text_format(A, "%.*s%s", (int)(cut - same[i]), same[i], cut + 1)), same[i]);
  }
  static const char *const empty[] = {"", "–", " - ", "...", ".."};
  for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
    ck_assert_str_eq(reading_of(empty[i]), "nothing");
  static const char *const aside[] = {"n/a", "not known", "yes", "k. A.", "不明"};
  for (size_t i = 0; i < sizeof aside / sizeof *aside; i++)
    ck_assert_str_eq(reading_of(aside[i]), "aside");
  static const char *const word[] = {"12 Main Street, No. 4",
                                     "A4",
                                     "Q1 2026",
                                     "3 of 5",
                                     "1st quarter",
                                     "a text without a digit in it",
                                     "5 apples and a pear",
                                     "2026年10月2日",
                                     "第3章"};
  for (size_t i = 0; i < sizeof word / sizeof *word; i++)
    ck_assert_str_eq(reading_of(word[i]), "words");
}
END_TEST

START_TEST(words_among_which_a_number_is_stand_left) {
  const layout *l = tables("en", "", "| a | n |\n|---|---|\n| x | yes |\n| y | no |\n| z | 3 |\n");
  ck_assert_double_eq(spot_of(l, "yes", 0, 0, false).x, spot_of(l, "3", 0, 0, false).x);
}
END_TEST

START_TEST(a_first_column_of_numbers_stands_at_the_edge) {
  const layout *l = tables("en", "", "| year | n | m |\n|---|---|---|\n| 2020 | 1 | 2 |\n| Total | 3 | 4 |\n");
  ck_assert_double_lt(spot_of(l, "Total", 0, 0, false).x, 3);
}
END_TEST

START_TEST(a_long_head_takes_lines_rather_than_width) {
  const layout *l =
      tables("en", "",
             "| a | The number of people who were employed in the municipality | b |\n|---|--:|--:|\n| x | 1 | 2 |\n");
  double right = spot_of(l, "1", 0, 0, false).end;
  ck_assert_double_lt(right, 250);
  spot first = spot_of(l, "a", 0, 0, false), top = spot_of(l, "The number of people ", 0, 0, false);
  ck_assert_double_gt(first.y, top.y);
  ck_assert_double_lt(first.y, top.y + 4 * 14);
}
END_TEST

START_TEST(a_short_japanese_head_is_one_line) {
  const layout *l = tables(
      "ja", "paper: a5\n",
      "| 町の名前とその所在地について | とても長い見出しがここに入るとどうなるかを確かめる | 短い |\n|---|--:|--:|\n"
      "| 中標津町は北海道の東部にあり、酪農が盛んである | 1 | 2.5 |\n");
  spot_of(l, "短い", 0, 0, false);
}
END_TEST

#define DATA "data: {y: y.csv}\n"

static const layout *data_table(const char *front, const char *csv, const char *yaml) {
  ck_assert(file_save(text_format(A, "%s/y.csv", folder), str_of(csv), D));
  return tables("en", text_format(A, DATA "%s", front), text_format(A, "```table\n%s```\n", yaml));
}

START_TEST(heads_over_heads_stand_on_one_line) {
  const layout *l = data_table(
      "", "name,n,m,k\nx,1,2,3\n",
      "columns:\n  - name\n  - {field: n, spanner: \"A head that is longer than all below, and then some more\"}\n"
      "  - {field: m, spanner: \"A head that is longer than all below, and then some more\"}\n"
      "  - {field: k, spanner: Short, bar: true}\n");
  spot one = spot_of(l, "Short", 0, 0, false), head = spot_of(l, "k", 0, 0, false);
  ck_assert_double_eq_tol(one.end, head.end, 0.01);
  size_t lines = 0;
  double last = 0;
  for (size_t j = 0; j < l->page[0].count; j++)
    for (size_t i = 0; i < l->page[0].item[j].box->inks; i++) {
      const ink *k = &l->page[0].item[j].box->ink[i];
      if (k->kind != ink_run || k->x < spot_of(l, "name", 0, 0, false).end || k->x + k->run->width > head.x - 10 ||
          k->run->text.len < 5)
        continue;
      lines++;
      last = l->page[0].item[j].y + k->y;
    }
  ck_assert_uint_ge(lines, 2);
  ck_assert_double_eq_tol(last, one.y, 0.01);
}
END_TEST

START_TEST(a_group_that_goes_on_says_its_name_again) {
  text csv = text_new(A);
  text_adds(&csv, "region,n\n");
  for (int i = 0; i < 60; i++)
    text_addf(&csv, "%s,%d\n", i < 50 ? "North" : "South", 100 + i);
  const layout *l = data_table("paper: a5\n", csv.ptr, "columns: [region, n]\nsubtotals: true\n");
  ck_assert_uint_ge(l->pages, 2);
  spot again = spot_of(l, "North", 0, 0, true), first = spot_of(l, "North", 0, 0, false);
  ck_assert_uint_eq(again.page, 1);
  ck_assert_double_eq(again.x, first.x);
  const placed *below = &l->page[1].item[1];
  size_t n = 0;
  spot number = {0};
  for (int i = 0; i < 60 && !number.y; i++, n = 0)
    spot_in(below, text_format(A, "%d", 100 + i), 0, &n, &number);
  ck_assert_double_eq_tol(again.y, number.y, 0.01); /* on the line of the row that begins the page */
}
END_TEST

START_TEST(numbers_are_not_parted_for_a_width_asked_for) {
  const layout *l = data_table("", "name,n\nx,1234567.25\n", "columns: [name, {field: n, width: 5mm}]\n");
  spot_of(l, "1,234,567.25", 0, 0, false);
  ck_assert_uint_eq(diags_count(D), 1);
  ck_assert_uint_eq(diags_at(D, 0)->code->number, 728);
}
END_TEST

START_TEST(words_are_not_parted_for_a_tables_width) {
  const layout *l = data_table("", "region,product,sales\nNorth,Coffee,1234567.25\n", "width: 20%\n");
  spot_of(l, "North", 0, 0, false), spot_of(l, "Coffee", 0, 0, false), spot_of(l, "1,234,567.25", 0, 0, false);
  ck_assert_uint_eq(diags_count(D), 1);
  ck_assert_uint_eq(diags_at(D, 0)->code->number, 728);
  obeys(laid_out(text_format(A, "%s/x.md", folder)));
}
END_TEST

/* A row of so many columns, all alike but the first. */
static const char *row_of(const char *first, const char *rest, size_t columns) {
  text out = text_new(A);
  text_addf(&out, "| %s |", first);
  for (size_t i = 1; i < columns; i++)
    text_addf(&out, " %s |", rest);
  text_addc(&out, '\n');
  return out.ptr;
}

static const layout *crowded(const char *name, size_t columns) {
  return tables("en", "",
                text_format(A, "%s%s%s%s", row_of("name", "n", columns), row_of("---", "--:", columns),
                            row_of(name, "12,345", columns), row_of("Total", "67,890", columns)));
}

static double size_of(const layout *l, const char *words) {
  for (size_t j = 0; j < l->page[0].count; j++)
    for (size_t i = 0; i < l->page[0].item[j].box->inks; i++) {
      const ink *one = &l->page[0].item[j].box->ink[i];
      if (one->kind == ink_run && str_is(one->run->text, words))
        return one->run->size;
    }
  ck_abort_msg("%s is not on the first page", words);
}

START_TEST(letters_get_smaller_before_words_are_broken) {
  double size = size_of(crowded("Metropolitan", 4), "Metropolitan");
  ck_assert_double_eq(size_of(crowded("Metropolitan", 12), "Metropolitan"), size);
  double small = size_of(crowded("Metropolitan", 15), "Metropolitan");
  ck_assert(small < size && small > 0.79 * size);
  ck_assert_uint_eq(diags_count(D), 0);
  crowded("Metropolitan", 18);
  ck_assert_uint_eq(diags_count(D), 1);
  ck_assert_uint_eq(diags_at(D, 0)->code->number, 728);
}
END_TEST

#define REGIONS                                                                                                        \
  "region,station,n,cost,staff,opened\nDumfries and Galloway,Dumfries Harbour station,200,100200300,4,x\n"             \
  "Strathclyde,Strathclyde Central station,300,100200300,5,y\n"
#define BARRED "columns: [region, station, {field: n, bar: true}, cost, staff, opened]\nsubtotals: true\n"

START_TEST(bars_get_shorter_where_room_is_short) {
  const layout *l = data_table("margin: {left: 42mm, right: 42mm}\n", REGIONS, BARRED);
  double longest = 0;
  for (size_t j = 0; j < l->page[0].count; j++)
    for (size_t i = 0; i < l->page[0].item[j].box->inks; i++)
      if (l->page[0].item[j].box->ink[i].kind == ink_rect && l->page[0].item[j].box->ink[i].height > 5)
        longest = fmax(longest, l->page[0].item[j].box->ink[i].width);
  ck_assert(longest > 31 && longest < 63);
}
END_TEST

START_TEST(what_a_total_is_called_goes_over_what_has_none) {
  const layout *l = data_table("margin: {left: 50mm, right: 50mm}\n", REGIONS, BARRED);
  spot_of(l, "Total: Dumfries and Galloway", 0, 0, false);
}
END_TEST

START_TEST(a_small_table_is_not_parted) {
  for (int before = 38; before < 50; before++) {
    text t = text_new(A);
    for (int i = 0; i < before; i++)
      text_adds(&t, "filling\n\n");
    text_adds(&t, "| a | n |\n|---|--:|\n| first | 1 |\n| second | 2 |\n| third | 3 |\n| fourth | 4 |\n| last | 5 |\n");
    const layout *l = tables("en", "", t.ptr);
    ck_assert_uint_eq(spot_of(l, "first", 0, 0, false).page, spot_of(l, "last", 0, 0, false).page);
  }
}
END_TEST

Suite *table_suite(void) {
  Suite *s = suite_create("table");
  TCase *c = tcase_create("table");
  const TTest *const test[] = {numbers_stand_on_their_decimal_marks_whatever_is_around_them,
                               what_has_no_decimals_stands_where_the_others_mark_is,
                               a_column_may_have_the_decimal_mark_of_another_language,
                               cells_are_read_as_numbers_leniently,
                               words_among_which_a_number_is_stand_left,
                               a_first_column_of_numbers_stands_at_the_edge,
                               a_long_head_takes_lines_rather_than_width,
                               a_short_japanese_head_is_one_line,
                               heads_over_heads_stand_on_one_line,
                               a_group_that_goes_on_says_its_name_again,
                               numbers_are_not_parted_for_a_width_asked_for,
                               words_are_not_parted_for_a_tables_width,
                               letters_get_smaller_before_words_are_broken,
                               bars_get_shorter_where_room_is_short,
                               what_a_total_is_called_goes_over_what_has_none,
                               a_small_table_is_not_parted};
  tcase_add_checked_fixture(c, start, finish);
  for (size_t i = 0; i < sizeof test / sizeof *test; i++)
    tcase_add_test(c, test[i]);
  suite_add_tcase(s, c);
  return s;
}
