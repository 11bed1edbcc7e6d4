/* test_proof: what is said of sentences, word by word, and what is not. The table is that of bind's tests: amounts are
   North 10 and 30.5, South 40 and 5, East 20; Tea 70, Coffee 35.5; in all 105.5. */
#include "proof/proof.h"

#include "bind/desk.h"
#include "bind/fill.h"

Suite *proof_suite(void);

static const char *read_with(const char *front, const char *prose) {
  dataset *s = desk(text_format(A, DESK_DATA "%s", front), prose);
  ck_assert_msg(s, "%s", harness_complaints());
  fill_blocks(s, s->brief->blocks, D);
  proof_read(s, D);
  ck_assert_uint_eq(diags_errors(D), 0);
  return harness_complaints();
}

static void says(const char *prose, const char *words) {
  const char *said = read_with("", prose);
  ck_assert_msg(strstr(said, words), "%s: %s\nnot in\n%s", prose, words, said);
}

static void silent_with(const char *front, const char *prose) {
  const char *said = read_with(front, prose);
  ck_assert_msg(!*said, "%s\n%s", prose, said);
}

static void silent(const char *prose) {
  silent_with("", prose);
}

START_TEST(a_cell_is_pointed_at) {
  says("The amount in East was 21.\n", "the text says 21, the data say 20 (East)\n --> ");
  says("The amount in East was 21.\n", "sum(sales.amount where region = \"East\") | ,.0f }}");
  says("The amount in East was 21.\n", "sales.csv:6:18");
  silent("The amount in East was 20.\n");
}
END_TEST

START_TEST(sums_shares_and_changes) {
  says("The amount came to 150.5 in all.\n", "the data say 105.5");
  says("North makes up 48 % of the amount.\n", "the data say 38 % (North)");
  says("The amount from Coffee was 53.5.\n", "the data say 35.5 (Coffee)");
  silent("The amount came to 105.5 in all, of which 70 is Tea and 35.5 is Coffee.\n");
  silent("North makes up 38 % of the amount.\n");
}
END_TEST

START_TEST(words_are_held_against_the_data) {
  says("The amount fell from January to February 2026 in North.\n", "the text says `fell`, the data say otherwise");
  says("East has the largest amount.\n", "the text says `East`, the data say otherwise: it is South");
  says("The amount in East is larger than in South.\n", "the text says `larger`");
  silent("The amount rose from January to February 2026 in North.\n");
  silent("South has the largest amount, East the smallest.\n");
  silent("The amount in South is larger than in East.\n");
}
END_TEST

START_TEST(templates_are_right_but_not_the_words_around_them) {
  silent("The amount in East was {{ sum(sales.amount) | .0f }}.\n");
  silent("Cases rose from 187 to 268, an increase of {{ 34 }} %.\n");
  says("The amount in North fell from {{ 10 }} in January to {{ 30.5 }} in February.\n", "the text says `fell`");
}
END_TEST

START_TEST(what_is_accepted_is_left_alone) {
  silent("The amount in East was 21.<!-- unchecked -->\n");
  silent("The amount in East was 21. <!-- unchecked --> The amount in East was 20.\n");
  says("The amount in East was 21. The amount in East was 20. <!-- unchecked -->\n", "the text says 21");
  silent_with("check-numbers: false\n", "The amount in East was 21.\n");
}
END_TEST

START_TEST(it_is_read_wherever_it_stands) {
  says("# The amount in East was 21\n", "x.md:5:");
  says("- *The amount* in **East** was `code` 21\n", "the data say 20");
  says("> The amount in\n> East was 21\n", "x.md:6:12");
  says("Words[^1]\n\n[^1]: The amount in East was 21.\n", "the data say 20");
  says("| region | amount |\n|--|--|\n| East | 21 |\n", "x.md:7:10");
  silent("| region | amount |\n|--|--|\n| East | 20 |\n");
  silent("The amount in East was ~~21~~ 20, not `21`.\n");
}
END_TEST

START_TEST(front_matter_is_read) {
  const char *said = read_with("subtitle: The amount in East was 21\n", "");
  ck_assert_ptr_nonnull(strstr(said, "x.md:4:34"));
  silent_with("subtitle: The amount in East was 21 # unchecked\n", "");
}
END_TEST

START_TEST(a_paragraph_may_point_back) {
  says("East is small.\n\nIts amount was 21.\n", "the data say 20 (East)");
  silent("East is small.\n\nIts amount was 20.\n");
  silent("East is small.\n\n| what |\n|--|\n| Its amount was 21 |\n");
}
END_TEST

