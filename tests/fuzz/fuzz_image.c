/* fuzz_image: any bytes as a picture, to its pixels in a PDF. Sums of a PNG's chunks are set right first, or hardly any
   bytes would come past them. */
#include "fuzz.h"

#include "pdf/pdf.h"

#include <zlib.h>

#define PNG_HEAD 8   /* the signature */
#define PNG_FRAME 12 /* a chunk's length, type and sum */
#define SIDE 40      /* points: what is wider than 200 pixels is brought down */

static uint32_t number_at(const unsigned char *p) {
  return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static void mend_sums(str file) {
  unsigned char *p = (unsigned char *)file.ptr;
  for (size_t at = PNG_HEAD; at + PNG_FRAME <= file.len;) {
    size_t length = number_at(p + at);
    if (length > file.len - at - PNG_FRAME)
      return;
    uint32_t sum = (uint32_t)crc32(0, p + at + 4, (uInt)length + 4);
    for (int i = 0; i < 4; i++)
      p[at + 8 + length + (size_t)i] = (unsigned char)(sum >> (24 - 8 * i));
    at += length + PNG_FRAME;
  }
}

static void show(arena *a, str file, const char *standard, bool grey) {
  diags *d = diags_new(a);
  const pdf_info info = {.title = "T", .lang = "en", .manner = {.standard = pdf_standard_find(standard), .grey = grey}};
  pdf *p = pdf_new(a, NULL, &info, d);
  pdf_page(p, 2 * SIDE, 2 * SIDE);
  pdf_image(p, file, (double[]){0, 0, SIDE, SIDE});
  fuzz_must(diags_errors(d) == 0, "a sound picture is refused");
  fuzz_must(pdf_finish(p).ptr != NULL, "a PDF is not made, without a word");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  arena *a = arena_new();
  str file = fuzz_source(a, "", data, size)->bytes;
  pdf_image_facts facts;
  if (str_starts(file, "\x89PNG"))
    mend_sums(file);
  if (!pdf_image_read(file, &facts)) {
    show(a, file, "a-3,ua-1", size % 2);
    show(a, file, "a-1b", false);
  }
  arena_drop(a);
  return 0;
}
