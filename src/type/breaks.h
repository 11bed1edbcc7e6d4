/* breaks: where a line of text may end, by Unicode's rules (UAX #14), house rules and hyphenation. Knows no widths. */
#ifndef TYPE_BREAKS_H
#define TYPE_BREAKS_H

#include "type/locale.h"

/* What may happen after a byte; higher is better. Bytes inside a character are always break_none. */
typedef enum break_kind {
  break_none,
  break_cluster, /* only when a word is wider than the line */
  break_hyphen,  /* with a hyphen put in */
  break_inside,  /* after a slash or a hyphen that is there */
  break_allowed,
  break_must
} break_kind;

/* kind[i]: after text's byte i. `lang` is BCP 47 or NULL. A number stays with the short word before it (`Fig. 3`) and
   with a unit after it. */
void breaks_find(arena *a, str text, const char *lang, unsigned char *kind);

/* Lets Japanese lines end with phrases only, unless one is wider than the line: no particle and no ending stands at the
   start of the next. */
void breaks_phrases(str text, unsigned char *kind);

/* Whether a line may not begin with this blank: it hangs at the line's end instead. */
bool breaks_hangs(unsigned char byte);

#endif
