/* test_yaml: YAML to nodes with places, and what is said of broken YAML. */
#include "ask/yaml.h"
#include "harness.h"

static span text_of(const char *words) {
  source *s = source_new(A, "x.md", str_of(words));
  return span_new(s, 0, s->bytes.len);
}

static node *read(const char *words) {
  return yaml_read(A, text_of(words), D);
}

static void says(const char *words, const char *complaint) {
  D = diags_new(A);
  ck_assert_msg(!read(words), "read: %s", words);
  ck_assert_msg(strstr(harness_complaints(), complaint), "%s\nnot in\n%s", complaint, harness_complaints());
}

START_TEST(an_empty_document_is_an_empty_map) {
  node *n = read("");
  ck_assert_ptr_nonnull(n);
  ck_assert_int_eq(n->kind, node_map);
  ck_assert_uint_eq(n->count, 0);
  n = read("# only a comment\n");
  ck_assert_int_eq(n->kind, node_map);
}
END_TEST

START_TEST(maps_keep_the_order_written) {
  node *n = read("b: 1\na: two words\nc: [x, 'y']\n");
  ck_assert_uint_eq(n->count, 3);
  ck_assert(str_is(n->pair[0].key, "b"));
  ck_assert(str_is(n->pair[1].value->text, "two words"));
  ck_assert_int_eq(n->pair[2].value->kind, node_list);
  ck_assert(!n->pair[2].value->item[0]->quoted);
  ck_assert(n->pair[2].value->item[1]->quoted);
}
END_TEST

START_TEST(places_are_bytes_though_marks_are_characters) {
  node *n = read("title: Өвөрхангай 中標津町\nname: Ünï\n");
  ck_assert(str_is(span_str(n->pair[0].value->at), "Өвөрхангай 中標津町"));
  ck_assert(str_is(span_str(n->pair[1].key_at), "name"));
  ck_assert(str_is(span_str(n->pair[1].value->at), "Ünï"));
}
END_TEST

START_TEST(the_place_of_a_quoted_text_is_what_the_quotes_hold) {
  node *n = read("a: \"sum(x)\"\nb: 'y'\nc: \"\"\n");
  ck_assert(str_is(span_str(n->pair[0].value->at), "sum(x)"));
  ck_assert(str_is(span_str(n->pair[1].value->at), "y"));
  ck_assert_uint_eq(n->pair[2].value->at.length, 0);
}
END_TEST

START_TEST(places_count_from_the_start_of_the_file) {
  const char *words = "---\na: b\n---\n";
  source *s = source_new(A, "x.md", str_of(words));
  node *n = yaml_read(A, span_new(s, 4, 5), D);
  ck_assert_uint_eq(n->pair[0].value->at.start, 7);
  ck_assert_uint_eq(n->at.start, 4);
  ck_assert_uint_eq(n->at.length, 4);
}
END_TEST

START_TEST(block_texts_are_folded_and_end_with_their_last_word) {
  node *n = read("a: >-\n  one\n  two\nb: |\n  x\n  y\n\nc: 1\n");
  ck_assert(str_is(n->pair[0].value->text, "one two"));
  ck_assert(n->pair[0].value->quoted);
  ck_assert(str_is(n->pair[1].value->text, "x\ny\n"));
  ck_assert(str_ends(span_str(n->pair[1].value->at), "y"));
}
END_TEST

START_TEST(a_block_collection_ends_with_its_last_value) {
  node *n = read("a:\n  b: 1\n  c: 22\n\n\nd: [1,\n 2]\n");
  ck_assert(str_is(span_str(n->pair[0].value->at), "b: 1\n  c: 22"));
  ck_assert(str_is(span_str(n->pair[1].value->at), "[1,\n 2]"));
}
END_TEST

START_TEST(crlf_and_a_byte_order_mark_do_no_harm) {
  node *n = read("a: x\r\nb: y\r\n");
  ck_assert(str_is(span_str(n->pair[1].value->at), "y"));
}
END_TEST

