/* csv: a CSV file to a table of typed columns. libcsv cuts and unquotes the cells, strictly; where they were written is
   found by feeding it one line at a time. */
#include "data/csv.h"

#include "data/encoding.h"
#include "data/infer.h"
#include "data/preface.h"
#include "data/record.h"

#include <csv.h>
#include <string.h>

#define PIECE_MAX ((size_t)1 << 16)   /* fed at once, so that a cell's size is noticed in time */
#define COMPLAINTS_MAX 1000           /* broken records; then reading stops */
#define BUFFER_STEP ((size_t)1 << 12) /* by which libcsv's cell buffer grows */

typedef struct reader {
  arena *arena;
  table *table;
  diags *diags;
  struct csv_parser *parser;
  size_t record_at; /* where the record being read begins */
  str *cell;        /* its cells so far */
  size_t cells, cells_room;
  char *pool; /* unescaped cells, one after the other; never longer than the file */
  size_t pool_used;
  size_t rows_room;
  size_t header_cells; /* 0 until the header is read */
  size_t complaints;
  size_t pool_kept; /* of it, what whole records use */
  bool ended;       /* a record ended in the piece just fed */
  bool open;        /* the record at hand goes on in the next piece */
} reader;

static void cell_read(void *bytes, size_t length, void *user) {
  reader *r = user;
  char *copy = r->pool + r->pool_used;
  if (length)
    memcpy(copy, bytes, length);
  r->pool_used += length;
  ARENA_PUSH(r->arena, r->cell, r->cells, r->cells_room);
  r->cell[r->cells++] = (str){copy, length};
}

static void record_ended(int end, void *user) {
  (void)end;
  ((reader *)user)->ended = true;
}

static void parser_drop(void *parser) {
  csv_free(parser);
}

