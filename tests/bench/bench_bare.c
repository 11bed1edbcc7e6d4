/* bench_bare: what a bare libcsv loop needs that only counts: the least that reading by libcsv costs in one thread. */
#include <csv.h>
#include <stdio.h>
#include <time.h>

#define CHUNK ((size_t)1 << 16)

typedef struct counts {
  size_t cells, records;
} counts;

static void cell_read(void *bytes, size_t length, void *user) {
  (void)bytes;
  (void)length;
  ((counts *)user)->cells++;
}

static void record_ended(int end, void *user) {
  (void)end;
  ((counts *)user)->records++;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int count, char **word) {
  static char chunk[CHUNK];
  counts c = {0, 0};
  struct csv_parser parser;
  FILE *in = count == 2 ? fopen(word[1], "rb") : NULL;
  if (!in || csv_init(&parser, 0))
    return 1;
  double start = now();
  for (size_t n; (n = fread(chunk, 1, sizeof chunk, in));)
    if (csv_parse(&parser, chunk, n, cell_read, record_ended, &c) != n)
      return 1;
  csv_fini(&parser, cell_read, record_ended, &c);
  printf("%.3f s, %zu cells, %zu records\n", now() - start, c.cells, c.records);
  csv_free(&parser);
  return fclose(in);
}
