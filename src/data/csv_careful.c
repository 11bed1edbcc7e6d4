/* csv_careful: a CSV file read record by record, with everything said that is wrong. Where cells were written is found
   by feeding libcsv one line at a time. */
#include "data/bare.h"
#include "data/csv_reader.h"
#include "data/preface.h"
#include "data/record.h"

#include <csv.h>
#include <string.h>

#define COMPLAINTS_MAX 1000 /* broken records; then reading stops */

/* A cell of the record at hand, in the pool. */
typedef struct piece {
  size_t start, length;
} piece;

struct csv_careful {
  arena *arena;
  const csv_body *body;
  diags *diags;
  csv_stretch *stretch; /* where rows go; NULL while the header is read */
  struct csv_parser parser;
  size_t record_at;            /* where the record being read begins */
  piece cell[CSV_COLUMNS_MAX]; /* its cells so far */
  size_t cells;                /* may be more */
  size_t large;                /* the one that is too large, from 1; 0: none */
  str text[CSV_COLUMNS_MAX];   /* the same, in the pool */
  bool beyond;                 /* there is something in a cell behind the last column */
  char *pool;                  /* unescaped cells, one after the other */
  size_t pool_used, pool_room;
  const char *const *name; /* the header's */
  size_t names;
  size_t complaints;
  diag *repeat; /* what was said of the header's coming again, … */
  size_t repeats;
  bool ended; /* a record ended in the chunk just fed */
  bool open;  /* the record at hand goes on in the next chunk */
};

static void cell_read(void *bytes, size_t length, void *user) {
  csv_careful *c = user;
  size_t i = c->cells++;
  c->beyond |= c->names && i >= c->names && length;
  if (length > CSV_CELL_MAX)
    c->large = c->cells;
  if (i >= CSV_COLUMNS_MAX)
    return;
  if (c->pool_room < c->pool_used + length + PLAIN_HEAD) {
    size_t room = 2 * c->pool_room + length + PLAIN_HEAD;
    c->pool = arena_grow(c->arena, c->pool, c->pool_room, room);
    c->pool_room = room;
  }
  if (length)
    memcpy(c->pool + c->pool_used, bytes, length);
  c->cell[i] = (piece){c->pool_used, length};
  c->pool_used += length;
}

static str cell_text(const csv_careful *c, size_t i) {
  return (str){c->pool + c->cell[i].start, c->cell[i].length};
}

static void record_ended(int end, void *user) {
  (void)end;
  ((csv_careful *)user)->ended = true;
}

static void parser_drop(void *parser) {
  csv_free(parser);
}

static void record_begins(csv_careful *c) {
  c->cells = c->pool_used = c->large = 0;
  c->beyond = c->ended = c->open = false;
}

