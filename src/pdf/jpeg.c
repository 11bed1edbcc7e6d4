/* jpeg: JPEGs (ISO 10918-1) in and out by libjpeg, which must not end the run, print, or go on with less. */
#include "pdf/jpeg.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jerror.h>
#include <jpeglib.h>

#define DAMAGED "is damaged: its parts do not follow the JPEG standard"
#define SCANS_MAX 200 /* of a progressive JPEG; ordinary ones have ten. More are a way to waste time */
#define QUALITY 90    /* of what is made smaller; from here on eyes see no difference in print */
#define EXIF "Exif\0" /* and one more NUL */
#define ORIENTATION 0x112
#define OUT_ROOM 65536

/* libjpeg's object first, so that its callbacks find the rest. */
typedef struct reading {
  struct jpeg_decompress_struct d;
  struct jpeg_error_mgr error;
  struct jpeg_progress_mgr progress;
  jmp_buf out;
} reading;

static void read_failed(j_common_ptr j) {
  longjmp(((reading *)j)->out, 1);
}

/* Warnings are of damage, but for three that cameras and old programs cause. */
static void read_warned(j_common_ptr j, int level) {
  int what = j->err->msg_code;
  if (level < 0 && what != JWRN_EXTRANEOUS_DATA && what != JWRN_ADOBE_XFORM && what != JWRN_JFIF_MAJOR)
    read_failed(j);
}

static void read_goes_on(j_common_ptr j) {
  if (((reading *)j)->d.input_scan_number > SCANS_MAX)
    read_failed(j);
}

static void read_start(reading *r, str file) {
  r->d.err = jpeg_std_error(&r->error);
  r->error.error_exit = read_failed;
  r->error.emit_message = read_warned;
  jpeg_create_decompress(&r->d);
  r->progress.progress_monitor = read_goes_on;
  r->d.progress = &r->progress;
  jpeg_mem_src(&r->d, (const unsigned char *)file.ptr, file.len);
  jpeg_save_markers(&r->d, JPEG_APP0 + 1, 0xFFFF);
  jpeg_read_header(&r->d, TRUE);
}

/* --- EXIF: a TIFF inside --- */

static unsigned number(str s, size_t at, unsigned bytes, bool big) {
  unsigned v = 0;
  for (unsigned i = 0; i < bytes; i++)
    v |= (unsigned)(unsigned char)s.ptr[at + i] << 8 * (big ? bytes - 1 - i : i);
  return v;
}

/* The orientation that the first directory of a TIFF tells; 1 if none. */
static int orientation(str tiff) {
  bool big = str_starts(tiff, "MM");
  size_t at = tiff.len >= 8 ? number(tiff, 4, 4, big) : 0;
  if (!at || tiff.len < 2 || at > tiff.len - 2)
    return 1;
  unsigned entries = number(tiff, at, 2, big);
  for (at += 2; entries && at + 12 <= tiff.len; at += 12, entries--)
    if (number(tiff, at, 2, big) == ORIENTATION) {
      unsigned v = number(tiff, at + 8, 2, big);
      return v >= 1 && v <= 8 ? (int)v : 1;
    }
  return 1;
}

static int turn_of(const reading *r) {
  for (jpeg_saved_marker_ptr m = r->d.marker_list; m; m = m->next) {
    str data = {(const char *)m->data, m->data_length};
    if (data.len > sizeof EXIF && !memcmp(data.ptr, EXIF, sizeof EXIF))
      return orientation(str_slice(data, sizeof EXIF, data.len));
  }
  return 1;
}

/* --- reading --- */

static const char *look(reading *r, jpeg *out) {
  *out = (jpeg){r->d.image_width, r->d.image_height, (unsigned)r->d.num_components, turn_of(r), 0};
  if (r->d.data_precision != 8 || (out->components != 1 && out->components != 3 && out->components != 4))
    return "is a JPEG of an unusual kind; save it as an ordinary one";
  if (out->width > JPEG_SIDE_MAX || out->height > JPEG_SIDE_MAX || (size_t)out->width * out->height > JPEG_PIXELS_MAX)
    return "is empty or too large";
  return NULL;
}

/* Decodes all of it for nothing but to know that it can be done. */
static void walk(reading *r) {
  jpeg_start_decompress(&r->d);
  JSAMPARRAY row = r->d.mem->alloc_sarray((j_common_ptr)&r->d, JPOOL_IMAGE,
                                          r->d.output_width * (JDIMENSION)r->d.output_components, 1);
  while (r->d.output_scanline < r->d.output_height)
    jpeg_read_scanlines(&r->d, row, 1);
  jpeg_finish_decompress(&r->d);
}

