/* merged: columns whose cells were merged in a spreadsheet, so that only the first row of several has a value. */
#include "data/merged.h"

#define VALUES_MIN 2
#define ROWS_MAX 5000 /* of reports that were made by hand */

static bool same(const column *c, size_t a, size_t b) {
  if (c->type == column_text)
    return str_equal(column_text_at(c, a), column_text_at(c, b));
  return !(c->number[a] < c->number[b]) && !(c->number[a] > c->number[b]);
}

static bool has_value_beside(const table *t, const column *but, size_t row) {
  for (size_t i = 0; i < t->columns; i++)
    if (&t->column[i] != but && !column_missing(&t->column[i], row))
      return true;
  return false;
}

static bool is_merged(const table *t, const column *c) {
  size_t values = t->rows - c->missing;
  if (!t->rows || column_missing(c, 0) || values < VALUES_MIN || c->missing < values)
    return false;
  for (size_t i = 0; i < t->rows; i++) {
    if (column_missing(c, i) && !has_value_beside(t, c, i))
      return false;
    for (size_t k = 0; k < i && !column_missing(c, i); k++)
      if (!column_missing(c, k) && same(c, i, k))
        return false;
  }
  return true;
}

const column *merged_column(const table *t) {
  const column *c = t->columns > 1 && t->rows <= ROWS_MAX ? &t->column[0] : NULL;
  bool names = c && (c->type == column_text || c->type == column_date);
  return names && is_merged(t, c) ? c : NULL;
}

void merged_warn(const table *t, const column *c, diags *d) {
  size_t row = 0;
  while (!column_missing(c, row))
    row++;
  diag *g = diags_add(d, 338, table_cell(t, row, table_index(t, c)),
                      "column `%s` has a value in the first of several rows only", c->name);
  diag_hint(d, g, "if it holds for those below: `fill: {%s: previous}`", c->name);
  diag_footnote(d, g, "%zu of %zu cells are missing", c->missing, t->rows);
}
