/* flow: boxes to pages: what stays together, what gives way when a number of pages is asked for. */
#include "page/flow.h"

#include <math.h>

#define NOTES_GAP 10    /* points between the text and the first footnote, with a short rule in it */
#define LAST_LINES 4    /* that the last page holds, when what comes before has them to give */
#define SEARCH_STEPS 12 /* halvings when looking for the heights that fit */
#define SLACK 1e-6

/* --- heights --- */

static double snapped(const layout *l, double height) {
  return floor(height / l->grid + SLACK) * l->grid;
}

/* Figures at t: −1 is their least height, 0 the natural one, 1 the greatest. */
static void stretch(const layout *l, boxes *b, double t) {
  for (size_t i = 0; i < b->count; i++) {
    box *k = &b->box[i];
    if (k->figures)
      k->height = snapped(l, k->extent.natural + (t < 0 ? t * (k->extent.natural - k->extent.min)
                                                        : t * (k->extent.max - k->extent.natural)));
  }
}

static double notes_height(const box *k) {
  double height = 0;
  for (size_t i = 0; k->notes && i < k->notes->count; i++)
    height += k->notes->box[i].height;
  return height;
}

/* --- one pass --- */

static page *add_page(layout *l) {
  ARENA_PUSH(l->arena, l->page, l->pages, l->room);
  page *p = &l->page[l->pages++];
  *p = (page){0};
  return p;
}

/* Where a box starts below `y`: a box with space above it starts on the grid. */
static double start_of(const layout *l, const box *k, double y) {
  if (y <= 0)
    return 0;
  return k->before > 0 ? ceil((y + k->before) / l->grid - SLACK) * l->grid : y;
}

static double room_for_notes(const page *p, double more) {
  return p->notes + more > 0 ? p->notes + more + (p->notes > 0 ? 0 : NOTES_GAP) : 0;
}

static bool fits(const layout *l, const page *p, const box *k, size_t count) {
  double y = p->used, notes = 0;
  for (size_t i = 0; i < count; i++) {
    y = start_of(l, &k[i], y) + k[i].height;
    notes += notes_height(&k[i]);
  }
  return y + room_for_notes(p, notes) <= l->frame_height + SLACK;
}

static void put(const layout *l, page *p, box *k, bool repeated) {
  double y = start_of(l, k, p->used), notes = repeated ? 0 : notes_height(k);
  ARENA_PUSH(l->arena, p->item, p->count, p->room);
  p->item[p->count++] = (placed){.box = k, .y = y, .repeated = repeated};
  p->used = y + k->height;
  p->notes = room_for_notes(p, notes);
}

static page *next_page(layout *l, const box *first) {
  page *p = add_page(l);
  if (first->head)
    put(l, p, (box *)first->head, true);
  return p;
}

/* The boxes from `from` on that may not be parted. */
static size_t group_length(const boxes *b, size_t from) {
  size_t n = 1;
  while (from + n < b->count && b->box[from + n - 1].keep && !b->box[from + n].breaks && !b->box[from + n].sink)
    n++;
  return n;
}

static double notes_of(const page *p) {
  double notes = 0;
  for (size_t i = 0; i < p->count; i++)
    notes += p->item[i].repeated ? 0 : notes_height(p->item[i].box);
  return notes > 0 ? notes + NOTES_GAP : 0;
}

/* A page after the last one, which gives it its last lines: enough that it does not look forgotten. */
static page *carry_over(layout *l) {
  const page last = l->page[l->pages - 1];
  size_t n = last.count;
  while (n && (n == last.count || last.used - last.item[n].y < LAST_LINES * l->grid || last.item[n - 1].box->keep))
    n--;
  if (!n || last.item[n - 1].repeated)
    return add_page(l);
  page *p = next_page(l, last.item[n].box);
  for (size_t i = n; i < last.count; i++)
    put(l, p, last.item[i].box, false);
  page *before = &l->page[l->pages - 2];
  before->count = n;
  before->used = last.item[n - 1].y + last.item[n - 1].box->height;
  before->notes = notes_of(before);
  return p;
}

