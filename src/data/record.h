/* record: where the cells of a written CSV record begin and end. Finds places; what a cell says is libcsv's business.
 */
#ifndef DATA_RECORD_H
#define DATA_RECORD_H

#include "base/text.h"

/* How a file is written. */
typedef struct dialect {
  char delimiter;
  char quote; /* '\0': nothing is quoted */
} dialect;

/* A cell without its quotes and without the white space around it. */
typedef struct record_cell {
  size_t start, length;
  bool quoted, closed; /* closed: the quote was, and nothing but white space follows it */
  bool last;           /* of its record */
} record_cell;

/* The cell that begins at `at`; the place after it, past its delimiter or line end, is the result. Beyond the end of
   `bytes` there is one empty last cell. */
size_t record_next(str bytes, dialect how, size_t at, record_cell *cell);

/* Where the record that begins at `at` ends, past its line end. */
size_t record_end(str bytes, dialect how, size_t at);

/* Where the first record that isn't blank begins, at `at` or after it; bytes.len if there is none. */
size_t record_start(str bytes, dialect how, size_t at);

/* The delimiter among , ; tab | that splits the first records best; ',' when none splits them. */
char record_sniff(str bytes, char quote, size_t at);

#endif
