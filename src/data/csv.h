/* csv: a CSV file to a table of typed columns. The only room that knows libcsv. */
#ifndef DATA_CSV_H
#define DATA_CSV_H

#include "data/day.h"
#include "data/table.h"

typedef struct csv_options {
  char delimiter;   /* 0: sniffed among , ; tab | */
  char quote;       /* 0: '"'; CSV_UNQUOTED: none */
  char decimal;     /* 0: '.' or, by the evidence of a column in a ';' file, ',' */
  day_order likely; /* where no cell tells the day from the month; open: that is an error */
  size_t skip;      /* lines above the header */
  size_t foot;      /* lines below the rows; 0: those that look like notes */
  size_t heads;     /* lines of the header, whose names are joined; 0: one */
  str encoding;     /* absent: UTF-8, or what encoding_decode makes of it */
  span encoding_at;
  const str *na; /* further texts that mean missing */
  size_t na_count;
  const str *flag; /* flags behind numbers that may be left out; others are told */
  size_t flag_count;
  const char *const *force_name; /* columns whose type is given … */
  const column_type *force_type; /* … and what it is */
  const day_order *force_order;  /* dates among them: what comes first; may be NULL */
  size_t forced;
  bool (*wanted)(const void *with, str name); /* of a file of over CSV_ALL_MAX bytes, the columns to read; NULL: all */
  const void *with;
  size_t piece; /* bytes read at once; 0: CSV_PIECE. The result is the same with any */
} csv_options;

/* The file as a table named `name`, with everything wrong in it reported; NULL if there were errors. `o` may be NULL. A
   forced name that the file doesn't have is the caller's to report (table_no_column), who knows where it stands. Blank
   lines, records of nothing but delimiters, and the header where it comes again are skipped, the last with a warning.
   Limits: CSV_COLUMNS_MAX columns, CSV_CELL_MAX bytes a cell. */
table *csv_read(arena *a, const source *file, const char *name, const csv_options *o, diags *d);

#define CSV_UNQUOTED '\1'
#define CSV_COLUMNS_MAX 5000
#define CSV_CELL_MAX ((size_t)1 << 20)
#define CSV_ALL_MAX ((size_t)16 << 20) /* up to this size slips are told in columns that nobody asked for, too */
#define CSV_PIECE                                                                                                      \
  ((size_t)4 << 20) /* so large that few words are met in more pieces than one, so small that cores share evenly */

#endif
