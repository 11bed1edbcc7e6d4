/* numfmt_spec: the inside of a format, for numfmt*.c only. */
#ifndef TYPE_NUMFMT_SPEC_H
#define TYPE_NUMFMT_SPEC_H

#include "type/decimal.h"
#include "type/numfmt.h"

/* The named ones are in the order of their names in numfmt_parse.c. */
typedef enum numfmt_kind {
  numfmt_spec,
  numfmt_pattern,
  numfmt_named_number,
  numfmt_named_percent,
  numfmt_named_money,
  numfmt_named_compact,
  numfmt_named_ordinal,
  numfmt_named_words
} numfmt_kind;

struct numfmt {
  numfmt_kind kind;
  const char *pattern; /* strftime's */
  /* d3's parts; 0 or -1: not there */
  char fill[5], align, sign, symbol, type;
  bool comma, trim;
  int width, precision;
};

/* False after a diagnostic if the pattern has a letter that is not known. */
bool numfmt_date_check(const numfmt *f, span at, diags *d);

/* The scale word for numbers of `size`; NULL if they are small. */
const locale_scale *numfmt_scale(const locale *l, double size);

/* Its word for so many `units` of it. */
const char *numfmt_scale_word(const locale_scale *s, const locale *l, const decimal *units);

#endif
