/* raster: whether the bytes of a PNG (ISO 15948) or JPEG (ISO 10918-1) are sound. A decoder may end the process on
   bytes it dislikes, so nothing is taken on trust: every length, every checksum, the size of what is inflated. */
#include "pdf/raster.h"

#include <string.h>
#include <zlib.h>

#define SIGNATURE "\x89PNG\r\n\x1A\n"
#define SIGNATURE_SIZE 8
#define CHUNK_AROUND 12 /* bytes a chunk has besides its data */
#define PALETTE_MAX 256
#define NOT_PNG_PARTS "is damaged: its parts do not follow the PNG standard"

enum { grey = 0, rgb = 2, palette = 3, grey_alpha = 4, rgb_alpha = 6 }; /* PNG's colour types */

static uint32_t big_endian(const char *bytes, int count) {
  uint32_t v = 0;
  while (count--)
    v = v << 8 | (unsigned char)*bytes++;
  return v;
}

/* --- PNG --- */

typedef struct chunk {
  str all, data;
  const char *type;
} chunk;

static bool chunk_next(str *rest, chunk *c) {
  if (rest->len < CHUNK_AROUND)
    return false;
  size_t size = big_endian(rest->ptr, 4);
  if (size > rest->len - CHUNK_AROUND)
    return false;
  *c = (chunk){str_slice(*rest, 0, size + CHUNK_AROUND), str_slice(*rest, 8, 8 + size), rest->ptr + 4};
  *rest = str_slice(*rest, c->all.len, rest->len);
  uLong sum = crc32(0, (const Bytef *)c->type, (uInt)size + 4);
  return sum == big_endian(c->data.ptr + size, 4);
}

static bool is(const chunk *c, const char *type) {
  return !memcmp(c->type, type, 4);
}

typedef struct png {
  raster *out;
  unsigned depth, colour, interlaced;
  size_t palette;
  z_stream z;
  unsigned pass, row;
  size_t left; /* bytes of the row that are still to come */
  bool begun, ended, bad;
} png;

static bool depth_fits(unsigned colour, unsigned depth) {
  switch (colour) {
  case grey:
    return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
  case palette:
    return depth == 1 || depth == 2 || depth == 4 || depth == 8;
  case rgb:
  case grey_alpha:
  case rgb_alpha:
    return depth == 8 || depth == 16;
  default:
    return false;
  }
}

static bool size_fits(const raster *r) {
  return r->width && r->height && r->width <= RASTER_SIDE_MAX && r->height <= RASTER_SIDE_MAX &&
         (size_t)r->width * r->height <= RASTER_PIXELS_MAX;
}

static const char *header_read(png *p, const chunk *c) {
  if (!is(c, "IHDR") || c->data.len != 13)
    return NOT_PNG_PARTS;
  const char *d = c->data.ptr;
  p->out->width = big_endian(d, 4);
  p->out->height = big_endian(d + 4, 4);
  p->depth = (unsigned char)d[8];
  p->colour = (unsigned char)d[9];
  p->interlaced = (unsigned char)d[12];
  if (!depth_fits(p->colour, p->depth) || d[10] || d[11] || p->interlaced > 1)
    return NOT_PNG_PARTS;
  return size_fits(p->out) ? NULL : "is empty or too large";
}

/* Pixels of a pass (the whole image, if it isn't interlaced) along one side. */
static unsigned pass_pixels(const png *p, bool across) {
  static const unsigned char start[2][7] = {{0, 0, 4, 0, 2, 0, 1}, {0, 4, 0, 2, 0, 1, 0}};
  static const unsigned char step[2][7] = {{8, 8, 8, 4, 4, 2, 2}, {8, 8, 4, 4, 2, 2, 1}};
  unsigned side = across ? p->out->width : p->out->height;
  if (!p->interlaced)
    return side;
  unsigned from = start[across][p->pass], by = step[across][p->pass];
  return side > from ? (side - from + by - 1) / by : 0;
}

