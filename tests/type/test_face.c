/* test_face: the font set: who stands in for whom, and what is said when a file is not there. */
#include "faces.h"

#include "base/file.h"

#include <hb.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* A manifest of the test's own. */
static face_set *set_of(const char *manifest) {
  char path[] = "/tmp/manifest.XXXXXX";
  int fd = mkstemp(path);
  ck_assert(fd >= 0 && write(fd, manifest, strlen(manifest)) == (ssize_t)strlen(manifest));
  close(fd);
  face_set *s = face_set_load(A, path, NULL, D);
  unlink(path);
  return s;
}

START_TEST(every_face_of_the_manifest_is_installed_and_usable) {
  ck_assert_uint_ge(face_count(S), 20);
  for (size_t i = 0; i < face_count(S); i++) {
    face *f = face_at(S, i);
    ck_assert_int_eq(f->id, (int)i);
    ck_assert_msg(f->path && file_exists(f->path), "%s is not installed (%s)", f->file, f->package);
    ck_assert_msg(face_load(f), "%s", f->path);
    ck_assert(f->ascent > 0.6 && f->ascent < 1.3 && f->descent > 0 && f->descent < 0.7);
    ck_assert_msg(f->cap_height > 0.55 && f->cap_height < 1, "%s %g", f->path, f->cap_height);
    ck_assert_msg(f->x_height > 0.4 && f->x_height < f->cap_height, "%s %g", f->path, f->x_height);
    ck_assert_str_ne(f->licence, "");
  }
}
END_TEST

START_TEST(files_are_opened_on_first_use) {
  ck_assert_ptr_null(face_at(S, 0)->hb);
  style s = serif();
  ck_assert_ptr_nonnull(face_find(S, &s)->hb);
  s.weight = 700;
  ck_assert_int_eq(face_find(S, &s)->weight, 700);
}
END_TEST

START_TEST(outlines_are_told_apart) {
  style a = serif(), b = sans();
  ck_assert(!face_find(S, &a)->cff);
  ck_assert(face_find(S, &b)->cff);
}
END_TEST

START_TEST(the_nearest_weight_stands_in_then_the_slant) {
  style s = serif();
  s.weight = 600;
  ck_assert_int_eq(face_find(S, &s)->weight, 700);
  s.weight = 500;
  ck_assert_int_eq(face_find(S, &s)->weight, 400);
  s.italic = true;
  ck_assert(face_find(S, &s)->italic);
  s.weight = 0; /* not said: regular */
  ck_assert_int_eq(face_find(S, &s)->weight, 400);
  s.family = "Noto Serif CJK JP"; /* has no italic */
  s.weight = 700;
  ck_assert_str_eq(face_find(S, &s)->family, "Noto Serif CJK JP");
}
END_TEST

START_TEST(a_family_goes_by_its_role_or_its_name) {
  style s = serif();
  ck_assert_str_eq(face_find(S, &s)->family, "Gentium Book Plus");
  s.family = "Inter Display";
  ck_assert_str_eq(face_find(S, &s)->family, "Inter Display");
  ck_assert_str_eq(face_for(S, &s, 0x6D25)->family, "Noto Sans CJK JP");
  s.family = "Comic Sans";
  ck_assert_ptr_null(face_find(S, &s));
  ck_assert_ptr_null(face_for(S, &s, 'a'));
}
END_TEST

START_TEST(both_text_families_have_mongolian_and_stand_ins_the_rest) {
  const uint32_t mongolian[] = {0x4E8, 0x4E9, 0x4AE, 0x4AF};
  style s[] = {serif(), sans()};
  for (size_t k = 0; k < 2; k++) {
    for (size_t i = 0; i < 4; i++)
      ck_assert_ptr_eq(face_for(S, &s[k], mongolian[i]), face_find(S, &s[k]));
    ck_assert_ptr_ne(face_for(S, &s[k], 0x4E2D), face_find(S, &s[k])); /* 中 */
    ck_assert_ptr_nonnull(face_for(S, &s[k], 0x25B2));                 /* ▲ */
  }
  ck_assert_str_eq(face_for(S, &s[0], 0x25CF)->family, "Noto Sans Symbols2"); /* ● not a full em wide */
  ck_assert_ptr_null(face_for(S, &s[0], 0x10FFFD));
}
END_TEST

START_TEST(coverage_answers_the_same_twice) {
  style s = serif();
  face *f = face_find(S, &s);
  for (int i = 0; i < 2; i++) {
    ck_assert(face_has(f, 'A'));
    ck_assert(!face_has(f, 0x01));
    ck_assert(!face_has(f, 0x4E2D));
  }
}
END_TEST

