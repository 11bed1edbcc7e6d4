/* desk: a brief and its CSV files on a disk of their own, loaded for a test of bind. */
#ifndef TESTS_BIND_DESK_H
#define TESTS_BIND_DESK_H

#include "base/file.h"
#include "bind/plot.h"
#include "harness.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static inline const char *desk_sales(void) {
  return "region,product,month,amount,share,ok\n"
         "North,Tea,2026-01,10,10%,true\n"
         "South,Tea,2026-01,40,40%,false\n"
         "North,Coffee,2026-02,30.5,30.5%,true\n"
         "South,Coffee,2026-02,5,5%,\n"
         "East,Tea,2026-04,20,,false\n";
}

static inline void desk_write(const char *path, const char *words) {
  FILE *f = fopen(path, "w");
  ck_assert_ptr_nonnull(f);
  fputs(words, f);
  fclose(f);
}

static inline void desk_clear(void *file) {
  char *slash = strrchr(file, '/');
  unlink(file);
  *slash = 0;
  rmdir(file);
}

/* Front matter lines and prose, beside `csv` as sales.csv. NULL when the brief itself is wrong. */
static inline brief_source *desk_brief(const char *csv, const char *front, const char *prose) {
  char dir[] = "/tmp/brief-desk-XXXXXX";
  ck_assert_ptr_nonnull(mkdtemp(dir));
  char *path = text_format(A, "%s/sales.csv", dir);
  desk_write(path, csv);
  arena_defer(A, desk_clear, path);
  const char *words = text_format(A, "---\ntitle: T\n%s---\n%s", front, prose);
  brief_source *b = brief_source_read(A, source_new(A, text_format(A, "%s/x.md", dir), str_of(words)), D);
  return b;
}

static inline dataset *desk_params(const char *front, const char *prose, const param *p, size_t params) {
  D = diags_new(A);
  brief_source *b = desk_brief(desk_sales(), front, prose);
  ck_assert_msg(b, "%s", harness_complaints());
  return dataset_load(A, b, locale_find(STR("en-GB")), p, params, D);
}

static inline dataset *desk(const char *front, const char *prose) {
  return desk_params(front, prose, NULL, 0);
}

#define DESK_DATA "data: {sales: sales.csv}\n"
#define DESK_ALL ((1u << channel_count) - 1)

static inline plot *desk_plot(const char *yaml) {
  dataset *s = desk(DESK_DATA, text_format(A, "```chart\nmark: bar\n%s```\n", yaml));
  ck_assert_msg(s, "%s", harness_complaints());
  return plot_bind(A, s->brief->blocks->spec, s, DESK_ALL & ~(1u << channel_note | 1u << channel_label), D);
}

static inline void desk_says(const void *made, const char *complaint) {
  ck_assert_ptr_null(made);
  ck_assert_msg(strstr(harness_complaints(), complaint), "%s\nnot in\n%s", complaint, harness_complaints());
}

#endif
