/* heading: whether the first record of a file names its columns, and names them well. Knows nothing of how rows are
   read. */
#ifndef DATA_HEADING_H
#define DATA_HEADING_H

#include "data/csv_reader.h"
#include "data/table.h"

/* Complains, once, when most of the rows below the header have more or fewer cells than it has; then they need not be
   read. True if it fits. */
bool heading_fits(const csv_body *b, const csv_header *h, diags *d);

/* A header whose names go on in the record below: each has the one above it before it, or the one left of that where
   there is none. */
csv_header heading_join(arena *a, const csv_header *upper, const csv_header *lower);

/* Names the first column, with a warning, if it alone has no name: what writes tables with names of rows leaves it out.
 */
void heading_name_first(arena *a, const csv_body *b, csv_header *h, size_t count, diags *d);

/* Complains about names that are there twice, and about columns without one among the first `count`, but for those in
   which there is nothing at all. */
void heading_names(const csv_body *b, const csv_header *h, const bool *none, size_t count, diags *d);

/* Warns when the names are such values as the columns hold: then there is no header. */
void heading_doubt(const table *t, diags *d);

#endif
