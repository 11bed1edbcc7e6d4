/* order: in which order a channel's categories are shown, as its `sort` asks. */
#ifndef BIND_ORDER_H
#define BIND_ORDER_H

#include "bind/plot.h"

/* `sort: ascending | descending | x | -x …` or a list of categories; without it, the order of the rows stands. */
void order_categories(arena *a, plot *p, channel_id id, diags *d);

#endif
