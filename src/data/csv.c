/* csv: a CSV file to a table of typed columns. What is in order is read in pieces at the same time; where something is
   not, a careful reader takes over until the next piece. */
#include "data/csv.h"

#include "base/crew.h"
#include "data/counted.h"
#include "data/csv_reader.h"
#include "data/encoding.h"
#include "data/fit.h"
#include "data/footing.h"
#include "data/guise.h"
#include "data/heading.h"
#include "data/mark.h"
#include "data/preface.h"
#include "data/record.h"
#include "data/status.h"

#include <string.h>

typedef struct reader {
  arena *arena;
  arena **lent; /* one for each stretch, and one more for what they have in common; given back when all is typed */
  size_t lents;
  const csv_options *options;
  csv_body body;
  csv_header header;
  words *words; /* per column */
  size_t rows;
  landmark *landmark;
  size_t landmarks;
} reader;

static void give_back(void *with) {
  reader *r = with;
  for (size_t i = 0; i < r->lents; i++)
    arena_drop(r->lent[i]);
  r->lents = 0;
}

static arena *lend(reader *r) {
  arena *a = arena_lent(r->arena);
  r->lent[r->lents++] = a;
  return a;
}

/* --- what columns there are --- */

static infer_options how(const csv_options *o, const char *name) {
  infer_options how = {.decimal = o->decimal, .likely = o->likely, .na = o->na, .na_count = o->na_count};
  how.flag = o->flag;
  how.flag_count = o->flag_count;
  for (size_t k = 0; k < o->forced; k++)
    if (!strcmp(o->force_name[k], name)) {
      how.forced = true;
      how.type = o->force_type[k];
      how.order = o->force_order ? o->force_order[k] : day_order_open;
    }
  return how;
}

/* Of the kinds from `kind` on the first that a column may be of: each reads more than the one before, and slower. */
static cells_kind next_kind(const reader *r, size_t i, cells_kind kind) {
  const char *name = r->header.name[i];
  const infer_options asked = how(r->options, name);
  if (kind == cells_plain && fit_plain(name, &asked))
    return cells_plain;
  return kind <= cells_days && fit_days(&asked) ? cells_days : cells_words;
}

static cells_kind kind_of(const reader *r, size_t i) {
  const char *name = r->header.name[i];
  const csv_options *o = r->options;
  if (o->wanted && name[0] && r->body.source->bytes.len > CSV_ALL_MAX && !o->wanted(o->with, str_of(name)))
    return cells_unread;
  return next_kind(r, i, cells_plain);
}

/* --- rows --- */

static void forget(csv_stretch *s, size_t columns) {
  s->read = s->sound = false;
  s->rows = s->landmarks = 0;
  memset(s->words, 0, columns * sizeof *s->words);
}

/* A column that holds something else after all is of a later kind, `least` or one after it. */
static bool turn(reader *r, const words *seen, cells_kind least) {
  bool turned = false;
  for (size_t i = 0; i < r->body.columns; i++) {
    cells *c = &r->body.cells[i];
    if (!seen[i].broken)
      continue;
    cells_make(r->arena, c, next_kind(r, i, c->kind < least ? least : c->kind + 1), r->body.rows_room);
    turned = true;
  }
  return turned;
}

/* The first stretch shows of what kind the columns are. */
static void try_first(reader *r) {
  csv_body *b = &r->body;
  csv_pieces_read(b, 1);
  while (turn(r, b->stretch[0].words, cells_days)) {
    forget(&b->stretch[0], b->columns);
    csv_pieces_read(b, 1);
  }
}

/* Takes the sound stretches as they come one after the other; what lies between is read carefully. */
static void settle(reader *r, csv_careful *c) {
  csv_body *b = &r->body;
  size_t at = r->header.end;
  r->rows = 0;
  for (size_t i = 0; i < b->stretches && !csv_careful_enough(c); i++) {
    csv_stretch *s = &b->stretch[i];
    bool here = at == s->start || record_start(b->source->bytes, b->how, at) == s->start;
    size_t from = s->row;
    s->row = r->rows;
    if (s->sound && here) {
      for (size_t k = 0; k < b->columns && from != r->rows; k++)
        cells_move(&b->cells[k], from, r->rows, s->rows);
      at = s->end;
    } else {
      forget(s, b->columns);
      at = at < s->end ? csv_careful_read(c, s, at) : at;
    }
    r->rows += s->rows;
  }
}

