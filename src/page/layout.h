/* layout: a brief as pages of placed boxes: the finished arrangement as plain data, before any ink. */
#ifndef PAGE_LAYOUT_H
#define PAGE_LAYOUT_H

#include "bind/dataset.h"
#include "page/box.h"

/* A brief that is ready to be set: everything read, bound and filled. */
typedef struct manuscript {
  arena *arena;
  const brief_source *source;
  dataset *data;
  face_set *faces;
  const theme *theme;
  const locale *locale;
  diags *diags;
  const param *param; /* as given for this run */
  size_t params;
} manuscript;

/* What its charts are drawn with. */
drafting manuscript_drafting(const manuscript *m);

typedef struct placed {
  box *box;
  double x, y;   /* of its top left corner, from the frame's */
  bool repeated; /* a table's head, once more: not tagged */
} placed;

typedef struct page {
  placed *item; /* in reading order */
  size_t count, room;
  double used;  /* down to where boxes reach */
  double notes; /* height of the footnotes at its foot */
  double foot;  /* height of what stands below them: the colophon, on the last page */
} page;

typedef struct layout {
  arena *arena;
  double width, height;                              /* of the paper */
  double left, top, frame_width, frame_height, grid; /* frame_height is a multiple of grid */
  bool duplex;                                       /* printed on both sides: margins change them */
  double even_left;                                  /* of pages 2, 4, … */
  int columns;
  double column_width, column_gap; /* of one column: the frame's width, and no gap */
  size_t pages_asked;              /* 0: as many as it takes */
  page *page;
  size_t pages, room;
} layout;

/* NULL after diagnostics. */
layout *layout_make(const manuscript *m);

#endif
