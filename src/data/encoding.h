/* encoding: a file's bytes to UTF-8. Knows nothing of what the text says. */
#ifndef DATA_ENCODING_H
#define DATA_ENCODING_H

#include "base/diag.h"

/* `s` itself when it holds UTF-8, else a new source of the same path over its text in UTF-8, so that places and lines
   are those of the text. `*at` is where the text begins, after a byte order mark. A mark of UTF-8, 16 or 32 decides;
   else the encoding `asked` for (a name that iconv knows; absent: UTF-8). What is neither marked nor asked for and has
   nothing of UTF-8 in it is read as windows-1252, with a warning that names the first byte that gave it away.
   NULL when it is no text, or no such encoding is known. Bytes that mean nothing are errors, but the text comes. */
const source *encoding_decode(arena *a, const source *s, str asked, span asked_at, size_t *at, diags *d);

#define ENCODING_MAX ((size_t)512 << 20) /* bytes in other encodings than UTF-8, which at most grow fourfold */

#endif
