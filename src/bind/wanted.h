/* wanted: which columns of its files a brief may ask for: of large files no others are kept. */
#ifndef BIND_WANTED_H
#define BIND_WANTED_H

#include "ask/brief_source.h"

typedef struct wanted {
  str words; /* all that is written in the brief */
  bool all;  /* something takes columns without naming them */
} wanted;

wanted wanted_of(const brief_source *b);

/* Whether a column may be asked for: its name stands somewhere in the brief, be it by chance, or need not to. Names
   that YAML can write in other ways count as asked for. To be given to csv_read with a `wanted`. */
bool wanted_column(const void *with, str name);

#endif
