/* fuzz: what the fuzzers share: one function each, which libFuzzer calls with bytes of its own making. */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include "base/diag.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The bytes as a file, in memory of just their size and a NUL, so that reading beyond shows. */
static inline source *fuzz_source(arena *a, const char *path, const uint8_t *data, size_t size) {
  char *bytes = arena_alloc(a, size + 1);
  if (size)
    memcpy(bytes, data, size);
  return source_new(a, path, (str){bytes, size});
}

/* All complaints as text: their places are walked through. */
static inline const char *fuzz_complaints(arena *a, const diags *d) {
  text out = text_new(a);
  diags_render(d, false, &out);
  return out.len ? out.ptr : "";
}

static inline void fuzz_must(bool well, const char *what) {
  if (well)
    return;
  fprintf(stderr, "%s\n", what);
  abort();
}

#endif
