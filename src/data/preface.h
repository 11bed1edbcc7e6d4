/* preface: what a CSV file says before its header: `sep=;`, comments. Knows nothing of what cells mean. */
#ifndef DATA_PREFACE_H
#define DATA_PREFACE_H

#include "base/diag.h"
#include "data/record.h"

/* Where the header begins, `skip` lines behind `at` or after them. A first line `sep=;` gives the delimiter, unless
   that is given already; without either it is sniffed. Lines that start with `#` and are not cut up as the next one is
   are comments: passed over, with a warning. */
size_t preface_read(const source *s, size_t at, size_t skip, dialect *how, diags *d);

/* Whether the record at `at`, which has not as many cells as there are columns, is a comment. */
bool preface_comment(str bytes, size_t at);

/* Warns that the line at `at` was passed over as a comment. */
void preface_passed(const source *s, size_t at, diags *d);

#endif
