/* cells: the cells of columns while a file is read, small: numbers as numbers, texts as words that are kept once.
   Knows nothing of how files are cut up, nor what words mean. */
#ifndef DATA_CELLS_H
#define DATA_CELLS_H

#include "data/plain.h"

typedef enum cells_kind {
  cells_unread, /* not asked for */
  cells_plain,  /* plain numbers, empty cells and signs for missing ones: those that `plain_number` reads */
  cells_days,   /* as plain, with days that `plain_day` reads */
  cells_words   /* anything */
} cells_kind;

/* One column: a place for every row, so that rows far apart can be written at the same time. */
typedef struct cells {
  cells_kind kind;
  double *number; /* plain; days since 1970-01-01 */
  uint32_t *word; /* words: the number of the cell's word, among those of the stretch that the row is in */
} cells;

/* What a stretch of rows has of one column. */
typedef struct words {
  str *word;
  uint32_t *count; /* how often each is there */
  size_t words, words_room;
  struct head *head; /* their first bytes */
  struct slot *slot; /* by head */
  size_t slots;
  uint32_t *as;   /* what number each has among those of the whole column */
  int decimals;   /* plain: the most there are; */
  size_t numbers; /* … and days: how many cells hold one, … */
  size_t gaps;    /* … how many another sign than nothing for a missing one, */
  bool broken;    /* … and whether there was a cell that is neither */
} words;

/* Places for `rows` rows. */
void cells_make(arena *a, cells *c, cells_kind kind, size_t rows);

/* Cells of a column on their way in. */
typedef struct arrivals {
  const str *cell; /* the first; PLAIN_HEAD bytes may be read from where each begins */
  size_t step;     /* from one to the next */
  size_t count;
} arrivals;

/* Cells come in from `row` on. Bytes are copied into `a`, the stretch's own. */
void cells_take(arena *a, const cells *c, words *w, size_t row, arrivals new);

/* Moves `rows` rows down from `from` to `to`. */
void cells_move(const cells *c, size_t from, size_t to, size_t rows);

/* Takes the words of a stretch of `rows` rows among those of the whole column. Words that are mostly different are not
   compared: then one may be there twice. */
void cells_join(arena *a, const cells *c, words *all, words *part, size_t rows);

/* Lets the stretch's rows, `from` to `from + rows`, say what their words are among all. */
void cells_renumber(const cells *c, const words *part, size_t from, size_t rows);

/* Whether a cell that is not for texts says that there is nothing: "", NA, n/a, null, – …. */
bool cells_missing(str cell);

#endif
