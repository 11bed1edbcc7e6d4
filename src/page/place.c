/* place: boxes onto pages, one at a time. */
#include "page/place.h"

#include <math.h>

#define NOTES_GAP 10 /* points between the text and the first footnote, with a short rule in it */

page *place_page(layout *l) {
  ARENA_PUSH(l->arena, l->page, l->pages, l->room);
  page *p = &l->page[l->pages++];
  *p = (page){0};
  return p;
}

double place_start(const layout *l, const box *k, double y, double top) {
  if (y <= top)
    return top;
  return k->before > 0 ? ceil((y + k->before) / l->grid - PLACE_SLACK) * l->grid : y;
}

double place_notes(const box *k) {
  double height = 0;
  for (size_t i = 0; k->notes && i < k->notes->count; i++)
    height += k->notes->box[i].height;
  return height;
}

double place_notes_with(const page *p, double more) {
  return p->notes + more > 0 ? p->notes + more + (p->notes > 0 ? 0 : NOTES_GAP) : 0;
}

void place_put(const layout *l, page *p, box *k, bool repeated) {
  double y = place_start(l, k, p->used, 0), notes = repeated ? 0 : place_notes(k);
  ARENA_PUSH(l->arena, p->item, p->count, p->room);
  p->item[p->count++] = (placed){.box = k, .y = y, .repeated = repeated};
  p->used = y + k->height;
  p->notes = place_notes_with(p, notes);
}

void place_foot(layout *l, page *p, box *k, size_t count) {
  double height = 0;
  for (size_t i = 0; i < count; i++)
    height += k[i].height;
  double y = l->frame_height - height;
  p->foot = p->notes > 0 ? height + k[0].before : height;
  for (size_t i = 0; i < count; i++) {
    place_put(l, p, &k[i], false);
    p->item[p->count - 1].y = y;
    y += k[i].height;
  }
}

size_t place_group(const boxes *b, size_t from) {
  size_t n = 1;
  while (from + n < b->count && b->box[from + n - 1].keep && !b->box[from + n].breaks && !b->box[from + n].turns &&
         !b->box[from + n].sink)
    n++;
  return n;
}

double place_bottom(const layout *l, const box *k, size_t count, double y) {
  for (size_t i = 0; i < count; i++)
    y = place_start(l, &k[i], y, 0) + k[i].height;
  return y;
}

size_t place_rest(const layout *l, const box *k, size_t count) {
  return place_bottom(l, k, count, 0) <= l->frame_height + PLACE_SLACK ? count : 1;
}
