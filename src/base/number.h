/* number: one written number to a double, and a double to its shortest digits. Knows nothing of columns or languages.
 */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include "base/text.h"

typedef struct number {
  double value;     /* 45 % is 0.45 */
  int decimals;     /* digits written after the decimal mark; with "%", of the number before it */
  const char *unit; /* "%", "$", "EUR" …: one of a fixed few, so compare by address; NULL if none */
  bool marked;      /* a decimal mark or a grouping mark was written */
} number;

const char *number_percent(void); /* the unit "%" */

/* Reads the whole of `s` (white space at its ends aside) as one number with the decimal mark `decimal`: sign (+ -
   U+2212) and currency, as $ or EUR, in either order, digits plain or in regular groups of three (by the other of , and
   . or by a space, no-break space, thin space or apostrophe, the same throughout but for spaces) or by commas as in
   India (12,34,567), decimals, exponent, then "%" or a currency. Negative is also what has its minus at the end or
   stands in brackets. Not numbers: leading zeros (`007`), irregular groups (`12,34`), whole numbers too long to be
   exact (2^53 and more), anything out of range, `inf`, `nan`, hexadecimal. */
bool number_parse(str s, char decimal, number *out);

/* Reads what number_parse refuses only because it is a whole number too long to be exact; `out` is near it. */
bool number_parse_long(str s, char decimal, number *out);

#define NUMBER_DIGITS_MAX 17 /* a double never needs more (IEEE 754: 17 digits round-trip) */

/* Of a double so many digits are sure (DBL_DIG). What arithmetic leaves beyond them is noise: 1.285 - 1 is
   0.28499999999999992, and meant is 0.285. */
#define NUMBER_DIGITS_SURE 15

/* The fewest significant digits that read back as |n|, without trailing zeros, NUL-terminated in out[]; returns how
   many. The value is out[0].out[1]out[2]… × 10^exponent; zero gives "0" and exponent 0. `n` must be finite. */
size_t number_digits(double n, char out[NUMBER_DIGITS_MAX + 1], int *exponent);

/* The decimals in that shortest form: 2 for 0.25, 0 for 1e20. */
int number_decimals(double n);

/* Rounded half away from zero on the digits of the shortest form: 2.675 to 2 decimals is 2.68; to fewer digits
   than are sure, on those that are. Negative decimals round to tens, hundreds … */
double number_round(double n, int decimals);

/* `n` with '.' and exactly `decimals` decimals (-1: as many as its shortest form has), no grouping, never "-0". */
char *number_write(arena *a, double n, int decimals);

#endif
