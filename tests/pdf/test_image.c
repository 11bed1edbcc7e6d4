/* test_image: every kind of PNG comes out with the pixels a decoder of its own sees; whatever is broken is
 * refused. */
#include "tool.h"

#include "pdf/png.h"

#include <cairo.h>
#include <stdlib.h>
#include <zlib.h>

#define SIDE_X 7
#define SIDE_Y 5
#define SCALE 8 /* points a pixel: samples are taken in the middle of each */

/* --- PNGs made by hand --- */

typedef struct recipe {
  unsigned colour, depth;
  bool interlaced, transparent; /* with tRNS */
} recipe;

static void number(text *t, uint32_t v) {
  for (int shift = 24; shift >= 0; shift -= 8)
    text_addc(t, (char)(v >> shift));
}

static void chunk(text *t, const char *type, str data) {
  number(t, (uint32_t)data.len);
  size_t from = t->len;
  text_adds(t, type);
  text_add(t, data);
  number(t, (uint32_t)crc32(0, (const Bytef *)t->ptr + from, (uInt)(t->len - from)));
}

static unsigned noise(unsigned n) {
  return (n * 2654435761u) >> 20 & 0xFF;
}

/* Rows of a pass of w × h pixels, each with filter 1 (the byte to the left is added): noise all the same. */
static void rows(text *t, const recipe *r, unsigned w, unsigned h) {
  static const unsigned channels[] = {1, 0, 3, 1, 2, 0, 4};
  if (!w)
    return;
  for (unsigned y = 0; y < h; y++) {
    text_addc(t, (char)(y % 2));
    for (unsigned i = 0; i < (w * channels[r->colour] * r->depth + 7) / 8; i++)
      text_addc(t, (char)noise(t->len));
  }
}

