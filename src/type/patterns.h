/* patterns: a set of Liang's hyphenation patterns in a hash table. Knows no words. For the files of this folder. */
#ifndef TYPE_PATTERNS_H
#define TYPE_PATTERNS_H

#include "base/text.h"

/* A pattern, or the beginning of one. */
typedef struct pattern {
  uint32_t hash;
  uint32_t letters, values; /* offsets in `bytes`; values 0: only a beginning */
  unsigned char length;     /* 0: free slot */
} pattern;

typedef struct patterns {
  pattern *slot;
  size_t slots, taken; /* slots: a power of two; 0: no patterns */
  char *bytes;         /* of each pattern the letters, then the values: one before each byte and one at the end */
  size_t used, room;
  size_t latest, latest_length; /* the letters that came last */
} patterns;

/* Reads a part of a dictionary file, a pattern a line. Settings, comments, patterns that change the spelling and
   patterns with ligatures are passed over. */
void patterns_read(arena *a, patterns *p, str lines, bool latin1);

/* Raises value[i], before byte i of `word` (in lower case, a '.' at each end), to what the patterns say; odd values are
   places to divide at. Room for word.len + 1. As libhyphen does, and as its dictionaries are made for: of the patterns
   that end at a byte only the longest counts, and none if a longer beginning of another pattern ends there. */
void patterns_apply(const patterns *p, str word, char *value);

#endif
