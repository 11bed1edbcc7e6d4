/* golden: every kind's own example, read, bound and laid out as a user's would be, against tests/golden. BLESS=1
   writes what is drawn now. */
#include "bind/desk.h"
#include "chart/kinds.h"
#include "laws.h"
#include "samples.h"

static const plot *plot_from(const sample *k) {
  const char *prose = text_format(A, "```chart\n%s```\n", k->yaml);
  brief_source *b = desk_brief(k->csv, DESK_DATA, prose);
  dataset *data = b ? dataset_load(A, b, locale_find(STR("en")), NULL, 0, D) : NULL;
  const chart_spec *c = b ? b->blocks->spec : NULL;
  const plot *p = data && c ? plot_bind(A, c, data, chart_channels(&c->mark, D), D) : NULL;
  ck_assert_msg(p && diags_count(D) == 0, "%s: %s", k->name, harness_complaints());
  return p;
}

static str drawn(const sample *k, double width) {
  drafting on = fixture_drafting();
  const plot *p = plot_from(k);
  scene *s = fixture_scene(&on, p, width);
  ck_assert_msg(s && diags_count(D) == 0, "%s: %s", k->name, harness_complaints());
  const char *broken = laws_broken(s, on.look);
  ck_assert_msg(!broken, "%s: %s", k->name, broken);
  text out = text_new(A);
  text_addf(&out, "%s\n", str_copy(A, chart_alt(A, p)));
  scene_write(s, &out);
  return text_str(&out);
}

static void as_golden(const sample *k, int mm) {
  const char *path = text_format(A, "tests/golden/%s-%d.scene", k->name, mm);
  str now = drawn(k, mm * MM);
  if (getenv("BLESS")) {
    desk_write(path, now.ptr);
    return;
  }
  str then = file_map(A, path);
  ck_assert_msg(then.ptr != NULL, "%s is not there: BLESS=1 writes it", path);
  ck_assert_msg(str_equal(now, then), "%s differs from what is drawn now; BLESS=1 accepts that", path);
}

START_TEST(examples) {
  size_t count;
  const kind *k = &kinds(&count)[_i / 2];
  as_golden(&(sample){k->name, k->example, k->example_data}, _i % 2 ? 80 : 170);
}
END_TEST

START_TEST(more) {
  as_golden(&samples[_i / 2], _i % 2 ? 80 : 170);
}
END_TEST

Suite *golden_suite(void) {
  Suite *s = suite_create("golden");
  TCase *c = tcase_create("golden");
  size_t count;
  kinds(&count);
  tcase_add_checked_fixture(c, harness_setup, harness_teardown);
  tcase_add_loop_test(c, examples, 0, (int)count * 2);
  tcase_add_loop_test(c, more, 0, sample_count * 2);
  suite_add_tcase(s, c);
  return s;
}
