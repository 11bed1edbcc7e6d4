/* footing: notes below the rows of a CSV file, as exports and statistical offices set them. */
#include "data/footing.h"

#include "base/number.h"
#include "data/day.h"

#include <string.h>

#define RULE_MIN 3
#define LINES_MAX 60 /* looked at from the end */

/* What notes begin with. */
static const char *const opening[] = {
    "source",  "sources",  "note",    "notes",    "footnote", "quelle",      "quellen",    "anmerkung", "hinweis",
    "fußnote", "fussnote", "legende", "remarque", "stand:",   "last update", "downloaded", "extracted", "copyright",
    "©",       "nota",     "notas",   "fuente",   "fonte",    "kilde",       "källa",      "bron",      "出典",
    "資料",    "注",       "※",       "*",        "†",        "эх сурвалж",  "Эх сурвалж", "тайлбар",   "Тайлбар"};

typedef struct line {
  size_t start, end; /* without its end */
  str note;          /* absent: it holds something else; empty: nothing */
} line;

static bool line_end(char c) {
  return c == '\n' || c == '\r';
}

/* The line that ends before `end`. */
static line line_before(str b, size_t from, size_t end) {
  line l = {.end = end};
  if (l.end > from && b.ptr[l.end - 1] == '\n')
    l.end--;
  if (l.end > from && b.ptr[l.end - 1] == '\r')
    l.end--;
  l.start = l.end;
  while (l.start > from && !line_end(b.ptr[l.start - 1]))
    l.start--;
  return l;
}

static bool is_value(str s) {
  number n;
  day read;
  return number_parse(s, '.', &n) || number_parse(s, ',', &n) || day_parse(s, day_order_dmy, &read) ||
         day_parse(s, day_order_mdy, &read);
}

static bool has(str s, char c) {
  return s.len && memchr(s.ptr, c, s.len);
}

/* _____ */
static bool is_rule(str s) {
  size_t i = 0;
  while (i < s.len && strchr("_-=*", s.ptr[i]))
    i++;
  return i == s.len && i >= RULE_MIN;
}

static bool begins_so(str s, bool with_colon) {
  if (!with_colon && is_rule(s))
    return true;
  for (size_t i = 0; i < sizeof opening / sizeof *opening; i++) {
    size_t k = 0, length = strlen(opening[i]);
    while (
        k < length && k < s.len &&
        ((s.ptr[k] >= 'A' && s.ptr[k] <= 'Z' ? s.ptr[k] + 32 : s.ptr[k]) == opening[i][k] || s.ptr[k] == opening[i][k]))
      k++;
    bool letter = k < s.len && ((s.ptr[k] | 32) >= 'a' && (s.ptr[k] | 32) <= 'z');
    if (k == length && !letter && (!with_colon || (k < s.len && s.ptr[k] == ':')))
      return true;
  }
  return !with_colon && s.len > 2 &&
         (s.ptr[0] == '(' || (s.ptr[0] >= '0' && s.ptr[0] <= '9' && strchr(".):", s.ptr[1]) && s.ptr[2] == ' '));
}

/* The text of a line that is a record of its own, and has something in its first cell alone. */
static void read_note(const csv_body *b, line *l) {
  str all = str_slice(b->source->bytes, 0, l->end);
  record_cell cell = {.last = false};
  l->note = str_slice(all, l->start, l->end);
  if (begins_so(l->note, true) && !has(l->note, b->how.quote))
    return; /* whatever commas are in it */
  l->note = STR("");
  for (size_t at = l->start, i = 0; !cell.last; i++) {
    at = record_next(all, b->how, at, &cell);
    str written = str_slice(all, cell.start, cell.start + cell.length);
    bool open = cell.quoted && !cell.closed, quote = b->how.quote && has(written, b->how.quote);
    if (open || quote || (i && cell.length) || (!i && cell.length && is_value(written))) {
      l->note = (str){0};
      return;
    }
    l->note = i ? l->note : written;
  }
}

/* So many lines with something in them, from the end. */
static size_t lines_from_end(const csv_body *b, size_t from, size_t lines) {
  const str all = b->source->bytes;
  size_t at = all.len;
  while (lines && at > from) {
    line l = line_before(all, from, at);
    lines -= l.start < l.end;
    at = l.start;
  }
  return at;
}

size_t footing_start(const csv_body *b, const csv_header *h, size_t lines, diags *d) {
  const str all = b->source->bytes;
  size_t found = all.len, notes = 0, first = 0, count = 0;
  if (lines || h->names < 2 || h->faulty)
    return lines_from_end(b, h->end, lines);
  line above = line_before(all, h->end, all.len);
  read_note(b, &above);
  for (size_t i = 0; i < LINES_MAX && above.start > h->end && above.note.ptr; i++) {
    line l = above;
    above = line_before(all, h->end, l.start);
    read_note(b, &above);
    count += l.start < l.end;
    bool below_blank = above.note.ptr && !above.note.len;
    if (!l.note.len || !(below_blank || begins_so(l.note, false)))
      continue;
    found = l.start;
    first = l.end;
    notes = count;
  }
  if (!notes)
    return all.len;
  diag *g = notes > 1 ? diags_add(d, 317, span_new(b->source, found, first - found),
                                  "the last %zu lines look like notes", notes)
                      : diags_add(d, 317, span_new(b->source, found, first - found), "the last line looks like a note");
  diag_hint(d, g, "passed over; to say so: `foot: %zu`", notes);
  return found;
}
