/* compose: the state that turning blocks into boxes carries along. */
#include "page/compose.h"

#include <math.h>

void compose_open(composer *c, pdf_tag tag, const pdf_tag_options *o) {
  ink *i = box_ink(c->arena, &c->waiting, ink_open);
  i->tag = tag;
  i->options = o;
}

void compose_close(composer *c) {
  box *waiting = &c->waiting, *last = boxes_last(c->out);
  if (waiting->inks && waiting->ink[waiting->inks - 1].kind == ink_open)
    waiting->inks--; /* nothing stands in it */
  else
    box_ink(c->arena, waiting->inks || !last ? waiting : last, ink_close);
}

box *compose_box(composer *c, span at, double height) {
  box *b = boxes_add(c->out, at, height);
  for (size_t i = 0; i < c->waiting.inks; i++)
    *box_ink(c->arena, b, ink_open) = c->waiting.ink[i];
  c->waiting.inks = 0;
  b->before = c->space;
  b->bar = c->bar;
  c->space = 0;
  b->span = c->span;
  b->breaks = c->breaks;
  b->turns = c->turns;
  c->breaks = c->turns = false;
  return b;
}

void compose_space(composer *c, double points) {
  if (points > c->space)
    c->space = points;
}

void compose_gap(composer *c, span at, double points) {
  compose_box(c, at, points)->keep = true;
}

breadth compose_widen(composer *c) {
  const breadth was = {c->width, c->measure, c->span};
  if (c->columns > 1) {
    c->width = c->measure = c->frame;
    c->span = true;
  }
  return was;
}

void compose_narrow(composer *c, breadth was) {
  c->width = was.width;
  c->measure = was.measure;
  c->span = was.span;
}

double compose_gutter(const composer *c) {
  return c->columns > 1 ? c->theme->column_gap : c->theme->gutter;
}

double compose_width(const composer *c, const asked_length *width) {
  double gutter = compose_gutter(c);
  if (!width->at.source)
    return c->column;
  return width->unit == length_percent ? fmax(1, width->value / 100 * (c->frame + gutter) - gutter) : width->value;
}

double compose_share(const composer *c, const asked_length *width) {
  if (!width->at.source)
    return 1;
  return width->unit == length_percent ? width->value / 100 * c->columns : width->value / c->column;
}

composer compose_aside(const composer *c, boxes *out, double measure) {
  composer aside = *c;
  aside.out = out;
  aside.left = 0;
  aside.measure = measure;
  aside.waiting = (box){0};
  aside.space = 0;
  aside.bar = NULL;
  aside.after_paragraph = false;
  return aside;
}

double compose_words(composer *c, box *b, const voice *v, str words, const double at[2]) {
  style s = voice_style(v, c->lang);
  shaped line = shape(c->arena, c->faces, &s, words, b->at, c->diags);
  double x = at[0];
  for (size_t i = 0; i < line.count; i++) {
    ink *k = box_ink(c->arena, b, ink_run);
    k->run = &line.run[i];
    k->x = x;
    k->y = at[1];
    k->colour = v->ink;
    x += line.run[i].width;
  }
  return line.width;
}