static void renumber(void *body, size_t i) {
  const csv_body *b = body;
  const csv_stretch *s = &b->stretch[i];
  for (size_t k = 0; k < b->columns; k++)
    cells_renumber(&b->cells[k], &s->words[k], s->row, s->rows);
}

static void join(reader *r) {
  csv_body *b = &r->body;
  for (size_t i = 0; i < b->stretches; i++)
    for (size_t k = 0; k < b->columns; k++)
      if (b->cells[k].kind != cells_unread)
        cells_join(r->lent[0], &b->cells[k], &r->words[k], &b->stretch[i].words[k], b->stretch[i].rows);
  crew_run(renumber, b, b->stretches);
}

static void gather_landmarks(reader *r) {
  size_t all = 0;
  for (size_t i = 0; i < r->body.stretches; i++)
    all += r->body.stretch[i].landmarks;
  r->landmark = ARENA_ARRAY(r->arena, all, landmark);
  for (size_t i = 0; i < r->body.stretches; i++) {
    const csv_stretch *s = &r->body.stretch[i];
    for (size_t k = 0; k < s->landmarks; k++)
      r->landmark[r->landmarks++] = (landmark){s->row + s->landmark[k].record, s->landmark[k].at};
  }
}

/* Whether numbers with points may mean thousands, or months, so that a look at their words is needed. Commas between
   cells and points in numbers go together, unless other numbers have commas. */
static bool commas_are_decimal(const reader *r) {
  size_t first;
  if (r->body.how.delimiter != ',')
    return true;
  for (size_t i = 0; i < r->body.columns; i++) {
    const infer_options asked = how(r->options, r->header.name[i]);
    if (r->body.cells[i].kind == cells_words && mark_words(&r->words[i], &asked, &first) == mark_comma)
      return true;
  }
  return false;
}

static void doubt_marks(reader *r) {
  enum { unknown, no, yes } commas = unknown;
  for (size_t i = 0; i < r->body.columns && !r->options->decimal; i++) {
    words *w = &r->words[i];
    const cells *c = &r->body.cells[i];
    if (c->kind != cells_plain || w->broken)
      continue;
    bool twofold = mark_numbers(c->number, r->rows, w->decimals) == mark_twofold;
    if (twofold && commas == unknown)
      commas = commas_are_decimal(r) ? yes : no;
    w->broken = (twofold && commas == yes) || fit_months(c->number, r->rows, w->decimals);
  }
}

/* Whether all that stands in a column of numbers or days says that nothing does: then it is one of texts that say so.
 */
static void doubt_gaps(words *w, size_t columns) {
  for (size_t i = 0; i < columns; i++)
    w[i].broken |= w[i].gaps && !w[i].numbers;
}

/* Columns whose kind was mistaken are read once more, by themselves; all that is wrong has been said by then. */
static void read_again(reader *r) {
  csv_body *b = &r->body;
  cells *all = b->cells;
  b->cells = ARENA_ARRAY(r->arena, b->columns, cells);
  memcpy(b->cells, all, b->columns * sizeof *all);
  if (turn(r, r->words, cells_words)) {
    size_t row = 0;
    for (size_t i = 0; i < b->stretches; i++) {
      forget(&b->stretch[i], b->columns);
      b->stretch[i].row = row;
      row += b->stretch[i].room;
    }
    for (size_t k = 0; k < b->columns; k++)
      if (r->words[k].broken)
        r->words[k] = (words){0};
      else
        b->cells[k].kind = cells_unread;
    csv_pieces_read(b, b->stretches);
    csv_careful *c = csv_careful_new(r->arena, b, diags_new(r->arena));
    csv_careful_columns(c, &r->header);
    settle(r, c);
    join(r);
  }
  for (size_t k = 0; k < b->columns; k++)
    if (b->cells[k].kind == cells_unread)
      b->cells[k] = all[k];
}

