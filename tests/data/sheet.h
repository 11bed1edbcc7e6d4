/* sheet: tables and expressions for the suites of this room. */
#ifndef TESTS_DATA_SHEET_H
#define TESTS_DATA_SHEET_H

#include "data/csv.h"
#include "data/expr.h"
#include "harness.h"

static inline table *sheet_read(const char *csv, const csv_options *o) {
  return csv_read(A, source_new(A, "folder/sales.csv", str_of(csv)), "sales", o, D);
}

/* A table that reads without complaint. */
static inline table *sheet(const char *csv) {
  size_t before = diags_count(D);
  table *t = sheet_read(csv, NULL);
  ck_assert_msg(t && diags_count(D) == before, "%s", harness_complaints());
  return t;
}

/* An expression written in q3.md. */
static inline expr *sheet_expr(const char *code) {
  str s = str_of(code);
  return expr_parse(A, s, span_new(source_new(A, "q3.md", s), 0, s.len), D);
}

/* Code, line by line, of everything complained about: "303 305". */
static inline const char *sheet_codes(void) {
  text out = text_new(A);
  for (size_t i = 0; i < diags_count(D); i++)
    text_addf(&out, "%s%d", i ? " " : "", diags_at(D, i)->code->number);
  return out.len ? out.ptr : "";
}

/* The text under complaint number i. */
static inline const char *sheet_caret(size_t i) {
  return str_copy(A, span_str(diags_at(D, i)->at));
}

/* A column's cells joined by '|', missing ones as "~". */
static inline const char *sheet_column(const table *t, const char *name) {
  const column *c = table_column(t, str_of(name));
  text out = text_new(A);
  ck_assert_msg(c != NULL, "no column %s", name);
  for (size_t i = 0; i < t->rows; i++) {
    str s = column_string(A, c, i);
    text_adds(&out, i ? "|" : "");
    text_add(&out, s.ptr ? s : STR("~"));
  }
  return out.len ? out.ptr : "";
}

#endif
