/* test_mask: templates hidden from the Markdown parser. */
#include "ask/mask.h"
#include "harness.h"

static mask *of(const char *words) {
  source *s = source_new(A, "x.md", str_of(words));
  return mask_new(A, span_new(s, 0, s->bytes.len), D);
}

/* The codes of all templates, joined by `;`. */
static const char *codes(const char *words) {
  mask *m = of(words);
  text out = text_new(A);
  for (size_t i = 0; i < m->count; i++)
    text_addf(&out, "%s%.*s", i ? ";" : "", STR_ARG(mask_code(m, i)));
  return out.ptr;
}

START_TEST(a_mask_is_as_long_as_the_text_and_has_no_markup) {
  const char *words = "a {{ *x* | .1f }} b {{y}}";
  mask *m = of(words);
  ck_assert_uint_eq(m->text.len, strlen(words));
  ck_assert_ptr_null(strpbrk(m->text.ptr, "{}*|"));
  ck_assert_str_eq(codes(words), " *x* | .1f ;y");
}
END_TEST

START_TEST(masked_text_comes_back_as_it_was) {
  const char *words = "{{}} x {{ a }}{{ b }}xxx {{ open";
  mask *m = of(words);
  ck_assert(str_is(mask_restore(A, m, m->text), words));
}
END_TEST

START_TEST(letters_before_a_template_are_not_taken_for_its_padding) {
  mask *m = of("xxx{{ a }}");
  mask_piece p;
  str rest = m->text;
  ck_assert(mask_next(m, &rest, &p) && p.kind == mask_text && str_is(p.text, "xxx"));
  ck_assert(mask_next(m, &rest, &p) && p.kind == mask_template && p.index == 0);
  ck_assert(!mask_next(m, &rest, &p));
}
END_TEST

START_TEST(braces_in_texts_and_back_quotes_do_not_close) {
  ck_assert_str_eq(codes("{{ \"}}\" }}"), " \"}}\" ");
  ck_assert_str_eq(codes("{{ `}}` }}"), " `}}` ");
}
END_TEST

START_TEST(a_quote_left_open_still_ends_with_the_braces) {
  ck_assert_str_eq(codes("{{ \"a }} b"), " \"a ");
}
END_TEST

START_TEST(code_spans_are_left_alone) {
  ck_assert_str_eq(codes("`{{` and `}}` {{ a }}"), " a ");
  ck_assert_str_eq(codes("`` ` {{ x }} `` {{ a }}"), " a ");
}
END_TEST

START_TEST(a_lone_back_quote_hides_nothing) {
  ck_assert_str_eq(codes("a ` b {{ x }}"), " x ");
  ck_assert_str_eq(codes("a ` b\n\n{{ x }} ` c"), " x ");
}
END_TEST

START_TEST(back_quotes_in_fences_pair_with_nothing_outside) {
  ck_assert_str_eq(codes("```\na ` b\n```\n{{ x }} ` c"), " x ");
  ck_assert_str_eq(codes("> ~~~\n> a ` b\n> ~~~\n{{ x }} ` c"), " x ");
}
END_TEST

START_TEST(escaped_braces_are_text) {
  ck_assert_str_eq(codes("\\{{ a }} {{ b }}"), " b ");
  ck_assert_str_eq(codes("\\\\{{ b }}"), " b ");
}
END_TEST

START_TEST(a_template_ends_on_its_line) {
  mask *m = of("{{ a\n}} {{ b }}");
  ck_assert_uint_eq(m->count, 1);
  mask_piece p;
  str rest = m->text;
  ck_assert(mask_next(m, &rest, &p) && p.kind == mask_unclosed);
}
END_TEST

START_TEST(characters_that_would_be_taken_for_stand_ins_are_refused) {
  ck_assert_ptr_null(of("a \U000F0000"));
  ck_assert_ptr_null(of("a \U0010FFFD"));
  ck_assert_ptr_null(of("a \xC2\x91"));
  ck_assert_uint_eq(diags_errors(D), 3);
  ck_assert_ptr_nonnull(of("\uE000 \U0001F600 \xC2\xA0\t\r\n"));
}
END_TEST

START_TEST(controls_are_refused) {
  const source *s = source_new(A, "x.md", (str){"a\0b", 3});
  ck_assert_ptr_null(mask_new(A, span_new(s, 0, 3), D));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "U+0000"));
  static const char *const typed[] = {"a \x01", "\x1B[0m", "\x7F", "a\xC2\x80", "a\xC2\x85z", "\xC2\x9F"};
  for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
    ck_assert_ptr_null(of(typed[i]));
}
END_TEST

START_TEST(many_open_braces_are_read_in_linear_time) {
  text t = text_new(A);
  for (int i = 0; i < 200000; i++)
    text_adds(&t, "{{ ");
  ck_assert_uint_eq(of(t.ptr)->count, 0);
}
END_TEST

Suite *mask_suite(void);
Suite *mask_suite(void) {
  const TTest *const test[] = {a_mask_is_as_long_as_the_text_and_has_no_markup,
                               masked_text_comes_back_as_it_was,
                               letters_before_a_template_are_not_taken_for_its_padding,
                               braces_in_texts_and_back_quotes_do_not_close,
                               a_quote_left_open_still_ends_with_the_braces,
                               code_spans_are_left_alone,
                               a_lone_back_quote_hides_nothing,
                               back_quotes_in_fences_pair_with_nothing_outside,
                               escaped_braces_are_text,
                               a_template_ends_on_its_line,
                               characters_that_would_be_taken_for_stand_ins_are_refused,
                               controls_are_refused,
                               many_open_braces_are_read_in_linear_time};
  return harness_suite("mask", test, sizeof test / sizeof *test);
}
