/* wanted: which columns a brief may ask for. */
#include "bind/wanted.h"
#include "desk.h"

Suite *wanted_suite(void);

static bool asked(const char *front, const char *prose, const char *name) {
  const wanted w = wanted_of(desk_brief(desk_sales(), front, prose));
  return wanted_column(&w, str_of(name));
}

START_TEST(what_is_named_is_wanted) {
  ck_assert(asked(DESK_DATA, "```chart\nmark: bar\nx: sum(amount)\ny: region\n```\n", "amount"));
  ck_assert(!asked(DESK_DATA, "```chart\nmark: bar\nx: sum(amount)\ny: region\n```\n", "product"));
  ck_assert(!asked(DESK_DATA, "```chart\nmark: bar\nx: sum(amounts)\ny: region\n```\n", "amount"));
  ck_assert(asked(DESK_DATA, "{{ sum(sales.amount) }}\n", "amount"));
  ck_assert(asked(DESK_DATA, "{{ sum(sales.`net sales`) }}\n", "net sales"));
}
END_TEST

START_TEST(what_takes_all_wants_all) {
  ck_assert(asked(DESK_DATA, "```table\ndata: sales\n```\n", "product"));
  ck_assert(!asked(DESK_DATA, "```table\ndata: sales\ncolumns: [region]\n```\n", "product"));
  ck_assert(asked("data:\n  sales: sales.csv\n  p: {from: sales, pivot: {column: month, value: n}}\n", "", "product"));
  ck_assert(asked("data:\n  sales: sales.csv\n  p: {from: sales, lookup: {from: sales, key: month}}\n", "", "product"));
}
END_TEST

START_TEST(what_may_be_written_otherwise_is_wanted) {
  ck_assert(asked(DESK_DATA, "", "prod\"uct"));
  ck_assert(asked(DESK_DATA, "", "produit vendé"));
  ck_assert(asked(DESK_DATA, "A \\{{ brace\n", "product"));
}
END_TEST

Suite *wanted_suite(void) {
  const TTest *const all[] = {what_is_named_is_wanted, what_takes_all_wants_all,
                              what_may_be_written_otherwise_is_wanted};
  return harness_suite("wanted", all, sizeof all / sizeof *all);
}
