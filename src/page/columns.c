/* columns: boxes to pages of several columns. */
#include "page/columns.h"

#include "page/place.h"

#include <math.h>

#define LEAST_LINES 4 /* fewer lines are not parted into columns */

/* A stretch of boxes that stand in columns, and the part of a page it is poured into. */
typedef struct band {
  layout *l;
  boxes *b;
  size_t end; /* box after its last */
  page *p;
  double top;  /* where its columns begin on this page */
  double most; /* how far down they may go */
} band;

/* A column being filled. */
typedef struct lane {
  double x, y, limit;
} lane;

static void put(const band *k, lane *c, box *what, bool repeated) {
  page *p = k->p;
  double y = place_start(k->l, what, c->y, k->top);
  ARENA_PUSH(k->l->arena, p->item, p->count, p->room);
  p->item[p->count++] = (placed){.box = what, .x = c->x, .y = y, .repeated = repeated};
  c->y = y + what->height;
  p->notes = place_notes_with(p, repeated ? 0 : place_notes(what));
}

static bool fits(const band *k, const lane *c, size_t from, size_t count) {
  double y = c->y;
  for (size_t i = from; i < from + count; i++)
    y = place_start(k->l, &k->b->box[i], y, k->top) + k->b->box[i].height;
  return y <= c->limit + PLACE_SLACK;
}

/* A group is parted if no page has room for it; at the top of one, a box at least is placed, come what may. */
static size_t pour_parted(const band *k, lane *c, size_t from, size_t count) {
  bool fresh = k->top <= 0 && c->limit >= k->most;
  bool part = fresh || place_bottom(k->l, &k->b->box[from], count, 0) > k->l->frame_height;
  size_t i = from;
  for (size_t end = from + count; part && i < end; i++) {
    bool must = i == from && fresh && c->x <= 0;
    if (!must && !fits(k, c, i, place_rest(k->l, &k->b->box[i], end - i)))
      break;
    put(k, c, &k->b->box[i], false);
  }
  return i;
}

/* Fills one column from box `from` on; returns the first box that is left. */
static size_t pour_lane(const band *k, lane *c, size_t from) {
  const box *first = from < k->end ? &k->b->box[from] : NULL;
  if (first && first->head)
    put(k, c, (box *)first->head, true);
  size_t i = from;
  while (i < k->end) {
    size_t n = place_group(k->b, i);
    n = i + n > k->end ? k->end - i : n;
    if (i > from && (k->b->box[i].turns || !fits(k, c, i, n)))
      break;
    if (!fits(k, c, i, n))
      return pour_parted(k, c, i, n);
    for (size_t end = i + n; i < end; i++)
      put(k, c, &k->b->box[i], false);
  }
  return i;
}

/* A page as it was, to be tried again. */
static void rewind_page(page *p, const page *was) {
  p->count = was->count;
  p->used = was->used;
  p->notes = was->notes;
}

/* Fills all columns of the page down to `limit`; returns the first box that is left. */
static size_t pour(const band *k, const page *was, size_t from, double limit) {
  rewind_page(k->p, was);
  size_t i = from;
  for (int n = 0; n < k->l->columns; n++) {
    lane c = {n * (k->l->column_width + k->l->column_gap), k->top, limit};
    size_t count = k->p->count;
    i = pour_lane(k, &c, i);
    if (k->p->count == count + 1 && k->p->item[count].repeated)
      k->p->count = count; /* a table's head with nothing below it */
    else
      k->p->used = fmax(k->p->used, c.y);
    if (c.y > limit + PLACE_SLACK)
      break; /* as tall as the page: footnotes that others call would have no room */
  }
  return i;
}

static double height_between(const band *k, size_t from, size_t to) {
  double height = 0;
  for (size_t i = from; i < to; i++)
    height += k->b->box[i].height;
  return height;
}

/* Whether the colophon follows the band. */
static bool ends_all(const band *k) {
  return k->end < k->b->count && k->b->box[k->end].sink;
}

/* Whether there is room left for the colophon, if it follows. */
static bool has_room(const band *k) {
  if (!ends_all(k))
    return k->p->used + k->p->notes <= k->l->frame_height + PLACE_SLACK;
  double foot = place_bottom(k->l, &k->b->box[k->end], k->b->count - k->end, k->p->used);
  return foot + k->p->notes <= k->l->frame_height + PLACE_SLACK;
}

