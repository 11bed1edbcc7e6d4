/* place: boxes onto pages, one at a time. */
#include "page/place.h"

#include <math.h>

#define SQUEEZE_MOST 0.65 /* of its natural height: what a figure gives to stay on a page */
#define NOTES_GAP 10      /* points between the text and the first footnote, with a short rule in it */

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
  return k->notes ? boxes_height(k->notes->box, k->notes->count) : 0;
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
  double height = boxes_height(k, count), y = l->frame_height - height;
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

bool place_fits(const layout *l, const page *p, const box *k, size_t count) {
  double notes = 0;
  for (size_t i = 0; i < count; i++)
    notes += place_notes(&k[i]);
  return place_bottom(l, k, count, p->used) + place_notes_with(p, notes) <= l->frame_height + PLACE_SLACK;
}

bool place_squeezed(const layout *l, const page *p, box *k, size_t count) {
  box *yields = NULL;
  for (size_t i = 0; i < count; i++)
    yields = k[i].figures ? &k[i] : yields;
  if (!yields || (l->pages_asked && p->count))
    return false;
  double natural = yields->height, least = fmax(yields->extent.min, p->count ? SQUEEZE_MOST * natural : 0);
  while (yields->height - l->grid >= least && !place_fits(l, p, k, count))
    yields->height -= l->grid;
  if (place_fits(l, p, k, count))
    return true;
  yields->height = natural;
  return false;
}

double place_bottom(const layout *l, const box *k, size_t count, double y) {
  for (size_t i = 0; i < count; i++)
    y = place_start(l, &k[i], y, 0) + k[i].height;
  return y;
}

size_t place_rest(const layout *l, const box *k, size_t count) {
  return place_bottom(l, k, count, 0) <= l->frame_height + PLACE_SLACK ? count : 1;
}
