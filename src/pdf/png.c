/* png: whether the bytes of a PNG (ISO 15948) are sound, and its pixels. Nothing is taken on trust: every length, every
   checksum, the size of what is inflated. */
#include "pdf/png.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#define CHUNK_AROUND 12 /* bytes a chunk has besides its data */
#define PALETTE_MAX 256
#define FILTERS 5
#define DAMAGED "is damaged: its parts do not follow the PNG standard"

static uint32_t big_endian(const char *bytes, int count) {
  uint32_t v = 0;
  while (count--)
    v = v << 8 | (unsigned char)*bytes++;
  return v;
}

/* --- rows: the image is one pass over all pixels or, interlaced, seven over some --- */

typedef struct pass {
  unsigned char x, y, across, down; /* the first pixel, and the steps to the next */
} pass;

static const pass whole = {0, 0, 1, 1};
static const pass adam7[] = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
                             {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};

static unsigned steps(unsigned side, unsigned from, unsigned by) {
  return side > from ? (side - from + by - 1) / by : 0;
}

/* Which row comes next. */
typedef struct rows {
  const png *of;
  unsigned pass, row;
} rows;

static const pass *pass_now(const rows *r) {
  return r->of->interlaced ? &adam7[r->pass] : &whole;
}

static unsigned row_pixels(const rows *r) {
  return steps(r->of->width, pass_now(r)->x, pass_now(r)->across);
}

static unsigned channels(const png *p) {
  static const unsigned char count[] = {
      [png_grey] = 1, [png_rgb] = 3, [png_palette] = 1, [png_grey_alpha] = 2, [png_rgb_alpha] = 4};
  return count[p->colour];
}

static size_t row_bytes(const rows *r) {
  return ((size_t)row_pixels(r) * channels(r->of) * r->of->depth + 7) / 8;
}

/* True at a row with pixels, which may be where it stands; false past the last. */
static bool row_here(rows *r) {
  const unsigned passes = r->of->interlaced ? 7 : 1;
  for (; r->pass < passes; r->pass++, r->row = 0)
    if (row_pixels(r) && r->row < steps(r->of->height, pass_now(r)->y, pass_now(r)->down))
      return true;
  return false;
}

/* --- soundness --- */

typedef struct chunk {
  str data;
  const char *type;
} chunk;

static bool chunk_next(str *rest, chunk *c) {
  if (rest->len < CHUNK_AROUND)
    return false;
  size_t size = big_endian(rest->ptr, 4);
  if (size > rest->len - CHUNK_AROUND)
    return false;
  *c = (chunk){str_slice(*rest, 8, 8 + size), rest->ptr + 4};
  *rest = str_slice(*rest, size + CHUNK_AROUND, rest->len);
  uLong sum = crc32(0, (const Bytef *)c->type, (uInt)size + 4);
  return sum == big_endian(c->data.ptr + size, 4);
}

static bool is(const chunk *c, const char *type) {
  return !memcmp(c->type, type, 4);
}

static bool depth_fits(const png *p) {
  switch (p->colour) {
  case png_grey:
    return p->depth == 1 || p->depth == 2 || p->depth == 4 || p->depth == 8 || p->depth == 16;
  case png_palette:
    return p->depth == 1 || p->depth == 2 || p->depth == 4 || p->depth == 8;
  case png_rgb:
  case png_grey_alpha:
  case png_rgb_alpha:
    return p->depth == 8 || p->depth == 16;
  default:
    return false;
  }
}

static const char *header_read(png *p, const chunk *c) {
  if (!is(c, "IHDR") || c->data.len != 13)
    return DAMAGED;
  const char *d = c->data.ptr;
  p->width = big_endian(d, 4);
  p->height = big_endian(d + 4, 4);
  p->depth = (unsigned char)d[8];
  p->colour = (png_colour)(unsigned char)d[9];
  p->interlaced = d[12];
  if (!depth_fits(p) || d[10] || d[11] || (unsigned char)d[12] > 1)
    return DAMAGED;
  bool fits = p->width && p->height && p->width <= PNG_SIDE_MAX && p->height <= PNG_SIDE_MAX &&
              (size_t)p->width * p->height <= PNG_PIXELS_MAX;
  return fits ? NULL : "is empty or too large";
}

typedef struct checker {
  png *png;
  z_stream z;
  rows rows;
  size_t left; /* bytes of the row under way that are still to come */
  bool begun, ended, bad;
} checker;

