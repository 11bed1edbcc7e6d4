/* csv_reader: what is shared by the two ways to read a CSV file: all at once in pieces, and record by record where
   something is wrong. */
#ifndef DATA_CSV_READER_H
#define DATA_CSV_READER_H

#include "data/cells.h"
#include "data/csv.h"
#include "data/record.h"

#define CSV_CHUNK ((size_t)1 << 16)       /* fed at once, so that a cell's size is noticed in time */
#define CSV_BUFFER_STEP ((size_t)1 << 12) /* by which libcsv's cell buffer grows */

/* Some records in a row: where they begin and end, and which rows they are. */
typedef struct csv_stretch {
  size_t start, end; /* bytes */
  size_t row, rows;  /* the first has its place at `row` … */
  size_t room;       /* … and so many there are at the most */
  bool read, sound;  /* sound: whole records, each with as many cells as it should have */
  words *words;      /* per column */
  landmark *landmark;
  size_t landmarks, landmarks_room;
  arena *arena; /* of words and landmarks */
} csv_stretch;

/* The records below the header on their way into columns. */
typedef struct csv_body {
  const source *source;
  dialect how;
  cells *cells;       /* per column */
  const str *heading; /* the cells of the header, per column; NULL while it is read */
  size_t columns, rows_room;
  size_t end; /* of the rows; what stands below are notes */
  csv_stretch *stretch;
  size_t stretches;
} csv_body;

/* Cuts bytes `at` to the end into stretches of about `size` bytes, the first one much smaller, at the ends of records
   as far as quotes tell; counts what rows there may be at the most. */
void csv_pieces_cut(arena *a, csv_body *b, size_t at, size_t size);

/* Reads those of the first `count` stretches that were not read yet, each by a parser of its own. Says nothing of what
   is wrong: a stretch is then not sound. */
void csv_pieces_read(csv_body *b, size_t count);

/* Whether a record of several cells, as many as there are columns, is no row: it has nothing in it, or says the header
   again. */
static inline bool csv_passed(const csv_body *b, const str *cell) {
  size_t i = 0, k = 0;
  if (b->columns < 2 || (cell[0].len && cell[0].len != b->heading[0].len))
    return false; /* as most are */
  while (i < b->columns && !cell[i].len)
    i++;
  while (k < b->columns && str_equal(cell[k], b->heading[k]))
    k++;
  return i == b->columns || k == b->columns;
}

/* Reading record by record, with all that is wrong said. */
typedef struct csv_careful csv_careful;

csv_careful *csv_careful_new(arena *a, const csv_body *b, diags *d);

/* The first record: names, white space around them gone, and where they stand. */
typedef struct csv_header {
  const char *const *name;
  const str *cell; /* as they were written */
  span *place;
  size_t names;
  size_t start, end; /* of the record, … */
  size_t lines;      /* … or of several, joined */
  bool faulty;       /* and this was said; else without names there is nothing in the file */
} csv_header;

/* The header at `at` or after it; later records should have as many cells. */
csv_header csv_careful_header(csv_careful *c, size_t at);

/* A header read before. */
void csv_careful_columns(csv_careful *c, const csv_header *h);

/* Reads the records that begin between `at` and the end of the stretch into the stretch; returns where it ended: at a
   record's beginning, or where reading stopped because too much is wrong. */
size_t csv_careful_read(csv_careful *c, csv_stretch *s, size_t at);

bool csv_careful_faulty(const csv_careful *c); /* something was wrong */
bool csv_careful_enough(const csv_careful *c); /* so much was wrong that reading stops */

#endif
