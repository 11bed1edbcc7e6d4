/* fit: how well the words of a column read as numbers, dates or truths. Knows nothing of rows. */
#ifndef DATA_FIT_H
#define DATA_FIT_H

#include "data/named.h"

/* A cell as one of the types. */
typedef struct reading {
  double number;
  int decimals;
  const char *unit;
  date_grain grain;
  bool ordered;             /* dates: day and month told apart by their order alone */
  str zone;                 /* time stamps; absent if none */
  int offset;               /* … in minutes; */
  bool placeless;           /* … unknown, as the zone is a name */
  bool year_like, day_like; /* numbers: could be a year, as 2024; a day, as 20240131 */
  bool event_like;          /* … a year of which something is told, as 1998 */
  bool month_like;          /* … a month, as 202401 and 1.2024 */
  bool comma;               /* … has the decimal mark ',' or groups that only go with it, as 1.204.333 */
} reading;

/* How well a type fits a column. */
typedef struct fit {
  column_type type;
  char decimal;
  day_order order;
  named_as named;      /* months by name and two digits */
  bool shorts;         /* 1.2.24 is a day */
  size_t read, broken; /* cells that are not missing; counting stops when too many are broken */
  bool comma, ordered; /* some had a comma; in some the order matters */
  bool years, events;  /* all look like years; like those of events */
  bool days, months;   /* all look like days; like months, … */
  bool pointed;        /* … some as 1.2024 */
} fit;

/* A column of words to be typed. */
typedef struct fit_asked {
  const table *table;
  const char *name;
  const words *words;
  const infer_options *options;
} fit_asked;

/* The first type of the ladder that all cells have, or that nearly all have; or the type asked for, which still has to
   find its decimal mark, and how many cells it fits. */
fit fit_choose(const fit_asked *k);

/* A cell by the type that fits; false if it breaks it. */
bool fit_read(const fit *f, str cell, reading *out);

/* Whether what became a column of texts is whole numbers, some of them too long to be exact. */
bool fit_beyond(const fit_asked *k);

/* What a spreadsheet writes where it could not compute: `#DIV/0!`. */
bool fit_fault(str cell);

/* Whether a cell that is no text is missing. Faults of spreadsheets are. */
bool fit_missing(str cell, const infer_options *o);

/* A date with day and month in that order. */
bool fit_date(str cell, day_order order, reading *out);

/* Whether a column of this name that holds nothing but plain numbers is one of numbers. */
bool fit_plain(const char *name, const infer_options *o);

/* Whether numbers with so many decimals may be months: 1.2024. */
bool fit_months(const double *cell, size_t rows, int decimals);

/* Whether one that holds nothing but days of ISO 8601 is one of dates. */
bool fit_days(const infer_options *o);

#endif
