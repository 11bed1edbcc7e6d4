/* table_grid: the cells of a table and the widths of its columns. Knows nothing of boxes. */
#ifndef PAGE_TABLE_GRID_H
#define PAGE_TABLE_GRID_H

#include "ask/markdown.h"
#include "bind/sheet.h"
#include "page/table_number.h"

#define GRID_MARK 64       /* points: the room of a bar or a sparkline, */
#define GRID_MARK_LEAST 32 /* … where words would have to be broken for more */
#define GRID_MARK_GAP 6    /* between it and its number */

typedef struct cell {
  pieces words;
  paragraph set; /* once the widths are known */
  cell_reading reading;
  double behind; /* of a number: width of what stands behind its whole part: the decimal mark, decimals, a unit */
  double number; /* in a column of bars: what this cell's shows; NAN: none */
  spark series;  /* in a column of sparklines */
} cell;

typedef struct grid_column {
  cell_align align;
  bool numeric; /* numbers, and little else: set right, on their decimal marks */
  double asked; /* width asked for; 0: none */
  span asked_at;
  double least, most;   /* widths that break no word, and no line */
  double whole, behind; /* of numbers: the widest whole part, and the widest rest */
  bool bar, spark;      /* a bar right of the number, a line left of it */
  double low, high;     /* what bars reach */
  double text, mark;    /* widths of the words, and of the bar or line beside them; 0: there is none */
  double x, width;
} grid_column;

typedef struct grid {
  span at;              /* the table in the brief */
  size_t rows, columns; /* row 0 is the head */
  grid_column *column;
  cell *cell;           /* row by row */
  cell *over;           /* heads over several columns, each at its first; NULL: none */
  size_t *span;         /* how many columns each of them spans; 0: within another's, or nothing stands there */
  const body_row *kind; /* of each row below the head; NULL: all are plain */
  bool full;            /* takes all the width it is given, however little it has to say */
  bool measured;        /* its columns are: how little and how much room they would take */
  double width;         /* of the whole, once settled */
} grid;

grid *grid_new(arena *a, size_t rows, size_t columns);
cell *grid_cell(const grid *g, size_t row, size_t col);

/* The narrowest the table can be without breaking words. */
double grid_least(composer *c, grid *g);

/* Settles widths and breaks every cell's text into lines: room[0] points wide; up to room[1] when lines would not fit
   or, if the table is to be full, when words and numbers would not; and less when rows would have more gap than words.
   Bars, then letters are made smaller rather than words be broken. An error at `at` when even numbers do not fit. */
void grid_measure(composer *c, grid *g, const double room[2], span at);

#endif
