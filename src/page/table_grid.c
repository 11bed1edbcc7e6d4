/* table_grid: the cells of a table and the widths of its columns. */
#include "page/table_grid.h"

#include "ask/field.h"

#include <math.h>

#define COLUMN_GAP 14   /* points between columns */
#define GAP_LEAST 5     /* between crowded ones */
#define LOOSEST 1.75    /* of what a table's words take: in wider rows the eye slips */
#define COLUMN_LEAST 12 /* points: two letters */
#define WORDS_LEAST 36  /* points: what hyphens make readable lines of */
#define SMALLER 0.93    /* of the letters' size, at each of */
#define SMALLER_STEPS 3 /* … so many steps, to four fifths */
#define SPACELESS_EM 4  /* what is not broken if it need not, where words are not spaced */
#define HEAD_WIDTH 100  /* points: a head that is longer may have several lines, */
#define HEAD_LINES 3    /* … but not many, */
#define HEAD_RAGGED 1.2 /* … of which none is full */

grid *grid_new(arena *a, size_t rows, size_t columns) {
  grid *g = ARENA_NEW(a, grid);
  g->rows = rows;
  g->columns = columns;
  g->column = ARENA_ARRAY(a, columns, grid_column);
  g->cell = ARENA_ARRAY(a, rows * columns, cell);
  return g;
}

cell *grid_cell(const grid *g, size_t row, size_t col) {
  return &g->cell[row * g->columns + col];
}

/* The mark that a column's numbers are written with: the language's, unless only the other one is seen. */
static char column_mark(const grid *g, size_t col, char own) {
  bool other = false;
  for (size_t r = 1; r < g->rows; r++) {
    char sure = table_number_read(&grid_cell(g, r, col)->words, own).sure;
    if (sure == own)
      return own;
    other |= sure != 0;
  }
  return !other ? own : own == '.' ? ',' : '.';
}

/* Width from byte `split` of the words on; superscripts, which are not counted, stand at the end. */
static double width_behind(composer *c, const pieces *words, size_t split) {
  double width = 0;
  for (size_t i = 0, at = 0; i < words->count; i++) {
    const piece *p = &words->piece[i];
    size_t length = p->style.superscript ? 0 : p->text.len, from = at > split ? 0 : split - at;
    if (!length && at >= split)
      width += shape_width(c->arena, c->faces, &p->style, p->text);
    else if (from < length)
      width += shape_width(c->arena, c->faces, &p->style, str_slice(p->text, from, length));
    at += length;
  }
  return width;
}

/* Whether the cells make a column of numbers: numbers, what stands in place of some, and nothing else. */
static bool read_column(composer *c, const grid *g, size_t col) {
  char own = *c->locale->decimal, mark = column_mark(g, col, own);
  size_t count[cell_words + 1] = {0};
  for (size_t r = 1; r < g->rows; r++) {
    cell *one = grid_cell(g, r, col);
    one->reading = table_number_read(&one->words, mark).reading;
    count[one->reading]++;
  }
  return count[cell_number] && !count[cell_words] && count[cell_number] >= count[cell_aside];
}

static void set_tabular(const grid *g, size_t col) {
  for (size_t r = 0; r < g->rows; r++)
    for (size_t i = 0; i < grid_cell(g, r, col)->words.count; i++)
      grid_cell(g, r, col)->words.piece[i].style.tabular = true;
}

/* What a bar or line of so many points takes of a column, with the gap to the words. */
static double mark_width(const grid_column *k, double mark) {
  return k->bar || k->spark ? mark + GRID_MARK_GAP : 0;
}

/* A cell of a column of numbers. */
static void measure_number(composer *c, grid_column *k, cell *one, char mark, double width) {
  number_read read = table_number_read(&one->words, mark);
  one->behind = read.reading == cell_number ? width_behind(c, &one->words, read.split) : 0;
  k->behind = fmax(k->behind, one->behind);
  k->whole = fmax(k->whole, width - one->behind);
}

/* A long head takes some lines rather than make its columns wide. */
static double head_width(double least, double most, size_t columns) {
  return fmin(most, fmax(fmax(least, HEAD_WIDTH * (double)columns), most * HEAD_RAGGED / HEAD_LINES));
}

