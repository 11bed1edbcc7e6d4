/* decimal: a number's shortest decimal digits, rounded once and written with marks. Knows no formats. */
#ifndef TYPE_DECIMAL_H
#define TYPE_DECIMAL_H

#include "base/number.h"
#include "type/locale.h"

typedef struct decimal {
  char digit[NUMBER_DIGITS_MAX + 2]; /* NUL-terminated; at least one */
  int count;
  int exponent; /* digit[0] stands for digit[0] × 10^exponent */
  bool negative;
} decimal;

decimal decimal_of(double finite);
bool decimal_zero(const decimal *d);

/* Half away from zero, on the digits that are sure where fewer are kept (NUMBER_DIGITS_SURE). `decimals` may be
 * negative (tens, hundreds). */
void decimal_round(decimal *d, int decimals);
void decimal_round_significant(decimal *d, int digits);

/* Decimals that its digits need: 0 for integers. */
int decimal_needs(const decimal *d);

/* How a decimal is written; sign excluded. */
typedef struct decimal_style {
  const char *mark;  /* decimal mark */
  const char *group; /* NULL: no grouping */
  int group_from;
  int decimals; /* zeros are added up to this */
} decimal_style;

void decimal_write(const decimal *d, const decimal_style *s, text *out);

#endif
