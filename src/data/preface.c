/* preface: what a CSV file says before its header: `sep=;`, comments. */
#include "data/preface.h"

#include "data/record.h"

static size_t line_length(str b, size_t at) {
  size_t end = at;
  while (end < b.len && b.ptr[end] != '\n' && b.ptr[end] != '\r')
    end++;
  return end - at;
}

static size_t next_line(str b, size_t at) {
  at += line_length(b, at);
  at += at < b.len && b.ptr[at] == '\r';
  return at < b.len && b.ptr[at] == '\n' ? at + 1 : at;
}

static size_t cells(str b, dialect how, size_t at) {
  record_cell cell;
  size_t n = 0;
  do {
    at = record_next(b, how, at, &cell);
    n++;
  } while (!cell.last);
  return n;
}

/* The line by which spreadsheets are told the delimiter, with or without quotes around it. */
static bool names_delimiter(str line, char *delimiter) {
  if (line.len > 2 && line.ptr[0] == '"' && line.ptr[line.len - 1] == '"')
    line = str_slice(line, 1, line.len - 1);
  bool is = line.len == 5 && (str_starts(line, "sep=") || str_starts(line, "SEP="));
  if (is)
    *delimiter = line.ptr[4];
  return is;
}

bool preface_comment(str bytes, size_t at) {
  return at < bytes.len && bytes.ptr[at] == '#';
}

void preface_passed(const source *s, size_t at, diags *d) {
  diag *g = diags_add(d, 317, span_new(s, at, line_length(s->bytes, at)), "this line looks like a comment");
  diag_hint(d, g, "passed over");
}

static size_t after_comments(str b, size_t at) {
  while (preface_comment(b, at))
    at = next_line(b, at);
  return at;
}

size_t preface_read(const source *s, size_t at, size_t skip, dialect *how, diags *d) {
  str b = s->bytes;
  char named;
  size_t first = line_length(b, at);
  if (names_delimiter(str_slice(b, at, at + first), &named)) {
    how->delimiter = how->delimiter ? how->delimiter : named;
    at = next_line(b, at);
    skip -= skip > 0;
  }
  while (skip--)
    at = next_line(b, at);
  size_t header = after_comments(b, at);
  if (!how->delimiter)
    how->delimiter = record_sniff(b, how->quote, header);
  if (header == b.len)
    return at;
  for (size_t wanted = cells(b, *how, header); at < header; at = next_line(b, at)) {
    if (cells(b, *how, at) == wanted && wanted > 1)
      return at; /* a header whose first name starts so */
    preface_passed(s, at, d);
  }
  return at;
}
