/* world: two tables, a param and a value for expressions to name. */
#ifndef TESTS_DATA_WORLD_H
#define TESTS_DATA_WORLD_H

#include "sheet.h"

static const char sales_csv[] = "month,region,sales,units,share,net sales,paid,day\n"
                                "2024-01,North,0.10,3,45%,1,yes,2024-01-15\n"
                                "2024-02,South,0.20,,30%,2,no,2024-02-20\n"
                                "2024-03,North,10.50,4,25%,3,yes,2025-03-01\n";

static inline const table *here(void) {
  return sheet(sales_csv);
}

/* Two tables, a param and a value; `at_hand` tells whether sales needs no qualifier. */
static inline scope world(bool at_hand) {
  table **tables = ARENA_ARRAY(A, 2, table *);
  const char **names = ARENA_ARRAY(A, 2, const char *);
  value *values = ARENA_ARRAY(A, 2, value);
  tables[0] = (table *)here();
  tables[1] = csv_read(A, source_new(A, "people.csv", STR("name,age\nBat,30\nAnu,41\n")), "people", NULL, D);
  names[0] = "params.region";
  values[0] = value_text(STR("North"));
  names[1] = "total";
  values[1] = value_number(7.5, 1);
  return (scope){tables, 2, at_hand ? tables[0] : NULL, names, values, 2};
}

/* An expression's value at every row of a file, joined by '|', missing ones as "~". */
static inline const char *world_column(const char *csv, const char *code, int decimals) {
  scope s = {.here = sheet(csv)};
  expr *e = sheet_expr(code);
  ck_assert_msg(e && expr_bind(e, &s, NULL, D), "%s", harness_complaints());
  column c = expr_column(A, e);
  text out = text_new(A);
  for (size_t i = 0; i < s.here->rows; i++) {
    c.decimals = decimals;
    str v = column_string(A, &c, i);
    text_adds(&out, i ? "|" : "");
    text_add(&out, v.ptr ? v : STR("~"));
  }
  return out.ptr;
}

#endif
