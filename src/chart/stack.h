/* stack: values as lengths from where to where: side by side, piled up, or as shares of their pile. Knows no points. */
#ifndef CHART_STACK_H
#define CHART_STACK_H

#include "chart/chart.h"
#include "chart/slot.h"

typedef struct segment {
  size_t place, group;
  int row;
  double from, to; /* in the value's unit; shares when normalised */
  double value;    /* to - from */
  double order;    /* as `order` has it: the least lies nearest to zero */
} segment;

typedef struct stack {
  segment *segment; /* by place, then group */
  size_t count;
  stack_mode mode;   /* zero, normalize or none */
  size_t deepest;    /* most segments at one place */
  double range[2];   /* of all ends, zero included */
  double *up, *down; /* per place: the pile's end above and below zero */
} stack;

typedef struct stack_wish {
  const slots *places, *groups;
  channel_id value;
  stack_mode mode;
} stack_wish;

/* How the brief wants a channel piled up: as it says there, or for the whole chart; from zero if it does not say. */
stack_mode stack_mode_of(const plot *p, channel_id length);

/* Single segments, all beyond `base`, made to begin there. */
void stack_from(stack *s, double base);

/* Rows whose place, group or value is missing have no segment. */
stack stack_of(arena *a, const plot *p, const stack_wish *w);

/* Piles of several percentages that reach beyond a hundred are warned about: they are shares of no whole. */
void stack_check(const drafting *k, const plot *p, const stack *s, channel_id id);

#endif
