/* mask: {{ templates }} hidden from the Markdown parser behind letters of the same length. Knows no Markdown but code.
 */
#ifndef ASK_MASK_H
#define ASK_MASK_H

#include "base/diag.h"

/* A template of n bytes becomes n - 4 times `x` and one private-use character of plane 15 that counts the templates, so
   the parser sees one word and all offsets stay. A `{{` that nothing closes becomes U+0091, which is as long. */
typedef struct mask {
  str text; /* as long as `at` */
  span at;
  size_t *start; /* per template, from the start of `at` */
  size_t *length;
  size_t count;
} mask;

#define MASK_TEMPLATES_MAX 65000 /* there are 65,534 private-use characters in plane 15 */

typedef enum mask_kind { mask_text, mask_template, mask_unclosed } mask_kind;

typedef struct mask_piece {
  mask_kind kind;
  str text;     /* the masked bytes */
  size_t index; /* of a template */
} mask_piece;

/* Where the template whose `{{` stands at `at` ends, its `}}` included; 0 if its line does not close it. Braces in
   texts and back-quotes do not count, unless one of them is left open. */
size_t mask_template_end(str s, size_t at);

/* NULL after a diagnostic: for characters that no text may have, or too many templates. */
mask *mask_new(arena *a, span at, diags *d);

/* The next piece of masked text, which moves on; false at its end. */
bool mask_next(const mask *m, str *rest, mask_piece *out);

/* Masked text as it was written. */
str mask_restore(arena *a, const mask *m, str masked);

/* A template with its braces, and what stands between them. */
span mask_span(const mask *m, size_t index);
str mask_code(const mask *m, size_t index);

#endif