/* The least height that holds all that is left: columns that end on a level. */
static void balance(const band *k, const page *was, size_t from, double limit) {
  double grid = k->l->grid, low = k->top / grid + LEAST_LINES - 1, high = floor(limit / grid);
  while (high - low > 1) {
    double middle = floor((low + high) / 2);
    if (pour(k, was, from, middle * grid) == k->end)
      high = middle;
    else
      low = middle;
  }
  if (pour(k, was, from, high * grid) != k->end)
    pour(k, was, from, limit);
}

/* How far down columns may go: to the footnotes that what is in them calls. */
static double limit_of(band *k, const page *was, size_t from) {
  double frame = k->most = k->l->frame_height, grid = k->l->grid, low = 0, high = floor(frame / grid);
  pour(k, was, from, frame);
  if (k->p->notes <= 0)
    return frame;
  while (high - low > 1) {
    double middle = floor((low + high) / 2);
    pour(k, was, from, middle * grid);
    if (middle * grid + k->p->notes <= frame + PLACE_SLACK)
      low = middle;
    else
      high = middle;
  }
  return low * grid;
}

/* One page of the band; returns the first box that is left for the next. The last page gets a few lines at least, and
   the colophon its room. */
static size_t pour_page(band *k, size_t from) {
  const page was = *k->p;
  double limit = k->most = limit_of(k, &was, from);
  size_t next = pour(k, &was, from, limit);
  if (next == k->end) {
    balance(k, &was, from, limit);
    if (has_room(k))
      return next;
  }
  bool beyond = k->l->pages == k->l->pages_asked; /* what is over is measured as it is */
  double least = ends_all(k) && !beyond ? PLACE_LAST_LINES * k->l->grid * k->l->columns : 0;
  while (limit > k->top + PLACE_LAST_LINES * k->l->grid && height_between(k, next, k->end) < least) {
    limit -= k->l->grid;
    size_t less = pour(k, &was, from, limit);
    if (less == from) { /* nothing to be parted */
      pour(k, &was, from, limit + k->l->grid);
      break;
    }
    next = less;
  }
  bool free = was.count && !was.item[was.count - 1].box->keep;
  if (free && height_between(k, next, k->end) < least) { /* too little to be parted: all of it goes along */
    rewind_page(k->p, &was);
    return from;
  }
  return next;
}

/* The columns of a band begin on the grid, on a level. */
static double top_of(const band *k, size_t from) {
  double y = place_start(k->l, &k->b->box[from], k->p->used, 0);
  return ceil(y / k->l->grid - PLACE_SLACK) * k->l->grid;
}

static size_t place_band(layout *l, boxes *b, size_t from) {
  band k = {.l = l, .b = b, .end = from + 1};
  while (k.end < b->count && !b->box[k.end].span && !b->box[k.end].sink && !b->box[k.end].breaks)
    k.end++;
  while (from < k.end) {
    k.p = &l->page[l->pages - 1];
    k.top = top_of(&k, from);
    size_t next = pour_page(&k, from);
    if (next < k.end && (next > from || k.p->count))
      place_page(l);
    from = next;
  }
  return from;
}

/* --- across all columns --- */

static size_t place_across(layout *l, boxes *b, size_t from) {
  size_t n = 1, group = place_group(b, from);
  while (n < group && b->box[from + n].span)
    n++;
  page *p = &l->page[l->pages - 1];
  if (p->count && !place_fits(l, p, &b->box[from], n) && !place_squeezed(l, p, &b->box[from], n)) {
    p = place_page(l);
    if (b->box[from].head)
      place_put(l, p, (box *)b->box[from].head, true);
  }
  for (size_t i = from; i < from + n; i++)
    place_put(l, p, &b->box[i], false);
  return from + n;
}

/* The colophon, at the foot of the last page. */
static void sink(layout *l, boxes *b, size_t from) {
  page *p = &l->page[l->pages - 1];
  size_t n = b->count - from;
  if (!place_fits(l, p, &b->box[from], n))
    p = place_page(l);
  place_foot(l, p, &b->box[from], n);
}

/* A heading over what goes across goes across too. */
static void widen(boxes *b) {
  for (size_t i = b->count; i-- > 1;)
    if (b->box[i].span && b->box[i - 1].keep && !b->box[i].breaks && !b->box[i].sink)
      b->box[i - 1].span = true;
}

void columns_place(layout *l, boxes *b) {
  l->pages = 0;
  place_page(l);
  widen(b);
  for (size_t i = 0; i < b->count;) {
    if (b->box[i].sink) {
      sink(l, b, i);
      return;
    }
    if (b->box[i].breaks && l->page[l->pages - 1].count)
      place_page(l);
    i = b->box[i].span ? place_across(l, b, i) : place_band(l, b, i);
  }
}