/* Walks over inflated bytes: each row starts with the number of a filter. */
static void rows_walk(checker *k, const unsigned char *bytes, size_t count) {
  k->png->bytes += count;
  while (count && !k->bad) {
    if (k->left) {
      size_t n = count < k->left ? count : k->left;
      bytes += n;
      count -= n;
      k->left -= n;
      continue;
    }
    k->bad = *bytes >= FILTERS || !row_here(&k->rows);
    k->left = k->bad ? 0 : row_bytes(&k->rows);
    k->rows.row++;
    bytes++;
    count--;
  }
}

static void data_read(checker *k, str data) {
  unsigned char out[16384];
  k->begun = true;
  k->z.next_in = (Bytef *)data.ptr;
  k->z.avail_in = (uInt)data.len;
  do {
    k->z.next_out = out;
    k->z.avail_out = sizeof out;
    int status = k->ended ? Z_DATA_ERROR : inflate(&k->z, Z_NO_FLUSH);
    k->ended |= status == Z_STREAM_END;
    k->bad |= status != Z_OK && status != Z_STREAM_END && (status != Z_BUF_ERROR || k->z.avail_in);
    rows_walk(k, out, sizeof out - k->z.avail_out);
  } while (!k->bad && (k->z.avail_in || (!k->z.avail_out && !k->ended)));
  k->z.next_out = NULL;
}

static bool palette_read(checker *k, const chunk *c) {
  png *p = k->png;
  size_t colours = c->data.len / 3;
  p->palette = c->data;
  return !k->begun && c->data.len % 3 == 0 && colours && colours <= PALETTE_MAX && p->colour != png_grey &&
         p->colour != png_grey_alpha && (p->colour != png_palette || colours <= (size_t)1 << p->depth);
}

static bool transparency_read(checker *k, const chunk *c) {
  png *p = k->png;
  p->transparency = c->data;
  if (p->colour == png_palette)
    return !k->begun && c->data.len <= p->palette.len / 3;
  return p->colour == png_grey ? c->data.len == 2 : p->colour == png_rgb && c->data.len == 6;
}

/* One chunk after the first; other ones than these are passed over unless they say that they may not be. */
static bool chunk_fits(checker *k, const chunk *c) {
  if (is(c, "PLTE"))
    return palette_read(k, c);
  if (is(c, "tRNS"))
    return transparency_read(k, c);
  if (!is(c, "IDAT"))
    return c->type[0] & 32;
  if (k->png->colour == png_palette && !k->png->palette.ptr)
    return false;
  data_read(k, c->data);
  return !k->bad;
}

static bool chunks_read(checker *k, str rest) {
  for (chunk c; chunk_next(&rest, &c);) {
    if (is(&c, "IEND"))
      return k->ended && !k->left && !row_here(&k->rows) && !rest.len;
    if (!chunk_fits(k, &c))
      return false;
  }
  return false;
}

const char *png_read(str file, png *out) {
  *out = (png){0};
  checker k = {.png = out, .rows = {.of = out}};
  chunk c;
  str rest = str_slice(file, sizeof PNG_SIGNATURE - 1, file.len);
  if (!str_starts(file, PNG_SIGNATURE) || !chunk_next(&rest, &c))
    return DAMAGED;
  const char *why = header_read(out, &c);
  if (why)
    return why;
  if (inflateInit(&k.z) != Z_OK)
    return "cannot be read: out of memory";
  bool sound = chunks_read(&k, rest);
  inflateEnd(&k.z);
  return sound ? NULL : DAMAGED;
}

/* --- pixels --- */

str png_packed(arena *a, str file) {
  text *all = ARENA_NEW(a, text);
  *all = text_new(a);
  str rest = str_slice(file, sizeof PNG_SIGNATURE - 1, file.len);
  for (chunk c; chunk_next(&rest, &c);)
    if (is(&c, "IDAT"))
      text_add(all, c.data);
  return text_str(all);
}

unsigned png_components(const png *p) {
  return p->colour == png_grey || p->colour == png_grey_alpha ? 1 : 3;
}

static int paeth(int left, int up, int corner) {
  int guess = left + up - corner;
  int l = abs(guess - left), u = abs(guess - up), c = abs(guess - corner);
  return l <= u && l <= c ? left : u <= c ? up : corner;
}

