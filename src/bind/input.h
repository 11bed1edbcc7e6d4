/* input: the files that a brief was made from, and what was used of them. Knows no tables but those just read. */
#ifndef BIND_INPUT_H
#define BIND_INPUT_H

#include "bind/dataset.h"

/* Notes a table that was read from a file, and how many of its rows were used; a file that several tables are read from
   is noted once, with the most that any of them uses. */
void input_note(dataset *s, const table *read, size_t used);

/* What was used of it, for who wants to check it: "12 rows", "5 of 12 rows; missing: amount 3, day 1". */
const char *input_facts(arena *a, const input *i);

#endif
