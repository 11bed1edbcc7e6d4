/* frame: a table as prose speaks of it: measures, the names they are told by, and times. Knows no prose. */
#ifndef PROOF_FRAME_H
#define PROOF_FRAME_H

#include "bind/dataset.h"
#include "bind/plot.h"

#define FRAME_ROWS_MAX 100000 /* of a table that prose is held against; larger ones are left alone */
#define FRAME_KEYS_MAX 6
#define FRAME_MEASURES_MAX 40
#define FRAME_VALUES_MAX 300 /* names in a column: with more it is free text, or tells single rows */
#define FRAME_WORDS_MAX 5    /* in a measure's or a key's name */

typedef struct frame_name {
  const char *word[FRAME_WORDS_MAX]; /* in lower case */
  size_t words;
  const char *unit; /* in lower case; NULL if the name has none */
} frame_name;

typedef struct measure {
  const char *column; /* as a brief writes it */
  frame_name name;
  const double *number; /* per row; NaN is missing */
  int decimals;
  bool percent, hundreds; /* a share of something: 0.042, or 4.2 */
  bool adds, stock;       /* sums of it mean something; but not over times: who is waiting, employed */
  bool nameless;          /* its columns are called by years alone */
  bool money;             /* by its unit or its name */
  double scale;           /* of its numbers, by its name: exports (bn USD); else 1 */
  bool rows;              /* counts rows: every number is 1 */
  const table *table;     /* where cells are, and in which column; NULL: nowhere */
  size_t col;
  const size_t *cols; /* columns of several years: per row the column, and `row_of` the row */
} measure;

typedef struct key {
  const char *column;
  frame_name name;
  const str *value;
  size_t values;
  const int *code; /* per row the value's number; -1 is missing */
  bool flag;       /* a boolean: its one value is that it is true, and goes by the column's name */
} key;

typedef struct frame {
  const table *table;
  const char *name;
  frame_name words;
  const plot *plot; /* a chart's own numbers; NULL: a table's */
  size_t rows;
  measure measure[FRAME_MEASURES_MAX];
  size_t measures;
  key key[FRAME_KEYS_MAX];
  size_t keys;
  const char *id; /* a column that names single rows, such as `respondent`; may be NULL */
  const char *time_column;
  date_grain grain;
  double *time;         /* the periods there are, in order */
  size_t times;         /* 0: no times */
  const int *period;    /* per row; -1 is missing */
  const size_t *row_of; /* per row the table's row; NULL: the same */
} frame;

/* NULL if there is nothing to hold prose against. Columns named after years, as budget_2024 and budget_2025, are one
   measure over several years in frame_of_years, which is NULL where there are none; with `years` they are left out of
   frame_of_table. */
frame *frame_of_table(arena *a, const table *t, bool years);
frame *frame_of_years(arena *a, const table *t);
frame *frame_of_plot(arena *a, const plot *p);

/* The words of a column's name, in lower case, without units; a year among them goes to *year (may be NULL). */
frame_name frame_name_of(arena *a, str title, int *year);

/* What a measure's column and name, and its cells' unit (may be NULL), tell of its nature. */
void frame_describe(arena *a, measure *m, const char *unit);

/* Whether its numbers are shares of something, written in either way. */
bool measure_is_share(const measure *m);

/* Gives a frame its periods. */
void frame_times(arena *a, frame *f, const char *column, const double *number, date_grain grain);

/* Where the cell of a frame's row was written. */
span frame_cell(const frame *f, const measure *m, size_t row);

#endif
