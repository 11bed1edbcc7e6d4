/* fuzz_markdown: any bytes as a brief's text: front matter, prose, fences. No data are read. */
#include "fuzz.h"

#include "ask/brief_source.h"
#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  arena *a = arena_new();
  const source *s = fuzz_source(a, "x.md", data, size);
  diags *d = diags_new(a);
  bool valid = utf8_valid(s->bytes) == s->bytes.len; /* which brief_source_read sees to */
  bool prose = !valid || markdown_read(a, span_new(s, 0, size), d) != NULL || !diags_errors(d);
  bool read = brief_source_read(a, s, d) != NULL;
  fuzz_must((prose && read) || diags_errors(d), "a brief fails without a word");
  fuzz_complaints(a, d);
  arena_drop(a);
  return 0;
}
