/* image: PNG and JPEG pictures. A JPEG goes in as it is, and so do the packed rows of a plain PNG; of one that is
   interlaced or see-through the pixels are taken apart. */
#include "pdf/doc.h"
#include "pdf/jpeg.h"
#include "pdf/png.h"

#define NEITHER "is neither a PNG nor a JPEG"

bool pdf_image_size(str file, double size[2]) {
  png p;
  jpeg j;
  if (!png_read(file, &p))
    size[0] = p.width, size[1] = p.height;
  else if (!jpeg_read(file, &j))
    size[0] = j.width, size[1] = j.height;
  else
    return false;
  return true;
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

static const char *jpeg_add(pdf *p, str file, object **out) {
  jpeg j;
  const char *why = jpeg_read(file, &j);
  if (why)
    return why;
  if (p->info.manner.grey && j.components != 1)
    return "is a JPEG in colour, and the PDF is to be grey: save it in grey, or as PNG";
  *out = picture_object(p, j.width, j.height, 8);
  text_addf(&(*out)->words, "%s/Filter/DCTDecode", space(j.components));
  object_raw(*out, file);
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

static object *png_taken_apart(pdf *p, const png *image, str packed) {
  str alpha, ink = png_pixels(p->arena, image, packed, &alpha);
  if (alpha.ptr && p->standard->archive == 1) { /* which knows nothing that is see-through */
    png_on_paper((unsigned char *)ink.ptr, alpha, png_components(image));
    alpha.ptr = NULL;
  }
  object *o = picture_object(p, image->width, image->height, 8);
  bool fades = p->info.manner.grey && png_components(image) == 3;
  if (fades)
    ink = grey_pixels(p->arena, ink);
  text_adds(&o->words, space(fades ? 1 : png_components(image)));
  if (alpha.ptr) {
    object *mask = picture_object(p, image->width, image->height, 8);
    text_adds(&mask->words, space(1));
    object_deflate(mask, alpha);
    text_adds(&o->words, "/SMask");
    object_ref(&o->words, mask);
  }
  object_deflate(o, ink);
  return o;
}

static const char *png_add(pdf *p, str file, object **out) {
  png image;
  const char *why = png_read(file, &image);
  if (why)
    return why;
  bool plain = !image.interlaced && !image.transparency.ptr && image.colour <= png_palette &&
               !(p->info.manner.grey && image.colour == png_rgb);
  str packed = png_packed(p->arena, file);
  *out = plain ? png_plain(p, &image, packed) : png_taken_apart(p, &image, packed);
  return NULL;
}

/* The object of a picture, one for each file however often it is shown; NULL after a diagnostic. */
static object *object_of(pdf *p, str file) {
  for (size_t i = 0; i < p->pictures; i++)
    if (str_equal(p->picture[i].file, file))
      return p->picture[i].object;
  object *o = NULL;
  const char *why = str_starts(file, PNG_SIGNATURE)    ? png_add(p, file, &o)
                    : str_starts(file, JPEG_SIGNATURE) ? jpeg_add(p, file, &o)
                                                       : NEITHER;
  if (why)
    diags_add(p->diags, 805, span_none(), "a picture %s", why);
  ARENA_PUSH(p->arena, p->picture, p->pictures, p->picture_room);
  p->picture[p->pictures++] = (picture){file, o};
  return o;
}

void pdf_image(pdf *p, str file, const double frame[4]) {
  object *o = object_of(p, file);
  double foot = doc_sheet(p)->height - frame[1] - frame[3];
  if (o)
    ink_place(p, o, (double[]){frame[2], 0, 0, frame[3], frame[0], foot});
}
