/* gather: expressions to columns, the rows grouped as Vega-Lite does. Knows no charts and no tables on paper. */
#ifndef BIND_GATHER_H
#define BIND_GATHER_H

#include "bind/dataset.h"
#include "data/coarsen.h"
#include "data/transform.h"

/* How wide bins are, or how many there may be. */
typedef struct binning {
  double step; /* NAN: found, and then said here */
  size_t most; /* 0: as many as there may be */
  bool whole;  /* found: the numbers have neither decimals nor a unit */
} binning;

/* One column to be made. Its expression is bound to the table that is gathered from. */
typedef struct gathered {
  named_expr made;
  bool cut;         /* dates are brought down to the start of their … */
  date_grain grain; /* … year, quarter, month, week or day */
  binning *bin;     /* numbers are brought down to the start of their bin; NULL: they are not */
} gathered;

/* `in` with the columns added; when any of them aggregates, one row for each combination of those that do not.
   NULL after diagnostics. */
table *gather(dataset *s, table *in, const gathered *list, size_t count, diags *d);

/* The grain of a `timeUnit`; false if it is none of ours: year, quarter, month, week, day, or as Vega-Lite has them. */
bool gather_grain(str unit, date_grain *out);

#endif
