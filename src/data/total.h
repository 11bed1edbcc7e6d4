/* total: rows that add up others. */
#ifndef DATA_TOTAL_H
#define DATA_TOTAL_H

#include "data/table.h"

typedef struct total {
  size_t row;          /* t->rows: there is none */
  const column *label; /* where the row says `Total` … */
  size_t alike;        /* … and how many rows do */
  const column *sum;   /* what it adds up; NULL: nothing */
  size_t added;        /* of how many rows */
  const char *where;   /* "above" … */
} total;

/* The first of the last rows whose first text says `Total`, in one of the languages known; else the first row, of some,
   that says so, as `North total` and `All` do, too, and adds up others: those above or below up to the next such row,
   all others, or those that are alike in all other texts and dates. */
total total_find(const table *t);

bool total_says(str cell); /* `Total`, in one of the languages known */

/* Warns (B0318) of it, with the filter that leaves such rows out. */
void total_warn(const table *t, const total *of, diags *d);

#endif
