/* test_jpeg: JPEGs of every kind that cameras and programs make show what they should; whatever is broken is refused.
 */
#include "tool.h"

#include "pdf/jpeg.h"

#include <jpeglib.h>

#define SIDE_X 32
#define SIDE_Y 16
#define SCALE 4 /* points a pixel */

Suite *jpeg_suite(void);

typedef struct recipe {
  J_COLOR_SPACE given, kept;
  int parts;
  bool progressive;
  int turn;        /* EXIF's; 0: no EXIF */
  unsigned factor; /* pixels a pixel */
} recipe;

/* A picture of four plain quarters: red and white above, blue and grey below. */
static const unsigned char quarter[4][3] = {{220, 30, 30}, {255, 255, 255}, {20, 40, 200}, {120, 120, 120}};

static unsigned grey_of(const unsigned char *c) {
  return (299u * c[0] + 587u * c[1] + 114u * c[2]) / 1000;
}

/* CMYK as Adobe has it: 255 is no ink. */
static void put_pixel(const recipe *r, const unsigned char *c, unsigned char *out) {
  if (r->parts == 1) {
    out[0] = (unsigned char)grey_of(c);
  } else {
    memcpy(out, c, 3);
    if (r->parts == 4)
      out[3] = 255;
  }
}

static str jpeg_of(const recipe *r) {
  struct jpeg_compress_struct c;
  struct jpeg_error_mgr error;
  unsigned char *bytes = NULL;
  unsigned long size = 0;
  c.err = jpeg_std_error(&error);
  jpeg_create_compress(&c);
  jpeg_mem_dest(&c, &bytes, &size);
  c.image_width = SIDE_X * r->factor, c.image_height = SIDE_Y * r->factor;
  c.input_components = r->parts;
  c.in_color_space = r->given;
  jpeg_set_defaults(&c);
  jpeg_set_colorspace(&c, r->kept);
  jpeg_set_quality(&c, 95, TRUE);
  if (r->progressive)
    jpeg_simple_progression(&c);
  jpeg_start_compress(&c, TRUE);
  if (r->turn) {
    unsigned char exif[] = "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0.\0\0\0\0\0\0";
    exif[24] = (unsigned char)r->turn;
    jpeg_write_marker(&c, JPEG_APP0 + 1, exif, sizeof exif - 1);
  }
  unsigned char *row = arena_alloc(A, (size_t)c.image_width * 4);
  for (unsigned y = 0; y < c.image_height; y++) {
    for (unsigned x = 0; x < c.image_width; x++)
      put_pixel(r, quarter[(y >= c.image_height / 2) * 2 + (x >= c.image_width / 2)],
                row + (size_t)x * (size_t)r->parts);
    jpeg_write_scanlines(&c, &row, 1);
  }
  jpeg_finish_compress(&c);
  jpeg_destroy_compress(&c);
  str out = {str_copy(A, (str){(const char *)bytes, size}), size};
  free(bytes);
  return out;
}

static const recipe plain = {JCS_RGB, JCS_YCbCr, 3, false, 0, 1};

/* The colour in the middle of each quarter of a page with nothing but the picture, from left to right and down. */
static void quarters_seen(str file, bool turned, unsigned char out[4][3]) {
  double w = (turned ? SIDE_Y : SIDE_X) * SCALE, h = (turned ? SIDE_X : SIDE_Y) * SCALE;
  pdf *p = tool_pdf(tool_faces());
  pdf_page(p, w, h);
  pdf_open(p, tag_figure, &(pdf_tag_options){.alt = "quarters"});
  pdf_image(p, file, (double[]){0, 0, w, h});
  pdf_close(p);
  const char *path = tool_finish(p);
  str ppm = tool_run("pdftoppm -r 72 %s", path);
  size_t head = ppm.len - (size_t)(w * h) * 3;
  for (int q = 0; q < 4; q++) {
    size_t x = (size_t)(w / 4 + (q % 2) * w / 2), y = (size_t)(h / 4 + (q / 2) * h / 2);
    memcpy(out[q], ppm.ptr + head + (y * (size_t)w + x) * 3, 3);
  }
  unlink(path);
}

static void sees(str file, bool turned, const int order[4], bool grey) {
  unsigned char seen[4][3];
  quarters_seen(file, turned, seen);
  for (int q = 0; q < 4; q++)
    for (int k = 0; k < 3; k++) {
      const unsigned char *want = quarter[order[q]];
      int wanted = (int)(grey ? grey_of(want) : want[k]);
      ck_assert_msg(abs(seen[q][k] - wanted) <= 6, "quarter %d part %d: %d, not %d", q, k, seen[q][k], wanted);
    }
}

