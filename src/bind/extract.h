/* extract: the CSV file of a table, read as its definition says. Knows nothing of what is computed from it. */
#ifndef BIND_EXTRACT_H
#define BIND_EXTRACT_H

#include "bind/dataset.h"

/* Whether the options make sense: those that would change the numbers cannot be passed over. */
bool extract_check(const data_spec *t, diags *d);

/* The table in its file; NULL after diagnostics. */
table *extract_read(dataset *s, const data_spec *t, diags *d);

#endif