START_TEST(advances_are_in_thousandths_of_an_em) {
  style s = {.family = "mono", .size = 10};
  face *f = face_find(S, &s);
  hb_codepoint_t id;
  ck_assert(hb_font_get_nominal_glyph(f->hb, 'm', &id));
  ck_assert_double_eq_tol(face_advance(f, id), 600, 1e-9);
}
END_TEST

START_TEST(freetype_is_loaded_once) {
  style s = sans();
  face *f = face_find(S, &s);
  ck_assert_ptr_null(f->ft);
  void *ft = face_freetype(S, f);
  ck_assert_ptr_nonnull(ft);
  ck_assert_ptr_eq(face_freetype(S, f), ft);
}
END_TEST

START_TEST(extra_folders_come_first) {
  char folder[] = "/tmp/fonts.XXXXXX";
  ck_assert_ptr_nonnull(mkdtemp(folder));
  const char *link = text_format(A, "%s/GentiumBookPlus-Regular.ttf", folder);
  ck_assert_int_eq(symlink(face_at(S, 0)->path, link), 0);
  face_set *s = face_set_load(A, "fonts/manifest", text_format(A, "/nowhere:%s", folder), D);
  ck_assert_str_eq(face_at(s, 0)->path, link); /* found by its last part */
  ck_assert(face_load(face_at(s, 0)));
  unlink(link);
  rmdir(folder);
}
END_TEST

START_TEST(a_file_that_is_no_font_is_passed_over) {
  face_set *s = set_of("folder\t/\norder\tserif\tOdd, Even\nface\tOdd\t400\tupright\tetc/passwd\t0\tx\ty\n"
                       "face\tEven\t400\tupright\tetc/nowhere\t0\tx\ty\n");
  style want = serif();
  ck_assert_ptr_nonnull(s);
  ck_assert_ptr_nonnull(face_at(s, 0)->path);
  ck_assert(!face_load(face_at(s, 0)));
  ck_assert_ptr_null(face_at(s, 1)->path);
  ck_assert_ptr_null(face_find(s, &want));
  ck_assert_ptr_null(face_freetype(s, face_at(s, 0)));
}
END_TEST

START_TEST(a_missing_family_is_an_error_that_names_the_package) {
  face_set *s =
      set_of("folder\t/nowhere\norder\tserif\tOdd\nface\tOdd\t400\tupright\todd.ttf\t0\tOFL-1.1\tfonts-odd\n");
  style want = serif();
  shaped out = shape(A, s, &want, STR("abc"), span_none(), D);
  ck_assert_uint_eq(out.count, 0);
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "B0604"));
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "fonts-odd"));
  shape(A, s, &want, STR("abc"), span_none(), D);
  ck_assert_uint_eq(diags_count(D), 1); /* said once */
}
END_TEST

START_TEST(bad_lines_of_a_manifest_are_located) {
  ck_assert_ptr_null(set_of("# fine\nface\tOdd\tbold\tupright\tx\t0\tx\ty\norder\tserif\nwhatever\n"
                            "face\tOdd\t400\tsideways\tx\t0\tx\ty\n"));
  ck_assert_uint_eq(diags_errors(D), 4);
  const char *said = harness_complaints();
  ck_assert_ptr_nonnull(strstr(said, ":2:1"));
  ck_assert_ptr_nonnull(strstr(said, ":5:1"));
}
END_TEST

START_TEST(an_empty_or_absent_manifest_is_an_error) {
  ck_assert_ptr_null(set_of("# nothing\n"));
  ck_assert_uint_eq(diags_errors(D), 1);
  ck_assert_ptr_null(face_set_load(A, "/nowhere/manifest", NULL, D));
  ck_assert_uint_eq(diags_errors(D), 2);
}
END_TEST

Suite *face_suite(void) {
  const TTest *const test[] = {every_face_of_the_manifest_is_installed_and_usable,
                               files_are_opened_on_first_use,
                               outlines_are_told_apart,
                               the_nearest_weight_stands_in_then_the_slant,
                               a_family_goes_by_its_role_or_its_name,
                               both_text_families_have_mongolian_and_stand_ins_the_rest,
                               coverage_answers_the_same_twice,
                               advances_are_in_thousandths_of_an_em,
                               freetype_is_loaded_once,
                               extra_folders_come_first,
                               a_file_that_is_no_font_is_passed_over,
                               a_missing_family_is_an_error_that_names_the_package,
                               bad_lines_of_a_manifest_are_located,
                               an_empty_or_absent_manifest_is_an_error};
  return faces_suite("face", test, sizeof test / sizeof *test);
}
