/* picture: images in boxes: a paragraph that is one image, and the logo. */
#include "page/picture.h"

#include "base/file.h"

#include <math.h>

#define PIXEL 0.75 /* points: CSS pixels, 96 to the inch */

bool picture_read(composer *c, str path, span at, picture *p) {
  double pixels[2];
  const source *file = file_read(c->arena, file_beside(c->arena, c->folder_of, path), at, c->diags);
  if (!file)
    return false;
  p->file = file->bytes;
  if (!pdf_image_size(p->file, pixels)) {
    diags_add(c->diags, 704, at, "%.*s is not a PNG or JPEG image that can be read", STR_ARG(path));
    return false;
  }
  double scale = fmin(PIXEL, fmin(p->width / pixels[0], p->height / pixels[1]));
  p->width = pixels[0] * scale;
  p->height = pixels[1] * scale;
  return true;
}

static void open_figure(composer *c, box *b, const picture *p) {
  pdf_tag_options *o = ARENA_NEW(c->arena, pdf_tag_options);
  double *frame = ARENA_ARRAY(c->arena, 4, double);
  frame[0] = p->x, frame[2] = p->width, frame[3] = p->height;
  *o = (pdf_tag_options){.alt = p->alt, .bbox = frame};
  ink *open = box_ink(c->arena, b, ink_open);
  open->tag = tag_figure;
  open->options = o;
}

void picture_put(composer *c, box *b, const picture *p) {
  bool speaks = p->alt && *p->alt;
  if (speaks)
    open_figure(c, b, p);
  ink *image = box_ink(c->arena, b, ink_image);
  image->image = p->file;
  image->x = p->x;
  image->width = p->width, image->height = p->height;
  if (speaks)
    box_ink(c->arena, b, ink_close);
}

const inlines *picture_alone(const block *k) {
  const inlines *i = k->inlines;
  return i && i->kind == inline_image && !i->next ? i : NULL;
}

static const char *words_of(composer *c, const inlines *i) {
  text alt = text_new(c->arena);
  for (const inlines *w = i->child; w; w = w->next)
    text_add(&alt, w->kind == inline_soft_break ? STR(" ") : w->text);
  if (!alt.len)
    diags_add(c->diags, 703, i->at, "this image has no text for people who cannot see it: write ![what it shows](…)");
  return alt.ptr;
}

bool picture_compose(composer *c, const block *k) {
  const inlines *i = picture_alone(k);
  if (!i)
    return false;
  double grid = c->theme->baseline;
  picture p = {.alt = words_of(c, i), .x = c->left, .width = c->measure, .height = c->height};
  if (!picture_read(c, i->text, i->at, &p))
    return true;
  compose_space(c, grid);
  picture_put(c, compose_box(c, k->at, ceil(p.height / grid) * grid), &p);
  compose_space(c, grid);
  c->after_paragraph = false;
  return true;
}
