/* record: where the cells of a written CSV record begin and end. */
#include "data/record.h"

#define SNIFF_RECORDS 200 /* enough to tell a delimiter from punctuation */

static bool blank(char c, char delimiter) {
  return (c == ' ' || c == '\t') && c != delimiter;
}

static bool line_end(char c) {
  return c == '\n' || c == '\r';
}

static size_t skip_blanks(str b, char delimiter, size_t at) {
  while (at < b.len && blank(b.ptr[at], delimiter))
    at++;
  return at;
}

/* From the opening quote to past the closing one, or to the end. */
static size_t quoted(str b, dialect how, size_t at, record_cell *cell) {
  size_t end = at + 1;
  cell->start = end;
  cell->quoted = true;
  while (end < b.len) {
    if (b.ptr[end] != how.quote)
      end++;
    else if (end + 1 < b.len && b.ptr[end + 1] == how.quote)
      end += 2;
    else
      break;
  }
  cell->length = end - cell->start;
  cell->closed = end < b.len;
  end = skip_blanks(b, how.delimiter, cell->closed ? end + 1 : end);
  if (end < b.len && b.ptr[end] != how.delimiter && !line_end(b.ptr[end]))
    cell->closed = false;
  return end;
}

size_t record_next(str b, dialect how, size_t at, record_cell *cell) {
  *cell = (record_cell){0};
  at = skip_blanks(b, how.delimiter, at);
  cell->start = at;
  if (at < b.len && how.quote && b.ptr[at] == how.quote)
    at = quoted(b, how, at, cell);
  while (at < b.len && b.ptr[at] != how.delimiter && !line_end(b.ptr[at]))
    at++;
  if (!cell->quoted) {
    size_t end = at;
    while (end > cell->start && blank(b.ptr[end - 1], how.delimiter))
      end--;
    cell->length = end - cell->start;
  }
  if (at < b.len && b.ptr[at] == how.delimiter)
    return at + 1;
  cell->last = true;
  if (at < b.len && b.ptr[at] == '\r')
    at++;
  else if (at < b.len)
    return at + 1;
  return at < b.len && b.ptr[at] == '\n' ? at + 1 : at;
}

size_t record_start(str b, dialect how, size_t at) {
  for (;;) {
    size_t first = skip_blanks(b, how.delimiter, at);
    if (first == b.len)
      return b.len;
    if (!line_end(b.ptr[first]))
      return at;
    at = first + 1;
  }
}

size_t record_end(str b, dialect how, size_t at) {
  record_cell cell = {.last = false};
  while (!cell.last)
    at = record_next(b, how, at, &cell);
  return at;
}

static size_t record_cells(str b, dialect how, size_t *at) {
  record_cell cell;
  size_t cells = 0;
  do {
    *at = record_next(b, how, *at, &cell);
    cells++;
  } while (!cell.last);
  return cells;
}

/* How many of the first records have as many cells as the first one, in thousandths; 0 if that has a single cell. */
static size_t agreement(str b, dialect how, size_t at, size_t *cells) {
  size_t records = 0, agree = 0;
  *cells = 0;
  at = record_start(b, how, at);
  while (at < b.len && records < SNIFF_RECORDS) {
    size_t n = record_cells(b, how, &at);
    if (!records++)
      *cells = n;
    agree += n == *cells;
    at = record_start(b, how, at);
  }
  return *cells > 1 ? agree * 1000 / records : 0;
}

char record_sniff(str b, char quote, size_t at) {
  static const char candidate[] = {',', ';', '\t', '|'};
  char best = ',';
  size_t best_agreement = 0, best_cells = 0;
  for (size_t i = 0; i < sizeof candidate; i++) {
    size_t cells;
    size_t fit = agreement(b, (dialect){candidate[i], quote}, at, &cells);
    if (fit > best_agreement || (fit == best_agreement && fit && cells > best_cells)) {
      best = candidate[i];
      best_agreement = fit;
      best_cells = cells;
    }
  }
  return best;
}
