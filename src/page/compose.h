/* compose: the state that turning blocks into boxes carries along: where text stands, which tags wait to be opened. */
#ifndef PAGE_COMPOSE_H
#define PAGE_COMPOSE_H

#include "ask/field.h"
#include "page/box.h"
#include "type/locale.h"

/* Which footnotes have been called so far, by their numbers. */
typedef struct called_notes {
  bool *called;
  size_t room;
} called_notes;

typedef struct composer {
  arena *arena;
  face_set *faces;
  const theme *theme;
  const locale *locale;
  diags *diags;
  const char *lang;
  double width, height; /* of the room there is: a column, or the page's frame */
  double frame, column; /* widths of the page's frame, and of a column of it */
  int columns;
  double left, measure; /* of running text, within the frame */
  boxes *out;
  box waiting;  /* ink that goes to the front of the next box */
  double space; /* least space above the next box */
  const bar *bar;
  called_notes *called;
  bool justify;
  bool span;             /* boxes go across all columns */
  bool breaks;           /* the next box starts a page */
  bool turns;            /* likewise, a column */
  bool after_paragraph;  /* the next paragraph follows one: it is indented */
  const char *folder_of; /* the brief's path: images are beside it */
} composer;

/* Tags around the boxes to come; an element that stays empty leaves no trace. */
void compose_open(composer *c, pdf_tag tag, const pdf_tag_options *o);
void compose_close(composer *c);

/* The next box of the flow: with the waiting ink, the space asked for and the current bar. */
box *compose_box(composer *c, span at, double height);

/* At least `points` above the next box. */
void compose_space(composer *c, double points);

/* Exactly `points` of nothing, off the grid, that keeps what is above with what is below. */
void compose_gap(composer *c, span at, double points);

/* What follows goes across all columns of the page. The breadth there was is given back by compose_narrow. */
typedef struct breadth {
  double width, measure;
  bool span;
} breadth;

breadth compose_widen(composer *c);
void compose_narrow(composer *c, breadth was);

/* What is left free between neighbours: as much as between columns. */
double compose_gutter(const composer *c);

/* A width in points: percentages are of the page, so that charts of 50 % are as wide alone as side by side, and as a
   column of two; without one, a column. */
double compose_width(const composer *c, const asked_length *width);

/* How much of a column a width takes: more than 1 goes across. Percentages are of the page, so half of it is one of two
   columns. */
double compose_share(const composer *c, const asked_length *width);

/* The same composer writing to other boxes. */
composer compose_aside(const composer *c, boxes *out, double measure);

/* A line of one voice, its baseline on the grid: its runs from `x` on; the width set. */
double compose_words(composer *c, box *b, const voice *v, str words, const double at[2]);

#endif