/* The widths of words, without spaces between them those of a few characters at least. */
static void widths_of(composer *c, const pieces *words, double *least, double *most) {
  paragraph_widths(c->arena, c->faces, words->piece, words->count, least, most);
  if (c->locale->spaceless && words->count)
    *least = fmax(*least, fmin(*most, SPACELESS_EM * words->piece[0].style.size));
}

static bool is_blank(const cell *one) {
  size_t length = 0;
  for (size_t i = 0; i < one->words.count; i++)
    length += one->words.piece[i].text.len;
  return !length;
}

/* Over how many columns a cell may go: what a total is called goes over those that have none. */
static size_t label_span(const grid *g, size_t row, size_t col) {
  size_t n = 1;
  if (col || !row || !g->kind || g->kind[row - 1] < body_row_subtotal || g->column[0].align != cell_left)
    return 1;
  while (n < g->columns && is_blank(grid_cell(g, row, n)))
    n++;
  return n;
}

static void measure_cells(composer *c, const grid *g, size_t col, char mark) {
  grid_column *k = &g->column[col];
  for (size_t r = 0; r < g->rows; r++) {
    cell *one = grid_cell(g, r, col);
    double least, most;
    if (label_span(g, r, col) > 1)
      continue;
    widths_of(c, &one->words, &least, &most);
    bool number = k->numeric && r && one->reading <= cell_number;
    if (number)
      measure_number(c, k, one, mark, most);
    k->least = fmax(k->least, number ? most : least);
    k->most = fmax(k->most, r ? most : head_width(least, most, 1));
  }
}

/* A column is as wide as is asked for, but numbers are not parted. */
static void obey_width(composer *c, grid_column *k) {
  double needs = k->numeric ? k->whole + k->behind + mark_width(k, GRID_MARK_LEAST) : 0;
  k->least = k->most = fmax(k->asked, needs);
  if (needs < k->asked + 0.01)
    return;
  diag *d =
      diags_add(c->diags, 728, k->asked_at, "this column's numbers are wider than %.1f mm", k->asked / POINTS_PER_MM);
  diag_hint(c->diags, d, "they take %.1f mm", needs / POINTS_PER_MM);
}

static void measure_column(composer *c, grid *g, size_t col) {
  grid_column *k = &g->column[col];
  bool numbers = read_column(c, g, col);
  k->numeric = k->numeric || numbers;
  if (k->numeric)
    set_tabular(g, col);
  if (k->align == cell_auto)
    k->align = k->numeric ? cell_right : cell_left;
  measure_cells(c, g, col, column_mark(g, col, *c->locale->decimal));
  k->least = fmax(k->least, k->whole + k->behind) + mark_width(k, GRID_MARK_LEAST);
  k->most = fmax(k->most + mark_width(k, GRID_MARK), k->least);
  if (k->asked > 0)
    obey_width(c, k);
}

/* The columns below a head have room for it. */
static void widen_columns(const grid *g, size_t from, double least, double most) {
  size_t count = g->span[from], free = 0;
  double gaps = (double)(count - 1);
  least -= GAP_LEAST * gaps;
  most -= COLUMN_GAP * gaps;
  for (size_t i = from; i < from + count; i++) {
    least -= g->column[i].least;
    most -= g->column[i].most;
    free += g->column[i].asked <= 0;
  }
  for (size_t i = from; i < from + count; i++) {
    grid_column *k = &g->column[i];
    if (k->asked > 0)
      continue;
    k->least += fmax(0, least) / (double)free;
    k->most = fmax(k->most + fmax(0, most) / (double)free, k->least);
  }
}

static void measure_columns(composer *c, grid *g) {
  if (g->measured)
    return;
  g->measured = true;
  for (size_t i = 0; i < g->columns; i++)
    measure_column(c, g, i);
  for (size_t i = 0; g->over && i < g->columns; i++) {
    double least, most;
    if (!g->span[i])
      continue;
    widths_of(c, &g->over[i].words, &least, &most);
    const grid_column *k = &g->column[i];
    bool alone = g->span[i] == 1; /* it stands above the numbers */
    widen_columns(g, i, least + (alone ? mark_width(k, GRID_MARK_LEAST) : 0),
                  head_width(least, most, g->span[i]) + (alone ? mark_width(k, GRID_MARK) : 0));
  }
}

