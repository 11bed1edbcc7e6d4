/* shaping: what a definition asks of a table's shape (unpivot, lookup, fill, pivot), read and handed on. */
#ifndef BIND_SHAPING_H
#define BIND_SHAPING_H

#include "bind/dataset.h"

/* Each is `in` itself when nothing was asked (NULL), and NULL after diagnostics. */
table *shaping_unpivot(dataset *s, table *in, const node *asked, diags *d);
table *shaping_fill(dataset *s, table *in, const node *asked, diags *d);
table *shaping_pivot(dataset *s, table *in, const node *asked, diags *d);

/* `from` is the table that shaping_from names. */
table *shaping_lookup(dataset *s, table *in, const node *asked, const table *from, diags *d);

/* The `from` of a `lookup`, absent when it has none: the table that has to be there first. */
asked_text shaping_from(const node *asked);

#endif
