/* test_reference: figures and tables counted, and links that take their words. */
#include "ask/remark.h"
#include "bind/fill.h"
#include "bind/reference.h"
#include "bind/sheet.h"
#include "desk.h"

Suite *reference_suite(void);

#define FIGURE "```chart\nmark: bar\nid: fig\nx: sum(amount)\ny: region\ntitle: Who sells\n```\n\n"
#define TABLE "```table\nid: tab\ncolumns: [region]\ntitle: Regions\n```\n\n"

static block *referred(const char *prose, const char *lang, bool always) {
  dataset *s = desk(DESK_DATA, prose);
  for (block *k = s->brief->blocks; k; k = k->next) {
    if (k->kind == block_chart)
      k->bound = plot_bind(A, k->spec, s, DESK_ALL, D);
    else if (k->kind == block_data_table)
      k->bound = sheet_bind(A, k->spec, s, D);
  }
  reference_fill(A, s->brief->blocks, locale_find(str_of(lang)), always, D);
  return s->brief->blocks;
}

static const char *title(const block *k) {
  return str_copy(A, k->kind == block_chart ? ((const plot *)k->bound)->title : ((const sheet *)k->bound)->title);
}

static const char *words(const block *k) {
  return str_copy(A, remark_plain(A, k->inlines));
}

START_TEST(links_without_words_say_where_they_lead) {
  const block *k =
      referred("# Sales\n\nSee [](#fig), [](#tab), [](#sales) and [this](#fig).\n\n" FIGURE TABLE, "en", false);
  ck_assert_str_eq(words(k->next), "See Figure\u00A01, Table\u00A01, Sales and this.");
  ck_assert_str_eq(title(k->next->next), "Figure\u00A01: Who sells");
  ck_assert_str_eq(title(k->next->next->next), "Table\u00A01: Regions");
}
END_TEST

START_TEST(they_speak_the_language) {
  const block *k = referred("[](#fig)\n\n" FIGURE, "ja", false);
  ck_assert_str_eq(words(k), "図1");
  ck_assert_str_eq(title(k->next), "図1：Who sells");
  k = referred("[](#tab)\n\n" TABLE, "mn", false);
  ck_assert_str_eq(words(k), "Хүснэгт\u00A01");
}
END_TEST

START_TEST(numbers_stand_only_where_they_are_wanted) {
  ck_assert_str_eq(title(referred(FIGURE, "en", false)), "Who sells");
  ck_assert_str_eq(title(referred(FIGURE, "en", true)), "Figure\u00A01: Who sells");
  ck_assert_str_eq(title(referred("# A\n\nSee [](#a).\n\n" TABLE, "en", false)->next->next), "Regions");
}
END_TEST

START_TEST(nothing_to_say_is_an_error) {
  referred("[](#nothing)\n", "en", false);
  desk_says(NULL, "this link has no words");
}
END_TEST

Suite *reference_suite(void) {
  const TTest *const test[] = {links_without_words_say_where_they_lead, they_speak_the_language,
                               numbers_stand_only_where_they_are_wanted, nothing_to_say_is_an_error};
  return harness_suite("reference", test, sizeof test / sizeof *test);
}