/* Takes a row's filter off. `row` has its filter's number in front; `above` is NULL for a pass's first row. */
static void unfilter(unsigned char *row, const unsigned char *above, size_t count, size_t step) {
  unsigned filter = *row++;
  for (size_t i = 0; i < count; i++) {
    int left = i < step ? 0 : row[i - step], up = above ? above[i] : 0,
        corner = i < step || !above ? 0 : above[i - step];
    const int guess[FILTERS] = {0, left, up, (left + up) / 2, filter == 4 ? paeth(left, up, corner) : 0};
    row[i] = (unsigned char)(row[i] + guess[filter]);
  }
}

/* The n-th sample of a row, as it is written. */
static unsigned sample(const unsigned char *row, size_t n, unsigned depth) {
  if (depth == 16)
    return (unsigned)row[2 * n] << 8 | row[2 * n + 1];
  size_t bit = n * depth;
  return row[bit / 8] >> (8 - depth - bit % 8) & ((1u << depth) - 1);
}

static unsigned char to_byte(unsigned v, unsigned depth) {
  return (unsigned char)(depth == 16 ? v >> 8 : v * 255 / ((1u << depth) - 1));
}

/* Whether the samples are those of the one colour that stands for nothing. */
static bool is_clear(const png *p, const unsigned *v) {
  for (size_t i = 0; i < p->transparency.len / 2; i++)
    if (v[i] != big_endian(p->transparency.ptr + 2 * i, 2))
      return false;
  return true;
}

/* One pixel's samples to bytes of ink and one of alpha. */
static void pixel(const png *p, const unsigned *v, unsigned char *ink, unsigned char *alpha) {
  unsigned parts = png_components(p), given = channels(p);
  if (p->colour == png_palette) {
    for (unsigned k = 0; k < 3; k++)
      ink[k] = v[0] < p->palette.len / 3 ? (unsigned char)p->palette.ptr[3 * v[0] + k] : 0;
    *alpha = v[0] < p->transparency.len ? (unsigned char)p->transparency.ptr[v[0]] : 255;
    return;
  }
  for (unsigned k = 0; k < parts; k++)
    ink[k] = to_byte(v[k], p->depth);
  if (given > parts)
    *alpha = to_byte(v[parts], p->depth);
  else
    *alpha = p->transparency.ptr && is_clear(p, v) ? 0 : 255;
}

static void row_pixels_write(const rows *r, const unsigned char *row, unsigned char *ink, unsigned char *alpha) {
  const png *p = r->of;
  const pass *now = pass_now(r);
  size_t y = now->y + (size_t)r->row * now->down, count = channels(p);
  for (size_t i = 0; i < row_pixels(r); i++) {
    unsigned v[4] = {0};
    for (size_t k = 0; k < count; k++)
      v[k] = sample(row, i * count + k, p->depth);
    size_t at = y * p->width + now->x + i * now->across;
    pixel(p, v, ink + at * png_components(p), alpha + at);
  }
}

str png_pixels(arena *a, const png *p, str packed, str *alpha) {
  size_t count = (size_t)p->width * p->height, parts = png_components(p);
  unsigned char *raw = arena_alloc(a, p->bytes), *ink = arena_alloc(a, count * parts), *clear = arena_alloc(a, count);
  uLongf size = p->bytes;
  uncompress(raw, &size, (const Bytef *)packed.ptr, packed.len);
  size_t step = ((size_t)channels(p) * p->depth + 7) / 8;
  const unsigned char *above = NULL;
  for (rows r = {.of = p}; row_here(&r); r.row++) {
    unfilter(raw, r.row ? above : NULL, row_bytes(&r), step);
    row_pixels_write(&r, raw + 1, ink, clear);
    above = raw + 1;
    raw += 1 + row_bytes(&r);
  }
  bool see_through = p->transparency.ptr || p->colour >= png_grey_alpha;
  *alpha = see_through ? (str){(char *)clear, count} : (str){NULL, 0};
  return (str){(char *)ink, count * parts};
}

void png_on_paper(unsigned char *ink, str alpha, unsigned parts) {
  for (size_t i = 0; i < alpha.len * parts; i++) {
    unsigned cover = (unsigned char)alpha.ptr[i / parts];
    ink[i] = (unsigned char)((ink[i] * cover + 255 * (255 - cover) + 127) / 255);
  }
}
