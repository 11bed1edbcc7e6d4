/* box: something of known size that the flow places: a line, a table row, a row of figures. What it looks like is a
   list of ink, in reading order, with the tags around it. */
#ifndef PAGE_BOX_H
#define PAGE_BOX_H

#include "chart/chart.h"
#include "page/theme.h"
#include "pdf/pdf.h"

typedef enum ink_kind {
  ink_open, /* tag, options */
  ink_close,
  ink_run,     /* run, with its baseline's left end at x, y; soft */
  ink_rect,    /* x y width height; decoration, an artifact */
  ink_line,    /* from x y to x + width, y + height, `thick`; likewise */
  ink_link,    /* x y width height, text: target, says */
  ink_anchor,  /* text: id; y */
  ink_outline, /* text: title; level, y */
  ink_image    /* image bytes in x y width height */
} ink_kind;

typedef struct ink {
  ink_kind kind;
  double x, y, width, height; /* points from the box's top left, y down */
  double thick;
  colour colour;
  const run *run;
  bool soft; /* the run is a soft hyphen */
  pdf_tag tag;
  const pdf_tag_options *options;
  const char *text, *says;
  int level;
  str image;
} ink;

/* A chart in a row of charts. */
typedef struct figure {
  const plot *plot;
  double x, width;
  const scene *scene; /* once the row's height is settled */
} figure;

typedef struct bar { /* a rule down the left side of consecutive boxes */
  double x, width;
  colour colour;
  const struct bar *outer; /* around it */
} bar;

typedef struct boxes boxes;

typedef struct box {
  span at;       /* the block it comes from */
  double before; /* least space above it; none at the top of a page */
  double height; /* of figures: as settled by the flow, between extent.min and extent.max */
  extent extent;
  bool breaks; /* starts a page */
  bool turns;  /* starts a column */
  bool span;   /* goes across all columns */
  bool keep;   /* stays on a page with the next box */
  bool sink;   /* goes to the foot of the last page, with those after it */
  figure *figure;
  size_t figures;
  const struct box *head; /* repeated, untagged, above this box when a page starts with it */
  const bar *bar;
  boxes *notes; /* footnotes first called here; set at the page's foot */
  ink *ink;
  size_t inks, room;
} box;

struct boxes {
  arena *arena;
  box *box;
  size_t count, room;
};

boxes *boxes_new(arena *a);
box *boxes_add(boxes *b, span at, double height); /* the pointer holds until the next is added */
box *boxes_last(boxes *b);                        /* NULL when empty */

/* Their heights, without the space between them. */
double boxes_height(const box *k, size_t count);

/* Adds ink to a box; the pointer holds until the next is added. */
ink *box_ink(arena *a, box *b, ink_kind kind);
void box_rect(arena *a, box *b, const double frame[4], colour c);

#endif
