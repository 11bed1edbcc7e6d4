/* nearest: the "did you mean" of every error. */
#include "base/nearest.h"

#include <string.h>

#define WORD_MAX 64 /* longer words are not compared */

static char lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static size_t least(size_t a, size_t b, size_t c) {
  size_t m = a < b ? a : b;
  return m < c ? m : c;
}

/* Optimal string alignment distance over bytes, case ignored. */
static size_t distance(str a, str b) {
  size_t rows[3][WORD_MAX + 1], *before = rows[0], *above = rows[1], *row = rows[2];
  for (size_t j = 0; j <= b.len; j++)
    above[j] = j;
  for (size_t i = 1; i <= a.len; i++) {
    row[0] = i;
    for (size_t j = 1; j <= b.len; j++) {
      bool same = lower(a.ptr[i - 1]) == lower(b.ptr[j - 1]);
      row[j] = least(above[j] + 1, row[j - 1] + 1, above[j - 1] + !same);
      if (i > 1 && j > 1 && lower(a.ptr[i - 1]) == lower(b.ptr[j - 2]) && lower(a.ptr[i - 2]) == lower(b.ptr[j - 1]) &&
          before[j - 2] + 1 < row[j])
        row[j] = before[j - 2] + 1;
    }
    size_t *free_row = before;
    before = above, above = row, row = free_row;
  }
  return above[b.len];
}

const char *nearest(str word, const char *const *names, size_t count) {
  const char *best = NULL;
  size_t best_distance = WORD_MAX;
  if (word.len > WORD_MAX)
    return NULL;
  for (size_t i = 0; i < count; i++) {
    str name = str_of(names[i]);
    if (name.len > WORD_MAX)
      continue;
    size_t longer = name.len > word.len ? name.len : word.len, d = distance(word, name);
    if (d < best_distance && d * 3 <= longer + 1)
      best = names[i], best_distance = d;
  }
  return best;
}
