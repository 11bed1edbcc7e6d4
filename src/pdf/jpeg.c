/* jpeg: whether the parts of a JPEG (ISO 10918-1) are in order, and its size. */
#include "pdf/jpeg.h"

#define DAMAGED "is damaged: its parts do not follow the JPEG standard"
#define UNUSUAL "is a JPEG of an unusual kind; save it as an ordinary one"

enum { frame_first = 0xC0, frame_last = 0xC2, scan = 0xDA, padding = 0xFF }; /* markers */

static unsigned pair(str s, size_t at) {
  return (unsigned)(unsigned char)s.ptr[at] << 8 | (unsigned char)s.ptr[at + 1];
}

/* Baseline, extended and progressive are what readers of PDF decode. */
static bool is_frame(unsigned marker) {
  return marker >= frame_first && marker <= frame_last;
}

static const char *frame_read(str s, jpeg *out) {
  if (s.len < 8 || s.ptr[2] != 8)
    return UNUSUAL;
  *out = (jpeg){pair(s, 5), pair(s, 3), (unsigned char)s.ptr[7]};
  if (out->components == 4)
    return "is a CMYK JPEG; save it as RGB";
  if (out->components != 1 && out->components != 3)
    return UNUSUAL;
  return out->width && out->height ? NULL : "is empty";
}

/* The segment at the start of `s`, of which it is cut off. */
static str segment_next(str *s, unsigned *marker) {
  while (s->len > 4 && (unsigned char)s->ptr[0] == 0xFF && (unsigned char)s->ptr[1] == padding)
    *s = str_slice(*s, 1, s->len);
  if (s->len < 4 || (unsigned char)s->ptr[0] != 0xFF)
    return (str){NULL, 0};
  *marker = (unsigned char)s->ptr[1];
  size_t size = pair(*s, 2);
  if (*marker < frame_first || size < 2 || size > s->len - 2)
    return (str){NULL, 0};
  str segment = str_slice(*s, 2, 2 + size);
  *s = str_slice(*s, 2 + size, s->len);
  return segment;
}

const char *jpeg_read(str file, jpeg *out) {
  *out = (jpeg){0};
  if (!str_starts(file, JPEG_SIGNATURE) || !str_ends(file, "\xFF\xD9"))
    return "is cut short";
  str s = str_slice(file, 2, file.len);
  unsigned marker;
  for (str segment = segment_next(&s, &marker); segment.ptr; segment = segment_next(&s, &marker)) {
    const char *why = is_frame(marker) ? frame_read(segment, out) : NULL;
    if (why)
      return why;
    if (marker == scan)
      return out->width ? NULL : DAMAGED;
  }
  return DAMAGED;
}
