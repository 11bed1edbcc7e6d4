/* flow: boxes to pages: what stays together, what gives way when a number of pages is asked for. */
#include "page/flow.h"

#include "page/columns.h"
#include "page/place.h"

#include <math.h>

#define FILL_MOST 1.2   /* of its natural height: what a figure takes of what is left on a page */
#define SEARCH_STEPS 12 /* halvings when looking for the heights that fit */

/* --- heights --- */

static double snapped(const layout *l, double height) {
  return floor(height / l->grid + PLACE_SLACK) * l->grid;
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

/* --- one pass --- */

static page *next_page(layout *l, const box *first) {
  page *p = place_page(l);
  if (first->head)
    place_put(l, p, (box *)first->head, true);
  return p;
}

static double notes_of(const page *p) {
  page none = {0};
  double notes = 0;
  for (size_t i = 0; i < p->count; i++)
    notes += p->item[i].repeated ? 0 : place_notes(p->item[i].box);
  return place_notes_with(&none, notes);
}

/* A page after the last one, which gives it its last lines: `least` points of them. */
static page *carry_over(layout *l, double least) {
  const page last = l->page[l->pages - 1];
  size_t n = last.count;
  while (n && (n == last.count || last.used - last.item[n].y < least - PLACE_SLACK || last.item[n - 1].box->keep))
    n--;
  if (!n || last.item[n - 1].repeated)
    return place_page(l);
  page *p = next_page(l, last.item[n].box);
  for (size_t i = n; i < last.count; i++)
    place_put(l, p, last.item[i].box, false);
  page *before = &l->page[l->pages - 2];
  before->count = n;
  before->used = last.item[n - 1].y + last.item[n - 1].box->height;
  before->notes = notes_of(before);
  return p;
}

/* Whether a last page holds next to nothing, and nobody asked for that. */
static bool is_forlorn(const layout *l, const page *last) {
  bool meant = l->pages < 2 || !last->count || last->item[0].box->breaks || last->item[0].repeated;
  return !meant && last->used < PLACE_LAST_LINES * l->grid;
}

/* The last page gets company from the page before when it holds next to nothing: enough that it does not look
   forgotten. */
static page *fill_last(layout *l) {
  const page last = l->page[l->pages - 1];
  if (!is_forlorn(l, &last) || (l->pages_asked && l->pages > l->pages_asked))
    return &l->page[l->pages - 1];
  l->pages--;
  page *p = carry_over(l, PLACE_LAST_LINES * l->grid - last.used);
  for (size_t i = 0; i < last.count; i++)
    place_put(l, p, last.item[i].box, false);
  return p;
}

/* A last page of next to nothing is spared where the figures of the page before make room for it and the colophon. */
static void spare_last(layout *l, boxes *b) {
  const page last = l->page[l->pages - 1];
  if (!is_forlorn(l, &last))
    return;
  box *first = last.item[0].box;
  size_t n = (size_t)(b->box + b->count - first);
  if (!place_drawn_in(l, &l->page[l->pages - 2], first, n))
    return;
  l->pages--;
  for (size_t i = 0; i < last.count; i++)
    place_put(l, &l->page[l->pages - 1], last.item[i].box, false);
}

/* The colophon, at the foot of the last page. */
static void sink(layout *l, boxes *b, size_t from) {
  spare_last(l, b);
  page *p = fill_last(l);
  size_t n = b->count - from;
  if (!place_drawn_in(l, p, &b->box[from], n))
    p = l->pages == l->pages_asked ? place_page(l) : carry_over(l, PLACE_LAST_LINES * l->grid);
  place_foot(l, p, &b->box[from], n);
}

/* Nothing yet, or a table's head alone. */
static bool is_fresh(const page *p) {
  return !p->count || (p->count == 1 && p->item[0].repeated);
}

static void place_all(layout *l, boxes *b) {
  l->pages = 0;
  page *p = place_page(l);
  for (size_t i = 0; i < b->count;) {
    if (b->box[i].sink) {
      sink(l, b, i);
      return;
    }
    size_t n = place_group(b, i);
    if (p->count && (b->box[i].breaks || (!place_fits(l, p, &b->box[i], n) && !place_squeezed(l, p, &b->box[i], n))))
      p = next_page(l, &b->box[i]);
    if (!p->count && !place_fits(l, p, &b->box[i], n))
      place_squeezed(l, p, &b->box[i], n);
    bool parted = !place_fits(l, p, &b->box[i], n); /* taller than a page */
    for (size_t end = i + n; i < end; i++) {
      if (!is_fresh(p) && !place_fits(l, p, &b->box[i], parted ? place_rest(l, &b->box[i], end - i) : 1))
        p = next_page(l, &b->box[i]);
      place_put(l, p, &b->box[i], false);
    }
  }
}

static size_t pages_at(layout *l, boxes *b, double t) {
  stretch(l, b, t);
  if (l->columns > 1)
    columns_place(l, b);
  else
    place_all(l, b);
  return l->pages;
}

/* --- fitting --- */

static bool keeps_to(const layout *l, size_t pages, double t) {
  return t < 0 ? pages <= l->pages_asked : pages >= l->pages_asked;
}

/* The t nearest to 0 that keeps to the pages asked for; `far` is known to. */
static double nearest_fit(layout *l, boxes *b, double far) {
  double near = 0;
  for (int i = 0; i < SEARCH_STEPS; i++) {
    double middle = (near + far) / 2;
    *(keeps_to(l, pages_at(l, b, middle), far) ? &far : &near) = middle;
  }
  return far;
}

/* What stands beyond the pages asked for, less the room that is left on the last of them. */
static double excess_height(const layout *l) {
  const page *last = &l->page[l->pages_asked - 1];
  bool room = !last[1].count || !last[1].item[0].box->breaks;
  double over = room ? last->used + last->notes - l->frame_height : 0;
  for (size_t i = l->pages_asked; i < l->pages; i++)
    over += l->page[i].used + l->page[i].notes;
  return fmax(l->grid, over);
}

/* The boxes of one block, from `from` on: a paragraph's lines, a table's rows. */
static double block_height(const boxes *b, size_t from, size_t *end) {
  const span at = b->box[from].at;
  double height = 0;
  for (*end = from; *end < b->count && b->box[*end].at.source == at.source && b->box[*end].at.start == at.start; ++*end)
    height += b->box[*end].height;
  return height;
}

static bool too_long(const layout *l, const boxes *b, diags *d) {
  double largest = 0;
  span at = span_none();
  for (size_t i = 0, end; i < b->count; i = end) {
    double height = block_height(b, i, &end);
    if (height <= largest)
      continue;
    largest = height;
    at = b->box[i].at;
  }
  diag *g = diags_add(d, 701, at, "the brief is %.0f mm too long for %zu page%s",
                      ceil(excess_height(l) / POINTS_PER_MM), l->pages_asked, l->pages_asked == 1 ? "" : "s");
  diag_hint(d, g, "this is the largest block: %.0f mm", largest / POINTS_PER_MM);
  return false;
}

/* What a figure may grow to: where pages are asked for, all it can bear; else no more than keeps its own proportions,
   or its natural height on the last page. */
static double most_of(const layout *l, const page *p, const box *k) {
  bool last = p == &l->page[l->pages - 1];
  return l->pages_asked ? k->extent.max : fmin(k->extent.max, (last ? 1 : FILL_MOST) * k->extent.natural);
}

/* Gives what is left on a page to its figures, a grid step at a time, within what they may grow to. */
static void fill_page(const layout *l, page *p) {
  bool grown = true;
  while (grown) {
    grown = false;
    for (size_t i = 0; i < p->count; i++) {
      box *k = p->item[i].box;
      if (!k->figures || k->height + l->grid > most_of(l, p, k) + PLACE_SLACK ||
          p->used + l->grid + p->notes > l->frame_height + PLACE_SLACK)
        continue;
      k->height += l->grid;
      p->used += l->grid;
      for (size_t j = i + 1; j < p->count && !p->item[j].box->sink; j++)
        p->item[j].y += l->grid;
      grown = true;
    }
  }
}

int flow_excess(layout *l, boxes *b) {
  if (!l->pages_asked)
    return 0;
  return pages_at(l, b, -1) > l->pages_asked ? 1 : pages_at(l, b, 1) < l->pages_asked ? -1 : 0;
}

/* A heading above a figure is left alone where no page has room for both, however low the figure is drawn. */
static void warn_of_heading(const layout *l, const boxes *b, size_t at, diags *d) {
  box *k = &b->box[at];
  size_t from = at;
  while (from && b->box[from - 1].keep && !b->box[from].breaks && !b->box[from].turns)
    from--;
  if (from == at)
    return;
  double natural = k->height, shown = snapped(l, k->extent.natural);
  k->height = shown - fmax(0, floor((shown - k->extent.min) / l->grid)) * l->grid;
  double over = place_bottom(l, &b->box[from], place_group(b, from), 0) - l->frame_height;
  k->height = natural;
  if (over <= PLACE_SLACK)
    return;
  diag *g = diags_add(d, 729, k->at, "no page has room for this chart and what stands above it");
  diag_hint(d, g, "%.0f mm less would do", ceil(over / POINTS_PER_MM));
}

/* Text is parted where a page ends; a figure can't be, nor can its caption from it. */
static bool figures_fit(const layout *l, const boxes *b, diags *d) {
  bool well = true;
  for (size_t i = 0; i < b->count; i++) {
    const box *k = &b->box[i];
    double least = k->extent.min + boxes_height(k + 1, place_group(b, i) - 1);
    if (k->figures && least <= l->frame_height + PLACE_SLACK)
      warn_of_heading(l, b, i, d);
    if (!k->figures || least <= l->frame_height + PLACE_SLACK)
      continue;
    diag *g = diags_add(d, 716, k->at, "a chart of %.0f mm at least is taller than the page's %.0f mm",
                        least / POINTS_PER_MM, l->frame_height / POINTS_PER_MM);
    diag_hint(d, g, "make it wider, or show less in it");
    well = false;
  }
  return well;
}

/* Figures at the heights nearest to their own that keep to the pages asked for. */
static bool settle(layout *l, boxes *b, diags *d) {
  size_t asked = l->pages_asked, natural = pages_at(l, b, 0);
  if (!asked || natural == asked)
    return true;
  double far = natural > asked ? -1 : 1;
  if (keeps_to(l, pages_at(l, b, far), far))
    pages_at(l, b, nearest_fit(l, b, far));
  else if (natural > asked)
    return too_long(l, b, d);
  if (l->pages != asked) {
    pages_at(l, b, 0);
    diag *g = diags_add(d, 705, span_none(), "the brief fills %zu of the %zu pages asked for", l->pages, asked);
    diag_hint(d, g, "lower `pages`, or say more");
  }
  return true;
}

/* A footnote stands on the page that calls it. */
static bool notes_fit(const layout *l, const boxes *b, diags *d) {
  bool well = true;
  const page none = {0};
  for (size_t i = 0; i < b->count; i++) {
    double height = place_notes_with(&none, place_notes(&b->box[i])), room = l->frame_height - b->box[i].height;
    if (height <= 0 || height <= room + PLACE_SLACK)
      continue;
    diag *g =
        diags_add(d, 725, b->box[i].notes->box[0].at, "no page has room for this footnote and the line that calls it");
    diag_hint(d, g, "%.0f mm with what else is called there; say it in the text", height / POINTS_PER_MM);
    well = false;
  }
  return well;
}

bool flow_pages(layout *l, boxes *b, diags *d) {
  if (!figures_fit(l, b, d) || !notes_fit(l, b, d) || !settle(l, b, d))
    return false;
  for (size_t i = 0; i < l->pages && l->columns <= 1; i++)
    fill_page(l, &l->page[i]);
  return true;
}