static void read_rows(reader *r, csv_careful *c) {
  csv_body *b = &r->body;
  csv_pieces_cut(r->arena, b, r->header.end, r->options->piece ? r->options->piece : CSV_PIECE);
  r->lent = ARENA_ARRAY(r->arena, b->stretches + 1, arena *);
  lend(r);
  b->cells = ARENA_ARRAY(r->arena, b->columns, cells);
  r->words = ARENA_ARRAY(r->arena, b->columns, words);
  for (size_t i = 0; i < b->columns; i++)
    cells_make(r->arena, &b->cells[i], kind_of(r, i), b->rows_room);
  for (size_t i = 0; i < b->stretches; i++) {
    b->stretch[i].arena = lend(r);
    b->stretch[i].words = ARENA_ARRAY(b->stretch[i].arena, b->columns, words);
  }
  if (b->stretches)
    try_first(r);
  csv_pieces_read(b, b->stretches);
  settle(r, c);
  gather_landmarks(r);
  join(r);
  doubt_gaps(r->words, b->columns);
  doubt_marks(r);
  read_again(r);
}

/* --- the table --- */

static bool column_empty(const words *w) {
  return !w->numbers && !w->gaps && (!w->words || (w->words == 1 && !w->word[0].len));
}

/* Columns without name and cells come from delimiters too many, or stand there to look at, and go. */
static bool column_none(const reader *r, size_t i) {
  return !r->header.name[i][0] && r->body.cells[i].kind != cells_unread && column_empty(&r->words[i]);
}

/* Those at the end. */
static size_t count_columns(const reader *r) {
  size_t count = r->header.names;
  while (count > 1 && column_none(r, count - 1))
    count--;
  return count;
}

static void check_filled(const reader *r, diags *d) {
  const source *s = r->body.source;
  size_t last = r->header.end < s->bytes.len ? record_start(s->bytes, r->body.how, r->header.end) : r->header.start;
  if (!r->header.names)
    diags_add(d, 301, span_new(s, s->bytes.len, 0), "the file is empty");
  else if (!r->rows)
    diags_add(d, 302, span_new(s, last, 0), "the file has a header but no rows");
}

/* What each column says of the decimal mark, and with it what the file does: mark_twofold if one says this and another
   that. */
static mark find_marks(const reader *r, mark *of, size_t *first, size_t count) {
  mark all = mark_open;
  for (size_t i = 0; i < count; i++) {
    const cells *c = &r->body.cells[i];
    const infer_options asked = how(r->options, r->header.name[i]);
    of[i] = mark_open;
    if (r->options->decimal || (asked.forced && asked.type != column_number))
      continue;
    if (c->kind == cells_words)
      of[i] = mark_words(&r->words[i], &asked, &first[i]);
    else if (c->kind == cells_plain && r->words[i].decimals)
      of[i] = mark_point;
    if (of[i] == mark_point || of[i] == mark_comma)
      all = all && all != of[i] ? mark_twofold : of[i];
  }
  return all;
}

/* The decimal mark of a column in which 1.234 may be two numbers: that of the others; else, where commas part the
   cells, the point. */
static char settle_mark(const reader *r, const table *t, size_t col, mark all, size_t word, diags *d) {
  if (all == mark_comma)
    return ',';
  if (all == mark_point || (all == mark_open && r->body.how.delimiter == ','))
    return '.';
  const column *c = &t->column[col];
  size_t row = 0;
  while (r->body.cells[c->nth].word[row] != word)
    row++;
  mark_complain(t, row, col, r->words[c->nth].word[word], d);
  return '.';
}

