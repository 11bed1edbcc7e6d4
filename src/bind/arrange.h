/* arrange: a chart's rows in the order and number it asks for, once its encodings are columns. */
#ifndef BIND_ARRANGE_H
#define BIND_ARRANGE_H

#include "bind/plot.h"

/* The name of the column that holds a channel's values; no file can have it. */
const char *arrange_column(channel_id id);

/* True when the chart's `sort` names its channels (`-y`) instead of columns. */
bool arrange_by_channel(const plot *p);

/* `t`, whose columns hold the channels, sorted by channels and limited. With a category axis, categories are sorted by
   the totals over their rows, and as many categories are kept. NULL after diagnostics. */
table *arrange(arena *a, plot *p, table *t, diags *d);

#endif
