/* fuzz_expr: any bytes as an expression, over a table and without one. */
#include "fuzz.h"

#include "data/csv.h"
#include "data/expr.h"

static const char sales[] = "month,region,sales,units,share,net sales,paid,day,id\n"
                            "2024-01,North,0.10,3,45%,1,yes,2024-01-15,9007199254740993\n"
                            "2024-02,South,0.20,,30%,2,no,2024-02-20,12\n"
                            "2024-03,North,10.50,4,25%,3,yes,2025-03-01,\n";

static void try_in(arena *a, const source *s, const scope *world) {
  diags *d = diags_new(a);
  column_type type;
  expr *e = expr_parse(a, s->bytes, span_new(s, 0, s->bytes.len), d);
  fuzz_must(e || diags_errors(d), "an expression fails without a word");
  if (e && expr_bind(e, world, &type, d)) {
    if (expr_constant(e) || world->here)
      value_string(a, expr_eval(a, e, NULL, 0));
    if (world->here) {
      column c = expr_column(a, e);
      fuzz_must(c.type == type, "an expression is of another type than it says");
      for (size_t i = 0; i < world->here->rows; i++)
        column_string(a, &c, i);
    }
    expr_adds_up(e);
  } else if (e) {
    fuzz_must(diags_errors(d) > 0, "an expression is not bound, without a word");
  }
  fuzz_complaints(a, d);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  arena *a = arena_new();
  diags *d = diags_new(a);
  table *t[] = {csv_read(a, source_new(a, "sales.csv", str_of(sales)), "sales", NULL, d),
                csv_read(a, source_new(a, "people.csv", STR("name,age\nBat,30\nAnu,41\n")), "people", NULL, d)};
  const char *const name[] = {"params.region", "total"};
  const value values[] = {value_text(STR("North")), value_number(7.5, 1)};
  scope world = {t, 2, t[0], name, values, 2};
  const source *s = fuzz_source(a, "q.md", data, size);
  try_in(a, s, &world);
  world.here = NULL;
  try_in(a, s, &world);
  arena_drop(a);
  return 0;
}
