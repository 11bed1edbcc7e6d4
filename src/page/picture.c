/* picture: images in boxes: a paragraph that is one image, and the logo. */
#include "page/picture.h"

#include "base/file.h"
#include "page/prose.h"

#include <math.h>
#include <string.h>

#define PIXEL 0.75    /* points: CSS pixels, 96 to the inch */
#define ACROSS 1.005  /* columns: a little over one is a rounding */
#define CAPTION_GAP 4 /* points at least between an image and its caption */
#define KEPT_MOST                                                                                                      \
  0.4 /* of a page: what more than that stands above an image, and may not be parted from it, is parted */

bool picture_read(composer *c, str path, span at, picture *p) {
  pdf_image_facts f;
  const source *file = file_read(c->arena, file_beside(c->arena, c->folder_of, path), at, c->diags);
  if (!file)
    return false;
  p->file = file->bytes;
  const char *why = pdf_image_read(p->file, &f);
  if (why) {
    diags_add(c->diags, 704, at, "%.*s %s", STR_ARG(path), why);
    return false;
  }
  double scale = fmin(p->asked > 0 ? p->asked / f.width : PIXEL, fmin(p->width / f.width, p->height / f.height));
  p->width = f.width * scale;
  p->height = f.height * scale;
  if (pdf_image_most(&f, p->width))
    diags_add(c->diags, 715, at, "%.*s has %.0f pixels an inch at this size: it is brought down to 300", STR_ARG(path),
              f.width / p->width * 72);
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
  const inlines *i = k->inlines, *rest = i ? i->next : NULL;
  if (!i || i->kind != inline_image || (rest && (rest->kind != inline_text || !str_starts(rest->text, "{"))))
    return NULL;
  for (; rest; rest = rest->next)
    if (rest->kind != inline_text || (!rest->next && !str_ends(rest->text, "}")))
      return NULL;
  return i;
}

static const char *words_of(composer *c, const inlines *i) {
  text alt = text_new(c->arena);
  for (const inlines *w = i->child; w; w = w->next)
    text_add(&alt, w->kind == inline_soft_break ? STR(" ") : w->text);
  if (!alt.len)
    diags_add(c->diags, 703, i->at, "this image has no text for people who cannot see it: write ![what it shows](…)");
  return alt.ptr;
}

/* One word of what stands in braces: `width=50%`. */
static void read_word(composer *c, str word, span at, asked_length *width) {
  static const field known = {"width", field_length, .min = 1, .max = 1e4, .help = ""};
  const char *equals = memchr(word.ptr, '=', word.len);
  size_t name = equals ? (size_t)(equals - word.ptr) : word.len;
  if (!str_is(str_slice(word, 0, name), known.name)) {
    diag *g = diags_add(c->diags, 718, at, "an image cannot be given `%.*s`", STR_ARG(word));
    diag_hint(c->diags, g, "its width can be set: {width=50%%}");
    return;
  }
  const node written = {.kind = node_scalar, .at = at, .text = str_slice(word, name + 1, word.len)};
  field_value(c->arena, &known, &written, at, width, c->diags);
}

/* The width that stands in braces after an image. */
static asked_length width_of(composer *c, const inlines *rest) {
  asked_length width = {0};
  text all = text_new(c->arena);
  span at = rest ? rest->at : span_none();
  for (; rest; rest = rest->next)
    text_add(&all, rest->text);
  str s = str_trim(str_slice(text_str(&all), 1, all.len ? all.len - 1 : 0));
  while (s.len) {
    size_t end = 0;
    while (end < s.len && s.ptr[end] != ' ')
      end++;
    read_word(c, str_slice(s, 0, end), at, &width);
    s = str_trim(str_slice(s, end, s.len));
  }
  return width;
}

/* What stands in quotes after an image's path is set below it. */
static void add_caption(composer *c, const inlines *i) {
  pieces words = prose_words(c, i->title, &c->theme->small, i->at);
  prose_set(c, &words, &(prose){.voice = &c->theme->small, .tag = tag_p}, i->at);
}

static double caption_height(composer *c, const inlines *i) {
  boxes *own = boxes_new(c->arena);
  composer aside = compose_aside(c, own, c->measure);
  aside.diags = diags_new(c->arena); /* it is set again, and told about then */
  add_caption(&aside, i);
  return boxes_height(own->box, own->count);
}

/* The most that an image with its gap may be tall: what stays on a page with it, as a heading and its caption, leaves
   it the rest. */
static double most_height(composer *c, double below) {
  const boxes *b = c->out;
  double grid = c->theme->baseline;
  size_t n = 0;
  while (n < b->count && b->box[b->count - 1 - n].keep && !(n && b->box[b->count - n].breaks))
    n++;
  double above = n ? boxes_height(b->box + b->count - n, n) + (double)(n + 1) * grid : 0;
  return floor((c->height - below - (above < KEPT_MOST * c->height ? above : 0)) / grid) * grid;
}

/* Where lines come closer to keep to the pages asked for, images lose twice as much: they bear it better. */
static void shrink(const composer *c, picture *p) {
  double part = c->theme->closeness > 0 ? fmin(1, c->theme->closeness) : 1;
  p->width *= part * part;
  p->height *= part * part;
}

bool picture_compose(composer *c, const block *k) {
  const inlines *i = picture_alone(k);
  if (!i)
    return false;
  double grid = c->theme->baseline;
  asked_length width = width_of(c, i->next);
  double asked = compose_width(c, &width);
  bool across = c->columns > 1 && asked > c->column * ACROSS;
  breadth was = across ? compose_widen(c) : (breadth){c->width, c->measure, c->span};
  double gap = i->title.len ? CAPTION_GAP : 0, most = most_height(c, i->title.len ? caption_height(c, i) : 0);
  picture p = {.alt = words_of(c, i), .x = c->left, .width = c->measure, .height = most - gap};
  if (width.at.source)
    p.width = c->width - c->left, p.asked = asked;
  if (picture_read(c, i->text, i->at, &p)) {
    shrink(c, &p);
    compose_space(c, grid);
    picture_put(c, compose_box(c, k->at, ceil((p.height + gap) / grid) * grid), &p);
    boxes_last(c->out)->keep = i->title.len;
    if (i->title.len)
      add_caption(c, i);
    compose_space(c, grid);
  }
  compose_narrow(c, was);
  c->after_paragraph = false;
  return true;
}
