/* table_number: cells read as numbers: which of them make a column of numbers, and where these are aligned. */
#ifndef PAGE_TABLE_NUMBER_H
#define PAGE_TABLE_NUMBER_H

#include "page/prose.h"

typedef enum cell_reading {
  cell_blank,  /* nothing, or a sign that says so: a dash, dots */
  cell_number, /* with what belongs to it: `~ 1.5`, `<0.1%`, `12.5 km`, `(3.2)`, `1.5 ± 0.2`, a footnote's call */
  cell_aside,  /* a few words in place of a number: n/a, not known */
  cell_words
} cell_reading;

typedef struct number_read {
  cell_reading reading;
  size_t split; /* of a number: where its whole part ends, in bytes of the words that are not superscripts */
  char sure;    /* the decimal mark, where it can't be one of thousands; else 0 */
} number_read;

/* How a cell reads; `1.234` has decimals if `mark` is the full stop. */
number_read table_number_read(const pieces *words, char mark);

#endif
