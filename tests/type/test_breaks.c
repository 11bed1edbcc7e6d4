/* test_breaks: where lines may end, and where words may be divided. */
#include "faces.h"

#include "type/breaks.h"
#include "type/hyphens.h"

/* The text with | after every place of at least `least`. */
static const char *shown(str s, const unsigned char *kind, break_kind least) {
  text out = text_new(A);
  for (size_t i = 0; i < s.len; i++) {
    text_addc(&out, s.ptr[i]);
    if (kind[i] >= least && i + 1 < s.len)
      text_addc(&out, '|');
  }
  return out.ptr;
}

static const char *broken(const char *t, const char *lang) {
  str s = str_of(t);
  unsigned char *kind = ARENA_ARRAY(A, s.len + 1, unsigned char);
  breaks_find(A, s, lang, kind);
  ck_assert_int_eq(s.len ? kind[s.len - 1] : break_must, break_must);
  return shown(s, kind, break_inside);
}

static const char *divided(const char *t, const char *lang) {
  str s = str_of(t);
  const locale *l = locale_find(str_of(lang));
  const hyphens *h = hyphens_of(S, l, span_none(), D);
  ck_assert_msg(h != NULL, "%s", harness_complaints());
  unsigned char *kind = ARENA_ARRAY(A, s.len + 1, unsigned char);
  breaks_find(A, s, lang, kind);
  hyphens_mark(h, s, kind);
  for (size_t i = 0; i < s.len; i++)
    kind[i] = kind[i] == break_hyphen;
  return shown(s, kind, (break_kind)1);
}

START_TEST(lines_end_at_spaces_and_hyphens) {
  ck_assert_str_eq(broken("one two  three", "en"), "one |two  |three");
  ck_assert_str_eq(broken("well-known", "en"), "well-|known");
  ck_assert_str_eq(broken("2017\u20132019", "en"), "2017\u2013|2019");
  ck_assert_str_eq(broken("(in brackets)", "en"), "(in |brackets)");
  ck_assert_str_eq(broken("no\u00A0break", "en"), "no\u00A0break");
  ck_assert_str_eq(broken("one\ntwo", "en"), "one\n|two");
  ck_assert_str_eq(broken("", "en"), "");
  ck_assert_str_eq(broken("x", NULL), "x");
}
END_TEST

static const char *phrased(const char *t) {
  str s = str_of(t);
  unsigned char *kind = ARENA_ARRAY(A, s.len + 1, unsigned char);
  breaks_find(A, s, "ja", kind);
  breaks_phrases(s, kind);
  return shown(s, kind, break_inside);
}

START_TEST(japanese_phrases_keep_their_particles_and_endings) {
  ck_assert_str_eq(phrased("技能を母国に持ち帰る働き手"), "技能を|母国に|持ち|帰る|働き|手");
  ck_assert_str_eq(phrased("モンゴル人は3,900人超。うち19人が"), "モンゴル人は|3,900人超。|うち|19人が");
  ck_assert_str_eq(phrased("お客さまと「北」の話"), "お客さまと|「北」の|話");
}
END_TEST

/* libunibreak 5 asserts that they are not there. */
START_TEST(flags_and_what_is_no_character_do_not_stop_it) {
  ck_assert_str_eq(broken("a \U0001F1F2\U0001F1F3 b", "en"), "a |\U0001F1F2|\U0001F1F3 |b");
  ck_assert_str_eq(broken("x\uFFFF y", "en"), "x\uFFFF |y");
  ck_assert_str_eq(broken("\uFFFF", "en"), "\uFFFF");
}
END_TEST