/* What cannot be broken: numbers, and of words as much as two letters take. */
static double unbroken(const grid_column *k) {
  return k->numeric ? k->least : fmin(k->least, COLUMN_LEAST);
}

/* Of the room left over: text columns take it, by their widths; where there are none, all columns but the first. */
static double share_of_rest(const grid *g, size_t i, double stretchable) {
  const grid_column *k = &g->column[i];
  if (stretchable > 0)
    return k->numeric ? 0 : k->most / stretchable;
  return g->columns == 1 ? 1 : i ? 1 / (double)(g->columns - 1) : 0;
}

/* Too little room is shared between what words need and what lines
   would like, as CSS does, and if words have to be broken, numbers are not. */
static void share_width(grid *g, double room) {
  double least = 0, most = 0, stretchable = 0, solid = 0;
  for (size_t i = 0; i < g->columns; i++) {
    least += g->column[i].least;
    most += g->column[i].most;
    stretchable += g->column[i].numeric ? 0 : g->column[i].most;
    solid += unbroken(&g->column[i]);
  }
  for (size_t i = 0; i < g->columns; i++) {
    grid_column *k = &g->column[i];
    if (room >= most)
      k->width = k->most + (room - most) * share_of_rest(g, i, stretchable);
    else if (room >= least)
      k->width = k->least + (k->most - k->least) * (room - least) / (most - least);
    else if (room >= solid)
      k->width = unbroken(k) + (k->least - unbroken(k)) * (room - solid) / (least - solid);
    else
      k->width = room * k->least / least;
  }
}

/* Bars and lines give way before lines of words do. */
static void share_column(grid_column *k) {
  double spare = k->width - (k->most - mark_width(k, GRID_MARK)) - GRID_MARK_GAP;
  k->mark = k->bar || k->spark ? fmax(GRID_MARK_LEAST, fmin(GRID_MARK, spare)) : 0;
  k->text = k->width - mark_width(k, k->mark);
}

static void break_cells(composer *c, grid *g, size_t col) {
  const grid_column *k = &g->column[col];
  paragraph_options o = {.locale = c->locale, .hyphenate = !k->numeric};
  for (size_t r = 0; r < g->rows; r++) {
    cell *one = grid_cell(g, r, col);
    size_t over = label_span(g, r, col);
    const grid_column *last = &g->column[col + over - 1];
    o.width = over > 1 ? last->x + last->width - k->x : k->text;
    one->set = paragraph_break(c->arena, c->faces, one->words.piece, one->words.count, &o, c->diags);
  }
}

double grid_least(composer *c, grid *g) {
  double least = GAP_LEAST * (double)(g->columns - 1);
  measure_columns(c, g);
  for (size_t i = 0; i < g->columns; i++)
    least += g->column[i].least;
  return least;
}

/* The gap gives half way before lines are broken, and all of the way before words and numbers are. */
static double gap_of(const grid *g, double width) {
  double least = 0, most = 0, gaps = (double)(g->columns - 1), half = (GAP_LEAST + COLUMN_GAP) / 2.0;
  for (size_t i = 0; i < g->columns; i++) {
    least += g->column[i].least;
    most += g->column[i].most;
  }
  double whole = fmax(half, (width - most) / gaps), words = fmax(GAP_LEAST, (width - least) / gaps);
  return gaps > 0 ? fmin(COLUMN_GAP, fmin(whole, words)) : 0;
}

/* Words in pieces of some letters are told. */
static void check_words(composer *c, const grid *g, double room, span at) {
  double needs = 0, readable = 0;
  for (size_t i = 0; i < g->columns; i++) {
    needs += g->column[i].least;
    readable += g->column[i].numeric ? g->column[i].least : fmin(g->column[i].least, WORDS_LEAST);
  }
  if (readable <= room + 0.01)
    return;
  diag *d = diags_add(c->diags, 728, at, "the words and numbers of this table are wider than the page has room for");
  diag_hint(c->diags, d, "%.0f mm less would do: leave some out, or take `orientation: landscape`",
            ceil((needs - room) / POINTS_PER_MM));
}

