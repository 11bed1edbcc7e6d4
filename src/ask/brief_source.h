/* brief_source: a brief as its author wrote it: front matter, blocks and the specs in them. No data are read here. */
#ifndef ASK_BRIEF_SOURCE_H
#define ASK_BRIEF_SOURCE_H

#include "ask/markdown.h"
#include "ask/spec.h"

/* `data:` one entry: a path, or a table definition. */
typedef struct data_spec {
  str name;
  span at;
  asked_text file, from, delimiter, quote, decimal, encoding, filter;
  asked_texts na, flags;
  node *types, *calc, *group, *aggregate, *sort;
  node *unpivot, *lookup, *fill, *pivot, *time_unit, *bin;
  asked_number limit, skip, heads, foot;
  asked_flag other;
} data_spec;

typedef struct value_spec { /* `values:` and `params:` one entry */
  str name;
  span at;
  asked_text text; /* values: an expression; params: a literal */
  bool quoted;
} value_spec;

#define DEFINITIONS_MAX 1000 /* of data, params or values each: they are resolved recursively */

typedef struct front_matter {
  span at;
  asked_text title, subtitle, kicker, date, abstract, lang, header, footer, theme, sources, description;
  asked_texts author, keywords, attach;
  asked_number columns, pages;
  asked_choice orientation;
  asked_flag toc, number_sections, number_figures, justify, check_numbers;
  asked_text logo, logo_alt;
  double paper_width, paper_height;                                  /* points, orientation applied */
  asked_length margin_top, margin_bottom, margin_left, margin_right; /* absent: the theme's */
  bool duplex;                                                       /* the last two are inner and outer ones */
  data_spec *data;
  size_t data_count;
  value_spec *param, *value, *language; /* a language's name is that of its script */
  size_t params, values, languages;
} front_matter;

typedef struct brief_source {
  const source *source;
  front_matter front;
  block *blocks; /* charts and data tables carry their chart_spec or table_spec */
  bool whole;    /* columns of its files are kept though nothing names them: prose may speak of them */
  bool bare;     /* nothing but a chart: the page is as large as it is */
} brief_source;

/* NULL after diagnostics; all that can be found in one go are. */
brief_source *brief_source_read(arena *a, const source *s, diags *d);

const field *front_matter_fields(size_t *count);

#endif
