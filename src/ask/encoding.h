/* encoding: one channel of a chart, short form or long, to a struct. Knows no tables: fields stay unbound texts. */
#ifndef ASK_ENCODING_H
#define ASK_ENCODING_H

#include "ask/spec.h"

/* Reads the value written at `key_at`; false after diagnostics. */
bool encoding_read(arena *a, const node *n, span key_at, encoding *out, diags *d);

/* The options of the long form, for help and docs. */
const field *encoding_fields(size_t *count);
const field *encoding_scale_fields(size_t *count);

#endif
