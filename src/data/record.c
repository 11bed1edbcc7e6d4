/* record: where the cells of a written CSV record begin and end. */
#include "data/record.h"

#define SNIFF_RECORDS 200 /* enough to tell a delimiter from punctuation */
#define SNIFF_HALF 500    /* thousandths */

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

/* How well a delimiter splits the first records. */
typedef struct splitting {
  size_t header, usual; /* cells of the first one; of most */
  size_t agree, alike;  /* how many records have as many as the first; as most do; in thousandths */
} splitting;

static splitting split_by(str b, dialect how, size_t at) {
  size_t count[SNIFF_RECORDS] = {0}, records = 0, agree = 0, alike = 0;
  splitting s = {0};
  for (at = record_start(b, how, at); at < b.len && records < SNIFF_RECORDS; at = record_start(b, how, at))
    count[records++] = record_cells(b, how, &at);
  for (size_t i = 0; i < records; i++) {
    size_t same = 0;
    for (size_t k = 0; k < records; k++)
      same += count[k] == count[i];
    agree += count[i] == count[0];
    if (same > alike && count[i] > 1) {
      alike = same;
      s.usual = count[i];
    }
  }
  if (!records)
    return s;
  s.header = count[0];
  s.agree = s.header > 1 ? agree * 1000 / records : 0;
  s.alike = alike * 1000 / records;
  return s;
}

/* Lines above the header are split otherwise than most. */
static bool better(const splitting *s, const splitting *than, bool titled) {
  size_t fit = titled ? s->alike : s->agree, other = titled ? than->alike : than->agree;
  size_t cells = titled ? s->usual : s->header, other_cells = titled ? than->usual : than->header;
  return fit > other || (fit == other && fit && cells > other_cells);
}

char record_sniff(str b, char quote, size_t at) {
  static const char candidate[] = {'\t', ';', ',', '|'}; /* where two split alike, the one that is rarer in texts */
  enum { candidates = sizeof candidate };
  splitting s[candidates];
  size_t best = 0, usual = 0;
  for (size_t i = 0; i < candidates; i++) {
    s[i] = split_by(b, (dialect){candidate[i], quote}, at);
    best = better(&s[i], &s[best], false) ? i : best;
    usual = better(&s[i], &s[usual], true) ? i : usual;
  }
  if (s[best].agree < SNIFF_HALF && s[usual].alike > SNIFF_HALF)
    return candidate[usual];
  return s[best].agree ? candidate[best] : ',';
}
