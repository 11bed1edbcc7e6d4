/* memo: texts measured before, so that trying another width costs no shaping. For the files of this folder. */
#ifndef TYPE_MEMO_H
#define TYPE_MEMO_H

#include "type/ruler.h"

#define MEMO_TEXTS 4096   /* remembered; what comes after is measured each time */
#define MEMO_TEXT_MAX 512 /* bytes; labels are short, and longer texts are measured each time */

typedef struct memo memo;

memo *memo_new(arena *a);

/* What is remembered of a text in a style: `width`, and in `ruler` its measures with break opportunities (x NULL until
   they were worked out). NULL when it cannot be remembered. The entry is made on the first question, its width NaN. */
typedef struct memo_entry {
  double width;
  ruler ruler;
} memo_entry;

memo_entry *memo_find(memo *m, const style *want, str words);

#endif