START_TEST(every_kind_of_jpeg_shows_its_colours) {
  const recipe kind[] = {{JCS_GRAYSCALE, JCS_GRAYSCALE, 1, false, 0, 1}, {JCS_GRAYSCALE, JCS_GRAYSCALE, 1, true, 0, 1},
                         {JCS_RGB, JCS_YCbCr, 3, false, 0, 1},           {JCS_RGB, JCS_YCbCr, 3, true, 0, 1},
                         {JCS_CMYK, JCS_CMYK, 4, false, 0, 1},           {JCS_CMYK, JCS_YCCK, 4, true, 0, 1}};
  for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
    sees(jpeg_of(&kind[i]), false, (int[]){0, 1, 2, 3}, kind[i].parts == 1);
}
END_TEST

/* Which quarter of the stored picture is seen at the top left, top right, bottom left and bottom right (Exif 2.3). */
START_TEST(pictures_stand_as_the_camera_was_held) {
  static const int order[8][4] = {{0, 1, 2, 3}, {1, 0, 3, 2}, {3, 2, 1, 0}, {2, 3, 0, 1},
                                  {0, 2, 1, 3}, {2, 0, 3, 1}, {3, 1, 2, 0}, {1, 3, 0, 2}};
  for (int turn = 1; turn <= 8; turn++) {
    recipe r = plain;
    r.turn = turn;
    jpeg j;
    ck_assert_ptr_null(jpeg_read(jpeg_of(&r), &j));
    ck_assert_int_eq(j.turn, turn);
    sees(jpeg_of(&r), turn > 4, order[turn - 1], false);
  }
}
END_TEST

START_TEST(what_is_finer_than_print_is_brought_down) {
  recipe r = plain;
  r.factor = 30; /* 960 pixels over 128 points are 540 an inch */
  for (r.turn = 1; r.turn <= 6; r.turn += 5) {
    sees(jpeg_of(&r), r.turn > 4, r.turn > 4 ? (int[]){2, 0, 3, 1} : (int[]){0, 1, 2, 3}, false);
    pdf *p = tool_pdf(tool_faces());
    pdf_page(p, 400, 400);
    pdf_open(p, tag_figure, &(pdf_tag_options){.alt = "quarters"});
    double w = r.turn > 4 ? 64 : 128;
    pdf_image(p, jpeg_of(&r), (double[]){0, 0, w, 192 - w});
    pdf_close(p);
    const char *path = tool_finish(p);
    tool_has(tool_run("pdfimages -list %s", path), "   534   267  rgb     3   8  jpeg");
    unlink(path);
  }
}
END_TEST

START_TEST(the_finest_and_what_is_black_and_white_are_told_apart) {
  ck_assert_uint_eq(pdf_image_most(&(pdf_image_facts){1000, 500, true}, 240), 0);    /* 300 an inch */
  ck_assert_uint_eq(pdf_image_most(&(pdf_image_facts){1200, 500, true}, 240), 0);    /* 360 */
  ck_assert_uint_eq(pdf_image_most(&(pdf_image_facts){1201, 500, true}, 240), 1000); /* more */
  ck_assert_uint_eq(pdf_image_most(&(pdf_image_facts){4000, 500, false}, 240), 0);
}
END_TEST

START_TEST(what_comes_after_the_picture_is_left_out) {
  str whole = jpeg_of(&plain);
  text t = text_new(A);
  text_add(&t, whole);
  text_add(&t, STR("\xFF\xD8\xFF a second, smaller picture, as phones put there"));
  jpeg j;
  ck_assert_ptr_null(jpeg_read(text_str(&t), &j));
  ck_assert_uint_eq(j.length, whole.len);
  ck_assert_uint_eq(j.width, SIDE_X);
}
END_TEST

START_TEST(cut_or_overwritten_jpegs_are_refused) {
  recipe progressive = plain;
  progressive.progressive = true;
  const recipe *const kind[] = {&plain, &progressive};
  for (int i = 0; i < 2; i++) {
    str whole = jpeg_of(kind[i]);
    jpeg j;
    for (size_t cut = 0; cut < whole.len; cut += cut + 16 < whole.len ? 7 : 1) {
      char *bytes = malloc(cut + 1);
      memcpy(bytes, whole.ptr, cut);
      ck_assert_msg(jpeg_read((str){bytes, cut}, &j) != NULL, "cut after %zu of %zu bytes", cut, whole.len);
      free(bytes);
    }
  }
  const recipe large = {JCS_RGB, JCS_YCbCr, 3, false, 0, 8};
  str whole = jpeg_of(&large);
  char *zeros = str_copy(A, whole);
  memset(zeros + whole.len - 200, 0xFF, 150);
  jpeg j;
  ck_assert_ptr_nonnull(jpeg_read((str){zeros, whole.len}, &j));
}
END_TEST

Suite *jpeg_suite(void) {
  const TTest *const test[] = {
      every_kind_of_jpeg_shows_its_colours,     pictures_stand_as_the_camera_was_held,
      what_is_finer_than_print_is_brought_down, the_finest_and_what_is_black_and_white_are_told_apart,
      what_comes_after_the_picture_is_left_out, cut_or_overwritten_jpegs_are_refused};
  return harness_suite("jpeg", test, sizeof test / sizeof *test);
}
