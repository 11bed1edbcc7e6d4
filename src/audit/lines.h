/* lines: what became of a list of lines: which are gone, which are new. */
#ifndef AUDIT_LINES_H
#define AUDIT_LINES_H

#include "base/text.h"

typedef enum fate { fate_same, fate_gone, fate_new } fate;

typedef struct change {
  fate fate;
  const char *line;
} change;

typedef struct changes {
  change *list;
  size_t count;
} changes;

/* By a longest common subsequence; what is gone stands before what came in its place. Lists that differ in too much to
   be compared line by line are gone and new as a whole. */
changes lines_compare(arena *a, const char *const *was, size_t before, const char *const *is, size_t after);

#endif
