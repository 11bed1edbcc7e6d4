/* split: the cells of CSV records that are split by a look at delimiters, line ends and quotes alone. Records that take
   more, with quotes doubled or out of place, are not for it: libcsv reads them. */
#ifndef DATA_SPLIT_H
#define DATA_SPLIT_H

#include "data/record.h"

#define SPLIT_MOST ((size_t)1 << 12) /* bytes of a record, else it is not for this */

/* A cell without its quotes. */
typedef struct split_cell {
  str bytes;
  bool quoted; /* else there may be white space around it */
} split_cell;

typedef struct split {
  str bytes;
  dialect how;
  split_cell *cell; /* of the record at hand */
  size_t cells, room;
  size_t block;   /* where the bytes begin that were looked at */
  uint64_t marks; /* which of them are delimiters, line ends and quotes, and not yet passed */
} split;

/* Of records with up to `room` cells in `bytes`. */
split split_new(arena *a, str bytes, dialect how, size_t room);

/* The record that begins at *at, or past blank lines there; moves *at past its line end. When it isn't a simple one
   that ends before `end`, the result is false, and *at where it begins. */
bool split_next(split *s, size_t *at, size_t end);

/* What a cell says, as libcsv has it. */
str split_text(const split *s, const split_cell *cell);

#endif
