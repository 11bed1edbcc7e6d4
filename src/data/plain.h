/* plain: numbers and days as programs write them, read fast. Knows nothing of columns. */
#ifndef DATA_PLAIN_H
#define DATA_PLAIN_H

#include "base/text.h"

/* So many bytes from where a cell begins may be read, whatever its length; they need not mean anything. */
#define PLAIN_HEAD ((size_t)16)

/* Eight bytes, the first one lowest. */
uint64_t plain_eight(const char *bytes);

/* An ordinary number: sign, digits, point, exponent. */
bool plain_number(str cell, double *out, int *decimals);

/* A day of ISO 8601, YYYY-MM-DD, as days since 1970-01-01. */
bool plain_day(str cell, double *days);

#endif
