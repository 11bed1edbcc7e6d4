/* stack: boxes without ink, for tests of the flow. */
#ifndef TESTS_PAGE_STACK_H
#define TESTS_PAGE_STACK_H

#include "harness.h"

#include "page/flow.h"

#define GRID 14.0
#define LINES 20 /* grid lines a page */

static inline layout *paper(size_t pages_asked) {
  layout *l = ARENA_NEW(A, layout);
  *l = (layout){.arena = A, .grid = GRID, .frame_width = 400, .frame_height = LINES * GRID, .pages_asked = pages_asked};
  return l;
}

static inline boxes *lines(size_t count) {
  boxes *b = boxes_new(A);
  for (size_t i = 0; i < count; i++)
    boxes_add(b, span_none(), GRID);
  return b;
}

/* A row of one figure that gives way between `min` and `max`. */
static inline box *add_figure(boxes *b, double min, double natural, double max) {
  box *k = boxes_add(b, span_none(), natural);
  k->extent = (extent){min, natural, max};
  k->figure = ARENA_NEW(A, figure);
  k->figures = 1;
  k->before = GRID;
  return k;
}

#endif
