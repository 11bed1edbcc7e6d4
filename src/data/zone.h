/* zone: the time zone at the end of a written time stamp. Knows no calendar and no table of zones. */
#ifndef DATA_ZONE_H
#define DATA_ZONE_H

#include "base/text.h"

typedef struct zone {
  str written;    /* "Z", "+09:00", "CET"; absent if there is none */
  int offset;     /* in minutes east of Greenwich; */
  bool placeless; /* … unknown, as there is only a name */
} zone;

/* Takes the zone off the end of `s`, where a time ends at byte `from` or later: Z, UTC or GMT; +09:00, -0330 or +09;
   the latter also with a name in brackets behind it, as in RFC 9557; a name of three to five capitals, as CET, or of a
   place, as Asia/Tokyo. False if something else stands there. */
bool zone_take(str *s, size_t from, zone *out);

#endif
