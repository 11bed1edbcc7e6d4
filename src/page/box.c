/* box: something of known size that the flow places. */
#include "page/box.h"

boxes *boxes_new(arena *a) {
  boxes *b = ARENA_NEW(a, boxes);
  b->arena = a;
  return b;
}

box *boxes_add(boxes *b, span at, double height) {
  ARENA_PUSH(b->arena, b->box, b->count, b->room);
  box *added = &b->box[b->count++];
  *added = (box){.at = at, .height = height, .extent = {height, height, height}};
  return added;
}

box *boxes_last(boxes *b) {
  return b->count ? &b->box[b->count - 1] : NULL;
}

double boxes_height(const box *k, size_t count) {
  double height = 0;
  for (size_t i = 0; i < count; i++)
    height += k[i].height;
  return height;
}

ink *box_ink(arena *a, box *b, ink_kind kind) {
  ARENA_PUSH(a, b->ink, b->inks, b->room);
  ink *added = &b->ink[b->inks++];
  *added = (ink){.kind = kind};
  return added;
}

void box_rect(arena *a, box *b, const double frame[4], colour c) {
  ink *i = box_ink(a, b, ink_rect);
  i->x = frame[0], i->y = frame[1], i->width = frame[2], i->height = frame[3];
  i->colour = c;
}
