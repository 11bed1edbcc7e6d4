/* bench_read: what reading a CSV file into typed columns needs: all of them, or those that are named. */
#include "base/file.h"
#include "data/csv.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

typedef struct asked {
  char **name;
  int names;
} asked;

static bool wanted(const void *with, str name) {
  const asked *a = with;
  for (int i = 0; i < a->names; i++)
    if (str_is(name, a->name[i]))
      return true;
  return false;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int count, char **word) {
  if (count < 2)
    return 1;
  asked a = {word + 2, count - 2};
  csv_options o = {.wanted = a.names ? wanted : NULL, .with = &a};
  arena *all = arena_new();
  diags *d = diags_new(all);
  double start = now();
  const source *s = file_read(all, word[1], span_none(), d);
  const table *t = s ? csv_read(all, s, "t", &o, d) : NULL;
  if (!t)
    return 1;
  printf("%.3f s, %zu columns, %zu rows\n", now() - start, t->columns, t->rows);
  arena_drop(all);
  return 0;
}