/* The last page gets company from the page before when it holds next to nothing. */
static page *fill_last(layout *l) {
  const page last = l->page[l->pages - 1];
  bool meant = l->pages < 2 || !last.count || last.item[0].box->breaks || last.item[0].repeated;
  if (meant || last.used >= LAST_LINES * l->grid)
    return &l->page[l->pages - 1];
  l->pages--;
  page *p = carry_over(l);
  for (size_t i = 0; i < last.count; i++)
    put(l, p, last.item[i].box, false);
  return p;
}

/* The colophon, at the foot of the last page. */
static void sink(layout *l, boxes *b, size_t from) {
  page *p = fill_last(l);
  size_t n = b->count - from;
  double height = 0;
  if (!fits(l, p, &b->box[from], n))
    p = carry_over(l);
  for (size_t i = from; i < b->count; i++)
    height += b->box[i].height;
  double y = l->frame_height - p->notes - height;
  for (size_t i = from; i < b->count; i++) {
    put(l, p, &b->box[i], false);
    p->item[p->count - 1].y = y;
    y += b->box[i].height;
  }
}

static void place_all(layout *l, boxes *b) {
  l->pages = 0;
  page *p = add_page(l);
  for (size_t i = 0; i < b->count;) {
    if (b->box[i].sink) {
      sink(l, b, i);
      return;
    }
    size_t n = group_length(b, i);
    if (p->count && (b->box[i].breaks || !fits(l, p, &b->box[i], n)))
      p = next_page(l, &b->box[i]);
    for (size_t end = i + n; i < end; i++) {
      if (p->count && !fits(l, p, &b->box[i], 1)) /* a group taller than a page */
        p = next_page(l, &b->box[i]);
      put(l, p, &b->box[i], false);
    }
  }
}

static size_t pages_at(layout *l, boxes *b, double t) {
  stretch(l, b, t);
  place_all(l, b);
  return l->pages;
}

/* --- fitting --- */

/* The greatest t in [low, high] that needs no more pages than asked; t = low is known to do. */
static double greatest_fit(layout *l, boxes *b, double low, double high) {
  if (pages_at(l, b, high) <= l->pages_asked)
    return high;
  for (int i = 0; i < SEARCH_STEPS; i++) {
    double middle = (low + high) / 2;
    if (pages_at(l, b, middle) <= l->pages_asked)
      low = middle;
    else
      high = middle;
  }
  return low;
}

static bool too_long(layout *l, boxes *b, diags *d) {
  double over = 0;
  const box *largest = &b->box[0];
  for (size_t i = l->pages_asked; i < l->pages; i++)
    over += l->page[i].used;
  for (size_t i = 0; i < b->count; i++)
    if (b->box[i].height > largest->height)
      largest = &b->box[i];
  diag *g = diags_add(d, 701, largest->at, "the brief is %.0f mm too long for %zu page%s", ceil(over / POINTS_PER_MM),
                      l->pages_asked, l->pages_asked == 1 ? "" : "s");
  diag_hint(d, g, "the largest block: %.0f mm", largest->height / POINTS_PER_MM);
  return false;
}

/* Gives what is left on a page to its figures, a grid step at a time, within what they may grow to. */
static void fill_page(const layout *l, page *p) {
  bool grown = true;
  while (grown) {
    grown = false;
    for (size_t i = 0; i < p->count; i++) {
      box *k = p->item[i].box;
      if (!k->figures || k->height + l->grid > k->extent.max + SLACK ||
          p->used + l->grid + p->notes > l->frame_height + SLACK)
        continue;
      k->height += l->grid;
      p->used += l->grid;
      for (size_t j = i + 1; j < p->count && !p->item[j].box->sink; j++)
        p->item[j].y += l->grid;
      grown = true;
    }
  }
}

bool flow_pages(layout *l, boxes *b, diags *d) {
  size_t natural = pages_at(l, b, 0);
  if (l->pages_asked && natural > l->pages_asked) {
    if (pages_at(l, b, -1) > l->pages_asked)
      return too_long(l, b, d);
    pages_at(l, b, greatest_fit(l, b, -1, 0));
  }
  if (l->pages_asked && l->pages < l->pages_asked) {
    diag *g =
        diags_add(d, 705, span_none(), "the brief fills %zu of the %zu pages asked for", l->pages, l->pages_asked);
    diag_hint(d, g, "lower `pages`, or say more");
  }
  for (size_t i = 0; i < l->pages; i++)
    if (i + 1 < l->pages || l->pages_asked)
      fill_page(l, &l->page[i]);
  return true;
}