/* After an error libcsv keeps its state, so each start is a fresh one. */
static void parser_start(csv_careful *c) {
  csv_free(&c->parser);
  csv_init(&c->parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim(&c->parser, (unsigned char)c->body->how.delimiter);
  csv_set_quote(&c->parser, (unsigned char)c->body->how.quote);
  csv_set_blk_size(&c->parser, CSV_BUFFER_STEP);
  record_begins(c);
}

csv_careful *csv_careful_new(arena *a, const csv_body *b, diags *d) {
  csv_careful *c = ARENA_NEW(a, csv_careful);
  *c = (csv_careful){.arena = a, .body = b, .diags = d};
  arena_defer(a, parser_drop, &c->parser);
  parser_start(c);
  return c;
}

static str bytes_of(const csv_careful *c) {
  return c->body->source->bytes;
}

/* Where cell number `n` (or the last one) of the record at hand was written. */
static record_cell cell_place(const csv_careful *c, size_t n) {
  size_t at = c->record_at;
  record_cell cell = {.last = false};
  for (size_t i = 0; i <= n && !cell.last; i++)
    at = record_next(bytes_of(c), c->body->how, at, &cell);
  return cell;
}

static span cell_span(const csv_careful *c, size_t n) {
  record_cell cell = cell_place(c, n);
  return span_new(c->body->source, cell.start, cell.length);
}

/* --- complaints --- */

static const char *plural(size_t n, const char *one, const char *many) {
  return n == 1 ? one : many;
}

static void complain_ragged(csv_careful *c) {
  size_t want = c->names, have = c->cells;
  diag *g = diags_add(c->diags, 303, cell_span(c, have > want ? want : have - 1),
                      "this row has %zu %s, the header has %zu", have, plural(have, "cell", "cells"), want);
  if (have > want)
    diag_hint(c->diags, g, "from here on there is no column");
  else if (have == 1)
    diag_hint(c->diags, g, "no cell for `%s`; if it is a note, write # before it", c->name[have]);
  else
    diag_hint(c->diags, g, "no cell for `%s`", c->name[have]);
  c->complaints++;
}

static void complain_open(csv_careful *c, record_cell cell, size_t stop) {
  const source *s = c->body->source;
  size_t line_end = cell.start;
  while (line_end < s->bytes.len && s->bytes.ptr[line_end] != '\n' && s->bytes.ptr[line_end] != '\r')
    line_end++;
  diag *g = diags_add(c->diags, 305, span_new(s, cell.start - 1, line_end - cell.start + 1),
                      "the quote that opens this cell is never closed");
  diag_hint(c->diags, g, "opened here");
  if (stop < s->bytes.len)
    diag_also(g, span_new(s, stop, 1), "the next quote is here, where no cell can end");
}

/* `stop` is where libcsv refused to go on: a quote in a plain cell, or something after a closing quote. */
static void complain_quote(csv_careful *c, size_t stop) {
  const source *s = c->body->source;
  record_cell cell = cell_place(c, c->cells);
  if (!cell.quoted) {
    diag *g = diags_add(c->diags, 304, span_new(s, stop, 1), "a quote in the middle of a cell");
    diag_hint(c->diags, g, "put the whole cell in quotes and double this one");
  } else if (source_place(s, cell.start).line == source_place(s, stop).line) {
    diag *g = diags_add(c->diags, 304, span_new(s, stop, 1), "the cell goes on after its closing quote");
    diag_hint(c->diags, g, "a quote inside a cell is doubled: \"\"");
    diag_also(g, span_new(s, cell.start - 1, 1), "the cell begins here");
  } else {
    complain_open(c, cell, cell.start + cell.length);
  }
}

static bool too_large(csv_careful *c) {
  if (csv_get_buffer_size(&c->parser) <= CSV_CELL_MAX + CSV_BUFFER_STEP && csv_error(&c->parser) != CSV_ENOMEM)
    return false;
  record_cell cell = cell_place(c, c->large ? c->large - 1 : c->cells);
  diag *g = diags_add(c->diags, 310, span_new(c->body->source, cell.start, cell.length ? 1 : 0),
                      "a cell is larger than %zu bytes", CSV_CELL_MAX);
  if (cell.quoted)
    diag_hint(c->diags, g, "is a quote left open here?");
  return true;
}

/* --- rows --- */

/* Whether the record is to be passed over; the first one that repeats the header is shown, the others are counted. */
static bool passes(csv_careful *c) {
  size_t count = c->cells < CSV_COLUMNS_MAX ? c->cells : CSV_COLUMNS_MAX;
  bool empty = true;
  for (size_t i = 0; i < count; i++) {
    c->text[i] = cell_text(c, i);
    empty &= !c->text[i].len;
  }
  if (c->cells < c->names || c->beyond || !csv_passed(c->body, c->text))
    return c->body->columns > 1 && empty && !c->beyond;
  if (empty)
    return true;
  if (!c->repeats++)
    c->repeat = diags_add(c->diags, 317, cell_span(c, 0), "this line says the header again");
  diag_hint(c->diags, c->repeat, "passed over");
  if (c->repeats > 1)
    diag_footnote(c->diags, c->repeat, "there are %zu such lines", c->repeats);
  return true;
}

static void row_read(csv_careful *c) {
  csv_stretch *s = c->stretch;
  const csv_body *b = c->body;
  if (passes(c))
    return;
  if (c->cells < c->names || c->beyond) {
    if (preface_comment(bytes_of(c), c->record_at))
      preface_passed(b->source, c->record_at, c->diags);
    else
      complain_ragged(c);
    return;
  }
  ARENA_PUSH(s->arena, s->landmark, s->landmarks, s->landmarks_room);
  s->landmark[s->landmarks++] = (landmark){s->rows, c->record_at};
  for (size_t i = 0; i < b->columns; i++) {
    str cell = cell_text(c, i);
    cells_take(s->arena, &b->cells[i], &s->words[i], s->row + s->rows, (arrivals){&cell, 0, 1});
  }
  s->rows++;
}

static size_t line_after(str b, size_t at, size_t end) {
  while (at < end && b.ptr[at] != '\n' && b.ptr[at] != '\r')
    at++;
  if (at < end && b.ptr[at] == '\r' && at + 1 < end && b.ptr[at + 1] == '\n')
    at++;
  return at < end ? at + 1 : end;
}

/* Reading goes on at the line after the one in which the broken record began: what an open quote swallowed is read
   again as lines of its own. */
static size_t resume(csv_careful *c) {
  str b = bytes_of(c);
  parser_start(c);
  c->complaints++;
  return line_after(b, c->record_at, b.len);
}

/* A quote that never closes is worth its own words: the file just ends. */
static size_t finish(csv_careful *c) {
  str b = bytes_of(c);
  if (csv_fini(&c->parser, cell_read, record_ended, c) == 0)
    return b.len;
  complain_open(c, cell_place(c, c->cells), b.len);
  return resume(c);
}

/* Feeds one chunk: to the end of a line, or CSV_CHUNK bytes of one. Returns where to go on; a record may have ended. */
static size_t feed(csv_careful *c, size_t at) {
  str b = bytes_of(c);
  size_t end = line_after(b, at, b.len - at > CSV_CHUNK ? at + CSV_CHUNK : b.len);
  c->open = true;
  size_t taken = csv_parse(&c->parser, b.ptr + at, end - at, cell_read, record_ended, c);
  if (too_large(c))
    return resume(c);
  if (csv_error(&c->parser) != CSV_SUCCESS) {
    complain_quote(c, at + taken);
    return resume(c);
  }
  return c->ended || end < b.len ? end : finish(c);
}

static size_t start(csv_careful *c, size_t at) {
  if (!c->open)
    at = c->record_at = record_start(bytes_of(c), c->body->how, at);
  return at;
}

bool csv_careful_enough(const csv_careful *c) {
  return c->complaints >= COMPLAINTS_MAX;
}

bool csv_careful_faulty(const csv_careful *c) {
  return c->complaints;
}

static void say_enough(csv_careful *c) {
  if (csv_careful_enough(c))
    diags_add(c->diags, 314, span_new(c->body->source, c->record_at, 0),
              "%d broken rows are enough: reading stops here", COMPLAINTS_MAX);
}

size_t csv_careful_read(csv_careful *c, csv_stretch *s, size_t at) {
  str b = bytes_of(c);
  c->stretch = s;
  parser_start(c);
  while (at < b.len && !csv_careful_enough(c)) {
    at = start(c, at);
    if (at == b.len || (at >= s->end && !c->open))
      return at;
    at = feed(c, at);
    if (!c->ended)
      continue;
    row_read(c);
    record_begins(c);
  }
  if (at < b.len)
    say_enough(c);
  return at;
}

/* --- the header --- */

void csv_careful_columns(csv_careful *c, const csv_header *h) {
  c->name = h->name;
  c->names = h->names;
}

/* Places are counted on in step, so that a wide header isn't searched from its start for each name. */
static csv_header header_of(csv_careful *c, size_t end) {
  csv_header h = {.names = c->cells, .start = c->record_at, .end = end, .lines = 1};
  size_t at = c->record_at;
  if (c->cells > CSV_COLUMNS_MAX) {
    diags_add(c->diags, 309, cell_span(c, CSV_COLUMNS_MAX), "%zu columns are more than the %d there may be", c->cells,
              CSV_COLUMNS_MAX);
    return (csv_header){.end = end, .faulty = true};
  }
  const char **name = ARENA_ARRAY(c->arena, c->cells + 1, const char *);
  str *cell = ARENA_ARRAY(c->arena, c->cells + 1, str);
  h.place = ARENA_ARRAY(c->arena, c->cells + 1, span);
  for (size_t i = 0; i < c->cells; i++) {
    record_cell written;
    at = record_next(bytes_of(c), c->body->how, at, &written);
    cell[i] = (str){str_copy(c->arena, cell_text(c, i)), cell_text(c, i).len};
    name[i] = bare_name(c->arena, cell[i]);
    h.place[i] = span_new(c->body->source, written.start, written.length);
  }
  h.name = name;
  h.cell = cell;
  csv_careful_columns(c, &h);
  return h;
}

csv_header csv_careful_header(csv_careful *c, size_t at) {
  str b = bytes_of(c);
  parser_start(c);
  while (at < b.len && !c->complaints) {
    at = start(c, at);
    at = at < b.len ? feed(c, at) : at;
    if (c->ended)
      return header_of(c, at);
  }
  return (csv_header){.end = at, .faulty = c->complaints > 0};
}
