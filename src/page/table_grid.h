/* table_grid: the cells of a table and the widths of its columns. Knows nothing of boxes. */
#ifndef PAGE_TABLE_GRID_H
#define PAGE_TABLE_GRID_H

#include "ask/markdown.h"
#include "page/prose.h"

typedef struct cell {
  pieces words;
  paragraph set;   /* once the widths are known */
  double fraction; /* width of what stands right of the decimal mark, that mark included */
} cell;

typedef struct grid_column {
  cell_align align;
  bool numeric;       /* every body cell is a number or missing: set right, on the decimal mark */
  double asked;       /* width asked for; 0: none */
  double least, most; /* widths that break no word, and no line */
  double fraction;    /* widest in the column */
  double x, width;
} grid_column;

typedef struct grid {
  size_t rows, columns; /* row 0 is the head */
  grid_column *column;
  cell *cell;   /* row by row */
  bool totals;  /* the last row holds the totals */
  double width; /* of the whole, once measured */
} grid;

grid *grid_new(arena *a, size_t rows, size_t columns);
cell *grid_cell(const grid *g, size_t row, size_t col);

/* The narrowest the table can be without breaking words. */
double grid_least(composer *c, grid *g);

/* Settles widths and breaks every cell's text into lines: `measure` points wide, or `frame` when lines would not fit.
 */
void grid_measure(composer *c, grid *g, double measure, double frame);

#endif
