/* term: a month, a quarter or a week as people write it: 4Q2024, 01/2024, Jan-24, KW 40/2024. Knows nothing of days.
 */
#ifndef DATA_TERM_H
#define DATA_TERM_H

#include "base/date.h"

/* Reads the whole of `s`; two digits of a year are of 1969 to 2068. */
bool term_parse(str s, double *days, date_grain *grain);

/* A year of one digit or two is of this century, or of the last one from 69 on, as in POSIX. */
int term_full_year(int year, size_t digits);

#endif
