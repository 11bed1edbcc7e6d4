/* flag: a chart asked for on a command line: `--name value` words to what a chart block and front matter would say. */
#ifndef ASK_FLAG_H
#define ASK_FLAG_H

#include "ask/brief_source.h"

/* One of the words, as it stands in the command line's source. */
typedef struct flag {
  const field *field;
  span name;  /* without its dashes */
  span value; /* source NULL: none given, which means true */
} flag;

typedef struct flags {
  flag *item;
  size_t count, room;
  span file; /* the data: a path */
  span at;   /* where complaints point that are about no flag */
} flags;

/* The option of charts, tables of data or front matter that a flag is named after; NULL if there is none. */
const field *flag_find(str name);

/* All of them, to be listed. */
const field *const *flag_fields(arena *a, size_t *count);

/* A bare brief: its table is called as the file is, without folders and ending. NULL after diagnostics. */
brief_source *flag_brief(arena *a, const flags *f, diags *d);

#endif
