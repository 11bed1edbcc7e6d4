/* html: what is made of raw HTML in a brief: comments that break pages, comments that say nothing, and the rest. */
#ifndef ASK_HTML_H
#define ASK_HTML_H

#include "base/text.h"

typedef enum html_meaning {
  html_nothing, /* comments, closing tags */
  html_page_break,
  html_column_break,
  html_nearly, /* a comment that looks like a misspelt break: *hint is the right word */
  html_tag     /* refused: *hint says what to write instead */
} html_meaning;

html_meaning html_read(str raw, const char **hint);

#endif
