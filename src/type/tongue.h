/* tongue: the language of words whose script the language around them is not written in. */
#ifndef TYPE_TONGUE_H
#define TYPE_TONGUE_H

#include "base/text.h"

/* What an author said of a script: words in it are of this language. */
typedef struct tongue {
  str script; /* "cyrillic" */
  const char *lang;
} tongue;

typedef struct tongues {
  const tongue *item;
  size_t count;
} tongues;

/* Whether the character is a letter of some script, and so says anything of a language. */
bool tongue_tells(uint32_t code);

/* The language of a character: the one said of its script, else the one that alone is likely (kana and ideographs are
   set as Japanese here). NULL where the language around may well be written so, or nothing is certain. */
const char *tongue_of(uint32_t code, const char *around, const tongues *said);

#endif
