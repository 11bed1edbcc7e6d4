/* shaping: what a definition asks of a table's shape (unpivot, lookup, fill, timeUnit, bin, pivot), read and handed on.
 */
#ifndef BIND_SHAPING_H
#define BIND_SHAPING_H

#include "bind/dataset.h"
#include "data/coarsen.h"

/* Each is `in` itself when nothing was asked (NULL), and NULL after diagnostics. */
table *shaping_unpivot(dataset *s, table *in, const node *asked, diags *d);
table *shaping_fill(dataset *s, table *in, const node *asked, diags *d);
table *shaping_time_unit(dataset *s, table *in, const node *asked, diags *d);
table *shaping_bin(dataset *s, table *in, const node *asked, diags *d);
table *shaping_pivot(dataset *s, table *in, const node *asked, diags *d);

/* `5`, `true`, `{step: 5}` or `{maxbins: 20}` of one column to be binned. */
bool shaping_read_bin(dataset *s, const node *n, coarsening *out, diags *d);

/* One lookup after the other, if a list of them is asked for; `from` are the tables that shaping_from names. */
table *shaping_lookup(dataset *s, table *in, const node *asked, const table *const *from, diags *d);

/* How many lookups are asked for, and the `from` of each, absent when it has none: the table to be there first. */
size_t shaping_lookups(const node *asked);
asked_text shaping_from(const node *asked, size_t which);

#endif
