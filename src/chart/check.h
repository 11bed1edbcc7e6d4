/* check: what every kind asks of a plot, and the complaints kinds share. Draws nothing. */
#ifndef CHART_CHECK_H
#define CHART_CHECK_H

#include "chart/kinds.h"
#include "chart/slot.h"

/* Values beyond these can't be told apart from overflow once scaled (doubles end near 1e308). */
#define CHECK_LARGEST 1e290
#define CHECK_NAME_MAX 160 /* characters of a name; more belong into the prose */

/* Required channels, something to draw, drawable numbers, names of a reasonable length, colours that parse. */
bool check_plot(const drafting *k, const plot *p, const kind *of);

/* The channel must hold one of the types in the set (bits 1 << column_type); `wants` names them: "numbers". */
typedef struct check_types {
  channel_id id;
  unsigned types;
  const char *wants;
} check_types;
bool check_type(const drafting *k, const plot *p, const check_types *t);

/* No two rows for the same place and series. */
bool check_single(const drafting *k, const plot *p, const slots *places, const slots *groups);

/* At most `most` places; the message says what there are too many of. */
bool check_count(const drafting *k, const plot *p, const slots *places, size_t most);

/* A warning where there are more series than colours and nothing is highlighted; always true. */
bool check_series(const drafting *k, const plot *p, channel_id id);

/* `x2` is the end of what begins at `x`. */
bool check_spans(const drafting *k, const plot *p);

bool check_not_negative(const drafting *k, const plot *p, channel_id id);

/* The row of the table as it is written in its file; the encoding where rows were computed. */
span check_row(const plot *p, channel_id id, size_t row);

#endif
