/* table: typed columns of equal length, and where each cell was written. Knows nothing of CSV. */
#ifndef DATA_TABLE_H
#define DATA_TABLE_H

#include "base/date.h"
#include "base/diag.h"
#include "data/record.h"

typedef enum column_type { column_text, column_number, column_date, column_boolean } column_type;

typedef struct column {
  const char *name;
  span at;    /* the header cell, or the expression that made the column */
  size_t nth; /* columns of files: of the cells of a record, from 0 */
  column_type type;
  double *number;   /* per row: number, days since 1970-01-01, or 0/1; NaN is missing. NULL in text columns */
  str *text;        /* unescaped; absent (ptr NULL) is missing: per row, … NULL in other columns */
  uint32_t *word;   /* … or, if this is there, per row which of them; two of them may be alike */
  int decimals;     /* numbers: the most decimals seen, 0 for integers, -1 unknown; with "%", those of the percentage */
  const char *unit; /* numbers: "%", "$", "€" … seen in every cell, else NULL. 45 % is stored as 0.45 */
  date_grain grain; /* dates: the finest seen */
  const char
      *zone; /* time stamps: the zone all are written in, as "+09:00"; NULL if none. Values are wall time there */
  size_t missing;
  bool year;   /* numbers: years of the calendar, shown without groups of digits */
  bool beyond; /* texts: whole numbers, some of them of 2^53 and more, which doubles cannot hold */
  bool adds;   /* a sum or a count: rows taken together have its sum */
} column;

/* Where a record was written. Some records have one; the others are found by walking on from the one before. */
typedef struct landmark {
  size_t record, at;
} landmark;

typedef struct table {
  const char *name;       /* as the brief calls it */
  const source *source;   /* the text that was read; NULL when computed without a file of its own */
  const source *original; /* the file as it is, which is another one when it is not in UTF-8 */
  dialect how;            /* the text is written */
  size_t rows, columns;
  size_t rows_read; /* from the file, before any was left out */
  column *column;
  const landmark *landmark; /* of the file's records; NULL when rows were computed (grouped) */
  size_t landmarks;
  const size_t *record;        /* per row, which record it is; NULL: row i is record i */
  const char *const *left_out; /* columns of the file that nobody asked for, and that were not read */
  size_t left_outs;
} table;

column *table_column(const table *t, str name); /* NULL if there is none */
size_t table_index(const table *t, const column *c);

/* Whether rows stand in a file, and where row `row` begins there. */
bool table_written(const table *t);
size_t table_row_at(const table *t, size_t row);

/* Where a cell was written, quotes excluded; the column's own place when rows were computed. */
span table_cell(const table *t, size_t row, size_t col);

bool column_missing(const column *c, size_t row);

/* The cell of a column of texts. */
static inline str column_text_at(const column *c, size_t row) {
  return c->text[c->word ? c->word[row] : row];
}

/* The cell as text for keys and labels: texts as they are, numbers at the column's decimals with '.' (and "45 %" as
   "45%"), dates in ISO 8601 at the column's grain and with its
   zone, booleans "true"/"false"; absent when missing. */
str column_string(arena *a, const column *c, size_t row);

/* "month, region, sales": for footnotes. At most COLUMN_NAMES_SHOWN, then how many more. */
const char *table_column_names(arena *a, const table *t);

#define COLUMN_NAMES_SHOWN 30

/* What `used` rows of a table are, for who wants to check it: "12 rows", "5 of 12 rows; missing: amount 3, day 1".
   Missing is counted over all rows. Texts may be empty for good reasons, and are not counted. */
const char *table_facts(arena *a, const table *t, size_t used);

/* What a message calls the table: its file's name without folders ("sales.csv"), else "the table `sales`". */
const char *table_title(arena *a, const table *t);

/* "number", "date", "text", "boolean": as `types:` has it. */
const char *column_type_name(column_type type);

/* Complains (B0212) that `name`, written at `at`, is not a column of `t`, with the nearest name and all names. */
diag *table_no_column(arena *a, const table *t, str name, span at, diags *d);

#endif
