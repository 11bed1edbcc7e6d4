/* inputs: the files that a brief is made of, as far as it names them itself. */
#ifndef BIND_INPUTS_H
#define BIND_INPUTS_H

#include "ask/brief_source.h"

typedef struct inputs {
  arena *arena;
  const char **path; /* as the program opens them; the brief's own first */
  size_t count, room;
} inputs;

inputs inputs_of(arena *a, const brief_source *b);

#endif