/* Numbers cannot be broken: they would be read as others. */
static void check_room(composer *c, const grid *g, double room, span at) {
  double solid = 0, letters = 0;
  bool numbers = false;
  for (size_t i = 0; i < g->columns; i++) {
    solid += unbroken(&g->column[i]);
    letters += fmin(COLUMN_LEAST, g->column[i].most);
    numbers |= g->column[i].numeric;
  }
  if (room < letters - 0.01) {
    diag *d = diags_add(c->diags, 709, at, "a table of %zu columns has no room on the page", g->columns);
    diag_hint(c->diags, d, "take `orientation: landscape`, or leave some out");
    return;
  }
  if (!numbers || solid <= room + 0.01) {
    check_words(c, g, room, at);
    return;
  }
  diag *d = diags_add(c->diags, 722, at, "the table is %.0f mm too wide for its numbers",
                      ceil((solid - room) / POINTS_PER_MM));
  diag_hint(c->diags, d, "leave some out, write fewer digits (`format: .3s`), or take `orientation: landscape`");
}

static void break_spanners(composer *c, grid *g) {
  for (size_t i = 0; g->over && i < g->columns; i++) {
    const grid_column *last = &g->column[i + (g->span[i] ? g->span[i] - 1 : 0)];
    double room = g->span[i] == 1 ? last->text : last->x + last->width - g->column[i].x;
    paragraph_options o = {.width = room, .locale = c->locale};
    cell *one = &g->over[i];
    one->set = paragraph_break(c->arena, c->faces, one->words.piece, one->words.count, &o, c->diags);
  }
}

/* The width asked for, or more if it would break words or numbers. */
static double wide_enough(composer *c, grid *g, const double room[2], span at) {
  double needs = fmin(grid_least(c, g), room[1]);
  if (needs <= room[0] + 0.01)
    return room[0];
  diag *d = diags_add(c->diags, 728, at, "the words and numbers of this table are wider than %.0f mm",
                      room[0] / POINTS_PER_MM);
  diag_hint(c->diags, d, "they take %.0f mm", ceil(needs / POINTS_PER_MM));
  return needs;
}

static void shrink_words(pieces *words) {
  for (size_t i = 0; i < words->count; i++)
    words->piece[i].style.size *= SMALLER;
}

static void shrink(grid *g) {
  for (size_t i = 0; i < g->rows * g->columns; i++)
    shrink_words(&g->cell[i].words);
  for (size_t i = 0; i < g->columns; i++) {
    grid_column *k = &g->column[i];
    k->least = k->most = k->whole = k->behind = 0;
    if (g->over)
      shrink_words(&g->over[i].words);
  }
  g->measured = false;
}

void grid_measure(composer *c, grid *g, const double room[2], span at) {
  double x = 0, most = COLUMN_GAP * (double)(g->columns - 1);
  for (int i = 0; i < SMALLER_STEPS && grid_least(c, g) > room[1]; i++)
    shrink(g);
  measure_columns(c, g);
  for (size_t i = 0; i < g->columns; i++)
    most += g->column[i].most;
  g->width = g->full          ? wide_enough(c, g, room, at)
             : most > room[0] ? room[1]
                              : fmin(room[0], LOOSEST * fmax(most, (COLUMN_GAP + COLUMN_LEAST) * (double)g->columns));
  double gap = gap_of(g, g->width), inner = fmax(g->width - gap * (double)(g->columns - 1), 1);
  check_room(c, g, inner, at);
  share_width(g, inner);
  for (size_t i = 0; i < g->columns; i++) {
    g->column[i].x = x;
    x += g->column[i].width + gap;
    share_column(&g->column[i]);
  }
  for (size_t i = 0; i < g->columns; i++)
    break_cells(c, g, i);
  break_spanners(c, g);
}
