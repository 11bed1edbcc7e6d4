/* day: one written date or time, in ISO 8601 or as people write it, to days. Knows nothing of columns. */
#ifndef DATA_DAY_H
#define DATA_DAY_H

#include "base/date.h"

/* What comes first in 03/04/2024; or that there are numbers of days. */
typedef enum day_order { day_order_open, day_order_dmy, day_order_mdy, day_order_serial } day_order;

typedef struct day {
  double days; /* as the clock on the wall said, whatever the zone */
  date_grain grain;
  bool ordered;   /* written so that only the order says which is the day: 03/04/24 */
  str zone;       /* as written: "Z", "+09:00", "CET"; absent if none */
  int offset;     /* of the zone, in minutes east of Greenwich; */
  bool placeless; /* … unknown, as the zone is a name */
} day;

/* Reads the whole of `s`: what date_parse reads, times also with fractions of seconds and a zone; 31.12.2024;
   31/12/2024, 31-12-2024 and 12/31/24 in the order given (open: day first); 2024/12/31; 31 December 2024, Dec 31, 2024,
   décembre 2024; 2024年12月31日, 令和6年; 2024 оны 12 сарын 31; any day with a time behind it, as 1/31/2024 10:22 PM;
   what term_parse reads. Two digits of a year are 1969 to 2068, as in POSIX. */
bool day_parse(str s, day_order order, day *out);

/* Reads 1.2.24 and 13-02-24, which may as well be versions and numbers of things. */
bool day_parse_short(str s, day_order order, day *out);

#endif
