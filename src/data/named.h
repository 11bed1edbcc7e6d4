/* named: columns of months by name beside two digits, as Jan 24, Jan-24 and 24-Jan, which may be a year or a day. */
#ifndef DATA_NAMED_H
#define DATA_NAMED_H

#include "data/infer.h"

typedef enum named_as {
  named_none,   /* something else */
  named_months, /* the digits are years */
  named_likely, /* … as it looks, though they could be days */
  named_days    /* they are days, or nothing tells; without a year there is no date */
} named_as;

/* What a column's words are: months if some number can be no day, some cell has its year in full, or the column is
   called month; likely so if there are more names than numbers, and these follow one another. `Jan-24`, which
   spreadsheets write for months alone, needs less. */
named_as named_settle(const words *w, const infer_options *o, bool called_month);

/* A cell as a month: Jan 24 is January 2024. */
bool named_parse(str cell, double *days);

/* Warns (B0333) of how a column that is `named_likely` or `named_days` was taken. */
void named_warn(arena *a, const table *t, size_t col, const infer_cells *from, named_as as, diags *d);

#endif
