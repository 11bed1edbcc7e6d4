/* hyphens: where words may be divided, by Liang's patterns (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983)
   from a language's dictionary file. Knows no widths. */
#ifndef TYPE_HYPHENS_H
#define TYPE_HYPHENS_H

#include "type/breaks.h"
#include "type/face_set.h"

typedef struct hyphens hyphens;

/* The patterns of a locale, read on first use and kept in the set. NULL if the locale has none, or after a warning at
   `at` that they are not installed. */
const hyphens *hyphens_of(face_set *s, const locale *l, span at, diags *d);

/* Marks the places in the words of `s` as break_hyphen where nothing better is. Words with figures, addresses, words in
   capitals and words with soft hyphens of their own are left alone. */
void hyphens_mark(const hyphens *h, str s, unsigned char *kind);

#endif
