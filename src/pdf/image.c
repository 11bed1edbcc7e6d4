/* image: PNG and JPEG pictures. A JPEG goes in as it is, and so do the packed rows of a plain PNG; of what is
   interlaced, see-through, in CMYK or finer than print the pixels are taken apart. */
#include "pdf/doc.h"
#include "pdf/jpeg.h"
#include "pdf/png.h"

#include <math.h>

#define NEITHER "is neither a PNG nor a JPEG"
#define FINEST 300 /* pixels an inch: what print can show of a photograph */
#define SLACK 1.2  /* times as many are left as they are: it is not worth the blur */

const char *pdf_image_read(str file, pdf_image_facts *out) {
  png p;
  jpeg j;
  const char *why = NEITHER;
  *out = (pdf_image_facts){0};
  if (str_starts(file, PNG_SIGNATURE)) {
    why = png_read(file, &p);
    *out = (pdf_image_facts){p.width, p.height, p.depth > 1};
  } else if (str_starts(file, JPEG_SIGNATURE)) {
    why = jpeg_read(file, &j);
    *out = (pdf_image_facts){j.turn < 5 ? j.width : j.height, j.turn < 5 ? j.height : j.width, true};
  }
  return why;
}

unsigned pdf_image_most(const pdf_image_facts *f, double width) {
  double most = ceil(width / 72 * FINEST);
  return f->shades && f->width > most * SLACK ? (unsigned)most : 0;
}

/* Fewer pixels, if so many across are the most: those across the page, which run down a picture that is turned. */
static raster within(arena *a, const raster *r, unsigned most, bool turned) {
  unsigned side = turned ? r->height : r->width, other = turned ? r->width : r->height;
  if (!most || side <= most)
    return *r;
  unsigned less = (unsigned)fmax(1, floor((double)other * most / side + 0.5));
  return turned ? raster_shrink(a, r, less, most) : raster_shrink(a, r, most, less);
}

static object *picture_object(pdf *p, unsigned width, unsigned height, unsigned depth) {
  object *o = doc_object(p, part_pictures);
  text_addf(&o->words, "/Type/XObject/Subtype/Image/Width %u/Height %u/BitsPerComponent %u/ColorSpace", width, height,
            depth);
  return o;
}

static const char *space(unsigned components) {
  return components == 1 ? "/DeviceGray" : "/DeviceRGB";
}

/* As it is, unless it is to be smaller, or its colours cannot be: CMYK, or any in a PDF in grey. */
static const char *jpeg_add(pdf *p, str file, picture *out) {
  jpeg j;
  const char *why = jpeg_read(file, &j);
  if (why)
    return why;
  bool fades = p->info.manner.grey && j.components != 1;
  out->turn = j.turn;
  str bytes = str_slice(file, 0, j.length);
  unsigned least = !out->most ? j.width : j.turn < 5 ? out->most : (unsigned)((double)out->most * j.width / j.height);
  raster r = {.width = j.width, .height = j.height, .parts = j.components};
  if (out->most || fades || j.components == 4) {
    raster all = jpeg_pixels(p->arena, file, &j, least);
    r = within(p->arena, &all, out->most, j.turn > 4);
    if (fades)
      r.ink = grey_pixels(p->arena, r.ink), r.parts = 1;
    bytes = jpeg_write(p->arena, &r);
  }
  out->object = picture_object(p, r.width, r.height, 8);
  text_addf(&out->object->words, "%s/Filter/DCTDecode", space(r.parts));
  object_raw(out->object, bytes);
  return NULL;
}

/* Filled up with black to as many colours as a sample can name, so that none is past the end. */
static void palette_write(text *t, str palette, unsigned depth, unsigned components) {
  size_t colours = (size_t)1 << depth;
  text_addf(t, "[/Indexed%s %zu<", space(components), colours - 1);
  for (size_t i = 0; i < colours * components; i++)
    text_addf(t, "%02X", i < palette.len ? (unsigned char)palette.ptr[i] : 0);
  text_adds(t, ">]");
}

