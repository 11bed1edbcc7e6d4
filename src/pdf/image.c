/* image: PNG and JPEG pictures. JPEGs go in as they are; PNGs through libharu, once they are known to be sound. */
#include "pdf/doc.h"
#include "pdf/raster.h"

bool pdf_image_size(str file, double size[2]) {
  raster r;
  if (raster_read(file, &r))
    return false;
  size[0] = r.width;
  size[1] = r.height;
  return true;
}

static unsigned jpeg_object(pdf *p, str file, const raster *r) {
  object *o = doc_object(p);
  text_addf(&o->words,
            "/Type/XObject/Subtype/Image/Width %u/Height %u/ColorSpace/Device%s/BitsPerComponent 8/Filter/DCTDecode",
            r->width, r->height, r->components == 1 ? "Gray" : "RGB");
  object_raw(o, file);
  return o->number;
}

static unsigned png_object(pdf *p, str file) {
  str bare = raster_png_bare(p->arena, file);
  HPDF_Image image = HPDF_LoadPngImageFromMem(p->doc, (const HPDF_BYTE *)bare.ptr, (HPDF_UINT)bare.len);
  return image ? image->header.obj_id & 0x00FFFFFF : 0;
}

/* The object of a picture, one for each file however often it is shown; 0 after a diagnostic. */
static unsigned object_of(pdf *p, str file) {
  for (size_t i = 0; i < p->pictures; i++)
    if (str_equal(p->picture[i].file, file))
      return p->picture[i].number;
  raster r;
  const char *why = raster_read(file, &r);
  unsigned number = why ? 0 : r.kind == raster_png ? png_object(p, file) : jpeg_object(p, file, &r);
  if (!number)
    diags_add(p->diags, 805, span_none(), "a picture %s", why ? why : "cannot be taken into the document");
  ARENA_PUSH(p->arena, p->picture, p->pictures, p->picture_room);
  p->picture[p->pictures++] = (picture){file, number};
  return number;
}

void pdf_image(pdf *p, str file, const double frame[4]) {
  unsigned number = object_of(p, file);
  if (number)
    ink_place(p, number, (double[]){frame[2], 0, 0, frame[3], frame[0], doc_sheet(p)->height - frame[1] - frame[3]});
}
