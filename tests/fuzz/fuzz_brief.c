/* fuzz_brief: a whole brief and its data.csv, which a line ==== parts, to the finished PDF; its prose is
   held against the data. */
#include "fuzz.h"

#include "brief.h"

#include <unistd.h>

#define PATH_ROOM 200

int LLVMFuzzerInitialize(int *argc, char ***argv);

static char folder[] = "/tmp/brief-fuzz-XXXXXX", brief_path[PATH_ROOM], data_path[PATH_ROOM];

static void leave(void) {
  unlink(brief_path);
  unlink(data_path);
  rmdir(folder);
}

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  (void)argc;
  (void)argv;
  fuzz_must(mkdtemp(folder) != NULL, "no folder");
  snprintf(brief_path, sizeof brief_path, "%s/x.md", folder);
  snprintf(data_path, sizeof data_path, "%s/data.csv", folder);
  return atexit(leave);
}

static void put(const char *path, str bytes) {
  FILE *f = fopen(path, "wb");
  fuzz_must(f != NULL, path);
  if (bytes.len)
    fwrite(bytes.ptr, 1, bytes.len, f);
  fclose(f);
}

static void render(arena *a, diags *d) {
  const brief_options o = {.manifest = "fonts/manifest"};
  brief *b = brief_load(a, brief_path, &o, d);
  fuzz_must(b || diags_errors(d), "a brief is not loaded, without a word");
  if (!b || !brief_lay_out(b)) {
    fuzz_must(diags_errors(d) > 0, "a brief is not laid out, without a word");
    return;
  }
  brief_proof(b);
  pdf_sizes spent = {0};
  str pdf = brief_pdf(b, &spent);
  fuzz_must(pdf.ptr || diags_errors(d), "a PDF is not made, without a word");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char mark[] = "\n====\n";
  arena *a = arena_new();
  diags *d = diags_new(a);
  str all = fuzz_source(a, "", data, size)->bytes;
  const char *cut = memmem(all.ptr, all.len, mark, sizeof mark - 1);
  size_t end = cut ? (size_t)(cut - all.ptr) : all.len;
  put(brief_path, str_slice(all, 0, end + (cut != NULL)));
  put(data_path, cut ? str_slice(all, end + sizeof mark - 1, all.len) : STR("k,v\na,1\nb,2\n"));
  render(a, d);
  fuzz_complaints(a, d);
  arena_drop(a);
  return 0;
}