static size_t row_bytes(const png *p) {
  static const unsigned char channels[] = {[grey] = 1, [rgb] = 3, [palette] = 1, [grey_alpha] = 2, [rgb_alpha] = 4};
  return ((size_t)pass_pixels(p, true) * channels[p->colour] * p->depth + 7) / 8;
}

/* Moves to the next row that has pixels; false past the last one. */
static bool row_next(png *p) {
  const unsigned passes = p->interlaced ? 7 : 1;
  for (; p->pass < passes; p->pass++, p->row = 0)
    if (pass_pixels(p, true) && p->row < pass_pixels(p, false)) {
      p->row++;
      p->left = row_bytes(p);
      return true;
    }
  return false;
}

/* Walks over inflated bytes: each row starts with the number of a filter, of which there are five. */
static void rows_walk(png *p, const unsigned char *bytes, size_t count) {
  while (count && !p->bad) {
    if (!p->left) {
      p->bad = *bytes > 4 || !row_next(p);
      bytes++, count--;
      continue;
    }
    size_t n = count < p->left ? count : p->left;
    bytes += n, count -= n, p->left -= n;
  }
}

static void data_read(png *p, str data) {
  unsigned char out[16384];
  p->z.next_in = (Bytef *)data.ptr;
  p->z.avail_in = (uInt)data.len;
  while (!p->bad && !p->ended && p->z.avail_in) {
    p->z.next_out = out;
    p->z.avail_out = sizeof out;
    int status = inflate(&p->z, Z_NO_FLUSH);
    p->ended = status == Z_STREAM_END;
    p->bad = status != Z_OK && !p->ended;
    rows_walk(p, out, sizeof out - p->z.avail_out);
  }
  p->bad |= p->z.avail_in > 0;
}

static bool palette_read(png *p, const chunk *c) {
  p->palette = c->data.len / 3;
  return !p->begun && c->data.len % 3 == 0 && p->palette && p->palette <= PALETTE_MAX && p->colour != grey &&
         p->colour != grey_alpha && (p->colour != palette || p->palette <= (size_t)1 << p->depth);
}

static bool transparency_fits(const png *p, const chunk *c) {
  return p->colour == palette ? c->data.len <= p->palette && !p->begun : p->colour < grey_alpha;
}

/* The chunks after the first; the last is IEND. */
static bool chunks_read(png *p, str rest) {
  chunk c;
  while (chunk_next(&rest, &c)) {
    if (is(&c, "IEND"))
      return p->begun && p->ended && !p->bad && !p->left && !row_next(p) && !rest.len;
    bool fits = true;
    if (is(&c, "PLTE"))
      fits = palette_read(p, &c);
    else if (is(&c, "tRNS"))
      fits = transparency_fits(p, &c);
    else if (is(&c, "IDAT"))
      data_read(p, c.data), p->begun = true;
    else
      fits = c.type[0] & 32; /* unknown, and not needed to show the picture */
    if (!fits || p->bad || (p->begun && p->colour == palette && !p->palette))
      return false;
  }
  return false;
}

static const char *png_read(str file, raster *out) {
  png p = {.out = out};
  chunk c;
  str rest = str_slice(file, SIGNATURE_SIZE, file.len);
  if (!chunk_next(&rest, &c))
    return NOT_PNG_PARTS;
  const char *why = header_read(&p, &c);
  if (why)
    return why;
  if (inflateInit(&p.z) != Z_OK)
    return "cannot be read: out of memory";
  bool sound = chunks_read(&p, rest);
  inflateEnd(&p.z);
  return sound ? NULL : NOT_PNG_PARTS;
}

