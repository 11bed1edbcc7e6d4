/* file: reading refuses what is not a file; saving replaces whole or not at all. */
#include "harness.h"

#include "base/file.h"

#include <glob.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/brief-file-XXXXXX";

static const char *in_folder(const char *name) {
  return text_format(A, "%s/%s", folder, name);
}

static void start(void) {
  harness_setup();
  memcpy(folder + strlen(folder) - 6, "XXXXXX", 6);
  ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void finish(void) {
  glob_t g;
  if (!glob(in_folder("*"), 0, NULL, &g)) {
    for (size_t i = 0; i < g.gl_pathc; i++)
      unlink(g.gl_pathv[i]);
    globfree(&g);
  }
  rmdir(folder);
  harness_teardown();
}

static size_t files_in_folder(void) {
  glob_t g;
  size_t n = glob(in_folder("*"), 0, NULL, &g) ? 0 : g.gl_pathc;
  if (n)
    globfree(&g);
  return n;
}

START_TEST(what_was_saved_is_read) {
  const char *path = in_folder("x.txt");
  ck_assert(file_save(path, STR("one\0two"), D));
  source *s = file_read(A, path, span_none(), D);
  ck_assert_uint_eq(s->bytes.len, 7);
  ck_assert_mem_eq(s->bytes.ptr, "one\0two", 7);
  ck_assert_uint_eq(files_in_folder(), 1);
}
END_TEST

START_TEST(large_files_are_mapped_whole) {
  size_t size = (5u << 20) + 4096;
  char *bytes = arena_alloc(A, size);
  memset(bytes, 'z', size);
  ck_assert(file_save(in_folder("big"), (str){bytes, size}, D));
  source *s = file_read(A, in_folder("big"), span_none(), D);
  ck_assert_uint_eq(s->bytes.len, size);
  ck_assert_int_eq(s->bytes.ptr[size - 1], 'z');
  ck_assert_int_eq(s->bytes.ptr[size], 0);
}
END_TEST

START_TEST(folders_devices_fifos_and_nothing_are_refused) {
  ck_assert_int_eq(mkfifo(in_folder("fifo"), 0600), 0);
  const char *const path[] = {folder, "/dev/zero", in_folder("fifo"), in_folder("absent")};
  for (size_t i = 0; i < 4; i++)
    ck_assert_ptr_null(file_read(A, path[i], span_none(), D));
  ck_assert_uint_eq(diags_errors(D), 4);
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "it is a folder"));
}
END_TEST

START_TEST(a_failed_save_leaves_the_old_file_and_no_other) {
  const char *path = in_folder("x.pdf");
  ck_assert(file_save(path, STR("old"), D));
  signal(SIGXFSZ, SIG_IGN);
  struct rlimit had, none;
  getrlimit(RLIMIT_FSIZE, &had);
  none = had;
  none.rlim_cur = 2; /* as a full disk: the third byte cannot be written */
  setrlimit(RLIMIT_FSIZE, &none);
  bool saved = file_save(path, STR("newer"), D);
  setrlimit(RLIMIT_FSIZE, &had);
  ck_assert(!saved);
  ck_assert(str_is(file_read(A, path, span_none(), D)->bytes, "old"));
  ck_assert_uint_eq(files_in_folder(), 1);
  ck_assert_ptr_nonnull(strstr(harness_complaints(), "cannot write"));
}
END_TEST

START_TEST(a_save_keeps_the_mode_of_what_it_replaces) {
  const char *path = in_folder("x.pdf");
  struct stat st;
  ck_assert(file_save(path, STR("old"), D));
  chmod(path, 0640);
  ck_assert(file_save(path, STR("new"), D));
  ck_assert_int_eq(stat(path, &st), 0);
  ck_assert_uint_eq(st.st_mode & 0777, 0640);
}
END_TEST

START_TEST(names_are_beside_the_file_that_says_them) {
  ck_assert_str_eq(file_beside(A, "reports/a.md", STR("../data/x.csv")), "reports/../data/x.csv");
  ck_assert_str_eq(file_beside(A, "a.md", STR("x.csv")), "x.csv");
  ck_assert_str_eq(file_beside(A, "reports/a.md", STR("/x.csv")), "/x.csv");
}
END_TEST

Suite *file_suite(void) {
  Suite *s = suite_create("file");
  TCase *c = tcase_create("file");
  tcase_add_checked_fixture(c, start, finish);
  const TTest *const test[] = {what_was_saved_is_read,
                               large_files_are_mapped_whole,
                               folders_devices_fifos_and_nothing_are_refused,
                               a_failed_save_leaves_the_old_file_and_no_other,
                               a_save_keeps_the_mode_of_what_it_replaces,
                               names_are_beside_the_file_that_says_them};
  for (size_t i = 0; i < sizeof test / sizeof *test; i++)
    tcase_add_test(c, test[i]);
  suite_add_tcase(s, c);
  return s;
}
