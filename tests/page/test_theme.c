/* theme: what built-in themes keep, and how theme files change them. */
#include "harness.h"

#include "base/file.h"
#include "chart/palettes.h"
#include "page/theme_file.h"
#include "page/theme_keys.h"

#include <math.h>
#include <stdlib.h>
#include <unistd.h>

static face_set *faces;
static char folder[] = "/tmp/brief-theme-XXXXXX";

static void start(void) {
  harness_setup();
  memcpy(folder + strlen(folder) - 6, "XXXXXX", 6);
  ck_assert_ptr_nonnull(mkdtemp(folder));
  faces = face_set_load(A, "fonts/manifest", NULL, D);
}

static void finish(void) {
  unlink(text_format(A, "%s/own.yaml", folder));
  rmdir(folder);
  harness_teardown();
}

static const theme *named(const char *name) {
  const source *front = source_new(A, "x.md", STR("theme"));
  const asked_text asked = {str_of(name), span_new(front, 0, 5)};
  return theme_file_read(A, faces, &asked, text_format(A, "%s/x.md", folder), D);
}

static const theme *written(const char *yaml) {
  ck_assert(file_save(text_format(A, "%s/own.yaml", folder), str_of(yaml), D));
  return named("own.yaml");
}

static const voice *voice_of(const theme *t, const theme_key *k) {
  return (const voice *)((const char *)t + k->field.offset);
}

static bool is_voice(const theme_key *k) {
  return k->way == way_voice || k->way == way_line;
}

START_TEST(built_in_themes_can_be_read) {
  size_t count;
  const theme *all = themes(&count);
  theme_key_table keys = theme_keys();
  ck_assert_uint_ge(count, 2);
  for (size_t i = 0; i < count; i++) {
    const theme *t = named(all[i].name);
    const colour paper = t->look.paper;
    for (size_t k = 0; k < keys.count; k++) {
      if (!is_voice(&keys.key[k]))
        continue;
      const voice *v = voice_of(t, &keys.key[k]);
      ck_assert_double_ge(colour_contrast(v->ink, paper), PALETTE_TEXT_MIN);
      ck_assert_double_ge(v->leading, v->size);
      ck_assert_double_ge(v->size, t->look.smallest);
    }
    ck_assert_double_ge(colour_contrast(t->context, paper), PALETTE_CONTRAST_MIN);
    size_t before = diags_count(D);
    palette_report_complain(D, span_none(), t->look.hue, t->look.hues, paper);
    ck_assert_msg(diags_count(D) == before, "%s", t->name);
  }
}
END_TEST

START_TEST(running_text_keeps_to_the_grid) {
  size_t count;
  const theme *all = themes(&count);
  theme_key_table keys = theme_keys();
  for (size_t i = 0; i < count; i++) {
    const theme *t = named(all[i].name);
    for (size_t k = 0; k < keys.count; k++)
      if (keys.key[k].way == way_line) {
        double steps = voice_of(t, &keys.key[k])->leading / t->baseline;
        ck_assert_double_eq_tol(steps, round(steps), 1e-9);
      }
  }
}
END_TEST

/* A row of one line takes one step of the grid, not two. */
START_TEST(a_line_of_a_table_fits_a_step) {
  size_t count;
  const theme *all = themes(&count);
  for (size_t i = 0; i < count; i++) {
    const theme *t = named(all[i].name);
    ck_assert_double_le(t->table.leading + t->drop, t->baseline + 1e-9);
  }
}
END_TEST

START_TEST(a_file_changes_what_it_names_and_nothing_else) {
  const theme *t =
      written("from: plain\nbaseline: 16pt\nmargin: {inner: 30mm}\ntitle: {size: 30pt}\nmuted: '#333333'\n");
  const theme *plain = named("plain");
  ck_assert_msg(t && !diags_count(D), "%s", harness_complaints());
  ck_assert_double_eq_tol(t->left, 30 * POINTS_PER_MM, 1e-9);
  ck_assert_double_eq(t->right, plain->right);
  ck_assert_double_eq(t->title.size, 30);
  ck_assert_double_eq(t->title.leading, 48); /* 30 points do not fit two steps of 16 */
  ck_assert_str_eq(t->title.family, plain->title.family);
  ck_assert_double_eq(t->body.leading, 16);
  ck_assert_double_eq(t->look.baseline, 16);
  ck_assert_double_eq_tol(t->look.muted.r, 0.2, 1e-9);
}
END_TEST

START_TEST(an_accent_leads_the_palette_unless_there_is_one) {
  const theme *t = written("accent: '#7A1F2B'\n");
  ck_assert(!memcmp(&t->palette[0], &t->accent, sizeof t->accent));
  ck_assert(!memcmp(&t->look.accent, &t->accent, sizeof t->accent));
  t = written("accent: '#7A1F2B'\npalette: ['#12558C']\n");
  ck_assert_double_eq_tol(t->palette[0].r, 0x12 / 255.0, 1e-9);
}
END_TEST

START_TEST(a_voice_of_its_own_colour_keeps_it) {
  const theme *t = written("ink: '#222222'\nbody: {color: '#000000'}\n");
  ck_assert_double_eq(t->body.ink.r, 0);
  ck_assert_double_eq_tol(t->title.ink.r, 0x22 / 255.0, 1e-9);
}
END_TEST

START_TEST(large_letters_may_be_paler) {
  ck_assert_ptr_nonnull(written("title: {color: '#8A8A8A'}\n"));
  ck_assert_ptr_null(written("byline: {color: '#8A8A8A'}\n"));
}
END_TEST

START_TEST(every_key_is_in_the_manual) {
  const char *manual = file_map(A, "docs/format.md").ptr;
  const theme_key_table all[] = {theme_keys(), theme_keys_of_margin(), theme_keys_of_voice()};
  for (size_t i = 0; i < 3; i++)
    for (size_t k = 0; k < all[i].count; k++)
      ck_assert_msg(strstr(manual, all[i].key[k].field.name), "%s", all[i].key[k].field.name);
  text help = text_new(A);
  theme_keys_help(&help);
  ck_assert_ptr_nonnull(strstr(help.ptr, "default 14pt | plain 15pt"));
}
END_TEST

Suite *theme_suite(void) {
  const TTest *const test[] = {built_in_themes_can_be_read,
                               running_text_keeps_to_the_grid,
                               a_line_of_a_table_fits_a_step,
                               a_file_changes_what_it_names_and_nothing_else,
                               an_accent_leads_the_palette_unless_there_is_one,
                               a_voice_of_its_own_colour_keeps_it,
                               large_letters_may_be_paler,
                               every_key_is_in_the_manual};
  Suite *s = suite_create("theme");
  TCase *c = tcase_create("theme");
  tcase_add_checked_fixture(c, start, finish);
  for (size_t i = 0; i < sizeof test / sizeof *test; i++)
    tcase_add_test(c, test[i]);
  suite_add_tcase(s, c);
  return s;
}
