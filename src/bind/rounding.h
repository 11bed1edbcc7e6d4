/* rounding: whether a table's numbers, as they are printed, add up. */
#ifndef BIND_ROUNDING_H
#define BIND_ROUNDING_H

#include "bind/sheet.h"

/* The sentence that says so below a table whose printed numbers don't make its totals, or whose percentages don't make
   100 though what they stand for does; NULL where all is well. */
const char *rounding_remark(const sheet *s, const body *b, const locale *l);

#endif