const char *jpeg_read(str file, jpeg *out) {
  reading r = {0};
  const char *volatile why = DAMAGED;
  *out = (jpeg){0};
  if (!str_starts(file, JPEG_SIGNATURE))
    return DAMAGED;
  if (!setjmp(r.out)) {
    read_start(&r, file);
    why = look(&r, out);
    if (!why) {
      why = DAMAGED; /* until it has been walked through */
      walk(&r);
      out->length = file.len - r.d.src->bytes_in_buffer;
      why = NULL;
    }
  }
  jpeg_destroy_decompress(&r.d);
  return why;
}

/* CMYK as Adobe writes it, 255 being no ink, or as it is; to RGB by what is left of the paper's light. */
static void cmyk_row(const reading *r, const unsigned char *in, unsigned char *out) {
  bool inverted = r->d.saw_Adobe_marker;
  for (size_t x = 0; x < r->d.output_width; x++)
    for (unsigned k = 0; k < 3; k++) {
      unsigned ink = in[4 * x + k], black = in[4 * x + 3];
      out[3 * x + k] =
          (unsigned char)(inverted ? (ink * black + 127) / 255 : ((255 - ink) * (255 - black) + 127) / 255);
    }
}

static unsigned eighths(const jpeg *j, unsigned least) {
  unsigned n = 8;
  while (n > 1 && (size_t)j->width * (n / 2) / 8 >= least)
    n /= 2;
  return n;
}

raster jpeg_pixels(arena *a, str file, const jpeg *j, unsigned least) {
  reading r = {0};
  raster out = {.parts = j->components == 1 ? 1 : 3};
  if (setjmp(r.out)) {
    jpeg_destroy_decompress(&r.d);
    return (raster){0};
  }
  read_start(&r, file);
  r.d.out_color_space = j->components == 1 ? JCS_GRAYSCALE : j->components == 3 ? JCS_RGB : JCS_CMYK;
  r.d.scale_num = eighths(j, least);
  r.d.scale_denom = 8;
  jpeg_start_decompress(&r.d);
  out.width = r.d.output_width, out.height = r.d.output_height;
  size_t stride = (size_t)out.width * out.parts;
  unsigned char *ink = arena_alloc(a, stride * out.height), *four = arena_alloc(a, (size_t)out.width * 4);
  while (r.d.output_scanline < out.height) {
    unsigned char *row = ink + r.d.output_scanline * stride, *into = j->components == 4 ? four : row;
    jpeg_read_scanlines(&r.d, &into, 1);
    if (j->components == 4)
      cmyk_row(&r, four, row);
  }
  jpeg_destroy_decompress(&r.d);
  out.ink = (str){(char *)ink, stride * out.height};
  return out;
}

/* --- writing --- */

typedef struct writing {
  struct jpeg_compress_struct c;
  struct jpeg_error_mgr error;
  struct jpeg_destination_mgr to;
  text bytes;
  unsigned char room[OUT_ROOM];
} writing;

static void out_empty(j_compress_ptr c) {
  writing *w = (writing *)c;
  w->to.next_output_byte = w->room;
  w->to.free_in_buffer = OUT_ROOM;
}

static boolean out_full(j_compress_ptr c) {
  writing *w = (writing *)c;
  text_add(&w->bytes, (str){(const char *)w->room, OUT_ROOM});
  out_empty(c);
  return TRUE;
}

static void out_last(j_compress_ptr c) {
  writing *w = (writing *)c;
  text_add(&w->bytes, (str){(const char *)w->room, OUT_ROOM - w->to.free_in_buffer});
}

str jpeg_write(arena *a, const raster *r) {
  writing *w = ARENA_NEW(a, writing);
  w->bytes = text_new(a);
  w->c.err = jpeg_std_error(&w->error); /* nothing can fail but memory */
  jpeg_create_compress(&w->c);
  w->to = (struct jpeg_destination_mgr){
      .init_destination = out_empty, .empty_output_buffer = out_full, .term_destination = out_last};
  w->c.dest = &w->to;
  w->c.image_width = r->width, w->c.image_height = r->height;
  w->c.input_components = (int)r->parts;
  w->c.in_color_space = r->parts == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&w->c);
  jpeg_set_quality(&w->c, QUALITY, TRUE);
  w->c.optimize_coding = TRUE;
  jpeg_start_compress(&w->c, TRUE);
  while (w->c.next_scanline < r->height) {
    JSAMPROW row = (JSAMPROW)r->ink.ptr + (size_t)w->c.next_scanline * r->width * r->parts;
    jpeg_write_scanlines(&w->c, &row, 1);
  }
  jpeg_finish_compress(&w->c);
  jpeg_destroy_compress(&w->c);
  return text_str(&w->bytes);
}
