/* cells: a CSV file of ours as rows of cells. */
#include "audit/cells.h"

#include "base/number.h"

/* One cell from *at on; *at is then its end. False if a quote does not close. */
static bool cell_next(arena *a, str csv, size_t *at, str *out) {
  size_t i = *at;
  if (i >= csv.len || csv.ptr[i] != '"') {
    while (i < csv.len && csv.ptr[i] != ',' && csv.ptr[i] != '\n')
      i++;
    *out = str_slice(csv, *at, i);
    *at = i;
    return true;
  }
  text words = text_new(a);
  for (i++; i < csv.len; i++) {
    if (csv.ptr[i] == '"' && (i + 1 == csv.len || csv.ptr[i + 1] != '"'))
      break;
    i += csv.ptr[i] == '"';
    text_addc(&words, csv.ptr[i]);
  }
  *out = text_str(&words);
  *at = i + 1;
  return i < csv.len;
}

bool cells_read(arena *a, str csv, cells *out) {
  str *all = NULL;
  size_t count = 0, room = 0, columns = 0, in_row = 0;
  for (size_t at = 0; at < csv.len; at++) {
    ARENA_PUSH(a, all, count, room);
    if (!cell_next(a, csv, &at, &all[count++]))
      return false;
    in_row++;
    if (at < csv.len && csv.ptr[at] == ',') {
      if (at + 1 == csv.len)
        return false;
      continue;
    }
    if (at < csv.len && csv.ptr[at] != '\n')
      return false;
    columns = columns ? columns : in_row;
    if (in_row != columns)
      return false;
    in_row = 0;
  }
  if (!columns)
    return false;
  *out = (cells){count / columns - 1, columns, all, all + columns};
  return true;
}

bool cells_numeric(const cells *c, size_t column) {
  bool any = false;
  for (size_t r = 0; r < c->rows; r++) {
    str s = c->cell[r * c->columns + column];
    number n;
    if (!s.len)
      continue;
    if (!number_parse(s, '.', &n))
      return false;
    any = true;
  }
  return any;
}
