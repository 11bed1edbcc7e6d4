/* place: boxes onto pages, one at a time. */
#include "page/place.h"

#include <math.h>

#define SQUEEZE_OWN 0.65  /* of its natural height: what a figure comes down to to stay on a page */
#define SQUEEZE_OTHER 0.8 /* and to make room there for others */
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

/* Down to where a page would reach with a group and its footnotes. */
static double reach(const layout *l, const page *p, const box *k, size_t count) {
  double notes = 0;
  for (size_t i = 0; i < count; i++)
    notes += place_notes(&k[i]);
  return place_bottom(l, k, count, p->used) + place_notes_with(p, notes);
}

bool place_fits(const layout *l, const page *p, const box *k, size_t count) {
  return reach(l, p, k, count) <= l->frame_height + PLACE_SLACK;
}

/* What a figure has to give, in whole grid steps, until it is down to a share of its natural height. */
static double spare(const layout *l, const box *k, double share) {
  double least = fmax(k->extent.min, share * k->extent.natural);
  return k->figures ? fmax(0, floor((k->height - least) / l->grid + PLACE_SLACK)) * l->grid : 0;
}

static double spare_of_page(const layout *l, const page *p) {
  double all = 0;
  for (size_t i = 0; i < p->count && l->columns <= 1; i++)
    all += spare(l, p->item[i].box, SQUEEZE_OTHER);
  return all;
}

static double spare_of_group(const layout *l, const box *k, size_t count, double share) {
  double all = 0;
  for (size_t i = 0; i < count; i++)
    all += spare(l, &k[i], share);
  return all;
}

/* A grid step off every figure of a page that has one to give, with what stands below moved up. */
static void lower_page(const layout *l, page *p) {
  double lowered = 0;
  for (size_t i = 0; i < p->count && l->columns <= 1; i++) {
    double step = fmin(l->grid, spare(l, p->item[i].box, SQUEEZE_OTHER));
    p->item[i].y -= lowered;
    p->item[i].box->height -= step;
    lowered += step;
  }
  p->used -= lowered;
}

static void lower_group(const layout *l, box *k, size_t count, double share) {
  for (size_t i = 0; i < count; i++)
    k[i].height -= fmin(l->grid, spare(l, &k[i], share));
}

bool place_drawn_in(const layout *l, page *p, box *k, size_t count) {
  double share = p->count ? SQUEEZE_OWN : 0, over = reach(l, p, k, count) - l->frame_height;
  if (over <= PLACE_SLACK)
    return true;
  if ((l->pages_asked && p->count) || over > spare_of_page(l, p) + spare_of_group(l, k, count, share) + PLACE_SLACK)
    return false;
  while (!place_fits(l, p, k, count)) {
    lower_page(l, p);
    lower_group(l, k, count, share);
  }
  return true;
}

bool place_squeezed(const layout *l, page *p, box *k, size_t count) {
  size_t figures = 0;
  for (size_t i = 0; i < count; i++)
    figures += k[i].figures;
  return figures && place_drawn_in(l, p, k, count);
}

double place_bottom(const layout *l, const box *k, size_t count, double y) {
  for (size_t i = 0; i < count; i++)
    y = place_start(l, &k[i], y, 0) + k[i].height;
  return y;
}

size_t place_rest(const layout *l, const box *k, size_t count) {
  return place_bottom(l, k, count, 0) <= l->frame_height + PLACE_SLACK ? count : 1;
}