/* After an error libcsv keeps its state, so each start is a fresh one. */
static void parser_start(reader *r) {
  csv_free(r->parser);
  csv_init(r->parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim(r->parser, (unsigned char)r->table->delimiter);
  csv_set_blk_size(r->parser, BUFFER_STEP);
  r->cells = 0;
  r->pool_used = r->pool_kept;
  r->open = false;
}

/* Where cell number `n` (or the last one) of the record at hand was written. */
static record_cell cell_place(const reader *r, size_t n) {
  size_t at = r->record_at;
  record_cell cell = {.last = false};
  for (size_t i = 0; i <= n && !cell.last; i++)
    at = record_next(r->table->source->bytes, r->table->delimiter, at, &cell);
  return cell;
}

static span cell_span(const reader *r, size_t n) {
  record_cell cell = cell_place(r, n);
  return span_new(r->table->source, cell.start, cell.length);
}

static const char *plural(size_t n, const char *one, const char *many) {
  return n == 1 ? one : many;
}

static void complain_ragged(reader *r) {
  size_t want = r->header_cells, have = r->cells;
  diag *g = diags_add(r->diags, 303, cell_span(r, have > want ? want : have - 1),
                      "this row has %zu %s, the header has %zu", have, plural(have, "cell", "cells"), want);
  if (have > want)
    diag_hint(r->diags, g, "from here on there is no column");
  else
    diag_hint(r->diags, g, "no cell for `%s`", r->table->column[have].name);
  r->complaints++;
}

static void check_names(reader *r) {
  table *t = r->table;
  for (size_t i = 0; i < t->columns; i++) {
    for (size_t k = 0; k < i && t->column[i].name[0]; k++)
      if (!strcmp(t->column[i].name, t->column[k].name)) {
        diag *g = diags_add(r->diags, 307, t->column[i].at, "two columns are named `%s`", t->column[i].name);
        diag_also(g, t->column[k].at, "the first one");
        break;
      }
  }
}

/* Places are counted on in step, so that a wide header isn't searched from its start for each name. */
static void header_read(reader *r) {
  table *t = r->table;
  r->header_cells = r->cells;
  if (r->cells > CSV_COLUMNS_MAX) {
    diags_add(r->diags, 309, cell_span(r, CSV_COLUMNS_MAX), "%zu columns are more than the %d there may be", r->cells,
              CSV_COLUMNS_MAX);
    return;
  }
  t->columns = r->cells;
  t->column = ARENA_ARRAY(r->arena, t->columns, column);
  size_t at = r->record_at;
  for (size_t i = 0; i < t->columns; i++) {
    record_cell written;
    at = record_next(t->source->bytes, t->delimiter, at, &written);
    t->column[i].name = str_copy(r->arena, str_trim(r->cell[i]));
    t->column[i].at = span_new(t->source, written.start, written.length);
  }
  check_names(r);
}

static bool column_empty(const table *t, size_t col) {
  size_t i = 0;
  while (i < t->rows && !t->column[col].text[i].len)
    i++;
  return i == t->rows;
}

/* Columns at the end without name and cells come from delimiters too many, and go; other columns need names. */
static void drop_nameless(reader *r) {
  table *t = r->table;
  while (t->columns > 1 && !t->column[t->columns - 1].name[0] && column_empty(t, t->columns - 1))
    t->columns--;
  for (size_t i = 0; i < t->columns; i++)
    if (!t->column[i].name[0])
      diag_hint(r->diags, diags_add(r->diags, 306, t->column[i].at, "column %zu of %zu has no name", i + 1, t->columns),
                "a name is missing here");
}

static void rows_grow(reader *r) {
  table *t = r->table;
  size_t room = r->rows_room ? r->rows_room * 2 : 64, old = r->rows_room;
  t->row_at = arena_grow(r->arena, t->row_at, old * sizeof *t->row_at, room * sizeof *t->row_at);
  for (size_t i = 0; i < t->columns; i++)
    t->column[i].text = arena_grow(r->arena, t->column[i].text, old * sizeof(str), room * sizeof(str));
  r->rows_room = room;
}

/* Delimiters at the end of a line, with nothing between them. */
static bool only_empty_beyond(const reader *r) {
  size_t i = r->header_cells;
  while (i < r->cells && !r->cell[i].len)
    i++;
  return r->cells > r->header_cells && i == r->cells;
}

static void row_read(reader *r) {
  table *t = r->table;
  if (r->cells != r->header_cells && !only_empty_beyond(r)) {
    if (preface_comment(t->source->bytes, r->record_at))
      preface_passed(t->source, r->record_at, r->diags);
    else
      complain_ragged(r);
    return;
  }
  if (t->rows == r->rows_room)
    rows_grow(r);
  t->row_at[t->rows] = r->record_at;
  for (size_t i = 0; i < t->columns; i++)
    t->column[i].text[t->rows] = r->cell[i];
  t->rows++;
}

static void record_take(reader *r) {
  if (r->header_cells)
    row_read(r);
  else
    header_read(r);
  r->cells = 0;
  r->pool_kept = r->pool_used;
  r->ended = r->open = false;
}

static void complain_open(reader *r, record_cell cell, size_t stop) {
  const source *s = r->table->source;
  size_t line_end = cell.start;
  while (line_end < s->bytes.len && s->bytes.ptr[line_end] != '\n' && s->bytes.ptr[line_end] != '\r')
    line_end++;
  diag *g = diags_add(r->diags, 305, span_new(s, cell.start - 1, line_end - cell.start + 1),
                      "the quote that opens this cell is never closed");
  diag_hint(r->diags, g, "opened here");
  if (stop < s->bytes.len)
    diag_also(g, span_new(s, stop, 1), "the next quote is here, where no cell can end");
}

/* `stop` is where libcsv refused to go on: a quote in a plain cell, or something after a closing quote. */
static void complain_quote(reader *r, size_t stop) {
  const source *s = r->table->source;
  record_cell cell = cell_place(r, r->cells);
  if (!cell.quoted) {
    diag *g = diags_add(r->diags, 304, span_new(s, stop, 1), "a quote in the middle of a cell");
    diag_hint(r->diags, g, "put the whole cell in quotes and double this one");
  } else if (source_place(s, cell.start).line == source_place(s, stop).line) {
    diag *g = diags_add(r->diags, 304, span_new(s, stop, 1), "the cell goes on after its closing quote");
    diag_hint(r->diags, g, "a quote inside a cell is doubled: \"\"");
    diag_also(g, span_new(s, cell.start - 1, 1), "the cell begins here");
  } else {
    complain_open(r, cell, cell.start + cell.length);
  }
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
static size_t resume(reader *r) {
  str b = r->table->source->bytes;
  parser_start(r);
  r->complaints++;
  return line_after(b, r->record_at, b.len);
}

/* A quote that never closes is worth its own words: the file just ends. */
static size_t finish(reader *r) {
  str b = r->table->source->bytes;
  if (csv_fini(r->parser, cell_read, record_ended, r) == 0) {
    if (r->ended)
      record_take(r);
    return b.len;
  }
  complain_open(r, cell_place(r, r->cells), b.len);
  return resume(r);
}

static bool too_large(reader *r) {
  if (csv_get_buffer_size(r->parser) <= CSV_CELL_MAX + BUFFER_STEP && csv_error(r->parser) != CSV_ENOMEM)
    return false;
  record_cell cell = cell_place(r, r->cells);
  diag *g = diags_add(r->diags, 310, span_new(r->table->source, cell.start, cell.length ? 1 : 0),
                      "a cell is larger than %zu bytes", CSV_CELL_MAX);
  if (cell.quoted)
    diag_hint(r->diags, g, "is a quote left open here?");
  return true;
}

/* Feeds one piece: to the end of a line, or PIECE_MAX bytes of one. Returns where to go on. */
static size_t feed(reader *r, size_t at) {
  str b = r->table->source->bytes;
  size_t end = line_after(b, at, b.len - at > PIECE_MAX ? at + PIECE_MAX : b.len);
  r->open = true;
  size_t taken = csv_parse(r->parser, b.ptr + at, end - at, cell_read, record_ended, r);
  if (too_large(r))
    return resume(r);
  if (csv_error(r->parser) != CSV_SUCCESS) {
    complain_quote(r, at + taken);
    return resume(r);
  }
  if (r->ended)
    record_take(r);
  else if (end == b.len)
    return finish(r);
  return end;
}

static bool enough(reader *r) {
  if (r->header_cells > CSV_COLUMNS_MAX || (!r->header_cells && r->complaints))
    return true;
  if (r->complaints < COMPLAINTS_MAX)
    return false;
  diags_add(r->diags, 314, span_new(r->table->source, r->record_at, 0), "%d broken rows are enough: reading stops here",
            COMPLAINTS_MAX);
  return true;
}

static void read_records(reader *r, size_t at) {
  str b = r->table->source->bytes;
  while (at < b.len && !enough(r)) {
    if (!r->open)
      at = r->record_at = record_start(b, r->table->delimiter, at);
    if (at < b.len)
      at = feed(r, at);
  }
}

static void infer_columns(reader *r, const csv_options *o) {
  for (size_t i = 0; i < r->table->columns; i++) {
    infer_options how = {.decimal = o->decimal, .na = o->na, .na_count = o->na_count};
    for (size_t k = 0; k < o->forced; k++)
      if (!strcmp(o->force_name[k], r->table->column[i].name)) {
        how.forced = true;
        how.type = o->force_type[k];
        how.order = o->force_order ? o->force_order[k] : day_order_open;
      }
    infer_column(r->arena, r->table, i, &how, r->diags);
  }
}

static void check_filled(const reader *r) {
  const source *s = r->table->source;
  if (r->complaints)
    return;
  if (!r->header_cells)
    diags_add(r->diags, 301, span_new(s, s->bytes.len, 0), "the file is empty");
  else if (!r->table->rows && r->table->columns)
    diags_add(r->diags, 302, span_new(s, r->record_at, 0), "the file has a header but no rows");
}

table *csv_read(arena *a, const source *file, const char *name, const csv_options *o, diags *d) {
  static const csv_options defaults = {0};
  size_t errors = diags_errors(d), at;
  o = o ? o : &defaults;
  const source *s = encoding_decode(a, file, o->encoding, o->encoding_at, &at, d);
  if (!s)
    return NULL;
  table *t = ARENA_NEW(a, table);
  *t = (table){.name = name, .source = s, .original = file, .delimiter = o->delimiter};
  at = preface_read(s, at, &t->delimiter, d);
  reader r = {.arena = a, .table = t, .diags = d, .pool = arena_alloc(a, s->bytes.len + 1)};
  r.parser = ARENA_NEW(a, struct csv_parser);
  arena_defer(a, parser_drop, r.parser);
  parser_start(&r);
  read_records(&r, at);
  drop_nameless(&r);
  t->rows_read = t->rows;
  check_filled(&r);
  infer_columns(&r, o);
  return diags_errors(d) == errors ? t : NULL;
}
