/* csv_pieces: the records of a CSV file read in pieces at the same time, as long as nothing is wrong with them. */
#include "data/csv_reader.h"

#include "base/crew.h"
#include "data/split.h"

#include <csv.h>
#include <string.h>

#define STRIDE ((size_t)1 << 12) /* from landmark to landmark, where records are short */
#define FIRST 64 /* the first piece is so many times smaller: it is read alone, to see of what kind columns are */
#define TOGETHER ((size_t)512) /* cells taken together: they fit the first cache */
#define BLOCK 128              /* bytes counted at a time: their counts fit a byte */

/* --- where to cut --- */

/* What stands in a piece as it is first cut, at no end of a record in particular. */
typedef struct survey {
  const csv_body *body;
  size_t at, first, size; /* of the first piece, and of the others */
  struct tally {
    size_t quotes, line_ends;
  } * tally;
} survey;

static size_t count_byte(const char *p, size_t length, char wanted) {
  size_t n = 0, i = 0;
  for (; i + BLOCK <= length; i += BLOCK) {
    unsigned char few = 0;
    for (size_t k = 0; k < BLOCK; k++)
      few = (unsigned char)(few + (p[i + k] == wanted));
    n += few;
  }
  for (; i < length; i++)
    n += p[i] == wanted;
  return n;
}

static size_t piece_start(const survey *s, size_t i) {
  size_t end = s->body->end, past = i ? s->first + (i - 1) * s->size : 0;
  return end - s->at < past ? end : s->at + past;
}

static void count_piece(void *user, size_t i) {
  survey *s = user;
  const char *bytes = s->body->source->bytes.ptr;
  for (size_t at = piece_start(s, i), end = piece_start(s, i + 1), next; at < end; at = next) {
    next = end - at > STRIDE ? at + STRIDE : end; /* while it is near */
    s->tally[i].quotes += count_byte(bytes + at, next - at, s->body->how.quote);
    s->tally[i].line_ends += count_byte(bytes + at, next - at, '\n') + count_byte(bytes + at, next - at, '\r');
  }
  source_let_go(s->body->source, piece_start(s, i), piece_start(s, i + 1));
}

/* The first end of a line outside of quotes, from `at` to before `end`; `end` if there is none. Counts the line ends it
   passes. */
static size_t find_cut(const survey *s, size_t at, size_t end, bool quoted, size_t *passed) {
  const str b = s->body->source->bytes;
  const char quote = s->body->how.quote;
  for (size_t i = at; i < end; i++) {
    char c = b.ptr[i];
    quoted ^= quote && c == quote;
    if (c != '\n' && c != '\r')
      continue;
    ++*passed;
    if (quoted || (c == '\r' && i + 1 < b.len && b.ptr[i + 1] == '\n'))
      continue;
    return i + 1;
  }
  return end;
}

/* From the last to the first: where no record ends in a piece, it belongs to the one before. */
static void move_cuts(const survey *s, csv_stretch *to, size_t count) {
  size_t quotes = 0, carried = 0;
  for (size_t i = 0; i < count; i++)
    quotes += s->tally[i].quotes;
  for (size_t i = count; i--;) {
    size_t at = piece_start(s, i), end = piece_start(s, i + 1), passed = 0;
    quotes -= s->tally[i].quotes;
    to[i].start = i ? find_cut(s, at, end, quotes % 2, &passed) : at;
    to[i].end = i + 1 < count ? to[i + 1].start : s->body->end;
    bool none = i && to[i].start == end;
    to[i].start = none ? to[i].end : to[i].start;
    size_t lines = s->tally[i].line_ends - passed + carried;
    carried = none ? lines + passed : passed;
    to[i].room = 1 + (none ? 0 : lines); /* the last record may end without */
  }
}

void csv_pieces_cut(arena *a, csv_body *b, size_t at, size_t size) {
  size_t left = b->end - at, first = size / FIRST ? size / FIRST : size;
  size_t count = left ? 1 + (left > first ? (left - first + size - 1) / size : 0) : 0;
  survey s = {b, at, first, size, ARENA_ARRAY(a, count + 1, struct tally)};
  b->stretch = ARENA_ARRAY(a, count + 1, csv_stretch);
  b->stretches = count;
  crew_run(count_piece, &s, count);
  move_cuts(&s, b->stretch, count);
  for (size_t i = 0; i < count; i++) {
    b->stretch[i].row = b->rows_room;
    b->rows_room += b->stretch[i].room;
  }
}

/* --- reading --- */

typedef struct piece {
  const csv_body *body;
  csv_stretch *to;
  split split;              /* simple records: */
  str *simple;              /* … the cells of the last ones, … */
  size_t records, room;     /* … which wait to be taken together, column by column */
  struct csv_parser parser; /* the others */
  size_t cell;              /* of the record at hand: … */
  bool filled, other;       /* … something is in it; it is not the header again */
  bool ragged, ended;
} piece;