/* Characters of every class, between letters: no crash, and breaks only where characters end. */
START_TEST(every_character_is_broken_around) {
  static const uint32_t from[] = {1, 0x2000, 0xA900, 0xFE00, 0x1F000}, to[] = {0x1200, 0x3400, 0xAC00, 0xFFFF, 0x1FAFF};
  for (size_t n = 0; n < sizeof from / sizeof *from; n++) {
    text t = text_new(A);
    for (uint32_t code = from[n]; code <= to[n]; code++) {
      text_adds(&t, "a");
      text_add_utf8(&t, code);
    }
    unsigned char *kind = ARENA_ARRAY(A, t.len, unsigned char);
    breaks_find(A, text_str(&t), "en", kind);
    ck_assert_int_eq(kind[t.len - 1], break_must);
    for (size_t i = 0; i + 1 < t.len; i++)
      ck_assert(kind[i] == break_none || ((unsigned char)t.ptr[i + 1] & 0xC0) != 0x80);
  }
}
END_TEST

START_TEST(initials_stay_with_the_name) {
  ck_assert_str_eq(broken("by J. K. Smith now", "en"), "by |J. K. Smith |now");
  ck_assert_str_eq(broken("Ж. Батсайхан", "mn"), "Ж. Батсайхан");
  ck_assert_str_eq(broken("the end. The start", "en"), "the |end. |The |start");
}
END_TEST

START_TEST(no_sign_stands_alone) {
  ck_assert_str_eq(broken("Fees, $", "en"), "Fees, $");
  ck_assert_str_eq(broken("Share of all, %", "en"), "Share |of |all, %");
  ck_assert_str_eq(broken("costs $5 or more", "en"), "costs |$5 |or |more");
}
END_TEST

START_TEST(no_line_begins_with_a_dash) {
  ck_assert_str_eq(broken("here \u2013 there", "en"), "here \u2013 |there");
}
END_TEST

START_TEST(numbers_stay_with_what_they_belong_to) {
  ck_assert_str_eq(broken("see Fig. 3 there", "en"), "see |Fig. 3 |there");
  ck_assert_str_eq(broken("(Table 12)", "en"), "(Table 12)");
  ck_assert_str_eq(broken("about 45 % of", "en"), "about |45 % |of");
  ck_assert_str_eq(broken("12 km, then 5 kg.", "en"), "12 km, |then |5 kg.");
  ck_assert_str_eq(broken("in 2017 they", "en"), "in |2017 |they");
  ck_assert_str_eq(broken("3,900 1.5 -5", "en"), "3,900 |1.5 |-5");
}
END_TEST

START_TEST(addresses_break_after_single_slashes) {
  ck_assert_str_eq(broken("https://example.org/a/b", "en"), "https://example.org/|a/|b");
}
END_TEST

START_TEST(japanese_breaks_between_characters_but_not_before_its_stops) {
  ck_assert_str_eq(broken("町で、「東」。", "ja"), "町|で、|「東」。");
  ck_assert_str_eq(broken("チーズ", "ja"), "チー|ズ");
  ck_assert_str_eq(broken("約19人が第3回に", "ja"), "約|19人|が|第3回|に"); /* numbers stay with their counters */
}
END_TEST

START_TEST(words_are_divided_by_their_language) {
  ck_assert_str_eq(divided("representative information", "en-GB"), "rep|res|ent|at|ive in|form|a|tion");
  ck_assert_str_eq(divided("representative", "en-US"), "rep|re|sen|ta|tive");
  ck_assert_str_eq(divided("Zusammenarbeit größere", "de"), "Zu|sam|men|ar|beit grö|ße|re");
  ck_assert_str_eq(divided("Өнөөдөр ХӨДӨЛМӨР хөдөлмөр", "mn"), "Өнөө|дөр ХӨДӨЛМӨР хө|дөл|мөр");
  ck_assert_str_eq(divided("coopération", "fr"), "co|opé|ra|tion");
}
END_TEST

START_TEST(a_capital_does_not_matter_but_capitals_do) {
  ck_assert_str_eq(divided("Information", "en-GB"), "In|form|a|tion");
  ck_assert_str_eq(divided("INFORMATION", "en-GB"), "INFORMATION");
}
END_TEST

