/* fuzz_csv: any bytes as a CSV file, read at once and in small pieces: both must come to the same. */
#include "fuzz.h"

#include "data/csv.h"
#include "data/sniff.h"
#include "data/total.h"

#define ROWS_TOLD 50

static void tell_cells(arena *a, const table *t, text *out) {
  for (size_t i = 0; i < t->columns; i++)
    for (size_t row = 0; row < t->rows && row < ROWS_TOLD; row++) {
      span at = table_cell(t, row, i);
      text_addf(out, "%zu+%zu ", at.start, at.length);
      text_add(out, column_string(a, &t->column[i], row));
      text_addc(out, '\n');
    }
}

static const char *told(arena *a, const source *s, size_t piece) {
  text out = text_new(a);
  diags *d = diags_new(a);
  const csv_options o = {.piece = piece};
  const table *t = csv_read(a, s, "t", &o, d);
  if (t) {
    text_addf(&out, "%zu rows %s\n", t->rows, table_facts(a, t, t->rows));
    tell_cells(a, t, &out);
    const total whole = total_find(t);
    if (whole.row < t->rows)
      total_warn(t, &whole, d);
  }
  text_adds(&out, fuzz_complaints(a, d));
  return out.ptr;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  arena *a = arena_new();
  const source *s = fuzz_source(a, "t.csv", data, size);
  const char *whole = told(a, s, 0), *pieces = told(a, s, 1 + size % 61);
  text out = text_new(a);
  if (strcmp(whole, pieces) != 0)
    fprintf(stderr, "--- at once\n%s\n--- in pieces\n%s\n", whole, pieces);
  fuzz_must(!strcmp(whole, pieces), "pieces change what a file says");
  sniff(a, s, &out, diags_new(a));
  arena_drop(a);
  return 0;
}
