/* channel: the encodings of a chart to columns of values: expressions bound, rows grouped, categories counted. */
#ifndef BIND_CHANNEL_H
#define BIND_CHANNEL_H

#include "bind/plot.h"

/* Fills p->table, p->rows and p->channel from the chart's encodings over `in`. False when there are no rows to go on
   with; diagnostics may also come with true. */
bool channel_bind(dataset *s, plot *p, table *in, diags *d);

/* The index of a category, or SIZE_MAX. */
size_t channel_category(const channel *c, str name);

/* Puts the categories in another order: category i becomes order[i]-th of the old ones. */
void channel_reorder(arena *a, plot *p, channel_id id, const size_t *order);

#endif