static void chunk_write(text *t, const char *type, str data) {
  char number[4];
  uint32_t size = (uint32_t)data.len;
  for (int i = 0; i < 4; i++)
    number[i] = (char)(size >> (24 - 8 * i));
  text_add(t, (str){number, 4});
  size_t from = t->len;
  text_adds(t, type);
  text_add(t, data);
  uLong sum = crc32(0, (const Bytef *)t->ptr + from, (uInt)(t->len - from));
  for (int i = 0; i < 4; i++)
    number[i] = (char)(sum >> (24 - 8 * i));
  text_add(t, (str){number, 4});
}

/* The palette filled up with black, so that no pixel can point past its end. */
static void palette_write(text *t, str colours, unsigned depth) {
  char full[PALETTE_MAX * 3] = {0};
  memcpy(full, colours.ptr, colours.len);
  chunk_write(t, "PLTE", (str){full, ((size_t)1 << depth) * 3});
}

str raster_png_bare(arena *a, str file) {
  text out = text_new(a), data = text_new(a);
  text_add(&out, (str){SIGNATURE, SIGNATURE_SIZE});
  str rest = str_slice(file, SIGNATURE_SIZE, file.len);
  unsigned depth = 0, colour = 0;
  for (chunk c; chunk_next(&rest, &c);) {
    if (is(&c, "IHDR")) {
      depth = (unsigned char)c.data.ptr[8];
      colour = (unsigned char)c.data.ptr[9];
      chunk_write(&out, "IHDR", c.data);
    } else if (is(&c, "PLTE") && colour == palette)
      palette_write(&out, c.data, depth);
    else if (is(&c, "tRNS") && colour == palette)
      chunk_write(&out, "tRNS", c.data);
    else if (is(&c, "IDAT"))
      text_add(&data, c.data);
  }
  chunk_write(&out, "IDAT", text_str(&data));
  chunk_write(&out, "IEND", STR(""));
  return text_str(&out);
}

/* --- JPEG --- */

static bool is_frame(unsigned char marker) { /* baseline, extended, progressive: what PDF readers decode */
  return marker >= 0xC0 && marker <= 0xC2;
}

static const char *frame_read(str s, raster *out) {
  if (s.len < 8 || s.ptr[2] != 8)
    return "is a JPEG of an unusual kind; save it as an ordinary one";
  out->height = big_endian(s.ptr + 3, 2);
  out->width = big_endian(s.ptr + 5, 2);
  out->components = (unsigned char)s.ptr[7];
  if (out->components == 4)
    return "is a CMYK JPEG; save it as RGB";
  if (out->components != 1 && out->components != 3)
    return "is a JPEG of an unusual kind; save it as an ordinary one";
  return size_fits(out) ? NULL : "is empty or too large";
}

static const char *jpeg_read(str file, raster *out) {
  static const char damaged[] = "is damaged: its parts do not follow the JPEG standard";
  bool frame = false;
  str s = str_slice(file, 2, file.len);
  if (!str_ends(file, "\xFF\xD9"))
    return "is cut short";
  while (s.len > 4 && (unsigned char)s.ptr[0] == 0xFF) {
    unsigned char marker = (unsigned char)s.ptr[1];
    if (marker == 0xFF) { /* padding */
      s = str_slice(s, 1, s.len);
      continue;
    }
    s = str_slice(s, 2, s.len);
    size_t size = big_endian(s.ptr, 2);
    if (marker < 0xC0 || size < 2 || size > s.len)
      return damaged;
    const char *why = is_frame(marker) ? frame_read(str_slice(s, 0, size), out) : NULL;
    if (why)
      return why;
    frame |= is_frame(marker);
    if (marker == 0xDA)
      return frame ? NULL : damaged;
    s = str_slice(s, size, s.len);
  }
  return damaged;
}

const char *raster_read(str file, raster *out) {
  *out = (raster){raster_png, 0, 0, 0};
  if (file.len > UINT32_MAX / 2)
    return "is too large";
  if (str_starts(file, SIGNATURE))
    return png_read(file, out);
  if (!str_starts(file, "\xFF\xD8"))
    return "is neither a PNG nor a JPEG";
  out->kind = raster_jpeg;
  return jpeg_read(file, out);
}
