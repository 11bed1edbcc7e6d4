/* source: a file in memory with its line map, and spans of it. Lines and columns are worked out only when printed. */
#ifndef BASE_SOURCE_H
#define BASE_SOURCE_H

#include "base/text.h"

typedef struct source {
  const char *path; /* as the user gave it; shown in diagnostics */
  str bytes;        /* NUL-terminated past the end, BOM kept */
  size_t *line_at;  /* built on the first question; use source_place */
  size_t lines;
  const char *digest; /* once asked for; use source_digest */
  const char *root;   /* the folder that all files named in it lie in, as file_real has it; NULL: anywhere */
  bool mapped;        /* the bytes are pages of a file, there as long as they are looked at */
  arena *arena;
} source;

/* `length` bytes of `source` from `start`; a NULL source means nowhere. */
typedef struct span {
  const source *source;
  size_t start, length;
} span;

typedef struct place {
  size_t line, column; /* from 1; columns count characters */
} place;

/* A source over bytes that must outlive it. */
source *source_new(arena *a, const char *path, str bytes);
place source_place(const source *s, size_t at);
str source_line(const source *s, size_t line); /* from 1, without its line end */

/* Bytes that will not be looked at for a while: a large file's pages then take no memory. They may be read again. */
void source_let_go(const source *s, size_t from, size_t end);

/* Shows all bytes piece by piece, letting go of each, until `see` returns false; then false. Pieces are SOURCE_PIECE
   long, but the last. */
bool source_walk(const source *s, bool (*see)(void *with, str piece, size_t at), void *with);

#define SOURCE_PIECE ((size_t)4 << 20)

const char *source_digest(const source *s); /* SHA-256, as 64 hex digits */

span span_new(const source *s, size_t start, size_t length);
span span_slice(span s, size_t start, size_t length); /* within s */
span span_none(void);
str span_str(span s);

#endif