static str pixels(const recipe *r) {
  static const unsigned pass[7][4] = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
                                      {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
  text raw = text_new(A);
  if (!r->interlaced)
    rows(&raw, r, SIDE_X, SIDE_Y);
  for (int i = 0; r->interlaced && i < 7; i++)
    rows(&raw, r, SIDE_X > pass[i][0] ? (SIDE_X - pass[i][0] + pass[i][2] - 1) / pass[i][2] : 0,
         SIDE_Y > pass[i][1] ? (SIDE_Y - pass[i][1] + pass[i][3] - 1) / pass[i][3] : 0);
  uLongf size = compressBound(raw.len);
  char *packed = arena_alloc(A, size);
  ck_assert_int_eq(compress((Bytef *)packed, &size, (const Bytef *)raw.ptr, raw.len), Z_OK);
  return (str){packed, size};
}

static str made_with(const recipe *r, str data) {
  text *t = ARENA_NEW(A, text), head = text_new(A);
  *t = text_new(A);
  text_add(t, STR("\x89PNG\r\n\x1A\n"));
  number(&head, SIDE_X);
  number(&head, SIDE_Y);
  text_add(&head, (str){(char[]){(char)r->depth, (char)r->colour, 0, 0, (char)r->interlaced}, 5});
  chunk(t, "IHDR", text_str(&head));
  chunk(t, "tEXt", STR("Comment\0hello"));
  char palette[768];
  for (unsigned i = 0; i < sizeof palette; i++)
    palette[i] = (char)noise(i + 77);
  if (r->colour == 3)
    chunk(t, "PLTE", (str){palette, 3u << r->depth});
  if (r->transparent)
    chunk(t, "tRNS", (str){palette, 1u << r->depth});
  chunk(t, "IDAT", str_slice(data, 0, 10)); /* in two parts */
  chunk(t, "IDAT", str_slice(data, 10, data.len));
  chunk(t, "IEND", STR(""));
  return text_str(t);
}

static str made(const recipe *r) {
  return made_with(r, pixels(r));
}

static size_t recipes(recipe *out) {
  static const unsigned kind[][2] = {{0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1},
                                     {3, 2}, {3, 4}, {3, 8}, {4, 8}, {4, 16}, {6, 8}, {6, 16}};
  size_t n = 0;
  for (int interlaced = 0; interlaced < 2; interlaced++)
    for (size_t i = 0; i < 15; i++) {
      out[n++] = (recipe){kind[i][0], kind[i][1], interlaced, false};
      if (kind[i][0] == 3)
        out[n++] = (recipe){3, kind[i][1], interlaced, true};
    }
  return n;
}

/* --- what others see in them --- */

static cairo_status_t give(void *from, unsigned char *bytes, unsigned count) {
  str *rest = from;
  if (rest->len < count)
    return CAIRO_STATUS_READ_ERROR;
  memcpy(bytes, rest->ptr, count);
  *rest = str_slice(*rest, count, rest->len);
  return CAIRO_STATUS_SUCCESS;
}

/* The pixels on white, three bytes each. */
static void decoded(str file, unsigned char out[SIDE_Y][SIDE_X][3]) {
  cairo_surface_t *picture = cairo_image_surface_create_from_png_stream(give, &file);
  ck_assert_int_eq(cairo_surface_status(picture), CAIRO_STATUS_SUCCESS);
  cairo_surface_t *s = cairo_image_surface_create(CAIRO_FORMAT_RGB24, SIDE_X, SIDE_Y);
  cairo_t *c = cairo_create(s);
  cairo_set_source_rgb(c, 1, 1, 1);
  cairo_paint(c);
  cairo_set_source_surface(c, picture, 0, 0);
  cairo_paint(c);
  cairo_surface_flush(s);
  for (int y = 0; y < SIDE_Y; y++)
    for (int x = 0; x < SIDE_X; x++) {
      uint32_t v;
      memcpy(&v, cairo_image_surface_get_data(s) + y * cairo_image_surface_get_stride(s) + 4 * x, 4);
      for (int k = 0; k < 3; k++)
        out[y][x][k] = (unsigned char)(v >> (16 - 8 * k));
    }
  cairo_destroy(c);
  cairo_surface_destroy(s);
  cairo_surface_destroy(picture);
}

START_TEST(every_kind_of_png_shows_its_pixels) {
  recipe all[64];
  size_t count = recipes(all);
  pdf *p = tool_pdf(tool_faces());
  for (size_t i = 0; i < count; i++) {
    pdf_page(p, SIDE_X * SCALE, SIDE_Y * SCALE);
    pdf_open(p, tag_figure, &(pdf_tag_options){.alt = "noise"});
    pdf_image(p, made(&all[i]), (double[]){0, 0, SIDE_X * SCALE, SIDE_Y * SCALE});
    pdf_close(p);
  }
  const char *path = tool_finish(p);
  str all_pages = tool_run("pdftoppm -r 72 %s", path);
  for (size_t i = 0; i < count; i++) {
    unsigned char want[SIDE_Y][SIDE_X][3];
    decoded(made(&all[i]), want);
    str ppm = str_slice(all_pages, i * (all_pages.len / count), (i + 1) * (all_pages.len / count));
    const size_t row = (size_t)SIDE_X * SCALE * 3, head = ppm.len - row * SIDE_Y * SCALE;
    for (size_t y = 0; y < SIDE_Y; y++)
      for (size_t x = 0; x < SIDE_X; x++)
        for (size_t k = 0; k < 3; k++) {
          size_t at = head + (y * SCALE + SCALE / 2) * row + (x * SCALE + SCALE / 2) * 3 + k;
          int off = (unsigned char)ppm.ptr[at] - want[y][x][k];
          ck_assert_msg(abs(off) <= 2,
                        "colour type %u depth %u interlaced %d transparent %d: pixel %zu,%zu is off by %d",
                        all[i].colour, all[i].depth, all[i].interlaced, all[i].transparent, x, y, off);
        }
  }
  unlink(path);
}
END_TEST

START_TEST(any_changed_byte_of_a_png_is_noticed) {
  recipe all[64];
  size_t count = recipes(all);
  for (size_t i = 0; i < count; i += 3) {
    str whole = made(&all[i]);
    png r;
    ck_assert_ptr_null(png_read(whole, &r));
    ck_assert_uint_eq(r.width, SIDE_X);
    for (size_t at = 0; at < whole.len; at++) {
      char *bytes = malloc(whole.len);
      memcpy(bytes, whole.ptr, whole.len);
      bytes[at] = (char)(bytes[at] ^ 1 << at % 8);
      ck_assert_ptr_nonnull(png_read((str){bytes, whole.len}, &r));
      ck_assert_ptr_nonnull(png_read((str){bytes, at}, &r));
      free(bytes);
    }
  }
}
END_TEST

START_TEST(checksums_do_not_save_a_png_with_wrong_contents) {
  const recipe grey = {0, 8, false, false}, colours = {2, 8, false, false};
  png r;
  ck_assert_ptr_nonnull(png_read(made_with(&colours, pixels(&grey)), &r)); /* too few pixels */
  ck_assert_ptr_nonnull(png_read(made_with(&grey, pixels(&colours)), &r)); /* too many */
  ck_assert_ptr_nonnull(png_read(made_with(&(recipe){0, 3, false, false}, pixels(&grey)), &r));
  char filter[SIDE_Y * (SIDE_X + 1)] = {0};
  filter[SIDE_X + 1] = 5; /* there are five, from 0 */
  uLongf size = 256;
  char packed[256];
  compress((Bytef *)packed, &size, (const Bytef *)filter, sizeof filter);
  ck_assert_ptr_nonnull(png_read(made_with(&grey, (str){packed, size}), &r));
  filter[SIDE_X + 1] = 4;
  size = 256;
  compress((Bytef *)packed, &size, (const Bytef *)filter, sizeof filter);
  ck_assert_ptr_null(png_read(made_with(&grey, (str){packed, size}), &r));
}
END_TEST

static const unsigned char grey_jpeg[] = {
    0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x00, 0x00, 0x01, 0x00, 0x01,
    0x00, 0x00, 0xFF, 0xDB, 0x00, 0x43, 0x00, 0x10, 0x0B, 0x0C, 0x0E, 0x0C, 0x0A, 0x10, 0x0E, 0x0D, 0x0E, 0x12,
    0x11, 0x10, 0x13, 0x18, 0x28, 0x1A, 0x18, 0x16, 0x16, 0x18, 0x31, 0x23, 0x25, 0x1D, 0x28, 0x3A, 0x33, 0x3D,
    0x3C, 0x39, 0x33, 0x38, 0x37, 0x40, 0x48, 0x5C, 0x4E, 0x40, 0x44, 0x57, 0x45, 0x37, 0x38, 0x50, 0x6D, 0x51,
    0x57, 0x5F, 0x62, 0x67, 0x68, 0x67, 0x3E, 0x4D, 0x71, 0x79, 0x70, 0x64, 0x78, 0x5C, 0x65, 0x67, 0x63, 0xFF,
    0xC0, 0x00, 0x0B, 0x08, 0x00, 0x04, 0x00, 0x08, 0x01, 0x01, 0x11, 0x00, 0xFF, 0xC4, 0x00, 0x14, 0x00, 0x01,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xC4,
    0x00, 0x14, 0x10, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, 0x3F, 0xFF, 0xD9};

START_TEST(a_jpeg_goes_in_as_it_is) {
  str file = {(const char *)grey_jpeg, sizeof grey_jpeg};
  pdf_image_facts facts;
  ck_assert_ptr_null(pdf_image_read(file, &facts));
  ck_assert_double_eq(facts.width, 8);
  ck_assert_double_eq(facts.height, 4);
  pdf *p = tool_pdf(tool_faces());
  pdf_page(p, 80, 40);
  pdf_open(p, tag_figure, &(pdf_tag_options){.alt = "grey"});
  pdf_image(p, file, (double[]){0, 0, 80, 40});
  pdf_image(p, file, (double[]){0, 0, 40, 20}); /* again, from the same object */
  pdf_close(p);
  const char *path = tool_finish(p);
  str list = tool_run("pdfimages -list %s", path);
  tool_has(list, "   8     4  gray    1   8  jpeg");
  const char *folder = text_format(A, "%s.d", path);
  tool_run(text_format(A, "mkdir %s && pdfimages -all %%s %s/i", folder, folder), path);
  ck_assert(str_equal(tool_run(text_format(A, "cat %s/i-000.jpg #%%s", folder), path), file));
  tool_run(text_format(A, "rm -r %s %%s", folder), path);
}
END_TEST

START_TEST(on_paper_nothing_is_see_through) {
  unsigned char ink[] = {10, 20, 30, 10, 20, 30, 10, 20, 30};
  png_on_paper(ink, (str){(char[]){(char)255, 0, (char)128}, 3}, 3);
  const unsigned char want[] = {10, 20, 30, 255, 255, 255, 132, 137, 142};
  ck_assert_mem_eq(ink, want, sizeof want);
}
END_TEST

START_TEST(a_bad_picture_is_reported_and_leaves_no_document) {
  pdf *p = tool_pdf(tool_faces());
  pdf_page(p, 80, 40);
  pdf_image(p, STR("GIF89a"), (double[]){0, 0, 80, 40});
  ck_assert_ptr_null(pdf_finish(p).ptr);
  tool_has(str_of(harness_complaints()), "a picture is neither a PNG nor a JPEG");
  pdf_image_facts facts;
  ck_assert_str_eq(pdf_image_read(STR(""), &facts), "is neither a PNG nor a JPEG");
}
END_TEST

Suite *image_suite(void) {
  const TTest *const test[] = {every_kind_of_png_shows_its_pixels,
                               any_changed_byte_of_a_png_is_noticed,
                               checksums_do_not_save_a_png_with_wrong_contents,
                               a_jpeg_goes_in_as_it_is,
                               on_paper_nothing_is_see_through,
                               a_bad_picture_is_reported_and_leaves_no_document};
  return harness_suite("image", test, sizeof test / sizeof *test);
}
