/* test_batch: what the params are in each brief of a batch. */
#include "bind/batch.h"
#include "desk.h"

Suite *batch_suite(void);

static batch *batch_of(const char *front, const char *words) {
  D = diags_new(A);
  brief_source *b = desk_brief(desk_sales(), front, "");
  ck_assert_msg(b, "%s", harness_complaints());
  const source *typed = source_new(A, "command line", str_of(words));
  const batch_asked asked = {.words = str_of(words), .at = span_new(typed, 0, strlen(words))};
  return batch_read(A, b, locale_find(STR("en-GB")), &asked, D);
}

static const char *values(const batch *b) {
  text out = text_new(A);
  ck_assert_msg(b, "%s", harness_complaints());
  for (size_t i = 0; i < b->count * b->names; i++)
    text_addf(&out, "%s%.*s", !i ? "" : i % b->names ? "," : " ", STR_ARG(b->value[i]));
  return out.ptr;
}

START_TEST(values_come_as_they_first_appear) {
  ck_assert_str_eq(values(batch_of(DESK_DATA "params: {region: x}\n", "sales.region")), "North South East");
  ck_assert_str_eq(values(batch_of(DESK_DATA "params: {month: 2026-01}\n", "sales.month")), "2026-01 2026-02 2026-04");
  ck_assert_str_eq(values(batch_of(DESK_DATA "params: {share: 0}\n", "sales.share")), "10.0% 40.0% 30.5% 5.0%");
  ck_assert_str_eq(values(batch_of(DESK_DATA "params: {ok: true}\n", "sales.ok")), "true false");
}
END_TEST

START_TEST(only_filters_by_the_param_itself_are_not_heeded) {
  const char *front = "params: {region: North, least: 15}\n"
                      "data:\n"
                      "  sales: {file: sales.csv, filter: amount > params.least}\n"
                      "  here: {from: sales, filter: region = params.region}\n";
  ck_assert_str_eq(values(batch_of(front, "here.region")), "South North East");
  const char *most = "params: {region: North}\n"
                     "data: {sales: {file: sales.csv, filter: amount > 35}}\n";
  ck_assert_str_eq(values(batch_of(most, "sales.region")), "South");
}
END_TEST

START_TEST(rows_of_a_file_have_all_their_cells) {
  char path[] = "/tmp/brief-batch-XXXXXX.csv";
  int fd = mkstemps(path, 4);
  ck_assert_int_ge(fd, 0);
  close(fd);
  desk_write(path, "region,age\nNorth,30\n,40\n");
  batch *b = batch_of("params: {region: x}\n", path);
  unlink(path);
  ck_assert_str_eq(values(b), "North,30 ,40");
  ck_assert(b->is_param[0] && !b->is_param[1]);
  ck_assert_str_eq(b->file, path);
}
END_TEST

START_TEST(what_cannot_be_is_told) {
  desk_says(batch_of(DESK_DATA, "sales.region"), "its front matter needs `params: {region: …}`");
  desk_says(batch_of(DESK_DATA "params: {regions: x}\n", "sales.region"), "did you mean `regions`");
  desk_says(batch_of(DESK_DATA "params: {region: x}\n", "sale.region"), "did you mean `sales`");
  desk_says(batch_of(DESK_DATA "params: {region: x}\n", "sales"), "should be a column");
  desk_says(batch_of(DESK_DATA "params: {region: x}\n", "nowhere.csv"), "cannot read nowhere.csv");
  desk_says(batch_of(DESK_DATA "params: {region: x}\nvalues: {a: sum(sales.nix)}\n", "sales.region"),
            "column `nix` is not in sales.csv");
  desk_says(batch_of("data: {none: {file: sales.csv, filter: amount > 99}}\nparams: {region: x}\n", "none.region"),
            "there is no brief to make");
}
END_TEST

Suite *batch_suite(void) {
  const TTest *const test[] = {values_come_as_they_first_appear, only_filters_by_the_param_itself_are_not_heeded,
                               rows_of_a_file_have_all_their_cells, what_cannot_be_is_told};
  return harness_suite("batch", test, sizeof test / sizeof *test);
}
