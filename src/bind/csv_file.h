/* csv_file: the CSV file of a table, read as its definition says. Knows nothing of what is computed from it. */
#ifndef BIND_CSV_FILE_H
#define BIND_CSV_FILE_H

#include "bind/dataset.h"

/* Whether the options make sense: those that would change the numbers cannot be passed over. */
bool csv_file_check(const data_spec *t, diags *d);

/* The table in its file; NULL after diagnostics. */
table *csv_file_read(dataset *s, const data_spec *t, diags *d);

#endif