START_TEST(a_sentence_is_held_against_itself) {
  says("Sales grew from 187 to 268, an increase of 34 %.\n", "the text says 34 %, from 187 to 268 it is 43 %");
  says("Of all, 28 of 50 came, or 46 %.\n", "the text says 46 %, 28 of 50 is 56 %");
  says("Sales of 268 are up from 410.\n", "the text says `up`");
  silent("Sales grew from 187 to 268, an increase of 43 %, and 34 % of that is new.\n");
  silent("Sales grew from 4 to 5 million, or by a quarter.\n");
}
END_TEST

START_TEST(points_are_no_per_cent_and_years_are_compared) {
  says("The quota rose from 88 % to 92 %, a rise of 4 per cent.\n", "from 88 % to 92 % it is 4 percentage points");
  says("Cases: 803 in 2023 and 738 in 2024, which is 12 % fewer.\n", "from 803 to 738 it is 8 %");
  says("Of the 2,608 jobs 159 were late, which makes 16 %.\n", "159 of 2,608 is 6 %");
  says("Tea has 41 % of them and Coffee 35 %, a gap of 6 per cent.\n", "it is 6 percentage points");
  silent("The quota rose from 88 % to 92 %, a rise of 4 percentage points.\n");
  silent("Cases: 803 in 2023 and 738 in 2024, which is 8 % fewer.\n");
}
END_TEST

START_TEST(names_that_something_is_true_of_are_counted) {
  says("In January 2026 two of the three regions have an amount of more than 30.\n",
       "the text says two, the data say 1");
  says("In January 2026 three regions have an amount of at least 10.\n", "the data say 2");
  says("Of the three regions two had an amount of more than 30 in January 2026.\n",
       "the text says two, the data say 1");
  silent("In January 2026 two of the three regions have an amount of at least 10.\n");
  silent("In January 2026 two of the three regions have an amount of more than 5.\n");
  silent("Two of the three regions have an amount of more than 25.\n"); /* when, nobody says */
}
END_TEST

START_TEST(per_cent_may_be_two_words) {
  says("North makes up 48 per cent of the amount.\n", "the data say 38 % (North)");
  silent("North makes up 38 per cent of the amount.\n");
}
END_TEST

START_TEST(what_is_passed_is_nobodys_value) {
  silent("The amount in South passed the mark of 30.\n");
  silent("There were 27 orders for every 100 of the amount in South.\n");
}
END_TEST

START_TEST(one_error_is_told_once) {
  says("The amount in East was 21, larger than in South.\n", "the text says 21");
  ck_assert_ptr_null(strstr(read_with("", "The amount in East was 21, larger than in South.\n"), "larger`"));
  ck_assert_ptr_null(strstr(read_with("", "The amount in East was 21, the highest of all.\n"), "`East`"));
}
END_TEST

START_TEST(what_may_be_right_is_left_alone) {
  silent("After years of growth the amount in North fell, from 40 to 30.5.\n");
  silent("Amounts by region are 40.5, 45, 20.\n");
  silent("Amounts by region are 40.5, 45 and 20.\n");
}
END_TEST

START_TEST(pace_is_held_against_the_data) {
  says("From January to February 2026 the amount in South grew fastest.\n", "it is North");
  silent("From January to February 2026 the amount in North grew fastest.\n");
}
END_TEST

START_TEST(other_languages_are_read_for_slips) {
  dataset *s =
      desk(DESK_DATA "lang: de\n", "Der amount beträgt 150,5.\n\nDer amount beträgt 105,5.\n\nDer amount fiel.\n");
  s->locale = locale_find(STR("de"));
  proof_read(s, D);
  const char *said = harness_complaints();
  ck_assert_msg(strstr(said, "the text says 150,5, the data say 105,5") && diags_warnings(D) == 1, "%s", said);
}
END_TEST

Suite *proof_suite(void) {
  const TTest *const test[] = {a_cell_is_pointed_at,
                               sums_shares_and_changes,
                               words_are_held_against_the_data,
                               templates_are_right_but_not_the_words_around_them,
                               what_is_accepted_is_left_alone,
                               it_is_read_wherever_it_stands,
                               front_matter_is_read,
                               a_paragraph_may_point_back,
                               a_sentence_is_held_against_itself,
                               points_are_no_per_cent_and_years_are_compared,
                               names_that_something_is_true_of_are_counted,

                               per_cent_may_be_two_words,
                               what_is_passed_is_nobodys_value,
                               one_error_is_told_once,
                               what_may_be_right_is_left_alone,
                               pace_is_held_against_the_data,
                               other_languages_are_read_for_slips};
  return harness_suite("proof", test, sizeof test / sizeof *test);
}
