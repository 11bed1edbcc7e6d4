/* grey: colours to greys of the same luminance, in pixels and in the ink of forms that were drawn in colour. */
#include "pdf/cairo_pdf.h"
#include "pdf/doc.h"

#include <math.h>
#include <string.h>
#include <zlib.h>

#define OPERANDS_MAX 6          /* of the operators in cairo's ink; a colour has three */
#define UNPACKED_MAX (1u << 30) /* bytes of a form's ink */

static double grey_of(const double part[3]) {
  return colour_grey((colour){part[0], part[1], part[2]}).r;
}

str grey_pixels(arena *a, str rgb) {
  size_t count = rgb.len / 3;
  char *grey = arena_alloc(a, count + 1);
  for (size_t i = 0; i < count; i++) {
    const unsigned char *byte = (const unsigned char *)rgb.ptr + 3 * i;
    grey[i] = (char)lround(255 * grey_of((double[]){byte[0] / 255.0, byte[1] / 255.0, byte[2] / 255.0}));
  }
  return (str){grey, count};
}

static str unpacked(arena *a, str packed) {
  char piece[16384];
  text out = text_new(a);
  z_stream z = {.next_in = (Bytef *)packed.ptr, .avail_in = (uInt)packed.len};
  if (inflateInit(&z) != Z_OK)
    return (str){NULL, 0};
  int status = Z_OK;
  while (status == Z_OK && out.len < UNPACKED_MAX) {
    z.next_out = (Bytef *)piece;
    z.avail_out = sizeof piece;
    status = inflate(&z, Z_NO_FLUSH);
    text_add(&out, (str){piece, sizeof piece - z.avail_out});
  }
  inflateEnd(&z);
  return status == Z_STREAM_END ? text_str(&out) : (str){NULL, 0};
}

/* The grey operator of a colour's; NULL for all others. */
static const char *operator_of(str word) {
  return str_is(word, "rg") ? "g" : str_is(word, "RG") ? "G" : NULL;
}

static bool is_operand(str word) {
  return word.len && strchr("+-.0123456789/[(<", word.ptr[0]);
}

static void copy_words(text *out, const str *word, size_t count) {
  for (size_t i = 0; i < count; i++)
    text_addf(out, "%.*s ", STR_ARG(word[i]));
}

/* One operator with the operands before it. */
static bool rewrite(text *out, const str *operand, size_t count, str word) {
  const char *grey = operator_of(word);
  double part[3];
  if (!grey) {
    copy_words(out, operand, count);
    text_addf(out, "%.*s\n", STR_ARG(word));
    return true;
  }
  for (size_t i = 0; i < 3 && count == 3; i++)
    part[i] = strtod(str_copy(out->arena, operand[i]), NULL);
  if (count != 3)
    return false;
  object_real(out, grey_of(part));
  text_addf(out, " %s\n", grey);
  return true;
}

str grey_stream(arena *a, packer *p, str packed) {
  str words = unpacked(a, packed), operand[OPERANDS_MAX];
  text out = text_new(a);
  size_t count = 0;
  unsigned ref;
  if (!words.ptr)
    return words;
  for (str word = cairo_pdf_token(&words, &ref); word.ptr; word = cairo_pdf_token(&words, &ref)) {
    if (is_operand(word) && count == OPERANDS_MAX)
      return (str){NULL, 0};
    if (is_operand(word))
      operand[count++] = word;
    else if (rewrite(&out, operand, count, word))
      count = 0;
    else
      return (str){NULL, 0};
  }
  return words.ptr ? pack_bytes(p, a, text_str(&out)) : (str){NULL, 0};
}