static void cell_read(void *bytes, size_t length, void *user) {
  piece *p = user;
  const csv_body *b = p->body;
  size_t i = p->cell++;
  p->ended = false;
  p->filled |= length > 0;
  p->other |= i < b->columns && !str_equal((str){bytes, length}, b->heading[i]);
  if (i >= b->columns)
    p->ragged |= length > 0; /* delimiters too many, with nothing between them, are borne */
  else
    cells_take(p->to->arena, &b->cells[i], &p->to->words[i], p->to->row + p->to->rows,
               (arrivals){&(str){bytes, length}, 0, 1});
}

static void record_ended(int end, void *user) {
  (void)end;
  piece *p = user;
  p->ragged |= p->cell < p->body->columns || (p->body->columns > 1 && (!p->filled || !p->other));
  p->filled = p->other = false;
  p->to->rows++;
  p->cell = 0;
  p->ended = true;
}

static bool feed(piece *p, const char *bytes, size_t length) {
  return csv_parse(&p->parser, bytes, length, cell_read, record_ended, p) == length && !p->ragged &&
         csv_get_buffer_size(&p->parser) <= CSV_CELL_MAX + CSV_BUFFER_STEP;
}

static void set_landmark(piece *p, size_t at) {
  csv_stretch *s = p->to;
  ARENA_PUSH(s->arena, s->landmark, s->landmarks, s->landmarks_room);
  s->landmark[s->landmarks++] = (landmark){s->rows + p->records, at};
}

/* To the end of the line, or as much of it as is fed at once. */
static size_t line_after(const char *bytes, size_t at, size_t end) {
  size_t most = end - at > STRIDE ? STRIDE : end - at;
  const char *last = memchr(bytes + at, '\n', most);
  return last ? (size_t)(last - bytes) + 1 : at + most;
}

/* Bytes that libcsv has to read, until a record ends with a line. The line end is fed by itself: then it shows whether
   the next record begins behind it. */
static bool feed_lines(piece *p, size_t *at) {
  const char *bytes = p->body->source->bytes.ptr;
  for (p->ended = false; *at < p->to->end && !p->ended;) {
    size_t end = line_after(bytes, *at, p->to->end), last = end - 1;
    if (last > *at && bytes[last] == '\n' && bytes[last - 1] == '\r')
      last--;
    bool fed = feed(p, bytes + *at, last - *at);
    p->ended = false;
    if (!fed || !feed(p, bytes + last, end - last))
      return false;
    *at = end;
  }
  return true;
}

static void take_simple(piece *p) {
  csv_stretch *s = p->to;
  const csv_body *b = p->body;
  for (size_t i = 0; i < b->columns; i++)
    cells_take(s->arena, &b->cells[i], &s->words[i], s->row + s->rows,
               (arrivals){p->simple + i, b->columns, p->records});
  s->rows += p->records;
  p->records = 0;
}

/* Cells at the end of the file are copied to where more may be read behind them. */
static void move_from_end(const piece *p, str *cell) {
  for (size_t i = 0; i < p->split.cells; i++)
    if (cell[i].len)
      cell[i].ptr = memcpy(arena_alloc(p->to->arena, cell[i].len + PLAIN_HEAD), cell[i].ptr, cell[i].len);
}

static bool next_simple(piece *p, size_t *at) {
  str *cell = p->simple + p->records * p->body->columns;
  if (!split_next(&p->split, at, p->to->end, cell))
    return false;
  if (p->body->source->bytes.len - *at < PLAIN_HEAD)
    move_from_end(p, cell);
  p->ragged |= p->split.cells < p->body->columns || csv_passed(p->body, cell);
  if (++p->records == p->room)
    take_simple(p);
  return true;
}

/* One that isn't simple, if there is one. */
static bool next_other(piece *p, size_t *at) {
  take_simple(p);
  return feed_lines(p, at);
}

static bool read_whole(piece *p) {
  csv_stretch *s = p->to;
  set_landmark(p, s->start);
  for (size_t at = s->start, marked = at; at < s->end && !p->ragged;) {
    bool simple = next_simple(p, &at);
    if (!simple && !next_other(p, &at))
      return false;
    if (at - marked >= STRIDE && (simple || p->ended)) {
      set_landmark(p, at);
      marked = at;
    }
  }
  take_simple(p);
  return csv_fini(&p->parser, cell_read, record_ended, p) == 0 && !p->ragged && !p->cell;
}

static void read_piece(void *user, size_t i) {
  csv_body *b = user;
  piece p = {.body = b, .to = &b->stretch[i]};
  if (p.to->read)
    return;
  csv_init(&p.parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim(&p.parser, (unsigned char)b->how.delimiter);
  csv_set_quote(&p.parser, (unsigned char)b->how.quote);
  csv_set_blk_size(&p.parser, CSV_BUFFER_STEP);
  p.split = split_new(b->source->bytes, b->how, b->columns);
  p.room = b->columns && b->columns < TOGETHER ? TOGETHER / b->columns : 1;
  p.simple = ARENA_ARRAY(p.to->arena, p.room * b->columns, str);
  p.to->sound = read_whole(&p);
  p.to->read = true;
  source_let_go(b->source, p.to->start, p.to->end);
  csv_free(&p.parser);
}

void csv_pieces_read(csv_body *b, size_t count) {
  crew_run(read_piece, b, count);
}
