/* fuzz_yaml: any bytes as YAML, and as the options of a chart and of a table. */
#include "fuzz.h"

#include "ask/spec.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  arena *a = arena_new();
  const source *s = fuzz_source(a, "x.md", data, size);
  span all = span_new(s, 0, size);
  diags *d = diags_new(a);
  bool read = yaml_read(a, all, d) != NULL;
  fuzz_must(read || diags_errors(d), "YAML fails without a word");
  bool chart = spec_chart(a, all, d) != NULL, made = spec_table(a, all, d) != NULL;
  fuzz_must((chart && made) || diags_errors(d), "options fail without a word");
  fuzz_complaints(a, d);
  arena_drop(a);
  return 0;
}
