/* bare: written cells without what cannot be seen, and with full-width signs made narrow. Knows nothing of what they
   mean. */
#ifndef DATA_BARE_H
#define DATA_BARE_H

#include "base/text.h"

#define BARE_MAX ((size_t)128) /* bytes; no number and no date is longer */

/* A cell that is to be read as a number or a date: without spaces, byte order marks, zero-width and direction marks at
   its ends, and with １２，３ as 12,3, which is put into `out`. Longer ones are only trimmed. */
str bare_cell(str cell, char out[BARE_MAX]);

/* A column's name: the same taken off its ends, and within it white space of any kind and length is one space. */
char *bare_name(arena *a, str cell);

/* Without what cannot be seen at its ends. */
str bare_trim(str cell);

#endif