/* PDF knows PNG's filters: the packed rows can stay as they are. */
static object *png_plain(pdf *p, const png *image, str packed) {
  object *o = picture_object(p, image->width, image->height, image->depth);
  if (image->colour == png_palette)
    palette_write(&o->words, p->info.manner.grey ? grey_pixels(p->arena, image->palette) : image->palette, image->depth,
                  p->info.manner.grey ? 1 : 3);
  else
    text_adds(&o->words, space(png_components(image)));
  text_addf(&o->words, "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %u/BitsPerComponent %u/Columns %u>>",
            image->colour == png_palette ? 1 : png_components(image), image->depth, image->width);
  object_raw(o, packed);
  return o;
}

static object *png_taken_apart(pdf *p, const png *image, str packed, unsigned most) {
  raster all = {.width = image->width, .height = image->height, .parts = png_components(image)};
  all.ink = png_pixels(p->arena, image, packed, &all.alpha);
  raster r = within(p->arena, &all, most, false);
  if (r.alpha.ptr && p->standard->archive == 1) { /* which knows nothing that is see-through */
    png_on_paper((unsigned char *)r.ink.ptr, r.alpha, r.parts);
    r.alpha.ptr = NULL;
  }
  object *o = picture_object(p, r.width, r.height, 8);
  if (p->info.manner.grey && r.parts == 3)
    r.ink = grey_pixels(p->arena, r.ink), r.parts = 1;
  text_adds(&o->words, space(r.parts));
  if (r.alpha.ptr) {
    object *mask = picture_object(p, r.width, r.height, 8);
    text_adds(&mask->words, space(1));
    object_deflate(mask, r.alpha);
    text_adds(&o->words, "/SMask");
    object_ref(&o->words, mask);
  }
  object_deflate(o, r.ink);
  return o;
}

static const char *png_add(pdf *p, str file, picture *out) {
  png image;
  const char *why = png_read(file, &image);
  if (why)
    return why;
  bool plain = !image.interlaced && !image.transparency.ptr && image.colour <= png_palette && !out->most &&
               !(p->info.manner.grey && image.colour == png_rgb);
  str packed = png_packed(p->arena, file);
  out->object = plain ? png_plain(p, &image, packed) : png_taken_apart(p, &image, packed, out->most);
  return NULL;
}

/* One for each file and size that it is brought down to, however often it is shown; its object is NULL after a
   diagnostic. */
static const picture *picture_of(pdf *p, str file, unsigned most) {
  for (size_t i = 0; i < p->pictures; i++)
    if (str_equal(p->picture[i].file, file) && p->picture[i].most == most)
      return &p->picture[i];
  picture made = {.file = file, .most = most, .turn = 1};
  const char *why = str_starts(file, PNG_SIGNATURE)    ? png_add(p, file, &made)
                    : str_starts(file, JPEG_SIGNATURE) ? jpeg_add(p, file, &made)
                                                       : NEITHER;
  if (why)
    diags_add(p->diags, 805, span_none(), "a picture %s", why);
  ARENA_PUSH(p->arena, p->picture, p->pictures, p->picture_room);
  p->picture[p->pictures] = made;
  return &p->picture[p->pictures++];
}

/* From the unit square of the stored pixels, up being up, to the frame, by EXIF's orientations. */
static void place_turned(pdf *p, const picture *made, double x, double y, const double size[2]) {
  double w = size[0], h = size[1];
  const double matrix[][6] = {{w, 0, 0, h, x, y},      {-w, 0, 0, h, x + w, y},      {-w, 0, 0, -h, x + w, y + h},
                              {w, 0, 0, -h, x, y + h}, {0, -h, -w, 0, x + w, y + h}, {0, -h, w, 0, x, y + h},
                              {0, h, w, 0, x, y},      {0, h, -w, 0, x + w, y}};
  ink_place(p, made->object, matrix[made->turn - 1]);
}

void pdf_image(pdf *p, str file, const double frame[4]) {
  pdf_image_facts f;
  unsigned most = pdf_image_read(file, &f) ? 0 : pdf_image_most(&f, frame[2]);
  const picture *made = picture_of(p, file, most);
  if (made->object)
    place_turned(p, made, frame[0], doc_sheet(p)->height - frame[1] - frame[3], frame + 2);
}
