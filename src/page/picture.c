/* picture: a paragraph that is one image. */
#include "page/picture.h"

#include "base/file.h"
#include "page/prose.h"

#include <math.h>

#define PIXEL 0.75 /* points: CSS pixels, 96 to the inch */

static const inlines *only_image(const block *k) {
  const inlines *i = k->inlines;
  return i && i->kind == inline_image && !i->next ? i : NULL;
}

static pdf_tag_options *figure_tag(composer *c, const inlines *i, const double size[2]) {
  pdf_tag_options *o = ARENA_NEW(c->arena, pdf_tag_options);
  text alt = text_new(c->arena);
  for (const inlines *w = i->child; w; w = w->next)
    text_add(&alt, w->kind == inline_soft_break ? STR(" ") : w->text);
  if (!alt.len)
    diags_add(c->diags, 703, i->at, "this image has no text for people who cannot see it: write ![what it shows](…)");
  double *frame = ARENA_ARRAY(c->arena, 4, double);
  frame[0] = c->left, frame[2] = size[0], frame[3] = size[1];
  o->alt = alt.ptr;
  o->bbox = frame;
  return o;
}

/* Its size in points: at most the measure wide, its height a multiple of the baseline. */
static bool fit(composer *c, const inlines *i, str file, double size[2]) {
  double pixels[2];
  if (!file.ptr || !pdf_image_size(file, pixels)) {
    diags_add(c->diags, file.ptr ? 704 : 101, i->at,
              file.ptr ? "%.*s is not a PNG or JPEG image that can be read" : "cannot read %.*s", STR_ARG(i->text));
    return false;
  }
  double scale = fmin(PIXEL, c->measure / pixels[0]);
  size[0] = pixels[0] * scale;
  size[1] = pixels[1] * scale;
  return true;
}

bool picture_compose(composer *c, const block *k) {
  const inlines *i = only_image(k);
  if (!i)
    return false;
  double size[2];
  str file = file_map(c->arena, file_beside(c->arena, c->folder_of, i->text));
  if (!fit(c, i, file, size))
    return true;
  double grid = c->theme->baseline;
  compose_space(c, grid);
  compose_open(c, tag_figure, figure_tag(c, i, size));
  box *b = compose_box(c, k->at, ceil(size[1] / grid) * grid);
  ink *image = box_ink(c->arena, b, ink_image);
  image->image = file;
  image->x = c->left;
  image->width = size[0], image->height = size[1];
  compose_close(c);
  compose_space(c, grid);
  c->after_paragraph = false;
  return true;
}
