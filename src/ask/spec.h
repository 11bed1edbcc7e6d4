/* spec: one chart or table as it was asked for: options by type, encodings as expressions still unbound. */
#ifndef ASK_SPEC_H
#define ASK_SPEC_H

#include "ask/field.h"

typedef enum channel_id {
  channel_x,
  channel_y,
  channel_x2,
  channel_y2,
  channel_color,
  channel_size,
  channel_shape,
  channel_label,
  channel_facet,
  channel_detail,
  channel_order,
  channel_theta,
  channel_value,
  channel_change,
  channel_target,
  channel_note,
  channel_spark,
  channel_error,
  channel_dash,
  channel_prefix,
  channel_suffix,
  channel_count
} channel_id;

extern const char *const channel_name[channel_count]; /* as written in a brief: "x", "strokeDash", … */

typedef enum scale_type {
  scale_auto,
  scale_linear,
  scale_log,
  scale_sqrt,
  scale_symlog,
  scale_time,
  scale_band
} scale_type;
typedef enum stack_mode { stack_auto, stack_zero, stack_normalize, stack_none } stack_mode;

/* One encoding, short form (`y: sum(amount)`) or long ({field, aggregate, …}). `field.at.source` NULL: not there. */
typedef struct encoding {
  asked_text field;     /* an expression */
  asked_text aggregate; /* "sum": wraps the field */
  asked_text title, format, time_unit;
  node *sort;         /* a text (ascending, descending, x, -y …) or the list of categories in order; may be NULL */
  node *bin, *domain; /* as written; may be NULL */
  asked_number mid;   /* `domainMid` */
  scale_type scale_type;
  bool zero, zero_asked, reverse, axis_none;
  asked_number fiscal;    /* the month that years begin in */
  asked_flag independent; /* of panels: each its own scale */
  stack_mode stack;
  asked_number columns; /* of panels */
  span at;
} encoding;

typedef struct annotation {
  node *x, *y; /* a scalar, or a list of two for a band; NULL if absent */
  node *facet; /* the panel that it is for; NULL: all */
  asked_text text;
  span at;
} annotation;

typedef enum labels_mode { labels_auto, labels_direct, labels_legend, labels_none } labels_mode;
typedef enum values_mode { values_auto, values_true, values_false } values_mode;

/* `note` and `label` are encodings for some kinds and a text or the id for the others: both readings are kept, the
   text where it is one, and who knows the kind chooses. */
typedef struct chart_spec {
  span at; /* what stands in the fence */
  asked_text mark;
  asked_text data; /* a table's name or a CSV path; may be absent */
  encoding channel[channel_count];
  const node *unpivot; /* of a list of columns on an axis, as a table's definition would say it; may be NULL */
  asked_text filter;
  node *calc, *group, *aggregate, *sort;
  asked_number limit;
  asked_flag other;
  asked_text title, subtitle, note, source, caption, alt, id;
  asked_texts highlight, palette;
  annotation *annotate;
  size_t annotations;
  asked_choice labels, values; /* labels_mode, values_mode */
  asked_choice textures;       /* values_mode */
  asked_choice stack;          /* zero normalize none */
  asked_length width, height;
  asked_number aspect, unit, parts, columns, hole, whisker;
  asked_flag step, points, table;
  asked_text trend;
  asked_texts totals;
  node *bin, *bands;
} chart_spec;

typedef struct table_column_spec {
  asked_text field, title, format, spanner;
  asked_choice align;
  asked_flag bar, sparkline, total;
  asked_length width;
} table_column_spec;

typedef struct table_spec {
  span at;
  asked_text data, filter, title, note, source, id;
  table_column_spec *column; /* absent: every column of the table */
  size_t columns;
  node *sort, *group, *calc, *aggregate;
  table_column_spec *row, *value; /* a pivot; `column` then names what is spread out */
  size_t rows, values;
  asked_number limit;
  asked_flag other;
  asked_choice total; /* none row column both */
  asked_flag subtotals;
  asked_length width;
} table_spec;

/* NULL after diagnostics. `at` is the YAML between the fences. */
chart_spec *spec_chart(arena *a, span at, diags *d);
table_spec *spec_table(arena *a, span at, diags *d);

/* The same of YAML that was read already; `at` is where it was written. */
chart_spec *spec_chart_map(arena *a, const node *map, span at, diags *d);

/* The fields of charts, for help and docs. */
const field *spec_chart_fields(size_t *count);
const field *spec_table_fields(size_t *count);

#endif
