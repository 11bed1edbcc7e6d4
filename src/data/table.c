/* table: typed columns of equal length, and where each cell was written. */
#include "data/table.h"

#include "base/nearest.h"
#include "data/record.h"
#include "data/value.h"

#include <math.h>
#include <string.h>

column *table_column(const table *t, str name) {
  for (size_t i = 0; i < t->columns; i++)
    if (str_is(name, t->column[i].name))
      return &t->column[i];
  return NULL;
}

size_t table_index(const table *t, const column *c) {
  return (size_t)(c - t->column);
}

bool table_written(const table *t) {
  return t->source && t->landmarks;
}

size_t table_row_at(const table *t, size_t row) {
  size_t record = t->record ? t->record[row] : row, low = 0, high = t->landmarks;
  while (high - low > 1) {
    size_t middle = (low + high) / 2;
    if (t->landmark[middle].record <= record)
      low = middle;
    else
      high = middle;
  }
  str all = t->source->bytes;
  size_t at = record_start(all, t->how, t->landmark[low].at);
  for (size_t i = t->landmark[low].record; i < record; i++)
    at = record_start(all, t->how, record_end(all, t->how, at));
  return at;
}

span table_cell(const table *t, size_t row, size_t col) {
  const column *c = &t->column[col];
  if (!table_written(t) || c->at.source != t->source)
    return c->at;
  size_t at = table_row_at(t, row);
  record_cell cell = {.last = false};
  for (size_t i = 0; i <= c->nth && !cell.last; i++)
    at = record_next(t->source->bytes, t->how, at, &cell);
  return span_new(t->source, cell.start, cell.length);
}

bool column_missing(const column *c, size_t row) {
  return c->type == column_text ? !column_text_at(c, row).ptr : isnan(c->number[row]);
}

str column_string(arena *a, const column *c, size_t row) {
  return value_string(a, value_cell(c, row));
}

const char *table_column_names(arena *a, const table *t) {
  text out = text_new(a);
  size_t shown = t->columns < COLUMN_NAMES_SHOWN ? t->columns : COLUMN_NAMES_SHOWN;
  for (size_t i = 0; i < shown; i++)
    text_addf(&out, "%s%s", i ? ", " : "", t->column[i].name);
  for (size_t i = 0; i < t->left_outs && shown < COLUMN_NAMES_SHOWN; i++, shown++)
    text_addf(&out, ", %s", t->left_out[i]);
  if (shown < t->columns + t->left_outs)
    text_addf(&out, " and %zu more", t->columns + t->left_outs - shown);
  return text_str(&out).len ? out.ptr : "";
}

const char *table_title(arena *a, const table *t) {
  if (!t->source)
    return text_format(a, "the table `%s`", t->name);
  const char *slash = strrchr(t->source->path, '/');
  return slash ? slash + 1 : t->source->path;
}

const char *table_facts(arena *a, const table *t, size_t used) {
  text out = text_new(a);
  size_t shown = 0;
  if (used != t->rows)
    text_addf(&out, "%zu of ", used);
  text_addf(&out, "%zu row%s", t->rows, t->rows == 1 ? "" : "s");
  for (size_t i = 0; i < t->columns; i++)
    if (t->column[i].missing && t->column[i].type != column_text && shown++ < COLUMN_NAMES_SHOWN)
      text_addf(&out, "%s%s %zu", shown > 1 ? ", " : "; missing: ", t->column[i].name, t->column[i].missing);
  if (shown > COLUMN_NAMES_SHOWN)
    text_addf(&out, " and in %zu more", shown - COLUMN_NAMES_SHOWN);
  return out.ptr;
}

const char *column_type_name(column_type type) {
  static const char *const name[] = {
      [column_text] = "text", [column_number] = "number", [column_date] = "date", [column_boolean] = "boolean"};
  return name[type];
}

diag *table_no_column(arena *a, const table *t, str name, span at, diags *d) {
  size_t count = t->columns + t->left_outs;
  const char **names = ARENA_ARRAY(a, count, const char *);
  for (size_t i = 0; i < count; i++)
    names[i] = i < t->columns ? t->column[i].name : t->left_out[i - t->columns];
  diag *g = diags_add(d, 212, at, "column `%.*s` is not in %s", STR_ARG(name), table_title(a, t));
  const char *near = nearest(name, names, count);
  if (near)
    diag_hint(d, g, "did you mean `%s`?", near);
  diag_footnote(d, g, "columns: %s", table_column_names(a, t));
  return g;
}
