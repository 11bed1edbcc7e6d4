/* script: a page's instructions read for its words: the text of each mark, as its fonts say their codes. Knows no PDF
   but the two kinds of streams. */
#ifndef AUDIT_SCRIPT_H
#define AUDIT_SCRIPT_H

#include "base/text.h"

#define CODES 65536 /* of two bytes */

typedef struct typeface {
  const char *name; /* as the page calls it: "/F1" */
  const str *says;  /* per code: UTF-8, absent where nothing is known */
} typeface;

/* A font's ToUnicode map as CODES texts. */
const str *script_codes(arena *a, str cmap);

typedef struct mark {
  long number;
  const char *words; /* an LF where a line begins */
} mark;

typedef struct script {
  mark *list;
  size_t count, room;
} script;

script script_read(arena *a, str content, const typeface *face, size_t faces);

/* The words of a mark; empty if there is none. */
const char *script_words(const script *s, long number);

#endif
