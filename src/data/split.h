/* split: the cells of CSV records that are split by a look at delimiters, line ends and quotes alone. Records that take
   more, with quotes doubled or out of place, are not for it: libcsv reads them. */
#ifndef DATA_SPLIT_H
#define DATA_SPLIT_H

#include "data/record.h"

#define SPLIT_MOST ((size_t)1 << 12) /* bytes of a record, else it is not for this */

typedef struct split {
  str bytes;
  dialect how;
  size_t cells, room; /* of the last record; of any */
  size_t block;       /* where the bytes begin that were looked at */
  uint64_t marks;     /* which of them are delimiters, line ends and quotes, and not yet passed */
} split;

/* Of records with up to `room` cells in `bytes`. */
split split_new(str bytes, dialect how, size_t room);

/* The cells of the record that begins at *at, or past blank lines there, without their quotes, or else without the
   white space around them; moves *at past its line end. When it isn't a simple one that ends before `end`, the result
   is false, and *at where it begins. */
bool split_next(split *s, size_t *at, size_t end, str *cell);

#endif
