/* infer: what type a column of written cells has, decided over all of them. Knows nothing of how files are cut up. */
#ifndef DATA_INFER_H
#define DATA_INFER_H

#include "data/cells.h"
#include "data/day.h"
#include "data/table.h"

typedef struct infer_options {
  char decimal;  /* 0: by the evidence */
  const str *na; /* further texts that mean missing */
  size_t na_count;
  const str *flag; /* what may stand behind numbers and means nothing */
  size_t flag_count;
  bool forced; /* `type` is given */
  column_type type;
  day_order order;  /* of days and months, if it is given */
  day_order likely; /* … where nothing settles it; open: that is an error */
} infer_options;

/* A column that is nearly of one type has slips in it, not texts: shares and sizes from ALGORITHMS, section 10. */
#define INFER_NEARLY 0.95
#define INFER_NEARLY_CELLS 20
#define INFER_COMPLAINTS 100 /* a column; the rest are only counted */

/* A column as it was read. */
typedef struct infer_cells {
  const cells *cells;
  const words *words;
  const infer_options *options;
} infer_cells;

/* Gives column `col` of `t` the first type that all its cells have:
   boolean (true false yes no), number, date (what day_parse reads), else text. Missing is "" in texts, in the others
   also what cells_missing knows and the `na` given. Whole numbers from 1000 to 2200 are years only if the
   column's name says so (a last or first word like year, date, jahr, année, 年, on) or its type is forced to date; from
   1800 to 2100 also if it is what happened in them (founded, since, Baujahr). A column with nothing in it is text.
   Whether the day or the month comes first has to follow from some cell, else it is an error. Time stamps keep the
   zone they are written in; if they have several, they are brought to UTC, with a warning. Complains about cells that
   break a nearly uniform column or a forced type, and about mixed units. Plain cells are kept where they are; words
   are copied. */
void infer_column(arena *a, table *t, size_t col, const infer_cells *from, diags *d);

#endif
