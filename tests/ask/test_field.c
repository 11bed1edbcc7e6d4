/* test_field: options read by their tables. */
#include "ask/field.h"
#include "harness.h"

typedef struct thing {
  asked_text title;
  asked_flag big;
  asked_number count, share;
  asked_length width;
  asked_choice side;
  asked_texts tags;
  asked_text day;
  node *free;
} thing;

static const field fields[] = {
    {"title", field_text, offsetof(thing, title), .help = "", .alias = "name"},
    {"big", field_boolean, offsetof(thing, big), .fallback = "true", .help = ""},
    {"count", field_integer, offsetof(thing, count), .min = 1, .max = 9, .fallback = "3", .help = ""},
    {"share", field_number, offsetof(thing, share), .help = ""},
    {"width", field_length, offsetof(thing, width), .min = 10, .max = 1000, .fallback = "100%", .help = ""},
    {"side", field_choice, offsetof(thing, side), .choices = "left right both", .fallback = "both", .help = ""},
    {"tags", field_texts, offsetof(thing, tags), .help = ""},
    {"day", field_date, offsetof(thing, day), .help = ""},
    {"free", field_node, offsetof(thing, free), .help = ""},
};

#define FIELDS (sizeof fields / sizeof *fields)

static bool read(const char *words, thing *out) {
  D = diags_new(A);
  source *s = source_new(A, "x.md", str_of(words));
  *out = (thing){0};
  return field_read(A, yaml_read(A, span_new(s, 0, s->bytes.len), D), fields, FIELDS, out, D);
}

static void says(const char *words, const char *complaint) {
  thing t;
  ck_assert(!read(words, &t));
  ck_assert_msg(strstr(harness_complaints(), complaint), "%s\nnot in\n%s", complaint, harness_complaints());
}

START_TEST(what_is_not_asked_for_has_its_default_and_no_place) {
  thing t;
  ck_assert(read("", &t));
  ck_assert(t.big.on && !t.big.at.source);
  ck_assert_double_eq(t.count.number, 3);
  ck_assert_int_eq(t.side.index, 2);
  ck_assert_int_eq(t.width.unit, length_percent);
  ck_assert_ptr_null(t.title.at.source);
}
END_TEST

START_TEST(values_are_read_by_type_with_their_place) {
  thing t;
  ck_assert(read("title: A b\nbig: false\ncount: 7\nshare: -0.5\nside: right\nday: 2026-10-02\nfree: {a: 1}\n", &t));
  ck_assert(str_is(t.title.text, "A b") && str_is(span_str(t.title.at), "A b"));
  ck_assert(!t.big.on && t.big.at.source);
  ck_assert_double_eq(t.count.number, 7);
  ck_assert_double_eq(t.share.number, -0.5);
  ck_assert_int_eq(t.side.index, 1);
  ck_assert_int_eq(t.free->kind, node_map);
}
END_TEST

START_TEST(lengths_become_points) {
  thing t;
  ck_assert(read("width: 25.4mm\n", &t));
  ck_assert_double_eq_tol(t.width.value, 72, 1e-9);
  ck_assert(read("width: 2.54 cm\n", &t));
  ck_assert_double_eq_tol(t.width.value, 72, 1e-9);
  ck_assert(read("width: 1in\n", &t));
  ck_assert_double_eq_tol(t.width.value, 72, 1e-9);
  ck_assert(read("width: 50%\n", &t));
  ck_assert_int_eq(t.width.unit, length_percent);
  says("width: 20\n", "`width` must be a length");
  says("width: 20px\n", "`width` must be a length");
  says("width: 0%\n", "more than 0%");
  says("width: 120%\n", "at most 100%");
  says("width: 2m\n", "`width` must be a length");
  says("width: 1mm\n", "between 3.528 and 352.8 mm");
}
END_TEST

START_TEST(one_text_is_a_list_of_one) {
  thing t;
  ck_assert(read("tags: a\n", &t));
  ck_assert_uint_eq(t.tags.count, 1);
  ck_assert(read("tags: [a, b, 3]\n", &t));
  ck_assert_uint_eq(t.tags.count, 3);
  ck_assert(str_is(t.tags.item[2].text, "3"));
  says("tags: [a, [b]]\n", "x.md:1:11");
}
END_TEST

START_TEST(an_alias_is_the_same_option) {
  thing t;
  ck_assert(read("name: x\n", &t));
  ck_assert(str_is(t.title.text, "x"));
  says("title: a\nname: b\n", "`title` and `name` are the same option");
}
END_TEST

START_TEST(unknown_options_get_a_suggestion_or_the_list) {
  says("titel: x\n", "did you mean `title`?");
  says("nam: x\n", "did you mean `name`?");
  says("zzz: x\n", "options: title, big, count, share, width, side, tags, day, free");
}
END_TEST

START_TEST(every_fault_of_a_map_is_reported) {
  thing t;
  ck_assert(!read("big: yes\ncount: 1.5\nside: top\nday: 2026-02-30\nshare: 5%\n", &t));
  ck_assert_uint_eq(diags_errors(D), 5);
}
END_TEST

START_TEST(quoted_numbers_and_truths_are_texts) {
  says("count: \"3\"\n", "`count` must be a whole number, not `3`");
  says("big: 'true'\n", "`big` must be true or false");
}
END_TEST

START_TEST(wrong_shapes_are_named) {
  says("title: [a]\n", "`title` must be a text, not a list");
  says("title: {a: b}\n", "`title` must be a text, not a map");
  says("tags: {a: b}\n", "not a map");
  says("- a\n", "`key: value` lines were expected here, not a list");
}
END_TEST

START_TEST(a_key_without_a_value_is_a_slip) {
  says("title:\nbig: true\n", "`title` has no value\n --> x.md:1:1");
}
END_TEST

START_TEST(numbers_keep_to_their_range) {
  says("count: 10\n", "`count` must be between 1 and 9");
  says("side: lft\n", "did you mean `left`?");
  says("side: q\n", "choices: left, right, both");
}
END_TEST

START_TEST(choices_are_whole_words) {
  ck_assert_int_eq(field_choice_index("left right", STR("right")), 1);
  ck_assert_int_eq(field_choice_index("left right", STR("lef")), -1);
  ck_assert_int_eq(field_choice_index("left right", STR("")), -1);
}
END_TEST

Suite *field_suite(void);
Suite *field_suite(void) {
  const TTest *const test[] = {what_is_not_asked_for_has_its_default_and_no_place,
                               values_are_read_by_type_with_their_place,
                               lengths_become_points,
                               one_text_is_a_list_of_one,
                               an_alias_is_the_same_option,
                               unknown_options_get_a_suggestion_or_the_list,
                               every_fault_of_a_map_is_reported,
                               quoted_numbers_and_truths_are_texts,
                               wrong_shapes_are_named,
                               a_key_without_a_value_is_a_slip,
                               numbers_keep_to_their_range,
                               choices_are_whole_words};
  return harness_suite("field", test, sizeof test / sizeof *test);
}