/* Flags behind numbers go before marks are looked for. */
static status *strip_flags(const reader *r, size_t count) {
  status *s = ARENA_ARRAY(r->arena, count, status);
  for (size_t i = 0; i < count; i++) {
    const infer_options asked = how(r->options, r->header.name[i]);
    if (r->body.cells[i].kind == cells_words)
      s[i] = status_strip(r->arena, &r->words[i], &asked);
  }
  return s;
}

static void type_columns(reader *r, table *t, size_t count, diags *d) {
  const char **left_out = ARENA_ARRAY(r->arena, count, const char *);
  size_t *first = ARENA_ARRAY(r->arena, count, size_t);
  status *flagged = strip_flags(r, count);
  mark *of = ARENA_ARRAY(r->arena, count, mark), all = find_marks(r, of, first, count);
  t->column = ARENA_ARRAY(r->arena, count, column);
  for (size_t i = 0; i < count; i++) {
    const cells *c = &r->body.cells[i];
    if (column_none(r, i) && count > 1)
      continue;
    if (c->kind == cells_unread) {
      left_out[t->left_outs++] = r->header.name[i];
      continue;
    }
    t->column[t->columns] = (column){.name = r->header.name[i], .at = r->header.place[i], .nth = i};
    infer_options asked = how(r->options, r->header.name[i]);
    if (of[i] == mark_twofold)
      asked.decimal = settle_mark(r, t, t->columns, all, first[i], d);
    const infer_cells from = {c, &r->words[i], &asked};
    status_warn(r->arena, t, t->columns, &from, &flagged[i], d);
    infer_column(r->arena, t, t->columns, &from, d);
    if (t->column[t->columns++].type == column_text && !asked.forced && !flagged[i].was && c->kind == cells_words)
      counted_warn(t, t->columns - 1, &from, d);
  }
  t->left_out = left_out;
}

table *csv_read(arena *a, const source *file, const char *name, const csv_options *o, diags *d) {
  static const csv_options defaults = {0};
  size_t errors = diags_errors(d), at;
  o = o ? o : &defaults;
  if (!guise_none(file, d))
    return NULL;
  const source *s = encoding_decode(a, file, o->encoding, o->encoding_at, &at, d);
  if (!s)
    return NULL;
  table *t = ARENA_NEW(a, table);
  *t = (table){.name = name, .source = s, .original = file, .how = {o->delimiter, o->quote ? o->quote : '"'}};
  if (t->how.quote == CSV_UNQUOTED)
    t->how.quote = 0;
  at = preface_read(s, at, o->skip, &t->how, d);
  reader *r = ARENA_NEW(a, reader);
  *r = (reader){.arena = a, .options = o, .body = {.source = s, .how = t->how}};
  arena_defer(a, give_back, r);
  csv_careful *c = csv_careful_new(a, &r->body, d);
  r->header = csv_careful_header(c, at);
  for (size_t i = 1; i < o->heads && r->header.names; i++) {
    const csv_header more = csv_careful_header(c, r->header.end);
    r->header = heading_join(a, &r->header, &more);
    csv_careful_columns(c, &r->header);
  }
  r->body.columns = r->header.names;
  r->body.heading = r->header.cell;
  r->body.end = footing_start(&r->body, &r->header, o->foot, d);
  if (!heading_fits(&r->body, &r->header, d))
    return NULL;
  read_rows(r, c);
  size_t columns = count_columns(r);
  bool *none = ARENA_ARRAY(a, columns + 1, bool);
  for (size_t i = 0; i < columns && columns > 1; i++)
    none[i] = column_none(r, i);
  if (columns > 1 && !none[0])
    heading_name_first(a, &r->body, &r->header, columns, d);
  heading_names(&r->body, &r->header, none, columns, d);
  t->rows = t->rows_read = r->rows;
  t->landmark = r->landmark;
  t->landmarks = r->landmarks;
  if (!r->header.faulty && !csv_careful_faulty(c))
    check_filled(r, d);
  type_columns(r, t, columns, d);
  if (t->rows)
    heading_doubt(t, d);
  give_back(r);
  return diags_errors(d) == errors ? t : NULL;
}