START_TEST(a_key_given_twice_shows_both_places) {
  says("a: 1\nb: 2\na: 3\n", "error[B0203]: `a` is given twice\n --> x.md:3:1");
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "first here"));
}
END_TEST

START_TEST(duplicate_keys_are_found_however_deep) {
  says("a:\n  - {x: 1, x: 2}\n", "`x` is given twice");
}
END_TEST

START_TEST(what_is_wrong_is_said_in_plain_words) {
  says("title: Sales: the year\n", "there is a second `: ` in this line\n --> x.md:1:13");
  says("format: %e %B\n", "this character cannot start a text\n --> x.md:1:9");
  says("y: `net sales`\n", "put the text in quotes");
  says("a: \"open\nb: 1\n", "the quote that opens here is never closed\n --> x.md:1:4");
  says("a: [1, 2\nb: 3\n", "this list is never closed\n --> x.md:1:4");
  says("a: {b: 2\n", "this map is never closed");
  says("a: 1\n   b: 2\n", "x.md:2");
  says("a\nb: 2\n", "x.md:2:2");
  says("a:\n\t- b\n", "x.md:2:1");
}
END_TEST

START_TEST(a_template_without_quotes_gets_its_own_hint) {
  says("title: {{ total }} sold\n", "a text that starts with `{{` needs quotes\n --> x.md:1:8");
}
END_TEST

START_TEST(anchors_aliases_and_tags_are_refused) {
  says("a: &x 1\n", "anchors, aliases and tags");
  says("a: *x\n", "anchors, aliases and tags");
  says("a: !!str 1\n", "anchors, aliases and tags");
  says("a: &x [1]\nb: *x\n", "x.md:1:4");
}
END_TEST

START_TEST(a_second_document_is_refused) {
  says("a: 1\n---\nb: 2\n", "more than one document");
}
END_TEST

START_TEST(keys_must_be_texts) {
  says("? [a, b]\n: c\n", "a key must be a text");
}
END_TEST

START_TEST(nesting_deeper_than_the_limit_is_an_error) {
  text deep = text_new(A);
  for (int i = 0; i < 20000; i++)
    text_addc(&deep, '[');
  says(deep.ptr, "nested too deeply");
}
END_TEST

START_TEST(more_entries_than_the_limit_are_an_error) {
  text many = text_new(A);
  text_addc(&many, '[');
  for (int i = 0; i < YAML_NODES_MAX; i++)
    text_adds(&many, "1,");
  text_addc(&many, ']');
  says(many.ptr, "too many entries");
}
END_TEST

START_TEST(bytes_that_are_no_text_are_an_error) {
  says("a: \x01\n", "error[B0201]");
  says("a: \xff\n", "error[B0201]");
}
END_TEST

Suite *yaml_suite(void);
Suite *yaml_suite(void) {
  const TTest *const test[] = {an_empty_document_is_an_empty_map,
                               maps_keep_the_order_written,
                               places_are_bytes_though_marks_are_characters,
                               the_place_of_a_quoted_text_is_what_the_quotes_hold,
                               places_count_from_the_start_of_the_file,
                               block_texts_are_folded_and_end_with_their_last_word,
                               a_block_collection_ends_with_its_last_value,
                               crlf_and_a_byte_order_mark_do_no_harm,
                               a_key_given_twice_shows_both_places,
                               duplicate_keys_are_found_however_deep,
                               what_is_wrong_is_said_in_plain_words,
                               a_template_without_quotes_gets_its_own_hint,
                               anchors_aliases_and_tags_are_refused,
                               a_second_document_is_refused,
                               keys_must_be_texts,
                               nesting_deeper_than_the_limit_is_an_error,
                               more_entries_than_the_limit_are_an_error,
                               bytes_that_are_no_text_are_an_error};
  return harness_suite("yaml", test, sizeof test / sizeof *test);
}