START_TEST(what_is_not_a_word_is_left_alone) {
  ck_assert_str_eq(divided("https://information.example information.org me@information.example", "en-GB"),
                   "https://information.example information.org me@information.example");
  ck_assert_str_eq(divided("information2 snake_information 1,204,500", "en-GB"),
                   "information2 snake_information 1,204,500");
  ck_assert_str_eq(divided("(information),", "en-GB"), "(in|form|a|tion),");
}
END_TEST

START_TEST(soft_hyphens_say_where) {
  ck_assert_str_eq(divided("infor\u00ADmation", "en-GB"), "infor\u00AD|mation");
}
END_TEST

START_TEST(endless_words_are_left_alone) {
  text t = text_new(A);
  for (int i = 0; i < 400; i++)
    text_adds(&t, "information");
  ck_assert_str_eq(divided(t.ptr, "en-GB"), t.ptr);
}
END_TEST

/* What libhyphen 2.8.8 answers from the same files. */
static const struct {
  const char *lang, *divided;
} known[] = {
    {"en-GB", "agree|ment ag|ri|cul|ture care|giv|ing con|struc|tion co|oper|a|tion eco|nomic health|care memor|andum"},
    {"en-GB", "op|por|tun|it|ies de|part|ment del|eg|a|tion em|ploy|ment or|gan|isa|tion con|sid|er|able"},
    {"en-US", "agree|ment agri|cul|ture care|giv|ing con|struc|tion co|op|er|a|tion eco|nomic mem|o|ran|dum"},
    {"en-US", "op|por|tu|ni|ties del|e|ga|tion or|gan|i|sa|tion ac|knowl|edge|ment"},
    {"mn", "мон|го|лын хө|дөл|мөр ажил|чид са|намж хам|тын ажил|ла|гаа гэ|рээ"},
    {"fr", "co|opé|ra|tion agri|cul|ture tra|vailleurs dé|ve|lop|pe|ment"},
};

START_TEST(libhyphen_agrees) {
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    text plain = text_new(A);
    for (const char *c = known[i].divided; *c; c++)
      if (*c != '|')
        text_addc(&plain, *c);
    ck_assert_str_eq(divided(plain.ptr, known[i].lang), known[i].divided);
  }
}
END_TEST

START_TEST(missing_patterns_are_a_warning_said_once) {
  locale odd = *locale_find(STR("en"));
  odd.hyphen_file = "hyph_nowhere.dic";
  ck_assert_ptr_null(hyphens_of(S, &odd, span_none(), D));
  ck_assert_ptr_null(hyphens_of(S, &odd, span_none(), D));
  ck_assert_uint_eq(diags_warnings(D), 1);
  ck_assert_ptr_null(hyphens_of(S, locale_find(STR("ja")), span_none(), D));
  ck_assert_uint_eq(diags_count(D), 1);
}
END_TEST

Suite *breaks_suite(void) {
  const TTest *const test[] = {lines_end_at_spaces_and_hyphens,
                               flags_and_what_is_no_character_do_not_stop_it,
                               japanese_phrases_keep_their_particles_and_endings,
                               every_character_is_broken_around,
                               initials_stay_with_the_name,
                               no_sign_stands_alone,
                               no_line_begins_with_a_dash,
                               numbers_stay_with_what_they_belong_to,
                               addresses_break_after_single_slashes,
                               japanese_breaks_between_characters_but_not_before_its_stops,
                               words_are_divided_by_their_language,
                               a_capital_does_not_matter_but_capitals_do,
                               what_is_not_a_word_is_left_alone,
                               soft_hyphens_say_where,
                               endless_words_are_left_alone,
                               libhyphen_agrees,
                               missing_patterns_are_a_warning_said_once};
  return faces_suite("breaks", test, sizeof test / sizeof *test);
}
